#pragma once

#include <functional>
#include <string>

namespace llama_openapi {

enum class LogLevel { Debug, Info, Warn, Error };

/// Takes one line of llama.cpp's log, without its line break. Called from any thread; must not block.
using LogSink = std::function<void(LogLevel, const std::string&)>;

/// Routes the log of llama.cpp, ggml and libcommon, which is one per process, to `sinks` and nowhere else.
/// @return a number for `remove_log_sink`
int add_log_sink(LogSink sink);
void remove_log_sink(int sink);

/// A line of our own, beside llama.cpp's.
void log_line(LogLevel level, const std::string& text);

/// While one lives, collects the errors that llama.cpp logs on this thread: its API says only that something failed.
class ErrorCapture {
 public:
  /// @param pass_on false: they are expected, and nobody else hears of them
  explicit ErrorCapture(bool pass_on = true);
  ~ErrorCapture();
  ErrorCapture(const ErrorCapture&) = delete;
  ErrorCapture& operator=(const ErrorCapture&) = delete;

  /// The reason in llama.cpp's own words, or `otherwise`.
  std::string reason(const std::string& otherwise) const;
  void add(const std::string& line);
  bool passes_on() const { return pass_on_; }

 private:
  bool pass_on_;
  std::string lines_;
  ErrorCapture* outer_;
};

}  // namespace llama_openapi
