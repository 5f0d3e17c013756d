#include "engine/constraint/longest_chain.h"

#include <algorithm>

namespace llama_openapi {
namespace {

using Edges = std::vector<std::vector<std::size_t>>;

/// Each node after all that it leads to, circles aside. Iterative: a chain may have any length.
std::vector<std::size_t> finished(const Edges& edges) {
  std::vector<std::size_t> order;
  std::vector<bool> seen(edges.size());
  struct Visit {
    std::size_t node;
    std::size_t next;
  };
  for (std::size_t start = 0; start < edges.size(); start++) {
    if (seen[start]) continue;
    seen[start] = true;
    std::vector<Visit> path = {{start, 0}};
    while (!path.empty()) {
      Visit& visit = path.back();
      if (visit.next == edges[visit.node].size()) {
        order.push_back(visit.node);
        path.pop_back();
        continue;
      }
      const std::size_t to = edges[visit.node][visit.next++];
      if (seen[to]) continue;
      seen[to] = true;
      path.push_back({to, 0});
    }
  }
  return order;
}

}  // namespace

std::uint64_t longest_chain(const std::vector<int>& weights, const Edges& edges) {
  Edges backward(edges.size());
  for (std::size_t node = 0; node < edges.size(); node++) {
    for (const std::size_t to : edges[node]) backward[to].push_back(node);
  }
  const std::vector<std::size_t> order = finished(edges);

  // Nodes that lead to each other, in groups; a group comes after all that lead to it.
  constexpr std::size_t kNone = SIZE_MAX;
  std::vector<std::size_t> group_of(edges.size(), kNone);
  std::vector<std::uint64_t> group_weights;
  for (auto last = order.rbegin(); last != order.rend(); ++last) {
    if (group_of[*last] != kNone) continue;
    const std::size_t group = group_weights.size();
    group_weights.push_back(0);
    group_of[*last] = group;
    for (std::vector<std::size_t> left = {*last}; !left.empty();) {
      const std::size_t node = left.back();
      left.pop_back();
      group_weights[group] += static_cast<std::uint64_t>(weights[node]);
      for (const std::size_t from : backward[node]) {
        if (group_of[from] != kNone) continue;
        group_of[from] = group;
        left.push_back(from);
      }
    }
  }

  std::vector<std::uint64_t> longest = group_weights;
  std::vector<std::vector<std::size_t>> members(group_weights.size());
  for (std::size_t node = 0; node < edges.size(); node++) members[group_of[node]].push_back(node);
  std::uint64_t most = 0;
  for (std::size_t group = group_weights.size(); group-- > 0;) {
    std::uint64_t behind = 0;
    for (const std::size_t node : members[group]) {
      for (const std::size_t to : edges[node]) {
        if (group_of[to] != group) behind = std::max(behind, longest[group_of[to]]);
      }
    }
    longest[group] += behind;
    most = std::max(most, longest[group]);
  }
  return most;
}

}  // namespace llama_openapi
