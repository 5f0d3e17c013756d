#include <cmath>

#include "engine/loop/draft_length.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

/// One sequence, in steps of `fixed` milliseconds and `each` for a token.
int chosen(double fixed, double each, double rate, double price = 0, int sequences = 1) {
  StepCosts costs;
  for (int tokens = sequences; tokens <= sequences + 16; tokens++) costs.took(sequences, tokens, fixed + each * tokens);
  return best_length(costs, {sequences, sequences, static_cast<double>(sequences), 0}, rate, 16, price);
}

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

}  // namespace

TEST(draft_length, is_what_pays) {
  CHECK_EQ(chosen(10, 0, 0.9), 16);  // further tokens cost nothing
  CHECK_EQ(chosen(0, 10, 0.9), 0);   // as much as the first one
  CHECK_EQ(chosen(10, 0.1, 1), 16);
  CHECK_EQ(chosen(10, 0.1, 0), 0);
  const int sure = chosen(10, 1, 0.9);
  const int unsure = chosen(10, 1, 0.5);
  CHECK(sure > unsure);
  CHECK(unsure > 0);
  CHECK_EQ(chosen(10, 1, 0.05), 0);
  CHECK(chosen(10, 1, 0.9, 2) < sure);  // drafting itself takes time
  CHECK_EQ(chosen(10, 1, 0.9, 10), 0);
  CHECK(chosen(10, 1, 0.7, 0, 8) < chosen(10, 1, 0.7));  // many sequences fill the step already
}

TEST(draft_length, a_length_never_tried_is_tried) {
  StepCosts costs;
  CHECK(!costs.known(1));
  costs.took(1, 1, 10);
  CHECK(costs.known(1));
  CHECK(!costs.known(2));
  CHECK_EQ(best_length(costs, {1, 1, 1, 0}, 0.5, 7, 0), 7);
  costs.took(1, 8, 100);
  CHECK_EQ(best_length(costs, {1, 1, 1, 0}, 0.5, 7, 0), 0);
}

TEST(draft_length, costs_between_those_seen) {
  StepCosts costs;
  costs.took(2, 2, 10);
  costs.took(2, 6, 30);
  CHECK(near(costs.of(2, 1), 10));
  CHECK(near(costs.of(2, 2), 10));
  CHECK(near(costs.of(2, 3), 15));
  CHECK(near(costs.of(2, 6), 30));
  CHECK(near(costs.of(2, 9), 30));
  costs.took(2, 2, 1000000);  // the machine was busy
  CHECK(costs.of(2, 2) < 13);
  for (int i = 0; i < 100; i++) costs.took(2, 2, 20);
  CHECK(costs.of(2, 2) > 19.9);
}

TEST(draft_length, acceptance_follows_what_happens) {
  Acceptance acceptance;
  const double start = acceptance.rate();
  CHECK(start > 0 && start < 1);
  for (int i = 0; i < 10; i++) acceptance.tried(8, false);
  CHECK(acceptance.rate() > 0.9);
  for (int i = 0; i < 20; i++) acceptance.tried(0, true);
  const double low = acceptance.rate();
  CHECK(low < 0.2);
  // A sequence that begins goes by it, and sooner changes its mind.
  Acceptance own(acceptance, 4);
  CHECK(own.rate() < 0.3);
  own.tried(4, false);
  acceptance.tried(4, false);
  CHECK(own.rate() > acceptance.rate());
  // What nobody tries for long is tried again.
  for (int i = 0; i < 500; i++) acceptance.rested();
  CHECK(std::abs(acceptance.rate() - start) < 0.01);
  CHECK(near(expected_right(1, 5), 5));
  CHECK(near(expected_right(0.5, 3), 0.875));
  CHECK(near(expected_right(0.5, 0), 0));
}
