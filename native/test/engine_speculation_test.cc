// Answers are what they are without speculation, whatever is guessed.
#include <cmath>
#include <string>
#include <vector>

#include "support/harness.h"
#include "support/model_file.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

struct LoadedModel : Recorder {
  explicit LoadedModel(const ModelOptions& options) : Recorder(options) { require_loaded(); }
};

const std::string kMade = TEST_MODELS "/";

/// Guesses as much as it may, worth while or not.
ModelOptions speculating(const std::string& kind, const std::string& draft_model = "",
                         const std::string& layout = "streams") {
  ModelOptions options = tiny(4096, 4, layout);
  options.speculation = kind;
  options.draft_model = draft_model;
  options.draft_max = 6;
  options.draft_adaptive = false;
  options.ngram_size = 2;
  return options;
}

ModelOptions without(ModelOptions options) {
  options.speculation = "none";
  options.draft_model.clear();
  return options;
}

PredictOptions text(const std::string& prompt, int tokens = 60) {
  PredictOptions options = greedy(prompt, tokens);
  options.ignore_eos = true;
  options.logprobs = 2;
  return options;
}

const std::string kRepeating =
    "one red fox, two red foxes, three red foxes, four red foxes; one red fox, two red foxes, three red";

/// One of each way in which a token may be chosen or an answer may end.
std::vector<PredictOptions> requests() {
  std::vector<PredictOptions> all = {text("Once upon a time"), text(kRepeating), text(kRepeating, 1),
                                     text(kRepeating, 2)};
  all.push_back(question("What is the capital of Sweden?"));
  all.back().logprobs = 2;
  all.push_back(text("Once upon a time"));
  all.back().stop = {"the", "\n"};
  all.push_back(text("Answer:"));
  all.back().ignore_eos = false;
  all.back().grammar = R"(root ::= ("yes, " | "no, "){12} "done")";
  all.push_back(text("Answer:"));
  all.back().ignore_eos = false;
  all.back().grammar = "start: (\"yes, \" | \"no, \"){12} \"done\"";
  all.back().grammar_syntax = "lark";
  all.push_back(question("Who are you?"));
  all.back().logprobs = 2;
  all.back().json_schema = R"({"type":"array","items":{"enum":["fox","wolf"]},"minItems":8,"maxItems":12})";
  all.push_back(text(kRepeating));
  all.back().repeat_penalty = 1.3;
  all.back().frequency_penalty = 0.5;
  all.push_back(text(kRepeating));
  all.back().n = 3;
  all.push_back(text(kRepeating));
  all.back().temperature = 1;
  all.back().seed = 7;
  all.push_back(text(kRepeating, 20));
  all.back().echo = true;
  all.push_back(text(kRepeating));
  all.back().cache_prompt = false;
  return all;
}

/// Compares two runs choice by choice.
/// @param ranked the likeliest token is taken, so that where the runs part, two tokens are as good as equal; else a
/// seed may draw one that is far less likely than its neighbour, and penalties may make tokens equal that are far from
/// it
/// @return how many choices part before their end
int check_same(const Outcome& got, const Outcome& want, bool ranked = true) {
  CHECK_EQ(got.code, want.code);
  CHECK_EQ(got.prompt_tokens, want.prompt_tokens);
  CHECK_EQ(got.echo, want.echo);
  CHECK_EQ(got.echo_logprobs.size(), want.echo_logprobs.size());
  REQUIRE(got.choices.size() == want.choices.size());
  int parted = 0;
  for (const auto& [index, choice] : want.choices) {
    const std::vector<TokenLogprobs>& a = got.choices.at(index).logprobs;
    const std::vector<TokenLogprobs>& b = choice.logprobs;
    const std::size_t common = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < common && a[same].token.id == b[same].token.id) same++;
    if (ranked || same == common) {
      parted += check_alike(got.choices.at(index), choice) ? 0 : 1;
      continue;
    }
    for (std::size_t i = 0; i <= same; i++) CHECK(std::abs(a[i].top[0].logprob - b[i].top[0].logprob) < kExact);
    parted++;
  }
  return parted;
}

bool ranked(const PredictOptions& options) {
  return options.temperature == 0 && options.repeat_penalty == 1 && options.frequency_penalty == 0;
}

/// Every kind of request, one by one and all at once, with one that is cancelled among them.
void check_answers(const ModelOptions& options) {
  std::vector<Outcome> want;
  {
    LoadedModel plain(without(options));
    for (const PredictOptions& request : requests()) want.push_back(plain.generate(request));
  }
  LoadedModel model(options);
  int drafted = 0;
  int parted = 0;
  for (std::size_t i = 0; i < want.size(); i++) {
    const Note note("request " + std::to_string(i));
    const Outcome outcome = model.generate(requests()[i]);
    parted += check_same(outcome, want[i], ranked(requests()[i]));
    CHECK(outcome.accepted_tokens <= outcome.drafted_tokens);
    drafted += outcome.drafted_tokens;
  }
  CHECK(drafted > 0);
  CHECK_EQ(model.engine->stats().drafted_tokens, static_cast<std::uint64_t>(drafted));
  for (int round = 0; round < 2; round++) {
    const std::uint64_t cancelled = model.engine->submit(text(kRepeating, 1000));
    std::vector<std::uint64_t> running;
    for (const PredictOptions& request : requests()) running.push_back(model.engine->submit(request));
    model.wait_text(cancelled);
    model.engine->cancel(cancelled);
    for (std::size_t i = 0; i < running.size(); i++) {
      const Note note("at once, request " + std::to_string(i));
      parted += check_same(model.wait(running[i]), want[i], ranked(requests()[i]));
    }
    CHECK_EQ(model.wait(cancelled).code, "cancelled");
  }
  // Of 36 answers. Two tokens that are equal but for the last bits of their numbers are rare.
  CHECK(parted <= 1);
  model.wait_idle();
}

ModelOptions made(ModelOptions options, const std::string& name) {
  options.model = kMade + name;
  return options;
}

}  // namespace

TEST(speculation, ngrams_in_streams) { check_answers(speculating("ngram")); }

TEST(speculation, ngrams_in_one_pool) { check_answers(speculating("ngram", "", "unified")); }

TEST(speculation, ngrams_where_the_window_slides) {
  check_answers(made(speculating("ngram"), "gemma3.gguf"));
  check_answers(made(speculating("ngram", "", "unified"), "gemma3.gguf"));
}

TEST(speculation, ngrams_where_positions_have_several_dimensions) {
  check_answers(made(speculating("ngram"), "qwen2vl.gguf"));
}

TEST(speculation, a_draft_model_that_is_the_model) {
  check_answers(speculating("draft", kTinyExact));
  check_answers(speculating("draft", kTinyExact, "unified"));
}

TEST(speculation, a_draft_model_that_knows_nothing) { check_answers(speculating("draft", kMade + "llama.gguf")); }

TEST(speculation, a_draft_model_whose_window_slides) {
  check_answers(made(speculating("draft", kMade + "gemma3.gguf"), "gemma3.gguf"));
}

TEST(speculation, adaptive) {
  ModelOptions options = speculating("ngram");
  options.draft_adaptive = true;
  options.draft_max = 32;
  check_answers(options);
}

TEST(speculation, steps_of_few_tokens) {
  ModelOptions options = speculating("ngram");
  options.ubatch_size = 5;
  options.prefill_budget = 3;
  check_answers(options);
}

TEST(speculation, what_is_accepted_is_counted) {
  LoadedModel model(speculating("draft", kTinyExact));
  const Outcome outcome = model.generate(text("Once upon a time", 99));
  CHECK_EQ(outcome.completion_tokens(), 99);
  // The first token comes from the prompt. Each step then gives what was right of its guesses, and one more.
  const EngineStats stats = model.engine->stats();
  const auto steps = static_cast<int>(stats.steps) - 1;
  CHECK_EQ(1 + outcome.accepted_tokens + steps, 99);
  CHECK_EQ(stats.drafted_tokens, static_cast<std::uint64_t>(outcome.drafted_tokens));
  CHECK_EQ(stats.accepted_tokens, static_cast<std::uint64_t>(outcome.accepted_tokens));
  CHECK_EQ(stats.completion_tokens, 99U);
  // Its own guesses are right, but where two tokens are as good as equal.
  CHECK(outcome.drafted_tokens >= 84);
  CHECK(outcome.accepted_tokens >= 70);
}

TEST(speculation, what_repeats_itself_takes_few_steps) {
  LoadedModel model(speculating("ngram"));
  PredictOptions options = text("Say it:", 100);
  options.grammar = R"(root ::= ("la-la-la, hey! "){40})";
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.code, "");
  CHECK(outcome.accepted_tokens > 40);
  CHECK(model.engine->stats().steps < 60);
}

TEST(speculation, nobody_gives_up_cells_for_drafts) {
  ModelOptions options = speculating("ngram", "", "unified");
  options.context_size = 256;
  LoadedModel model(options);
  std::vector<Outcome> want;
  std::vector<std::uint64_t> running;
  for (int i = 0; i < 4; i++) want.push_back(model.generate(text(kRepeating + std::to_string(i), 150)));
  for (int i = 0; i < 4; i++) running.push_back(model.engine->submit(text(kRepeating + std::to_string(i), 150)));
  for (std::size_t i = 0; i < running.size(); i++) check_same(model.wait(running[i]), want[i]);
  model.wait_idle();
}

TEST(speculation, nothing_of_a_wrong_guess_is_shared) {
  LoadedModel plain(without(speculating("ngram")));
  LoadedModel model(speculating("draft", kMade + "llama.gguf"));
  const std::string begin(kRepeating + " and on it goes. ");
  const Outcome first = model.generate(text(begin, 30));
  const std::string next = begin + first.text() + " So it ends";
  check_same(model.generate(text(next, 30)), plain.generate(text(next, 30)));
  CHECK(model.generate(text(next, 5)).cached_tokens > 40);
}

TEST(speculation, namespaces_change_no_answer) {
  LoadedModel plain(without(speculating("ngram")));
  LoadedModel model(speculating("draft", kMade + "llama.gguf"));
  PredictOptions request = text(kRepeating, 30);
  const Outcome want = plain.generate(request);
  for (const char* name : {"one", "two", "one", ""}) {
    request.cache_namespace = name;
    check_same(model.generate(request), want);
  }
}

TEST(speculation, settings_that_can_not_be) {
  struct Case {
    ModelOptions options;
    const char* want;
  };
  const TemporaryFile other("other-vocabulary.gguf", tiny_with("lantern", "candles"));
  ModelOptions unused = tiny();
  unused.draft_model = kTinyExact;
  const Case cases[] = {
      {speculating("draft"), "'speculation: draft' needs a 'draft_model', a GGUF file, but none is given."},
      {unused, "'draft_model' is given, but 'speculation' is 'none'. Expected 'draft'."},
      {speculating("draft", "/nowhere.gguf"),
       "The draft_model file '/nowhere.gguf' can't be loaded: No such file or directory."},
      {made(speculating("ngram"), "mamba.gguf"), "its memory is recurrent (mamba)"},
      {made(speculating("ngram"), "lfm2.gguf"), "its memory is recurrent (lfm2)"},
      {speculating("draft", kMade + "mamba.gguf"), "its memory is recurrent, from which wrong drafts can't be taken"},
      {speculating("draft", kMade + "bert.gguf"), "it must have the model's vocabulary, but its tokenizer is of "},
      {speculating("draft", other.path()), "' candles', the model's ' lantern'."},
  };
  for (const Case& one : cases) {
    const Note note(one.want);
    Recorder recorder(one.options);
    const std::string message = recorder.wait_loaded();
    CHECK_EQ(recorder.load_code(), "model_load_failed");
    CHECK(message.find(one.want) != std::string::npos);
    if (message.find(one.want) == std::string::npos) CHECK_EQ(message, "");
  }
}
