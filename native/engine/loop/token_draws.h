#pragma once

#include <vector>

#include "engine/base/workers.h"
#include "engine/loop/sequences.h"
#include "engine/request.h"
#include "engine/scheduler/scheduler.h"
#include "llama.h"

namespace llama_openapi {

/// Draws tokens from a step's logits: for all of its sequences at once, since that takes time.
class TokenDraws {
 public:
  /// @param helpers threads beside the caller's
  TokenDraws(llama_context* context, int helpers);

  /// Draws for all sequences to which the step gives a token and nothing else. Errors are thrown when the token is
  /// taken.
  void draw_ahead(const std::vector<Scheduler::Work>& works, Sequences& sequences);

  /// The sequence's next token.
  /// @param output index of the token in the batch whose logits to use
  /// @throws whatever the sampler does
  Drawn take(Sequence& sequence, int output);

 private:
  Drawn draw(const Sequence& sequence, const float* logits) const;

  llama_context* context_;
  const llama_vocab* vocab_;
  Workers workers_;
};

}  // namespace llama_openapi
