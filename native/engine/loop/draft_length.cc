#include "engine/loop/draft_length.h"

#include <algorithm>
#include <iterator>

namespace llama_openapi {
namespace {

/// What is assumed of drafts before any were tried, and of how many tokens that is worth the experience.
constexpr double kAssumed = 0.7;
constexpr double kAssumedWeight = 1;

/// What is left of earlier experience after a drafted token, and after a step whose draft was not computed.
constexpr double kAfterToken = 0.9;
constexpr double kAfterRest = 0.98;

/// What a new reading counts for. One that a busy machine has made many times longer counts as twice as long.
constexpr double kNewReading = 0.2;
constexpr double kMostReading = 2;

/// A draft has to promise so much: readings are never quite the same.
constexpr double kGain = 1.02;

}  // namespace

Acceptance::Acceptance(const Acceptance& others, double weight) : Acceptance(others) {
  if (tried_ <= weight) return;
  right_ *= weight / tried_;
  tried_ = weight;
}

double Acceptance::rate() const { return (right_ + kAssumed * kAssumedWeight) / (tried_ + kAssumedWeight); }

void Acceptance::tried(int right, bool wrong) {
  for (int i = 0; i < right; i++) {
    right_ = right_ * kAfterToken + 1;
    tried_ = tried_ * kAfterToken + 1;
  }
  if (!wrong) return;
  right_ *= kAfterToken;
  tried_ = tried_ * kAfterToken + 1;
}

void Acceptance::rested() {
  right_ *= kAfterRest;
  tried_ *= kAfterRest;
}

void StepCosts::took(int sequences, int tokens, double milliseconds) {
  std::map<int, double>& costs = costs_[sequences];
  const auto cost = costs.find(tokens);
  if (cost == costs.end()) {
    costs[tokens] = milliseconds;
    return;
  }
  cost->second += kNewReading * (std::min(milliseconds, cost->second * kMostReading) - cost->second);
}

double StepCosts::of(int sequences, int tokens) const {
  const std::map<int, double>& costs = costs_.at(sequences);
  const auto above = costs.lower_bound(tokens);
  if (above == costs.end()) return std::prev(above)->second;
  if (above->first == tokens || above == costs.begin()) return above->second;
  const auto below = std::prev(above);
  const double share = static_cast<double>(tokens - below->first) / (above->first - below->first);
  return below->second + share * (above->second - below->second);
}

double expected_right(double rate, int count) {
  double chance = 1;
  double sum = 0;
  for (int i = 0; i < count; i++) sum += chance *= rate;
  return sum;
}

int best_length(const StepCosts& costs, const DraftedStep& step, double rate, int most, double price) {
  const auto tokens_a_millisecond = [&](int count) {
    const double cost = costs.of(step.sequences, step.tokens + count) + step.drafting + price * count;
    return (step.expected + expected_right(rate, count)) / std::max(cost, 1e-6);
  };
  int best = 0;
  double best_pace = tokens_a_millisecond(0) * kGain;
  for (int count = 1; count <= most; count++) {
    const double pace = tokens_a_millisecond(count);
    if (pace <= best_pace) continue;
    best = count;
    best_pace = pace;
  }
  return best;
}

}  // namespace llama_openapi
