#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/event.h"
#include "engine/loop/engine_services.h"
#include "engine/request.h"

namespace llama_openapi {

/// Turns what happens to requests into their events. Those of a step go out together.
class Emitter {
 public:
  explicit Emitter(const EngineServices& services) : services_(services) {}

  /// The first step that computes for the request begins.
  void start(const Sequence& sequence);

  /// A step has computed this choice's tokens up to there. Told where it was asked for.
  void progress(const Sequence& sequence, int processed_tokens);

  /// The prompt, where it was asked for; once. @return whether it was told now
  bool echo(Request& request);

  /// Text of the answer, with the logprobs of the tokens that it came from.
  /// @param last nothing follows: tokens that a stop string cut off are dropped
  void show(Sequence& sequence, const std::string& text, bool last);

  /// The choice has ended. @param length at its limit; false: by a stop string or an end-of-generation token
  void finish(Sequence& sequence, bool length);

  /// All choices of the request have ended.
  void end(const Request& request);

  /// A request that computes nothing: each of its choices is at its limit.
  void answer_nothing(Request& request);

  /// The request's last event.
  void fail(const Request& request, Failed why);

  /// Sends the events.
  void flush();

 private:
  static void count_reasoning(Sequence& sequence);
  void tell(const Sequence& sequence, AnswerDelta delta, std::vector<TokenLogprobs> logprobs);

  const EngineServices& services_;
  std::vector<Event> events_;
};

}  // namespace llama_openapi
