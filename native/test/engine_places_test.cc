// A paused request gives its place up where another one waits. Resumed, it goes on as if nothing had been: in every
// kind of memory, with all that a sequence has beside its tokens.
#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "support/harness.h"
#include "support/prompts.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

/// F32 cells, and no flash attention: what is computed again, with other tokens beside it, is the same but for the
/// order of additions.
ModelOptions made(const std::string& name, int parallel, const std::string& layout = "streams") {
  ModelOptions options = tiny(1024 * parallel, parallel, layout);
  options.model = std::string(TEST_MODELS "/") + name;
  options.kv_type_k = "f32";
  options.kv_type_v = "f32";
  options.flash_attention = "off";
  return options;
}

PredictOptions endless(const std::string& prompt, int tokens) {
  PredictOptions options = greedy(prompt, tokens);
  options.ignore_eos = true;
  return options;
}

void check_same(const Outcome& got, const Outcome& want) {
  CHECK_EQ(got.code, want.code);
  CHECK_EQ(got.echo, want.echo);
  CHECK_EQ(got.choices.size(), want.choices.size());
  for (const auto& [index, choice] : want.choices) {
    REQUIRE(got.choices.count(index) == 1);
    const Choice& other = got.choices.at(index);
    CHECK_EQ(other.text, choice.text);
    CHECK_EQ(other.reasoning, choice.reasoning);
    CHECK_EQ(other.reason, choice.reason);
    CHECK_EQ(other.completion_tokens, choice.completion_tokens);
    CHECK_EQ(other.logprobs.size(), choice.logprobs.size());
  }
}

/// Waits until a paused request computes nothing any more: others have been served from start to end.
void submit_and_pause(Recorder& recorder, std::uint64_t request) {
  recorder.wait_text(request);
  recorder.engine->pause(request, true);
}

/// The request alone; then paused again and again, for others that take all places.
void check_resumes(const ModelOptions& model, const PredictOptions& options) {
  Recorder recorder(model);
  recorder.require_loaded();
  const Outcome alone = recorder.generate(options);
  CHECK_EQ(alone.code, "");
  const std::uint64_t request = recorder.engine->submit(options);
  for (int round = 0; round < 3; round++) {
    if (round == 0) recorder.wait_text(request);
    recorder.engine->pause(request, true);
    std::vector<std::uint64_t> others;
    for (int i = 0; i < 2 * static_cast<int>(model.parallel); i++) {
      others.push_back(recorder.engine->submit(endless(text(90, 100 * round + i + 1), 20)));
    }
    for (const std::uint64_t other : others) CHECK_EQ(recorder.wait(other).completion_tokens(), 20);
    recorder.engine->pause(request, false);
    const std::uint64_t before = recorder.engine->stats().completion_tokens;
    while (recorder.engine->stats().completion_tokens < before + 10 && recorder.engine->stats().running > 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
  const Outcome outcome = recorder.wait(request);
  check_same(outcome, alone);
  CHECK_EQ(outcome.usage.prompt_tokens, alone.usage.prompt_tokens);
  CHECK_EQ(outcome.usage.completion_tokens, alone.usage.completion_tokens);
  recorder.wait_idle();
}

}  // namespace

TEST(places, all_readers_paused_and_another_one_is_served) {
  for (const char* layout : {"streams", "unified"}) {
    Recorder recorder(made("llama.gguf", 4, layout));
    recorder.require_loaded();
    std::vector<Outcome> alone;
    std::vector<std::uint64_t> slow;
    for (int i = 0; i < 4; i++) alone.push_back(recorder.generate(endless(text(70, i), 600)));
    for (int i = 0; i < 4; i++) slow.push_back(recorder.engine->submit(endless(text(70, i), 600)));
    for (const std::uint64_t one : slow) submit_and_pause(recorder, one);
    CHECK_EQ(recorder.generate(endless("A fifth", 30)).completion_tokens(), 30);
    for (const std::uint64_t one : slow) recorder.engine->pause(one, false);
    for (std::size_t i = 0; i < slow.size(); i++) check_same(recorder.wait(slow[i]), alone[i]);
    recorder.wait_idle();
  }
}

TEST(places, resumed_in_cells_of_its_own) { check_resumes(made("llama.gguf", 1), endless(text(80), 300)); }

TEST(places, resumed_in_one_pool) { check_resumes(made("llama.gguf", 2, "unified"), endless(text(80), 300)); }

TEST(places, resumed_without_host_memory) {
  ModelOptions model = made("llama.gguf", 1);
  model.host_cache = 0;
  check_resumes(model, endless(text(80), 300));
}

TEST(places, resumed_in_recurrent_memory) {
  for (const char* name : {"mamba.gguf", "lfm2.gguf"}) check_resumes(made(name, 2), endless(text(80), 300));
}

TEST(places, resumed_where_the_window_slides) {
  for (const bool full : {false, true}) {
    ModelOptions model = made("gemma3.gguf", 2);
    model.swa_full = full;
    check_resumes(model, endless(text(80), 300));
  }
}

TEST(places, resumed_with_several_experts_and_positions_of_several_dimensions) {
  for (const char* name : {"moe.gguf", "qwen2vl.gguf"}) check_resumes(made(name, 2), endless(text(80), 300));
}

TEST(places, resumed_with_speculation) {
  ModelOptions ngrams = made("llama.gguf", 2);
  ngrams.speculation = "ngram";
  ngrams.draft_adaptive = false;
  check_resumes(ngrams, endless(text(80), 300));
  ModelOptions drafts = made("llama.gguf", 2);
  drafts.speculation = "draft";
  drafts.draft_model = TINY_MODEL;
  drafts.draft_adaptive = false;
  check_resumes(drafts, endless(text(80), 300));
}

TEST(places, resumed_with_the_state_of_its_sampler) {
  PredictOptions options = endless(text(80), 300);
  options.temperature = 0.8;
  options.seed = 11;
  options.repeat_penalty = 1.2;
  options.frequency_penalty = 0.4;
  options.presence_penalty = 0.3;
  options.dry_multiplier = 0.8;
  options.logprobs = 2;
  check_resumes(made("llama.gguf", 1), options);
  options.mirostat = 2;
  check_resumes(made("llama.gguf", 1), options);
}

TEST(places, resumed_in_the_middle_of_a_grammar_and_of_a_stop_string) {
  PredictOptions grammar = endless(text(80), 300);
  grammar.grammar = "root ::= ([a-z]+ \" \" [0-9]+ \"\\n\")+";
  check_resumes(made("llama.gguf", 1), grammar);
  PredictOptions stop = endless(text(80), 300);
  stop.grammar = "root ::= \"" + std::string(40, 'a') + "\" [ab]+";
  stop.stop = {std::string(30, 'a') + "c"};
  check_resumes(made("llama.gguf", 1), stop);
}

TEST(places, resumed_with_all_its_choices) {
  PredictOptions options = endless(text(80), 120);
  options.n = 3;
  options.temperature = 1;
  options.seed = 5;
  for (const char* layout : {"streams", "unified"}) check_resumes(made("llama.gguf", 2, layout), options);
}

TEST(places, resumed_after_an_echo) {
  PredictOptions options = endless(text(80), 200);
  options.echo = true;
  options.prompt_logprobs = 2;
  options.logprobs = 2;
  check_resumes(made("llama.gguf", 1), options);
  options.n = 2;
  check_resumes(made("llama.gguf", 1), options);
}

TEST(places, resumed_where_it_leaves_nothing_to_others) {
  PredictOptions options = endless(text(80), 200);
  options.cache_prompt = false;
  for (const char* layout : {"streams", "unified"}) check_resumes(made("llama.gguf", 2, layout), options);
}

TEST(places, resumed_in_cells_that_run_out) {
  ModelOptions model = made("llama.gguf", 3, "unified");
  model.context_size = 700;
  check_resumes(model, endless(text(80), 300));
}

TEST(places, a_displaced_request_is_cancelled_and_closed) {
  Recorder recorder(made("llama.gguf", 1));
  recorder.require_loaded();
  const std::uint64_t first = recorder.engine->submit(endless(text(80), 700));
  submit_and_pause(recorder, first);
  CHECK_EQ(recorder.generate(endless("Another", 10)).completion_tokens(), 10);
  recorder.engine->cancel(first);
  CHECK_EQ(recorder.wait(first).code, "cancelled");
  recorder.wait_idle();
  const std::uint64_t second = recorder.engine->submit(endless(text(80), 700));
  submit_and_pause(recorder, second);
  CHECK_EQ(recorder.generate(endless("Another", 10)).completion_tokens(), 10);
  recorder.engine->close();
  CHECK_EQ(recorder.wait(second).code, "closed");
}
