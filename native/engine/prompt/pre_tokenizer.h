#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "llama.h"

namespace llama_openapi {

/// How llama.cpp splits a text into words before it looks for their tokens, as far as that needs stack.
///
/// Many BPE vocabularies are split by std::regex. libstdc++'s calls itself for each character of a match: measured, 321
/// bytes of stack a character with any of llama.cpp's patterns (GCC, -O2 and -O3, x86-64). The vocabularies that are
/// used most (Llama 3, Qwen, GPT-2 and their likes) have splitters written by hand, and other kinds than BPE have none:
/// these need no more stack for a long word.
class PreTokenizer {
 public:
  explicit PreTokenizer(const llama_model* model);

  /// Characters of the longest stretch of a text that a pattern may match as a whole, or more, but for a character of
  /// another kind before it and a few behind it ('s, 're). 0: no std::regex is used.
  std::size_t longest_match(const std::string& text) const;

  /// Names (`tokenizer.ggml.pre`) of those that use no std::regex that repeats.
  static std::vector<std::string> without_regex();
  /// Names of those whose patterns match characters of one kind. "": the one that a model without a name has.
  static std::vector<std::string> of_one_kind();

 private:
  enum class Patterns {
    None,
    Kinds,  ///< each matches characters of one kind: letters, digits, or all others with spaces
    Lines,  ///< some match several kinds, or that is not known
  };

  static Patterns patterns_of(const llama_model* model);

  Patterns patterns_;
};

/// Characters that a pattern may match as a whole. They touch 82 MiB of stack for as long as they are tokenised, in
/// each of an engine's threads that tokenise (three at the most). Without the bound 4 MiB of letters touch 1.3 GiB.
constexpr std::size_t kLongestMatch = std::size_t{256} << 10U;

/// Stack for each of them: three times what is measured, for other compilers and builds with checks. Address space
/// only, as far as it is not touched.
constexpr std::size_t kStackPerCharacter = 1024;

}  // namespace llama_openapi
