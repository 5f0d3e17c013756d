#pragma once

#include <functional>

#include "llama.h"

namespace testing {

/// How a call of llama_decode goes.
enum class DecodeFailure {
  None,
  /// Nothing was computed: no memory.
  AtOnce,
  /// All was computed and is in the cells, and it failed all the same: the device was lost in the end.
  Late,
  /// An exception came through llama.cpp, as std::bad_alloc does.
  Thrown,
};

/// While one lives, llama_decode fails where `choose` says so, in the whole process: the linker puts this test's own
/// function in its place (`--wrap`). Called from the engines' threads.
class FailingDecode {
 public:
  explicit FailingDecode(std::function<DecodeFailure(const llama_batch&)> choose);
  ~FailingDecode();
  FailingDecode(const FailingDecode&) = delete;
  FailingDecode& operator=(const FailingDecode&) = delete;

  /// Calls that failed.
  int failed() const;
};

}  // namespace testing
