// The language models of random weights that make_models wrote, each of another architecture, in the engine.
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "llama-cpp.h"
#include "support/harness.h"
#include "support/recorder.h"

using namespace llama_openapi;
using testing::greedy;
using testing::Outcome;
using testing::Recorder;

namespace {

ModelOptions made(const std::string& name) {
  ModelOptions options = testing::tiny();
  options.model = std::string(TEST_MODELS "/") + name;
  return options;
}

/// More tokens than the sliding window has, from a word on.
std::string story(const std::string& start) {
  std::string text = start;
  for (int i = 0; i < 12; i++) text += " The lantern stood by the old door.";
  return text;
}

/// A greedy continuation of 8 tokens, with log probabilities.
PredictOptions continuation(const std::string& text) {
  PredictOptions options = greedy(text, 8);
  options.ignore_eos = true;
  options.logprobs = 2;
  return options;
}

void check_logprobs(const Outcome& outcome) {
  REQUIRE(!outcome.choices.empty());
  const std::vector<TokenLogprobs>& list = outcome.choices.begin()->second.logprobs;
  REQUIRE(list.size() == 8);
  for (const TokenLogprobs& one : list) {
    CHECK(std::isfinite(one.token.logprob));
    CHECK(one.token.logprob < 0);
  }
}

/// Checks a model that generates: the same again, something else for another text, in company and in a chat.
void check_generates(const std::string& name, const std::string& architecture) {
  Outcome first;
  {
    Recorder model(made(name));
    model.require_loaded();
    first = model.generate(continuation(story("Red.")));
    CHECK_EQ(first.code, "");
    CHECK(first.prompt_tokens > 80);
    CHECK_EQ(first.reason(), "length");
    CHECK_EQ(first.completion_tokens(), 8);
  }
  Recorder model(made(name));
  model.require_loaded();
  CHECK_EQ(model.engine->info().architecture, architecture);
  CHECK_EQ(model.engine->info().vocabulary_size, 4096);
  CHECK(model.engine->info().has_chat_template);
  REQUIRE(model.engine->can_generate());
  CHECK_EQ(model.generate(continuation(story("Red."))).text(), first.text());

  // All of a text matters, its first word too.
  const Outcome other = model.generate(continuation(story("Blue and green.")));
  check_logprobs(first);
  check_logprobs(other);
  CHECK(testing::differ(other, first));

  const std::uint64_t red = model.engine->submit(continuation(story("Red.")));
  const std::uint64_t blue = model.engine->submit(continuation(story("Blue and green.")));
  testing::check_alike(model.wait(red), first);
  testing::check_alike(model.wait(blue), other);

  const Outcome chat = model.generate(testing::question("Who are you?", 8));
  CHECK_EQ(chat.code, "");
  CHECK(chat.completion_tokens() > 0);
}

/// What the pooled output of a text is, without the engine.
std::vector<float> pooled(const std::string& name, const std::vector<llama_token>& tokens, std::size_t size) {
  const llama_model_ptr model(
      llama_model_load_from_file((std::string(TEST_MODELS "/") + name).c_str(), llama_model_default_params()));
  REQUIRE(model != nullptr);
  llama_context_params params = llama_context_default_params();
  params.embeddings = true;
  params.n_threads = params.n_threads_batch = 1;
  const llama_context_ptr context(llama_init_from_model(model.get(), params));
  REQUIRE(context != nullptr);
  std::vector<llama_token> copy = tokens;
  REQUIRE(llama_encode(context.get(), llama_batch_get_one(copy.data(), static_cast<std::int32_t>(copy.size()))) == 0);
  const float* values = llama_get_embeddings_seq(context.get(), 0);
  REQUIRE(values != nullptr);
  return {values, values + size};
}

}  // namespace

TEST(models, several_load_at_once) {
  std::vector<std::unique_ptr<Recorder>> models;
  for (const char* name : {"llama.gguf", "moe.gguf", "gemma3.gguf", "lfm2.gguf"}) {
    models.push_back(std::make_unique<Recorder>(made(name)));
  }
  for (const auto& model : models) model->require_loaded();
  for (const auto& model : models) CHECK_EQ(model->generate(continuation(story("Red."))).completion_tokens(), 8);
}

TEST(models, llama) { check_generates("llama.gguf", "llama"); }
TEST(models, mixture_of_experts) { check_generates("moe.gguf", "llama"); }
TEST(models, sliding_window) { check_generates("gemma3.gguf", "gemma3"); }
TEST(models, multi_rope) { check_generates("qwen2vl.gguf", "qwen2vl"); }
TEST(models, recurrent) { check_generates("mamba.gguf", "mamba"); }
TEST(models, hybrid) { check_generates("lfm2.gguf", "lfm2"); }

TEST(models, embedder) {
  Recorder model(made("bert.gguf"));
  model.require_loaded();
  CHECK_EQ(model.engine->info().architecture, "bert");
  CHECK(!model.engine->can_generate());
  CHECK(!model.engine->ranks());
  CHECK_EQ(model.generate(greedy("tea", 4)).code, "invalid_value");
  // [CLS], four words and a comma of one token each, [SEP].
  CHECK_EQ(model.wait(model.engine->tokenize("The old door, THE", true, true)).tokens.size(), std::size_t{7});

  EmbedOptions options;
  options.texts = {"a cat on a mat", "the old door", "a cat on a mat"};
  const Outcome outcome = model.wait(model.engine->embed(options));
  CHECK_EQ(outcome.code, "");
  REQUIRE(outcome.vectors.size() == std::size_t{3 * 64});
  double square = 0;
  double same = 0;
  double other = 0;
  for (std::size_t i = 0; i < 64; i++) {
    REQUIRE(std::isfinite(outcome.vectors[i]));
    square += std::pow(static_cast<double>(outcome.vectors[i]), 2);
    other += static_cast<double>(outcome.vectors[i]) * static_cast<double>(outcome.vectors[64 + i]);
    same += static_cast<double>(outcome.vectors[i]) * static_cast<double>(outcome.vectors[128 + i]);
  }
  CHECK(std::abs(square - 1) < 1e-4);
  CHECK(same > 1 - 1e-6);
  CHECK(other < 0.95);
}

TEST(models, reranker) {
  Recorder model(made("reranker.gguf"));
  model.require_loaded();
  CHECK(model.engine->ranks());
  CHECK(!model.engine->can_generate());
  const auto score = [&](const std::string& text) {
    const std::vector<llama_token> tokens = model.wait(model.engine->tokenize(text, true, true)).tokens;
    const std::vector<float> values = pooled("reranker.gguf", tokens, 1);
    CHECK(std::isfinite(values.front()));
    return values.front();
  };
  CHECK_EQ(score("where is the lantern"), score("where is the lantern"));
  CHECK(std::abs(score("where is the lantern") - score("a cat on a mat")) > 1e-4F);
}
