#include <cmath>
#include <vector>

#include "support/harness.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

struct TinyModel : Recorder {
  explicit TinyModel(const ModelOptions& options = tiny()) : Recorder(options) { require_loaded(); }
};

std::vector<llama_token> tokens_of(Recorder& recorder, const std::string& text, bool special = false) {
  return recorder.wait(recorder.engine->tokenize(text, true, special)).tokens;
}

std::string bytes_of(const std::vector<TokenLogprobs>& logprobs) {
  std::string out;
  for (const TokenLogprobs& one : logprobs) out += one.token.bytes;
  return out;
}

}  // namespace

TEST(generate, answers_what_it_knows) {
  TinyModel model;
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"What is the capital of Sweden?", "Stockholm"},
      {"What is 7 + 8?", "15"},
      {"Who are you?", "tiny"},
  };
  for (const auto& [asked, part] : cases) {
    const Outcome outcome = model.generate(question(asked));
    const Note note(asked + " " + outcome.text());
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(outcome.starts, 1);
    CHECK_EQ(outcome.reason(), "stop");
    CHECK(outcome.text().find(part) != std::string::npos);
  }
}

TEST(generate, greedy_is_deterministic) {
  TinyModel model;
  const std::string first = model.generate(question("Tell me a story about a fox and a lantern.", 100)).text();
  const std::string second = model.generate(question("Tell me a story about a fox and a lantern.", 100)).text();
  CHECK(!first.empty());
  CHECK_EQ(first, second);
}

TEST(generate, temperatures_near_zero_are_greedy) {
  TinyModel model;
  const std::string want = model.generate(greedy("Once upon a time")).text();
  for (const double temperature : {1e-300, 1e-40, 1e-10, 1e-5}) {
    PredictOptions options = greedy("Once upon a time");
    options.temperature = temperature;
    CHECK_EQ(model.generate(options).text(), want);
  }
}

TEST(generate, seeds) {
  TinyModel model;
  const auto sampled = [&](std::int64_t seed, std::int64_t n = 1) {
    PredictOptions options = greedy("Once upon a time", 24);
    options.temperature = 1.5;
    options.seed = seed;
    options.n = n;
    return model.generate(options);
  };
  const std::string text = sampled(5).text();
  CHECK_EQ(sampled(5).text(), text);
  CHECK(sampled(6).text() != text);
  CHECK(sampled(-1).text() != sampled(-1).text());
  CHECK_EQ(sampled(4294967294).code, "");
  // Choice i of a request is the only choice of one with seed + i.
  const Outcome three = sampled(5, 3);
  REQUIRE(three.choices.size() == 3);
  CHECK_EQ(three.choices.at(0).text, text);
  CHECK_EQ(three.choices.at(1).text, sampled(6).text());
  CHECK_EQ(three.choices.at(2).text, sampled(7).text());
}

TEST(generate, choices) {
  TinyModel model;
  PredictOptions options = question("What is the capital of Sweden?");
  options.n = 6;  // more than run at once
  const Outcome outcome = model.generate(options);
  REQUIRE(outcome.choices.size() == 6);
  CHECK_EQ(outcome.starts, 1);
  for (const auto& [index, choice] : outcome.choices) {
    const Note note("choice " + std::to_string(index));
    CHECK_EQ(choice.text, outcome.text());
    CHECK_EQ(choice.reason, "stop");
    CHECK_EQ(choice.completion_tokens, outcome.completion_tokens());
  }
}

TEST(generate, max_tokens_is_exact) {
  TinyModel model;
  for (const int most : {1, 2, 7, 50}) {
    PredictOptions options = greedy("Once upon a time", most);
    options.ignore_eos = true;
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.reason(), "length");
    CHECK_EQ(outcome.completion_tokens(), most);
  }
  const Outcome none = model.generate(greedy("Once upon a time", 0));
  CHECK_EQ(none.reason(), "length");
  CHECK_EQ(none.completion_tokens(), 0);
  CHECK_EQ(none.text(), "");
  CHECK(none.prompt_tokens > 0);
}

TEST(generate, usage_is_exact) {
  TinyModel model;
  const std::string prompt = "The lantern stood by the old door.";
  PredictOptions options = greedy(prompt, 20);
  options.logprobs = 0;
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.prompt_tokens, static_cast<int>(tokens_of(model, prompt).size()));
  const int ended_itself = outcome.reason() == "stop" ? 1 : 0;
  CHECK_EQ(outcome.completion_tokens(), static_cast<int>(outcome.choices.at(0).logprobs.size()) + ended_itself);

  options = question("What is the capital of Sweden?");
  options.logprobs = 0;
  const Outcome answer = model.generate(options);
  CHECK_EQ(answer.reason(), "stop");
  CHECK_EQ(answer.completion_tokens(), static_cast<int>(answer.choices.at(0).logprobs.size()) + 1);
  const std::string rendered = "<|im_start|>user\nWhat is the capital of Sweden?<|im_end|>\n<|im_start|>assistant\n";
  CHECK_EQ(answer.prompt_tokens, static_cast<int>(tokens_of(model, rendered, true).size()));
}

TEST(generate, stop_strings) {
  TinyModel model;
  const std::string whole = model.generate(question("What is the capital of Sweden?")).text();
  REQUIRE(whole == "The capital of Sweden is Stockholm.");
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"Stock"}, "The capital of Sweden is "},
      {{"holm"}, "The capital of Sweden is Stock"},
      {{"e capital o"}, "Th"},
      {{"of", "capital"}, "The "},
      {{"T"}, ""},
      {{"nowhere"}, whole},
      {{"."}, "The capital of Sweden is Stockholm"},
      {{"", "Sweden"}, "The capital of "},
  };
  for (const auto& [stops, want] : cases) {
    const Note note(stops.back());
    PredictOptions options = question("What is the capital of Sweden?");
    options.stop = stops;
    options.logprobs = 0;
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.text(), want);
    CHECK_EQ(outcome.reason(), "stop");
    // Tokens that the stop string cut off are told of by their count only.
    CHECK(bytes_of(outcome.choices.at(0).logprobs).find(want) == 0);
    CHECK(outcome.completion_tokens() >= static_cast<int>(outcome.choices.at(0).logprobs.size()));
  }
}

TEST(generate, logprobs) {
  TinyModel model;
  PredictOptions options = greedy("Once upon a time", 30);
  options.logprobs = 20;
  const Outcome outcome = model.generate(options);
  const std::vector<TokenLogprobs>& logprobs = outcome.choices.at(0).logprobs;
  CHECK_EQ(bytes_of(logprobs), outcome.text());
  for (const TokenLogprobs& one : logprobs) {
    CHECK(one.token.logprob <= 0);
    REQUIRE(one.top.size() == 20);
    CHECK_EQ(one.top[0].id, one.token.id);  // greedy
    CHECK_EQ(one.top[0].logprob, one.token.logprob);
    double sum = 0;
    for (std::size_t i = 0; i < one.top.size(); i++) {
      sum += std::exp(static_cast<double>(one.top[i].logprob));
      if (i > 0) CHECK(one.top[i].logprob <= one.top[i - 1].logprob);
    }
    CHECK(sum > 0 && sum < 1.00001);
  }
}

TEST(generate, logprobs_are_those_before_sampling) {
  TinyModel model;
  PredictOptions options = greedy("Once upon a time", 1);
  options.logprobs = 20;
  const TokenLogprobs plain = model.generate(options).choices.at(0).logprobs.at(0);
  options.logit_bias = {{plain.token.id, -100}};
  const TokenLogprobs banned = model.generate(options).choices.at(0).logprobs.at(0);
  CHECK(banned.token.id != plain.token.id);
  CHECK_EQ(banned.token.id, plain.top[1].id);
  CHECK_EQ(banned.token.logprob, plain.top[1].logprob);
  CHECK_EQ(banned.top[0].id, plain.token.id);
}

TEST(generate, logprobs_of_the_whole_vocabulary_sum_to_one) {
  TinyModel model;
  PredictOptions options = greedy("Once upon a time", 1);
  options.logprobs = 4096;  // the table allows 20, the engine does not care
  const TokenLogprobs all = model.generate(options).choices.at(0).logprobs.at(0);
  REQUIRE(all.top.size() == 4096);
  double sum = 0;
  for (const TokenProbability& one : all.top) sum += std::exp(static_cast<double>(one.logprob));
  CHECK(std::abs(sum - 1) < 1e-4);
}

TEST(generate, logit_bias_forces) {
  TinyModel model;
  const llama_token fox = tokens_of(model, " fox").at(0);
  PredictOptions options = greedy("Once upon a time", 3);
  options.logit_bias = {{fox, 100}};
  CHECK_EQ(model.generate(options).text(), " fox fox fox");
}

TEST(generate, penalties) {
  TinyModel model;
  PredictOptions options = greedy("fox fox fox fox fox", 12);
  options.ignore_eos = true;
  const llama_token fox = tokens_of(model, " fox").at(0);
  options.logit_bias = {{fox, 8}};
  const std::string plain = model.generate(options).text();
  const auto with = [&](auto change) {
    PredictOptions changed = options;
    change(changed);
    return model.generate(changed).text();
  };
  CHECK(plain.find(" fox fox") != std::string::npos);
  CHECK(with([](PredictOptions& o) { o.presence_penalty = 2, o.frequency_penalty = 2; }) != plain);
  CHECK(with([](PredictOptions& o) { o.repeat_penalty = 100; }) != plain);
  CHECK(with([](PredictOptions& o) { o.dry_multiplier = 100; }) != plain);
  // Windows of nothing: no penalty.
  CHECK_EQ(with([](PredictOptions& o) { o.repeat_penalty = 100, o.repeat_last_n = 0; }), plain);
  CHECK_EQ(with([](PredictOptions& o) { o.dry_multiplier = 100, o.dry_penalty_last_n = 0; }), plain);
}

TEST(generate, context_is_filled_to_the_last_token) {
  TinyModel model(tiny(256, 1));
  PredictOptions options = greedy("Once upon a time");
  options.max_tokens = -1;
  options.ignore_eos = true;
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.reason(), "length");
  CHECK_EQ(outcome.prompt_tokens + outcome.completion_tokens(), 256);
}

TEST(generate, prompt_that_just_fits) {
  TinyModel model(tiny(256, 1));
  PredictOptions options = greedy("", 10);
  options.ignore_eos = true;
  options.prompt_tokens.assign(255, 100);
  const Outcome fits = model.generate(options);
  CHECK_EQ(fits.code, "");
  CHECK_EQ(fits.prompt_tokens, 255);
  CHECK_EQ(fits.completion_tokens(), 1);
  CHECK_EQ(fits.reason(), "length");

  options.prompt_tokens.push_back(100);
  const Outcome too_long = model.generate(options);
  CHECK_EQ(too_long.code, "context_length_exceeded");
  CHECK_EQ(too_long.param, "prompt");
  CHECK_EQ(
      too_long.message,
      "This model's maximum context length is 256 tokens. However, your prompt resulted in 256 tokens, and at least "
      "one more is needed for the answer. Please reduce its length.");
}

TEST(generate, context_ends_where_training_did) {
  TinyModel model(tiny(8192, 1));
  CHECK_EQ(model.engine->context_size(), 4096);
  ModelOptions scaled = tiny(8192, 1);
  scaled.rope_freq_scale = 0.5;
  TinyModel longer(scaled);
  CHECK_EQ(longer.engine->context_size(), 8192);
}

TEST(generate, prompts_are_one_of_three) {
  TinyModel model;
  PredictOptions options = question("Who are you?");
  options.prompt = "Once";
  const Outcome two = model.generate(options);
  CHECK_EQ(two.code, "invalid_value");
  CHECK_EQ(two.message, "Only one of prompt, prompt_tokens and messages may be given.");

  // None: an empty prompt, which starts from the end-of-text token.
  const Outcome none = model.generate(greedy("", 4));
  CHECK_EQ(none.code, "");
  CHECK_EQ(none.prompt_tokens, 1);
  CHECK_EQ(none.completion_tokens(), 4);
}

TEST(generate, tokens_in_text_out) {
  TinyModel model;
  PredictOptions options = greedy("", 16);
  options.prompt_tokens = tokens_of(model, "Once upon a time");
  CHECK_EQ(model.generate(options).text(), model.generate(greedy("Once upon a time", 16)).text());
}

TEST(generate, special_tokens_only_where_they_are_meant) {
  TinyModel model;
  CHECK_EQ(tokens_of(model, "<|im_end|>", true).size(), 1U);
  CHECK(tokens_of(model, "<|im_end|>", false).size() > 1);
  PredictOptions options = greedy("<|im_start|>user\nWho are you?<|im_end|>\n<|im_start|>assistant\n", 64);
  options.parse_special = true;
  CHECK_EQ(model.generate(options).text(), model.generate(question("Who are you?")).text());
  options.parse_special = false;
  CHECK(model.generate(options).prompt_tokens > 20);
}

TEST(generate, timings) {
  TinyModel model;
  const Timings timings = model.generate(greedy("Once upon a time", 20)).timings;
  CHECK(timings.queued >= 0);
  CHECK(timings.prompt > 0);
  CHECK(timings.generation > 0);
  CHECK(std::abs(timings.first_token - timings.queued - timings.prompt) < 0.01);
}

TEST(generate, one_call_a_step) {
  TinyModel model(tiny(4096, 8));
  const std::size_t calls = model.calls();
  std::vector<std::uint64_t> requests;
  for (int i = 0; i < 8; i++) {
    PredictOptions options = greedy("Once upon a time", 40);
    options.ignore_eos = true;
    requests.push_back(model.engine->submit(options));
  }
  for (const std::uint64_t request : requests) CHECK_EQ(model.wait(request).completion_tokens(), 40);
  CHECK(model.calls() - calls <= model.engine->stats().steps);
}

TEST(generate, every_sampler) {
  TinyModel model;
  struct Case {
    const char* name;
    void (*change)(PredictOptions&);
  };
  const std::vector<Case> cases = {
      {"top_k", [](PredictOptions& o) { o.top_k = 3; }},
      {"top_k beyond the vocabulary", [](PredictOptions& o) { o.top_k = 2147483647; }},
      {"top_p", [](PredictOptions& o) { o.top_p = 0.5; }},
      {"top_p 0", [](PredictOptions& o) { o.top_p = 0; }},
      {"min_p", [](PredictOptions& o) { o.min_p = 0.2; }},
      {"min_p 1", [](PredictOptions& o) { o.min_p = 1; }},
      {"typical_p", [](PredictOptions& o) { o.typical_p = 0.5; }},
      {"typical_p 0", [](PredictOptions& o) { o.typical_p = 0; }},
      {"xtc", [](PredictOptions& o) { o.xtc_probability = 1, o.xtc_threshold = 0; }},
      {"dry", [](PredictOptions& o) { o.dry_multiplier = 0.8; }},
      {"dry at its worst",
       [](PredictOptions& o) { o.dry_multiplier = 100, o.dry_base = 100, o.dry_allowed_length = 0; }},
      {"mirostat 1", [](PredictOptions& o) { o.mirostat = 1; }},
      {"mirostat 2", [](PredictOptions& o) { o.mirostat = 2; }},
      {"mirostat 1, tau 0, eta 1", [](PredictOptions& o) { o.mirostat = 1, o.mirostat_tau = 0, o.mirostat_eta = 1; }},
      {"mirostat 2, tau 0, eta 1", [](PredictOptions& o) { o.mirostat = 2, o.mirostat_tau = 0, o.mirostat_eta = 1; }},
      {"all of them", [](PredictOptions& o) {
         o.top_k = 40, o.top_p = 0.9, o.min_p = 0.05, o.typical_p = 0.9, o.xtc_probability = 0.5, o.dry_multiplier = 1;
         o.repeat_penalty = 1.1, o.presence_penalty = 1, o.frequency_penalty = 1;
       }}};
  for (const Case& c : cases) {
    const Note note(c.name);
    PredictOptions options = greedy("Once upon a time", 24);
    options.temperature = 1;
    options.seed = 11;
    options.ignore_eos = true;
    c.change(options);
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(outcome.completion_tokens(), 24);
    CHECK_EQ(model.generate(options).text(), outcome.text());
  }
}
