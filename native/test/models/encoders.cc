// Models that read a text and give a vector or a score, and can't generate.
#include "models/models.h"
#include "models/vocabulary.h"

namespace test_models {
namespace {

// llama.h's llama_pooling_type.
constexpr std::uint32_t kMean = 1;
constexpr std::uint32_t kRank = 4;

constexpr std::int64_t kWidth = 64;
constexpr std::int64_t kInner = 128;
constexpr std::int64_t kLayers = 2;
constexpr std::int64_t kPositions = 512;

void add_norm(ModelWriter& model, const std::string& name) {
  model.constant(name + ".weight", {kWidth}, 1);
  model.constant(name + ".bias", {kWidth}, 0);
}

void add_linear(ModelWriter& model, const std::string& name, std::int64_t from, std::int64_t to) {
  model.random(name + ".weight", {from, to}, 0.15F);
  model.random(name + ".bias", {to});
}

ModelWriter bert(std::uint32_t pooling) {
  ModelWriter model;
  model.set("general.architecture", "bert");
  model.set("general.name", "bert of random weights");
  model.set("bert.context_length", static_cast<std::uint32_t>(kPositions));
  model.set("bert.embedding_length", static_cast<std::uint32_t>(kWidth));
  model.set("bert.feed_forward_length", static_cast<std::uint32_t>(kInner));
  model.set("bert.block_count", static_cast<std::uint32_t>(kLayers));
  model.set("bert.attention.head_count", 4U);
  model.set("bert.attention.layer_norm_epsilon", 1e-5F);
  model.set("bert.attention.causal", false);
  model.set("bert.pooling_type", pooling);

  const std::int64_t tokens = add_word_vocabulary(model);
  model.random("token_embd.weight", {kWidth, tokens});
  model.random("token_types.weight", {kWidth, 2});
  model.random("position_embd.weight", {kWidth, kPositions}, 0.02F);
  add_norm(model, "token_embd_norm");
  for (std::int64_t layer = 0; layer < kLayers; layer++) {
    const std::string block = "blk." + std::to_string(layer) + ".";
    for (const char* part : {"attn_q", "attn_k", "attn_v", "attn_output"}) {
      add_linear(model, block + part, kWidth, kWidth);
    }
    add_norm(model, block + "attn_output_norm");
    add_linear(model, block + "ffn_up", kWidth, kInner);
    add_linear(model, block + "ffn_down", kInner, kWidth);
    add_norm(model, block + "layer_output_norm");
  }
  return model;
}

}  // namespace

ModelWriter embedder() { return bert(kMean); }

ModelWriter spoilt_embedder() {
  ModelWriter model = embedder();
  model.spoil("token_embd.weight", kSpoiltToken);
  return model;
}

ModelWriter reranker() {
  ModelWriter model = bert(kRank);
  model.set("bert.classifier.output_labels", std::vector<std::string>{"relevance"});
  add_linear(model, "cls", kWidth, kWidth);
  add_linear(model, "cls.output", kWidth, 1);
  return model;
}

}  // namespace test_models
