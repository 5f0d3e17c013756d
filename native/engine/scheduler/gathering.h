#pragma once

#include <vector>

namespace llama_openapi {

/// What one slot holds goes to another.
struct SlotMove {
  int from;
  int to;
};

/// How slots in use come to stand side by side, with the fewest moves. llama.cpp computes streams in one pass only
/// where their numbers follow each other: each gap between slots in use costs a further pass over the weights in every
/// step.
/// @param taken slots in use, by number
/// @return moves from slots in use to free ones
std::vector<SlotMove> gather(const std::vector<bool>& taken);

}  // namespace llama_openapi
