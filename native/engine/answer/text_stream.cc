#include "engine/answer/text_stream.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace llama_openapi {

TextStream::TextStream(std::vector<std::string> stops) : stops_(std::move(stops)) {
  stops_.erase(std::remove(stops_.begin(), stops_.end(), std::string()), stops_.end());
}

std::string TextStream::push(std::string_view bytes) {
  if (stopped_) return "";
  held_ += bytes;
  taken_ += bytes.size();

  if (const auto stop = first_stop()) {
    stopped_ = true;
    return release(*stop);
  }

  const std::size_t safe = held_.size() - partial_stop();
  return release(safe - utf8::incomplete_suffix(std::string_view(held_).substr(0, safe)));
}

std::string TextStream::finish(bool broken) {
  if (stopped_) return "";
  return release(held_.size() - (broken ? 0 : utf8::incomplete_suffix(held_)));
}

std::string TextStream::release(std::size_t length) {
  std::string text = utf8::sanitize(std::string_view(held_).substr(0, length));
  held_.erase(0, length);
  return text;
}

/// Where the stop string starts that is complete first (of several, the longest): the same however the text was cut
/// into tokens.
std::optional<std::size_t> TextStream::first_stop() const {
  std::optional<std::size_t> first;
  std::size_t first_end = 0;
  for (const std::string& stop : stops_) {
    const std::size_t start = held_.find(stop);
    if (start == std::string::npos) continue;
    const std::size_t end = start + stop.size();
    if (!first || end < first_end || (end == first_end && start < *first)) {
      first = start;
      first_end = end;
    }
  }
  return first;
}

/// Length of the longest suffix of what is held that begins a stop string.
std::size_t TextStream::partial_stop() const {
  std::size_t longest = 0;
  for (const std::string& stop : stops_) {
    for (std::size_t n = std::min(stop.size() - 1, held_.size()); n > longest; n--) {
      if (held_.compare(held_.size() - n, n, stop, 0, n) == 0) longest = n;
    }
  }
  return longest;
}

}  // namespace llama_openapi
