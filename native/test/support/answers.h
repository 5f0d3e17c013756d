#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "chat-peg-parser.h"
#include "engine/answer/answer_reader.h"

namespace testing {

using Format = std::shared_ptr<const llama_openapi::AnswerFormat>;

/// @param begun what of the answer stands in the prompt
Format format_of(common_peg_arena arena, const std::string& begun = "", bool calls_only = false);

/// An answer that was read token by token.
struct Answer {
  std::string content;
  std::string reasoning;
  std::string calls;  ///< names, each before its arguments
  int reasoning_tokens = 0;
  std::size_t bytes_read = 0;
  std::size_t longest_wait = 0;  ///< bytes that came without a delta

  void add(const llama_openapi::AnswerDelta& delta);

  /// `[reasoning|content|calls]`
  std::string shown() const { return "[" + reasoning + "|" + content + "|" + calls + "]"; }
};

/// @param whole whether the model ended it
Answer read(const Format& format, const std::vector<std::string>& tokens, bool whole = true);

/// A text in tokens of that many bytes.
std::vector<std::string> cut(const std::string& text, std::size_t size);

}  // namespace testing
