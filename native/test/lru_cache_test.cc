// Values by text, of which the least recent go.
#include "engine/base/lru_cache.h"

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

using Numbers = LruCache<const int>;

void keep(Numbers& cache, const std::string& key, int value, std::size_t bytes = 1) {
  cache.keep(key, std::make_shared<const int>(value), bytes);
}

}  // namespace

TEST(lru_cache, the_least_recent_go) {
  Numbers cache({2, 100});
  keep(cache, "one", 1);
  keep(cache, "two", 2);
  CHECK_EQ(*cache.find("one"), 1);
  keep(cache, "three", 3);
  CHECK(cache.find("two") == nullptr);
  CHECK_EQ(*cache.find("one"), 1);
  CHECK_EQ(*cache.find("three"), 3);
  CHECK_EQ(cache.size(), 2U);
}

TEST(lru_cache, bytes_are_bounded) {
  Numbers cache({100, 10});
  keep(cache, "one", 1, 4);
  keep(cache, "two", 2, 4);
  keep(cache, "large", 3, 11);
  CHECK(cache.find("large") == nullptr);
  CHECK_EQ(cache.size(), 2U);
  keep(cache, "half", 4, 5);
  CHECK(cache.find("one") == nullptr);
  CHECK_EQ(cache.size(), 2U);
  // In its own place: what it took before is free.
  keep(cache, "half", 5, 6);
  CHECK_EQ(*cache.find("half"), 5);
  CHECK_EQ(*cache.find("two"), 2);
  keep(cache, "all", 6, 10);
  CHECK_EQ(cache.size(), 1U);
}

TEST(lru_cache, what_is_forgotten) {
  Numbers cache({10, 10});
  keep(cache, "one", 1);
  const auto before = cache.find("one");
  keep(cache, "one", 2);
  cache.forget("one", before);
  CHECK_EQ(*cache.find("one"), 2);
  cache.forget("one", cache.find("one"));
  cache.forget("one", before);
  CHECK(cache.find("one") == nullptr);
  CHECK_EQ(cache.size(), 0U);
}

TEST(lru_cache, threads) {
  Numbers cache({3, 100});
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; t++) {
    threads.emplace_back([&cache, t] {
      for (int i = 0; i < 500; i++) {
        const int value = (i * 7 + t) % 5;
        const std::string key = std::to_string(value);
        if (const auto known = cache.find(key)) {
          CHECK_EQ(*known, value);
          if (i % 11 == 0) cache.forget(key, known);
        } else {
          keep(cache, key, value);
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(cache.size() <= 3U);
}
