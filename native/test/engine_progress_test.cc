// How far a long prompt is, where a request asks for that.
#include <cstdint>
#include <vector>

#include "support/harness.h"
#include "support/prompts.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

ModelOptions in_small_steps() {
  ModelOptions options = tiny(4096, 2);
  options.prefill_budget = 32;
  options.ubatch_size = 32;
  return options;
}

PredictOptions told(const std::string& prompt) {
  PredictOptions options = greedy(prompt, 4);
  options.return_progress = true;
  return options;
}

}  // namespace

TEST(progress, of_each_step_up_to_the_whole_prompt) {
  Recorder recorder(in_small_steps());
  recorder.require_loaded();
  const Outcome outcome = recorder.generate(told(text(60)));
  REQUIRE(outcome.progress.size() >= 3);
  int before = 0;
  double time = 0;
  for (const PromptProgress& one : outcome.progress) {
    CHECK_EQ(one.prompt_tokens, outcome.prompt_tokens);
    CHECK_EQ(one.cached_tokens, 0);
    CHECK(one.processed_tokens > before);
    CHECK(one.milliseconds >= time);
    before = one.processed_tokens;
    time = one.milliseconds;
  }
  CHECK_EQ(before, outcome.prompt_tokens);

  // The same again: all but the last token comes from the cache.
  const Outcome again = recorder.generate(told(text(60)));
  REQUIRE(again.progress.size() == 1);
  CHECK_EQ(again.progress.front().cached_tokens, again.cached_tokens);
  CHECK(again.cached_tokens > 0);
  CHECK_EQ(again.progress.front().processed_tokens, again.prompt_tokens);
}

TEST(progress, once_for_all_choices_and_not_where_nobody_asked) {
  Recorder recorder(in_small_steps());
  recorder.require_loaded();
  PredictOptions choices = told(text(60));
  choices.n = 3;
  const Outcome outcome = recorder.generate(choices);
  CHECK_EQ(outcome.progress.back().processed_tokens, outcome.prompt_tokens);
  for (std::size_t i = 1; i < outcome.progress.size(); i++) {
    CHECK(outcome.progress[i].processed_tokens > outcome.progress[i - 1].processed_tokens);
  }
  CHECK(recorder.generate(greedy(text(60, 1), 4)).progress.empty());
}
