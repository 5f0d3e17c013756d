#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/prompt/prompt_text.h"
#include "llama.h"

namespace llama_openapi {

/// A stretch of a prompt, and whether names of control tokens in it are these tokens.
struct PromptPiece {
  std::string text;
  bool parse_special;
};

/// The names of the tokens that no text of a request may become: a vocabulary's control tokens, and those that it (or
/// llama.cpp: gpt-oss's `<|start|>`) counts as its user's own and the chat template writes. Immutable.
class ControlNames {
 public:
  /// @param chat_template its source
  ControlNames(const llama_vocab* vocab, const std::string& chat_template);

  bool has(llama_token token) const { return ids_[static_cast<std::size_t>(token)]; }

  /// A prompt in pieces, cut at control tokens only, where the tokenizer itself cuts a text: one piece, if no name of a
  /// control token has a character that is not the template's own.
  std::vector<PromptPiece> pieces(const PromptText& prompt) const;

  /// The text in two or more, so that no name is whole in one of them.
  std::vector<std::string> broken(const std::string& text) const;

 private:
  struct Name {
    std::string text;
    bool takes_left;   ///< of the space before it, as the tokenizer has it
    bool takes_right;  ///< of the space behind it
  };
  struct Found {
    std::size_t start;
    std::size_t end;
    const Name* name;
  };

  template <class Use>
  void each_at(std::string_view text, std::size_t position, Use use) const;
  std::vector<Found> foreign(std::string_view text, const PromptText& prompt) const;

  std::vector<Name> names_;  ///< sorted by their texts
  std::size_t longest_ = 0;  ///< bytes
  bool first_bytes_[256] = {};
  std::vector<bool> ids_;  ///< of the names that are longer than a character
};

}  // namespace llama_openapi
