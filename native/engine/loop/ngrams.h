#pragma once

#include <cstddef>
#include <vector>

#include "llama.h"
#include "ngram-mod.h"

namespace llama_openapi {

/// What came after each run of a few tokens in a text, when it was there last.
///
/// Over libcommon's table of n-grams. Of libcommon's other lookups one keeps a map of a MiB for each sequence and ends
/// the process where the text has become shorter, another looks through all of the text for each token.
class Ngrams {
 public:
  /// @param size tokens of a run
  /// @param tokens that are expected: with many more the table forgets
  Ngrams(int size, std::size_t tokens);

  /// Takes in what the text has more of than the last time.
  void read(const std::vector<llama_token>& text);

  /// What may follow the text, which was read: at most `most` tokens. Any number may be wrong.
  std::vector<llama_token> follow(const std::vector<llama_token>& text, int most) const;

 private:
  std::size_t size_;
  std::size_t read_ = 0;  ///< runs of the text that were taken in
  common_ngram_mod table_;
};

}  // namespace llama_openapi
