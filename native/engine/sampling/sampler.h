#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/constraint/constraint.h"
#include "engine/constraint/grammar.h"
#include "engine/event.h"
#include "engine/generated/options.h"
#include "engine/sampling/candidates.h"
#include "llama-cpp.h"
#include "sampling.h"

namespace llama_openapi {

/// One sequence's sampler: libcommon's chain, set up from PredictOptions, and what holds the answer: llama.cpp's
/// grammar or llguidance's constraint.
class Sampler {
 public:
  /// @param options their grammar is not looked at
  /// @param grammar in GBNF, that passed check_grammar; one in another syntax is not looked at
  /// @param constraint null: none
  /// @param seed of this choice
  /// @param context_size bounds the windows of the penalties
  /// @throws Failure invalid_value: a grammar that llama.cpp does not take, a biased token that does not exist
  Sampler(const llama_model* model, const PredictOptions& options, const Grammar& grammar,
          std::shared_ptr<CompiledConstraint> constraint, std::uint32_t seed, int context_size);

  /// Tells the penalties what stands before the first sampled token. LLAMA_TOKEN_NULL is passed over.
  void accept_prompt(const std::vector<llama_token>& tokens);

  /// Samples from an output's logits, and accepts the token. Several samplers may do so at once.
  /// @throws Failure invalid_value: grammar or constraint allow no token at all here, or take too long to follow;
  /// engine_failed: the model's numbers are no numbers
  llama_token sample(const float* logits);

 private:
  using Candidate = llama_token_data;

  llama_token follow_constraint();
  std::optional<llama_token> likeliest_allowed();
  llama_token choose_masked();
  llama_token follow_grammar(llama_token token);
  bool allowed(llama_token token);
  Candidate choose();
  Candidate choose_number();
  void list_again();
  llama_token choose_allowed();

  common_sampler_ptr sampler_;
  Candidates candidates_{0, {}};
  llama_sampler_ptr grammar_;  // null: none. Kept out of the chain, which must never see that nothing is allowed
  std::optional<Constraint> constraint_;
  const float* logits_ = nullptr;  ///< of the token that is being sampled
  int vocabulary_size_;
  int window_;  ///< tokens that the penalties look back, 0 where there are none
};

/// A non-negative seed of 32 bits for choice `choice`; random where the options ask for it.
std::uint32_t choice_seed(const PredictOptions& options, int choice);

/// Log probabilities before any sampler: temperature 1, no penalties, no bias.
TokenLogprobs token_logprobs(const llama_vocab* vocab, const float* logits, llama_token token, int top);

/// What was sampled for a sequence.
struct Drawn {
  llama_token token;
  std::optional<TokenLogprobs> logprobs;  ///< where asked for, and the token is text
  std::exception_ptr error;               ///< then there is no token
};

}  // namespace llama_openapi
