// The part of the step loop that computes a prompt's own log probabilities.
#include <algorithm>

#include "engine/step_loop.h"

namespace llama_openapi {

/// One sequence computes the prompt's probabilities for all choices; the others wait until they are told.
void StepLoop::begin_echo(const std::shared_ptr<Request>& request) {
  for (const auto& [id, sequence] : sequences_) {
    if (sequence.request != request || sequence.choice != 0) continue;
    schedule(sequence, request->echo.outputs());
    return;
  }
}

/// @param output index in the batch of the work's first token
void StepLoop::echo(Sequence& sequence, const Scheduler::Work& work, int output) {
  const std::shared_ptr<Request> request = sequence.request;
  for (int i = 0; i < work.count; i++) {
    request->echo.computed(context_.get(), sequence.tokens, work.start + i, output + i);
  }
}

/// The prompt's last token was computed: tells the prompt, and lets the other choices begin.
/// @return whether the sequence goes on
bool StepLoop::end_echo(Sequence& sequence) {
  const std::shared_ptr<Request> request = sequence.request;
  if (!request->echo.tell(request->id, events_)) return true;
  scheduler_->has_outputs(sequence.id);
  const bool nothing_more = request->options.max_tokens == 0;
  if (nothing_more && request->first_token == Clock::time_point{}) request->first_token = Clock::now();
  for (const std::uint64_t id : sequences_of(*request)) {
    Sequence& sibling = sequences_.at(id);
    if (nothing_more) {
      finish(sibling, true);
    } else if (sibling.choice != 0) {
      schedule(sibling);
      scheduler_->pause(id, sibling.paused);
    }
  }
  return !nothing_more;
}

std::vector<std::uint64_t> StepLoop::sequences_of(const Request& request) const {
  std::vector<std::uint64_t> own;
  for (const auto& [id, sequence] : sequences_) {
    if (sequence.request.get() == &request) own.push_back(id);
  }
  std::sort(own.begin(), own.end());
  return own;
}

}  // namespace llama_openapi
