// Embeddings of the embedded model.
#include <cmath>
#include <string>
#include <vector>

#include "engine/generated/options.h"
#include "support/harness.h"
#include "support/model_file.h"
#include "support/recorder.h"

using llama_openapi::EmbedOptions;
using testing::Outcome;
using testing::Recorder;
using testing::TemporaryFile;

namespace {

EmbedOptions texts(std::vector<std::string> list) {
  EmbedOptions options;
  options.texts = std::move(list);
  return options;
}

/// The least cosine of two vectors that are the same but for rounding.
constexpr double kSame = 1 - 1e-6;

double dot(const std::vector<float>& vectors, std::size_t a, std::size_t b, std::size_t size) {
  double sum = 0;
  for (std::size_t i = 0; i < size; i++) {
    sum += static_cast<double>(vectors[a * size + i]) * static_cast<double>(vectors[b * size + i]);
  }
  return sum;
}

}  // namespace

TEST(embed, a_batch_is_what_its_inputs_are_alone) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const Outcome batch = recorder.wait(recorder.engine->embed(texts({"a cat on a mat", "tea", "rain falls in spring"})));
  CHECK_EQ(batch.input_tokens.size(), std::size_t{3});
  const std::size_t size = batch.vectors.size() / 3;
  for (std::size_t i = 0; i < 3; i++) CHECK(std::abs(dot(batch.vectors, i, i, size) - 1) < 1e-4);

  std::vector<float> both = recorder.wait(recorder.engine->embed(texts({"tea"}))).vectors;
  both.insert(both.end(), batch.vectors.begin() + static_cast<std::ptrdiff_t>(size),
              batch.vectors.begin() + static_cast<std::ptrdiff_t>(2 * size));
  CHECK(dot(both, 0, 1, size) > kSame);
}

TEST(embed, more_inputs_than_a_pass_holds) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  std::vector<std::string> many;
  for (int i = 0; i < 150; i++) many.push_back("sentence number " + std::to_string(i));
  const std::uint64_t first = recorder.engine->embed(texts(many));
  const std::uint64_t second = recorder.engine->embed(texts({many[149]}));
  const Outcome all = recorder.wait(first);
  const std::size_t size = all.vectors.size() / many.size();
  std::vector<float> both = recorder.wait(second).vectors;
  both.insert(both.end(), all.vectors.end() - static_cast<std::ptrdiff_t>(size), all.vectors.end());
  CHECK(dot(both, 0, 1, size) > kSame);
}

TEST(embed, requests_of_all_lengths_at_once) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  std::vector<std::vector<std::string>> requests;
  for (int i = 0; i < 24; i++) {
    requests.emplace_back();
    for (int j = 0; j < 1 + (i * 7) % 24; j++) {
      requests.back().push_back("text " + std::to_string(j) + " of request " + std::to_string(i));
    }
  }
  std::vector<std::uint64_t> ids;
  for (const auto& request : requests) ids.push_back(recorder.engine->embed(texts(request)));
  for (std::size_t i = 0; i < ids.size(); i++) {
    const testing::Note note("request " + std::to_string(i));
    std::vector<float> vectors = recorder.wait(ids[i]).vectors;
    const std::vector<float> alone = recorder.wait(recorder.engine->embed(texts(requests[i]))).vectors;
    REQUIRE(vectors.size() == alone.size());
    const std::size_t size = alone.size() / requests[i].size();
    vectors.insert(vectors.end(), alone.begin(), alone.end());
    for (std::size_t j = 0; j < requests[i].size(); j++) {
      CHECK(dot(vectors, j, j + requests[i].size(), size) > kSame);
    }
  }
}

TEST(embed, what_the_engine_counts) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const llama_openapi::EngineStats before = recorder.engine->stats();
  std::vector<std::uint64_t> ids;
  for (int i = 0; i < 8; i++) ids.push_back(recorder.engine->embed(texts(std::vector<std::string>(40, "some tea"))));
  std::uint64_t tokens = 0;
  for (const std::uint64_t id : ids) {
    for (const int count : recorder.wait(id).input_tokens) tokens += static_cast<std::uint64_t>(count);
  }
  const llama_openapi::EngineStats after = recorder.engine->stats();
  CHECK_EQ(after.embedded_tokens, tokens);
  CHECK(after.steps > before.steps);
  CHECK_EQ(after.prompt_tokens, before.prompt_tokens);
  CHECK_EQ(after.running, 0);
  CHECK_EQ(after.waiting, 0);

  std::vector<std::uint64_t> more;
  llama_openapi::EngineStats seen;
  while (seen.running == 0) {
    more.push_back(recorder.engine->embed(texts(std::vector<std::string>(400, "some text that takes a moment"))));
    for (int i = 0; i < 1000 && seen.running == 0; i++) seen = recorder.engine->stats();
  }
  CHECK(seen.running + seen.waiting <= static_cast<int>(more.size()));
  for (const std::uint64_t id : more) recorder.engine->cancel(id);
  recorder.wait_idle();
}

TEST(embed, refusals) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const auto code = [&](const EmbedOptions& options) { return recorder.wait(recorder.engine->embed(options)).code; };
  CHECK_EQ(code(EmbedOptions()), "invalid_value");
  CHECK_EQ(code(texts({std::string(100000, 'x')})), "context_length_exceeded");
  EmbedOptions tokens;
  tokens.tokens = {1, 2, 3};
  tokens.token_counts = {2, 2};
  CHECK_EQ(code(tokens), "invalid_value");
  tokens.token_counts = {-1, 3};
  CHECK_EQ(code(tokens), "invalid_value");
  tokens.token_counts = {3};
  tokens.tokens = {1, 2, 1 << 30};
  CHECK_EQ(code(tokens), "invalid_value");
}

TEST(embed, a_reranker_gives_none) {
  const TemporaryFile file("reranker.gguf", "");
  testing::write_tiny_with(file.path(), "llama.pooling_type", LLAMA_POOLING_TYPE_RANK);
  llama_openapi::ModelOptions options = testing::tiny();
  options.model = file.path();
  {
    Recorder reranker(options);
    reranker.require_loaded();
    CHECK(reranker.engine->ranks());
    CHECK_EQ(reranker.wait(reranker.engine->embed(texts({"tea"}))).code, "unsupported_parameter");
  }
  options.pooling = "mean";  // whoever says so gets vectors of it
  Recorder recorder(options);
  recorder.require_loaded();
  CHECK(!recorder.engine->ranks());
  CHECK_EQ(recorder.wait(recorder.engine->embed(texts({"tea"}))).code, "");
}

TEST(embed, close_with_work_in_flight) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  std::vector<std::string> many(400, "some text that takes a moment");
  const std::uint64_t request = recorder.engine->embed(texts(many));
  const std::uint64_t cancelled = recorder.engine->embed(texts(many));
  recorder.engine->cancel(cancelled);
  recorder.engine->close();
  recorder.wait_closed();
  const std::string code = recorder.wait(request).code;
  CHECK(code.empty() || code == "closed");
}

TEST(embed, a_text_that_no_input_can_hold_is_refused_or_cut_by_its_size) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  std::string text;
  while (text.size() < (std::size_t{3} << 20U)) text += "the lantern stood by the old door and ";
  EmbedOptions options = texts({text});
  const Outcome refused = recorder.wait(recorder.engine->embed(options));
  CHECK_EQ(refused.code, "context_length_exceeded");
  CHECK_EQ(refused.param, "input");
  CHECK(refused.message.find("at least") != std::string::npos);
  options.truncate = true;
  const Outcome cut = recorder.wait(recorder.engine->embed(options));
  CHECK_EQ(cut.code, "");
  // What is cut before it is tokenised is what is cut after it.
  EmbedOptions shorter = texts({text.substr(0, 40000)});
  shorter.truncate = true;
  const Outcome same = recorder.wait(recorder.engine->embed(shorter));
  CHECK_EQ(cut.input_tokens.front(), same.input_tokens.front());
  CHECK(cut.vectors == same.vectors);
}

TEST(embed, cancelled_before_it_is_computed) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  EmbedOptions many = texts(std::vector<std::string>(2000, "the lantern stood by the old door"));
  const std::uint64_t request = recorder.engine->embed(many);
  recorder.engine->cancel(request);
  const Outcome outcome = recorder.wait(request);
  CHECK_EQ(outcome.code, "cancelled");
  CHECK(outcome.usage.inputs < 2000);
}
