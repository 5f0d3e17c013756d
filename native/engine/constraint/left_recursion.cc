#include "engine/constraint/left_recursion.h"

#include <algorithm>
#include <cstddef>

namespace llama_openapi {
namespace {

std::size_t index(int rule) { return static_cast<std::size_t>(rule); }

/// Which rules can produce the empty text. Linear: an alternative is looked at again only when one of its rules turns
/// out to be nullable.
std::vector<bool> nullable_rules(const GrammarRules& rules) {
  struct Alternative {
    std::size_t rule;
    std::size_t left;  // items that are not known to be nullable
  };
  std::vector<Alternative> alternatives;
  std::vector<std::vector<std::size_t>> users(rules.size());  // alternatives by the rules in them
  std::vector<bool> nullable(rules.size());
  std::vector<std::size_t> found;
  const auto mark = [&](std::size_t rule) {
    if (!nullable[rule]) found.push_back(rule);
    nullable[rule] = true;
  };
  for (std::size_t rule = 0; rule < rules.size(); rule++) {
    for (const std::vector<int>& items : rules[rule]) {
      if (items.empty()) mark(rule);
      for (const int item : items) {
        if (item != kTerminal) users[index(item)].push_back(alternatives.size());
      }
      alternatives.push_back({rule, items.size()});
    }
  }
  while (!found.empty()) {
    const std::size_t rule = found.back();
    found.pop_back();
    for (const std::size_t user : users[rule]) {
      if (--alternatives[user].left == 0) mark(alternatives[user].rule);
    }
  }
  return nullable;
}

/// `from` may begin with `to`; `leaves` tells whether more of `from` is to follow then.
struct Edge {
  int to;
  bool leaves;
};

std::vector<std::vector<Edge>> leftmost_edges(const GrammarRules& rules) {
  const std::vector<bool> nullable = nullable_rules(rules);
  std::vector<std::vector<Edge>> edges(rules.size());
  for (std::size_t rule = 0; rule < rules.size(); rule++) {
    for (const std::vector<int>& items : rules[rule]) {
      for (std::size_t i = 0; i < items.size() && items[i] != kTerminal; i++) {
        edges[rule].push_back({items[i], i + 1 < items.size()});
        if (!nullable[index(items[i])]) break;
      }
    }
  }
  return edges;
}

/// Tarjan's strongly connected components, without recursion. @return each node's component
std::vector<int> components(const std::vector<std::vector<Edge>>& edges) {
  const std::size_t count = edges.size();
  std::vector<int> component(count, -1);
  std::vector<int> order(count, -1);
  std::vector<int> low(count, 0);
  std::vector<std::size_t> open;
  struct Frame {
    std::size_t node;
    std::size_t next;
  };
  std::vector<Frame> frames;
  int visited = 0;
  int found = 0;
  const auto enter = [&](std::size_t node) {
    order[node] = low[node] = visited++;
    open.push_back(node);
    frames.push_back({node, 0});
  };
  for (std::size_t root = 0; root < count; root++) {
    if (order[root] < 0) enter(root);
    while (!frames.empty()) {
      Frame& frame = frames.back();
      const std::size_t node = frame.node;
      if (frame.next < edges[node].size()) {
        const std::size_t to = index(edges[node][frame.next++].to);
        if (order[to] < 0) {
          enter(to);
        } else if (component[to] < 0) {
          low[node] = std::min(low[node], order[to]);
        }
        continue;
      }
      frames.pop_back();
      if (!frames.empty()) low[frames.back().node] = std::min(low[frames.back().node], low[node]);
      if (low[node] != order[node]) continue;
      while (component[node] < 0) {
        component[open.back()] = found;
        open.pop_back();
      }
      found++;
    }
  }
  return component;
}

}  // namespace

std::optional<int> find_left_recursion(const GrammarRules& rules) {
  const std::vector<std::vector<Edge>> edges = leftmost_edges(rules);
  const std::vector<int> component = components(edges);
  for (std::size_t rule = 0; rule < rules.size(); rule++) {
    for (const Edge& edge : edges[rule]) {
      if (edge.leaves && component[rule] == component[index(edge.to)]) return static_cast<int>(rule);
    }
  }
  return std::nullopt;
}

}  // namespace llama_openapi
