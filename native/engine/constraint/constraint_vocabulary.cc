#include "engine/constraint/constraint_vocabulary.h"

#include <algorithm>
#include <array>

#include "engine/base/failure.h"
#include "llguidance.h"

namespace llama_openapi {
namespace {

/// llguidance's mark before the name of a control token: no UTF-8 has it.
constexpr char kControlMark = '\xFF';

/// llguidance's trie holds tokens of up to so many bytes.
constexpr std::size_t kLongestToken = 255;

/// No token.
constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// As llguidance has it. Empty: no grammar can have the token.
std::string spelling(const ConstraintVocabulary::Token& token, bool control) {
  std::string bytes = control ? kControlMark + token.bytes : token.bytes;
  if (bytes.size() > kLongestToken || (!control && bytes.find(kControlMark) == 0)) bytes.clear();
  return bytes;
}

}  // namespace

void ConstraintVocabulary::Free::operator()(LlgTokenizer* tokenizer) const { llg_free_tokenizer(tokenizer); }

ConstraintVocabulary::ConstraintVocabulary(const std::vector<Token>& tokens, const std::vector<std::uint32_t>& ends)
    : ends_(tokens.size()), has_ends_(!ends.empty()) {
  for (const std::uint32_t end : ends) ends_.at(end) = true;
  std::vector<std::uint32_t> lengths;
  std::string bytes;
  for (std::size_t id = 0; id < tokens.size(); id++) {
    const std::string text = spelling(tokens[id], tokens[id].control || ends_[id]);
    writes_.push_back(!text.empty());
    lengths.push_back(static_cast<std::uint32_t>(text.size()));
    bytes += text;
  }
  LlgTokenizerInitV2 init = {};
  init.struct_size = sizeof(init);
  init.vocab_size = static_cast<std::uint32_t>(tokens.size());
  init.tok_eos = ends.empty() ? kNone : ends.front();
  init.tok_eos_extra = ends.empty() ? nullptr : ends.data() + 1;
  init.tok_eos_extra_count = ends.empty() ? 0 : static_cast<std::uint32_t>(ends.size() - 1);
  init.token_lens = lengths.data();
  init.token_bytes = reinterpret_cast<const std::uint8_t*>(bytes.data());
  init.use_approximate_greedy_tokenize_fn = true;  // what forces no tokens
  std::array<char, 256> error{};
  tokenizer_.reset(llg_new_tokenizer_v2(&init, error.data(), error.size()));
  if (!tokenizer_) {
    throw Failure("engine_failed", "Constraints can't use the model's vocabulary: " + unquoted(error.data()) + ".");
  }
}

ConstraintVocabulary ConstraintVocabulary::of_bytes() {
  std::vector<Token> tokens;
  for (int byte = 0; byte < 255; byte++) tokens.push_back({std::string(1, static_cast<char>(byte)), false});
  tokens.push_back({"<end>", true});
  return {tokens, {static_cast<std::uint32_t>(tokens.size() - 1)}};
}

}  // namespace llama_openapi
