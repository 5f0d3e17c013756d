// What fails in the middle of things: whoever it belongs to hears of it, and nobody else notices.
#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "models/models.h"
#include "support/failing_decode.h"
#include "support/harness.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;
using test_models::kSpoiltToken;

namespace {

const std::vector<std::string> kPrompts = {"Once upon a time", "The lantern", "A fox", "In the old house"};

PredictOptions story(const std::string& prompt, int tokens = 40) {
  PredictOptions options = greedy(prompt, tokens);
  options.ignore_eos = true;
  options.logprobs = 2;
  return options;
}

/// A prompt that has the token in its middle.
PredictOptions with_token(llama_token token, int before = 40, int after = 40) {
  PredictOptions options = story("", 20);
  for (int i = 0; i < before; i++) options.prompt_tokens.push_back(300 + i);
  options.prompt_tokens.push_back(token);
  for (int i = 0; i < after; i++) options.prompt_tokens.push_back(400 + i);
  return options;
}

/// What the prompts are answered one after another, by an engine that has nothing else to do.
std::vector<Outcome> alone(const ModelOptions& model, const std::vector<PredictOptions>& requests) {
  Recorder recorder(model);
  recorder.require_loaded();
  std::vector<Outcome> outcomes;
  for (PredictOptions options : requests) {
    options.cache_prompt = false;
    outcomes.push_back(recorder.generate(options));
  }
  return outcomes;
}

std::vector<PredictOptions> stories() {
  std::vector<PredictOptions> requests;
  for (const std::string& prompt : kPrompts) requests.push_back(story(prompt));
  return requests;
}

/// @param bound of the differences of log probabilities
void check_whole(const Outcome& got, const Outcome& want, float bound = kExact) {
  CHECK_EQ(got.code, "");
  CHECK_EQ(got.starts, 1);
  CHECK_EQ(got.prompt_tokens, want.prompt_tokens);
  CHECK_EQ(got.choices.at(0).logprobs.size(), static_cast<std::size_t>(got.completion_tokens()));
  check_alike(got, want, bound);
}

int sequences_in(const llama_batch& batch) {
  std::set<llama_seq_id> ids;
  for (int i = 0; i < batch.n_tokens; i++) ids.insert(batch.seq_id[i][0]);
  return static_cast<int>(ids.size());
}

bool has(const llama_batch& batch, llama_token token) {
  return batch.token != nullptr &&
         std::find(batch.token, batch.token + batch.n_tokens, token) != batch.token + batch.n_tokens;
}

ModelOptions made(const std::string& name, const std::string& layout = "streams") {
  ModelOptions options = tiny(4096, 4, layout);
  options.model = TEST_MODELS "/" + name;
  return options;
}

/// Memory of each kind.
std::vector<ModelOptions> memories() {
  return {tiny(), tiny(4096, 4, "unified"), made("gemma3.gguf"), made("mamba.gguf"), made("lfm2.gguf")};
}

EmbedOptions texts(std::vector<std::string> list) {
  EmbedOptions options;
  options.texts = std::move(list);
  return options;
}

/// What fails in which way, and what the stories are answered where nothing does.
struct Trial {
  const ModelOptions& model;
  DecodeFailure kind;
  const std::vector<Outcome>& want;
};

/// Each kind of failure with each kind of memory, by an engine of its own.
void each_failure(const std::function<void(const Trial&, Recorder&)>& test) {
  for (const ModelOptions& model : memories()) {
    const std::vector<Outcome> want = alone(model, stories());
    for (const DecodeFailure kind : {DecodeFailure::AtOnce, DecodeFailure::Late, DecodeFailure::Thrown}) {
      const Note note(model.model + ", " + model.kv_layout + ", failure " + std::to_string(static_cast<int>(kind)));
      Recorder recorder(model);
      recorder.require_loaded();
      test({model, kind, want}, recorder);
    }
  }
}

std::vector<std::uint64_t> submit_stories(const Recorder& recorder) {
  std::vector<std::uint64_t> requests;
  for (const PredictOptions& options : stories()) requests.push_back(recorder.engine->submit(options));
  return requests;
}

}  // namespace

TEST(failure, a_step_that_fails_once_harms_nobody) {
  each_failure([](const Trial& trial, Recorder& recorder) {
    int shared = 0;
    // Of the steps that several sequences share: the first, and some later ones.
    const FailingDecode failing([&](const llama_batch& batch) {
      if (sequences_in(batch) < 2) return DecodeFailure::None;
      const int step = shared++;
      return step == 0 || step == 7 || step == 20 ? trial.kind : DecodeFailure::None;
    });
    const std::vector<std::uint64_t> requests = submit_stories(recorder);
    for (std::size_t i = 0; i < requests.size(); i++) check_whole(recorder.wait(requests[i]), trial.want[i]);
    CHECK(failing.failed() > 0);
    recorder.wait_idle();
  });
}

TEST(failure, what_cannot_be_computed_fails_alone) {
  constexpr llama_token kFatal = 777;
  each_failure([](const Trial& trial, Recorder& recorder) {
    {
      const FailingDecode failing(
          [&](const llama_batch& batch) { return has(batch, kFatal) ? trial.kind : DecodeFailure::None; });
      const std::vector<std::uint64_t> requests = submit_stories(recorder);
      PredictOptions fatal = with_token(kFatal);
      fatal.n = 2;
      const Outcome failed = recorder.generate(fatal);
      CHECK_EQ(failed.code, "engine_failed");
      CHECK_EQ(failed.message, "The model failed to compute this request.");
      for (std::size_t i = 0; i < requests.size(); i++) check_whole(recorder.wait(requests[i]), trial.want[i]);
      CHECK(failing.failed() > 0);
      recorder.wait_idle();
    }
    // Nothing of it was kept that is not right.
    check_whole(recorder.generate(with_token(kFatal)), alone(trial.model, {with_token(kFatal)})[0]);
  });
}

TEST(failure, what_is_no_number_stays_with_its_request) {
  for (const std::string layout : {"streams", "unified"}) {
    for (const std::string attention : {"on", "off", "on, prompts in many parts"}) {
      const Note note(layout + ", flash attention " + attention);
      ModelOptions model = made("spoilt.gguf", layout);
      model.context_size = 1024;
      model.flash_attention = attention.substr(0, attention.find(','));
      if (model.flash_attention == "on") model.kv_type_k = model.kv_type_v = "f16";
      PredictOptions long_one = with_token(1, 100, 100);
      std::vector<PredictOptions> sound = stories();
      sound.push_back(long_one);
      const float bound = model.flash_attention == "on" ? std::max(kExact, 4 * measured_noise(model, sound)) : kExact;
      if (attention != "on" && attention != "off") model.prefill_budget = 16;
      const std::vector<Outcome> want = alone(model, sound);
      Recorder recorder(model);
      recorder.require_loaded();
      for (int round = 0; round < 3; round++) {
        std::vector<std::uint64_t> requests;
        std::vector<std::uint64_t> spoilt;
        for (const PredictOptions& options : sound) {
          requests.push_back(recorder.engine->submit(options));
          spoilt.push_back(recorder.engine->submit(with_token(kSpoiltToken, 30 * round, 100)));
        }
        for (const std::uint64_t request : spoilt) {
          const Outcome outcome = recorder.wait(request);
          CHECK_EQ(outcome.code, "engine_failed");
          CHECK_EQ(outcome.message, "The model computed something that is no number.");
        }
        for (std::size_t i = 0; i < requests.size(); i++) check_whole(recorder.wait(requests[i]), want[i], bound);
      }
      recorder.wait_idle();
    }
  }
}

TEST(failure, a_grammar_that_comes_to_nothing_stops_its_request_only) {
  const std::vector<Outcome> want = alone(tiny(), stories());
  Recorder recorder(tiny());
  recorder.require_loaded();
  std::vector<std::uint64_t> requests;
  std::vector<std::uint64_t> stuck;
  for (const PredictOptions& options : stories()) {
    requests.push_back(recorder.engine->submit(options));
    PredictOptions other = options;
    other.grammar = "root ::= [a-z ]{" + std::to_string(5 * requests.size()) + "} <[4095000]>";
    stuck.push_back(recorder.engine->submit(other));
  }
  for (const std::uint64_t request : stuck) {
    const Outcome outcome = recorder.wait(request);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "grammar");
    CHECK(!outcome.text().empty());  // it had begun
  }
  for (std::size_t i = 0; i < requests.size(); i++) check_whole(recorder.wait(requests[i]), want[i]);
  recorder.wait_idle();
}

TEST(failure, embeddings_that_cannot_be_computed_fail_alone) {
  for (const std::string name : {"bert.gguf", "llama.gguf"}) {
    for (const DecodeFailure kind : {DecodeFailure::AtOnce, DecodeFailure::Late, DecodeFailure::Thrown}) {
      const Note note(name + ", failure " + std::to_string(static_cast<int>(kind)));
      Recorder recorder(made(name));
      recorder.require_loaded();
      const std::vector<std::string> sound = {"a cat on a mat", "tea", "the old door"};
      const Outcome want = recorder.wait(recorder.engine->embed(texts(sound)));
      EmbedOptions fatal;
      fatal.tokens = {300, 777, 301};
      fatal.token_counts = {1, 2};
      const FailingDecode failing(
          [&](const llama_batch& batch) { return has(batch, 777) ? kind : DecodeFailure::None; });
      std::vector<std::uint64_t> requests;
      std::vector<std::uint64_t> failed;
      for (int i = 0; i < 8; i++) {
        requests.push_back(recorder.engine->embed(texts(sound)));
        failed.push_back(recorder.engine->embed(fatal));
      }
      for (const std::uint64_t request : failed) CHECK_EQ(recorder.wait(request).code, "engine_failed");
      for (const std::uint64_t request : requests) {
        const Outcome outcome = recorder.wait(request);
        CHECK_EQ(outcome.code, "");
        REQUIRE(outcome.vectors.size() == want.vectors.size());
        for (std::size_t i = 0; i < want.vectors.size(); i++) {
          CHECK(std::abs(outcome.vectors[i] - want.vectors[i]) < 1e-3F);
        }
      }
      CHECK(failing.failed() > 0);
    }
  }
}

TEST(failure, embeddings_that_are_no_numbers_are_an_error) {
  Recorder recorder(made("spoilt-bert.gguf"));
  recorder.require_loaded();
  EmbedOptions spoilt;
  spoilt.tokens = {300, kSpoiltToken, 301};
  spoilt.token_counts = {1, 2};
  const std::vector<float> want = recorder.wait(recorder.engine->embed(texts({"tea"}))).vectors;
  const std::uint64_t failed = recorder.engine->embed(spoilt);
  const std::uint64_t beside = recorder.engine->embed(texts({"tea"}));
  CHECK_EQ(recorder.wait(failed).code, "engine_failed");
  CHECK_EQ(recorder.wait(failed).message, "The model failed to compute these embeddings.");
  const std::vector<float> got = recorder.wait(beside).vectors;
  REQUIRE(got.size() == want.size());
  for (std::size_t i = 0; i < got.size(); i++) CHECK(std::abs(got[i] - want[i]) < 1e-3F);
}

namespace {

/// An owner whose own code throws at what it is told.
struct Owner {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Event> events;
  bool throws = false;

  void receive(std::vector<Event> told) {
    const std::lock_guard<std::mutex> lock(mutex);
    const auto is_text = [](const Event& event) { return std::holds_alternative<RequestDelta>(event); };
    if (throws && std::any_of(told.begin(), told.end(), is_text)) throw std::runtime_error("no room for an event");
    events.insert(events.end(), told.begin(), told.end());
    changed.notify_all();
  }

  template <class Kind>
  Kind wait(const std::function<bool(const Kind&)>& wanted = [](const Kind&) { return true; }) {
    std::unique_lock<std::mutex> lock(mutex);
    for (;;) {
      for (const Event& event : events) {
        const Kind* one = std::get_if<Kind>(&event);
        if (one != nullptr && wanted(*one)) return *one;
      }
      changed.wait(lock);
    }
  }
};

}  // namespace

TEST(failure, an_engine_that_stops_says_why) {
  Owner owner;
  Engine engine(tiny(), [&owner](std::vector<Event> events) { owner.receive(std::move(events)); });
  owner.wait<Loaded>();
  {
    const std::lock_guard<std::mutex> lock(owner.mutex);
    owner.throws = true;
  }
  std::vector<std::uint64_t> requests;
  for (const PredictOptions& options : stories()) requests.push_back(engine.submit(options));
  owner.wait<Closed>();
  engine.join();
  requests.push_back(engine.submit(story("Once")));  // one that comes too late
  requests.push_back(engine.embed(texts({"tea"})));
  requests.push_back(0);  // the engine itself
  for (const std::uint64_t request : requests) {
    const Failed failed = owner.wait<Failed>([request](const Failed& event) { return event.request == request; });
    CHECK_EQ(failed.code, "engine_failed");
    CHECK_EQ(failed.message, "The model stopped: no room for an event");
  }
  const std::lock_guard<std::mutex> lock(owner.mutex);
  std::set<std::uint64_t> told;
  for (const Event& event : owner.events) {
    if (const Failed* failed = std::get_if<Failed>(&event)) CHECK(told.insert(failed->request).second);
  }
  CHECK_EQ(told.size(), requests.size());
}
