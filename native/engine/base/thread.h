#pragma once

#include <chrono>
#include <cstddef>
#include <functional>

namespace llama_openapi {

/// A thread with a stack of a given size: std::thread takes what the platform gives, from 128 KiB (musl) to 8 MiB, and
/// the code behind us recurses.
class Thread {
 public:
  Thread() = default;
  /// @param work must not throw
  /// @throws std::system_error
  Thread(std::size_t stack_bytes, std::function<void()> work);
  Thread(Thread&& other) noexcept;
  Thread& operator=(Thread&& other) noexcept;
  Thread(const Thread&) = delete;
  Thread& operator=(const Thread&) = delete;
  /// Joined by then.
  ~Thread() = default;

  bool joinable() const { return handle_ != nullptr; }
  void join();

 private:
  void* handle_ = nullptr;  // the platform's, on the heap
};

/// Processor time that this thread has used: unlike the wall's, it does not pass while others have the processor.
/// (Where the platform does not tell, the wall's after all.)
std::chrono::nanoseconds thread_cpu_time();

/// Calls `work` on a stack of at least that many bytes, and waits. Memory is taken only as far as `work` uses it. What
/// it throws comes out here.
/// @throws std::system_error: there is no room for such a stack
void with_stack(std::size_t bytes, const std::function<void()>& work);

}  // namespace llama_openapi
