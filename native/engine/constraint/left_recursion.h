#pragma once

#include <optional>
#include <vector>

namespace llama_openapi {

/// A context-free grammar, reduced to what recursion depends on: each rule is its alternatives, each of them a sequence
/// of rules (by number) and terminals.
using GrammarRules = std::vector<std::vector<std::vector<int>>>;
inline constexpr int kTerminal = -1;

/// A rule that, before it consumes anything, needs itself followed by more: expanding it never ends. Sees through rules
/// that may be empty, which llama.cpp's own check does not.
std::optional<int> find_left_recursion(const GrammarRules& rules);

}  // namespace llama_openapi
