#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct LlgTokenizer;

namespace llama_openapi {

/// The bytes of a vocabulary's tokens, as llguidance follows a grammar with them. Immutable; any thread may use it.
///
/// Masks allow each spelling of a text in tokens, not only the tokenizer's own: the model chooses, and no text is
/// tokenised while it is sampled.
class ConstraintVocabulary {
 public:
  struct Token {
    std::string bytes;
    bool control = false;  ///< never a part of a text, whatever its bytes; a grammar can only name it
  };

  /// @param tokens in the order of their ids
  /// @param ends ids of those that end an answer; control tokens
  /// @throws Failure engine_failed: llguidance can't use it
  ConstraintVocabulary(const std::vector<Token>& tokens, const std::vector<std::uint32_t>& ends);

  /// Each byte is a token: for what is compiled and not sampled.
  static ConstraintVocabulary of_bytes();

  const LlgTokenizer* get() const { return tokenizer_.get(); }
  std::size_t size() const { return ends_.size(); }

  bool has_ends() const { return has_ends_; }

  /// Whether a grammar can have the token at all.
  bool writes(std::uint32_t token) const { return token < writes_.size() && writes_[token]; }

  /// Whether the token ends an answer.
  bool ends(std::uint32_t token) const { return token < ends_.size() && ends_[token]; }

 private:
  struct Free {
    void operator()(LlgTokenizer* tokenizer) const;
  };
  std::unique_ptr<LlgTokenizer, Free> tokenizer_;
  std::vector<bool> ends_;
  std::vector<bool> writes_;
  bool has_ends_;
};

}  // namespace llama_openapi
