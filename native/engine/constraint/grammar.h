#pragma once

#include <string>

#include "engine/generated/options.h"

namespace llama_openapi {

/// What an answer is held to.
struct Grammar {
  enum class Syntax {
    Gbnf,        ///< llama.cpp's own
    JsonSchema,  ///< and all that follow: llguidance's
    Lark,
    Regex,
    Tools,   ///< what may be said beside tools, in Lark
    Framed,  ///< JSON in the marks that a template has for content, in Lark
  };

  std::string text;  ///< empty: none
  Syntax syntax = Syntax::Gbnf;
  std::string reasoning_end;  ///< with JsonSchema: the mark that ends the reasoning before it; empty: there is none

  bool empty() const { return text.empty() && syntax != Syntax::Tools; }
};

/// The one that a request brings with it.
inline Grammar given_grammar(const PredictOptions& options) {
  const bool lark = options.grammar_syntax == "lark";
  const bool regex = options.grammar_syntax == "regex";
  const auto syntax = lark ? Grammar::Syntax::Lark : regex ? Grammar::Syntax::Regex : Grammar::Syntax::Gbnf;
  return {options.grammar, syntax, ""};
}

}  // namespace llama_openapi
