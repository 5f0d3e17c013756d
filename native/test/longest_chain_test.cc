#include "engine/constraint/longest_chain.h"

#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

TEST(longest_chain, of_nothing) { CHECK_EQ(longest_chain({}, {}), 0U); }

TEST(longest_chain, of_nodes_side_by_side) { CHECK_EQ(longest_chain({3, 7, 5}, {{}, {}, {}}), 7U); }

TEST(longest_chain, whatever_the_order) {
  CHECK_EQ(longest_chain({1, 2, 4}, {{1}, {2}, {}}), 7U);
  CHECK_EQ(longest_chain({1, 2, 4}, {{}, {0}, {1}}), 7U);
  CHECK_EQ(longest_chain({1, 2, 4, 8}, {{1, 2}, {3}, {3}, {}}), 13U);
  CHECK_EQ(longest_chain({1, 20, 4, 8}, {{1, 2}, {}, {3}, {}}), 21U);
}

TEST(longest_chain, circles_count_together) {
  CHECK_EQ(longest_chain({1}, {{0}}), 1U);
  CHECK_EQ(longest_chain({1, 2, 4}, {{1}, {2}, {0}}), 7U);
  CHECK_EQ(longest_chain({1, 2, 4, 8, 16}, {{1}, {0, 2}, {3}, {2, 4}, {}}), 31U);
  CHECK_EQ(longest_chain({1, 2, 4, 8, 16}, {{1}, {0}, {3}, {2}, {0}}), 19U);
}

TEST(longest_chain, of_any_length) {
  constexpr std::size_t kNodes = 200000;
  std::vector<std::vector<std::size_t>> forward(kNodes);
  std::vector<std::vector<std::size_t>> backward(kNodes);
  for (std::size_t node = 1; node < kNodes; node++) {
    forward[node - 1].push_back(node);
    backward[node].push_back(node - 1);
  }
  const std::vector<int> weights(kNodes, 1);
  CHECK_EQ(longest_chain(weights, forward), kNodes);
  CHECK_EQ(longest_chain(weights, backward), kNodes);
}
