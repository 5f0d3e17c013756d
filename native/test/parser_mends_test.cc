// Calls in the forms that chat templates write them in, which the parsers of libcommon do not all read.
#include "engine/answer/parser_mends.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/constraint/constraint.h"
#include "engine/load/model.h"
#include "json.h"
#include "support/answers.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

const char* const kFirstTurn = R"([{"role":"user","content":"What is where?"}])";

/// A tool's result is what is answered.
const char* const kSecondTurn =
    R"([{"role":"user","content":"What is where?"},)"
    R"({"role":"assistant","content":null,"tool_calls":[{"id":"call00000","type":"function",)"
    R"("function":{"name":"look","arguments":"{\"place\":\"there\"}"}}]},)"
    R"({"role":"tool","tool_call_id":"call00000","content":"Nothing."}])";

const char* const kTools =
    R"([{"type":"function","function":{"name":"look","description":"Looks.","parameters":)"
    R"({"type":"object","properties":{"place":{"type":"string"}},"required":["place"]}}},)"
    R"({"type":"function","function":{"name":"count","description":"Counts.","parameters":{"type":"object",)"
    R"("properties":{"n":{"type":"integer"},"up":{"type":"boolean"}},"required":["n","up"]}}}])";

/// Its arguments may be null.
const char* const kNote =
    R"([{"type":"function","function":{"name":"note","description":"Notes.","parameters":{"type":"object",)"
    R"("properties":{"text":{"anyOf":[{"type":"string"},{"type":"null"}]},"kind":{"enum":["null","b",null]}},)"
    R"("required":[]}}}])";

/// Reads an answer as a chat with that template and these tools would.
class Reader {
 public:
  explicit Reader(const std::string& name, std::string tools = kTools)
      : model_(with(name), [](float) { return true; }), tools_(std::move(tools)) {}

  std::string read(const std::string& text, std::size_t size, const std::string& tool_choice = "auto",
                   const char* messages = kFirstTurn) const {
    PredictOptions options;
    options.messages = messages;
    options.tools = tools_;
    options.tool_choice = tool_choice;
    options.split_reasoning = true;
    return testing::read(model_.chat_template().render(options).format, cut(text, size)).shown();
  }

  /// What an answer that is to be an object is held to, where there are no tools.
  Grammar object_grammar(bool thinks = true) const {
    PredictOptions options;
    if (!thinks) options.thinking = "off";
    options.messages = kFirstTurn;
    options.json_schema = R"({"type":"object"})";
    options.split_reasoning = true;
    return model_.chat_template().render(options).grammar;
  }

  int tagged_levels() const { return model_.chat_template().tagged_levels(); }

 private:
  static ModelOptions with(const std::string& name) {
    ModelOptions options;
    options.model = TINY_MODEL;
    options.template_ = std::string(TEST_TEMPLATES) + "/" + name + ".jinja";
    return options;
  }

  Model model_;
  std::string tools_;
};

struct Case {
  const char* name;  ///< of the template
  std::string text;
  std::string want;
};

void check(const std::vector<Case>& cases, const char* tools = kTools) {
  for (const Case& one : cases) {
    const Reader reader(one.name, tools);
    for (const std::size_t size : {1, 3, 1000}) {
      const Note note(std::string(one.name) + ", " + std::to_string(size) + " at once");
      CHECK_EQ(reader.read(one.text, size), one.want);
    }
  }
}

/// Whether an answer that is held to it may begin like that.
bool may_begin(const Grammar& grammar, const std::string& text) {
  static const auto vocabulary = std::make_shared<const ConstraintVocabulary>(ConstraintVocabulary::of_bytes());
  const ConstraintSource source{ConstraintSource::Kind::Framed, grammar.text, ""};
  Constraint answer(std::make_shared<CompiledConstraint>(vocabulary, source));
  for (const char c : text) {
    const auto token = static_cast<std::int32_t>(static_cast<unsigned char>(c));
    if (!answer.allows(token)) return false;
    answer.accept(token);
  }
  return true;
}

const std::string kBoth = R"(look{"place": "here"}count{"n": 7, "up": true})";
const std::string kLook = R"({"name": "look", "arguments": {"place": "here"})";
const std::string kCount = R"({"name": "count", "arguments": {"n": 7, "up": true})";

}  // namespace

TEST(parser_mends, the_answer_to_a_result_is_read) {
  const std::string invoke =
      "<｜DSML｜function_calls>\n<｜DSML｜invoke name=\"look\">\n<｜DSML｜parameter name=\"place\" string=\"true\">"
      "here</｜DSML｜parameter>\n</｜DSML｜invoke>\n</｜DSML｜function_calls>";
  for (const Case& one : std::vector<Case>{
           {"deepseek-ai-DeepSeek-V3.2", "Hm</think>It is here.", "[Hm|It is here.|]"},
           {"deepseek-ai-DeepSeek-V3.2", "Hm</think>\n\n" + invoke, R"([Hm||look{"place":"here"}])"},
           {"MiniMax-M1", "<tool_calls>\n" + kLook + "}\n" + kCount + "}\n</tool_calls>", "[||" + kBoth + "]"},
           {"upstage-Solar-Open-100B",
            R"(<|tool_calls|><|tool_call:begin|>f6<|tool_call:name|>look<|tool_call:args|>{"place": "here"})"
            "<|tool_call:end|>",
            R"([||look{"place": "here"}])"},
           {"meetkai-functionary-medium-v3.2", R"(look
{"place": "here"})",
            R"([||look{"place": "here"}])"},
       }) {
    const Reader reader(one.name);
    for (const std::size_t size : {1, 1000}) {
      const Note note(std::string(one.name) + ", " + std::to_string(size) + " at once");
      CHECK_EQ(reader.read(one.text, size, "auto", kFirstTurn), one.want);
      CHECK_EQ(reader.read(one.text, size, "auto", kSecondTurn), one.want);
    }
  }
}

TEST(parser_mends, a_second_call_is_read) {
  check({
      {"MiniMax-M1", "<tool_calls>\n" + kLook + "}\n" + kCount + "}\n</tool_calls>", "[||" + kBoth + "]"},
      {"unsloth-Apriel-1.5",
       "<tool_calls>[" + kLook + ", \"id\": \"call_0\"}, " + kCount + ", \"id\": \"call_1\"}]</tool_calls>\n",
       "[||" + kBoth + "]"},
      {"meetkai-functionary-medium-v3.2", R"(look
{"place": "here"}>>>count
{"n": 7, "up": true})",
       "[||" + kBoth + "]"},
      {"meetkai-functionary-medium-v3.2", R"(all
I'll look.>>>look
{"place": "here"}>>>count
{"n": 7, "up": true})",
       "[|I'll look.|" + kBoth + "]"},
      {"MiniMax-M2",
       "</think>\n\n<minimax:tool_call>\n<invoke name=\"look\">\n<parameter name=\"place\">here</parameter>\n"
       "</invoke>\n<invoke name=\"count\">\n<parameter name=\"n\">7</parameter>\n"
       "<parameter name=\"up\">true</parameter>\n</invoke>\n</minimax:tool_call>",
       R"([||look{"place":"here"}count{"n":7,"up":true}])"},
  });
}

TEST(parser_mends, ids_are_read_where_templates_write_them) {
  check({
      {"Mistral-Small-3.2-24B-Instruct-2506",
       R"([TOOL_CALLS]look[CALL_ID]call00000[ARGS]{"place": "here"}[TOOL_CALLS]count[ARGS]{"n": 7, "up": true})",
       "[||" + kBoth + "]"},
      {"upstage-Solar-Open-100B",
       R"(<|tool_calls|><|tool_call:begin|>a1b2c3d4e5<|tool_call:name|>look<|tool_call:args|>{"place": "here"})"
       R"(<|tool_call:end|><|tool_call:begin|>f6<|tool_call:name|>count<|tool_call:args|>{"n": 7, "up": true})"
       "<|tool_call:end|>",
       "[||" + kBoth + "]"},
      {"mistralai-Mistral-Nemo-Instruct-2407", "[TOOL_CALLS][" + kLook + ", \"id\": \"call00000\"}, " + kCount + "}]",
       "[||" + kBoth + "]"},
      {"Cohere2MoE",
       R"(<|END_THINKING|><|START_ACTION|>[
    {"tool_call_id": "0", "tool_name": "look", "parameters": {"place": "here"}},
    {"tool_name": "count", "parameters": {"n": 7, "up": true}}
]<|END_ACTION|>)",
       "[||" + kBoth + "]"},
  });
}

TEST(parser_mends, values_of_tagged_formats_are_read_as_python_writes_them) {
  const std::string count = "<tool_call>\n<function=count>\n<parameter=n>\n7\n</parameter>\n<parameter=up>\n";
  const std::string end = "\n</parameter>\n</function>\n</tool_call>";
  check({
      {"Qwen3-Coder", count + "True" + end, R"([||count{"n":7,"up":true}])"},
      {"Qwen3-Coder", count + "false" + end, R"([||count{"n":7,"up":false}])"},
      {"Qwen3.5-4B", "Hm\n</think>\n\n" + count + "False" + end, R"([Hm
||count{"n":7,"up":false}])"},
      {"openbmb-MiniCPM5-1B",
       "Hm</think>\n\n<function name=\"count\"><param name=\"n\">7</param><param name=\"up\">True</param></function>",
       R"([Hm||count{"n":7,"up":true}])"},
  });
}

TEST(parser_mends, white_space_may_stand_before_json) {
  check({
      {"Qwen3.5-4B",
       "</think>\n\n<tool_call>\n<function=count>\n<parameter=n>\n\n  7\n</parameter>\n<parameter=up>\n true\n"
       "</parameter>\n</function>\n</tool_call>",
       "[||count{\"n\":\n  7,\"up\": true}]"},
      {"openai-gpt-oss-120b", "<|channel|>commentary to=functions.look json<|message|> \n {\"place\": \"here\"}",
       R"([||look{"place": "here"}])"},
  });
}

TEST(parser_mends, a_quote_is_a_string_of_formats_without_quotes) {
  const std::string tools =
      R"([{"type":"function","function":{"name":"say","description":"","parameters":{"type":"object",)"
      R"("properties":{"what":{"type":["string","boolean"]}},"required":["what"]}}}])";
  const auto call = [](const std::string& value) {
    return "Hm</think><tool_call>say<arg_key>what</arg_key><arg_value>" + value + "</arg_value></tool_call>";
  };
  const Reader reader("inclusionai-ling-3.0-flash", tools);
  for (const std::size_t size : {1, 1000}) {
    CHECK_EQ(reader.read(call("\""), size), R"([Hm||say{"what":"\""}])");
    CHECK_EQ(reader.read(call("\"a\""), size), R"([Hm||say{"what":"\"a\""}])");
    CHECK_EQ(reader.read(call("True"), size), R"([Hm||say{"what":"True"}])");
    CHECK_EQ(reader.read(call(" true"), size), R"([Hm||say{"what": true}])");
  }
}

TEST(parser_mends, content_may_begin_like_a_call) {
  for (const char* name : {"meta-llama-Llama-3.1-8B-Instruct", "meta-llama-Llama-3.3-70B-Instruct"}) {
    const Reader reader(name);
    for (const std::size_t size : {1, 3, 1000}) {
      const Note note(std::string(name) + ", " + std::to_string(size) + " at once");
      CHECK_EQ(reader.read(R"({"colour": "red"})", size), R"([|{"colour": "red"}|])");
      CHECK_EQ(reader.read(R"({"name": "look", "parameters": {"place": "here"}})", size),
               R"([||look{"place": "here"}])");
    }
  }
}

TEST(parser_mends, json_stands_in_the_marks_of_content) {
  const struct {
    const char* name;
    std::vector<std::string> good;
    std::vector<std::string> bad;
  } cases[] = {
      {"openai-gpt-oss-120b",
       {"<|channel|>final<|message|>", "<|channel|>analysis<|message|>Hm<|end|><|start|>assistant<|channel|>final"},
       {"{"}},
      {"Cohere2MoE", {"Hm<|END_THINKING|><|START_TEXT|>"}, {"<|END_THINKING|>{"}},
  };
  for (const auto& [name, good, bad] : cases) {
    const Note note(name);
    const Grammar grammar = Reader(name).object_grammar();
    CHECK(grammar.syntax == Grammar::Syntax::Framed);
    for (const std::string& text : good) CHECK(may_begin(grammar, text));
    for (const std::string& text : bad) CHECK(!may_begin(grammar, text));
  }
  const Grammar quick = Reader("openai-gpt-oss-120b").object_grammar(false);
  CHECK(!may_begin(quick, "<|channel|>analysis"));
  CHECK(may_begin(quick, "<|channel|>final<|message|>"));
  const Grammar bare = Reader("Qwen-Qwen3-0.6B").object_grammar();
  CHECK(bare.syntax == Grammar::Syntax::JsonSchema);
}

TEST(parser_mends, templates_may_look_for_a_list_in_a_list) {
  const std::string tools =
      R"([{"type":"function","function":{"name":"say","description":"","parameters":{"type":"object",)"
      R"("properties":{"what":{"type":["string","null"]}},"required":["what"]}}}])";
  const std::string call = R"({"name": "say", "arguments": {"what": null}})";
  CHECK_EQ(Reader("GigaChat3-10B-A1.8B", tools).read("x<|message_sep|>\n\nfunction call<|role_sep|>\n" + call, 1),
           R"([|x|say{"what": null}])");
}

TEST(parser_mends, words_of_elements_are_read_as_python_writes_them) {
  const std::string ns = "]<]minimax[>[";
  check({
      {"MiniMax-M3",
       "</mm:think>" + ns + "<tool_call>\n" + ns + "<invoke name=\"count\">" + ns + "<n>7" + ns + "</n>" + ns +
           "<up>True" + ns + "</up>" + ns + "</invoke>\n" + ns + "</tool_call>",
       R"([||count{"n":7,"up":true}])"},
  });
}

TEST(parser_mends, formats_in_tags_are_known) {
  const struct {
    const char* name;
    int levels;
  } cases[] = {{"Qwen-Qwen3-0.6B", 0},
               {"Qwen3-Coder", 1},
               {"LFM2.5-8B-A1B", 1},
               {"MiniMax-M3", 12},
               {"google-gemma-4-31B-it", 12}};
  for (const auto& one : cases) {
    const Note note(one.name);
    CHECK_EQ(Reader(one.name).tagged_levels(), one.levels);
  }
}

TEST(parser_mends, null_is_read_where_strings_have_no_quotes) {
  const auto qwen = [](const std::string& name, const std::string& value) {
    return "<tool_call>\n<function=note>\n<parameter=" + name + ">\n" + value +
           "\n</parameter>\n</function>\n</tool_call>";
  };
  const auto deepseek = [](const std::string& value) {
    return "</think>\n\n<｜DSML｜function_calls>\n<｜DSML｜invoke name=\"note\">\n<｜DSML｜parameter name=\"text\" " +
           value + "</｜DSML｜parameter>\n</｜DSML｜invoke>\n</｜DSML｜function_calls>";
  };
  check(
      {
          {"Qwen3-Coder", qwen("text", "None"), R"([||note{"text":null}])"},
          {"Qwen3-Coder", qwen("text", "null"), R"([||note{"text":null}])"},
          {"Qwen3-Coder", qwen("text", "None of it"), R"([||note{"text":"None of it"}])"},
          {"Qwen3-Coder", qwen("kind", "None"), R"([||note{"kind":null}])"},
          {"deepseek-ai-DeepSeek-V3.2", deepseek("string=\"false\">null"), R"([||note{"text":null}])"},
          {"deepseek-ai-DeepSeek-V3.2", deepseek("string=\"true\">null"), R"([||note{"text":"null"}])"},
      },
      kNote);
}

TEST(parser_mends, arguments_are_json_in_pieces_too) {
  check({
      {"google-gemma-4-31B-it", R"(<|tool_call>call:look{place:<|"|>a "b" <c><|"|>}<tool_call|>)",
       R"([||look{"place":"a \"b\" <c>"}])"},
      {"LFM2.5-8B-A1B", "<|tool_call_start|>[look(place='two\nlines')]<|tool_call_end|>",
       R"([||look{"place":"two\nlines"}])"},
      {"Qwen-Qwen3-0.6B",
       "<tool_call>\n{\"name\": \"look\", \"arguments\": {\"place\": \"two\nlines\t\x01\"}}\n</tool_call>",
       R"([||look{"place": "two\nlines\t\u0001"}])"},
  });
}

TEST(parser_mends, content_is_read_without_its_marks) {
  check({
      {"CohereForAI-c4ai-command-r-plus-tool_use", "It is here.", "[|It is here.|]"},
      {"CohereForAI-c4ai-command-r-plus-tool_use",
       R"(Action:
```json
[
    {
        "tool_name": "look",
        "parameters": {"place": "here"}
    }
]```)",
       R"([||look{"place": "here"}])"},
      {"CohereForAI-c4ai-command-r7b-12-2024-tool_use", "<|START_RESPONSE|>It is here.<|END_RESPONSE|>",
       "[|It is here.|]"},
      {"CohereForAI-c4ai-command-r7b-12-2024-tool_use", "It is here.", "[|It is here.|]"},
      {"upstage-Solar-Open-100B", "<|content|>It is here.", "[|It is here.|]"},
      {"upstage-Solar-Open-100B", "It is here.", "[|It is here.|]"},
  });
}

TEST(parser_mends, templates_that_know_no_tools_reason_all_the_same) {
  const std::string call = "<tool_call>\n" + kLook + "}\n</tool_call>";
  check({
      {"deepseek-ai-DeepSeek-R1-Distill-Llama-8B", "Hm</think>\n\n" + call, R"([Hm||look{"place": "here"}])"},
      {"deepseek-ai-DeepSeek-V3.1", "Hm</think>It is here.", "[Hm|It is here.|]"},
  });
  CHECK_EQ(Reader("deepseek-ai-DeepSeek-R1-Distill-Llama-8B").read(call, 1, "required"),
           R"([||look{"place": "here"}])");
}

TEST(parser_mends, reasoning_begins_behind_the_prompt) {
  check({
      {"Qwen-QwQ-32B", "It is here.", "[It is here.||]"},
      {"llama-cpp-rwkv-world", "Hm</think>It is here.", "[Hm|It is here.|]"},
  });
}

TEST(parser_mends, a_tool_may_be_called_like_the_sample_of_libcommon) {
  const ToolSchemas none({}, "");
  const common_peg_arena arena = build_chat_peg_parser([](common_chat_peg_builder& p) {
    const common_peg_parser open = p.literal("<call00001:") + p.tool_name(p.literal("call00001")) + p.literal(">");
    const common_peg_parser args = p.tool_args(p.schema(p.json(), "args", common_json::object()));
    const common_peg_parser call = p.tool(p.tool_open(open) + args + p.tool_close(p.literal("</>")));
    return p.optional(p.content(p.until("<"))) + p.trigger_rule("tool-call", call) + p.end();
  });
  CHECK_EQ(read(format_of(mended(arena, none)), cut("<id_9:call00001>{\"a\": 1}</>", 1)).shown(),
           "[||call00001{\"a\": 1}]");
}

TEST(parser_mends, what_libcommon_reads_stays_as_it_is) {
  const ToolSchemas none({}, "");
  const common_peg_arena arena = build_chat_peg_parser([](common_chat_peg_builder& p) {
    const common_peg_parser list =
        p.rule("list", [&] { return p.literal("(") + p.zero_or_more(p.ref("list")) + p.literal(")"); });
    return p.optional(p.reasoning(p.until("!")) + p.literal("!")) + p.content(list) + p.end();
  });
  CHECK_EQ(read(format_of(mended(arena, none)), cut("a!(()(()))", 1)).shown(), "[a|(()(()))|]");
  CHECK(mended(common_peg_arena(), none).empty());
}
