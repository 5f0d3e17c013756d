#pragma once

#include "models/model_writer.h"

namespace test_models {

/// The size that the decoders share. The embedding length is `width`.
struct Decoder {
  std::string architecture;
  std::int64_t width = 64;
  std::int64_t inner = 128;
  std::int64_t heads = 4;
  std::int64_t kv_heads = 2;
  std::int64_t layers = 2;

  std::int64_t head() const { return width / heads; }
};

/// The start of a file: sizes, tiny's vocabulary, embeddings and what maps the last layer onto tokens.
/// @param norm the tensor that norms the last layer
ModelWriter begin_decoder(const Decoder& decoder, const std::string& norm = "output_norm.weight");

/// `blk.<layer>.`
std::string block(std::int64_t layer);

/// A layer's attention with its norm.
/// @param head_norms whether queries and keys have norms
void add_attention(ModelWriter& model, const Decoder& decoder, std::int64_t layer, bool head_norms = false);

/// A layer's gated feed-forward part with its norm.
void add_feed_forward(ModelWriter& model, const Decoder& decoder, std::int64_t layer);

}  // namespace test_models
