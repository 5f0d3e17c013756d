// Language models with layers that keep a state in place of a KV cache.
#include "models/decoder.h"
#include "models/models.h"

namespace test_models {

ModelWriter recurrent() {
  const std::int64_t state = 16;
  const std::int64_t rank = 4;
  const std::int64_t kernel = 4;
  Decoder decoder{"mamba"};
  const std::int64_t wide = 2 * decoder.width;  // llama.cpp takes no other factor
  decoder.inner = 0;
  decoder.heads = 0;
  decoder.kv_heads = 0;
  ModelWriter model = begin_decoder(decoder);
  model.set("mamba.ssm.conv_kernel", static_cast<std::uint32_t>(kernel));
  model.set("mamba.ssm.inner_size", static_cast<std::uint32_t>(wide));
  model.set("mamba.ssm.state_size", static_cast<std::uint32_t>(state));
  model.set("mamba.ssm.time_step_rank", static_cast<std::uint32_t>(rank));
  for (std::int64_t layer = 0; layer < decoder.layers; layer++) {
    model.constant(block(layer) + "attn_norm.weight", {decoder.width}, 1);
    model.random(block(layer) + "ssm_in.weight", {decoder.width, 2 * wide}, 0.15F);
    model.random(block(layer) + "ssm_conv1d.weight", {kernel, wide}, 0.5F);
    model.random(block(layer) + "ssm_conv1d.bias", {wide});
    model.random(block(layer) + "ssm_x.weight", {wide, rank + 2 * state}, 0.15F);
    model.random(block(layer) + "ssm_dt.weight", {rank, wide}, 0.3F);
    model.random(block(layer) + "ssm_dt.bias", {wide});
    model.constant(block(layer) + "ssm_a", {state, wide}, -0.02F);  // below 0: the state fades, in some hundred tokens
    model.constant(block(layer) + "ssm_d", {wide}, 1);
    model.random(block(layer) + "ssm_out.weight", {wide, decoder.width}, 0.15F);
  }
  return model;
}

ModelWriter hybrid() {
  const std::int64_t kernel = 3;
  const Decoder decoder{"lfm2"};
  ModelWriter model = begin_decoder(decoder, "token_embd_norm.weight");
  model.set("lfm2.shortconv.l_cache", static_cast<std::uint32_t>(kernel));
  // No heads: the first layer convolves, the second has attention.
  model.set("lfm2.attention.head_count_kv", std::vector<std::int32_t>{0, static_cast<std::int32_t>(decoder.kv_heads)});
  model.constant(block(0) + "attn_norm.weight", {decoder.width}, 1);
  model.random(block(0) + "shortconv.conv.weight", {kernel, decoder.width}, 0.5F);
  model.random(block(0) + "shortconv.in_proj.weight", {decoder.width, 3 * decoder.width}, 0.15F);
  model.random(block(0) + "shortconv.out_proj.weight", {decoder.width, decoder.width}, 0.15F);
  add_feed_forward(model, decoder, 0);
  add_attention(model, decoder, 1, /*head_norms=*/true);
  add_feed_forward(model, decoder, 1);
  return model;
}

}  // namespace test_models
