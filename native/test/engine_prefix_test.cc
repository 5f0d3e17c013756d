// What sequences have in common is computed once, and changes nothing in what they answer.
#include <algorithm>
#include <string>
#include <vector>

#include "support/harness.h"
#include "support/media_files.h"
#include "support/prompts.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

struct LoadedModel : Recorder {
  explicit LoadedModel(const ModelOptions& options) : Recorder(options) { require_loaded(); }
};

ModelOptions made(const std::string& name, const std::string& layout) {
  ModelOptions options = tiny(4096, 4, layout);
  options.model = std::string(TEST_MODELS "/") + name;
  return options;
}

std::vector<PredictOptions> alike() {
  std::vector<PredictOptions> requests;
  for (int i = 0; i < 6; i++) requests.push_back(continuation(text(200) + " and " + text(20, i + 1)));
  return requests;
}

/// Requests that begin alike, at once and one after another, against each by itself without sharing.
void check_sharing(const ModelOptions& options, bool partial = true, float bound = kExact) {
  LoadedModel model(options);
  const std::vector<PredictOptions> requests = alike();
  std::vector<Outcome> alone;
  for (PredictOptions request : requests) {
    request.cache_prompt = false;
    alone.push_back(model.generate(request));
    CHECK_EQ(alone.back().code, "");
    CHECK_EQ(alone.back().cached_tokens, 0);
  }
  for (int round = 0; round < 2; round++) {
    std::vector<std::uint64_t> running;
    for (const PredictOptions& request : requests) running.push_back(model.engine->submit(request));
    for (std::size_t i = 0; i < running.size(); i++) {
      const Outcome outcome = model.wait(running[i]);
      check_alike(outcome, alone[i], bound);
      CHECK_EQ(outcome.prompt_tokens, alone[i].prompt_tokens);
      if (partial && (round > 0 || i > 0)) CHECK(outcome.cached_tokens > 150);
    }
  }
  for (std::size_t i = 0; i < requests.size(); i++) check_alike(model.generate(requests[i]), alone[i], bound);
}

/// Answers of different lengths leave gaps between the streams in use, that are closed while the others go on.
void check_gaps(const ModelOptions& options, float bound = kExact) {
  LoadedModel model(options);
  std::vector<PredictOptions> requests;
  for (const int length : {5, 90, 12, 70, 40, 3}) {
    requests.push_back(continuation(text(60, static_cast<int>(requests.size())), true, length));
  }
  std::vector<Outcome> alone;
  for (PredictOptions request : requests) {
    request.cache_prompt = false;
    alone.push_back(model.generate(request));
  }
  for (int round = 0; round < 2; round++) {
    std::vector<std::uint64_t> running;
    for (const PredictOptions& request : requests) running.push_back(model.engine->submit(request));
    for (std::size_t i = 0; i < running.size(); i++) check_alike(model.wait(running[i]), alone[i], bound);
  }
  // What was moved is found where it is now.
  for (std::size_t i = 0; i < requests.size(); i++) check_alike(model.generate(requests[i]), alone[i], bound);
}

}  // namespace

TEST(prefix, gaps_between_streams_close_unseen) {
  for (const char* name : {"llama.gguf", "moe.gguf", "gemma3.gguf", "qwen2vl.gguf", "lfm2.gguf"}) {
    const Note note(name);
    check_gaps(made(name, "streams"));
  }
}

TEST(prefix, shared_by_llama_in_streams) { check_sharing(made("llama.gguf", "streams")); }

TEST(prefix, shared_by_llama_in_one_pool) { check_sharing(made("llama.gguf", "unified")); }

TEST(prefix, shared_with_flash_attention) {
  for (const char* layout : {"streams", "unified"}) {
    const Note note(layout);
    ModelOptions options = made("llama.gguf", layout);
    options.flash_attention = "on";
    options.kv_type_k = options.kv_type_v = "f16";
    const float bound = std::max(kExact, 4 * measured_noise(options, alike()));
    check_sharing(options, true, bound);
    check_gaps(options, bound);
  }
}

TEST(prefix, shared_by_experts) { check_sharing(made("moe.gguf", "streams")); }

TEST(prefix, shared_where_the_window_slides) {
  check_sharing(made("gemma3.gguf", "streams"));
  check_sharing(made("gemma3.gguf", "unified"));
}

TEST(prefix, right_where_the_window_keeps_no_more_than_it_must) {
  for (const char* layout : {"streams", "unified"}) {
    const Note note(layout);
    ModelOptions options = made("gemma3.gguf", layout);
    options.swa_full = false;
    check_sharing(options, false);
    if (options.kv_layout == "streams") check_gaps(options);
    // The next turn begins where the last one ended.
    LoadedModel model(options);
    const std::string first = text(100);
    const Outcome answer = model.generate(continuation(first));
    const std::string second = first + answer.choices.at(0).text + " " + text(20, 1);
    PredictOptions alone = continuation(second);
    alone.cache_prompt = false;
    const Outcome next = model.generate(continuation(second));
    CHECK(next.cached_tokens > 90);
    check_alike(next, model.generate(alone));
  }
}

TEST(prefix, shared_where_positions_have_several_dimensions) {
  check_sharing(made("qwen2vl.gguf", "streams"));
  check_sharing(made("qwen2vl.gguf", "unified"));
}

TEST(prefix, recurrent_and_hybrid_memory_stays_right) {
  check_sharing(made("mamba.gguf", "streams"), false);
  check_sharing(made("lfm2.gguf", "streams"), false);
  check_sharing(made("lfm2.gguf", "unified"), false);
}

TEST(prefix, is_computed_once) {
  for (const char* layout : {"streams", "unified"}) {
    const Note note(layout);
    LoadedModel model(tiny(8192, 8, layout));
    const auto before = model.engine->stats().prompt_tokens;
    std::vector<std::uint64_t> running;
    const std::string prefix = text(400);
    for (int i = 0; i < 8; i++) running.push_back(model.engine->submit(continuation(prefix + " " + text(5, i + 1))));
    int tokens = 0;
    int cached = 0;
    for (const std::uint64_t id : running) {
      const Outcome outcome = model.wait(id);
      CHECK_EQ(outcome.code, "");
      tokens += outcome.prompt_tokens;
      cached += outcome.cached_tokens;
    }
    model.wait_idle();
    const auto computed = static_cast<int>(model.engine->stats().prompt_tokens - before);
    CHECK_EQ(computed, tokens - cached);
    CHECK(cached > 7 * 400);
    CHECK_EQ(static_cast<int>(model.engine->stats().cached_tokens), cached);
    CHECK_EQ(model.engine->stats().cells_used, 0);
    CHECK(model.engine->stats().cells_cached > 400);
  }
}

TEST(prefix, of_choices_is_computed_once) {
  LoadedModel model(tiny(8192, 8));
  const auto before = model.engine->stats().prompt_tokens;
  PredictOptions options = continuation(text(400));
  options.n = 6;
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.code, "");
  CHECK_EQ(outcome.cached_tokens, 0);
  model.wait_idle();
  CHECK_EQ(static_cast<int>(model.engine->stats().prompt_tokens - before), outcome.prompt_tokens + 5);
  for (const auto& [index, choice] : outcome.choices) CHECK_EQ(choice.text, outcome.choices.at(0).text);
}

TEST(prefix, the_next_turn_computes_what_is_new) {
  LoadedModel model(tiny());
  PredictOptions first = question("What is the capital of Sweden?", 60);
  const Outcome told = model.generate(first);
  CHECK_EQ(told.cached_tokens, 0);
  PredictOptions second = first;
  second.messages = R"([{"role":"user","content":"What is the capital of Sweden?"},{"role":"assistant","content":")" +
                    told.text() + R"("},{"role":"user","content":"What is 7 + 8?"}])";
  const Outcome answer = model.generate(second);
  CHECK(answer.cached_tokens >= told.prompt_tokens + told.completion_tokens() - 2);
  second.cache_prompt = false;
  CHECK_EQ(model.generate(second).text(), answer.text());
}

TEST(prefix, whoever_opts_out_neither_takes_nor_leaves) {
  LoadedModel model(tiny());
  CHECK_EQ(model.generate(continuation(text(100), false)).cached_tokens, 0);
  model.wait_idle();
  CHECK_EQ(model.engine->stats().cells_cached, 0);
  CHECK_EQ(model.generate(continuation(text(100))).cached_tokens, 0);
  CHECK_EQ(model.generate(continuation(text(100), false)).cached_tokens, 0);
  CHECK(model.generate(continuation(text(100))).cached_tokens > 100);
}

TEST(prefix, log_probabilities_of_the_prompt_are_computed) {
  LoadedModel model(tiny());
  PredictOptions options = continuation(text(100));
  options.echo = true;
  options.prompt_logprobs = 1;
  const Outcome first = model.generate(options);
  const Outcome second = model.generate(options);
  CHECK_EQ(second.cached_tokens, 0);
  CHECK_EQ(second.echo_logprobs.size(), first.echo_logprobs.size());
  CHECK(model.generate(continuation(text(100))).cached_tokens > 100);
}

TEST(prefix, images_are_part_of_it) {
  ModelOptions options = tiny();
  options.projector = TEST_MODELS "/mmproj-vision.gguf";
  LoadedModel model(options);
  const auto asked = [](const std::string& image, const std::string& question_text, bool cached) {
    PredictOptions request = question(question_text, 8);
    request.messages = R"([{"role":"user","content":[{"type":"text","text":")" + text(40) +
                       R"("},{"type":"media_marker","text":""},{"type":"text","text":")" + question_text + R"("}]}])";
    request.media = {image};
    request.cache_prompt = cached;
    request.logprobs = 0;
    return request;
  };
  const std::string one = bmp(64, 64, 1);
  const std::string two = bmp(64, 64, 2);
  const Outcome alone = model.generate(asked(two, "What is it?", false));
  const Outcome first = model.generate(asked(one, "What is this?", true));
  CHECK_EQ(first.code, "");
  const Outcome same = model.generate(asked(one, "What is it?", true));
  CHECK(same.cached_tokens > 40 + 16);
  check_alike(same, model.generate(asked(one, "What is it?", false)));
  const Outcome other = model.generate(asked(two, "What is it?", true));
  CHECK(other.cached_tokens >= 40);
  CHECK(other.cached_tokens < same.cached_tokens);
  check_alike(other, alone);
}

TEST(prefix, goes_on_where_the_first_one_is_cancelled) {
  LoadedModel model(tiny(8192, 4));
  const std::string prefix = text(800);
  const Outcome alone = model.generate(continuation(prefix + " a", false));
  const auto before = model.engine->stats().prompt_tokens;
  const auto first = model.engine->submit(continuation(prefix + " b"));
  const auto second = model.engine->submit(continuation(prefix + " a"));
  model.engine->cancel(first);
  const std::string code = model.wait(first).code;
  CHECK(code == "cancelled" || code.empty());
  check_alike(model.wait(second), alone);
  model.wait_idle();
  CHECK(static_cast<int>(model.engine->stats().prompt_tokens - before) < 2 * alone.prompt_tokens);
}

TEST(prefix, a_full_pool_gives_up_what_nobody_uses) {
  LoadedModel model(tiny(1024, 4, "unified"));
  for (int i = 0; i < 12; i++) {
    const Outcome outcome = model.generate(continuation(text(200, i + 1)));
    CHECK_EQ(outcome.code, "");
    check_alike(outcome, model.generate(continuation(text(200, i + 1), false)));
  }
}

TEST(prefix, namespaces_share_nothing) {
  for (const char* layout : {"streams", "unified"}) {
    const Note note(layout);
    LoadedModel model(made("llama.gguf", layout));
    const auto in = [](const std::string& cache_namespace) {
      PredictOptions request = continuation(text(200));
      request.cache_namespace = cache_namespace;
      return request;
    };
    const Outcome first = model.generate(in(""));
    CHECK_EQ(first.cached_tokens, 0);
    for (const char* name : {"one", "two", "on"}) {
      const Note of(name);
      const Outcome outcome = model.generate(in(name));
      CHECK_EQ(outcome.cached_tokens, 0);
      check_alike(outcome, first);
    }
    for (const char* name : {"", "one", "two", "on"}) CHECK(model.generate(in(name)).cached_tokens > 150);
    // Nor is anything waited for: both are computed at once.
    std::vector<std::uint64_t> running;
    for (const char* name : {"three", "four", "three"}) running.push_back(model.engine->submit(in(name)));
    CHECK_EQ(model.wait(running[0]).cached_tokens, 0);
    CHECK_EQ(model.wait(running[1]).cached_tokens, 0);
    CHECK(model.wait(running[2]).cached_tokens > 150);
  }
}
