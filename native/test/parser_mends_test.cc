// Calls in the forms that chat templates write them in, which the parsers of libcommon do not all read.
#include "engine/parser_mends.h"

#include <string>
#include <vector>

#include "engine/model.h"
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

/// Reads an answer as a chat with that template and two tools would.
class Reader {
 public:
  explicit Reader(const std::string& name) : model_(with(name), [](float) { return true; }) {}

  std::string read(const std::string& text, std::size_t size, const std::string& tool_choice = "auto",
                   const char* messages = kFirstTurn) const {
    PredictOptions options;
    options.messages = messages;
    options.tools =
        R"([{"type":"function","function":{"name":"look","description":"Looks.","parameters":)"
        R"({"type":"object","properties":{"place":{"type":"string"}},"required":["place"]}}},)"
        R"({"type":"function","function":{"name":"count","description":"Counts.","parameters":{"type":"object",)"
        R"("properties":{"n":{"type":"integer"},"up":{"type":"boolean"}},"required":["n","up"]}}}])";
    options.tool_choice = tool_choice;
    options.split_reasoning = true;
    return testing::read(model_.chat_template().render(options).format, cut(text, size)).shown();
  }

 private:
  static ModelOptions with(const std::string& name) {
    ModelOptions options;
    options.model = TINY_MODEL;
    options.template_ = std::string(TEST_TEMPLATES) + "/" + name + ".jinja";
    return options;
  }

  Model model_;
};

struct Case {
  const char* name;  ///< of the template
  std::string text;
  std::string want;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const Reader reader(one.name);
    for (const std::size_t size : {1, 3, 1000}) {
      const Note note(std::string(one.name) + ", " + std::to_string(size) + " at once");
      CHECK_EQ(reader.read(one.text, size), one.want);
    }
  }
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
  const common_peg_arena arena = build_chat_peg_parser([](common_chat_peg_builder& p) {
    const common_peg_parser open = p.literal("<call00001:") + p.tool_name(p.literal("call00001")) + p.literal(">");
    const common_peg_parser args = p.tool_args(p.schema(p.json(), "args", common_json::object()));
    const common_peg_parser call = p.tool(p.tool_open(open) + args + p.tool_close(p.literal("</>")));
    return p.optional(p.content(p.until("<"))) + p.trigger_rule("tool-call", call) + p.end();
  });
  CHECK_EQ(read(format_of(mended(arena)), cut("<id_9:call00001>{\"a\": 1}</>", 1)).shown(), "[||call00001{\"a\": 1}]");
}

TEST(parser_mends, what_libcommon_reads_stays_as_it_is) {
  const common_peg_arena arena = build_chat_peg_parser([](common_chat_peg_builder& p) {
    const common_peg_parser list =
        p.rule("list", [&] { return p.literal("(") + p.zero_or_more(p.ref("list")) + p.literal(")"); });
    return p.optional(p.reasoning(p.until("!")) + p.literal("!")) + p.content(list) + p.end();
  });
  CHECK_EQ(read(format_of(mended(arena)), cut("a!(()(()))", 1)).shown(), "[a|(()(()))|]");
  CHECK(mended(common_peg_arena()).empty());
}
