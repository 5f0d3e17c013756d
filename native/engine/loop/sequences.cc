#include "engine/loop/sequences.h"

#include <algorithm>
#include <utility>

namespace llama_openapi {

void Sequences::begin(const std::shared_ptr<Request>& request) {
  request->open_choices = static_cast<int>(request->samplers.size());
  if (request->cancelled) {
    fail(request, "cancelled", "The request was cancelled.");
    return;
  }
  if (request->options.max_tokens == 0 && !request->echo.computes()) {
    emitter_.answer_nothing(*request);
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
    // Where the prompt's probabilities are wanted, one sequence computes them for all; the others begin after it.
    const bool computes = request->echo.computes();
    if (!computes || choice == 0) schedule(added.first->second, computes ? request->echo.outputs() : 0);
  }
  request->samplers.clear();
}

/// @param outputs as of Scheduler::Arrival
void Sequences::schedule(const Sequence& sequence, int outputs) {
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
  scheduler_.add(sequence.id, std::move(arrival));
}

void Sequences::apply_flags() {
  std::vector<std::shared_ptr<Request>> cancelled;
  for (auto& [id, sequence] : sequences_) {
    if (sequence.request->cancelled) {
      cancelled.push_back(sequence.request);
    } else if (sequence.paused != sequence.request->paused) {
      sequence.paused = sequence.request->paused;
      scheduler_.pause(id, sequence.paused);
    }
  }
  for (const auto& request : cancelled) {
    if (request->open_choices > 0) fail(request, "cancelled", "The request was cancelled.");
  }
}

bool Sequences::place(const std::vector<Scheduler::Start>& starts) {
  bool placed = true;
  for (const Scheduler::Start& start : starts) {
    Sequence& sequence = sequences_.at(start.sequence);
    const int keep = start.placement.keep;
    const bool filled = slots_.fill(start, sequence.position(keep));
    placed = placed && filled;
    sequence.cached_tokens = filled ? std::min(keep, sequence.prompt_tokens) : 0;
    stats_.cached_tokens += static_cast<std::uint64_t>(sequence.cached_tokens);
    if (start.placement.restored != 0) stats_.restored_tokens += static_cast<std::uint64_t>(sequence.cached_tokens);
  }
  return placed;
}

Sequence* Sequences::find(std::uint64_t sequence) {
  const auto found = sequences_.find(sequence);
  return found == sequences_.end() ? nullptr : &found->second;
}

bool Sequences::end_prompt(Sequence& sequence) {
  const std::shared_ptr<Request> request = sequence.request;
  if (!emitter_.echo(*request)) return true;
  scheduler_.has_outputs(sequence.id);
  const bool nothing_more = request->options.max_tokens == 0;
  if (nothing_more && request->first_token == Clock::time_point{}) request->first_token = Clock::now();
  for (const std::uint64_t id : sequences_of(*request)) {
    Sequence& sibling = sequences_.at(id);
    if (nothing_more) {
      finish(sibling, true);
    } else if (sibling.choice != 0) {
      schedule(sibling);
      scheduler_.pause(id, sibling.paused);
    }
  }
  return !nothing_more;
}

void Sequences::finish(Sequence& sequence, bool length) {
  const std::shared_ptr<Request> request = sequence.request;
  emitter_.finish(sequence, length);
  drop(sequence.id, true);
  if (--request->open_choices == 0) emitter_.end(*request);
}

void Sequences::fail(std::shared_ptr<Request> request, const char* code, std::string message, std::string param,
                     bool keep) {
  for (const std::uint64_t id : sequences_of(*request)) drop(id, keep);
  request->open_choices = 0;
  emitter_.fail(*request, Failed{request->id, code, std::move(message), std::move(param)});
}

/// In the order of their choices.
std::vector<std::uint64_t> Sequences::sequences_of(const Request& request) const {
  std::vector<std::uint64_t> own;
  for (const auto& [id, sequence] : sequences_) {
    if (sequence.request.get() == &request) own.push_back(id);
  }
  std::sort(own.begin(), own.end());
  return own;
}

/// @param keep what it computed may be used by others
void Sequences::drop(std::uint64_t sequence, bool keep) {
  slots_.remove(sequence, keep);
  faults_.ended(sequence);
  sequences_.erase(sequence);
}

}  // namespace llama_openapi
