#include "engine/loop/step_loop.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/load/context.h"
#include "engine/loop/warm_up.h"

namespace llama_openapi {
namespace {

/// Beyond the context that a model was trained with its answers are noise, unless RoPE scaling was asked for.
int usable_context(const llama_context* context, const ModelOptions& options) {
  const auto granted = static_cast<int>(llama_n_ctx_seq(context));
  const int trained = llama_model_n_ctx_train(llama_get_model(context));
  const bool scaled = options.rope_freq_base != 0 || options.rope_freq_scale != 0;
  return scaled || trained <= 0 ? granted : std::min(granted, trained);
}

StepLoop::Limits limits_of(const llama_context* context, const ModelOptions& options) {
  const llama_model* model = llama_get_model(context);
  const bool can_generate =
      llama_get_memory(context) != nullptr && llama_model_has_decoder(model) && !llama_model_has_encoder(model);
  return {static_cast<int>(options.parallel), usable_context(context, options), embedding_limit(model, options),
          can_generate};
}

double milliseconds_since(Clock::time_point begun) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

/// llama.cpp computes streams in one pass only where their numbers follow each other in the batch.
std::vector<Scheduler::Work> by_slot(std::vector<Scheduler::Work> works) {
  std::sort(works.begin(), works.end(),
            [](const Scheduler::Work& a, const Scheduler::Work& b) { return a.slot < b.slot; });
  return works;
}

}  // namespace

StepLoop::StepLoop(EngineServices services, Mailbox<std::shared_ptr<Request>>& submitted)
    : services_(std::move(services)),
      submitted_(submitted),
      context_(make_context(services_.model.get(), services_.options, services_.closing)),
      limits_(limits_of(context_.get(), services_.options)),
      kv_(context_.get(), services_.options),
      scheduler_(make_scheduler()),
      slots_(kv_, scheduler_),
      faults_(kv_.partial()),
      emitter_(services_),
      sequences_(scheduler_, slots_, faults_, emitter_, stats_),
      drafts_(make_speculation(services_.model, services_.options, static_cast<int>(llama_n_ctx(context_.get())),
                               services_.closing),
              scheduler_, limits_.context_size),
      decoder_(context_.get(), services_, kv_, slots_, sequences_, stats_),
      results_(context_.get(), services_, scheduler_, slots_, faults_, emitter_, sequences_, drafts_, stats_,
               limits_.context_size) {
  report();
}

Scheduler StepLoop::make_scheduler() {
  const ModelOptions& options = services_.options;
  Scheduler::Limits limits;
  limits.sequences = limits_.parallel;
  // A step of prompts is one pass over the weights: a longer one gains nothing, and requests that come meanwhile wait
  // for its end.
  limits.batch_size = std::max(limits_.parallel, static_cast<int>(llama_n_ubatch(context_.get())));
  limits.prefill_budget = static_cast<int>(options.prefill_budget);
  limits.cells = kv_.cells();
  limits.outputs = prompt_outputs(services_.model.get());
  limits.spare = kv_.slots() - limits_.parallel;
  limits.partial = kv_.partial();
  limits.gathers = kv_.partial() && !kv_.unified();
  limits.drafts = most_drafted(options);
  limits.host.limit = static_cast<std::uint64_t>(options.host_cache) << 20U;
  limits.host.size = [this](int slot) { return static_cast<std::uint64_t>(kv_.size(slot)); };
  PrefixCache::Usable usable;
  if (kv_.slides()) usable = [this](int slot, int keep) { return kv_.usable(slot, keep); };
  return Scheduler(limits, std::move(usable));
}

void StepLoop::run() {
  try {
    loop();
  } catch (...) {
    emitter_.flush();  // the events of requests that have ended
    throw;
  }
}

void StepLoop::loop() {
  bool idle = true;
  while (!services_.closing) {
    drain(idle);
    Works works;
    const bool planned = plan(works);
    idle = planned && works.empty();
    if (!works.empty()) decode(works);
    emit();
  }
}

/// Requests that have come, and what has become of others meanwhile.
void StepLoop::drain(bool wait) {
  for (const auto& request : submitted_.drain(wait)) sequences_.begin(request);
  sequences_.apply_flags();
}

/// What the step computes, and the slots made ready for it.
/// @param works none: there is nothing to compute
/// @return false: a slot could not be made ready, and another plan is needed
bool StepLoop::plan(Works& works) {
  slots_.gather();
  drafts_.propose(sequences_);
  Scheduler::Plan plan = scheduler_.plan();
  slots_.free(plan.freed);
  if (!sequences_.place(plan.starts)) return false;
  works = faults_.choose(by_slot(std::move(plan.works)));
  return true;
}

/// Computes the step, and takes what it gave.
void StepLoop::decode(const Works& works) {
  report();  // a long prompt's first step is long
  bool awaited = false;
  for (const Scheduler::Work& work : works) {
    Sequence& sequence = sequences_.at(work.sequence);
    emitter_.start(sequence);
    sequence.read_to(work.start + work.count);
    awaited = awaited || scheduler_.awaited(work.sequence);
  }
  const Clock::time_point begun = Clock::now();
  // Recurrent memory moves states of others in the middle of a pass: one that is cut would leave these in pieces.
  switch (decoder_.decode(works, !awaited && kv_.partial())) {
    case Decoder::Result::Ok:
      take(works, begun);
      break;
    case Decoder::Result::NoRoom:
      make_room(works);
      break;
    case Decoder::Result::Failed:
      isolate(works);
      break;
    case Decoder::Result::Aborted:
      clear_away(works);
      break;
  }
}

void StepLoop::take(const Works& works, Clock::time_point begun) {
  // An image or a recording is no batch of tokens: it says nothing of how fast these are.
  if (!works.front().span) {
    int tokens = 0;
    for (const Scheduler::Work& work : works) tokens += work.count + work.drafts;
    scheduler_.paced(tokens, milliseconds_since(begun) / 1000);
  }
  results_.take(works);
  drafts_.took(works, milliseconds_since(begun));
}

/// There are too few cells: drafts go, then what ended sequences left, then the youngest sequence gives its own up and
/// computes again later. A sequence that is alone and still does not fit has reached the end of its context.
void StepLoop::make_room(const Works& works) {
  if (drafts_.leave_out(works) || slots_.make_room()) return;
  Sequence& sequence = sequences_.at(works.front().sequence);
  if (sequence.completion_tokens() > 0) {
    emitter_.show(sequence, sequence.text.finish(), true);
    sequences_.finish(sequence, true);
  } else {
    sequences_.fail(sequence.request, "context_length_exceeded", "The prompt does not fit the model's KV cells.",
                    "prompt");
  }
}

/// The step could not be computed: its sequences compute one by one, which shows the one that fails.
void StepLoop::isolate(const Works& works) {
  const FaultIsolation::Verdict verdict = faults_.step_failed(works);
  if (verdict.failed) {
    sequences_.fail(sequences_.at(*verdict.failed).request, "engine_failed",
                    "The model failed to compute this request.", "", false);
  }
  for (const Scheduler::Work& work : verdict.undone) {
    slots_.undo(work.sequence, work.slot, sequences_.at(work.sequence).position(work.start));
  }
  if (verdict.start_over) slots_.start_over();
}

/// The step was cut, since all of its requests were cancelled: what it left goes, what was there before stays.
void StepLoop::clear_away(const Works& works) {
  if (services_.closing) return;
  for (const Scheduler::Work& work : works) {
    const Sequence* sequence = sequences_.find(work.sequence);
    if (sequence == nullptr) continue;  // it ended with a sibling
    results_.count_computed(*sequence, work);
    slots_.cut(work.slot, sequence->position(work.start));
    sequences_.fail(sequence->request, "cancelled", "The request was cancelled.", "", kv_.partial());
  }
}

/// What requests are told of the step, and the engine of itself.
void StepLoop::emit() {
  report();
  emitter_.flush();
}

void StepLoop::report() {
  stats_.running = scheduler_.running();
  stats_.waiting = scheduler_.waiting();
  stats_.cells = kv_.cells();
  stats_.cells_used = scheduler_.cells_used();
  stats_.cells_cached = scheduler_.cells_cached();
  stats_.host_bytes = scheduler_.host().bytes();
  services_.report(stats_);
}

void StepLoop::warm() {
  if (services_.options.warm_prompts.empty()) return;
  warm_up(services_, limits_.can_generate ? limits_.context_size : 0, kv_, slots_, decoder_);
  report();
}

}  // namespace llama_openapi
