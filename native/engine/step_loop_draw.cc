// The part of the step loop that draws tokens: what costs time, for all sequences of a step at once.
#include "engine/failure.h"
#include "engine/step_loop.h"

namespace llama_openapi {
namespace {

/// @throws whatever the sampler does
Drawn draw(const Sequence& sequence, const float* logits, const llama_vocab* vocab) {
  if (logits == nullptr) throw Failure("engine_failed", "The model gave no logits.");
  const auto logprobs = static_cast<int>(sequence.request->options.logprobs);
  Drawn drawn{sequence.sampler->sample(logits), {}, nullptr};
  if (logprobs >= 0 && !llama_vocab_is_eog(vocab, drawn.token)) {
    drawn.logprobs = token_logprobs(vocab, logits, drawn.token, logprobs);
  }
  return drawn;
}

}  // namespace

/// Draws for all sequences to which the step gives a token and nothing else. What goes wrong shows when it is taken.
void StepLoop::draw_together(const std::vector<Scheduler::Work>& plan) {
  struct Job {
    Sequence* sequence;
    const float* logits;
  };
  std::vector<Job> jobs;
  int position = 0;
  for (const Scheduler::Work& work : plan) {
    position += work.count + work.drafts;
    if (!work.samples || work.drafts > 0) continue;
    Sequence& sequence = sequences_.at(work.sequence);
    if (!sequence.request->echo.computes()) {
      jobs.push_back({&sequence, llama_get_logits_ith(context_.get(), position - 1)});
    }
  }
  workers_.run(jobs.size(), [&](std::size_t i) {
    try {
      jobs[i].sequence->drawn = draw(*jobs[i].sequence, jobs[i].logits, engine_.model_->vocab());
    } catch (...) {
      jobs[i].sequence->drawn = Drawn{LLAMA_TOKEN_NULL, {}, std::current_exception()};
    }
  });
}

/// @param output index of the token in the batch whose logits to use
/// @throws whatever the sampler does
Drawn StepLoop::take_draw(Sequence& sequence, int output) {
  if (!sequence.drawn) {
    return draw(sequence, llama_get_logits_ith(context_.get(), output), engine_.model_->vocab());
  }
  Drawn drawn = std::move(*sequence.drawn);
  sequence.drawn.reset();
  if (drawn.error) std::rethrow_exception(drawn.error);
  return drawn;
}

}  // namespace llama_openapi
