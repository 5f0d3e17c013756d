#include "engine/scheduler/host_cache.h"

#include <numeric>

#include "support/harness.h"

using llama_openapi::CacheScope;
using llama_openapi::HostCache;
using llama_openapi::worth_copying;

namespace {

HostCache::Tokens tokens(int first, int count) {
  HostCache::Tokens list(static_cast<std::size_t>(count));
  std::iota(list.begin(), list.end(), first);
  return list;
}

std::string text(const HostCache::Spill& spill) {
  std::string out;
  for (const std::uint64_t entry : spill.dropped) out += "-" + std::to_string(entry) + " ";
  return out + "+" + std::to_string(spill.saved);
}

}  // namespace

TEST(host_cache, copies_what_pays) {
  CHECK(!worth_copying(63, 63));
  CHECK(worth_copying(64, 64));
  CHECK(worth_copying(100, 800));
  CHECK(!worth_copying(100, 1000));
}

TEST(host_cache, drops_the_least_recently_used) {
  HostCache cache(300, true);
  CHECK_EQ(text(cache.add({}, tokens(1000, 50), 100, 0)), "+1");
  CHECK_EQ(text(cache.add({}, tokens(2000, 50), 100, 0)), "+2");
  CHECK_EQ(text(cache.add({}, tokens(3000, 50), 100, 0)), "+3");
  cache.touch(1);
  CHECK_EQ(text(cache.add({}, tokens(4000, 50), 150, 0)), "-2 -3 +4");
  CHECK_EQ(cache.bytes(), 250U);
  CHECK_EQ(cache.match({}, tokens(1000, 60), 59).entry, 1U);
  CHECK_EQ(cache.match({}, tokens(2000, 60), 59).entry, 0U);
}

TEST(host_cache, keeps_what_is_about_to_be_restored) {
  HostCache cache(300, true);
  cache.add({}, tokens(1000, 50), 200, 0);
  CHECK_EQ(text(cache.add({}, tokens(2000, 50), 150, 1)), "+0");
  CHECK_EQ(text(cache.add({}, tokens(2000, 50), 100, 1)), "+2");
  CHECK_EQ(text(cache.add({}, tokens(3000, 50), 301, 0)), "+0");
  CHECK_EQ(cache.bytes(), 300U);
}

TEST(host_cache, a_longer_one_takes_the_place_of_its_beginning) {
  HostCache cache(300, true);
  cache.add({}, tokens(1000, 50), 100, 0);
  CHECK_EQ(cache.replaced({}, tokens(1000, 80)), 50);
  CHECK_EQ(text(cache.add({}, tokens(1000, 80), 250, 0)), "-1 +2");
  CHECK_EQ(cache.match({}, tokens(1000, 30), 30).length, 30);
  CHECK_EQ(cache.match({}, tokens(1000, 30), 30).size, 80);
}

TEST(host_cache, scopes_share_only_what_is_pinned) {
  const CacheScope one{0, "one"};
  const CacheScope two{0, "two"};
  const CacheScope adapted{1, "one"};
  HostCache cache(1000, true);
  CHECK_EQ(text(cache.add(one, tokens(1000, 50), 100, 0)), "+1");
  for (const CacheScope& other : {two, adapted, CacheScope{}}) {
    CHECK_EQ(cache.match(other, tokens(1000, 50), 50).length, 0);
    CHECK_EQ(cache.replaced(other, tokens(1000, 80)), 0);
  }
  CHECK_EQ(text(cache.add(two, tokens(1000, 80), 100, 0)), "+2");
  CHECK_EQ(cache.match(one, tokens(1000, 80), 80).length, 50);
  CHECK_EQ(cache.pin(0, tokens(1000, 60), 100), 3U);
  CHECK_EQ(cache.match(one, tokens(1000, 80), 80).entry, 3U);
  CHECK_EQ(cache.match({}, tokens(1000, 80), 80).entry, 3U);
  CHECK_EQ(cache.match(two, tokens(1000, 80), 80).entry, 2U);
  CHECK_EQ(cache.match(adapted, tokens(1000, 80), 80).entry, 0U);
}

TEST(host_cache, whole_entries_where_nothing_can_be_cut_off) {
  HostCache cache(300, false);
  cache.add({}, tokens(1000, 50), 100, 0);
  cache.add({}, tokens(1000, 80), 100, 0);
  CHECK_EQ(cache.match({}, tokens(1000, 70), 69).length, 50);
  CHECK_EQ(cache.match({}, tokens(1000, 90), 89).length, 80);
  CHECK_EQ(cache.match({}, tokens(1000, 49), 48).length, 0);
}

TEST(host_cache, what_is_pinned_stays_and_does_not_count) {
  HostCache cache(100, true);
  CHECK_EQ(cache.pin(0, tokens(1000, 50), 500), 1U);
  CHECK_EQ(text(cache.add({}, tokens(1000, 80), 100, 0)), "+2");
  CHECK_EQ(text(cache.add({}, tokens(2000, 80), 100, 0)), "-2 +3");
  CHECK_EQ(cache.match({}, tokens(1000, 80), 79).entry, 1U);
  CHECK_EQ(cache.bytes(), 600U);
  HostCache none(0, true);
  none.pin(0, tokens(1000, 50), 500);
  CHECK(!none.keeps());
  CHECK_EQ(none.match({}, tokens(1000, 80), 79).length, 50);
}

TEST(host_cache, what_could_not_be_saved_is_forgotten) {
  HostCache cache(100, true);
  cache.add({}, tokens(1000, 50), 100, 0);
  cache.forget(1);
  CHECK_EQ(cache.bytes(), 0U);
  CHECK_EQ(cache.match({}, tokens(1000, 50), 50).length, 0);
}
