#include "engine/scheduler/prefix_cache.h"

#include <numeric>

#include "support/harness.h"

using llama_openapi::CacheScope;
using llama_openapi::common_prefix;
using llama_openapi::PrefixCache;

namespace {

PrefixCache::Tokens tokens(int first, int count) {
  PrefixCache::Tokens list(static_cast<std::size_t>(count));
  std::iota(list.begin(), list.end(), first);
  return list;
}

PrefixCache::Tokens joined(PrefixCache::Tokens a, const PrefixCache::Tokens& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// Takes a slot for the tokens and computes them. @return `slot<from:keep`
std::string fill(PrefixCache& cache, const PrefixCache::Tokens& list, bool release = true,
                 const CacheScope& scope = {}) {
  const auto placement = cache.take(scope, list, cache.match(scope, list, static_cast<int>(list.size())));
  if (!placement) return "none";
  cache.append(placement->slot, list.begin() + placement->keep, list.end());
  if (release) cache.release(placement->slot);
  return std::to_string(placement->slot) + "<" + std::to_string(placement->from) + ":" +
         std::to_string(placement->keep);
}

/// @return the slot; -1: none
int evicted(PrefixCache& cache) {
  const auto eviction = cache.evict();
  return eviction ? eviction->slot : -1;
}

/// A cache of `slots` slots with room for `limit` tokens in host memory.
PrefixCache with_host(int slots, std::uint64_t limit, bool partial = true) {
  return PrefixCache(slots, partial, nullptr, {limit, [](int) { return std::uint64_t{100}; }});
}

}  // namespace

TEST(prefix_cache, common_prefixes) {
  CHECK_EQ(common_prefix({}, {1}), 0);
  CHECK_EQ(common_prefix({1, 2, 3}, {1, 2}), 2);
  CHECK_EQ(common_prefix({1, 2, 3}, {1, 5, 3}), 1);
}

TEST(prefix_cache, takes_empty_slots_then_the_least_recently_used) {
  PrefixCache cache(3, true);
  CHECK_EQ(fill(cache, tokens(1000, 50)), "0<0:0");
  CHECK_EQ(fill(cache, tokens(2000, 50)), "1<1:0");
  CHECK_EQ(fill(cache, tokens(3000, 50)), "2<2:0");
  CHECK_EQ(fill(cache, tokens(1000, 60)), "0<0:50");
  CHECK_EQ(fill(cache, tokens(4000, 50)), "1<1:0");
  CHECK_EQ(cache.match({}, tokens(2000, 50), 50).length, 0);
  CHECK_EQ(cache.match({}, tokens(1000, 90), 90).length, 60);
  CHECK_EQ(cache.match({}, tokens(1000, 90), 20).length, 20);
  CHECK_EQ(cache.left_over(), 160);
}

TEST(prefix_cache, scopes_share_nothing) {
  const CacheScope one{0, "one"};
  const CacheScope two{0, "two"};
  const CacheScope adapted{1, "one"};
  const auto list = tokens(1000, 50);
  PrefixCache cache(3, true);
  CHECK_EQ(fill(cache, list, true, one), "0<0:0");
  CHECK_EQ(fill(cache, list, true, two), "1<1:0");
  CHECK_EQ(fill(cache, list, true, adapted), "2<2:0");
  CHECK_EQ(fill(cache, list), "0<0:0");  // the place of the first, and nothing of what it holds
  CHECK_EQ(cache.match(one, list, 50).length, 0);
  CHECK_EQ(cache.match(two, list, 50).slot, 1);
  CHECK_EQ(cache.match(adapted, list, 50).slot, 2);
  CHECK_EQ(cache.match({}, list, 50).slot, 0);
}

TEST(prefix_cache, what_others_hold_does_not_keep_a_scope_out_of_host_memory) {
  const auto list = tokens(1000, 100);
  PrefixCache cache = with_host(2, 1000);
  fill(cache, list, true, {0, "one"});
  fill(cache, list, true, {0, "two"});
  const auto first = cache.evict();
  REQUIRE(first.has_value());
  CHECK_EQ(first->spill.saved, 1U);
  const auto second = cache.evict();
  REQUIRE(second.has_value());
  CHECK_EQ(second->spill.saved, 2U);
  CHECK(second->spill.dropped.empty());
  CHECK_EQ(cache.match({0, "one"}, list, 100).entry, 1U);
  CHECK_EQ(cache.match({0, "two"}, list, 100).entry, 2U);
  CHECK_EQ(cache.match({0, "three"}, list, 100).entry, 0U);
}

TEST(prefix_cache, what_is_in_use_is_copied_and_stays) {
  PrefixCache cache(3, true);
  CHECK_EQ(fill(cache, tokens(1000, 50), false), "0<0:0");
  CHECK_EQ(fill(cache, tokens(1000, 60), false), "1<0:50");
  CHECK_EQ(fill(cache, tokens(1000, 70), false), "2<1:60");
  CHECK(!cache.has_free());
  CHECK_EQ(fill(cache, tokens(1000, 80)), "none");
  CHECK(!cache.evict());
}

TEST(prefix_cache, a_long_rest_is_not_given_up_for_a_short_beginning) {
  PrefixCache cache(2, true);
  const auto start = tokens(1000, 100);
  CHECK_EQ(fill(cache, joined(start, tokens(5000, 100))), "0<0:0");
  CHECK_EQ(fill(cache, joined(start, tokens(6000, 10))), "1<0:100");
  // A little that is lost is less than a copy.
  CHECK_EQ(fill(cache, joined(start, tokens(7000, 10))), "1<1:100");
}

TEST(prefix_cache, a_few_tokens_are_not_copied) {
  PrefixCache cache(2, true);
  CHECK_EQ(fill(cache, joined(tokens(1000, 10), tokens(5000, 100))), "0<0:0");
  CHECK_EQ(fill(cache, joined(tokens(1000, 10), tokens(6000, 100))), "1<1:0");
  // Where nothing else is to be had, they are kept in their place.
  CHECK_EQ(fill(cache, joined(tokens(1000, 10), tokens(7000, 100))), "0<0:10");
}

TEST(prefix_cache, only_wholes_where_nothing_can_be_cut_off) {
  PrefixCache cache(2, false);
  CHECK_EQ(fill(cache, tokens(1000, 50)), "0<0:0");
  CHECK_EQ(fill(cache, joined(tokens(1000, 40), tokens(2000, 40))), "1<1:0");
  CHECK_EQ(fill(cache, tokens(1000, 60)), "0<0:50");
}

TEST(prefix_cache, evicts_the_least_recently_used) {
  PrefixCache cache(3, true);
  fill(cache, tokens(1000, 50));
  fill(cache, tokens(2000, 50));
  fill(cache, tokens(1000, 60));
  CHECK_EQ(evicted(cache), 1);
  CHECK_EQ(evicted(cache), 0);
  CHECK(!cache.evict());
  CHECK_EQ(cache.left_over(), 0);
}

TEST(prefix_cache, asks_whether_a_slot_is_usable) {
  int usable = 0;
  PrefixCache cache(2, true, [&](int slot, int keep) { return slot == usable && keep >= 40; });
  CHECK_EQ(fill(cache, tokens(1000, 50)), "0<0:0");
  CHECK_EQ(cache.match({}, tokens(1000, 50), 50).length, 50);
  CHECK_EQ(cache.match({}, tokens(1000, 50), 39).length, 0);
  usable = 1;
  CHECK_EQ(cache.match({}, tokens(1000, 50), 50).length, 0);
  usable = 0;
  REQUIRE(cache.take({}, tokens(1000, 60), cache.match({}, tokens(1000, 60), 60)).has_value());
  CHECK_EQ(cache.match({}, tokens(1000, 60), 60).length, 0);  // taken, and not computed yet
}

TEST(prefix_cache, what_is_overwritten_goes_to_host_memory_and_comes_back) {
  PrefixCache cache = with_host(1, 300);
  CHECK_EQ(fill(cache, tokens(1000, 200)), "0<0:0");
  const auto other = tokens(5000, 90);
  const auto taken = cache.take({}, other, cache.match({}, other, 90));
  REQUIRE(taken.has_value());
  CHECK_EQ(taken->spill.saved, 1U);
  cache.append(0, other.begin(), other.end());
  cache.release(0);

  const auto match = cache.match({}, tokens(1000, 250), 249);
  CHECK_EQ(match.length, 200);
  CHECK_EQ(match.entry, 1U);
  const auto again = cache.take({}, tokens(1000, 250), match);
  REQUIRE(again.has_value());
  CHECK_EQ(again->restored, 1U);
  CHECK_EQ(again->keep, 200);
  CHECK_EQ(again->from, again->slot);
  CHECK_EQ(again->spill.saved, 2U);
}

TEST(prefix_cache, what_is_short_or_held_elsewhere_is_not_saved) {
  PrefixCache cache = with_host(3, 1000);
  const auto start = tokens(1000, 500);
  fill(cache, joined(start, tokens(5000, 60)), false);
  fill(cache, joined(start, tokens(6000, 60)), false);
  fill(cache, tokens(7000, 60), false);
  for (int slot = 0; slot < 3; slot++) cache.release(slot);
  CHECK_EQ(cache.evict()->spill.saved, 0U);  // the other one has nearly all of it
  CHECK_EQ(cache.evict()->spill.saved, 1U);
  CHECK_EQ(cache.evict()->spill.saved, 0U);  // it is short
  CHECK_EQ(cache.match({}, joined(start, tokens(8000, 60)), 559).length, 500);
  // A longer one takes the place of what it begins with.
  fill(cache, joined(joined(start, tokens(6000, 60)), tokens(9000, 100)));
  const auto longer = cache.evict();
  CHECK_EQ(longer->spill.saved, 2U);
  REQUIRE(longer->spill.dropped.size() == 1);
  CHECK_EQ(longer->spill.dropped[0], 1U);
  CHECK_EQ(cache.host().bytes(), 100U);
}

TEST(prefix_cache, host_memory_is_asked_where_it_has_much_more) {
  PrefixCache cache = with_host(1, 1000);
  fill(cache, tokens(1000, 300));
  CHECK_EQ(cache.evict()->spill.saved, 1U);
  fill(cache, tokens(1000, 250));
  CHECK_EQ(cache.match({}, tokens(1000, 310), 309).entry, 0U);  // 50 more
  CHECK_EQ(cache.match({}, tokens(1000, 310), 309).length, 250);
  cache.evict();
  CHECK_EQ(cache.match({}, tokens(1000, 310), 309).entry, 1U);
  CHECK_EQ(cache.match({}, tokens(1000, 310), 63).entry, 0U);
  CHECK_EQ(cache.match({}, tokens(1000, 310), 63).length, 0);
}

TEST(prefix_cache, gaps_close_and_what_was_in_them_stays_while_there_is_room) {
  PrefixCache cache(4, true);
  CHECK_EQ(fill(cache, tokens(1000, 50), false), "0<0:0");
  CHECK_EQ(fill(cache, tokens(2000, 50), false), "1<1:0");
  CHECK_EQ(fill(cache, tokens(3000, 50), false), "2<2:0");
  CHECK(cache.gather().empty());
  cache.release(1);
  const auto moves = cache.gather();
  REQUIRE(moves.size() == 2);
  CHECK_EQ(moves[0].from, 1);
  CHECK_EQ(moves[0].to, 3);
  CHECK_EQ(moves[1].from, 2);
  CHECK_EQ(moves[1].to, 1);
  CHECK(cache.gather().empty());
  CHECK_EQ(cache.match({}, tokens(2000, 50), 50).slot, 3);
  CHECK_EQ(cache.match({}, tokens(3000, 50), 50).slot, 1);
  CHECK_EQ(cache.left_over(), 50);
}
