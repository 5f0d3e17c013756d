// Language models whose layers all have attention.
#include "models/decoder.h"
#include "models/models.h"

namespace test_models {

ModelWriter llama() {
  const Decoder decoder{"llama"};
  ModelWriter model = begin_decoder(decoder);
  for (std::int64_t layer = 0; layer < decoder.layers; layer++) {
    add_attention(model, decoder, layer);
    add_feed_forward(model, decoder, layer);
  }
  return model;
}

ModelWriter spoilt_llama() {
  ModelWriter model = llama();
  model.spoil("token_embd.weight", kSpoiltToken);
  return model;
}

ModelWriter mixture_of_experts() {
  const std::int64_t experts = 4;
  const Decoder decoder{"llama"};
  ModelWriter model = begin_decoder(decoder);
  model.set("llama.expert_count", static_cast<std::uint32_t>(experts));
  model.set("llama.expert_used_count", 2U);
  for (std::int64_t layer = 0; layer < decoder.layers; layer++) {
    add_attention(model, decoder, layer);
    model.constant(block(layer) + "ffn_norm.weight", {decoder.width}, 1);
    model.random(block(layer) + "ffn_gate_inp.weight", {decoder.width, experts});
    model.random(block(layer) + "ffn_gate_exps.weight", {decoder.width, decoder.inner, experts}, 0.15F);
    model.random(block(layer) + "ffn_up_exps.weight", {decoder.width, decoder.inner, experts}, 0.15F);
    model.random(block(layer) + "ffn_down_exps.weight", {decoder.inner, decoder.width, experts}, 0.15F);
  }
  return model;
}

ModelWriter sliding_window() {
  const Decoder decoder{"gemma3"};
  ModelWriter model = begin_decoder(decoder);
  model.set("gemma3.attention.sliding_window", 32U);
  model.set("gemma3.attention.sliding_window_pattern", 2U);  // the first layer of two sees the window only
  model.set("gemma3.attention.key_length", static_cast<std::uint32_t>(decoder.head()));
  model.set("gemma3.attention.value_length", static_cast<std::uint32_t>(decoder.head()));
  for (std::int64_t layer = 0; layer < decoder.layers; layer++) {
    add_attention(model, decoder, layer, /*head_norms=*/true);
    model.constant(block(layer) + "post_attention_norm.weight", {decoder.width}, 1);
    add_feed_forward(model, decoder, layer);
    // Its GELU is looked up in F16: the less of it there is, the more exact are the numbers.
    model.constant(block(layer) + "post_ffw_norm.weight", {decoder.width}, 0.0625F);
  }
  return model;
}

ModelWriter multi_rope() {
  const Decoder decoder{"qwen2vl"};
  ModelWriter model = begin_decoder(decoder);
  model.set("qwen2vl.rope.dimension_sections", std::vector<std::int32_t>{2, 3, 3, 0});  // of half a head: time, y, x
  for (std::int64_t layer = 0; layer < decoder.layers; layer++) {
    add_attention(model, decoder, layer);
    add_feed_forward(model, decoder, layer);
  }
  return model;
}

}  // namespace test_models
