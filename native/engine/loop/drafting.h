#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "engine/loop/draft_length.h"
#include "engine/loop/ngrams.h"

namespace llama_openapi {

/// What speculation knows of a sequence.
struct Drafting {
  std::vector<llama_token> proposed;  ///< what may follow its tokens, for the step that comes
  std::size_t matched = 0;            ///< of these, what was sampled so far
  std::unique_ptr<Ngrams> ngrams;     ///< of its text; null: not needed yet
  std::unique_ptr<Acceptance> acceptance;

  void propose(std::vector<llama_token> tokens) {
    proposed = std::move(tokens);
    matched = 0;
  }

  /// A token was sampled. @return whether it was the one proposed
  bool match(llama_token token) {
    if (matched == proposed.size() || proposed[matched] != token) return false;
    matched++;
    return true;
  }
};

}  // namespace llama_openapi
