#include "engine/answer/answer_reader.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/base/thread.h"

namespace llama_openapi {
namespace {

/// libcommon's parser recurses for each bracket that is open where it reads JSON. Where it does can't be told from
/// outside, so every bracket counts that is in no text up to a mark. The stack has room for instrumented builds too.
constexpr std::size_t kStackPerBracket = std::size_t{32} << 10U;
constexpr std::size_t kFewBrackets = 256;
constexpr std::size_t kMostBrackets = 16384;

/// Bytes that are read besides kReadings for each: short answers are read at every token.
constexpr std::size_t kFreely = std::size_t{64} << 10U;

constexpr char kEnd = '\x01';

/// Bytes of a mark such as `{`, which alone does not tell a call from other text.
constexpr std::size_t kShortMark = 2;

std::size_t brackets_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c == '[' || c == '{' || c == '(' || c == '<'; }));
}

}  // namespace

AnswerReader::AnswerReader(std::shared_ptr<const AnswerFormat> format) : format_(std::move(format)) {
  if (format_) told_ = format_->begun();
}

AnswerDelta AnswerReader::push(std::string_view text) {
  if (!format_) return {std::string(text), "", {}};
  AnswerDelta delta;
  text_ += text;
  brackets_ += brackets_in(text);
  if (!answering_) ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  if (unread_) {
    add(last_, text_.size(), delta);
  } else if (!text.empty() && !take_open(delta) && is_due()) {
    read(delta);
  }
  withhold(delta);
  return delta;
}

AnswerDelta AnswerReader::finish(bool whole) {
  AnswerDelta delta;
  if (!format_) return delta;
  if (!unread_ && (!whole || !read_ended(delta))) {
    // Not what the format promises, perhaps. Markup of a call that broke off is no content.
    const bool was_read = read(delta);
    if (told_.tool_calls.empty() && (!was_read || (whole && ends_with_short_mark()))) add(last_, text_.size(), delta);
  }
  withhold(delta);
  // Calls that can't be read are told as they stand.
  const bool content = whole || !format_->calls_only();
  if (content && told_.tool_calls.empty()) delta.content += std::exchange(withheld_, {});
  return delta;
}

/// Whether no more than a short mark stands behind the content: read as the beginning of a call that did not come. Goes
/// back to it.
bool AnswerReader::ends_with_short_mark() {
  const std::size_t content = text_.rfind(told_.content);
  if (told_.content.empty() || content == std::string::npos) return false;
  const std::size_t end = content + told_.content.size();
  const std::string_view rest = std::string_view(text_).substr(end);
  if (rest.size() > kShortMark || rest.find_first_not_of(" \t\r\n") == std::string_view::npos) return false;
  told_bytes_ = end;
  return true;
}

/// Keeps back what may be no content: of an answer that is calls and nothing else it is white space, or a call that is
/// not complete; of others, white space that calls may follow.
void AnswerReader::withhold(AnswerDelta& delta) {
  withheld_ += std::exchange(delta.content, {});
  if (format_->calls_only()) return;
  content_ = content_ || withheld_.find_first_not_of(" \t\r\n") != std::string::npos;
  if (content_) {
    delta.content = std::exchange(withheld_, {});
  } else if (!told_.tool_calls.empty()) {
    withheld_.clear();
  }
}

int AnswerReader::reasoning_tokens() const {
  if (!format_ || told_.reasoning_content.empty()) return 0;
  const std::size_t end = answering_ ? answer_ : text_.size();
  return static_cast<int>(std::upper_bound(ends_.begin(), ends_.end(), end) - ends_.begin());
}

bool AnswerReader::is_due() const {
  const std::size_t cost = format_->prefix_size() + text_.size();
  return bytes_read_ == 0 || bytes_read_ + cost <= kReadings * text_.size() + kFreely;
}

/// Tells text as it stands.
/// @param to where it ends
void AnswerReader::add(Part part, std::size_t to, AnswerDelta& delta) {
  const std::string text = text_.substr(told_bytes_, to - told_bytes_);
  const bool reasoning = part == Part::Reasoning;
  (reasoning ? delta.reasoning : delta.content) += text;
  (reasoning ? told_.reasoning_content : told_.content) += text;
  if (!reasoning && !text.empty() && !std::exchange(answering_, true)) answer_ = told_bytes_;
  told_bytes_ = to;
}

/// Tells what belongs to the open part for certain. @return whether that was all there is to do
bool AnswerReader::take_open(AnswerDelta& delta) {
  if (open_ == Part::None) return false;
  if (open_ == Part::Arguments) return take_arguments(delta);
  const auto take_to = [&](std::size_t end) {
    // Text up to a mark: nothing recurses there.
    brackets_ -= brackets_in(std::string_view(text_).substr(told_bytes_, end - told_bytes_));
    add(open_, end, delta);
  };
  for (std::size_t i = told_bytes_; i < text_.size(); i++) {
    const AnswerFormat::Mark mark = format_->mark_at(text_, i);
    if (mark == AnswerFormat::Mark::None) continue;
    take_to(i);
    if (mark == AnswerFormat::Mark::Whole) open_ = Part::None;
    return mark == AnswerFormat::Mark::Begun;
  }
  take_to(text_.size());
  return true;
}

/// The same for the arguments of a call.
bool AnswerReader::take_arguments(AnswerDelta& delta) {
  std::string text;
  bool whole = false;
  std::size_t end = told_bytes_;
  for (; end < text_.size(); end++) {
    const std::string written = json_.written(text_[end]);
    whole = json_.ends_with(text_[end]);
    if (whole) break;
    text += written;
  }
  std::string& told = told_.tool_calls.back().arguments;
  if (!text.empty()) delta.tool_calls.push_back({static_cast<int>(told_.tool_calls.size()) - 1, "", "", text});
  told += text;
  told_bytes_ = end;
  if (whole) open_ = Part::None;
  return !whole;
}

/// Reads a text that nothing follows: what looks like the beginning of a mark is none. @return whether that can be
bool AnswerReader::read_ended(AnswerDelta& delta) {
  // A character that no mark has: with it, the beginning of one is text.
  std::optional<AnswerFormat::Reading> reading = parse(text_ + kEnd);
  if (!reading) return false;
  for (std::string* part : {&reading->message.content, &reading->message.reasoning_content}) {
    if (part->empty() || part->back() != kEnd) continue;
    part->pop_back();
    reading->told = std::min(reading->told, text_.size());
    reading->open = false;
    return take(std::move(*reading), delta);
  }
  return false;
}

/// Reads the whole text once more. @return whether something could be made of it
bool AnswerReader::read(AnswerDelta& delta) {
  std::optional<AnswerFormat::Reading> reading = parse(text_);
  return unread_ ? tell_rest(delta) : reading && take(std::move(*reading), delta);
}

/// @return empty: the text is not of the format, or (then `unread_`) it can't be read
std::optional<AnswerFormat::Reading> AnswerReader::parse(const std::string& text) {
  std::optional<AnswerFormat::Reading> reading;
  try {
    if (brackets_ > kMostBrackets) throw std::system_error(std::make_error_code(std::errc::not_enough_memory));
    bytes_read_ += format_->prefix_size() + text.size();
    if (brackets_ <= kFewBrackets) {
      reading = format_->read(text);
    } else {
      with_stack((brackets_ + kFewBrackets) * kStackPerBracket, [&] { reading = format_->read(text); });
    }
  } catch (const std::system_error&) {
    unread_ = true;  // no such stack can be had
  } catch (const std::exception&) {
    // Not of the format, or not yet.
  }
  return reading;
}

/// From now on text is told as it comes.
bool AnswerReader::tell_rest(AnswerDelta& delta) {
  last_ = open_ == Part::Reasoning ? open_ : Part::Content;
  add(last_, text_.size(), delta);
  return true;
}

/// Tells what a reading has more than what has been told. @return false: it contradicts that
bool AnswerReader::take(AnswerFormat::Reading reading, AnswerDelta& delta) {
  std::vector<common_chat_msg_diff> diffs;
  try {
    diffs = common_chat_msg_diff::compute_diffs(told_, reading.message);
  } catch (const std::exception&) {
    return false;
  }
  for (const common_chat_msg_diff& diff : diffs) {
    delta.content += diff.content_delta;
    delta.reasoning += diff.reasoning_content_delta;
    if (diff.tool_call_index == std::string::npos) continue;
    const common_chat_tool_call& call = diff.tool_call_delta;
    delta.tool_calls.push_back({static_cast<int>(diff.tool_call_index), "", "", call.arguments});
    // Once: an id that stands behind the name comes too late.
    if (diff.tool_call_index < told_.tool_calls.size()) continue;
    delta.tool_calls.back().id = call.id;
    delta.tool_calls.back().name = call.name;
  }
  // A shorter part would be told again when it grows.
  if (reading.message.content.size() < told_.content.size()) reading.message.content = told_.content;
  if (reading.message.reasoning_content.size() < told_.reasoning_content.size()) {
    reading.message.reasoning_content = told_.reasoning_content;
  }
  told_ = std::move(reading.message);
  told_bytes_ = std::max(told_bytes_, reading.told);
  last_ = reading.last;
  open_ = reading.open && told_bytes_ == reading.told ? reading.last : Part::None;
  if (open_ == Part::Arguments) {
    json_ = {};
    for (const char c : told_.tool_calls.back().arguments) {
      if (json_.ends_with(c)) open_ = Part::None;
    }
  }
  if (!answering_ && reading.answer < text_.size()) {
    answering_ = true;
    answer_ = reading.answer;
  }
  return true;
}

}  // namespace llama_openapi
