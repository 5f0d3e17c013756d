#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "chat.h"
#include "engine/event.h"

namespace llama_openapi {

/// What a piece of an answer adds to its parts. Empty texts add nothing.
struct AnswerDelta {
  std::string content;
  std::string reasoning;
  std::vector<ToolCallDelta> tool_calls;

  bool empty() const { return content.empty() && reasoning.empty() && tool_calls.empty(); }
};

/// How an answer is to be read: which of it is reasoning, tool calls, or content. Immutable.
struct AnswerFormat {
  /// Of libcommon, for one template and one set of tools.
  common_chat_parser_params parser;
  /// What of the message stands in the prompt already, and is not told again.
  common_chat_msg begun;
};

/// Reads one choice's text, piece by piece, into its parts.
class AnswerReader {
 public:
  /// @param format null: everything is content
  explicit AnswerReader(std::shared_ptr<const AnswerFormat> format);

  AnswerDelta push(std::string_view text);

  /// No more comes.
  /// @param whole whether the model ended the answer by itself
  AnswerDelta finish(bool whole);

  /// More brackets are open than can be read: nothing more is told.
  bool too_deep() const { return too_deep_; }

  /// The part that the last piece belongs to is reasoning.
  bool reasoning() const { return reasoning_; }

 private:
  void look_at_depth(std::string_view text);
  AnswerDelta read(bool partial);
  AnswerDelta difference(common_chat_msg message);

  std::shared_ptr<const AnswerFormat> format_;
  std::string text_;
  std::size_t read_ = 0;  ///< bytes of text_ that have been read
  common_chat_msg told_;  ///< what has been reported
  bool reasoning_ = false;
  bool too_deep_ = false;
  int depth_ = 0;
};

}  // namespace llama_openapi
