#include "engine/base/thread.h"

#include <exception>
#include <memory>
#include <system_error>
#include <utility>

#ifdef _WIN32
#include <process.h>
#include <windows.h>

#include <cerrno>
#else
#include <pthread.h>

#include <ctime>
#endif

namespace llama_openapi {
namespace {

using Work = std::function<void()>;

[[noreturn]] void fail(int code) {
  throw std::system_error(code, std::generic_category(), "a thread can't be started");
}

#ifdef _WIN32
unsigned __stdcall enter(void* work) {
  (*std::unique_ptr<Work>(static_cast<Work*>(work)))();
  return 0;
}

void* start(std::size_t stack_bytes, Work* work) {
  const auto size = static_cast<unsigned>(stack_bytes);
  const auto handle = _beginthreadex(nullptr, size, enter, work, STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr);
  if (handle == 0) fail(errno);
  return reinterpret_cast<void*>(handle);
}

void wait(void* handle) {
  WaitForSingleObject(handle, INFINITE);
  CloseHandle(handle);
}
#else
void* enter(void* work) {
  (*std::unique_ptr<Work>(static_cast<Work*>(work)))();
  return nullptr;
}

void* start(std::size_t stack_bytes, Work* work) {
  auto thread = std::make_unique<pthread_t>();
  pthread_attr_t attributes;
  int code = pthread_attr_init(&attributes);
  if (code != 0) fail(code);
  code = pthread_attr_setstacksize(&attributes, stack_bytes);
  if (code == 0) code = pthread_create(thread.get(), &attributes, enter, work);
  pthread_attr_destroy(&attributes);
  if (code != 0) fail(code);
  return thread.release();
}

void wait(void* handle) {
  const std::unique_ptr<pthread_t> thread(static_cast<pthread_t*>(handle));
  pthread_join(*thread, nullptr);
}
#endif

}  // namespace

Thread::Thread(std::size_t stack_bytes, Work work) {
  auto owned = std::make_unique<Work>(std::move(work));
  handle_ = start(stack_bytes, owned.get());
  static_cast<void>(owned.release());  // the thread's now
}

Thread::Thread(Thread&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}

Thread& Thread::operator=(Thread&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

void Thread::join() { wait(std::exchange(handle_, nullptr)); }

void with_stack(std::size_t bytes, const Work& work) {
  std::exception_ptr error;
  Thread thread(bytes, [&] {
    try {
      work();
    } catch (...) {
      error = std::current_exception();
    }
  });
  thread.join();
  if (error) std::rethrow_exception(error);
}

std::chrono::nanoseconds thread_cpu_time() {
#ifdef _WIN32
  return std::chrono::steady_clock::now().time_since_epoch();
#else
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#endif
}

}  // namespace llama_openapi
