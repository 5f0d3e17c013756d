#pragma once

#include <cstdint>
#include <random>

namespace testing {

/// The same numbers for the same seed on every platform (the distributions of <random> differ).
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  /// 0 to count - 1.
  unsigned below(unsigned count) { return static_cast<unsigned>(engine_() % count); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<unsigned>(high - low + 1))); }
  bool one_in(unsigned count) { return below(count) == 0; }
  char byte() { return static_cast<char>(below(256)); }
  template <class List>
  auto pick(const List& list) -> decltype(list[0]) {
    return list[below(static_cast<unsigned>(list.size()))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace testing
