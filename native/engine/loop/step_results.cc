#include "engine/loop/step_results.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "common.h"
#include "engine/base/failure.h"

namespace llama_openapi {
namespace {

/// Threads that help to draw tokens: none has more than one sequence's to draw.
int drawing_helpers(llama_context* context, const ModelOptions& options) {
  return std::min(llama_n_threads(context), static_cast<int>(options.parallel)) - 1;
}

}  // namespace

StepResults::StepResults(llama_context* context, const EngineServices& services, Scheduler& scheduler, Slots& slots,
                         FaultIsolation& faults, Emitter& emitter, Sequences& sequences, StepDrafts& drafts,
                         EngineStats& stats, int context_size)
    : context_(context),
      services_(services),
      scheduler_(scheduler),
      slots_(slots),
      faults_(faults),
      emitter_(emitter),
      sequences_(sequences),
      drafts_(drafts),
      stats_(stats),
      context_size_(context_size),
      draws_(context, drawing_helpers(context, services.options)) {}

void StepResults::take(const std::vector<Scheduler::Work>& works) {
  draws_.draw_ahead(works, sequences_);
  int position = 0;
  for (const Scheduler::Work& work : works) {
    const int output = position;
    position += work.count + work.drafts;
    scheduler_.computed(work);
    Sequence* sequence = sequences_.find(work.sequence);
    if (sequence == nullptr) continue;  // it ended when a sibling failed
    try {
      take(*sequence, work, output);
    } catch (const Failure& failure) {
      // The model's numbers were sound, unless it is engine_failed.
      const bool sound = failure.code != "engine_failed";
      if (sound || faults_.output_failed(work.sequence)) {
        sequences_.fail(sequence->request, failure.code.c_str(), failure.what(), failure.param, sound);
      }
    } catch (const std::exception& error) {
      sequences_.fail(sequence->request, "engine_failed", unquoted(error.what()));
    }
  }
  if (!faults_.step_ended(works, [this](std::uint64_t sequence) { return sequences_.has(sequence); })) return;
  slots_.drop_saved();
  slots_.start_over();
}

/// @param output index in the batch of the work's first token
void StepResults::take(Sequence& sequence, const Scheduler::Work& work, int output) {
  take_prompt(sequence, work, output);
  if (!work.samples || !sequences_.end_prompt(sequence)) return;
  if (work.drafts > 0) {
    sample_drafted(sequence, work, output);
  } else {
    sample(sequence, output + work.count - 1);
  }
  faults_.output_computed(work.sequence);
}

void StepResults::take_prompt(Sequence& sequence, const Scheduler::Work& work, int output) {
  count_computed(sequence, work);
  if (work.start < sequence.prompt_tokens) {
    emitter_.progress(sequence, std::min(work.start + work.count, sequence.prompt_tokens));
  }
  if (!work.outputs) return;
  for (int i = 0; i < work.count; i++) {
    sequence.request->echo.computed(context_, sequence.tokens, work.start + i, output + i);
  }
}

void StepResults::count_computed(const Sequence& sequence, const Scheduler::Work& work) {
  const int end = std::min(work.start + work.count, sequence.prompt_tokens);
  stats_.prompt_tokens += static_cast<std::uint64_t>(std::max(0, end - work.start));
}

/// @param output index of the token in the batch whose logits to use
void StepResults::sample(Sequence& sequence, int output) {
  const Request& request = *sequence.request;
  const PredictOptions& options = request.options;
  const llama_vocab* vocab = services_.model.vocab();
  Drawn drawn = draws_.take(sequence, output);
  const llama_token token = drawn.token;
  sequence.tokens.push_back(token);
  scheduler_.extend(sequence.id, token);
  count(sequence, token);

  if (llama_vocab_is_eog(vocab, token)) {
    emitter_.show(sequence, sequence.text.finish(), true);
    sequences_.finish(sequence, false);
    return;
  }

  const std::size_t start = sequence.text.taken();
  std::string text = sequence.text.push(common_token_to_piece(vocab, token, true));
  if (drawn.logprobs) sequence.held.push_back({start, sequence.text.taken(), std::move(*drawn.logprobs)});

  const bool stopped = sequence.text.stopped();
  const bool full = (options.max_tokens >= 0 && sequence.completion_tokens() >= options.max_tokens) ||
                    static_cast<int>(sequence.tokens.size()) >= context_size_;
  // In a part of a character that was cut off a mark may have begun: what has a format is read without it.
  if (!stopped && full) text += sequence.text.finish(!request.format);
  emitter_.show(sequence, text, stopped || full);
  if (stopped || full || sequence.content.stopped()) sequences_.finish(sequence, !stopped);
}

void StepResults::count(Sequence& sequence, llama_token token) {
  Request& request = *sequence.request;
  if (sequence.drafting.match(token)) {
    request.usage.accepted_tokens++;
    stats_.accepted_tokens++;
  }
  stats_.completion_tokens++;
  request.usage.completion_tokens++;
  if (request.first_token == Clock::time_point{}) request.first_token = Clock::now();
}

/// Samples as it would without drafts: each token from the logits behind the one before it, which the draft has there
/// up to the first that differs. What was computed from there on is cut off.
/// @param output index in the batch of the sequence's last token
void StepResults::sample_drafted(Sequence& first, const Scheduler::Work& work, int output) {
  const std::uint64_t id = first.id;
  const int next = work.start + work.count;
  const int position = first.position(next);
  first.request->usage.drafted_tokens += work.drafts;
  stats_.drafted_tokens += static_cast<std::uint64_t>(work.drafts);
  int right = 0;
  try {
    while (true) {
      sample(sequences_.at(id), output + right);
      const Sequence* sequence = sequences_.find(id);
      if (sequence == nullptr || static_cast<int>(sequence->drafting.matched) <= right) break;
      scheduler_.computed({id, work.slot, next + right, 1, true});
      right++;
    }
  } catch (...) {
    slots_.cut(work.slot, position + right);
    throw;
  }
  Sequence* sequence = sequences_.find(id);
  if (sequence == nullptr) {
    slots_.cut(work.slot, position + right);
    return;
  }
  drafts_.verified(*sequence, right, work.drafts);
  slots_.cut_back(id, work.slot, position + right);
}

}  // namespace llama_openapi
