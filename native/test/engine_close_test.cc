#include <atomic>
#include <thread>
#include <vector>

#include "support/harness.h"
#include "support/random.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

PredictOptions endless(int n = 1) {
  PredictOptions options = greedy("Once upon a time", -1);
  options.ignore_eos = true;
  options.n = n;
  return options;
}

}  // namespace

TEST(close, right_after_the_start) {
  for (int i = 0; i < 20; i++) Recorder recorder(tiny());
}

TEST(close, while_loading_with_requests) {
  for (int i = 0; i < 10; i++) {
    Recorder recorder(tiny());
    const std::uint64_t request = recorder.engine->submit(endless());
    if (i % 2 == 0) recorder.wait_progress();
    recorder.engine->close();
    CHECK_EQ(recorder.wait(request).code, "closed");
    recorder.wait_closed();
  }
}

TEST(close, in_mid_decode) {
  Recorder recorder(tiny(4096, 4));
  recorder.require_loaded();
  std::vector<std::uint64_t> requests;
  for (int i = 0; i < 6; i++) requests.push_back(recorder.engine->submit(endless(2)));
  recorder.wait_text(requests[0]);
  recorder.engine->close();
  for (const std::uint64_t request : requests) CHECK_EQ(recorder.wait(request).code, "closed");
  recorder.wait_closed();
}

TEST(close, in_a_long_prompt) {
  Recorder recorder(tiny(4096, 1));
  recorder.require_loaded();
  PredictOptions options = greedy("", 10);
  options.prompt_tokens.assign(4000, 100);
  const std::uint64_t request = recorder.engine->submit(options);
  while (recorder.engine->stats().running == 0 && recorder.engine->stats().steps == 0) std::this_thread::yield();
  recorder.engine->close();
  const std::string code = recorder.wait(request).code;
  CHECK(code == "closed" || code.empty());
}

TEST(close, with_a_paused_request) {
  Recorder recorder(tiny(2048, 1));
  recorder.require_loaded();
  const std::uint64_t request = recorder.engine->submit(endless());
  recorder.wait_text(request);
  recorder.engine->pause(request, true);
  recorder.engine->close();
  CHECK_EQ(recorder.wait(request).code, "closed");
}

TEST(close, is_idempotent_and_final) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  recorder.engine->close();
  recorder.engine->close();
  recorder.wait_closed();
  recorder.engine->close();
  const std::uint64_t request = recorder.engine->submit(endless());
  CHECK_EQ(recorder.wait(request).code, "closed");
  CHECK_EQ(recorder.wait(recorder.engine->tokenize("x", true, true)).code, "closed");
  recorder.engine->cancel(request);
  recorder.engine->pause(request, true);
  recorder.engine->join();
}

TEST(close, unknown_requests) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  for (const std::uint64_t request : {std::uint64_t{0}, std::uint64_t{12345}, ~std::uint64_t{0}}) {
    recorder.engine->cancel(request);
    recorder.engine->pause(request, true);
  }
  const Outcome outcome = recorder.generate(greedy("Once", 3));
  CHECK_EQ(outcome.completion_tokens(), 3);
}

TEST(close, while_threads_use_it) {
  // Each request ends once, whatever the moment; the recorder checks that.
  for (std::uint32_t seed = 1; seed <= 12; seed++) {
    const Note note("seed " + std::to_string(seed));
    Recorder recorder(tiny(1024, 4, seed % 2 == 0 ? "unified" : "streams"));
    if (seed % 3 != 0) recorder.require_loaded();
    std::atomic<std::size_t> submitted{0};
    std::vector<std::thread> threads;
    for (std::uint32_t number = 0; number < 3; number++) {
      threads.emplace_back([&, number] {
        Random random(seed * 100 + number);
        for (int i = 0; i < 40; i++) {
          std::uint64_t request = 0;
          if (random.one_in(4)) {
            request = recorder.engine->tokenize("Once upon a time", true, false);
          } else {
            request = recorder.engine->submit(greedy("Once upon a time", random.between(0, 20)));
          }
          submitted++;
          if (random.one_in(3)) recorder.engine->pause(request, random.one_in(2));
          if (random.one_in(3)) recorder.engine->cancel(request);
        }
      });
    }
    const std::size_t close_at = Random(seed).below(120);
    while (submitted < close_at) std::this_thread::yield();
    recorder.engine->close();
    for (std::thread& thread : threads) thread.join();
    recorder.wait_closed();
    for (std::uint64_t request = 1; request <= 120; request++) CHECK_EQ(recorder.wait(request).ends, 1);
  }
}
