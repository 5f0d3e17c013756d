// What a request is said to have used is what the engine has computed for it, however it ends.
#include <chrono>
#include <functional>
#include <thread>
#include <vector>

#include "support/harness.h"
#include "support/prompts.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

/// The engine's own counts against those of all its requests, none of which shared a prompt among choices.
void check_sums(const Recorder& recorder, const std::vector<Outcome>& outcomes) {
  Usage sum;
  for (const Outcome& outcome : outcomes) {
    sum.prompt_tokens += outcome.usage.prompt_tokens;
    sum.cached_tokens += outcome.usage.cached_tokens;
    sum.completion_tokens += outcome.usage.completion_tokens;
    sum.drafted_tokens += outcome.usage.drafted_tokens;
    sum.accepted_tokens += outcome.usage.accepted_tokens;
  }
  const EngineStats stats = recorder.engine->stats();
  CHECK_EQ(stats.prompt_tokens + stats.cached_tokens, static_cast<std::uint64_t>(sum.prompt_tokens));
  CHECK_EQ(stats.cached_tokens, static_cast<std::uint64_t>(sum.cached_tokens));
  CHECK_EQ(stats.completion_tokens, static_cast<std::uint64_t>(sum.completion_tokens));
  CHECK_EQ(stats.drafted_tokens, static_cast<std::uint64_t>(sum.drafted_tokens));
  CHECK_EQ(stats.accepted_tokens, static_cast<std::uint64_t>(sum.accepted_tokens));
}

void wait_until(const std::function<bool()>& condition) {
  while (!condition()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

PredictOptions endless(const std::string& prompt, int tokens) {
  PredictOptions options = greedy(prompt, tokens);
  options.ignore_eos = true;
  return options;
}

const std::string kTools =
    R"([{"type":"function","function":{"name":"look_up","parameters":{"type":"object","properties":{"word":{"type":"string"}}}}}])";

/// What can be held back: an answer with tools, a stop string that may always be about to begin.
std::vector<PredictOptions> holding_back() {
  PredictOptions tools = question("What is 7 + 8?", 900);
  tools.tools = kTools;
  tools.ignore_eos = true;
  PredictOptions stops = endless("Once upon a time", 900);
  stops.stop = {std::string(2000, 'x')};
  PredictOptions logprobs = endless("The lantern", 900);
  logprobs.logprobs = 3;
  return {tools, stops, logprobs, endless("A fox", 900)};
}

}  // namespace

TEST(usage, of_requests_that_end_and_of_requests_that_are_cancelled) {
  for (const char* speculation : {"none", "ngram"}) {
    ModelOptions options = tiny(4096, 4);
    options.speculation = speculation;
    Recorder recorder(options);
    recorder.require_loaded();
    std::vector<Outcome> outcomes = {recorder.generate(question("Who are you?")),
                                     recorder.generate(endless("One two three one two three one two", 60))};
    std::vector<std::uint64_t> requests;
    for (const PredictOptions& one : holding_back()) requests.push_back(recorder.engine->submit(one));
    for (const std::uint64_t request : requests) recorder.wait_text(request);
    for (const std::uint64_t request : requests) recorder.engine->cancel(request);
    for (const std::uint64_t request : requests) {
      outcomes.push_back(recorder.wait(request));
      CHECK(outcomes.back().usage.completion_tokens > 0);
      CHECK_EQ(outcomes.back().usage.prompt_tokens, outcomes.back().prompt_tokens);
    }
    recorder.wait_idle();
    check_sums(recorder, outcomes);
  }
}

TEST(usage, of_a_prompt_that_is_cancelled_on_its_way) {
  ModelOptions options = tiny(4096, 2);
  options.prefill_budget = 32;
  options.ubatch_size = 32;
  Recorder recorder(options);
  recorder.require_loaded();
  const std::uint64_t request = recorder.engine->submit(endless(text(900), 10));
  wait_until([&] { return recorder.engine->stats().steps >= 3; });
  recorder.engine->cancel(request);
  const Outcome outcome = recorder.wait(request);
  CHECK_EQ(outcome.code, "cancelled");
  CHECK(outcome.usage.prompt_tokens >= 96);
  CHECK(outcome.usage.prompt_tokens < outcome.prompt_tokens);
  CHECK_EQ(outcome.usage.completion_tokens, 0);
  recorder.wait_idle();
  check_sums(recorder, {outcome});
}

TEST(usage, of_a_request_that_waits_is_nothing) {
  Recorder recorder(tiny(1024, 1));
  recorder.require_loaded();
  const std::uint64_t first = recorder.engine->submit(endless("Once", 600));
  recorder.wait_text(first);
  const std::uint64_t waits = recorder.engine->submit(endless("Twice", 600));
  recorder.engine->cancel(waits);
  const Outcome outcome = recorder.wait(waits);
  CHECK_EQ(outcome.usage.prompt_tokens + outcome.usage.completion_tokens, 0);
  recorder.engine->cancel(first);
}

TEST(usage, of_choices_some_of_which_have_finished) {
  Recorder recorder(tiny(4096, 4));
  recorder.require_loaded();
  PredictOptions options = endless("Once upon a time", 200);
  options.n = 6;
  options.temperature = 1;
  options.seed = 7;
  const std::uint64_t request = recorder.engine->submit(options);
  wait_until([&] { return recorder.engine->stats().completion_tokens > 4 * 200 + 10; });
  recorder.engine->cancel(request);
  const Outcome outcome = recorder.wait(request);
  recorder.wait_idle();
  CHECK_EQ(recorder.engine->stats().completion_tokens, static_cast<std::uint64_t>(outcome.usage.completion_tokens));
  CHECK_EQ(outcome.usage.prompt_tokens, outcome.prompt_tokens);
}

TEST(usage, of_what_is_left_when_the_model_is_closed) {
  Recorder recorder(tiny(8192, 4));
  recorder.require_loaded();
  std::vector<std::uint64_t> requests;
  for (int i = 0; i < 4; i++) requests.push_back(recorder.engine->submit(endless(text(5, i), 1900)));
  for (const std::uint64_t request : requests) recorder.wait_text(request);
  recorder.engine->close();
  recorder.wait_closed();
  for (const std::uint64_t request : requests) {
    const Outcome outcome = recorder.wait(request);
    CHECK_EQ(outcome.code, "closed");
    CHECK(outcome.usage.completion_tokens > 0);
    CHECK_EQ(outcome.usage.prompt_tokens, outcome.prompt_tokens);
  }
}

TEST(usage, of_embeddings_that_are_cancelled_or_not) {
  Recorder recorder(tiny(512, 1));
  recorder.require_loaded();
  EmbedOptions some;
  some.texts = {"a", "b c", "d e f"};
  const Outcome all = recorder.wait(recorder.engine->embed(some));
  CHECK_EQ(all.usage.inputs, 3);
  EmbedOptions many;
  for (int i = 0; i < 300; i++) many.texts.push_back(text(120, i));
  const std::uint64_t request = recorder.engine->embed(many);
  const auto before = static_cast<std::uint64_t>(all.usage.prompt_tokens);
  wait_until([&] { return recorder.engine->stats().embedded_tokens > before; });
  recorder.engine->cancel(request);
  const Outcome outcome = recorder.wait(request);
  CHECK_EQ(outcome.code, "cancelled");
  CHECK(outcome.usage.inputs > 0);
  CHECK(outcome.usage.inputs < 300);
  recorder.wait_idle();
  CHECK_EQ(recorder.engine->stats().embedded_tokens,
           static_cast<std::uint64_t>(all.usage.prompt_tokens + outcome.usage.prompt_tokens));
}
