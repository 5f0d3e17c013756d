#include <thread>
#include <vector>

#include "support/harness.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

const std::vector<std::string> kQuestions = {
    "What is the capital of Sweden?",
    "What is 7 + 8?",
    "Who are you?",
    "What is the capital of France?",
    "Write a haiku about the moon.",
    "How can I run a larger model here?",
    "Tell me a joke.",
    "What is the capital of Japan?",
};

/// A request that goes on for as many tokens as wanted.
PredictOptions endless(int tokens, const std::string& prompt = "Once upon a time") {
  PredictOptions options = greedy(prompt, tokens);
  options.ignore_eos = true;
  options.logprobs = 2;
  return options;
}

}  // namespace

TEST(many, more_requests_than_sequences) {
  Recorder recorder(tiny(4096, 4));
  recorder.require_loaded();
  std::vector<std::string> want;
  for (const std::string& text : kQuestions) want.push_back(recorder.generate(question(text)).text());
  std::vector<std::uint64_t> requests;
  for (int round = 0; round < 8; round++) {
    for (const std::string& text : kQuestions) requests.push_back(recorder.engine->submit(question(text)));
  }
  for (std::size_t i = 0; i < requests.size(); i++) {
    const Outcome outcome = recorder.wait(requests[i]);
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(outcome.starts, 1);
    CHECK_EQ(outcome.text(), want[i % want.size()]);
  }
  recorder.wait_idle();
}

TEST(many, cancel_one) {
  Recorder recorder(tiny(4096, 3));
  recorder.require_loaded();
  const Outcome alone = recorder.generate(endless(300));
  const std::uint64_t stays = recorder.engine->submit(endless(300));
  const std::uint64_t goes = recorder.engine->submit(endless(1000, "The lantern"));
  const std::uint64_t waits = recorder.engine->submit(endless(50, "A fox"));
  recorder.wait_text(goes);
  recorder.engine->cancel(goes);
  const Outcome cancelled = recorder.wait(goes);
  CHECK_EQ(cancelled.code, "cancelled");
  CHECK(cancelled.choices.at(0).reason.empty());
  check_alike(recorder.wait(stays), alone);
  CHECK_EQ(recorder.wait(waits).completion_tokens(), 50);
  recorder.wait_idle();
}

TEST(many, cancel_while_waiting) {
  Recorder recorder(tiny(1024, 1));
  recorder.require_loaded();
  const std::uint64_t first = recorder.engine->submit(endless(800));
  recorder.wait_text(first);
  const std::uint64_t waits = recorder.engine->submit(endless(10));
  recorder.engine->cancel(waits);
  CHECK_EQ(recorder.wait(waits).code, "cancelled");
  CHECK_EQ(recorder.wait(waits).starts, 0);
  recorder.engine->cancel(first);
  CHECK_EQ(recorder.wait(first).code, "cancelled");
}

TEST(many, cancel_of_all_choices) {
  Recorder recorder(tiny(4096, 4));
  recorder.require_loaded();
  PredictOptions options = endless(900);
  options.n = 8;
  const std::uint64_t request = recorder.engine->submit(options);
  recorder.wait_text(request);
  recorder.engine->cancel(request);
  CHECK_EQ(recorder.wait(request).code, "cancelled");
  recorder.wait_idle();
  CHECK_EQ(recorder.generate(greedy("Once", 3)).completion_tokens(), 3);
}

TEST(many, one_failing_choice_takes_its_siblings_along_and_nobody_else) {
  Recorder recorder(tiny(4096, 4));
  recorder.require_loaded();
  const std::uint64_t other = recorder.engine->submit(endless(100));
  PredictOptions options = endless(100);
  options.n = 3;
  options.grammar = "root ::= \"abcdefg\" <[4095000]>";  // after it nothing is allowed
  const Outcome failed = recorder.generate(options);
  CHECK_EQ(failed.code, "invalid_value");
  CHECK_EQ(failed.param, "grammar");
  CHECK_EQ(recorder.wait(other).completion_tokens(), 100);
  recorder.wait_idle();
}

TEST(many, layouts_agree) {
  const auto answers = [](const std::string& layout) {
    Recorder recorder(tiny(4096, 4, layout));
    recorder.require_loaded();
    std::vector<std::uint64_t> requests;
    for (const std::string& text : kQuestions) {
      PredictOptions options = question(text);
      options.logprobs = 2;
      requests.push_back(recorder.engine->submit(options));
    }
    std::vector<Outcome> outcomes;
    for (const std::uint64_t request : requests) outcomes.push_back(recorder.wait(request));
    return outcomes;
  };
  const std::vector<Outcome> streams = answers("streams");
  const std::vector<Outcome> unified = answers("unified");
  for (std::size_t i = 0; i < kQuestions.size(); i++) {
    const Note note(kQuestions[i]);
    CHECK_EQ(streams[i].prompt_tokens, unified[i].prompt_tokens);
    check_alike(unified[i], streams[i]);
  }
}

TEST(many, preemption_changes_nothing) {
  const std::vector<std::string> prompts = {"Once upon a time", "The lantern", "A fox", "In the old house"};
  std::vector<Outcome> want;
  {
    Recorder roomy(tiny(4096, 4, "unified"));
    roomy.require_loaded();
    for (const std::string& prompt : prompts) want.push_back(roomy.generate(endless(150, prompt)));
  }
  // All four start, as they are short; then 256 cells are too few for them.
  ModelOptions narrow = tiny(256, 4, "unified");
  narrow.host_cache = 0;  // from there they would come back
  Recorder recorder(narrow);
  recorder.require_loaded();
  REQUIRE(recorder.engine->stats().cells == 256);
  std::vector<std::uint64_t> requests;
  int prompt_tokens = 0;
  for (const std::string& prompt : prompts) requests.push_back(recorder.engine->submit(endless(150, prompt)));
  for (std::size_t i = 0; i < requests.size(); i++) {
    const Note note(prompts[i]);
    const Outcome outcome = recorder.wait(requests[i]);
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(outcome.starts, 1);
    check_alike(outcome, want[i]);
    prompt_tokens += outcome.prompt_tokens;
  }
  // It did happen: prompts were computed more than once.
  CHECK(static_cast<int>(recorder.engine->stats().prompt_tokens) > prompt_tokens);
  recorder.wait_idle();
}

TEST(many, one_that_outgrows_the_pool_alone_ends_by_length) {
  Recorder recorder(tiny(256, 2, "unified"));
  recorder.require_loaded();
  const std::uint64_t first = recorder.engine->submit(endless(-1));
  const std::uint64_t second = recorder.engine->submit(endless(-1, "A fox"));
  for (const std::uint64_t request : {first, second}) {
    const Outcome outcome = recorder.wait(request);
    CHECK_EQ(outcome.reason(), "length");
    CHECK_EQ(outcome.prompt_tokens + outcome.completion_tokens(), 256);
  }
}

TEST(many, priority_starts_first) {
  Recorder recorder(tiny(1024, 1));
  recorder.require_loaded();
  const std::uint64_t running = recorder.engine->submit(endless(900));  // until the others are in line
  recorder.wait_text(running);
  PredictOptions low = endless(5);
  PredictOptions high = endless(5);
  high.priority = 10;
  const std::uint64_t second = recorder.engine->submit(low);
  const std::uint64_t first = recorder.engine->submit(high);
  while (recorder.engine->stats().waiting < 2) std::this_thread::yield();
  recorder.engine->cancel(running);
  const double high_waited = recorder.wait(first).timings.queued;
  const double low_waited = recorder.wait(second).timings.queued;
  CHECK(high_waited < low_waited);
}

TEST(many, paused_request_stands_still) {
  Recorder recorder(tiny(2048, 2));
  recorder.require_loaded();
  const Outcome alone = recorder.generate(endless(200));
  const std::uint64_t paused = recorder.engine->submit(endless(200));
  recorder.wait_text(paused);
  recorder.engine->pause(paused, true);
  // Whatever was under way is over when others have been served from start to end.
  CHECK_EQ(recorder.generate(endless(3)).completion_tokens(), 3);
  const EngineStats before = recorder.engine->stats();
  CHECK_EQ(recorder.generate(endless(50)).completion_tokens(), 50);
  const EngineStats after = recorder.engine->stats();
  CHECK_EQ(after.completion_tokens - before.completion_tokens, 50U);
  CHECK(after.cells_used > 0);  // it keeps its cells
  recorder.engine->pause(paused, false);
  check_alike(recorder.wait(paused), alone);
}

TEST(many, paused_request_can_be_cancelled) {
  Recorder recorder(tiny(2048, 1));
  recorder.require_loaded();
  const std::uint64_t paused = recorder.engine->submit(endless(200));
  recorder.engine->pause(paused, true);
  recorder.engine->cancel(paused);
  CHECK_EQ(recorder.wait(paused).code, "cancelled");
  recorder.wait_idle();
}

TEST(many, long_prompts_do_not_stall_a_stream) {
  ModelOptions model = tiny(8192, 2);
  model.batch_size = 512;
  model.prefill_budget = 16;
  Recorder recorder(model);
  recorder.require_loaded();
  const std::uint64_t stream = recorder.engine->submit(endless(2000));
  recorder.wait_text(stream);
  PredictOptions long_prompt = greedy("", 1);
  long_prompt.prompt_tokens.assign(1600, 100);
  const EngineStats before = recorder.engine->stats();
  CHECK_EQ(recorder.generate(long_prompt).code, "");
  const EngineStats after = recorder.engine->stats();
  // 1600 tokens by 16 a step: the stream got a token in each of those 100 steps.
  CHECK(after.completion_tokens - before.completion_tokens >= 100);
  recorder.engine->cancel(stream);
  CHECK_EQ(recorder.wait(stream).code, "cancelled");
}

TEST(many, two_engines) {
  Recorder one(tiny(2048, 2));
  one.require_loaded();
  Recorder two(tiny(2048, 2, "unified"));
  two.require_loaded();
  std::vector<std::uint64_t> requests;
  for (int i = 0; i < 4; i++) {
    requests.push_back(one.engine->submit(endless(100)));
    CHECK_EQ(two.engine->submit(endless(100)), requests.back());
  }
  const Outcome want = one.wait(requests[0]);
  for (const std::uint64_t request : requests) {
    check_alike(one.wait(request), want);
    check_alike(two.wait(request), want);
  }
}

TEST(many, stats_come_back_to_nothing) {
  Recorder recorder(tiny(2048, 4));
  recorder.require_loaded();
  std::vector<std::uint64_t> requests;
  for (int i = 0; i < 30; i++) requests.push_back(recorder.engine->submit(endless(20 + i)));
  for (std::size_t i = 0; i < requests.size(); i += 3) recorder.engine->cancel(requests[i]);
  int completion = 0;
  for (const std::uint64_t request : requests) {
    const Outcome outcome = recorder.wait(request);
    if (outcome.code.empty()) completion += outcome.completion_tokens();
  }
  recorder.wait_idle();
  CHECK(static_cast<int>(recorder.engine->stats().completion_tokens) >= completion);
}

TEST(many, more_than_may_wait_are_refused) {
  ModelOptions options = tiny(4096, 2);
  options.queue_limit = 3;
  Recorder recorder(options);
  recorder.require_loaded();
  std::vector<std::uint64_t> requests;
  for (int i = 0; i < 40; i++) requests.push_back(recorder.engine->submit(endless(60)));
  int answered = 0;
  for (const std::uint64_t request : requests) {
    const Outcome outcome = recorder.wait(request);
    CHECK(outcome.code.empty() || outcome.code == "queue_full");
    answered += outcome.code.empty() ? 1 : 0;
  }
  CHECK(answered >= 5);
  CHECK(answered < 40);
  CHECK_EQ(recorder.generate(endless(5)).code, "");
}
