#include "engine/load/threads.h"

#include <thread>

#include "engine/base/thread.h"
#include "support/harness.h"

#ifdef __linux__
#include <sched.h>
#endif

using namespace testing;
using namespace llama_openapi;

TEST(threads, default_is_possible_here) {
  CHECK(default_threads() >= 1);
  CHECK(default_threads() <= static_cast<int>(std::thread::hardware_concurrency()));
}

#ifdef __linux__
TEST(threads, default_heeds_the_affinity_mask) {
  cpu_set_t before;
  REQUIRE(sched_getaffinity(0, sizeof(before), &before) == 0);
  int first = 0;
  while (!CPU_ISSET(first, &before)) first++;
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(first, &one);
  REQUIRE(sched_setaffinity(0, sizeof(one), &one) == 0);
  CHECK_EQ(default_threads(), 1);
  REQUIRE(sched_setaffinity(0, sizeof(before), &before) == 0);
}
#endif

namespace {

/// Uses about a kilobyte of stack a level.
int deep(int levels) {
  volatile char frame[1024];
  frame[0] = static_cast<char>(levels);
  const int below = levels == 0 ? 0 : deep(levels - 1);
  return below + (frame[0] == static_cast<char>(levels) ? 1 : 0);
}

}  // namespace

TEST(threads, with_stack_has_the_stack) {
  int levels = 0;
  with_stack(std::size_t{256} << 20U, [&] { levels = deep(60000); });
  CHECK_EQ(levels, 60001);
}

TEST(threads, with_stack_passes_exceptions_on) {
  const auto error = CHECK_THROWS(std::runtime_error, with_stack(1U << 20U, [] { throw std::runtime_error("why"); }));
  CHECK_EQ(std::string(error.what()), "why");
}

TEST(threads, with_stack_says_when_there_is_no_room) {
  CHECK_THROWS(std::system_error, with_stack(std::size_t{1} << 60U, [] {}));
}

TEST(threads, moves) {
  int ran = 0;
  Thread first(1U << 20U, [&] { ran++; });
  Thread second = std::move(first);
  CHECK(!first.joinable());
  REQUIRE(second.joinable());
  second.join();
  CHECK(!second.joinable());
  CHECK_EQ(ran, 1);
}
