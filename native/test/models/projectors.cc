// Multimodal projectors: encoders of random weights, and what maps their outputs onto a language model's embeddings.
#include "models/models.h"

namespace test_models {
namespace {

// Embedding lengths of language models.
constexpr std::int64_t kTiny = 256;
constexpr std::int64_t kMultiRope = 64;
constexpr std::int64_t kPatch = 14;  // pixels of a patch's side

/// What the encoders have in common.
struct Encoder {
  const char* kind;    ///< vision or audio, in keys
  const char* prefix;  ///< v or a, in tensors' names
  std::int64_t width = 32;
  std::int64_t inner = 64;
  int layers = 2;
  bool key_bias = true;
  std::int64_t output = kTiny;
};

void add_encoder(ModelWriter& model, const Encoder& encoder) {
  const std::string keys = std::string("clip.") + encoder.kind + ".";
  model.set(std::string("clip.has_") + encoder.kind + "_encoder", true);
  model.set(keys + "embedding_length", static_cast<std::uint32_t>(encoder.width));
  model.set(keys + "feed_forward_length", static_cast<std::uint32_t>(encoder.inner));
  model.set(keys + "block_count", static_cast<std::uint32_t>(encoder.layers));
  model.set(keys + "projection_dim", static_cast<std::uint32_t>(encoder.output));
  model.set(keys + "attention.head_count", 2U);
  model.set(keys + "attention.layer_norm_epsilon", 1e-5F);

  const std::string prefix = encoder.prefix;
  for (int layer = 0; layer < encoder.layers; layer++) {
    const std::string block = prefix + ".blk." + std::to_string(layer) + ".";
    for (const char* norm : {"ln1", "ln2"}) {
      model.constant(block + norm + ".weight", {encoder.width}, 1);
      model.constant(block + norm + ".bias", {encoder.width}, 0);
    }
    for (const std::string part : {"attn_q", "attn_k", "attn_v", "attn_out"}) {
      model.random(block + part + ".weight", {encoder.width, encoder.width});
      if (encoder.key_bias || part != "attn_k") model.random(block + part + ".bias", {encoder.width});
    }
    model.random(block + "ffn_up.weight", {encoder.width, encoder.inner});
    model.random(block + "ffn_up.bias", {encoder.inner});
    model.random(block + "ffn_down.weight", {encoder.inner, encoder.width});
    model.random(block + "ffn_down.bias", {encoder.width});
  }
  model.constant(prefix + ".post_ln.weight", {encoder.width}, 1);
  model.constant(prefix + ".post_ln.bias", {encoder.width}, 0);
}

/// @param size pixels of a side
void add_vision(ModelWriter& model, const Encoder& encoder, std::int64_t size) {
  add_encoder(model, encoder);
  model.set("clip.vision.image_size", static_cast<std::uint32_t>(size));
  model.set("clip.vision.patch_size", static_cast<std::uint32_t>(kPatch));
  model.set("clip.vision.image_mean", std::vector<float>{0.5F, 0.5F, 0.5F});
  model.set("clip.vision.image_std", std::vector<float>{0.5F, 0.5F, 0.5F});
  model.set("clip.use_gelu", true);
  model.random("v.patch_embd.weight", {kPatch, kPatch, 3, encoder.width});
}

/// The same with a learned position for every patch.
void add_fixed_vision(ModelWriter& model, const Encoder& encoder, std::int64_t size) {
  add_vision(model, encoder, size);
  model.random("v.patch_embd.bias", {encoder.width});
  model.random("v.position_embd.weight", {encoder.width, (size / kPatch) * (size / kPatch)});
}

/// Every image becomes 4 * 4 tokens.
void add_janus(ModelWriter& model) {
  const Encoder encoder{"vision", "v"};
  add_fixed_vision(model, encoder, 56);
  model.random("mm.0.weight", {encoder.width, encoder.inner});
  model.random("mm.0.bias", {encoder.inner});
  model.random("mm.1.weight", {encoder.inner, kTiny});
  model.random("mm.1.bias", {kTiny});
}

/// 30 seconds of sound become 15 tokens: 1,500 positions, 100 of them in one token.
void add_ultravox(ModelWriter& model) {
  const std::int64_t mels = 80;
  const std::int64_t stack = 100;
  Encoder encoder{"audio", "a"};
  encoder.key_bias = false;
  add_encoder(model, encoder);
  model.set("clip.audio.num_mel_bins", static_cast<std::uint32_t>(mels));
  model.set("clip.audio.projector.stack_factor", static_cast<std::uint32_t>(stack));
  model.random("a.position_embd.weight", {encoder.width, 1500});
  // GGML convolves with F16 kernels only.
  model.random("a.conv1d.1.weight", {3, mels, encoder.width}, 0.1F, GGML_TYPE_F16);
  model.random("a.conv1d.1.bias", {1, encoder.width});
  model.random("a.conv1d.2.weight", {3, encoder.width, encoder.width}, 0.1F, GGML_TYPE_F16);
  model.random("a.conv1d.2.bias", {1, encoder.width});
  model.constant("mm.a.norm_pre.weight", {encoder.width * stack}, 1);
  model.random("mm.a.mlp.1.weight", {encoder.width * stack, encoder.inner});
  model.constant("mm.a.norm_mid.weight", {encoder.inner / 2}, 1);
  model.random("mm.a.mlp.2.weight", {encoder.inner / 2, kTiny});
}

ModelWriter projector() {
  ModelWriter model;
  model.set("general.architecture", "clip");
  return model;
}

}  // namespace

ModelWriter vision_projector() {
  ModelWriter model = projector();
  model.set("clip.projector_type", "janus_pro");
  add_janus(model);
  return model;
}

ModelWriter noncausal_projector() {
  ModelWriter model = projector();
  model.set("clip.projector_type", "gemma3");
  const Encoder encoder{"vision", "v"};
  add_fixed_vision(model, encoder, 112);
  model.set("clip.vision.projector.scale_factor", 2U);
  model.constant("mm.soft_emb_norm.weight", {encoder.width}, 1);
  model.random("mm.input_projection.weight", {kTiny, encoder.width});
  return model;
}

ModelWriter multi_rope_projector() {
  ModelWriter model = projector();
  model.set("clip.projector_type", "qwen2vl_merger");
  Encoder encoder{"vision", "v"};
  encoder.output = kMultiRope;
  add_vision(model, encoder, 112);
  model.random("v.patch_embd.weight.1", {kPatch, kPatch, 3, encoder.width});  // of a video's every second frame
  model.random("mm.0.weight", {4 * encoder.width, encoder.inner});            // 2 * 2 patches in one token
  model.random("mm.0.bias", {encoder.inner});
  model.random("mm.2.weight", {encoder.inner, encoder.output});
  model.random("mm.2.bias", {encoder.output});
  return model;
}

ModelWriter audio_projector() {
  ModelWriter model = projector();
  model.set("clip.projector_type", "ultravox");
  add_ultravox(model);
  return model;
}

ModelWriter vision_and_audio_projector() {
  ModelWriter model = projector();
  model.set("clip.vision.projector_type", "janus_pro");
  model.set("clip.audio.projector_type", "ultravox");
  add_janus(model);
  add_ultravox(model);
  return model;
}

}  // namespace test_models
