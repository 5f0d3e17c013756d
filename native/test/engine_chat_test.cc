// Tools, schemas and reasoning, over chat templates of several kinds.
#include <cstddef>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "json.h"
#include "support/harness.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

const std::string kTools = R"([
  {"type": "function", "function": {"name": "get_weather", "description": "Weather in a city", "parameters":
    {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}},
  {"type": "function", "function": {"name": "add", "parameters":
    {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, "required": ["a", "b"]}}}])";

/// Turns as ChatML has them, and nothing else.
const std::string kPlain =
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

/// The answer begins in the middle of reasoning.
const std::string kThinking =
    "{% for m in messages %}<|im_start|>{{ m.role }}\n"
    "{% if m.reasoning_content %}<think>\n{{ m.reasoning_content }}\n</think>\n\n{% endif %}"
    "{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n<think>\n{% endif %}";

/// All calls of an answer in one array.
const std::string kArray =
    "{% if tools %}[AVAILABLE_TOOLS]{{ tools | tojson }}[/AVAILABLE_TOOLS]\n{% endif %}"
    "{% for m in messages %}{% if m.role == 'user' %}[INST]{{ m.content }}[/INST]"
    "{% elif m.role == 'system' %}[SYS]{{ m.content }}[/SYS]"
    "{% elif m.role == 'tool' %}[TOOL_RESULTS]{{ m.content }}[/TOOL_RESULTS]"
    "{% elif m.tool_calls %}[TOOL_CALLS][{% for c in m.tool_calls %}{% if not loop.first %}, {% endif %}"
    "{\"name\": \"{{ c.function.name }}\", \"arguments\": {{ c.function.arguments | tojson }}}{% endfor %}]</s>"
    "{% else %}{{ m.content }}</s>{% endif %}{% endfor %}";

/// A tag for each argument.
const std::string kTagged =
    "{% if tools %}<tools>{% for t in tools %}{{ t | tojson }}\n{% endfor %}</tools>\n{% endif %}"
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if m.content %}{{ m.content }}{% endif %}"
    "{% for c in m.tool_calls or [] %}\n<call>\n<fn={{ c.function.name }}>\n"
    "{% for k, v in c.function.arguments.items() %}<arg={{ k }}>\n{{ v if v is string else v | tojson }}\n</arg>\n"
    "{% endfor %}</fn>\n</call>{% endfor %}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

std::string file(const std::string& name, const std::string& text) {
  const std::string path = std::string(TEST_DIR) + "/" + name + ".jinja";
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

struct TemplateModel : Recorder {
  explicit TemplateModel(const std::string& chat_template) : Recorder(with(chat_template)) { require_loaded(); }

  static ModelOptions with(const std::string& chat_template) {
    ModelOptions options = tiny();
    options.template_ = chat_template;
    return options;
  }
};

PredictOptions with_tools(const std::string& choice, const std::string& text = "Weather in Oslo?") {
  PredictOptions options = question(text, 200);
  options.tools = kTools;
  options.tool_choice = choice;
  return options;
}

/// Exactly the calls of `kTools`, with arguments as their schemas have them.
void check_calls(const Outcome& outcome) {
  const Note note(outcome.code + " " + outcome.message + " " + outcome.text());
  CHECK_EQ(outcome.code, "");
  const Choice& choice = outcome.choices.at(0);
  CHECK(!choice.calls.empty());
  for (const ToolCallDelta& call : choice.calls) {
    const Note arguments(call.name + " " + call.arguments);
    CHECK(call.name == "get_weather" || call.name == "add");
    if (choice.reason != "stop") continue;
    const common_json parsed = common_json::parse(call.arguments);
    CHECK(call.name == "get_weather" ? parsed.at("city").is_string()
                                     : parsed.at("a").is_number_integer() && parsed.at("b").is_number_integer());
  }
}

}  // namespace

TEST(chat, tiny_calls_a_tool_when_it_wants_to) {
  TemplateModel model("gguf");
  const Outcome outcome = model.generate(with_tools("auto"));
  check_calls(outcome);
  CHECK_EQ(outcome.text(), "");
  CHECK_EQ(outcome.choices.at(0).calls.at(0).name, "get_weather");
  CHECK(outcome.choices.at(0).calls.at(0).arguments.find("Oslo") != std::string::npos);

  const Outcome spoken = model.generate(with_tools("auto", "What is the capital of Sweden?"));
  CHECK(spoken.choices.at(0).calls.empty());
  CHECK(spoken.text().find("Stockholm") != std::string::npos);
}

TEST(chat, forced_calls_come_first_with_every_kind_of_template) {
  const std::vector<std::string> templates = {"gguf",
                                              file("plain", kPlain),
                                              file("thinking", kThinking),
                                              "llama2",
                                              file("array", kArray),
                                              file("tagged", kTagged),
                                              "mistral-v7",
                                              "chatml"};
  for (const std::string& name : templates) {
    const Note note(name);
    TemplateModel model(name);
    for (const char* text : {"Weather in Oslo?", "Tell me a story about a fox.", "What is 7 + 8?"}) {
      PredictOptions options = with_tools("required", text);
      options.parallel_tool_calls = false;
      const Outcome outcome = model.generate(options);
      check_calls(outcome);
      CHECK_EQ(outcome.text(), "");
      CHECK_EQ(outcome.choices.at(0).reasoning, "");
      CHECK_EQ(outcome.choices.at(0).calls.size(), 1U);
    }
  }
}

// How an answer is held and read is derived once for all requests that have it in common.
TEST(chat, answers_do_not_depend_on_earlier_requests) {
  const auto changed = [](const std::function<void(PredictOptions&)>& change) {
    PredictOptions options = with_tools("auto");
    options.cache_prompt = false;
    options.max_tokens = 40;
    options.temperature = 1;
    options.seed = 3;
    change(options);
    return options;
  };
  const std::vector<PredictOptions> all = {
      changed([](PredictOptions&) {}),
      changed([](PredictOptions& options) { options.tool_choice = "required"; }),
      changed([](PredictOptions& options) { options.tool_choice = "none"; }),
      changed([](PredictOptions& options) { options.parallel_tool_calls = false; }),
      changed([](PredictOptions& options) { options.split_reasoning = false; }),
      changed([](PredictOptions& options) { options.thinking = "off"; }),
      changed([](PredictOptions& options) {
        options.tool_choice = "required";
        options.tool_schemas = R"([{"type":"object","properties":{"city":{"const":"Rome"}},"required":["city"]},
          {"type":"object","properties":{"a":{"const":1}},"required":["a"]}])";
      }),
      changed([](PredictOptions& options) {
        options.tool_choice = "required";
        options.tools = R"([{"type":"function","function":{"name":"look","parameters":{"type":"object"}}}])";
      }),
      changed([](PredictOptions& options) { options.json_schema = R"({"enum":["yes","no"]})"; }),
      changed([](PredictOptions& options) {
        options.tools = "";
        options.json_schema = R"({"enum":["yes","no"]})";
      }),
      changed([](PredictOptions& options) {
        options.tools = "";
        options.grammar = R"(root ::= "no" | "yes")";
      }),
      changed([](PredictOptions& options) {
        options.messages = R"([{"role":"user","content":"Weather?"},{"role":"assistant","content":"It"}])";
        options.continue_message = true;
      }),
      changed([](PredictOptions& options) { options.messages = R"([{"role":"user","content":"Tell me a story."}])"; }),
  };
  const auto told = [](const Outcome& outcome) {
    std::string text = outcome.code + "|";
    for (const auto& [_, choice] : outcome.choices) {
      text += choice.reason + "|" + choice.reasoning + "|" + choice.text;
      for (const ToolCallDelta& call : choice.calls) text += "|" + call.name + call.arguments;
    }
    return text;
  };
  for (const std::string& name : {std::string("gguf"), file("plain", kPlain), file("thinking", kThinking),
                                  file("array", kArray), file("tagged", kTagged)}) {
    std::vector<std::string> first;
    {
      TemplateModel model(name);
      for (const PredictOptions& options : all) first.push_back(told(model.generate(options)));
    }
    TemplateModel other(name);
    for (std::size_t i = 2 * all.size(); i-- > 0;) {
      const std::size_t one = i % all.size();
      const Note note(name + ", request " + std::to_string(one));
      CHECK_EQ(told(other.generate(all[one])), first[one]);
    }
  }
}

TEST(chat, calls_of_earlier_turns_reach_every_kind_of_template) {
  const std::string messages = R"([{"role":"system","content":"Be brief."},{"role":"user","content":"Weather in Oslo?"},
    {"role":"assistant","content":"","tool_calls":[{"id":"a","type":"function",
      "function":{"name":"get_weather","arguments":"{\"city\":\"Oslo\"}"}}]},
    {"role":"tool","tool_call_id":"a","content":"12 degrees, rain"}])";
  for (const std::string& name :
       {std::string("gguf"), file("plain", kPlain), std::string("llama2"), file("array", kArray)}) {
    const Note note(name);
    TemplateModel model(name);
    for (const char* tools : {"", kTools.c_str()}) {
      PredictOptions options = question("", 32);
      options.messages = messages;
      options.tools = tools;
      const Outcome outcome = model.generate(options);
      CHECK_EQ(outcome.code, "");
    }
  }
}

TEST(chat, logprobs_and_choices_go_with_calls) {
  TemplateModel model("gguf");
  PredictOptions options = with_tools("required");
  options.logprobs = 1;
  options.n = 3;
  options.temperature = 1;
  options.seed = 5;
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.choices.size(), 3U);
  for (const auto& [_, choice] : outcome.choices) {
    CHECK(!choice.calls.empty());
    CHECK(!choice.logprobs.empty());
  }
}

TEST(chat, stop_strings_are_about_the_content) {
  TemplateModel model("gguf");
  // A call has many of these.
  for (const char* choice : {"required", "auto"}) {
    const Note note(choice);
    PredictOptions options = with_tools(choice);
    const Choice whole = model.generate(options).choices.at(0);
    options.stop = {"\n", "}", "\"", "<"};
    const Choice stopped = model.generate(options).choices.at(0);
    CHECK_EQ(stopped.text, "");
    REQUIRE(stopped.calls.size() == whole.calls.size());
    CHECK_EQ(stopped.calls.at(0).arguments, whole.calls.at(0).arguments);
  }
  // Content that may turn out to be a call is cut as any.
  const std::string text = "The capital of Sweden is Stockholm.";
  for (const auto& [stop, want] : std::vector<std::pair<std::string, std::string>>{
           {"Stock", "The capital of Sweden is "}, {"of Sweden", "The capital "}, {"holm.\n", text}, {"T", ""}}) {
    const Note note(stop);
    PredictOptions options = with_tools("auto", "What is the capital of Sweden?");
    options.stop = {stop};
    options.logprobs = 0;
    const Outcome outcome = model.generate(options);
    CHECK_EQ(outcome.text(), want);
    CHECK_EQ(outcome.reason(), "stop");
    std::string shown;
    for (const TokenLogprobs& one : outcome.choices.at(0).logprobs) shown += one.token.bytes;
    CHECK_EQ(shown.substr(0, want.size()), want);
    if (want != text) CHECK(shown.size() < text.size());
  }
}

TEST(chat, stop_strings_do_not_cut_the_reasoning) {
  TemplateModel model(file("thinking-on", kThinking));
  PredictOptions options = question("Weather in Oslo?", 60);
  options.grammar = R"(root ::= "I see e and a\n</think>\n\n" "The red fox.")";
  options.stop = {"e", "\n"};
  const Outcome outcome = model.generate(options);
  CHECK_EQ(outcome.choices.at(0).reasoning.substr(0, 13), "I see e and a");
  CHECK_EQ(outcome.text(), "Th");
  CHECK_EQ(outcome.reason(), "stop");
}

TEST(chat, schemas_hold_from_the_first_token) {
  TemplateModel model("gguf");
  PredictOptions options = question("Tell me a story about a fox.", 100);
  options.json_schema =
      R"({"type":"object","properties":{"city":{"enum":["Oslo","Rome"]},"n":{"type":"number","minimum":3,"maximum":7.9}},
    "required":["city","n"],"additionalProperties":false})";
  const Outcome outcome = model.generate(options);
  const Note note(outcome.message + outcome.text());
  const common_json parsed = common_json::parse(outcome.text());
  CHECK(parsed.at("city") == "Oslo" || parsed.at("city") == "Rome");
  CHECK(parsed.at("n").is_number());
  CHECK(parsed.at("n").get<double>() >= 3 && parsed.at("n").get<double>() < 8);

  // Beside tools libcommon holds it, which knows no bounds of numbers.
  options.tools = kTools;
  options.json_schema =
      R"({"type":"object","properties":{"city":{"enum":["Oslo","Rome"]},"n":{"$ref":"#/$defs/bare-0"}},
    "required":["city","n"],"additionalProperties":false,"$defs":{"bare-0":{"type":"string","pattern":"^[3-7]\\.[0-9]$"}}})";
  const Outcome either = model.generate(options);
  if (either.choices.at(0).calls.empty()) {
    CHECK(common_json::parse(either.text()).contains("city"));
  } else {
    check_calls(either);
  }
}

TEST(chat, reasoning_is_told_apart) {
  TemplateModel model(file("thinking", kThinking));
  CHECK(model.engine->info().reasons);
  PredictOptions options = question("What is the capital of Sweden?", 12);
  const Outcome split = model.generate(options);
  CHECK_EQ(split.code, "");
  CHECK_EQ(split.text(), "");
  CHECK(!split.choices.at(0).reasoning.empty());
  CHECK_EQ(split.choices.at(0).reasoning_tokens, split.completion_tokens());

  options.split_reasoning = false;
  const Outcome whole = model.generate(options);
  CHECK_EQ(whole.choices.at(0).reasoning, "");
  CHECK(!whole.text().empty());

  TemplateModel plain("gguf");
  CHECK(!plain.engine->info().reasons);
}

TEST(chat, messages_are_continued) {
  TemplateModel model("gguf");
  PredictOptions options = question("", 16);
  options.messages =
      R"([{"role":"user","content":"What is the capital of Sweden?"},{"role":"assistant","content":"The capital of"}])";
  options.continue_message = true;
  const std::string text = model.generate(options).text();
  const Note note(text);
  CHECK(text.find("Stockholm") != std::string::npos);
  CHECK(text.find("The capital of") == std::string::npos);
}

TEST(chat, hostile_schemas_and_tools_are_refused) {
  TemplateModel model("gguf");
  std::string deep;
  for (int i = 0; i < 100000; i++) deep += R"({"items":)";
  std::string wide = R"({"enum":[)";
  for (int i = 0; i < 200000; i++) wide += "\"" + std::to_string(i) + "\",";
  wide += "0]}";
  const std::vector<std::string> schemas = {
      "",
      "{",
      "[]",
      "7",
      deep,
      wide,
      R"({"properties":{")" + std::string(100000, 'a') + R"(":{}}})",
      R"({"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/a"}}})",
      R"({"$ref":"#/$defs/a","$defs":{"a":{"anyOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}]}}})",
      R"({"type":"array","minItems":100000,"items":{"type":"string"}})",
      R"({"type":"string","minLength":1000000})",
      R"({"type":"string","maxLength":2147483647})",
      R"({"type":"string","pattern":"^((((a{1,1000}){1,1000}){1,1000}){1,1000})$"})",
      R"({"type":"string","pattern":"^(a*)*$"})",
      R"({"type":"string","pattern":"^()*$"})",
      R"({"type":"integer","minimum":9223372036854775807,"maximum":-9223372036854775808})",
      R"({"type":"integer","minimum":1e300})",
      R"({"type":"nothing"})",
      R"({"type":[]})",
      R"({"$ref":7})",
      R"({"$ref":"http://example.com/"})",
      R"({"properties":7})",
      R"({"anyOf":[]})",
      R"({"const":")" + std::string(300000, 'x') + R"("})",
  };
  for (const std::string& schema : schemas) {
    const Note note(schema.substr(0, 80));
    PredictOptions options = question("Who are you?", 4);
    options.json_schema = schema;
    model.generate(options);
    options.json_schema = "";
    options.tools = R"([{"type":"function","function":{"name":"f","parameters":)" + schema + "}}]";
    for (const char* choice : {"auto", "required"}) {
      options.tool_choice = choice;
      model.generate(options);
    }
  }
  for (const char* tools : {"7", "{}", "[7]", "[{}]", R"([{"type":7}])", R"([{"type":"function"}])",
                            R"([{"type":"function","function":7}])", R"([{"type":"function","function":{}}])",
                            R"([{"type":"function","function":{"name":7}}])",
                            R"([{"type":"function","function":{"name":"a\"b {{ x }}\u0000"}}])",
                            R"([{"type":"function","function":{"name":"f","parameters":"x"}}])"}) {
    const Note note(tools);
    PredictOptions options = question("Who are you?", 4);
    options.tools = tools;
    for (const char* choice : {"auto", "required"}) {
      options.tool_choice = choice;
      model.generate(options);
    }
  }
  check_calls(model.generate(with_tools("required")));
}

TEST(chat, answers_that_nest_without_end_are_given_up) {
  TemplateModel model("gguf");
  PredictOptions options = question("Who are you?", 2000);
  options.tools = R"([{"type":"function","function":{"name":"f","parameters":{"type":"object",
    "properties":{"a":{"type":"array","items":{}}},"required":["a"]}}}])";
  options.tool_choice = "required";
  const auto brackets = model.wait(model.engine->tokenize("[", false, false)).tokens;
  options.logit_bias[brackets.at(0)] = 100;
  const Outcome outcome = model.generate(options);
  const Note note(outcome.message);
  CHECK(outcome.code == "invalid_value" || outcome.code.empty());
  check_calls(model.generate(with_tools("required")));
}
