#include "models/decoder.h"

#include "models/vocabulary.h"

namespace test_models {
namespace {

/// Of matrices between layers: what layers add weighs as much as what came in, so that outputs depend on all of a text.
constexpr float kDeviation = 0.15F;

}  // namespace

ModelWriter begin_decoder(const Decoder& decoder, const std::string& norm) {
  ModelWriter model;
  model.set("general.architecture", decoder.architecture.c_str());
  model.set("general.name", (decoder.architecture + " of random weights").c_str());
  const std::string keys = decoder.architecture + ".";
  model.set(keys + "context_length", 4096U);
  model.set(keys + "embedding_length", static_cast<std::uint32_t>(decoder.width));
  model.set(keys + "feed_forward_length", static_cast<std::uint32_t>(decoder.inner));
  model.set(keys + "block_count", static_cast<std::uint32_t>(decoder.layers));
  model.set(keys + "attention.head_count", static_cast<std::uint32_t>(decoder.heads));
  model.set(keys + "attention.head_count_kv", static_cast<std::uint32_t>(decoder.kv_heads));
  model.set(keys + "attention.layer_norm_rms_epsilon", 1e-5F);

  const std::int64_t tokens = add_tiny_vocabulary(model);
  model.random("token_embd.weight", {decoder.width, tokens}, 0.1F);
  model.random("output.weight", {decoder.width, tokens}, 0.5F);
  model.constant(norm, {decoder.width}, 1);
  return model;
}

std::string block(std::int64_t layer) { return "blk." + std::to_string(layer) + "."; }

void add_attention(ModelWriter& model, const Decoder& decoder, std::int64_t layer, bool head_norms) {
  const std::int64_t shared = decoder.kv_heads * decoder.head();
  model.constant(block(layer) + "attn_norm.weight", {decoder.width}, 1);
  model.random(block(layer) + "attn_q.weight", {decoder.width, decoder.width}, kDeviation);
  model.random(block(layer) + "attn_k.weight", {decoder.width, shared}, kDeviation);
  model.random(block(layer) + "attn_v.weight", {decoder.width, shared}, kDeviation);
  model.random(block(layer) + "attn_output.weight", {decoder.width, decoder.width}, kDeviation);
  if (!head_norms) return;
  model.constant(block(layer) + "attn_q_norm.weight", {decoder.head()}, 1);
  model.constant(block(layer) + "attn_k_norm.weight", {decoder.head()}, 1);
}

void add_feed_forward(ModelWriter& model, const Decoder& decoder, std::int64_t layer) {
  model.constant(block(layer) + "ffn_norm.weight", {decoder.width}, 1);
  model.random(block(layer) + "ffn_gate.weight", {decoder.width, decoder.inner}, kDeviation);
  model.random(block(layer) + "ffn_up.weight", {decoder.width, decoder.inner}, kDeviation);
  model.random(block(layer) + "ffn_down.weight", {decoder.inner, decoder.width}, kDeviation);
}

}  // namespace test_models
