#include "engine/base/mailbox.h"

#include <atomic>
#include <thread>

#include "support/harness.h"

using namespace testing;
using llama_openapi::Mailbox;

TEST(mailbox, keeps_order_and_loses_nothing) {
  Mailbox<std::pair<int, int>> mailbox;
  constexpr int kEach = 50000;
  std::thread writers[2];
  for (int writer = 0; writer < 2; writer++) {
    writers[writer] = std::thread([&mailbox, writer] {
      for (int i = 0; i < kEach; i++) mailbox.post({writer, i});
    });
  }
  int next[2] = {0, 0};
  while (next[0] + next[1] < 2 * kEach) {
    for (const auto& [writer, number] : mailbox.drain(true)) {
      REQUIRE(number == next[writer]);
      next[writer]++;
    }
  }
  for (std::thread& writer : writers) writer.join();
  CHECK(mailbox.drain(false).empty());
}

TEST(mailbox, does_not_wait_unless_asked) {
  Mailbox<int> mailbox;
  CHECK(mailbox.drain(false).empty());
  mailbox.post(7);
  CHECK_EQ(mailbox.drain(false).size(), 1U);
  CHECK(mailbox.drain(false).empty());
}

TEST(mailbox, wakes_without_a_message) {
  Mailbox<int> mailbox;
  std::atomic<bool> changed{false};
  std::thread waker([&] {
    changed = true;
    mailbox.wake();
  });
  while (!changed) CHECK(mailbox.drain(true).empty());
  waker.join();
  // A wake that came before the reader waits is not lost.
  mailbox.wake();
  CHECK(mailbox.drain(true).empty());
}
