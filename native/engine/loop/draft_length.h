#pragma once

#include <map>

namespace llama_openapi {

/// How often drafted tokens were right lately. What was seen long ago counts less and less.
class Acceptance {
 public:
  Acceptance() = default;

  /// Where a sequence begins: as `others` fared, until it has seen more of its own.
  explicit Acceptance(const Acceptance& others, double weight);

  /// The chance of a drafted token that all before it were right and it is, too. 0 to 1
  double rate() const;

  /// @param right drafted tokens that were sampled
  /// @param wrong then there came one that was not
  void tried(int right, bool wrong);

  /// A draft was there and was not computed. In the end another one is tried.
  void rested();

 private:
  double right_ = 0;
  double tried_ = 0;
};

/// What steps cost that do nothing but give sequences their next tokens: milliseconds, learnt from those that were
/// made. Nobody can tell otherwise: whether a second token in a step is as dear as the first one or for nothing depends
/// on the machine, the model and the number of sequences.
class StepCosts {
 public:
  /// @param sequences in the step
  /// @param tokens one for each of them, and drafts
  void took(int sequences, int tokens, double milliseconds);

  /// Whether a step of so many sequences was ever seen.
  bool known(int sequences) const { return costs_.count(sequences) > 0; }

  /// Of `known` sequences. Between steps that were seen a straight line; more tokens than ever seen cost nothing more,
  /// until they were tried.
  double of(int sequences, int tokens) const;

 private:
  std::map<int, std::map<int, double>> costs_;  // by sequences, by tokens
};

/// A step as it is planned so far.
struct DraftedStep {
  int sequences;
  int tokens;       ///< one for each sequence, and drafts
  double expected;  ///< tokens that it will give
  double drafting;  ///< milliseconds that its drafts cost themselves
};

/// Expects so many of `count` drafted tokens to be right.
double expected_right(double rate, int count);

/// The length of the draft that makes the step's tokens cheapest.
/// @param rate as of Acceptance
/// @param most longest that it may be
/// @param price milliseconds that drafting a token costs
/// @return 0 where none pays
int best_length(const StepCosts& costs, const DraftedStep& step, double rate, int most, double price);

}  // namespace llama_openapi
