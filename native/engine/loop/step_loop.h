#pragma once

#include <memory>
#include <vector>

#include "engine/base/mailbox.h"
#include "engine/loop/decoder.h"
#include "engine/loop/emitter.h"
#include "engine/loop/engine_services.h"
#include "engine/loop/engine_stats.h"
#include "engine/loop/fault_isolation.h"
#include "engine/loop/sequences.h"
#include "engine/loop/step_drafts.h"
#include "engine/loop/step_results.h"
#include "engine/request.h"
#include "engine/scheduler/scheduler.h"
#include "engine/slots/kv_cache.h"
#include "engine/slots/slots.h"
#include "llama-cpp.h"

namespace llama_openapi {

/// What the engine's thread does, step by step: drain the mailbox, plan, decode, emit. Owns the context.
class StepLoop {
 public:
  /// What requests have to keep to.
  struct Limits {
    int parallel;         ///< sequences at once
    int context_size;     ///< tokens that one sequence can hold
    int embedding_limit;  ///< tokens that one input for embeddings can have
    bool can_generate;    ///< false: the model only embeds
  };

  /// Makes the context.
  /// @param submitted requests that are prepared
  /// @throws Failure model_load_failed
  StepLoop(EngineServices services, Mailbox<std::shared_ptr<Request>>& submitted);
  StepLoop(const StepLoop&) = delete;
  StepLoop& operator=(const StepLoop&) = delete;

  const Limits& limits() const { return limits_; }

  /// Computes the warm prompts, and puts them into host memory for good. Before run(). Ends early when the engine is
  /// closed.
  /// @throws Failure model_load_failed
  void warm();

  /// Until the engine is closed. Requests that have not ended then are left to the engine to fail.
  void run();

 private:
  using Works = std::vector<Scheduler::Work>;

  Scheduler make_scheduler();
  void loop();
  void drain(bool wait);
  bool plan(Works& works);
  void decode(const Works& works);
  void take(const Works& works, Clock::time_point begun);
  void make_room(const Works& works);
  void isolate(const Works& works);
  void clear_away(const Works& works);
  void emit();
  void report();

  const EngineServices services_;
  Mailbox<std::shared_ptr<Request>>& submitted_;
  llama_context_ptr context_;
  const Limits limits_;
  KvCache kv_;
  Scheduler scheduler_;
  EngineStats stats_;
  Slots slots_;
  FaultIsolation faults_;
  Emitter emitter_;
  Sequences sequences_;
  StepDrafts drafts_;
  Decoder decoder_;
  StepResults results_;
};

}  // namespace llama_openapi
