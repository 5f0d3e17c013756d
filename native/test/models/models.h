#pragma once

#include "models/model_writer.h"

namespace test_models {

/// The token of the spoilt models.
constexpr int kSpoiltToken = 1000;

/// models/tiny.gguf with its weights as F32: what is computed together with a token changes the order of additions
/// alone. Where weights are quantized, so are activations, and each difference can grow to a step of that.
/// (tiny_exact.cc)
ModelWriter tiny_exact();

// Projectors for models/tiny.gguf. (projectors.cc)

/// Images of any size as 16 tokens, decoded causally.
ModelWriter vision_projector();
/// Images of any size as 16 tokens that see each other, between a text before and one after.
ModelWriter noncausal_projector();
/// Sound at 16 kHz: 15 tokens for every 30 seconds, and as many for what is left, even nothing.
ModelWriter audio_projector();
/// The first and the third in one file.
ModelWriter vision_and_audio_projector();

/// A projector for `multi_rope` (qwen2vl): 8 tokens or more by the image's size, in rows and columns. (projectors.cc)
ModelWriter multi_rope_projector();

// Language models with tiny's vocabulary and chat template: 2 layers, embeddings of 64. (transformers.cc, recurrent.cc)

ModelWriter llama();
/// The same, but for one token whose embedding is no number: what reads it gives no numbers either.
ModelWriter spoilt_llama();
/// 4 experts, of which 2 see a token.
ModelWriter mixture_of_experts();
/// gemma3: a layer that sees the last 32 tokens, and one that sees all.
ModelWriter sliding_window();
/// qwen2vl: positions of several dimensions.
ModelWriter multi_rope();
/// mamba: no KV cache at all.
ModelWriter recurrent();
/// lfm2: a layer with a state, and one with attention.
ModelWriter hybrid();

// BERT with a vocabulary of words, 512 positions. (encoders.cc)

/// Vectors of 64, the mean of all tokens.
ModelWriter embedder();
/// The same, with a token as `spoilt_llama` has one.
ModelWriter spoilt_embedder();
/// A score for a pair of texts.
ModelWriter reranker();

}  // namespace test_models
