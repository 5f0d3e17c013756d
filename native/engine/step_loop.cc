#include "engine/step_loop.h"

#include <algorithm>
#include <utility>

#include "common.h"
#include "engine/context.h"
#include "engine/failure.h"
#include "engine/logging.h"

namespace llama_openapi {
namespace {

double milliseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

/// Threads that help to draw tokens: none has more than one sequence's to draw.
int helpers(llama_context* context, const ModelOptions& options) {
  return std::min(llama_n_threads(context), static_cast<int>(options.parallel)) - 1;
}

/// Takes what a delta adds to the content, up to a stop string. Nothing that comes after one is told.
void take_content(TextStream& content, AnswerDelta& delta) {
  const bool calls = !delta.tool_calls.empty();
  delta.content = content.push(delta.content);
  if (content.stopped()) delta.tool_calls.clear();
  // A call ends the content: no stop string goes on behind it.
  if (calls) delta.content += content.finish();
}

/// llama.cpp computes streams in one pass only where their numbers follow each other in the batch.
std::vector<Scheduler::Work> by_slot(std::vector<Scheduler::Work> works) {
  std::sort(works.begin(), works.end(),
            [](const Scheduler::Work& a, const Scheduler::Work& b) { return a.slot < b.slot; });
  return works;
}

}  // namespace

StepLoop::StepLoop(Engine& engine)
    : engine_(engine),
      context_(make_context(engine.model_->get(), engine.options_, engine.closing_)),
      workers_(helpers(context_.get(), engine.options_)) {
  engine.parallel_ = static_cast<int>(engine.options_.parallel);
  engine.can_generate_ = llama_get_memory(context_.get()) != nullptr && llama_model_has_decoder(engine.model_->get()) &&
                         !llama_model_has_encoder(engine.model_->get());
  engine.embedding_limit_ = embedding_limit(engine.model_->get(), engine.options_);
  engine.context_size_ = usable_context(engine.options_);
  const auto batch_size = static_cast<int>(llama_n_batch(context_.get()));
  kv_ = std::make_unique<KvCache>(context_.get(), engine.options_);
  Scheduler::Limits limits;
  limits.sequences = engine.parallel_;
  // A step of prompts is one pass over the weights: a longer one gains nothing, and who comes meanwhile waits for its
  // end.
  limits.batch_size = std::max(engine.parallel_, static_cast<int>(llama_n_ubatch(context_.get())));
  limits.prefill_budget = static_cast<int>(engine.options_.prefill_budget);
  limits.cells = kv_->cells();
  limits.outputs = prompt_outputs(engine.model_->get());
  limits.spare = kv_->slots() - engine.parallel_;
  limits.partial = kv_->partial();
  limits.gathers = kv_->partial() && !kv_->unified();
  limits.drafts = most_drafted(engine.options_);
  speculation_ =
      make_speculation(*engine.model_, engine.options_, static_cast<int>(llama_n_ctx(context_.get())), engine.closing_);
  limits.host.limit = static_cast<std::uint64_t>(engine.options_.host_cache) << 20U;
  limits.host.size = [this](int slot) { return static_cast<std::uint64_t>(kv_->size(slot)); };
  PrefixCache::Usable usable;
  if (kv_->slides()) usable = [this](int slot, int keep) { return kv_->usable(slot, keep); };
  scheduler_ = std::make_unique<Scheduler>(limits, std::move(usable));
  batch_ = llama_batch_init(batch_size, 0, 1);
  llama_set_abort_callback(
      context_.get(), [](void* loop) { return static_cast<StepLoop*>(loop)->pointless(); }, this);
  report();
}

/// Beyond the context that a model was trained with its answers are noise, unless RoPE scaling was asked for.
int StepLoop::usable_context(const ModelOptions& options) const {
  const auto granted = static_cast<int>(llama_n_ctx_seq(context_.get()));
  const int trained = llama_model_n_ctx_train(llama_get_model(context_.get()));
  const bool scaled = options.rope_freq_base != 0 || options.rope_freq_scale != 0;
  return scaled || trained <= 0 ? granted : std::min(granted, trained);
}

StepLoop::~StepLoop() { llama_batch_free(batch_); }

void StepLoop::run() {
  try {
    loop();
  } catch (...) {
    flush();  // whoever has ended is to hear of it
    throw;
  }
}

void StepLoop::loop() {
  bool idle = true;
  while (!engine_.closing_) {
    for (const auto& request : engine_.submitted_.drain(idle)) begin(request);
    look_at_flags();

    for (const PrefixCache::Move& move : scheduler_->gather()) {
      spill(move.spill, move.to);
      kv_->move(move.from, move.to);
    }
    propose_drafts();
    Scheduler::Plan planned = scheduler_->plan();
    for (const int slot : planned.freed) kv_->free(slot);
    if (!place(planned.starts)) {
      idle = false;
      flush();
      continue;
    }
    const std::vector<Scheduler::Work> plan = choose(by_slot(std::move(planned.works)));
    idle = plan.empty();
    if (!idle) {
      report();  // a long prompt's first step is long
      const Clock::time_point begun = Clock::now();
      switch (decode(plan)) {
        case Decoded::Ok:
          // An image or a recording is no batch of tokens: it says nothing of how fast these are.
          if (!plan.front().span) scheduler_->paced(batch_.n_tokens, milliseconds(begun, Clock::now()) / 1000);
          take_samples(plan);
          learn_cost(plan, begun);
          break;
        case Decoded::NoRoom:
          if (!without_drafts(plan)) make_room(plan);
          break;
        case Decoded::Failed:
          part(plan);
          break;
        case Decoded::Aborted:
          clear_away(plan);
          break;
      }
    }
    report();
    flush();
  }
}

void StepLoop::begin(const std::shared_ptr<Request>& request) {
  request->open_choices = static_cast<int>(request->samplers.size());
  if (request->cancelled) {
    fail(request, Failed{request->id, "cancelled", "The request was cancelled.", ""});
    return;
  }
  if (request->options.max_tokens == 0 && !request->echo.computes()) {
    // Nothing to compute: every choice is as long as it may be.
    request->usage.prompt_tokens = static_cast<int>(request->prompt.size());
    events_.emplace_back(RequestStarted{request->id, static_cast<int>(request->prompt.size()), 0});
    request->echo.tell(request->id, events_);
    for (int choice = 0; choice < request->open_choices; choice++) {
      events_.emplace_back(ChoiceFinished{request->id, choice, true, 0, 0});
    }
    end(*request);
    return;
  }
  for (int choice = 0; choice < request->open_choices; choice++) {
    const std::uint64_t id = next_sequence_++;
    const auto added = sequences_.emplace(id, Sequence{id,
                                                       request,
                                                       choice,
                                                       request->prompt,
                                                       static_cast<int>(request->prompt.size()),
                                                       0,
                                                       std::move(request->samplers[static_cast<std::size_t>(choice)]),
                                                       TextStream(request->stops),
                                                       AnswerReader(request->format),
                                                       TextStream(request->content_stops),
                                                       0,
                                                       false,
                                                       {}});
    if (!request->echo.computes()) schedule(added.first->second);
  }
  request->samplers.clear();
  if (request->echo.computes()) begin_echo(request);
}

/// @param outputs as of Scheduler::Arrival
void StepLoop::schedule(const Sequence& sequence, int outputs) {
  const Request& request = *sequence.request;
  Scheduler::Arrival arrival{request.prompt,
                             static_cast<int>(request.options.priority),
                             outputs,
                             {},
                             request.options.cache_prompt,
                             request.options.client,
                             request.options.end_user,
                             {0, request.options.cache_namespace}};
  for (const MediaSpan& span : request.media) {
    arrival.spans.push_back({span.start, span.count});
    std::copy(span.keys.begin(), span.keys.end(), arrival.tokens.begin() + span.start);
  }
  scheduler_->add(sequence.id, std::move(arrival));
}

/// Gives sequences their slots, with what is there of them already.
/// @return false: something is not there after all, and another plan is needed
bool StepLoop::place(const std::vector<Scheduler::Start>& starts) {
  bool placed = true;
  for (const Scheduler::Start& begun : starts) {
    Sequence& sequence = sequences_.at(begun.sequence);
    const bool filled = fill(begun);
    if (!filled) {
      kv_->free(begun.placement.slot);
      scheduler_->lost(begun.sequence);
      placed = false;
    }
    sequence.cached_tokens = filled ? std::min(begun.placement.keep, sequence.prompt_tokens) : 0;
    stats_.cached_tokens += static_cast<std::uint64_t>(sequence.cached_tokens);
    if (begun.placement.restored != 0) {
      stats_.restored_tokens += static_cast<std::uint64_t>(sequence.cached_tokens);
    }
  }
  return placed;
}

/// @return false: the slot does not hold what it should
bool StepLoop::fill(const Scheduler::Start& begun) {
  const PrefixCache::Placement& placement = begun.placement;
  const int slot = placement.slot;
  const int keep = placement.keep;
  const auto state = host_.find(placement.restored);
  spill(placement.spill, slot);
  if (keep == 0) {
    kv_->free(slot);
    return true;
  }
  const int position = sequences_.at(begun.sequence).position(keep);
  if (placement.restored != 0) {
    if (!state || !restore(slot, *state)) return false;
    kv_->cut(slot, position);
    return kv_->usable(slot, keep);
  }
  if (placement.from != slot) {
    kv_->share(placement.from, slot, position);
  } else {
    kv_->cut(slot, position);
  }
  return !kv_->empty(slot);
}

/// Where sequences share one pool, what others left in it gives way.
bool StepLoop::restore(int slot, const HostStore::State& state) {
  const ErrorCapture no_room(false);
  while (!kv_->restore(slot, state.bytes.get(), state.size)) {
    const auto eviction = kv_->unified() ? scheduler_->evict() : std::nullopt;
    if (!eviction) return false;
    evict(*eviction);
  }
  return true;
}

/// Moves what a slot holds to host memory, if that is what was decided and still holds: an eviction in the middle of a
/// plan may have dropped it again.
void StepLoop::spill(const HostCache::Spill& spill, int slot) {
  for (const std::uint64_t entry : spill.dropped) host_.drop(entry);
  if (!scheduler_->host().has(spill.saved)) return;
  if (!host_.save(spill.saved, *kv_, slot)) scheduler_->host().forget(spill.saved);
}

void StepLoop::evict(const PrefixCache::Eviction& eviction) {
  spill(eviction.spill, eviction.slot);
  kv_->free(eviction.slot);
}

/// Cancels and pauses take effect between steps.
void StepLoop::look_at_flags() {
  std::vector<std::shared_ptr<Request>> cancelled;
  for (auto& [id, sequence] : sequences_) {
    if (sequence.request->cancelled) {
      cancelled.push_back(sequence.request);
    } else if (sequence.paused != sequence.request->paused) {
      sequence.paused = sequence.request->paused;
      scheduler_->pause(id, sequence.paused);
    }
  }
  for (const auto& request : cancelled) {
    if (request->open_choices > 0) fail(request, Failed{request->id, "cancelled", "The request was cancelled.", ""});
  }
}

StepLoop::Decoded StepLoop::decode(const std::vector<Scheduler::Work>& plan) {
  current_.clear();
  bool awaited = false;
  for (const Scheduler::Work& work : plan) {
    const Sequence& sequence = sequences_.at(work.sequence);
    start(sequence);
    count_prompt(sequence, work);
    current_.push_back(sequence.request);
    awaited = awaited || scheduler_->awaited(work.sequence);
  }
  // Recurrent memory moves states of others in the middle of a pass: one that is cut would leave these in pieces.
  if (awaited || !kv_->partial()) current_.clear();
  if (plan.front().span) return decode_span(plan.front());
  common_batch_clear(batch_);
  for (const Scheduler::Work& work : plan) {
    Sequence& sequence = sequences_.at(work.sequence);
    sequence.drafting.proposed.resize(static_cast<std::size_t>(work.drafts));
    for (int i = work.start; i < work.start + work.count; i++) {
      const bool last = i == work.start + work.count - 1;
      common_batch_add(batch_, sequence.tokens[static_cast<std::size_t>(i)], sequence.position(i), {work.slot},
                       work.outputs || (last && work.samples));
    }
    const int end = work.start + work.count;
    for (int i = 0; i < work.drafts; i++) {
      common_batch_add(batch_, sequence.drafting.proposed[static_cast<std::size_t>(i)], sequence.position(end + i),
                       {work.slot}, true);
    }
  }
  try {
    return decoded(llama_decode(context_.get(), batch_));
  } catch (const std::exception&) {
    return Decoded::Failed;  // no memory for its buffers
  }
}

/// An image or a recording: llama.cpp takes vectors in batches of their own.
StepLoop::Decoded StepLoop::decode_span(const Scheduler::Work& work) {
  const Sequence& sequence = sequences_.at(work.sequence);
  const std::vector<MediaSpan>& spans = sequence.request->media;
  const auto span = std::find_if(spans.begin(), spans.end(), [&](const MediaSpan& s) { return s.start == work.start; });
  const int position = sequence.position(work.start);
  Decoded result = Decoded::Failed;
  try {
    result = decoded(engine_.model_->media()->decode(context_.get(), *span, work.slot, position));
  } catch (const std::exception&) {
    // no memory for its buffers
  }
  if (result != Decoded::NoRoom) return result;
  kv_->cut(work.slot, position);  // its first batches may have found room
  if (!kv_->usable(work.slot, position)) restart(work.sequence);
  return result;
}

StepLoop::Decoded StepLoop::decoded(int code) {
  if (code >= 0) kv_->settle();
  switch (code) {
    case 0:
      stats_.steps++;
      return Decoded::Ok;
    case 1:
      return Decoded::NoRoom;
    case 2:
      return Decoded::Aborted;
    default:
      return Decoded::Failed;
  }
}

/// The first step of a request.
void StepLoop::start(const Sequence& sequence) {
  Request& request = *sequence.request;
  if (request.started) return;
  request.started = true;
  request.first_step = Clock::now();
  request.usage.cached_tokens = sequence.cached_tokens;
  events_.emplace_back(RequestStarted{request.id, sequence.prompt_tokens, sequence.cached_tokens});
  if (!request.echo.computes()) request.echo.tell(request.id, events_);
}

/// The step reads so far into the prompt. A step that is cut has taken its time, too; one that is done again counts
/// once.
void StepLoop::count_prompt(const Sequence& sequence, const Scheduler::Work& work) {
  int& read = sequence.request->usage.prompt_tokens;
  read = std::max(read, std::min(work.start + work.count, sequence.prompt_tokens));
}

/// Whether nobody waits any more for what is being computed. Asked between the operations of a pass.
bool StepLoop::pointless() const {
  if (engine_.closing_) return true;
  return !current_.empty() &&
         std::all_of(current_.begin(), current_.end(), [](const auto& request) { return request->cancelled.load(); });
}

/// The step was cut, since all of its requests were cancelled: what it left goes, what was there before stays.
void StepLoop::clear_away(const std::vector<Scheduler::Work>& plan) {
  if (engine_.closing_) return;
  for (const Scheduler::Work& work : plan) {
    const auto sequence = sequences_.find(work.sequence);
    if (sequence == sequences_.end()) continue;
    count_computed(sequence->second, work);
    kv_->cut(work.slot, sequence->second.position(work.start));
    const auto request = sequence->second.request;
    fail(request, Failed{request->id, "cancelled", "The request was cancelled.", ""}, kv_->partial());
  }
}

/// There are no cells left: what ended sequences left goes, then the youngest sequence gives its own up and computes
/// again later. One that is alone and still does not fit has reached the end of its context.
void StepLoop::make_room(const std::vector<Scheduler::Work>& plan) {
  auto eviction = scheduler_->evict();
  if (!eviction) eviction = scheduler_->preempt();
  if (eviction) {
    evict(*eviction);
    return;
  }
  Sequence& sequence = sequences_.at(plan.front().sequence);
  if (sequence.completion_tokens() > 0) {
    show(sequence, sequence.text.finish(), true);
    finish(sequence, true);
  } else {
    fail(sequence.request, Failed{sequence.request->id, "context_length_exceeded",
                                  "The prompt does not fit the model's KV cells.", "prompt"});
  }
}

/// Of what could be computed now: all of it, or the work of one that has to be by itself.
std::vector<Scheduler::Work> StepLoop::choose(std::vector<Scheduler::Work> works) {
  for (const std::uint64_t suspect : suspects_) {
    const auto work = std::find_if(works.begin(), works.end(),
                                   [suspect](const Scheduler::Work& one) { return one.sequence == suspect; });
    if (work != works.end()) return {*work};
  }
  return works;
}

/// @return whether the sequence was suspected; it no longer is
bool StepLoop::acquit(std::uint64_t sequence) {
  const auto found = std::find(suspects_.begin(), suspects_.end(), sequence);
  if (found == suspects_.end()) return false;
  suspects_.erase(found);
  return true;
}

/// Undoes a sequence's work, which it does again by itself.
void StepLoop::suspect(const Scheduler::Work& work) {
  acquit(work.sequence);
  suspects_.push_back(work.sequence);
  const int position = sequences_.at(work.sequence).position(work.start);
  if (kv_->partial() && kv_->usable(work.slot, position)) {
    kv_->cut(work.slot, position);
  } else {
    restart(work.sequence);
  }
}

/// What stood before a sequence's work is not there any more: it computes all again.
void StepLoop::restart(std::uint64_t sequence) {
  if (const auto slot = scheduler_->preempt(sequence)) kv_->free(*slot);
}

/// The step could not be computed: whose fault it was shows when each sequence of it is computed by itself.
void StepLoop::part(const std::vector<Scheduler::Work>& plan) {
  if (plan.size() == 1) {
    give_up(plan);
  } else {
    for (const Scheduler::Work& work : plan) suspect(work);
  }
  // Recurrent memory may have been moving states of others.
  if (!kv_->partial()) start_over();
}

/// The device cannot compute this step: its requests fail, whatever they left in the cells goes, the others go on.
void StepLoop::give_up(const std::vector<Scheduler::Work>& plan) {
  for (const Scheduler::Work& work : plan) {
    const auto sequence = sequences_.find(work.sequence);
    if (sequence == sequences_.end()) continue;  // a sibling's failure took it along
    const auto request = sequence->second.request;
    fail(request, Failed{request->id, "engine_failed", "The model failed to compute this request.", ""}, false);
  }
}

void StepLoop::count_computed(const Sequence& sequence, const Scheduler::Work& work) {
  const int end = std::min(work.start + work.count, sequence.prompt_tokens);
  stats_.prompt_tokens += static_cast<std::uint64_t>(std::max(0, end - work.start));
}

/// Of the first choice: the others take the prompt from it, unless each computes it by itself. Then it is told until
/// one of them answers.
void StepLoop::tell_progress(const Sequence& sequence, const Scheduler::Work& work) {
  const Request& request = *sequence.request;
  if (!request.options.return_progress || sequence.choice != 0) return;
  if (work.start >= sequence.prompt_tokens || request.first_token != Clock::time_point{}) return;
  events_.emplace_back(PromptProgress{request.id, sequence.prompt_tokens, request.usage.cached_tokens,
                                      std::min(work.start + work.count, sequence.prompt_tokens),
                                      milliseconds(request.first_step, Clock::now())});
}

void StepLoop::take_samples(const std::vector<Scheduler::Work>& plan) {
  draw_together(plan);
  int position = 0;
  bool spoilt = false;
  for (const Scheduler::Work& work : plan) {
    const int output = position;
    position += work.count + work.drafts;
    scheduler_->computed(work);
    const auto found = sequences_.find(work.sequence);
    if (found == sequences_.end()) continue;  // a sibling's failure took it along
    Sequence& sequence = found->second;
    count_computed(sequence, work);
    tell_progress(sequence, work);
    try {
      if (work.outputs) echo(sequence, work, output);
      if (!work.samples || !end_echo(sequence)) continue;
      if (work.drafts > 0) {
        sample_drafted(work.sequence, work, output);
      } else {
        sample(sequence, output + work.count - 1);
      }
      acquit(work.sequence);
    } catch (const Failure& failure) {
      const bool sound = failure.code != "engine_failed";  // what the model computed, at least
      spoilt = spoilt || !sound;
      if (sound || acquit(work.sequence)) {
        fail(sequence.request, Failed{sequence.request->id, failure.code, failure.what(), failure.param}, sound);
      } else {
        suspects_.push_back(work.sequence);  // it may come from another one's cells
      }
    } catch (const std::exception& error) {
      fail(sequence.request, Failed{sequence.request->id, "engine_failed", unquoted(error.what()), ""});
    }
  }
  if (!spoilt) return;
  // It may come from who computed a part of a prompt, and showed nothing yet.
  for (const Scheduler::Work& work : plan) {
    const bool known = std::find(suspects_.begin(), suspects_.end(), work.sequence) != suspects_.end();
    if (!work.samples && !known && sequences_.count(work.sequence) != 0) suspects_.push_back(work.sequence);
  }
  for (const std::uint64_t entry : scheduler_->host().clear()) host_.drop(entry);
  start_over();
}

/// What is no number is in the cells, and may spread from there, even where it does not count: they are wiped, and
/// whoever runs computes again.
void StepLoop::start_over() {
  scheduler_->start_over();
  kv_->wipe();
}

/// @param output index of the token in the batch whose logits to use
void StepLoop::sample(Sequence& sequence, int output) {
  const Request& request = *sequence.request;
  const PredictOptions& options = request.options;
  Drawn drawn = take_draw(sequence, output);
  const llama_token token = drawn.token;
  sequence.tokens.push_back(token);
  scheduler_->extend(sequence.id, token);
  count_draft(sequence, token);
  stats_.completion_tokens++;
  sequence.request->usage.completion_tokens++;
  if (sequence.request->first_token == Clock::time_point{}) sequence.request->first_token = Clock::now();

  if (llama_vocab_is_eog(engine_.model_->vocab(), token)) {
    show(sequence, sequence.text.finish(), true);
    finish(sequence, false);
    return;
  }

  const std::size_t start = sequence.text.taken();
  std::string text = sequence.text.push(common_token_to_piece(engine_.model_->vocab(), token, true));
  if (drawn.logprobs) sequence.held.push_back({start, sequence.text.taken(), std::move(*drawn.logprobs)});

  const bool stopped = sequence.text.stopped();
  const bool full = (options.max_tokens >= 0 && sequence.completion_tokens() >= options.max_tokens) ||
                    static_cast<int>(sequence.tokens.size()) >= engine_.context_size_;
  // In a part of a character that was cut off a mark may have begun: what has a format is read without it.
  if (!stopped && full) text += sequence.text.finish(!request.format);
  show(sequence, text, stopped || full);
  if (stopped || full || sequence.content.stopped()) finish(sequence, !stopped);
}

/// Tells of text that can be shown, with the logprobs of the tokens that it came from.
/// @param last nothing follows: tokens that a stop string cut off are dropped
void StepLoop::show(Sequence& sequence, const std::string& text, bool last) {
  AnswerDelta delta = sequence.reader.push(text);
  take_content(sequence.content, delta);
  std::size_t shown = sequence.text.shown();
  const std::size_t kept = sequence.content.held() + sequence.reader.held();
  if (!last || sequence.content.stopped()) shown -= std::min(shown, kept);
  last = last || sequence.content.stopped();
  std::vector<TokenLogprobs> logprobs;
  while (!sequence.held.empty()) {
    Sequence::HeldToken& held = sequence.held.front();
    const bool whole = held.end <= shown;
    const bool cut = last && held.start < shown;  // its first part is shown
    if (!whole && !cut) break;
    logprobs.push_back(std::move(held.logprobs));
    sequence.held.pop_front();
  }
  tell(sequence, std::move(delta), std::move(logprobs));
  count_reasoning(sequence);
}

void StepLoop::count_reasoning(Sequence& sequence) {
  const int before = sequence.reasoning_tokens;
  sequence.reasoning_tokens = std::min(sequence.reader.reasoning_tokens(), sequence.completion_tokens());
  sequence.request->usage.reasoning_tokens += sequence.reasoning_tokens - before;
}

void StepLoop::tell(const Sequence& sequence, AnswerDelta delta, std::vector<TokenLogprobs> logprobs) {
  if (delta.empty() && logprobs.empty()) return;
  events_.emplace_back(RequestDelta{sequence.request->id, sequence.choice, std::move(delta.content),
                                    std::move(delta.reasoning), std::move(delta.tool_calls), std::move(logprobs),
                                    sequence.completion_tokens()});
}

void StepLoop::finish(Sequence& sequence, bool length) {
  const std::shared_ptr<Request> request = sequence.request;
  if (!sequence.content.stopped()) {
    AnswerDelta rest = sequence.reader.finish(!length);
    take_content(sequence.content, rest);
    rest.content += sequence.content.finish();
    tell(sequence, std::move(rest), {});
    count_reasoning(sequence);
  }
  if (sequence.content.stopped()) length = false;
  events_.emplace_back(
      ChoiceFinished{request->id, sequence.choice, length, sequence.completion_tokens(), sequence.reasoning_tokens});
  drop(sequence.id, true);
  if (--request->open_choices == 0) end(*request);
}

void StepLoop::end(const Request& request) {
  const Clock::time_point now = Clock::now();
  Timings timings;
  if (request.started) {
    timings.queued = milliseconds(request.submitted, request.first_step);
    timings.prompt = milliseconds(request.first_step, request.first_token);
    timings.first_token = milliseconds(request.submitted, request.first_token);
    timings.generation = milliseconds(request.first_token, now);
  }
  engine_.ended(request.id);
  events_.emplace_back(RequestEnded{request.id, timings, request.usage});
}

/// Ends a request with all its choices. Nothing else of it comes after.
/// @param request by value: the caller's may belong to a sequence that goes here
/// @param keep what it computed may be of use to others
void StepLoop::fail(std::shared_ptr<Request> request, Failed why, bool keep) {
  for (const std::uint64_t id : sequences_of(*request)) drop(id, keep);
  request->open_choices = 0;
  engine_.ended(request->id);
  why.usage = request->usage;
  events_.emplace_back(std::move(why));
}

/// @param keep what it computed may be of use to others
void StepLoop::drop(std::uint64_t sequence, bool keep) {
  if (const auto slot = scheduler_->remove(sequence, keep)) kv_->free(*slot);
  acquit(sequence);
  sequences_.erase(sequence);
}

/// All events of a step go out at once.
void StepLoop::flush() {
  if (!events_.empty()) engine_.sink_(std::exchange(events_, {}));
}

void StepLoop::report() {
  stats_.running = scheduler_->running();
  stats_.waiting = scheduler_->waiting();
  stats_.cells = kv_->cells();
  stats_.cells_used = scheduler_->cells_used();
  stats_.cells_cached = scheduler_->cells_cached();
  stats_.host_bytes = scheduler_->host().bytes();
  engine_.set_stats(stats_);
}

}  // namespace llama_openapi
