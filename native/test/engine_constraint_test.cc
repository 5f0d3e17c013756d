// Answers that are held to a schema or a grammar, by models that would rather say something else: random weights, high
// temperatures, ends that a bias favours.
#include <fstream>
#include <string>
#include <vector>

#include "json.h"
#include "support/harness.h"
#include "support/model_file.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

/// Of tiny's vocabulary, which the models here have.
constexpr llama_token kEndOfText = 0;
constexpr llama_token kEndOfTurn = 2;

const std::string kPerson = R"({"type":"object","properties":{
  "name":{"type":"string","minLength":2,"maxLength":8},"age":{"type":"integer","minimum":0,"maximum":130},
  "tags":{"type":"array","items":{"enum":["a","b"]},"maxItems":3},"born":{"type":"string","format":"date"}},
  "required":["name","age"],"additionalProperties":false})";

bool is_person(const common_json& value) {
  const auto name = value.at("name").get<std::string>();
  for (const auto& [key, _] : value.items()) {
    const std::string known = key;
    if (known != "name" && known != "age" && known != "tags" && known != "born") return false;
  }
  if (value.contains("born") && value.at("born").get<std::string>().size() != 10) return false;
  if (value.contains("tags")) {
    if (value.at("tags").size() > 3) return false;
    for (const auto& tag : value.at("tags")) {
      if (tag != "a" && tag != "b") return false;
    }
  }
  const auto age = value.at("age").get<std::int64_t>();
  return name.size() >= 2 && age >= 0 && age <= 130 && value.at("age").is_number_integer();
}

struct ModelOf : Recorder {
  explicit ModelOf(const std::string& file, const std::string& chat_template = "")
      : Recorder(with(file, chat_template)) {
    require_loaded();
  }
  static ModelOptions with(const std::string& file, const std::string& chat_template) {
    ModelOptions options = tiny(4096, 8);
    if (!file.empty()) options.model = std::string(TEST_MODELS) + "/" + file;
    if (!chat_template.empty()) options.template_ = chat_template;
    return options;
  }
};

PredictOptions wild(const std::string& schema, int seed, int max_tokens = 400) {
  PredictOptions options = question("Who are you?", max_tokens);
  options.json_schema = schema;
  options.temperature = 2;
  options.seed = seed;
  return options;
}

/// A choice that ended by itself is a person.
void check_person(const Choice& choice) {
  const Note note(choice.text);
  CHECK(choice.reason == "stop" || choice.reason == "length");
  if (choice.reason == "stop") CHECK(is_person(common_json::parse(choice.text)));
}

/// The answer begins in the middle of reasoning.
const std::string kThinking =
    "{% for m in messages %}<|im_start|>{{ m.role }}\n"
    "{% if m.reasoning_content %}<think>\n{{ m.reasoning_content }}\n</think>\n\n{% endif %}"
    "{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n<think>\n{% endif %}";

std::string template_file() {
  const std::string path = std::string(TEST_DIR) + "/constraint-thinking.jinja";
  std::ofstream(path, std::ios::binary) << kThinking;
  return path;
}

}  // namespace

TEST(constrained, any_weights_follow_a_schema) {
  for (const char* file : {"", "llama.gguf"}) {
    const Note note(file);
    ModelOf model(file);
    int ended = 0;
    for (int seed = 0; seed < 12; seed++) {
      PredictOptions options = wild(kPerson, seed);
      options.n = 2;
      if (seed % 3 == 1) options.logit_bias = {{kEndOfTurn, 100}, {kEndOfText, 100}};
      if (seed % 3 == 2) options.ignore_eos = true;
      if (seed % 4 == 3) options.top_k = 1;
      if (seed % 5 == 4) options.mirostat = 2;
      const Outcome outcome = model.generate(options);
      CHECK_EQ(outcome.message, "");
      for (const auto& [_, choice] : outcome.choices) {
        check_person(choice);
        ended += choice.reason == "stop" ? 1 : 0;
      }
    }
    CHECK(ended > 12);
  }
}

TEST(constrained, the_end_comes_where_the_answer_is_whole) {
  ModelOf model("llama.gguf");
  for (const char* schema : {R"({"enum":["yes","no"]})", R"({"const":{"a":[1,2]}})", R"({"type":"null"})"}) {
    const Note note(schema);
    PredictOptions options = wild(schema, 3);
    options.logit_bias = {{kEndOfTurn, 1000}, {kEndOfText, 1000}};
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(outcome.reason(), "stop");
    CHECK(!common_json::parse_no_throw(outcome.text()).is_discarded());
  }
}

TEST(constrained, stop_strings_and_limits_cut) {
  ModelOf model("llama.gguf");
  for (int tokens = 1; tokens < 12; tokens++) {
    const Outcome outcome = model.generate(wild(kPerson, tokens, tokens));
    CHECK_EQ(outcome.code, "");
    CHECK(outcome.reason() == "length");
  }
  PredictOptions options = wild(kPerson, 1);
  options.stop = {":"};
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.reason(), "stop");
  CHECK(outcome.text().find("\"name\"") != std::string::npos);
  CHECK(outcome.text().find(':') == std::string::npos);
}

TEST(constrained, many_at_once) {
  ModelOf model("llama.gguf");
  std::vector<std::uint64_t> running;
  for (int i = 0; i < 24; i++) {
    PredictOptions options = i % 3 == 2 ? question("Who are you?", 30) : wild(kPerson, i, 200);
    running.push_back(model.engine->submit(std::move(options)));
  }
  model.engine->cancel(running[4]);
  for (std::size_t i = 0; i < running.size(); i++) {
    const Outcome outcome = model.wait(running[i]);
    if (i % 3 != 2 && outcome.code.empty()) check_person(outcome.choices.at(0));
  }
  model.wait_idle();
}

TEST(constrained, reasoning_comes_first) {
  ModelOf model("", template_file());
  CHECK(model.engine->info().reasons);
  // A model that would end at once has to reason to the mark, and then to answer.
  for (int seed = 0; seed < 6; seed++) {
    PredictOptions options = wild(R"({"enum":["yes","no"]})", seed, 300);
    if (seed % 2 == 1) options.logit_bias = {{kEndOfTurn, 100}};
    const Outcome outcome = model.generate(options);
    const Note note(outcome.choices.at(0).reasoning + "|" + outcome.text());
    CHECK_EQ(outcome.code, "");
    if (outcome.reason() == "stop") {
      CHECK(outcome.text() == "\"yes\"" || outcome.text() == "\"no\"");
    } else {
      CHECK_EQ(outcome.reason(), "length");
    }
  }
  // The mark is a token of its own, and favoured: it comes once, and the answer after it.
  const std::string file = std::string(TEST_DIR) + "/constraint-controls.gguf";
  write_tiny_with_controls(file, {"<think>", "</think>"});
  ModelOptions with_marks = tiny(4096, 8);
  with_marks.model = file;
  with_marks.template_ = template_file();
  Recorder marked(with_marks);
  marked.require_loaded();
  const Outcome mark = marked.wait(marked.engine->tokenize("</think>", false, true, {}));
  REQUIRE(mark.tokens.size() == 1);
  PredictOptions options = wild(R"({"enum":["yes","no"]})", 1, 500);
  for (const float bias : {6.0F, 12.0F, 100.0F}) {
    options.logit_bias = {{mark.tokens.front(), bias}};
    const Outcome outcome = marked.generate(options);
    const Note note(outcome.choices.at(0).reasoning + "|" + outcome.text());
    CHECK_EQ(outcome.reason(), "stop");
    CHECK(outcome.text() == "\"yes\"" || outcome.text() == "\"no\"");
  }
}

TEST(constrained, grammars_in_lark_and_regular_expressions) {
  ModelOf model("llama.gguf");
  PredictOptions options = greedy("Once", 60);
  options.temperature = 2;
  options.grammar = "start: \"pick \" (RED | \"blue\") /[0-9]{3}/\nRED: \"red\"\n";
  options.grammar_syntax = "lark";
  for (int seed = 0; seed < 4; seed++) {
    options.seed = seed;
    const Outcome outcome = model.generate(options);
    const Note note(outcome.message + outcome.text());
    CHECK_EQ(outcome.reason(), "stop");
    CHECK_EQ(outcome.text().substr(0, 5), "pick ");
    CHECK(outcome.text().size() == 11 || outcome.text().size() == 12);
  }
  options.grammar = "[a-c]{5}-(x|yy)";
  options.grammar_syntax = "regex";
  const Outcome outcome = model.generate(options);
  const Note note(outcome.message + outcome.text());
  CHECK_EQ(outcome.reason(), "stop");
  CHECK_EQ(outcome.text().substr(5, 1), "-");
  CHECK(outcome.text().size() == 7 || outcome.text().size() == 8);

  // In a chat as well, and GBNF as before.
  options.prompt.clear();
  options.messages = question("Who are you?").messages;
  CHECK_EQ(model.generate(options).text().substr(5, 1), "-");
  options.grammar = "root ::= \"yes\"";
  options.grammar_syntax = "gbnf";
  CHECK_EQ(model.generate(options).text(), "yes");
}

TEST(constrained, what_can_not_be_held_is_refused) {
  ModelOf model("");
  PredictOptions options = question("Who are you?", 4);
  for (const char* schema : {"{", "7", R"({"not":{}})", R"({"multipleOf":99991})", R"({"$ref":"#/none"})"}) {
    const Note note(schema);
    options.json_schema = schema;
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "json_schema");
  }
  options.json_schema = "";
  options.grammar = "start: (";
  for (const char* syntax : {"lark", "regex", "gbnf"}) {
    const Note note(syntax);
    options.grammar_syntax = syntax;
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "grammar");
  }
  CHECK_EQ(model.generate(question("What is the capital of Sweden?")).text(), "The capital of Sweden is Stockholm.");
}

/// The constraint is the request's: an answer is what it is alone.
TEST(constrained, a_seed_gives_one_answer) {
  ModelOf model("llama.gguf");
  PredictOptions options = wild(kPerson, 7, 120);
  options.logprobs = 2;
  const Outcome first = model.generate(options);
  std::vector<std::uint64_t> running;
  for (int i = 0; i < 4; i++) running.push_back(model.engine->submit(options));
  for (const std::uint64_t id : running) CHECK_EQ(model.wait(id).text(), first.text());
}
