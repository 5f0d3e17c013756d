#include "engine/prompt/media_cache.h"

#include "support/harness.h"

using namespace llama_openapi;

namespace {

std::shared_ptr<const MediaVectors> vectors(std::size_t count) { return std::make_shared<const MediaVectors>(count); }

}  // namespace

TEST(media_cache, finds_what_was_added) {
  MediaCache cache(1000);
  const auto added = vectors(10);
  cache.add("a", added);
  CHECK(cache.find("a") == added);
  CHECK(cache.find("b") == nullptr);
  CHECK_EQ(cache.bytes(), std::size_t{40});
}

TEST(media_cache, drops_the_least_recently_used) {
  MediaCache cache(100);
  cache.add("a", vectors(10));
  cache.add("b", vectors(10));
  CHECK(cache.find("a") != nullptr);
  cache.add("c", vectors(10));
  CHECK(cache.find("a") != nullptr);
  CHECK(cache.find("b") == nullptr);
  CHECK(cache.find("c") != nullptr);
  CHECK_EQ(cache.bytes(), std::size_t{80});
}

TEST(media_cache, keeps_nothing_larger_than_itself) {
  MediaCache cache(100);
  cache.add("a", vectors(10));
  cache.add("large", vectors(26));
  CHECK(cache.find("large") == nullptr);
  CHECK(cache.find("a") != nullptr);
}

TEST(media_cache, counts_what_is_added_twice_once) {
  MediaCache cache(1000);
  cache.add("a", vectors(10));
  cache.add("a", vectors(10));
  CHECK_EQ(cache.bytes(), std::size_t{40});
}
