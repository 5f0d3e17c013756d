#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace llama_openapi {

/// How deep a recursion can get that enters each node of a graph once: the most that weights on a path add up to.
/// Nodes that lead back to each other count together, which may be more than any path has.
/// @param weights of the nodes, not negative
/// @param edges of each node, those that it leads to; as many as weights
std::uint64_t longest_chain(const std::vector<int>& weights, const std::vector<std::vector<std::size_t>>& edges);

}  // namespace llama_openapi
