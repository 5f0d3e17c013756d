#include "engine/prefix_cache.h"

#include <numeric>

#include "support/harness.h"

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
std::string fill(PrefixCache& cache, const PrefixCache::Tokens& list, bool release = true) {
  const auto placement = cache.take(list, static_cast<int>(list.size()));
  if (!placement) return "none";
  cache.append(placement->slot, list.begin() + placement->keep, list.end());
  if (release) cache.release(placement->slot);
  return std::to_string(placement->slot) + "<" + std::to_string(placement->from) + ":" +
         std::to_string(placement->keep);
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
  CHECK_EQ(cache.longest(tokens(2000, 50), 50), 0);
  CHECK_EQ(cache.longest(tokens(1000, 90), 90), 60);
  CHECK_EQ(cache.longest(tokens(1000, 90), 20), 20);
  CHECK_EQ(cache.left_over(), 160);
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
  CHECK_EQ(cache.evict().value_or(-1), 1);
  CHECK_EQ(cache.evict().value_or(-1), 0);
  CHECK(!cache.evict());
  CHECK_EQ(cache.left_over(), 0);
}

TEST(prefix_cache, asks_whether_a_slot_is_usable) {
  int usable = 0;
  PrefixCache cache(2, true, [&](int slot, int keep) { return slot == usable && keep >= 40; });
  CHECK_EQ(fill(cache, tokens(1000, 50)), "0<0:0");
  CHECK_EQ(cache.longest(tokens(1000, 50), 50), 50);
  CHECK_EQ(cache.longest(tokens(1000, 50), 39), 0);
  usable = 1;
  CHECK_EQ(cache.longest(tokens(1000, 50), 50), 0);
  usable = 0;
  REQUIRE(cache.take(tokens(1000, 60), 60).has_value());
  CHECK_EQ(cache.longest(tokens(1000, 60), 60), 0);  // taken, and not computed yet
}
