// Tokens drawn from logits that the tests make, held to a schema.
#include "engine/sampling/sampler.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "common.h"
#include "engine/base/failure.h"
#include "engine/base/logging.h"
#include "llama-cpp.h"
#include "support/harness.h"
#include "support/random.h"

using namespace testing;
using namespace llama_openapi;

namespace {

const std::string kEntries = R"({"type":"object","properties":{"entries":{"type":"array","minItems":20,"items":{
  "type":"object","properties":{"name":{"type":"string","minLength":3,"maxLength":9},"age":{"type":"integer"},
  "kind":{"enum":["one","two"]}},"required":["name","age","kind"],"additionalProperties":false}}},
  "required":["entries"],"additionalProperties":false})";

/// A vocabulary without weights, and a schema that is compiled for it.
struct Held {
  llama_model_ptr model;
  const llama_vocab* vocab;
  int tokens;
  std::shared_ptr<CompiledConstraint> compiled;

  Held() {
    const ErrorCapture errors;  // llama.cpp's log
    llama_model_params params = llama_model_default_params();
    params.vocab_only = true;
    model.reset(llama_model_load_from_file(TINY_MODEL, params));
    CHECK(model != nullptr);
    vocab = llama_model_get_vocab(model.get());
    tokens = llama_vocab_n_tokens(vocab);
    std::vector<ConstraintVocabulary::Token> all;
    std::vector<std::uint32_t> ends;
    for (llama_token id = 0; id < tokens; id++) {
      const bool control = (llama_vocab_get_attr(vocab, id) & LLAMA_TOKEN_ATTR_CONTROL) != 0;
      all.push_back({common_token_to_piece(vocab, id, true), control});
      if (llama_vocab_is_eog(vocab, id)) ends.push_back(static_cast<std::uint32_t>(id));
    }
    const ConstraintSource source{ConstraintSource::Kind::JsonSchema, kEntries, ""};
    compiled = std::make_shared<CompiledConstraint>(std::make_shared<const ConstraintVocabulary>(all, ends), source);
  }

  Sampler sampler(const PredictOptions& options) const {
    return Sampler(model.get(), options, Grammar{}, compiled, 7, 4096);
  }
};

std::vector<float> noise(Random& random, int tokens) {
  std::vector<float> logits;
  for (int i = 0; i < tokens; i++) logits.push_back(static_cast<float>(random.between(-100000, 100000)) / 10000);
  return logits;
}

PredictOptions sampling(double temperature, int top_k, double top_p) {
  PredictOptions options;
  options.temperature = temperature;
  options.top_k = top_k;
  options.top_p = top_p;
  return options;
}

/// The code of the Failure.
template <class Work>
std::string failure_of(Work work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.code;
  }
  return "";
}

}  // namespace

TEST(sampler, greedy_takes_the_likeliest_that_is_allowed) {
  const Held held;
  Random random(1);
  for (int answer = 0; answer < 8; answer++) {
    Sampler sampler = held.sampler(sampling(0, 0, 1));
    Constraint constraint(held.compiled);
    for (int i = 0; i < 60; i++) {
      const std::vector<float> logits = noise(random, held.tokens);
      llama_token best = LLAMA_TOKEN_NULL;
      for (llama_token id = 0; id < held.tokens; id++) {
        const auto logit = [&logits](llama_token token) { return logits[static_cast<std::size_t>(token)]; };
        if (constraint.mask().has(id) && (best == LLAMA_TOKEN_NULL || logit(id) > logit(best))) best = id;
      }
      CHECK_EQ(sampler.sample(logits.data()), best);
      constraint.accept(best);
    }
  }
}

TEST(sampler, what_is_chosen_is_allowed_and_a_seed_gives_it_again) {
  const Held held;
  for (const auto& options : {sampling(1, 0, 1), sampling(1, 0, 0.9), sampling(2, 5, 1), sampling(0.7, 40, 0.95)}) {
    Random random(2);
    Sampler one = held.sampler(options);
    Sampler other = held.sampler(options);
    Constraint constraint(held.compiled);
    for (int i = 0; i < 100; i++) {
      const std::vector<float> logits = noise(random, held.tokens);
      const llama_token token = one.sample(logits.data());
      CHECK(constraint.allows(token));
      CHECK_EQ(other.sample(logits.data()), token);
      constraint.accept(token);
    }
  }
}

TEST(sampler, numbers_that_are_none_are_the_models_fault) {
  const Held held;
  const float nothing = -std::numeric_limits<float>::infinity();
  for (const auto& options : {sampling(0, 0, 1), sampling(1, 0, 1), sampling(1, 40, 1)}) {
    std::vector<float> logits(static_cast<std::size_t>(held.tokens), std::numeric_limits<float>::quiet_NaN());
    Sampler broken = held.sampler(options);
    CHECK_EQ(failure_of([&] { broken.sample(logits.data()); }), "engine_failed");
    // Those that the schema allows have no probability.
    Constraint constraint(held.compiled);
    for (llama_token id = 0; id < held.tokens; id++) {
      logits[static_cast<std::size_t>(id)] = constraint.mask().has(id) ? nothing : 1;
    }
    Sampler ruled_out = held.sampler(options);
    CHECK_EQ(failure_of([&] { ruled_out.sample(logits.data()); }), "invalid_value");
  }
}
