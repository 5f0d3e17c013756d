// Rerankers, on one of random weights: its scores say nothing, but are the same for the same pair, and no other's.
#include <cmath>
#include <string>
#include <vector>

#include "support/harness.h"
#include "support/recorder.h"

using namespace testing;
using llama_openapi::EmbedOptions;
using llama_openapi::ModelOptions;

namespace {

ModelOptions reranker() {
  ModelOptions options;
  options.model = TEST_MODELS "/reranker.gguf";
  options.threads = 1;  // CTest runs tests side by side
  return options;
}

EmbedOptions pairs(const std::string& query, std::vector<std::string> documents) {
  EmbedOptions options;
  options.query = query;
  options.texts = std::move(documents);
  return options;
}

std::string long_text(int words) {
  std::string text;
  for (int i = 0; i < words; i++) text += "tea ";
  return text;
}

}  // namespace

TEST(rank, scores_each_document_with_the_query) {
  Recorder model(reranker());
  model.require_loaded();
  CHECK(model.engine->ranks());
  const Outcome outcome = model.wait(model.engine->embed(pairs("a cat", {"the cat sat", "tea", "the cat sat"})));
  CHECK_EQ(outcome.code, "");
  CHECK_EQ(outcome.vectors.size(), std::size_t{3});
  CHECK_EQ(outcome.input_tokens.size(), std::size_t{3});
  for (const float score : outcome.vectors) CHECK(score > 0 && score < 1);
  CHECK(outcome.vectors[0] != outcome.vectors[1]);
  CHECK(std::abs(outcome.vectors[0] - outcome.vectors[2]) < 1e-5F);

  const Outcome alone = model.wait(model.engine->embed(pairs("a cat", {"tea"})));
  CHECK(std::abs(alone.vectors[0] - outcome.vectors[1]) < 1e-5F);
  const Outcome other = model.wait(model.engine->embed(pairs("rain", {"tea"})));
  CHECK(alone.vectors[0] != other.vectors[0]);
}

TEST(rank, more_documents_than_a_pass_holds) {
  Recorder model(reranker());
  model.require_loaded();
  std::vector<std::string> documents;
  for (int i = 0; i < 200; i++) documents.push_back(long_text(i % 40 + 1));
  const Outcome outcome = model.wait(model.engine->embed(pairs("a cat", documents)));
  REQUIRE(outcome.vectors.size() == documents.size());
  for (std::size_t i = 40; i < documents.size(); i++) {
    CHECK(std::abs(outcome.vectors[i] - outcome.vectors[i - 40]) < 1e-4F);
  }
}

TEST(rank, what_is_too_long) {
  Recorder model(reranker());
  model.require_loaded();
  EmbedOptions options = pairs("a cat", {"tea", long_text(600)});
  Outcome outcome = model.wait(model.engine->embed(options));
  CHECK_EQ(outcome.code, "context_length_exceeded");
  CHECK_EQ(outcome.param, "input[1]");
  options.truncate = true;
  outcome = model.wait(model.engine->embed(options));
  CHECK_EQ(outcome.code, "");
  CHECK_EQ(outcome.input_tokens.at(1), model.engine->embedding_limit());
  outcome = model.wait(model.engine->embed(pairs(long_text(600), {"tea"})));
  CHECK_EQ(outcome.code, "context_length_exceeded");
  CHECK_EQ(outcome.param, "query");
}

TEST(rank, only_rerankers_rank_and_they_do_nothing_else) {
  Recorder model(reranker());
  model.require_loaded();
  CHECK_EQ(model.wait(model.engine->embed(pairs("", {"tea"}))).code, "unsupported_parameter");
  CHECK_EQ(model.generate(greedy("tea")).code, "invalid_value");
  Recorder other(tiny());
  other.require_loaded();
  const Outcome outcome = other.wait(other.engine->embed(pairs("a cat", {"tea"})));
  CHECK_EQ(outcome.code, "unsupported_parameter");
  CHECK_EQ(outcome.param, "query");
}
