#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/answer/answer_format.h"
#include "engine/constraint/json_place.h"
#include "engine/event.h"

namespace llama_openapi {

/// What a piece of an answer adds to its parts. Empty texts add nothing.
struct AnswerDelta {
  std::string content;
  std::string reasoning;
  std::vector<ToolCallDelta> tool_calls;

  bool empty() const { return content.empty() && reasoning.empty() && tool_calls.empty(); }
};

/// Reads one choice's text, token by token, into its parts. All of the text comes out, whatever the model writes.
class AnswerReader {
 public:
  /// @param format null: everything is content
  explicit AnswerReader(std::shared_ptr<const AnswerFormat> format);

  /// @param text of one token, as far as it can be shown
  AnswerDelta push(std::string_view text);

  /// No more comes.
  /// @param whole whether it ends here, and was not cut off
  AnswerDelta finish(bool whole);

  /// Tokens so far up to the answer's first content or call; 0 where it has no reasoning. Exact after `finish`.
  int reasoning_tokens() const;

  /// Bytes of content that are kept back: white space that calls may follow.
  std::size_t held() const { return format_ && !format_->calls_only() ? withheld_.size() : 0; }

  /// Bytes that have been given to the format's parser, over and over: at most kReadings for each byte of the text, and
  /// the text twice more in the end.
  std::size_t bytes_read() const { return bytes_read_; }

  /// How many times each byte may be read.
  static constexpr std::size_t kReadings = 128;

 private:
  using Part = AnswerFormat::Part;

  bool is_due() const;
  bool ends_with_short_mark();
  void withhold(AnswerDelta& delta);
  void add(Part part, std::size_t to, AnswerDelta& delta);
  bool take_open(AnswerDelta& delta);
  bool take_arguments(AnswerDelta& delta);
  bool read(AnswerDelta& delta);
  bool read_ended(AnswerDelta& delta);
  bool tell_rest(AnswerDelta& delta);
  std::optional<AnswerFormat::Reading> parse(const std::string& text);
  bool take(AnswerFormat::Reading reading, AnswerDelta& delta);

  std::shared_ptr<const AnswerFormat> format_;
  std::string text_;
  common_chat_msg told_;        ///< what has been reported
  std::size_t told_bytes_ = 0;  ///< of text_, up to the end of the last part that has been reported
  Part open_ = Part::None;      ///< what text belongs to until a mark comes
  Part last_ = Part::None;      ///< of what has been reported
  JsonPlace json_;              ///< where the open arguments end
  bool unread_ = false;         ///< the rest is told as it comes
  std::size_t brackets_ = 0;    ///< opened, whether closed or not, but for those in open parts
  std::size_t bytes_read_ = 0;
  std::vector<std::uint32_t> ends_;  ///< of the tokens' texts in text_, until the answer begins
  std::size_t answer_ = 0;           ///< where it begins
  bool answering_ = false;
  std::string withheld_;  ///< what may be no content
  bool content_ = false;  ///< some has been told
};

}  // namespace llama_openapi
