#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/scheduler/scheduler.h"

namespace llama_openapi {

/// Finds the sequence that makes steps fail. A step that computed several sequences does not tell which of them it was,
/// so that each of them, a suspect from then on, computes by itself until it has its next token. Pure: knows sequences
/// by number.
class FaultIsolation {
 public:
  using Work = Scheduler::Work;
  using Works = std::vector<Work>;

  /// What follows from a step that was not computed.
  struct Verdict {
    std::optional<std::uint64_t> failed = {};  ///< this sequence can't be computed: its request fails
    Works undone = {};                         ///< works of which nothing may stay in the cells
    bool start_over = false;                   ///< all cells must be wiped
  };

  /// @param partial whether a slot can be cut: a failed step leaves all of recurrent memory unusable
  explicit FaultIsolation(bool partial) : partial_(partial) {}

  /// The works of a plan that are computed now: that of a suspect by itself, or else all.
  Works choose(Works works) const;

  /// Nothing of the step's outputs can be had.
  Verdict step_failed(const Works& works);

  /// The model gave numbers for the sequence's next token.
  void output_computed(std::uint64_t sequence) { clear(sequence); }

  /// The model gave NaN or nothing for it. @return whether its request fails: it was computed by itself
  bool output_failed(std::uint64_t sequence);

  /// The step's outputs were looked at.
  /// @param runs whether a sequence has not ended
  /// @return whether all cells, and the states that were saved from them, must be wiped: NaN spreads from one
  ///   sequence's cells to another's outputs
  bool step_ended(const Works& works, const std::function<bool(std::uint64_t sequence)>& runs);

  /// The sequence has ended.
  void ended(std::uint64_t sequence) { clear(sequence); }

 private:
  bool is_suspect(std::uint64_t sequence) const;
  bool clear(std::uint64_t sequence);

  bool partial_;
  bool spoilt_ = false;  ///< an output of the step failed
  std::vector<std::uint64_t> suspects_;
};

}  // namespace llama_openapi
