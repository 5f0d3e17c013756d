#pragma once

#include <vector>

#include "engine/loop/emitter.h"
#include "engine/loop/engine_services.h"
#include "engine/loop/engine_stats.h"
#include "engine/loop/fault_isolation.h"
#include "engine/loop/sequences.h"
#include "engine/loop/step_drafts.h"
#include "engine/loop/token_draws.h"
#include "engine/request.h"
#include "engine/scheduler/scheduler.h"
#include "engine/slots/slots.h"
#include "llama.h"

namespace llama_openapi {

/// Takes what a step has computed: the prompts' progress and log probabilities, and the next tokens of answers.
class StepResults {
 public:
  /// @param context_size tokens that one sequence can hold
  StepResults(llama_context* context, const EngineServices& services, Scheduler& scheduler, Slots& slots,
              FaultIsolation& faults, Emitter& emitter, Sequences& sequences, StepDrafts& drafts, EngineStats& stats,
              int context_size);

  /// @param works of a step that was computed
  void take(const std::vector<Scheduler::Work>& works);

  /// Counts the prompt tokens of a work in the engine's numbers: also of a step that was cut, which has taken its time.
  void count_computed(const Sequence& sequence, const Scheduler::Work& work);

 private:
  void take(Sequence& sequence, const Scheduler::Work& work, int output);
  void take_prompt(Sequence& sequence, const Scheduler::Work& work, int output);
  void sample(Sequence& sequence, int output);
  void sample_drafted(Sequence& first, const Scheduler::Work& work, int output);
  void count(Sequence& sequence, llama_token token);

  llama_context* context_;
  const EngineServices& services_;
  Scheduler& scheduler_;
  Slots& slots_;
  FaultIsolation& faults_;
  Emitter& emitter_;
  Sequences& sequences_;
  StepDrafts& drafts_;
  EngineStats& stats_;
  const int context_size_;
  TokenDraws draws_;
};

}  // namespace llama_openapi
