#include "engine/sampling/candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "support/harness.h"
#include "support/random.h"

using llama_openapi::Candidates;
using llama_openapi::TokenMask;
using testing::Random;

namespace {

std::vector<float> noise(Random& random, int tokens) {
  std::vector<float> logits;
  for (int i = 0; i < tokens; i++) logits.push_back(static_cast<float>(random.between(-2000, 2000)) / 100);
  return logits;
}

std::vector<llama_token> ids(Candidates& candidates) {
  std::vector<llama_token> list;
  for (const llama_token_data& one : candidates.list()) list.push_back(one.id);
  std::sort(list.begin(), list.end());
  return list;
}

bool holds(Candidates& candidates, llama_token id) {
  const auto list = ids(candidates);
  return std::binary_search(list.begin(), list.end(), id);
}

}  // namespace

TEST(candidates, all_where_there_is_no_limit) {
  Candidates candidates(0, {3});
  const std::vector<float> logits = {1, 2, 3, 4};
  candidates.begin(logits.data(), 4);
  CHECK_EQ(candidates.list().size(), std::size_t{4});
  CHECK(!candidates.narrow());
  CHECK(!candidates.widen());
}

TEST(candidates, the_likeliest_and_those_that_count_in_any_case) {
  Candidates candidates(1, {0, 2, 2});
  const std::vector<float> logits = {-5, 1, 9, 7, 7, -30};
  candidates.begin(logits.data(), 6);
  CHECK((ids(candidates) == std::vector<llama_token>{0, 2}) == false);  // 2 is the largest, but its rank may change
  CHECK(holds(candidates, 0) && holds(candidates, 2) && holds(candidates, 3) && holds(candidates, 4));
}

TEST(candidates, as_many_as_needed_by_rank) {
  Random random(1);
  for (int round = 0; round < 200; round++) {
    const int tokens = random.between(1, 500);
    const int needed = random.between(1, 60);
    const std::vector<float> logits = noise(random, tokens);
    std::vector<llama_token> always;
    for (int i = random.between(0, 5); i > 0; i--) always.push_back(random.between(0, tokens - 1));
    Candidates candidates(needed, always);
    candidates.begin(logits.data(), tokens);
    const auto there = ids(candidates);
    CHECK(std::adjacent_find(there.begin(), there.end()) == there.end());
    for (const llama_token id : always) CHECK(holds(candidates, id));
    // Whoever is not there has as many before it as are needed, none of which may change its rank.
    for (llama_token id = 0; id < tokens; id++) {
      if (holds(candidates, id)) continue;
      int before = 0;
      for (const llama_token other : there) {
        const bool fixed = std::find(always.begin(), always.end(), other) == always.end();
        if (fixed && logits[static_cast<std::size_t>(other)] > logits[static_cast<std::size_t>(id)]) before++;
      }
      CHECK(before >= needed);
    }
  }
}

TEST(candidates, more_than_there_are) {
  const std::vector<float> logits = {1, 2, 3, 4};
  Candidates candidates(std::numeric_limits<int>::max(), {0, 1});
  candidates.begin(logits.data(), 4);
  CHECK_EQ(candidates.list().size(), std::size_t{4});
}

TEST(candidates, widens_to_all) {
  Random random(2);
  const std::vector<float> logits = noise(random, 300);
  Candidates candidates(2, {});
  candidates.begin(logits.data(), 300);
  std::size_t before = candidates.list().size();
  CHECK(before < 300);
  while (candidates.widen()) {
    CHECK(candidates.list().size() >= before);
    before = candidates.list().size();
  }
  CHECK_EQ(before, std::size_t{300});
}

TEST(candidates, numbers_that_are_none) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const std::vector<float> all_nan(40, nan);
  Candidates candidates(1, {});
  candidates.begin(all_nan.data(), 40);
  for (const llama_token_data& one : candidates.list()) CHECK(!std::isfinite(one.logit));
  std::vector<float> one_number(40, nan);
  one_number[7] = -3;
  candidates.begin(one_number.data(), 40);
  CHECK(holds(candidates, 7));
  const std::vector<float> nothing(40, -std::numeric_limits<float>::infinity());
  candidates.begin(nothing.data(), 40);
  for (const llama_token_data& one : candidates.list()) CHECK(!std::isfinite(one.logit));
}

TEST(candidates, those_that_a_mask_has) {
  Random random(3);
  for (int round = 0; round < 300; round++) {
    const int tokens = random.between(1, 500);
    const int needed = random.between(0, 60);
    const int of_a_hundred = random.between(0, 100);
    std::vector<float> logits = noise(random, tokens);
    TokenMask mask(static_cast<std::size_t>(tokens));
    // Words of one kind and the other, too.
    for (int word = 0; word < (tokens + 31) / 32; word++) {
      const int kind = random.between(0, 3);
      for (llama_token id = word * 32; id < std::min(tokens, word * 32 + 32); id++) {
        if (kind == 0 || (kind > 1 && random.between(0, 99) < of_a_hundred)) {
          mask.words()[static_cast<std::size_t>(word)] |= 1U << static_cast<unsigned>(id % 32);
        } else if (random.between(0, 9) == 0) {
          logits[static_cast<std::size_t>(id)] = std::numeric_limits<float>::quiet_NaN();
        }
      }
    }
    std::vector<llama_token> always;
    for (int i = random.between(0, 5); i > 0; i--) always.push_back(random.between(0, tokens - 1));
    Candidates candidates(needed, always);
    candidates.begin(logits.data(), tokens, &mask);
    const auto there = ids(candidates);
    CHECK(std::adjacent_find(there.begin(), there.end()) == there.end());
    for (const llama_token id : there) CHECK(mask.has(id));
    for (llama_token id = 0; id < tokens; id++) {
      if (!mask.has(id) || holds(candidates, id)) continue;
      CHECK(needed > 0);
      CHECK(std::find(always.begin(), always.end(), id) == always.end());
      int before = 0;
      for (const llama_token other : there) {
        const bool fixed = std::find(always.begin(), always.end(), other) == always.end();
        if (fixed && logits[static_cast<std::size_t>(other)] > logits[static_cast<std::size_t>(id)]) before++;
      }
      CHECK(before >= needed);
    }
  }
}
