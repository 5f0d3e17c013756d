// Reading an answer token by token: all of it, at once, and with bounded work.
#include "engine/answer/answer_reader.h"

#include <random>
#include <string>
#include <vector>

#include "engine/prompt/tool_protocol.h"
#include "json.h"
#include "support/answers.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

std::vector<common_chat_tool> tools() {
  return {{"add", "", R"({"type":"object","properties":{"a":{"type":"array"}}})"}};
}

/// Content, then calls.
Format with_tools() { return format_of(tool_protocol::parser(tools(), false)); }

/// Reasoning, then content.
Format with_reasoning() {
  return format_of(build_chat_peg_parser([](common_chat_peg_builder& p) {
    const auto reasoning = p.optional(p.literal("<think>") + p.space() + p.reasoning(p.until("</think>")) +
                                      p.literal("</think>") + p.space());
    return reasoning + p.content(p.rest()) + p.end();
  }));
}

/// Reasoning that the prompt has begun, then content, then calls.
Format with_both() {
  return format_of(build_chat_peg_parser([](common_chat_peg_builder& p) {
                     const auto described = common_chat_tools_to_json_oaicompat(tools());
                     const auto call = p.standard_json_tools("<tool_call>", "</tool_call>", described, false, true,
                                                             "name", "arguments");
                     return p.literal("<think>\n") + p.reasoning(p.until("</think>")) + p.literal("</think>") +
                            p.space() + p.optional(p.content(p.until("<tool_call>"))) + p.optional(call) + p.end();
                   }),
                   "<think>\n");
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; i++) out += text;
  return out;
}

const std::string kCall = "<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": [1, 2]}}\n</tool_call>";

}  // namespace

TEST(answer_reader, what_had_to_be_calls_has_no_content) {
  const Format format = format_of(tool_protocol::parser(tools(), false), "", /*calls_only=*/true);
  for (std::size_t size = 1; size < kCall.size(); size++) {
    const Note note(kCall.substr(0, size));
    const Answer answer = read(format, cut(kCall.substr(0, size), 1), /*whole=*/false);
    CHECK_EQ(answer.content, "");
    CHECK(answer.calls.empty() || answer.calls.find("add") == 0);
  }
  CHECK_EQ(read(format, cut("  \n" + kCall + "\n ", 3)).shown(), R"([||add{"a": [1, 2]}])");
  // Weights that no grammar held: nothing of it is lost.
  CHECK_EQ(read(format, cut("no call at all <", 3)).shown(), "[|no call at all <|]");
}

TEST(answer_reader, a_stream_is_the_whole_answer) {
  struct Case {
    const char* name;
    Format format;
    std::string text;
    std::string want;
  };
  const std::vector<Case> cases = {
      {"content", with_tools(), "Hello, world", "[|Hello, world|]"},
      {"no format", nullptr, "<think>", "[|<think>|]"},
      {"a mark that does not come", with_tools(), "1 < 2 <tool", "[|1 < 2 <tool|]"},
      {"a mark's begin at the end", with_tools(), "a <", "[|a <|]"},
      {"call", with_tools(), "Look: " + kCall, "[|Look: |add{\"a\": [1, 2]}]"},
      {"reasoning", with_reasoning(), "<think>Hm, 1 < 2.</think>Yes <b>", "[Hm, 1 < 2.|Yes <b>|]"},
      {"no reasoning", with_reasoning(), "Yes", "[|Yes|]"},
      {"reasoning that does not end", with_reasoning(), "<think>Hm </thin", "[Hm </thin||]"},
      {"both", with_both(), "Hm</think>\n\nLook: " + kCall, "[Hm|Look: |add{\"a\": [1, 2]}]"},
      {"a call with strings", with_tools(),
       "<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": [\"}\\\"]\", {}]}}\n</tool_call>",
       "[||add{\"a\": [\"}\\\"]\", {}]}]"},
      {"white space before a call", with_tools(), "\n \n" + kCall, "[||add{\"a\": [1, 2]}]"},
      {"white space before content", with_tools(), "\n \na", "[|\n \na|]"},
      {"white space alone", with_tools(), "\n ", "[|\n |]"},
      {"a call with line breaks in its strings", with_tools(),
       "<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": [\"x\ny\t\x02\"]}}\n</tool_call>",
       R"([||add{"a": ["x\ny\t\u0002"]}])"},
      {"a call without content", with_both(), "Hm</think>" + kCall, "[Hm||add{\"a\": [1, 2]}]"},
      {"a second end of the reasoning", with_both(), "Hm</think>a</think>b", "[Hm|a</think>b|]"},
  };
  for (const Case& one : cases) {
    for (const std::size_t size : {1, 2, 3, 7, 1000}) {
      const Note note(std::string(one.name) + ", " + std::to_string(size) + " at once");
      CHECK_EQ(read(one.format, cut(one.text, size)).shown(), one.want);
    }
  }
}

TEST(answer_reader, brackets_are_text) {
  // `[0, 1)` in mathematics, more of them than there may be levels of JSON.
  for (const std::size_t count : {300, 5000, 20000}) {
    for (const Format& format : {with_tools(), with_both(), with_reasoning()}) {
      const Note note(std::to_string(count));
      const std::string text = repeat("x in [0, 1), {y", count);
      CHECK_EQ(read(format, cut(text, 5)).shown().size(), text.size() + 4);
      CHECK_EQ(read(format, {text}).shown().size(), text.size() + 4);
    }
  }
  CHECK_EQ(
      read(with_both(), cut(repeat("[0, 1) ", 20000) + "</think>" + repeat("{ ", 9) + kCall, 50)).content.substr(0, 4),
      "{ { ");
}

TEST(answer_reader, calls_of_any_depth_are_read_or_told_as_text) {
  for (const std::size_t depth : {100, 3000, 15000, 100000}) {
    const Note note(std::to_string(depth));
    const std::string head = "Look: <tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": ";
    const std::string nest = repeat("[", depth) + repeat("]", depth);
    const Answer answer = read(with_tools(), cut(head + nest + "}}\n</tool_call>", 4000));
    CHECK_EQ(answer.content.substr(0, 6), "Look: ");
    CHECK(answer.content.size() + answer.calls.size() >= nest.size());
    if (depth < 15000) CHECK_EQ(answer.calls, "add{\"a\": " + nest + "}");
  }
}

TEST(answer_reader, text_that_is_not_of_the_format_is_told) {
  CHECK_EQ(read(with_tools(), cut("Look: <tool_call>\nnothing of the kind", 3)).content,
           "Look: <tool_call>\nnothing of the kind");
  const Format strict = format_of(build_chat_peg_parser([](common_chat_peg_builder& p) {
    return p.literal("<answer>") + p.content(p.until("</answer>")) + p.literal("</answer>") + p.end();
  }));
  CHECK_EQ(read(strict, cut("no answer at all", 2)).content, "no answer at all");
  CHECK_EQ(read(strict, cut("<answer>yes</answer> and more", 2)).shown(), "[|yes</answer> and more|]");
}

TEST(answer_reader, long_answers_come_as_they_are_written) {
  const std::string words = repeat("Cats, as is well known, sit < 3 m high. ", 1500);
  for (const auto& [name, format, text] : std::vector<std::tuple<const char*, Format, std::string>>{
           {"content and tools", with_tools(), words},
           {"reasoning and content", with_reasoning(), "<think>" + words + "</think>" + words},
           {"all", with_both(), words + "</think>" + words}}) {
    const Note note(name);
    const Answer answer = read(format, cut(text, 4));
    CHECK(answer.longest_wait <= 20);
    // Reasoning and content are read when they begin and end, not in between.
    CHECK(answer.bytes_read <= 8 * text.size() + (std::size_t{64} << 10U) * 2);
  }
}

TEST(answer_reader, work_is_bounded_whatever_comes) {
  const std::string hostile[] = {
      "</think>" + repeat("</think>", 4000),
      "a</think>" + repeat("<tool_call>\n", 3000),
      "a</think><tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": [" + repeat("1, ", 12000),
      repeat("<think>", 5000),
  };
  for (const std::string& text : hostile) {
    for (const Format& format : {with_tools(), with_both(), with_reasoning()}) {
      const Note note(text.substr(0, 30));
      const Answer answer = read(format, cut(text, 3));
      CHECK(answer.bytes_read <= (AnswerReader::kReadings + 2) * (text.size() + 8) + (std::size_t{64} << 10U));
    }
  }
}

TEST(answer_reader, arguments_of_a_call_come_in_pieces) {
  const std::string text =
      "<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": [" + repeat("1, ", 20000) + "1]}}\n</tool_call>";
  const Answer answer = read(with_tools(), cut(text, 4));
  CHECK(answer.longest_wait <= 50);
  CHECK_EQ(answer.calls.size(), std::string("add{\"a\": [1]}").size() + 60000);
}

TEST(answer_reader, tokens_of_the_reasoning_are_counted_one_by_one) {
  for (const std::size_t size : {1, 2, 5, 11}) {
    const Note note(std::to_string(size));
    const std::string reasoning = repeat("Why is it so? ", 900) + "</think>\n\n";
    const Answer answer = read(with_both(), cut(reasoning + repeat("Because. ", 500), size));
    CHECK_EQ(answer.reasoning_tokens, static_cast<int>(reasoning.size() / size));
    CHECK_EQ(read(with_both(), cut(reasoning, size)).reasoning_tokens, static_cast<int>(cut(reasoning, size).size()));
  }
  CHECK_EQ(read(with_tools(), cut("No reasoning at all", 2)).reasoning_tokens, 0);
}
