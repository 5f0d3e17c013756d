#include "engine/scheduler/backlog.h"

#include <string>

#include "support/harness.h"

using llama_openapi::Asker;
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
  backlog.push({}, 900, 'a');
  backlog.push({}, 800, 'b');
  backlog.push({}, 1, 'c');
  backlog.push({}, 2, 'd');
  CHECK_EQ(drain(backlog), "cadb");
}

TEST(backlog, equals_in_order) {
  Backlog<char> backlog;
  for (const char one : {'a', 'b', 'c'}) backlog.push({}, 5, one);
  CHECK_EQ(drain(backlog), "abc");
}

TEST(backlog, a_large_one_ends_whatever_comes) {
  Backlog<char> backlog;
  backlog.push({}, 1000, 'x');
  std::string order;
  for (int i = 0; i < 4; i++) {
    backlog.push({}, 1, 's');
    order += backlog.pop();
  }
  CHECK_EQ(order, "sxss");
}

TEST(backlog, clients_by_turns_however_many_jobs_each_has) {
  Backlog<char> backlog;
  for (const char one : {'a', 'b', 'c', 'd'}) backlog.push({1, 0}, 5, one);
  backlog.push({2, 0}, 900, 'x');
  backlog.push({3, 0}, 1, 'y');
  CHECK_EQ(drain(backlog), "axybcd");
}

TEST(backlog, users_by_turns_in_their_clients_turns) {
  Backlog<char> backlog;
  const Asker many{1, 7};
  for (const char one : {'a', 'b', 'c'}) backlog.push(many, 5, one);
  for (const std::int64_t user : {8, 9}) backlog.push({1, user}, 5, user == 8 ? 'p' : 'q');
  for (const char one : {'x', 'y', 'z'}) backlog.push({2, 0}, 5, one);
  CHECK_EQ(drain(backlog), "axpyqzbc");
}

TEST(backlog, a_client_that_comes_again_and_again_does_not_go_first) {
  Backlog<char> backlog;
  for (const char one : {'a', 'b', 'c'}) backlog.push({1, 0}, 900, one);
  std::string order;
  for (std::int64_t user = 0; user < 6; user++) {  // each time another user
    backlog.push({2, user}, 1, 'x');
    order += backlog.pop();
  }
  CHECK_EQ(order + drain(backlog), "axbxcxxxx");
}

TEST(backlog, the_small_ones_of_each_client_first_and_its_large_ones_after_all) {
  Backlog<char> backlog;
  for (const std::int64_t client : {1, 2}) {
    backlog.push({client, 0}, 900, client == 1 ? 'A' : 'B');
    backlog.push({client, 0}, 1, client == 1 ? 'a' : 'b');
    backlog.push({client, 0}, 2, client == 1 ? 'c' : 'd');
  }
  CHECK_EQ(drain(backlog), "abABcd");
}
