#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "llama.h"

namespace llama_openapi {

/// A token and its natural log probability; `bytes` may be no UTF-8 by itself.
struct TokenProbability {
  llama_token id;
  std::string bytes;
  float logprob;
};

/// A generated token, and the most likely ones in its place, likeliest first.
struct TokenLogprobs {
  TokenProbability token;
  std::vector<TokenProbability> top;
};

/// Milliseconds.
struct Timings {
  double queued = 0;       ///< from the submit to the first step that computes for the request
  double prompt = 0;       ///< from there to the first token
  double first_token = 0;  ///< from the submit to the first token
  double generation = 0;   ///< from the first token to the last
};

/// A piece of a tool call. `name` is there in the first piece of each call only, and `id` where the model gave one.
struct ToolCallDelta {
  int index;
  std::string id;
  std::string name;
  std::string arguments;  ///< JSON text, in pieces
};

/// Tokens that the engine has computed for a request, or taken from the prefix cache. Complete in its last event,
/// however it ends.
struct Usage {
  int prompt_tokens = 0;  ///< as far as the prompt was read; of a request for embeddings, those of the texts embedded
  int cached_tokens = 0;  ///< of them, from the prefix cache
  int completion_tokens = 0;  ///< of all choices
  int reasoning_tokens = 0;   ///< of them
  int drafted_tokens = 0;     ///< computed along with others, whether they were right or not
  int accepted_tokens = 0;    ///< of them
  int inputs = 0;             ///< texts embedded or ranked
};

// What a model tells its owner, in the order in which it happened.

struct LoadProgress {
  float fraction;  ///< 0 to 1
};
struct Loaded {};
/// The last event of a model, of a failed load too: no thread is left.
struct Closed {};

struct RequestStarted {
  std::uint64_t request;
  int prompt_tokens;
  int cached_tokens;
};
/// What was asked for by `return_progress`: after each step that computes the prompt.
struct PromptProgress {
  std::uint64_t request;
  int prompt_tokens;
  int cached_tokens;
  int processed_tokens;  ///< up to here, cached ones too
  double milliseconds;   ///< since the first step that computed for the request
};
/// What was asked for by `echo`: once, before the first delta.
struct RequestPrompt {
  std::uint64_t request;
  std::string text;  ///< valid UTF-8
  /// Of each token of the text, where asked for. The first stands behind nothing: its logprob is NaN.
  std::vector<TokenLogprobs> logprobs;
};
struct RequestDelta {
  std::uint64_t request;
  int choice;
  std::string text;  ///< valid UTF-8
  std::string reasoning;
  std::vector<ToolCallDelta> tool_calls;
  std::vector<TokenLogprobs> logprobs;
  int completion_tokens = 0;  ///< of the choice, up to here: also those of which nothing is told yet
};
struct ChoiceFinished {
  std::uint64_t request;
  int choice;
  bool length;  ///< the limit or the context was reached; false: a stop string or an end-of-generation token
  int completion_tokens;
  int reasoning_tokens;  ///< of them
};
struct RequestEnded {
  std::uint64_t request;
  Timings timings;
  Usage usage = {};
};
/// The answer to `tokenize`.
struct Tokens {
  std::uint64_t request;
  std::vector<llama_token> tokens;
};
/// The answer to `detokenize` and `apply_template`.
struct Text {
  std::uint64_t request;
  std::string text;  ///< valid UTF-8
};
/// The answer to `embed`: one vector an input, one after another.
struct Embeddings {
  std::uint64_t request;
  std::vector<float> values;
  std::vector<int> tokens;  ///< of each input
  Usage usage = {};
};
/// A request (or, with request 0, the load) ended by an error.
struct Failed {
  std::uint64_t request;
  std::string code;
  std::string message;
  std::string param;
  Usage usage = {};
};

using Event = std::variant<LoadProgress, Loaded, Closed, RequestStarted, PromptProgress, RequestPrompt, RequestDelta,
                           ChoiceFinished, RequestEnded, Tokens, Text, Embeddings, Failed>;

/// Takes the events of one step. Called from the engine's threads; must not block.
using EventSink = std::function<void(std::vector<Event>)>;

}  // namespace llama_openapi
