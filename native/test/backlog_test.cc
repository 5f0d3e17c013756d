#include "engine/backlog.h"

#include <string>

#include "support/harness.h"

using llama_openapi::Backlog;

namespace {

std::string drain(Backlog<char>& backlog) {
  std::string order;
  while (!backlog.empty()) order += backlog.pop();
  return order;
}

}  // namespace

TEST(backlog, the_smallest_and_the_oldest_by_turns) {
  Backlog<char> backlog;
  CHECK(backlog.empty());
  backlog.push(900, 'a');
  backlog.push(800, 'b');
  backlog.push(1, 'c');
  backlog.push(2, 'd');
  CHECK_EQ(drain(backlog), "cadb");
}

TEST(backlog, equals_in_order) {
  Backlog<char> backlog;
  for (const char one : {'a', 'b', 'c'}) backlog.push(5, one);
  CHECK_EQ(drain(backlog), "abc");
}

TEST(backlog, a_large_one_ends_whatever_comes) {
  Backlog<char> backlog;
  backlog.push(1000, 'x');
  std::string order;
  for (int i = 0; i < 4; i++) {
    backlog.push(1, 's');
    order += backlog.pop();
  }
  CHECK_EQ(order, "sxss");
}
