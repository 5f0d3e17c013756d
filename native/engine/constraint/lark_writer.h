#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/constraint/answer_tree.h"

namespace llama_openapi {

/// A stretch of a text that a model writes: characters, or a control token.
struct Written {
  std::string text;
  std::int32_t token = -1;  ///< negative: it is characters
};

/// Splits a text where it has names of control tokens.
using Splitter = std::function<std::vector<Written>(const std::string& text)>;

/// Writes the tree as a grammar for llguidance. Its lexemes are greedy and never give back what they took: a text and
/// the mark behind it are one terminal.
/// @return empty where the tree allows no answer
std::string write_lark(const Answer& tree, const Splitter& split);

namespace lark {

/// A regular expression in slashes, of one that has no anchors.
std::string regex(const std::string& pattern);

/// A text as a regular expression.
std::string escaped(const std::string& text);

/// A text in quotes.
std::string quoted(const std::string& text);

}  // namespace lark
}  // namespace llama_openapi
