// What a request can bring that llama.cpp does not survive by itself, or that holds up everybody else.
#include <climits>
#include <cmath>
#include <vector>

#include "engine/generated/option_fields.h"
#include "support/harness.h"
#include "support/model_file.h"
#include "support/random.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; i++) out += text;
  return out;
}

PredictOptions with_grammar(const std::string& grammar, int max_tokens = 32) {
  PredictOptions options = greedy("Once upon a time", max_tokens);
  options.grammar = grammar;
  return options;
}

/// After each attack: the engine still answers.
void check_alive(Recorder& recorder) {
  const Outcome outcome = recorder.generate(question("What is the capital of Sweden?"));
  CHECK_EQ(outcome.text(), "The capital of Sweden is Stockholm.");
}

}  // namespace

TEST(hostile, grammars_that_are_followed) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"root ::= \"yes\"", "yes"},
      {"root ::= \"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80\"", "caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80"},
      {"root ::= \"a\"{5}", "aaaaa"},
      {"root ::= [\xF0\x9F\x98\x80-\xF0\x9F\x98\x80]", "\xF0\x9F\x98\x80"},
      {"root ::= \"(\" x \")\"\nx ::= \"[\" \"]\" | x2\nx2 ::= \"{}\"", ""},
      {"root ::=", ""},
  };
  for (const auto& [grammar, want] : cases) {
    const Note note(grammar);
    for (const int mirostat : {0, 1, 2}) {
      PredictOptions options = with_grammar(grammar);
      options.mirostat = mirostat;
      if (mirostat > 0) options.temperature = 1;
      const Outcome outcome = recorder.generate(options);
      CHECK_EQ(outcome.code, "");
      CHECK_EQ(outcome.reason(), "stop");
      if (!want.empty() || grammar.size() < 10) CHECK_EQ(outcome.text(), want);
    }
  }
  const std::string digits = recorder.generate(with_grammar("root ::= [0-9]{3} \"-\" [\\x41-\\x46]+", 10)).text();
  REQUIRE(digits.size() > 4);
  CHECK_EQ(digits.find_first_not_of("0123456789"), 3U);
  CHECK_EQ(digits.find_first_not_of("ABCDEF", 4), std::string::npos);
}

TEST(hostile, grammar_and_ignore_eos) {
  // Every end-of-generation token is banned, and the grammar allows nothing else.
  Recorder recorder(tiny());
  recorder.require_loaded();
  PredictOptions options = with_grammar("root ::= \"yes\"");
  options.ignore_eos = true;
  for (const double temperature : {0.0, 0.3, 2.0}) {
    options.temperature = temperature;
    const Outcome outcome = recorder.generate(options);
    CHECK_EQ(outcome.text(), "yes");
    CHECK_EQ(outcome.reason(), "stop");
  }
}

TEST(hostile, grammars_that_are_refused) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  const std::vector<std::string> cases = {
      "root ::= ",  // replaced below: an undefined rule
      "root ::= root \"a\" | \"b\"",
      "root ::= a root \"x\" | \"y\"\na ::= b\nb ::= \"\"",
      "root ::= \"x\"{5,2}",
      "root ::= \"x\"{99999}",
      "root ::= (((\"x\"{0,50}){0,50}){0,50}){0,50}",
      "root ::= \"" + repeat("a", 1000000) + "\"{2000}",
      "%llguidance {}",
      "root ::= " + repeat("(", 500000),
      std::string("root ::= \"a\"\0", 13),
      "root ::= \"\xFF\"",
      "root ::= <|no_such_token|>",
      "start ::= \"a\"",
      "no grammar at all",
      "root ::= (\"a\" | )*",  // harmless, but llama.cpp calls it left-recursive
  };
  for (std::size_t i = 0; i < cases.size(); i++) {
    const std::string grammar = i == 0 ? "root ::= undefined" : cases[i];
    const Note note(grammar.substr(0, 60));
    const Outcome outcome = recorder.generate(with_grammar(grammar));
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "grammar");
    CHECK_EQ(outcome.message.substr(0, 19), "Invalid 'grammar': ");
  }
  check_alive(recorder);
}

TEST(hostile, grammars_that_end_in_nothing) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  for (const std::string grammar : {"root ::= <[999999]>", "root ::= \"abc\" <[999999]>"}) {
    const Note note(grammar);
    for (const int mirostat : {0, 1, 2}) {
      for (const double temperature : {0.0, 1.0}) {
        PredictOptions options = with_grammar(grammar);
        options.temperature = temperature;
        options.mirostat = mirostat;
        options.top_p = 0.5;
        options.min_p = 0.1;
        options.typical_p = 0.5;
        options.xtc_probability = 1;
        const Outcome outcome = recorder.generate(options);
        CHECK_EQ(outcome.code, "invalid_value");
        CHECK_EQ(outcome.message, "The grammar allows no further token here.");
      }
    }
  }
  check_alive(recorder);
}

TEST(hostile, grammar_that_doubles_its_work_with_each_token) {
  // After n times "a" there are 2 ^ n ways to go on.
  Recorder recorder(tiny());
  recorder.require_loaded();
  const llama_token a = recorder.wait(recorder.engine->tokenize("a", false, false)).tokens.at(0);
  PredictOptions options = with_grammar("root ::= \"a\" root \"b\" | \"a\" root \"c\" | \"d\"", 1000);
  options.logit_bias = {{a, 1000}};
  const std::uint64_t neighbour = recorder.engine->submit(greedy("Once upon a time", 200));
  const Outcome outcome = recorder.generate(options);
  CHECK_EQ(outcome.code, "invalid_value");
  CHECK_EQ(outcome.message, "The grammar is too ambiguous: it takes too long to follow.");
  CHECK_EQ(recorder.wait(neighbour).code, "");
  check_alive(recorder);
}

TEST(hostile, everything_is_banned) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  PredictOptions options = greedy("Once upon a time", 8);
  options.ignore_eos = true;
  for (int id = 0; id < 4096; id++) options.logit_bias[id] = -100;
  for (const int mirostat : {0, 1, 2}) {
    for (const double temperature : {0.0, 1e-300, 0.01, 2.0}) {
      options.mirostat = mirostat;
      options.temperature = temperature;
      options.top_p = mirostat == 0 ? 0.9 : 1;
      const Outcome outcome = recorder.generate(options);
      CHECK_EQ(outcome.code, "");
      CHECK_EQ(outcome.completion_tokens(), 8);
    }
  }
  options.grammar = "root ::= \"yes\"";
  CHECK_EQ(recorder.generate(options).text(), "yes");
}

TEST(hostile, biases) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  for (const int id : {-1, 4096, INT_MAX, INT_MIN}) {
    PredictOptions options = greedy("Once", 2);
    options.logit_bias = {{id, 1}};
    const Outcome outcome = recorder.generate(options);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "logit_bias");
    CHECK_EQ(outcome.message,
             "Invalid key in 'logit_bias': " + std::to_string(id) + ". Expected a token id from 0 to 4095.");
  }
  for (const float bias : {INFINITY, -INFINITY, NAN, 3e38F, -3e38F}) {
    PredictOptions options = greedy("Once", 2);
    options.logit_bias = {{7, bias}, {8, bias}};
    const Outcome outcome = recorder.generate(options);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "logit_bias");
  }
  check_alive(recorder);
}

TEST(hostile, prompts) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  const std::vector<std::string> prompts = {
      std::string("a\0b\0", 4),
      std::string(1, '\0'),
      "\xFF\xFE\x80",
      "\xC3",
      "\xF0\x9F\x98",
      "\xED\xA0\x80",
      "\xF4\x90\x80\x80",
      repeat("\xF0\x9F\x98\x80", 500),
      repeat(" ", 3000),
      repeat("\n", 3000),
      "<|im_start|><|im_end|><|no_such_token|>",
      "\xEF\xBB\xBF",
      "\xE2\x80\xAE\xCC\x81\xCC\x81\xCC\x81",
  };
  for (const std::string& prompt : prompts) {
    const Note note(prompt.substr(0, 20));
    for (const bool parse_special : {false, true}) {
      PredictOptions options = greedy(prompt, 3);
      options.parse_special = parse_special;
      const Outcome outcome = recorder.generate(options);
      CHECK(outcome.code.empty() || outcome.code == "context_length_exceeded");
    }
  }
  Random random(4);
  for (int round = 0; round < 300; round++) {
    std::string bytes;
    for (unsigned n = random.below(60); n > 0; n--) bytes += random.byte();
    CHECK_EQ(recorder.generate(greedy(bytes, 1)).code, "");
  }
  check_alive(recorder);
}

TEST(hostile, huge_prompts_are_refused_before_they_cost_anything) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  for (const char fill : {'a', ' ', '\n'}) {
    const Outcome outcome = recorder.generate(greedy(std::string(std::size_t{64} << 20U, fill), 1));
    CHECK_EQ(outcome.code, "context_length_exceeded");
    CHECK(outcome.message.find("resulted in at least ") != std::string::npos);
  }
  const Outcome chat = recorder.generate(question(std::string(std::size_t{16} << 20U, 'a')));
  CHECK_EQ(chat.code, "context_length_exceeded");
  CHECK_EQ(chat.param, "messages");
  check_alive(recorder);
}

TEST(hostile, long_words) {
  // Tokenizers that split words by std::regex, which recurses for each character: tiny with other splitters.
  for (const std::string splitter : {"smollm", "tekken", "gpt-4o", "falcon", "viking"}) {
    const Note note(splitter);
    const TemporaryFile file("splitter.gguf", tiny_with("smollm", splitter));
    ModelOptions model = tiny();
    model.model = file.path();
    Recorder recorder(model);
    recorder.require_loaded();
    for (const std::string word : {"a", "A", "!", " ", "\n", "1", "\xC3\xA9", "\xE4\xB8\x80", "aB", "a1"}) {
      const std::uint64_t job = recorder.engine->tokenize(repeat(word, 120000), true, false);
      const Outcome outcome = recorder.wait(job);
      CHECK_EQ(outcome.code, "");
      CHECK(!outcome.tokens.empty());
    }
  }
}

TEST(hostile, token_ids) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  for (const llama_token id : {-1, 4096, INT_MAX, INT_MIN}) {
    PredictOptions options = greedy("", 2);
    options.prompt_tokens = {100, id};
    const Outcome outcome = recorder.generate(options);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.message,
             "Invalid token in 'prompt': " + std::to_string(id) + ". Expected a token id from 0 to 4095.");
  }
  for (llama_token id = 0; id < 4096; id += 64) {  // special ones among them
    PredictOptions options = greedy("", 1);
    options.prompt_tokens = {id, 0, 1, 2, 3, id};
    CHECK_EQ(recorder.generate(options).code, "");
  }
}

TEST(hostile, messages) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  const std::string deep = repeat("[", 100000);
  const std::vector<std::string> cases = {
      "",
      "null",
      "[]",
      "{}",
      "\"text\"",
      "[1]",
      "[null]",
      "[[]]",
      "[{}]",
      R"([{"role":"user"}])",
      R"([{"role":1,"content":"x"}])",
      R"([{"role":"user","content":1}])",
      R"([{"role":"user","content":null}])",
      R"([{"role":"user","content":[]}])",
      R"([{"role":"user","content":["x"]}])",
      R"([{"role":"user","content":[{"type":"text"}]}])",
      R"([{"role":"user","content":[{"type":"image_url","image_url":{"url":"x"}}]}])",
      R"([{"role":"user","content":{"type":"text","text":"x"}}])",
      R"([{"role":"nobody","content":"x"}])",
      R"([{"role":"assistant","content":"x"}])",
      R"([{"role":"assistant","tool_calls":1}])",
      R"([{"role":"assistant","tool_calls":[1]}])",
      R"([{"role":"assistant","tool_calls":[{"type":"function"}]}])",
      R"([{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"f"}}]}])",
      R"([{"role":"assistant","tool_calls":[{"type":"function","function":{"name":1,"arguments":{}}}]}])",
      R"([{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"f","arguments":"{"}}]}])",
      R"([{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"f","arguments":")" + deep +
          R"("}}]}])",
      R"([{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"f","arguments":)" +
          repeat("[", 100) + repeat("]", 100) + R"(}}]}])",
      R"([{"role":"tool","content":"x","tool_call_id":1}])",
      R"([{"role":"user","content":"\ud800"}])",
      "[{\"role\":\"user\",\"content\":\"\xFF\"}]",
      R"([{"role":"user","content":"\u0000"}])",
      R"([{"role":"user","content":"{{ messages }} {% for %}"}])",
      R"([{"role":"user","content":1e999}])",
      deep,
      repeat("{\"a\":", 100000),
      "[{\"role\":\"user\",\"content\":" + deep,
      R"([{"role":"user","content":"x"}] trailing)",
  };
  for (const std::string& messages : cases) {
    const Note note(messages.substr(0, 90));
    PredictOptions options = greedy("", 2);
    options.messages = messages;
    const Outcome outcome = recorder.generate(options);
    CHECK(outcome.code.empty() || outcome.code == "invalid_value");
    if (!outcome.code.empty()) CHECK_EQ(outcome.param, "messages");
  }
  for (const std::string kwargs : {"1", "[]", "[1]", "null", "\"x\"", "{", "{\"a\":}", deep.c_str()}) {
    PredictOptions options = question("Who are you?", 2);
    options.template_kwargs = kwargs;
    const Note note(std::string(kwargs).substr(0, 20));
    const Outcome outcome = recorder.generate(options);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "template_kwargs");
  }
  for (const std::string kwargs :
       {R"({})", R"({"messages":1})", R"({"add_generation_prompt":[]})", R"({"tools":{"a":[1]}})",
        R"({"bos_token":null,"raise_exception":1,"namespace":"x"})"}) {
    PredictOptions options = question("Who are you?", 2);
    options.template_kwargs = kwargs;
    const Note note(kwargs);
    const Outcome outcome = recorder.generate(options);
    CHECK(outcome.code.empty() || outcome.code == "invalid_value");
  }
  check_alive(recorder);
}

TEST(hostile, random_messages) {
  ModelOptions model = tiny();
  model.queue_limit = 10000;
  Recorder recorder(model);
  recorder.require_loaded();
  const std::vector<std::string> keys = {"role",      "content", "tool_calls", "name", "tool_call_id",     "function",
                                         "arguments", "type",    "id",         "text", "reasoning_content"};
  const std::vector<std::string> values = {"\"user\"", "\"assistant\"", "\"system\"", "\"tool\"",   "\"developer\"",
                                           "\"text\"", "\"function\"",  "\"{}\"",     "\"x\"",      "null",
                                           "1",        "true",          "-1.5e3",     "\"\\u0000\""};
  Random random(5);
  const auto value = [&](const auto& self, int depth) -> std::string {
    const unsigned kind = depth > 5 ? 0 : random.below(5);
    if (kind < 3) return random.pick(values);
    std::string out;
    for (unsigned n = random.below(4); n > 0; n--) {
      const std::string key = kind == 3 ? "\"" + random.pick(keys) + "\":" : "";
      out += (out.empty() ? "" : ",") + key + self(self, depth + 1);
    }
    return kind == 3 ? "{" + out + "}" : "[" + out + "]";
  };
  std::vector<std::uint64_t> requests;
  for (int round = 0; round < 2000; round++) {
    std::string list;
    for (unsigned n = 1 + random.below(3); n > 0; n--) {
      std::string message = "{\"role\":" + random.pick(values) + ",\"content\":" + value(value, 2);
      for (unsigned m = random.below(3); m > 0; m--) message += ",\"" + random.pick(keys) + "\":" + value(value, 1);
      list += (list.empty() ? "" : ",") + message + "}";
    }
    PredictOptions options = greedy("", 1);
    options.messages = "[" + list + "]";
    requests.push_back(recorder.engine->submit(options));
  }
  int answered = 0;
  for (const std::uint64_t request : requests) {
    const std::string code = recorder.wait(request).code;
    CHECK(code.empty() || code == "invalid_value");
    answered += code.empty() ? 1 : 0;
  }
  CHECK(answered > 20);  // it was not all nonsense
  check_alive(recorder);
}

TEST(hostile, stop_strings) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  PredictOptions options = greedy("Once upon a time", 60);
  options.ignore_eos = true;
  const std::string plain = recorder.generate(options).text();
  options.stop = {"", std::string(1, '\0'), "\xFF", std::string(1000000, 'a'), plain + "and no more"};
  for (int i = 0; i < 60; i++) options.stop.push_back("no such text " + std::to_string(i));
  CHECK_EQ(recorder.generate(options).text(), plain);
}

TEST(hostile, dry_breakers) {
  Recorder recorder(tiny());
  recorder.require_loaded();
  PredictOptions options = greedy("Once upon a time", 10);
  options.dry_multiplier = 1;
  options.dry_sequence_breakers = {
      "", "\xFF\xFE", std::string("\0x", 2), std::string(10000, 'a'), "\xF0\x9F\x98\x80\xF0\x9F\x98\x80", "\n"};
  CHECK_EQ(recorder.generate(options).code, "");
  options.dry_sequence_breakers.clear();
  CHECK_EQ(recorder.generate(options).code, "");
}

namespace {

/// A value for a numeric option: one of its limits, or anything between.
struct Draw {
  Random& random;
  PredictOptions& options;
  const Field<PredictOptions>& field;

  double any() const {
    if (random.one_in(4)) return field.min;
    if (random.one_in(4)) return field.max;
    return field.min + (field.max - field.min) * random.below(1000) / 1000;
  }
  void operator()(double PredictOptions::*member) const { options.*member = any(); }
  void operator()(std::int64_t PredictOptions::*member) const { options.*member = static_cast<std::int64_t>(any()); }
  void operator()(bool PredictOptions::*member) const { options.*member = random.one_in(2); }
  template <class Other>
  void operator()(Other /*member*/) const {}
};

}  // namespace

TEST(hostile, random_options) {
  Recorder recorder(tiny(1024, 4));
  recorder.require_loaded();
  Random random(6);
  const std::vector<std::string> grammars = {"", "", "root ::= [a-z]+", "root ::= \"a\"* \"b\"", "root ::= .{3}"};
  for (int round = 0; round < 400; round++) {
    PredictOptions options = greedy("Once upon a time", 6);
    for (const auto& field : fields<PredictOptions>()) {
      if (random.one_in(3)) std::visit(Draw{random, options, field}, field.member);
    }
    options.n = random.between(1, 3);
    options.max_tokens = random.between(0, 8);
    options.grammar = random.pick(grammars);
    if (random.one_in(4)) options.logit_bias = {{random.between(0, 4095), -100.0F}, {random.between(0, 4095), 100.0F}};
    const Note note("round " + std::to_string(round));
    const Outcome outcome = recorder.generate(options);
    CHECK_EQ(outcome.code, "");
  }
  check_alive(recorder);
}
