#include "engine/answer_format.h"

#include <utility>

namespace llama_openapi {
namespace {

/// Brackets that may be open at once: libcommon's parser recurses for each.
constexpr int kDepth = 256;

/// libcommon reads the whole answer each time. A long one is read again only when it has grown by this fraction, so
/// that the work stays in proportion to its length.
constexpr std::size_t kGrowth = 64;

}  // namespace

AnswerReader::AnswerReader(std::shared_ptr<const AnswerFormat> format) : format_(std::move(format)) {
  if (format_) told_ = format_->begun;
}

AnswerDelta AnswerReader::push(std::string_view text) {
  if (!format_) return {std::string(text), "", {}};
  look_at_depth(text);
  if (too_deep_) return {};
  text_ += text;
  return text_.size() - read_ > read_ / kGrowth ? read(true) : AnswerDelta{};
}

AnswerDelta AnswerReader::finish(bool whole) {
  if (!format_) return {};
  if (whole) {
    try {
      return read(false);
    } catch (const std::exception&) {
      // Not what the template's format promises: whatever can be made out of it.
    }
  }
  AnswerDelta rest = read(true);
  if (told_ == format_->begun && !text_.empty()) rest.content = text_;
  return rest;
}

/// Strings are not told apart: this errs on the safe side.
void AnswerReader::look_at_depth(std::string_view text) {
  for (const char c : text) {
    if (c == '[' || c == '{') {
      too_deep_ = too_deep_ || ++depth_ > kDepth;
    } else if ((c == ']' || c == '}') && depth_ > 0) {
      depth_--;
    }
  }
}

AnswerDelta AnswerReader::read(bool partial) {
  read_ = text_.size();
  try {
    return difference(common_chat_parse(text_, partial, format_->parser));
  } catch (const std::exception&) {
    if (!partial) throw;
    return {};  // nothing can be made out yet
  }
}

AnswerDelta AnswerReader::difference(common_chat_msg message) {
  AnswerDelta delta;
  for (const common_chat_msg_diff& diff : common_chat_msg_diff::compute_diffs(told_, message)) {
    delta.content += diff.content_delta;
    delta.reasoning += diff.reasoning_content_delta;
    if (diff.tool_call_index == std::string::npos) continue;
    const common_chat_tool_call& call = diff.tool_call_delta;
    delta.tool_calls.push_back({static_cast<int>(diff.tool_call_index), call.id, call.name, call.arguments});
  }
  told_ = std::move(message);
  reasoning_ = told_.content.empty() && told_.tool_calls.empty() && !told_.reasoning_content.empty();
  return delta;
}

}  // namespace llama_openapi
