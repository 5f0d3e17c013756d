#include "support/recorder.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <sstream>
#include <thread>
#include <utility>
#include <variant>

#include "support/harness.h"

namespace testing {

const char* const kTinyExact = TEST_MODELS "/tiny-f32.gguf";

using namespace llama_openapi;

std::string Outcome::text() const { return choices.empty() ? "" : choices.begin()->second.text; }
std::string Outcome::reason() const { return choices.empty() ? "" : choices.begin()->second.reason; }
int Outcome::completion_tokens() const { return choices.empty() ? 0 : choices.begin()->second.completion_tokens; }

struct Receiver {
  Recorder& recorder;

  Outcome& of(std::uint64_t request) const {
    Outcome& outcome = recorder.outcomes_[request];
    CHECK_EQ(outcome.ends, 0);
    return outcome;
  }

  void operator()(const LoadProgress& event) const { recorder.progress_.push_back(event.fraction); }
  void operator()(const Loaded& /*event*/) const { recorder.loaded_ = true; }
  void operator()(const Closed& /*event*/) const { recorder.closed_++; }
  void operator()(const RequestStarted& event) const {
    Outcome& outcome = of(event.request);
    outcome.starts++;
    outcome.prompt_tokens = event.prompt_tokens;
    outcome.cached_tokens = event.cached_tokens;
  }
  void operator()(const PromptProgress& event) const {
    Outcome& outcome = of(event.request);
    CHECK_EQ(outcome.starts, 1);
    CHECK(outcome.choices.empty());
    outcome.progress.push_back(event);
  }
  void operator()(const RequestPrompt& event) const {
    Outcome& outcome = of(event.request);
    CHECK_EQ(outcome.starts, 1);
    CHECK_EQ(outcome.echoes, 0);
    CHECK(outcome.choices.empty());
    outcome.echoes++;
    outcome.echo = event.text;
    outcome.echo_logprobs = event.logprobs;
  }
  void operator()(const RequestDelta& event) const {
    Choice& choice = of(event.request).choices[event.choice];
    CHECK(!event.text.empty() || !event.logprobs.empty() || !event.reasoning.empty() || !event.tool_calls.empty());
    CHECK_EQ(choice.reason, "");
    choice.deltas++;
    CHECK(event.completion_tokens >= choice.completion_tokens);
    choice.completion_tokens = event.completion_tokens;
    choice.text += event.text;
    choice.reasoning += event.reasoning;
    for (const ToolCallDelta& piece : event.tool_calls) {
      const auto index = static_cast<std::size_t>(piece.index);
      CHECK(index <= choice.calls.size());
      if (index == choice.calls.size()) {
        CHECK(!piece.name.empty());
        choice.calls.push_back(piece);
      } else {
        CHECK_EQ(piece.name, "");
        choice.calls[index].arguments += piece.arguments;
      }
    }
    for (const TokenLogprobs& logprobs : event.logprobs) choice.logprobs.push_back(logprobs);
  }
  void operator()(const ChoiceFinished& event) const {
    Choice& choice = of(event.request).choices[event.choice];
    CHECK_EQ(choice.reason, "");
    choice.reason = event.length ? "length" : "stop";
    choice.completion_tokens = event.completion_tokens;
    choice.reasoning_tokens = event.reasoning_tokens;
  }
  void operator()(const RequestEnded& event) const {
    Outcome& outcome = of(event.request);
    outcome.timings = event.timings;
    outcome.usage = event.usage;
    outcome.drafted_tokens = event.usage.drafted_tokens;
    outcome.accepted_tokens = event.usage.accepted_tokens;
    for (const auto& [_, choice] : outcome.choices) CHECK(!choice.reason.empty());
    check_usage(outcome);
    outcome.ends++;
  }
  void operator()(const Tokens& event) const {
    Outcome& outcome = of(event.request);
    outcome.tokens = event.tokens;
    outcome.ends++;
  }
  void operator()(const Text& event) const {
    Outcome& outcome = of(event.request);
    outcome.answer = event.text;
    outcome.ends++;
  }
  void operator()(const Embeddings& event) const {
    Outcome& outcome = of(event.request);
    outcome.vectors = event.values;
    outcome.input_tokens = event.tokens;
    outcome.usage = event.usage;
    int tokens = 0;
    for (const int count : event.tokens) tokens += count;
    CHECK_EQ(event.usage.prompt_tokens, tokens);
    CHECK_EQ(event.usage.inputs, static_cast<int>(event.tokens.size()));
    outcome.ends++;
  }
  void operator()(const Failed& event) const {
    if (event.request == 0) {
      recorder.load_failed_ = true;
      recorder.load_code_ = event.code;
      recorder.load_message_ = event.message;
      return;
    }
    Outcome& outcome = of(event.request);
    outcome.code = event.code;
    outcome.message = event.message;
    outcome.param = event.param;
    outcome.usage = event.usage;
    check_usage(outcome);
    outcome.ends++;
  }

  /// What a request is charged for, against what was told of it on the way.
  static void check_usage(const Outcome& outcome) {
    int completion = 0;
    int reasoning = 0;
    int told = 0;
    bool finished = true;
    for (const auto& [_, choice] : outcome.choices) {
      finished = finished && !choice.reason.empty();
      completion += choice.completion_tokens;
      reasoning += choice.reasoning_tokens;
      told = std::max(told, static_cast<int>(choice.logprobs.size()));
    }
    const Usage& usage = outcome.usage;
    CHECK(usage.completion_tokens >= std::max(completion, told));
    CHECK(usage.reasoning_tokens >= reasoning);
    CHECK(usage.cached_tokens <= usage.prompt_tokens);
    CHECK(usage.accepted_tokens <= usage.drafted_tokens);
    if (outcome.starts == 0) return;
    CHECK(usage.prompt_tokens <= outcome.prompt_tokens);
    CHECK_EQ(usage.cached_tokens, outcome.cached_tokens);
    if (!finished || !outcome.code.empty()) return;
    CHECK_EQ(usage.prompt_tokens, outcome.prompt_tokens);
    CHECK_EQ(usage.completion_tokens, completion);
    CHECK_EQ(usage.reasoning_tokens, reasoning);
  }
};

Recorder::Recorder(ModelOptions options) {
  engine =
      std::make_unique<Engine>(std::move(options), [this](std::vector<Event> events) { receive(std::move(events)); });
}

Recorder::~Recorder() {
  engine.reset();
  CHECK_EQ(closed_, 1);
  CHECK(!said_more_);
  for (const auto& [_, outcome] : outcomes_) CHECK_EQ(outcome.ends, 1);
}

void Recorder::receive(std::vector<Event> events) {
  const std::lock_guard<std::mutex> lock(mutex_);
  calls_++;
  for (const Event& event : events) {
    // Only what is asked of a closed engine is still answered.
    if (closed_ > 0 && !std::holds_alternative<Failed>(event)) said_more_ = true;
    std::visit(Receiver{*this}, event);
  }
  changed_.notify_all();
}

template <class Condition>
void Recorder::wait_for(Condition condition) {
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait(lock, condition);
}

std::string Recorder::wait_loaded() {
  wait_for([this] { return loaded_ || load_failed_; });
  return load_message();
}

void Recorder::require_loaded() {
  const std::string message = wait_loaded();
  CHECK_EQ(message, "");
  REQUIRE(message.empty());
}

void Recorder::wait_progress(float fraction) {
  wait_for(
      [this, fraction] { return (!progress_.empty() && progress_.back() >= fraction) || loaded_ || load_failed_; });
}

Outcome Recorder::wait(std::uint64_t request) {
  wait_for([&] { return outcomes_[request].ends > 0; });
  const std::lock_guard<std::mutex> lock(mutex_);
  return outcomes_[request];
}

void Recorder::wait_text(std::uint64_t request) {
  wait_for([&] { return outcomes_[request].ends > 0 || !outcomes_[request].text().empty(); });
}

void Recorder::wait_idle() {
  for (;;) {
    const EngineStats stats = engine->stats();
    if (stats.running == 0 && stats.waiting == 0 && stats.cells_used == 0) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

void Recorder::wait_closed() {
  wait_for([this] { return closed_ > 0; });
}

std::vector<float> Recorder::progress() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return progress_;
}

std::string Recorder::load_code() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return load_code_;
}

std::string Recorder::load_message() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return load_message_;
}

std::size_t Recorder::calls() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return calls_;
}

ModelOptions tiny(int context_size, int parallel, const std::string& layout) {
  ModelOptions options;
  options.model = kTinyExact;
  options.kv_type_k = options.kv_type_v = "f32";
  options.flash_attention = "off";
  options.context_size = context_size;
  options.parallel = parallel;
  options.kv_layout = layout;
  options.threads = 1;  // CTest runs tests side by side
  return options;
}

PredictOptions greedy(const std::string& prompt, int max_tokens) {
  PredictOptions options;
  options.prompt = prompt;
  options.temperature = 0;
  options.max_tokens = max_tokens;
  return options;
}

PredictOptions question(const std::string& text, int max_tokens) {
  PredictOptions options;
  options.messages = R"([{"role":"user","content":")" + text + R"("}])";
  options.temperature = 0;
  options.max_tokens = max_tokens;
  return options;
}

bool check_alike(const Choice& got, const Choice& want, float bound) {
  for (std::size_t i = 0; i < std::min(got.logprobs.size(), want.logprobs.size()); i++) {
    const TokenProbability& a = got.logprobs[i].token;
    const TokenProbability& b = want.logprobs[i].token;
    const float difference = std::abs(a.logprob - b.logprob);
    if (!(difference < bound)) {
      std::ostringstream what;
      what << "token " << i << ": '" << a.bytes << "' " << a.logprob << ", and '" << b.bytes << "' " << b.logprob;
      CHECK_EQ(what.str(), "log probabilities that are the same");
      return false;
    }
    if (a.id != b.id) return false;
  }
  CHECK_EQ(got.logprobs.size(), want.logprobs.size());
  CHECK_EQ(got.text, want.text);
  CHECK_EQ(got.reason, want.reason);
  CHECK_EQ(got.completion_tokens, want.completion_tokens);
  return true;
}

float difference(const Outcome& a, const Outcome& b) {
  const std::vector<TokenLogprobs>& left = a.choices.at(0).logprobs;
  const std::vector<TokenLogprobs>& right = b.choices.at(0).logprobs;
  float most = 0;
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); i++) {
    most = std::max(most, std::abs(left[i].token.logprob - right[i].token.logprob));
    if (left[i].token.id != right[i].token.id) break;
  }
  return most;
}

float measured_noise(ModelOptions options, const std::vector<PredictOptions>& requests) {
  std::vector<Outcome> first;
  float most = 0;
  for (const int passes : {512, 8}) {
    options.ubatch_size = passes;
    Recorder model(options);
    model.require_loaded();
    for (std::size_t i = 0; i < requests.size(); i++) {
      PredictOptions alone = requests[i];
      alone.cache_prompt = false;
      const Outcome outcome = model.generate(alone);
      if (passes == 512)
        first.push_back(outcome);
      else
        most = std::max(most, difference(outcome, first[i]));
    }
  }
  return most;
}

bool differ(const Outcome& a, const Outcome& b) {
  if (a.choices.empty() || b.choices.empty()) return a.choices.size() != b.choices.size();
  const std::vector<TokenLogprobs>& left = a.choices.begin()->second.logprobs;
  const std::vector<TokenLogprobs>& right = b.choices.begin()->second.logprobs;
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); i++) {
    if (std::abs(left[i].token.logprob - right[i].token.logprob) > kExact) return true;
    if (left[i].token.id != right[i].token.id) return false;
  }
  return false;
}

void check_alike(const Outcome& got, const Outcome& want, float bound) {
  CHECK_EQ(got.code, want.code);
  REQUIRE(got.choices.size() == want.choices.size());
  for (const auto& [index, choice] : want.choices) {
    REQUIRE(got.choices.count(index) == 1);
    check_alike(got.choices.at(index), choice, bound);
  }
}

}  // namespace testing
