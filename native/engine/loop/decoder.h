#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "engine/loop/engine_services.h"
#include "engine/loop/engine_stats.h"
#include "engine/loop/sequences.h"
#include "engine/request.h"
#include "engine/scheduler/scheduler.h"
#include "engine/slots/kv_cache.h"
#include "engine/slots/slots.h"
#include "llama.h"

namespace llama_openapi {

/// Puts the works of a step into a batch, and has llama.cpp compute it.
class Decoder {
 public:
  enum class Result {
    Ok,
    NoRoom,   ///< there are too few cells: nothing of the step was computed
    Aborted,  ///< it was cut, since the engine is closed or nothing waits for its requests
    Failed,
  };

  Decoder(llama_context* context, const EngineServices& services, KvCache& kv, Slots& slots, Sequences& sequences,
          EngineStats& stats);
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// @param cut whether the step may be cut once all its requests are cancelled
  Result decode(const std::vector<Scheduler::Work>& works, bool cut);

  /// Puts the tokens behind the first `start`, which are there, into a slot that no sequence has.
  /// @return false: they could not be computed
  bool fill(int slot, const std::vector<llama_token>& tokens, int start);

 private:
  Result decode_tokens(const std::vector<Scheduler::Work>& works);
  Result decode_span(const Scheduler::Work& work);
  Result result_of(int code);
  bool is_pointless() const;

  llama_context* context_;
  const EngineServices& services_;
  KvCache& kv_;
  Slots& slots_;
  Sequences& sequences_;
  EngineStats& stats_;
  llama_batch batch_;
  std::vector<std::shared_ptr<Request>> waiting_;  ///< for the running step; empty: it is computed to its end
};

}  // namespace llama_openapi
