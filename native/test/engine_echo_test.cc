#include <cmath>
#include <string>
#include <vector>

#include "support/harness.h"
#include "support/model_file.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

struct TinyModel : Recorder {
  explicit TinyModel(const ModelOptions& options = tiny()) : Recorder(options) { require_loaded(); }
};

const std::string kStory = "Once upon a time there was a fox who had a lantern, and an old door.";

PredictOptions echoed(const std::string& prompt, int max_tokens, int logprobs = -1) {
  PredictOptions options = greedy(prompt, max_tokens);
  options.echo = true;
  options.prompt_logprobs = logprobs;
  return options;
}

std::string bytes_of(const std::vector<TokenLogprobs>& logprobs) {
  std::string out;
  for (const TokenLogprobs& one : logprobs) out += one.token.bytes;
  return out;
}

std::string long_text(int words) {
  std::string text = "Once";
  for (int i = 0; i < words; i++) text += " fox";
  return text;
}

}  // namespace

TEST(echo, tells_the_prompt_before_the_answer) {
  TinyModel model;
  const std::string answer = model.generate(greedy(kStory, 8)).text();
  const Outcome outcome = model.generate(echoed(kStory, 8));
  CHECK_EQ(outcome.echoes, 1);
  CHECK_EQ(outcome.echo, kStory);
  CHECK(outcome.echo_logprobs.empty());
  CHECK_EQ(outcome.text(), answer);
  CHECK_EQ(model.generate(greedy(kStory, 8)).echoes, 0);
}

TEST(echo, tokens_become_text) {
  TinyModel model;
  PredictOptions options = echoed("", 4);
  options.prompt_tokens = model.wait(model.engine->tokenize(kStory, false, false)).tokens;
  CHECK_EQ(model.generate(options).echo, kStory);
}

TEST(echo, nothing_wanted) {
  TinyModel model;
  const Outcome outcome = model.generate(echoed(kStory, 0));
  CHECK_EQ(outcome.echo, kStory);
  CHECK_EQ(outcome.reason(), "length");
  CHECK_EQ(outcome.completion_tokens(), 0);
  CHECK_EQ(model.engine->stats().steps, 0U);

  PredictOptions options = echoed(kStory, 0, 2);
  options.n = 6;
  const Outcome probed = model.generate(options);
  REQUIRE(probed.choices.size() == 6);
  for (const auto& [_, choice] : probed.choices) {
    CHECK_EQ(choice.reason, "length");
    CHECK_EQ(choice.completion_tokens, 0);
  }
  CHECK_EQ(bytes_of(probed.echo_logprobs), kStory);
  CHECK(probed.timings.prompt > 0);
  model.wait_idle();
}

TEST(echo, empty_prompt) {
  TinyModel model;
  for (const int logprobs : {-1, 3}) {
    for (const int most : {0, 4}) {
      const Outcome outcome = model.generate(echoed("", most, logprobs));
      CHECK_EQ(outcome.code, "");
      CHECK_EQ(outcome.echoes, 1);
      CHECK_EQ(outcome.echo, "");
      CHECK(outcome.echo_logprobs.empty());
      CHECK_EQ(outcome.completion_tokens(), most);
    }
  }
}

TEST(echo, logprobs_are_those_of_the_text_so_far) {
  TinyModel model;
  const std::vector<llama_token> tokens = model.wait(model.engine->tokenize(kStory, false, false)).tokens;
  PredictOptions options = echoed("", 1, 3);
  options.prompt_tokens = tokens;
  const Outcome outcome = model.generate(options);
  REQUIRE(outcome.echo_logprobs.size() == tokens.size());
  CHECK(std::isnan(outcome.echo_logprobs[0].token.logprob));
  CHECK(outcome.echo_logprobs[0].top.empty());
  for (std::size_t i = 1; i < tokens.size(); i++) {
    const TokenLogprobs& got = outcome.echo_logprobs[i];
    CHECK_EQ(got.token.id, tokens[i]);
    REQUIRE(got.top.size() == 3);
    // What the model would say here: the same probabilities, computed by generating.
    PredictOptions next = greedy("", 1);
    next.prompt_tokens.assign(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(i));
    next.logprobs = 20;
    const TokenLogprobs want = model.generate(next).choices.at(0).logprobs.at(0);
    CHECK_EQ(got.top[0].id, want.top[0].id);
    CHECK(std::abs(got.top[0].logprob - want.top[0].logprob) < kExact);
    for (const TokenProbability& one : want.top) {
      if (one.id == tokens[i]) CHECK(std::abs(got.token.logprob - one.logprob) < kExact);
    }
  }
}

TEST(echo, long_prompts_in_pieces) {
  for (const std::string layout : {"streams", "unified"}) {
    ModelOptions small = tiny(4096, 2, layout);
    small.batch_size = 64;
    small.ubatch_size = 16;
    TinyModel model(small);
    const std::string prompt = long_text(700);
    PredictOptions options = echoed(prompt, 5, 0);
    options.n = 5;
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(bytes_of(outcome.echo_logprobs), prompt);
    REQUIRE(outcome.choices.size() == 5);
    for (const auto& [_, choice] : outcome.choices) CHECK_EQ(choice.text, outcome.text());
    CHECK_EQ(outcome.text(), model.generate(greedy(prompt, 5)).text());
  }
}

TEST(echo, many_at_once_when_cells_run_out) {
  TinyModel model(tiny(512, 4, "unified"));
  std::vector<std::uint64_t> requests;
  const std::string prompt = long_text(110);
  for (int i = 0; i < 6; i++) {
    PredictOptions options = echoed(prompt, 60, 1);
    options.ignore_eos = true;
    options.n = 2;
    requests.push_back(model.engine->submit(options));
  }
  for (const std::uint64_t request : requests) {
    const Outcome outcome = model.wait(request);
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(outcome.echoes, 1);
    CHECK_EQ(bytes_of(outcome.echo_logprobs), prompt);
    for (const auto& [_, choice] : outcome.choices) CHECK_EQ(choice.completion_tokens, 60);
  }
  model.wait_idle();
}

TEST(echo, cancelled_while_choices_wait) {
  TinyModel model;
  PredictOptions options = echoed(long_text(900), 50, 5);
  options.n = 8;
  for (int i = 0; i < 5; i++) {
    const std::uint64_t request = model.engine->submit(options);
    if (i % 2 == 0) model.engine->pause(request, true);
    model.engine->cancel(request);
    CHECK_EQ(model.wait(request).code, "cancelled");
  }
  model.wait_idle();
}

TEST(infill, marks_stand_around_prompt_and_suffix) {
  TinyModel model;
  PredictOptions options = greedy("def add(a, b):", 6);
  options.suffix = "    return c";
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.code, "");

  PredictOptions same = greedy("<|fim_prefix|>def add(a, b):<|fim_suffix|>    return c<|fim_middle|>", 6);
  same.parse_special = true;
  const Outcome marked = model.generate(same);
  CHECK_EQ(outcome.prompt_tokens, marked.prompt_tokens);
  CHECK_EQ(outcome.text(), marked.text());

  options.prompt_tokens = model.wait(model.engine->tokenize(options.prompt, false, false)).tokens;
  options.prompt = "";
  CHECK_EQ(model.generate(options).text(), outcome.text());
}

TEST(infill, the_echo_is_the_prompt) {
  TinyModel model;
  PredictOptions options = echoed(kStory, 3, 1);
  options.suffix = " The end.";
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.echo, kStory);
  CHECK_EQ(bytes_of(outcome.echo_logprobs), kStory);
  options.prompt = "";
  const Outcome none = model.generate(options);
  CHECK_EQ(none.code, "");
  CHECK_EQ(none.echo, "");
  CHECK(none.echo_logprobs.empty());
}

TEST(infill, a_model_without_the_tokens) {
  std::string bytes = tiny_with("tokenizer.ggml.fim_suf_token_id", "tokenizer.ggml.not_suf_token_id");
  const std::string name = "<|fim_suffix|>";  // llama.cpp knows it by its text, too
  for (std::size_t at = bytes.find(name); at != std::string::npos; at = bytes.find(name)) bytes[at + 2] = 'g';
  const TemporaryFile file("no_suffix.gguf", bytes);
  ModelOptions changed = tiny();
  changed.model = file.path();
  TinyModel model(changed);
  PredictOptions options = greedy(kStory, 4);
  options.suffix = "x";
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.code, "unsupported_parameter");
  CHECK_EQ(outcome.param, "suffix");
  options.suffix = "";
  CHECK_EQ(model.generate(options).code, "");
}

TEST(infill, refusals) {
  TinyModel model(tiny(256, 1));
  PredictOptions chat = question("Who are you?");
  chat.suffix = "x";
  CHECK_EQ(model.generate(chat).param, "suffix");
  PredictOptions tokens = greedy("");
  tokens.prompt_tokens = {1, 4096};
  tokens.suffix = "x";
  CHECK_EQ(model.generate(tokens).param, "prompt");
  PredictOptions longer = greedy("a");
  longer.suffix = long_text(300);
  CHECK_EQ(model.generate(longer).code, "context_length_exceeded");
}
