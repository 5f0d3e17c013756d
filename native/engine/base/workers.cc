#include "engine/base/workers.h"

#include <system_error>

namespace llama_openapi {
namespace {

/// What samplers follow a grammar with recurses.
constexpr std::size_t kWorkerStack = std::size_t{32} << 20U;

}  // namespace

Workers::Workers(int helpers) {
  try {
    for (int i = 0; i < helpers; i++) threads_.emplace_back(kWorkerStack, [this] { help(); });
  } catch (const std::system_error&) {
    // Those that there are do as well.
  }
}

Workers::~Workers() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
  }
  work_.notify_all();
  for (Thread& thread : threads_) thread.join();
}

void Workers::run(std::size_t count, const std::function<void(std::size_t)>& job) {
  if (threads_.empty() || count < 2) {
    for (std::size_t i = 0; i < count; i++) job(i);
    return;
  }
  std::unique_lock<std::mutex> lock(mutex_);
  job_ = &job;
  count_ = count;
  next_ = 0;
  work_.notify_all();
  take_part(lock);
  done_.wait(lock, [this] { return busy_ == 0; });
  job_ = nullptr;
}

void Workers::help() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    work_.wait(lock, [this] { return ending_ || (job_ != nullptr && next_ < count_); });
    if (ending_) return;
    take_part(lock);
  }
}

/// Does jobs while there are some that nobody has begun.
void Workers::take_part(std::unique_lock<std::mutex>& lock) {
  while (next_ < count_) {
    const std::size_t mine = next_++;
    const auto& job = *job_;
    busy_++;
    lock.unlock();
    job(mine);
    lock.lock();
    busy_--;
  }
  if (busy_ == 0) done_.notify_one();
}

}  // namespace llama_openapi
