#pragma once

#include <memory>
#include <vector>

#include "engine/loop/sequences.h"
#include "engine/loop/speculation.h"
#include "engine/scheduler/scheduler.h"

namespace llama_openapi {

/// What speculation adds to the steps: drafts before a step is planned, and what the step tells of their cost after it.
class StepDrafts {
 public:
  /// @param speculation null: there are no drafts
  /// @param context_size tokens that one sequence can hold
  StepDrafts(std::unique_ptr<Speculation> speculation, Scheduler& scheduler, int context_size)
      : speculation_(std::move(speculation)), scheduler_(scheduler), context_size_(context_size) {}

  /// Before each plan: drafts for all sequences that are generating.
  void propose(Sequences& sequences);

  /// The cells had no room for the step. Drafts go before any sequence gives up cells: the next step has none.
  /// @return whether this one had any
  bool leave_out(const std::vector<Scheduler::Work>& works);

  /// @param right tokens of a draft of `drafted` tokens that were sampled
  void verified(Sequence& sequence, int right, int drafted);

  /// A step was computed. Steps with prompts say nothing of what drafts cost.
  void took(const std::vector<Scheduler::Work>& works, double milliseconds);

 private:
  std::unique_ptr<Speculation> speculation_;
  Scheduler& scheduler_;
  int context_size_;
  bool left_out_ = false;  ///< the next step has no drafts
};

}  // namespace llama_openapi
