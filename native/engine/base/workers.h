#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

#include "engine/base/thread.h"

namespace llama_openapi {

/// Threads that help their owner with jobs of a kind. They sleep in between.
class Workers {
 public:
  /// @param helpers threads beside the caller's; 0: it does all by itself. There are fewer where the system gives no
  /// more
  explicit Workers(int helpers);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Calls job(0) to job(count - 1), on several threads, in any order, and waits for their ends. Who wakes too late to
  /// help is not waited for. One call at a time.
  /// @param job must not throw
  void run(std::size_t count, const std::function<void(std::size_t)>& job);

 private:
  void help();
  void take_part(std::unique_lock<std::mutex>& lock);

  std::mutex mutex_;  // guards all below but the threads
  std::condition_variable work_;
  std::condition_variable done_;
  const std::function<void(std::size_t)>* job_ = nullptr;  ///< null: there is nothing to do
  std::size_t count_ = 0;
  std::size_t next_ = 0;
  std::size_t busy_ = 0;  ///< jobs that are being done
  bool ending_ = false;
  std::vector<Thread> threads_;
};

}  // namespace llama_openapi
