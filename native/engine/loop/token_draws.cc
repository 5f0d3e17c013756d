#include "engine/loop/token_draws.h"

#include <exception>
#include <utility>

#include "engine/base/failure.h"

namespace llama_openapi {

TokenDraws::TokenDraws(llama_context* context, int helpers)
    : context_(context), vocab_(llama_model_get_vocab(llama_get_model(context))), workers_(helpers) {}

Drawn TokenDraws::draw(const Sequence& sequence, const float* logits) const {
  if (logits == nullptr) throw Failure("engine_failed", "The model gave no logits.");
  const auto logprobs = static_cast<int>(sequence.request->options.logprobs);
  Drawn drawn{sequence.sampler->sample(logits), {}, nullptr};
  if (logprobs >= 0 && !llama_vocab_is_eog(vocab_, drawn.token)) {
    drawn.logprobs = token_logprobs(vocab_, logits, drawn.token, logprobs);
  }
  return drawn;
}

void TokenDraws::draw_ahead(const std::vector<Scheduler::Work>& works, Sequences& sequences) {
  struct Job {
    Sequence* sequence;
    const float* logits;
  };
  std::vector<Job> jobs;
  int position = 0;
  for (const Scheduler::Work& work : works) {
    position += work.count + work.drafts;
    if (!work.samples || work.drafts > 0) continue;
    Sequence& sequence = sequences.at(work.sequence);
    if (!sequence.request->echo.computes()) {
      jobs.push_back({&sequence, llama_get_logits_ith(context_, position - 1)});
    }
  }
  workers_.run(jobs.size(), [&](std::size_t i) {
    try {
      jobs[i].sequence->drawn = draw(*jobs[i].sequence, jobs[i].logits);
    } catch (...) {
      jobs[i].sequence->drawn = Drawn{LLAMA_TOKEN_NULL, {}, std::current_exception()};
    }
  });
}

Drawn TokenDraws::take(Sequence& sequence, int output) {
  if (!sequence.drawn) return draw(sequence, llama_get_logits_ith(context_, output));
  Drawn drawn = std::move(*sequence.drawn);
  sequence.drawn.reset();
  if (drawn.error) std::rethrow_exception(drawn.error);
  return drawn;
}

}  // namespace llama_openapi
