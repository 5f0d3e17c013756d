#pragma once

#include <string>

#include "engine/generated/options.h"

namespace testing {

/// About `words` words that differ from those of another seed from the first one on.
std::string text(int words, int seed = 0);

/// Greedy continuation of a text, to its full length and with log probabilities.
/// @param cached whether it takes and leaves prefixes
llama_openapi::PredictOptions continuation(const std::string& prompt, bool cached = true, int max_tokens = 12);

}  // namespace testing
