#pragma once

#include <string>
#include <vector>

#include "engine/generated/options.h"

namespace llama_openapi {

/// What an answer is held to, and where it begins to hold.
struct Grammar {
  enum class Syntax {
    Gbnf,        ///< llama.cpp's own
    JsonSchema,  ///< and all that follow: llguidance's
    Lark,
    Regex,
  };

  std::string text;                   ///< empty: none
  std::vector<std::string> triggers;  ///< the first of these texts begins it (and is part of it). None: the first token
  Syntax syntax = Syntax::Gbnf;       ///< triggers go with GBNF alone
  std::string reasoning_end;  ///< with JsonSchema: the mark that ends the reasoning before it; empty: there is none
};

/// The one that a request brings with it.
inline Grammar given_grammar(const PredictOptions& options) {
  const bool lark = options.grammar_syntax == "lark";
  const bool regex = options.grammar_syntax == "regex";
  const auto syntax = lark ? Grammar::Syntax::Lark : regex ? Grammar::Syntax::Regex : Grammar::Syntax::Gbnf;
  return {options.grammar, {}, syntax, ""};
}

}  // namespace llama_openapi
