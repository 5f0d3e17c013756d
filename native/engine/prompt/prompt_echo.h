#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/event.h"
#include "engine/generated/options.h"
#include "llama.h"

namespace llama_openapi {

class Model;

/// A prompt as it is told back to who asked for it: without the tokens that the engine put around it.
class PromptEcho {
 public:
  /// Tokens [first, first + count) of the prompt are the client's own. Before `prepare`, where that is known.
  void set_own(std::size_t first, std::size_t count);

  /// Makes the text. Off the engine's thread: prompts are long.
  void prepare(const Model& model, const PredictOptions& options, const std::vector<llama_token>& prompt);

  /// Log probabilities are wanted, so the prompt's logits are.
  bool computes() const { return computes_; }

  /// Prompt tokens whose logits are wanted: each gives the probabilities of the next one.
  int outputs() const { return computes_ && count_ > 1 ? static_cast<int>(first_ + count_) - 1 : 0; }

  /// The logits of the token at `position` were computed. A sequence that was preempted computes them again.
  /// @param output index of that token in the batch
  void computed(llama_context* context, const std::vector<llama_token>& tokens, int position, int output);

  /// The event, where one was asked for; once. @return whether there was one
  bool tell(std::uint64_t request, std::vector<Event>& events);

 private:
  bool wanted_ = false;
  bool computes_ = false;
  bool own_known_ = false;
  int top_ = 0;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  std::string text_;
  std::vector<TokenLogprobs> logprobs_;
};

}  // namespace llama_openapi
