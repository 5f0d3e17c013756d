#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace testing {

/// How one choice of a request went.
struct Choice {
  std::string text;
  std::string reasoning;
  std::vector<llama_openapi::ToolCallDelta> calls;  ///< put together, one a call
  std::vector<llama_openapi::TokenLogprobs> logprobs;
  int deltas = 0;
  std::string reason;  ///< stop, length, or empty: it did not finish
  int completion_tokens = 0;
  int reasoning_tokens = 0;
};

/// How a request went. It has ended when `ends` is 1; every other number but 0 is a bug.
struct Outcome {
  int ends = 0;
  int starts = 0;
  int prompt_tokens = 0;
  int cached_tokens = 0;
  std::vector<llama_openapi::PromptProgress> progress;
  int echoes = 0;
  std::string echo;
  std::vector<llama_openapi::TokenLogprobs> echo_logprobs;
  std::map<int, Choice> choices;
  std::string code;  ///< of the error that ended it, or empty
  std::string message;
  std::string param;
  std::vector<llama_token> tokens;  ///< the answer to tokenize
  std::string answer;               ///< the answer to detokenize and apply_template
  std::vector<float> vectors;       ///< the answer to embed, one vector after another
  std::vector<int> input_tokens;    ///< of each input that was embedded
  llama_openapi::Timings timings;
  llama_openapi::Usage usage;
  int drafted_tokens = 0;
  int accepted_tokens = 0;

  /// Of the only choice.
  std::string text() const;
  std::string reason() const;
  int completion_tokens() const;
};

/// Models of `tiny()`'s kind give log probabilities that differ by 1e-6 to 1e-5 between two batches, kernels or
/// processors (gemma3 by 3e-4: GELU is looked up in F16). More is a fault.
constexpr float kExact = 1e-3F;

/// models/tiny.gguf with weights of F32.
extern const char* const kTinyExact;

/// Compares a greedy choice, with `logprobs`, computed twice, in whatever company. Where two tokens are as good as
/// equal either may be chosen, and nothing can be said of what follows.
/// @param bound of the differences of log probabilities
/// @return whether they are the same to their end
bool check_alike(const Choice& got, const Choice& want, float bound = kExact);
/// The same of every choice of a request.
void check_alike(const Outcome& got, const Outcome& want, float bound = kExact);

/// The largest difference of log probabilities of requests that are computed alone, twice, with other numbers of tokens
/// in a pass: the noise where numbers are not exact.
float measured_noise(llama_openapi::ModelOptions options, const std::vector<llama_openapi::PredictOptions>& requests);

/// Whether the first choices of two greedy runs, with `logprobs`, differ by more than rounding.
bool differ(const Outcome& a, const Outcome& b);

/// An engine and all that it said. Waits have no time limit: CTest ends a test that hangs.
class Recorder {
 public:
  explicit Recorder(llama_openapi::ModelOptions options);
  /// Checks, beside closing, that the engine said nothing after `Closed` and ended every request once.
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  /// Waits for the end of the load. @return the error's message, or empty
  std::string wait_loaded();
  /// The same, and fails the test unless it is loaded.
  void require_loaded();
  /// Waits for the load to have said that it is so far, from 0 to 1 (or to have ended).
  void wait_progress(float fraction = 0);
  /// Waits for the request to end.
  Outcome wait(std::uint64_t request);
  /// Waits for the request's first text (or its end).
  void wait_text(std::uint64_t request);
  /// Waits for the engine to be idle: no request is open, and its counts say so too.
  void wait_idle();
  void wait_closed();

  Outcome generate(llama_openapi::PredictOptions options) { return wait(engine->submit(std::move(options))); }

  std::vector<float> progress() const;
  std::string load_code() const;
  std::string load_message() const;
  std::size_t calls() const;

  std::unique_ptr<llama_openapi::Engine> engine;

 private:
  void receive(std::vector<llama_openapi::Event> events);
  template <class Condition>
  void wait_for(Condition condition);

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::uint64_t, Outcome> outcomes_;
  std::vector<float> progress_;
  bool loaded_ = false;
  bool load_failed_ = false;
  std::string load_code_;
  std::string load_message_;
  int closed_ = 0;
  bool said_more_ = false;
  std::size_t calls_ = 0;

  friend struct Receiver;
};

/// tiny with a small context, and so that numbers do not depend on what is computed together: weights and KV cache of
/// F32, and no flash attention (which has kernels that add up values in F16, and others that do in F32: differences of
/// 1e-2).
/// @param layout streams or unified
llama_openapi::ModelOptions tiny(int context_size = 4096, int parallel = 4, const std::string& layout = "streams");

/// Greedy continuation of a text.
llama_openapi::PredictOptions greedy(const std::string& prompt, int max_tokens = 32);

/// Greedy answer to one user message.
llama_openapi::PredictOptions question(const std::string& text, int max_tokens = 64);

}  // namespace testing
