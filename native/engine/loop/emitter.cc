#include "engine/loop/emitter.h"

#include <algorithm>

namespace llama_openapi {
namespace {

double milliseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

/// Takes what a delta adds to the content, up to a stop string. Nothing behind one is told.
void take_content(TextStream& content, AnswerDelta& delta) {
  const bool calls = !delta.tool_calls.empty();
  delta.content = content.push(delta.content);
  if (content.stopped()) delta.tool_calls.clear();
  // A call ends the content: no stop string goes on behind it.
  if (calls) delta.content += content.finish();
}

}  // namespace

void Emitter::start(const Sequence& sequence) {
  Request& request = *sequence.request;
  if (request.started) return;
  request.started = true;
  request.first_step = Clock::now();
  request.usage.cached_tokens = sequence.cached_tokens;
  events_.emplace_back(RequestStarted{request.id, sequence.prompt_tokens, sequence.cached_tokens});
  if (!request.echo.computes()) echo(request);
}

/// Of the first choice: the others take the prompt from it, unless each computes it by itself. Then it is told until
/// one of them answers.
void Emitter::progress(const Sequence& sequence, int processed_tokens) {
  const Request& request = *sequence.request;
  if (!request.options.return_progress || sequence.choice != 0 || request.first_token != Clock::time_point{}) return;
  events_.emplace_back(PromptProgress{request.id, sequence.prompt_tokens, request.usage.cached_tokens, processed_tokens,
                                      milliseconds(request.first_step, Clock::now())});
}

bool Emitter::echo(Request& request) { return request.echo.tell(request.id, events_); }

void Emitter::show(Sequence& sequence, const std::string& text, bool last) {
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

void Emitter::count_reasoning(Sequence& sequence) {
  const int before = sequence.reasoning_tokens;
  sequence.reasoning_tokens = std::min(sequence.reader.reasoning_tokens(), sequence.completion_tokens());
  sequence.request->usage.reasoning_tokens += sequence.reasoning_tokens - before;
}

void Emitter::tell(const Sequence& sequence, AnswerDelta delta, std::vector<TokenLogprobs> logprobs) {
  if (delta.empty() && logprobs.empty()) return;
  events_.emplace_back(RequestDelta{sequence.request->id, sequence.choice, std::move(delta.content),
                                    std::move(delta.reasoning), std::move(delta.tool_calls), std::move(logprobs),
                                    sequence.completion_tokens()});
}

void Emitter::finish(Sequence& sequence, bool length) {
  if (!sequence.content.stopped()) {
    AnswerDelta rest = sequence.reader.finish(!length);
    take_content(sequence.content, rest);
    rest.content += sequence.content.finish();
    tell(sequence, std::move(rest), {});
    count_reasoning(sequence);
  }
  if (sequence.content.stopped()) length = false;
  events_.emplace_back(ChoiceFinished{sequence.request->id, sequence.choice, length, sequence.completion_tokens(),
                                      sequence.reasoning_tokens});
}

void Emitter::end(const Request& request) {
  const Clock::time_point now = Clock::now();
  Timings timings;
  if (request.started) {
    timings.queued = milliseconds(request.submitted, request.first_step);
    timings.prompt = milliseconds(request.first_step, request.first_token);
    timings.first_token = milliseconds(request.submitted, request.first_token);
    timings.generation = milliseconds(request.first_token, now);
  }
  services_.ended(request.id);
  events_.emplace_back(RequestEnded{request.id, timings, request.usage});
}

void Emitter::answer_nothing(Request& request) {
  request.usage.prompt_tokens = static_cast<int>(request.prompt.size());
  events_.emplace_back(RequestStarted{request.id, request.usage.prompt_tokens, 0});
  echo(request);
  for (int choice = 0; choice < request.open_choices; choice++) {
    events_.emplace_back(ChoiceFinished{request.id, choice, true, 0, 0});
  }
  end(request);
}

void Emitter::fail(const Request& request, Failed why) {
  services_.ended(request.id);
  why.usage = request.usage;
  events_.emplace_back(std::move(why));
}

void Emitter::flush() {
  if (!events_.empty()) services_.sink(std::exchange(events_, {}));
}

}  // namespace llama_openapi
