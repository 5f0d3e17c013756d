#include "engine/prompt/prompt_echo.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "common.h"
#include "engine/base/failure.h"
#include "engine/base/utf8.h"
#include "engine/load/model.h"
#include "engine/sampling/sampler.h"

namespace llama_openapi {
namespace {

/// Without the space that some tokenizers put before a text.
/// @param size of the tokens' texts, one behind another; this one is not longer
std::string detokenized(const llama_vocab* vocab, const std::vector<llama_token>& tokens, std::size_t size) {
  std::string text(size, ' ');
  const int length = llama_detokenize(vocab, tokens.data(), static_cast<int32_t>(tokens.size()), text.data(),
                                      static_cast<int32_t>(text.size()), false, true);
  text.resize(static_cast<std::size_t>(std::max(0, length)));
  return text;
}

}  // namespace

void PromptEcho::set_own(std::size_t first, std::size_t count) {
  first_ = first;
  count_ = count;
  own_known_ = true;
}

void PromptEcho::prepare(const Model& model, const PredictOptions& options, const std::vector<llama_token>& prompt) {
  const llama_vocab* vocab = model.vocab();
  wanted_ = true;
  top_ = static_cast<int>(std::max<std::int64_t>(0, options.prompt_logprobs));
  if (!own_known_) {
    const bool given = !options.prompt_tokens.empty();
    const bool nothing = !given && options.prompt.empty() && options.messages.empty();
    const bool begun = !given && options.add_special && llama_vocab_get_add_bos(vocab) && !prompt.empty() &&
                       prompt.front() == llama_vocab_bos(vocab);
    const bool ended = !given && options.add_special && llama_vocab_get_add_eos(vocab) && prompt.size() > 1 &&
                       prompt.back() == llama_vocab_eos(vocab);
    first_ = nothing ? 0 : (begun ? 1 : 0);
    count_ = nothing ? 0 : prompt.size() - first_ - (ended ? 1 : 0);
  }
  const auto begin = prompt.begin() + static_cast<std::ptrdiff_t>(first_);
  const std::vector<llama_token> own(begin, begin + static_cast<std::ptrdiff_t>(count_));
  std::string joined;
  for (const llama_token token : own) joined += common_token_to_piece(vocab, token, true);
  const std::string text = options.prompt.empty() ? detokenized(vocab, own, joined.size()) : options.prompt;
  const bool spaced = !joined.empty() && joined.front() == ' ' && joined.compare(1, std::string::npos, text) == 0;
  if (spaced) joined.erase(0, 1);
  // Detokenising may tidy up other spaces as well, which would part the text from its tokens.
  text_ = utf8::sanitize(options.prompt.empty() ? joined : text);

  computes_ = options.prompt_logprobs >= 0;
  if (!computes_ || own.empty()) return;
  TokenProbability start{own.front(), common_token_to_piece(vocab, own.front(), true),
                         std::numeric_limits<float>::quiet_NaN()};
  if (spaced && !start.bytes.empty()) start.bytes.erase(0, 1);
  logprobs_.push_back({std::move(start), {}});
}

void PromptEcho::computed(llama_context* context, const std::vector<llama_token>& tokens, int position, int output) {
  const std::size_t next = static_cast<std::size_t>(position) + 1;
  if (!wanted_ || next != first_ + logprobs_.size() || logprobs_.size() == count_) return;
  const llama_vocab* vocab = llama_model_get_vocab(llama_get_model(context));
  const float* logits = llama_get_logits_ith(context, output);
  const auto is_number = [](float logit) { return !std::isnan(logit); };
  if (logits == nullptr || !std::all_of(logits, logits + llama_vocab_n_tokens(vocab), is_number)) {
    throw Failure("engine_failed", "The model computed something that is no number.");
  }
  logprobs_.push_back(token_logprobs(vocab, logits, tokens[next], top_));
}

bool PromptEcho::tell(std::uint64_t request, std::vector<Event>& events) {
  if (!std::exchange(wanted_, false)) return false;
  events.emplace_back(RequestPrompt{request, std::move(text_), std::move(logprobs_)});
  return true;
}

}  // namespace llama_openapi
