// What loses its cells comes back from host memory, and changes nothing in what is answered.
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

  std::uint64_t restored() const { return engine->stats().restored_tokens; }
};

/// `name` is one of the tests' own models.
ModelOptions made(const std::string& name, const std::string& layout, int host_cache = 64) {
  ModelOptions options = tiny(2048, 2, layout);
  options.model = std::string(TEST_MODELS "/") + name;
  options.host_cache = host_cache;
  return options;
}

/// Five conversations in turn over two sequences, whose second turns follow when the first ones have lost their slots,
/// against each turn by itself.
void check_turns(const ModelOptions& options, float bound = kExact) {
  LoadedModel model(options);
  std::vector<PredictOptions> turns;
  for (int i = 0; i < 5; i++) {
    PredictOptions turn = continuation("");
    turn.prompt_tokens = model.wait(model.engine->tokenize(text(250, i + 1), true, false)).tokens;
    turns.push_back(turn);
  }
  for (PredictOptions& turn : turns) {
    const Outcome outcome = model.generate(turn);
    CHECK_EQ(outcome.code, "");
    REQUIRE(outcome.choices.size() == 1);
    for (const TokenLogprobs& one : outcome.choices.begin()->second.logprobs)
      turn.prompt_tokens.push_back(one.token.id);
    for (int i = 0; i < 9; i++) turn.prompt_tokens.push_back(turn.prompt_tokens[static_cast<std::size_t>(7 * i)]);
  }
  for (PredictOptions turn : turns) {
    const Outcome outcome = model.generate(turn);
    CHECK_EQ(outcome.cached_tokens, outcome.prompt_tokens - 10);
    turn.cache_prompt = false;
    check_alike(outcome, model.generate(turn), bound);
  }
  if (options.kv_layout == "streams") CHECK(model.restored() > 3 * 240);
}

}  // namespace

TEST(host_cache, keeps_conversations_in_streams) { check_turns(made("llama.gguf", "streams")); }

TEST(host_cache, keeps_conversations_in_one_pool) { check_turns(made("llama.gguf", "unified")); }

TEST(host_cache, keeps_conversations_where_the_window_slides) {
  check_turns(made("gemma3.gguf", "streams"));
  check_turns(made("gemma3.gguf", "unified"));
}

TEST(host_cache, keeps_conversations_where_positions_have_several_dimensions) {
  check_turns(made("qwen2vl.gguf", "streams"));
}

TEST(host_cache, keeps_recurrent_and_hybrid_states) {
  check_turns(made("mamba.gguf", "streams"));
  check_turns(made("lfm2.gguf", "streams"));
  check_turns(made("lfm2.gguf", "unified"));
}

TEST(host_cache, keeps_conversations_with_flash_attention) {
  for (const char* layout : {"streams", "unified"}) {
    ModelOptions options = made("llama.gguf", layout);
    options.flash_attention = "on";
    options.kv_type_k = options.kv_type_v = "f16";
    check_turns(options, std::max(kExact, 4 * measured_noise(
                                                  options, {continuation(text(250, 1)), continuation(text(250, 2))})));
  }
}

TEST(host_cache, nothing_is_kept_without_it) {
  LoadedModel model(made("llama.gguf", "streams", 0));
  for (int round = 0; round < 2; round++) {
    for (int i = 0; i < 4; i++) CHECK_EQ(model.generate(continuation(text(250, i + 1))).cached_tokens, 0);
  }
  CHECK_EQ(model.engine->stats().host_bytes, 0U);
}

TEST(host_cache, stays_below_its_limit) {
  LoadedModel model(made("llama.gguf", "streams", 1));
  for (int i = 0; i < 40; i++) {
    CHECK_EQ(model.generate(continuation(text(300, i + 1))).code, "");
    CHECK(model.engine->stats().host_bytes <= 1U << 20U);
  }
  CHECK(model.engine->stats().host_bytes > 0);
}

TEST(host_cache, whoever_opts_out_leaves_nothing_and_takes_nothing) {
  LoadedModel model(made("llama.gguf", "streams"));
  for (int i = 0; i < 4; i++) static_cast<void>(model.generate(continuation(text(250, i + 1), false)));
  CHECK_EQ(model.engine->stats().host_bytes, 0U);
  for (int i = 0; i < 4; i++) static_cast<void>(model.generate(continuation(text(250, i + 1))));
  CHECK(model.engine->stats().host_bytes > 0);
  CHECK_EQ(model.generate(continuation(text(250, 1), false)).cached_tokens, 0);
  CHECK(model.generate(continuation(text(250, 1))).cached_tokens > 240);
}

TEST(host_cache, several_at_once_come_back_into_a_full_pool) {
  ModelOptions options = made("llama.gguf", "unified");
  options.context_size = 1200;
  LoadedModel model(options);
  std::vector<Outcome> alone;
  for (int i = 0; i < 8; i++) alone.push_back(model.generate(continuation(text(250, i + 1), false)));
  for (int round = 0; round < 3; round++) {
    std::vector<std::uint64_t> running;
    for (int i = 0; i < 8; i++) running.push_back(model.engine->submit(continuation(text(250, i + 1))));
    for (std::size_t i = 0; i < running.size(); i++) {
      const Outcome outcome = model.wait(running[i]);
      check_alike(outcome, alone[i]);
      if (round > 0) CHECK(outcome.cached_tokens > 240);
    }
  }
  CHECK(model.restored() > 240);
}

TEST(host_cache, images_come_back) {
  ModelOptions options = tiny(2048, 1);
  options.projector = TEST_MODELS "/mmproj-vision.gguf";
  options.host_cache = 64;
  LoadedModel model(options);
  const auto asked = [](const std::string& image, bool cached) {
    PredictOptions request = question("", 8);
    request.messages = R"([{"role":"user","content":[{"type":"text","text":")" + text(100, 1) +
                       R"("},{"type":"media_marker","text":""},{"type":"text","text":"What is it?"}]}])";
    request.media = {image};
    request.cache_prompt = cached;
    request.logprobs = 0;
    return request;
  };
  const std::string one = bmp(64, 64, 1);
  const std::string two = bmp(64, 64, 2);
  const Outcome first = model.generate(asked(one, true));
  CHECK_EQ(model.generate(continuation(text(250, 7))).code, "");
  const Outcome again = model.generate(asked(one, true));
  CHECK(again.cached_tokens > 100 + 16);
  check_alike(again, model.generate(asked(one, false)));
  CHECK_EQ(model.generate(continuation(text(250, 8))).code, "");
  const Outcome other = model.generate(asked(two, true));
  CHECK(other.cached_tokens >= 100);
  CHECK(other.cached_tokens < again.cached_tokens);
  check_alike(other, model.generate(asked(two, false)));
}

TEST(host_cache, namespaces_share_nothing_of_it) {
  for (const char* name : {"llama.gguf", "lfm2.gguf"}) {
    const Note note(name);
    LoadedModel model(made(name, "streams"));
    PredictOptions request = continuation("");
    request.prompt_tokens = model.wait(model.engine->tokenize(text(250, 1), true, false)).tokens;
    const auto in = [&request](const std::string& cache_namespace) {
      PredictOptions own = request;
      own.cache_namespace = cache_namespace;
      return own;
    };
    // The next turn of what the first one answered: it goes on from all that was computed.
    const Outcome first = model.generate(in("one"));
    REQUIRE(first.choices.size() == 1);
    for (const TokenLogprobs& one : first.choices.begin()->second.logprobs) {
      request.prompt_tokens.push_back(one.token.id);
    }
    request.prompt_tokens.push_back(request.prompt_tokens[7]);
    for (int i = 0; i < 4; i++) static_cast<void>(model.generate(continuation(text(250, i + 2))));
    const auto restored = model.restored();
    const Outcome other = model.generate(in("two"));
    CHECK_EQ(other.cached_tokens, 0);
    CHECK_EQ(model.restored(), restored);
    for (int i = 0; i < 4; i++) static_cast<void>(model.generate(continuation(text(250, i + 6))));
    const Outcome again = model.generate(in("one"));
    CHECK(again.cached_tokens > 240);
    CHECK(model.restored() > restored);
    check_alike(again, other);
  }
}

TEST(host_cache, warm_prompts_are_there_for_every_namespace) {
  ModelOptions options = made("llama.gguf", "streams", 0);
  options.template_ = "chatml";
  options.warm_prompts = {R"([{"role":"system","content":")" + text(100, 3) + R"("}])"};
  LoadedModel model(options);
  PredictOptions request = continuation("");
  request.messages =
      R"([{"role":"system","content":")" + text(100, 3) + R"("},{"role":"user","content":")" + text(100, 5) + R"("}])";
  int warm = 0;
  for (const char* name : {"one", "two"}) {
    request.cache_namespace = name;
    const Outcome outcome = model.generate(request);
    if (warm == 0) warm = outcome.cached_tokens;
    CHECK(warm > 100);
    CHECK_EQ(outcome.cached_tokens, warm);
    CHECK(model.generate(request).cached_tokens > warm + 100);
  }
}

TEST(host_cache, warm_prompts_are_there_for_every_kind_of_memory) {
  const std::string system = R"([{"role":"system","content":")" + text(100, 3) + R"("}])";
  for (const char* name : {"llama.gguf", "gemma3.gguf", "mamba.gguf", "lfm2.gguf"}) {
    const Note note(name);
    ModelOptions options = made(name, "streams", 0);
    options.template_ = "chatml";
    options.warm_prompts = {system, R"([{"role":"system","content":")" + text(120, 4) + R"("}])"};
    LoadedModel model(options);
    PredictOptions request = continuation("");
    request.messages = R"([{"role":"system","content":")" + text(100, 3) + R"("},{"role":"user","content":"tea"}])";
    const auto before = model.engine->stats().host_bytes;
    CHECK(before > 0);
    for (int i = 0; i < 3; i++) {
      const Outcome outcome = model.generate(request);
      CHECK_EQ(outcome.code, "");
      CHECK(outcome.cached_tokens > 100);
      PredictOptions alone = request;
      alone.cache_prompt = false;
      check_alike(outcome, model.generate(alone));
      for (int other = 0; other < 2; other++) static_cast<void>(model.generate(continuation(text(200, 10 + other))));
    }
    CHECK_EQ(model.engine->stats().host_bytes, before);
  }
}

TEST(host_cache, warm_prompts_that_can_not_be_are_told_with_the_load) {
  ModelOptions options = made("llama.gguf", "streams", 0);
  options.warm_prompts = {R"([{"role":"system","content":"a"}])", "[]"};
  Recorder empty(options);
  CHECK_EQ(empty.wait_loaded(), "warm_prompts[1]: Expected a list of messages.");
  CHECK_EQ(empty.load_code(), "model_load_failed");
  options.warm_prompts = {"{"};
  Recorder broken(options);
  CHECK_EQ(broken.wait_loaded().substr(0, 17), "warm_prompts[0]: ");
}

TEST(host_cache, a_load_is_cancelled_while_it_computes_warm_prompts) {
  ModelOptions options = made("llama.gguf", "streams", 0);
  for (int i = 0; i < 100; i++) {
    options.warm_prompts.push_back(R"([{"role":"system","content":")" + text(300, i) + R"("}])");
  }
  Recorder model(options);
  model.wait_progress(1);  // the weights are there
  model.engine->close();
  model.wait_closed();
  const std::vector<float> progress = model.progress();
  REQUIRE(!progress.empty());
  CHECK_EQ(progress.back(), 1.0F);
  CHECK_EQ(model.load_code(), "cancelled");
}
