#include "support/failing_decode.h"

#include <mutex>
#include <new>
#include <utility>

namespace {

std::mutex mutex;
std::function<testing::DecodeFailure(const llama_batch&)> choose;  // guarded by `mutex`, as is the next
int failures = 0;

testing::DecodeFailure chosen(const llama_batch& batch) {
  const std::lock_guard<std::mutex> lock(mutex);
  const auto failure = choose ? choose(batch) : testing::DecodeFailure::None;
  failures += failure == testing::DecodeFailure::None ? 0 : 1;
  return failure;
}

// llama.cpp's own: no memory, and the device could not compute.
constexpr int kNoMemory = -2;
constexpr int kFailed = -3;

}  // namespace

// The names are the linker's: see --wrap.
extern "C" int32_t __real_llama_decode(llama_context* context, llama_batch batch);
extern "C" int32_t __wrap_llama_decode(llama_context* context, llama_batch batch);

int32_t __wrap_llama_decode(llama_context* context, llama_batch batch) {
  switch (chosen(batch)) {
    case testing::DecodeFailure::None:
      break;
    case testing::DecodeFailure::AtOnce:
      return kNoMemory;
    case testing::DecodeFailure::Late:
      __real_llama_decode(context, batch);
      return kFailed;
    case testing::DecodeFailure::Thrown:
      throw std::bad_alloc();
  }
  return __real_llama_decode(context, batch);
}

namespace testing {

FailingDecode::FailingDecode(std::function<DecodeFailure(const llama_batch&)> choose_failure) {
  const std::lock_guard<std::mutex> lock(mutex);
  choose = std::move(choose_failure);
  failures = 0;
}

FailingDecode::~FailingDecode() {
  const std::lock_guard<std::mutex> lock(mutex);
  choose = nullptr;
}

int FailingDecode::failed() const {
  const std::lock_guard<std::mutex> lock(mutex);
  return failures;
}

}  // namespace testing
