#pragma once

#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace llama_openapi {

/// The only way to a thread: many writers, one reader that takes everything at once.
template <class Message>
class Mailbox {
 public:
  void post(Message message) {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      messages_.push_back(std::move(message));
    }
    arrived_.notify_one();
  }

  /// Wakes the reader without a message: something that it looks at by itself has changed.
  void wake() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      woken_ = true;
    }
    arrived_.notify_one();
  }

  /// @param wait block until there is a message or a wake
  std::vector<Message> drain(bool wait) {
    std::unique_lock<std::mutex> lock(mutex_);
    if (wait) {
      arrived_.wait(lock, [this] { return woken_ || !messages_.empty(); });
    }
    woken_ = false;
    return std::exchange(messages_, {});
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::vector<Message> messages_;
  bool woken_ = false;
};

}  // namespace llama_openapi
