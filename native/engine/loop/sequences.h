#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "engine/loop/emitter.h"
#include "engine/loop/engine_stats.h"
#include "engine/loop/fault_isolation.h"
#include "engine/request.h"
#include "engine/scheduler/scheduler.h"
#include "engine/slots/slots.h"

namespace llama_openapi {

/// The sequences of all requests that have begun and not ended: one for each choice.
class Sequences {
 public:
  Sequences(Scheduler& scheduler, Slots& slots, FaultIsolation& faults, Emitter& emitter, EngineStats& stats)
      : scheduler_(scheduler), slots_(slots), faults_(faults), emitter_(emitter), stats_(stats) {}

  /// A request has come: it ends at once, or its sequences wait for slots.
  void begin(const std::shared_ptr<Request>& request);

  /// Ends what was cancelled, and passes pauses on. Between steps.
  void apply_flags();

  /// Gives sequences their slots, with what is there of their tokens.
  /// @return false: something is not there after all, and another plan is needed
  bool place(const std::vector<Scheduler::Start>& starts);

  bool has(std::uint64_t sequence) const { return sequences_.count(sequence) != 0; }
  Sequence& at(std::uint64_t sequence) { return sequences_.at(sequence); }
  /// Null: it has ended.
  Sequence* find(std::uint64_t sequence);
  std::unordered_map<std::uint64_t, Sequence>& all() { return sequences_; }

  /// The last token of a prompt whose logits were wanted was computed: tells the prompt, and the other choices begin.
  /// @return whether the sequence goes on
  bool end_prompt(Sequence& sequence);

  /// Ends a choice, and the request with its last one. @param length as of Emitter::finish
  void finish(Sequence& sequence, bool length);

  /// Ends a request with all its choices. Nothing else of it comes after.
  /// @param request by value: the caller's may belong to a sequence that goes here
  /// @param keep what it computed may be used by others
  void fail(std::shared_ptr<Request> request, const char* code, std::string message, std::string param = "",
            bool keep = true);

 private:
  void schedule(const Sequence& sequence, int outputs = 0);
  std::vector<std::uint64_t> sequences_of(const Request& request) const;
  void drop(std::uint64_t sequence, bool keep);

  Scheduler& scheduler_;
  Slots& slots_;
  FaultIsolation& faults_;
  Emitter& emitter_;
  EngineStats& stats_;
  std::unordered_map<std::uint64_t, Sequence> sequences_;
  std::uint64_t next_sequence_ = 1;
};

}  // namespace llama_openapi
