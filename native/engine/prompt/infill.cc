#include "engine/prompt/infill.h"

#include "engine/base/failure.h"

namespace llama_openapi {

std::vector<llama_token> infill(const Model& model, const PredictOptions& options, PromptEcho& echo) {
  const llama_vocab* vocab = model.vocab();
  const llama_token before = llama_vocab_fim_pre(vocab);
  const llama_token after = llama_vocab_fim_suf(vocab);
  const llama_token middle = llama_vocab_fim_mid(vocab);
  if (before == LLAMA_TOKEN_NULL || after == LLAMA_TOKEN_NULL || middle == LLAMA_TOKEN_NULL) {
    throw Failure("unsupported_parameter", "This model has no tokens for filling in the middle: it takes no 'suffix'.",
                  "suffix");
  }
  std::vector<llama_token> prefix = options.prompt_tokens.empty()
                                        ? model.tokenize(options.prompt, false, options.parse_special, "prompt")
                                        : options.prompt_tokens;
  const std::vector<llama_token> suffix = model.tokenize(options.suffix, false, options.parse_special, "suffix");

  std::vector<llama_token> tokens;
  if (options.add_special && llama_vocab_get_add_bos(vocab) && llama_vocab_bos(vocab) != LLAMA_TOKEN_NULL) {
    tokens.push_back(llama_vocab_bos(vocab));
    // Clients that tokenise may have put it there already.
    if (!prefix.empty() && prefix.front() == tokens.front()) prefix.erase(prefix.begin());
  }
  tokens.push_back(before);
  echo.set_own(tokens.size(), prefix.size());
  tokens.insert(tokens.end(), prefix.begin(), prefix.end());
  tokens.push_back(after);
  tokens.insert(tokens.end(), suffix.begin(), suffix.end());
  tokens.push_back(middle);
  return tokens;
}

}  // namespace llama_openapi
