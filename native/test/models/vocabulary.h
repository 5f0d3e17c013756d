#pragma once

#include "models/model_writer.h"

namespace test_models {

/// The tokens, merges, special tokens and chat template of models/tiny.gguf.
/// @return how many tokens
std::int64_t add_tiny_vocabulary(ModelWriter& model);

/// A vocabulary of words as BERT's: the words and parts of words of models/tiny.gguf in lower case, every character of
/// ASCII, and [PAD], [UNK], [CLS], [SEP] and [MASK].
/// @return how many tokens
std::int64_t add_word_vocabulary(ModelWriter& model);

}  // namespace test_models
