#include "engine/prompt/tool_protocol.h"

#include <utility>

#include "chat-peg-parser.h"
#include "engine/prompt/chat_turn.h"

namespace llama_openapi::tool_protocol {
namespace {

constexpr const char* kCallStart = "<tool_call>";
constexpr const char* kCallEnd = "</tool_call>";

std::string text_of(const common_chat_msg& message) {
  std::string text = message.content;
  for (const common_chat_msg_content_part& part : message.content_parts) text += part.text;
  return text;
}

std::string description(const std::vector<common_chat_tool>& tools) {
  std::string text = "You can call these functions, each described by a line of JSON:\n";
  for (const common_json& tool : common_chat_tools_to_json_oaicompat(tools)) text += tool.at("function").dump() + "\n";
  return text + "To call one, write exactly this, with its name and an object of its arguments:\n" + kCallStart +
         "\n{\"name\": \"...\", \"arguments\": {...}}\n" + kCallEnd;
}

std::string calls(const common_chat_msg& message) {
  std::string text = text_of(message);
  for (const common_chat_tool_call& call : message.tool_calls) {
    if (!text.empty()) text += "\n";
    text += std::string(kCallStart) + "\n{\"name\": " + common_json(call.name).dump() +
            ", \"arguments\": " + (call.arguments.empty() ? "{}" : call.arguments) + "}\n" + kCallEnd;
  }
  return text;
}

std::string result(const common_chat_msg& message) {
  return "<tool_response>\n" + text_of(message) + "\n</tool_response>";
}

}  // namespace

std::vector<common_chat_msg> rewrite(const std::vector<common_chat_msg>& messages,
                                     const std::vector<common_chat_tool>& tools) {
  std::vector<common_chat_msg> out;
  bool after_result = false;
  for (const common_chat_msg& message : messages) {
    const bool is_result = message.role == "tool";
    if (is_result && after_result) {
      out.back().content += "\n" + result(message);  // templates want turns to alternate
    } else if (is_result) {
      out.push_back(chat_turn("user", result(message)));
    } else if (!message.tool_calls.empty()) {
      out.push_back(chat_turn(message.role, calls(message)));
    } else {
      out.push_back(message);
    }
    after_result = is_result;
  }
  if (tools.empty()) return out;
  if (!out.empty() && (out.front().role == "system" || out.front().role == "developer")) {
    out.front() = chat_turn("system", text_of(out.front()) + "\n\n" + description(tools));
  } else {
    out.insert(out.begin(), chat_turn("system", description(tools)));
  }
  return out;
}

common_peg_arena parser(const std::vector<common_chat_tool>& tools, bool forced, const Reasoning& marks) {
  const common_json described = common_chat_tools_to_json_oaicompat(tools);
  return build_chat_peg_parser([&](common_chat_peg_builder& p) {
    common_peg_parser reasoning = p.eps();
    if (!forced && (marks.begun || !marks.start.empty())) {
      reasoning = p.reasoning(p.until(marks.end)) + p.literal(marks.end) + p.space();
      if (!marks.begun) reasoning = p.optional(p.literal(marks.start) + p.space() + reasoning);
    }
    if (tools.empty()) return reasoning + p.content(p.rest()) + p.end();
    const auto call = p.standard_json_tools(kCallStart, kCallEnd, described, false, true, "name", "arguments");
    const auto all = p.trigger_rule("tool-calls", p.one_or_more(call + p.space()));
    if (forced) return p.space() + all + p.end();
    return reasoning + p.optional(p.content(p.until(kCallStart))) + p.optional(all) + p.end();
  });
}

}  // namespace llama_openapi::tool_protocol
