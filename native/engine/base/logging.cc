#include "engine/base/logging.h"

#include <map>
#include <mutex>
#include <utility>

#include "ggml.h"
#include "llama.h"
#include "log.h"
#include "mtmd-helper.h"

namespace llama_openapi {
namespace {

// llama.cpp has one log per process, so this is process-wide too.
struct Hub {
  std::mutex mutex;
  std::map<int, LogSink> sinks;
  int next = 1;
};

Hub& hub() {
  static Hub* const instance = new Hub;  // never destroyed: engine threads may log while the process exits
  return *instance;
}

thread_local ErrorCapture* capture = nullptr;
thread_local std::string unfinished_line;
thread_local LogLevel line_level = LogLevel::Info;

LogLevel level_of(ggml_log_level level) {
  switch (level) {
    case GGML_LOG_LEVEL_ERROR:
      return LogLevel::Error;
    case GGML_LOG_LEVEL_WARN:
      return LogLevel::Warn;
    case GGML_LOG_LEVEL_INFO:
      return LogLevel::Info;
    default:
      return LogLevel::Debug;
  }
}

void flush() {
  std::string whole = std::exchange(unfinished_line, {});
  if (whole.empty()) return;
  if (capture != nullptr && line_level == LogLevel::Error) {
    capture->add(whole);
    if (!capture->passes_on()) return;
  }
  Hub& h = hub();
  const std::lock_guard<std::mutex> lock(h.mutex);
  for (const auto& [_, sink] : h.sinks) sink(line_level, whole);
}

void receive(ggml_log_level level, const char* text, void* /*user*/) {
  if (level != GGML_LOG_LEVEL_CONT) line_level = level_of(level);
  for (const char* c = text; *c != '\0'; c++) {
    if (*c == '\n') {
      flush();
    } else {
      unfinished_line += *c;
    }
  }
}

void install() {
  static std::once_flag once;
  std::call_once(once, [] {
    llama_log_set(receive, nullptr);
    mtmd_helper_log_set(receive, nullptr);
    // libcommon prints to the standard streams by itself; what matters of it comes back as exceptions.
    common_log_set_verbosity_thold(-1);
  });
}

}  // namespace

int add_log_sink(LogSink sink) {
  install();
  Hub& h = hub();
  const std::lock_guard<std::mutex> lock(h.mutex);
  h.sinks[h.next] = std::move(sink);
  return h.next++;
}

void log_line(LogLevel level, const std::string& text) {
  install();
  Hub& h = hub();
  const std::lock_guard<std::mutex> lock(h.mutex);
  for (const auto& [_, sink] : h.sinks) sink(level, text);
}

void remove_log_sink(int sink) {
  Hub& h = hub();
  const std::lock_guard<std::mutex> lock(h.mutex);
  h.sinks.erase(sink);
}

ErrorCapture::ErrorCapture(bool pass_on) : pass_on_(pass_on), outer_(capture) {
  install();
  capture = this;
}

ErrorCapture::~ErrorCapture() { capture = outer_; }

std::string ErrorCapture::reason(const std::string& otherwise) const { return lines_.empty() ? otherwise : lines_; }

void ErrorCapture::add(const std::string& text) {
  if (!lines_.empty()) lines_ += "; ";
  lines_ += text;
}

}  // namespace llama_openapi
