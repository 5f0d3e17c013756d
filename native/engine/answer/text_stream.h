#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace llama_openapi {

/// Turns the bytes of generated tokens into text that may be shown: holds back characters that are not complete yet and
/// anything that could become a stop string, cuts at the first stop string, and replaces bytes that are no UTF-8.
/// Matching is by bytes, so a stop string that starts inside a token, or spans several, is found.
class TextStream {
 public:
  explicit TextStream(std::vector<std::string> stops);

  /// Takes the bytes of the next token. @return the text that may be shown now
  std::string push(std::string_view bytes);

  /// No more tokens come: whatever was held back. Not after a stop.
  /// @param broken whether a character that is not complete is shown, as U+FFFD
  std::string finish(bool broken = true);

  /// A stop string was found; nothing more is shown.
  bool stopped() const { return stopped_; }

  /// Bytes taken so far.
  std::size_t taken() const { return taken_; }

  /// Bytes of the raw stream that have been shown. After a stop: where the stop string starts.
  std::size_t shown() const { return taken_ - held_.size(); }

  /// Bytes that have been taken and not shown. After a stop: from where the stop string starts.
  std::size_t held() const { return held_.size(); }

 private:
  std::string release(std::size_t length);
  std::optional<std::size_t> first_stop() const;
  std::size_t partial_stop() const;

  std::vector<std::string> stops_;
  std::string held_;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

}  // namespace llama_openapi
