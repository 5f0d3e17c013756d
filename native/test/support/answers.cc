#include "support/answers.h"

#include <algorithm>
#include <utility>

using namespace llama_openapi;

namespace testing {

Format format_of(common_peg_arena arena, const std::string& begun, bool calls_only) {
  common_chat_params params;
  params.format = COMMON_CHAT_FORMAT_PEG_NATIVE;
  params.generation_prompt = begun;
  return std::make_shared<AnswerFormat>(params, std::move(arena), calls_only);
}

void Answer::add(const AnswerDelta& delta) {
  content += delta.content;
  reasoning += delta.reasoning;
  for (const ToolCallDelta& call : delta.tool_calls) calls += call.name + call.arguments;
}

Answer read(const Format& format, const std::vector<std::string>& tokens, bool whole) {
  AnswerReader reader(format);
  Answer answer;
  std::size_t waited = 0;
  for (const std::string& token : tokens) {
    const AnswerDelta delta = reader.push(token);
    waited = delta.empty() ? waited + token.size() : 0;
    answer.longest_wait = std::max(answer.longest_wait, waited);
    answer.add(delta);
  }
  answer.add(reader.finish(whole));
  answer.reasoning_tokens = reader.reasoning_tokens();
  answer.bytes_read = reader.bytes_read();
  return answer;
}

std::vector<std::string> cut(const std::string& text, std::size_t size) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < text.size(); i += size) tokens.push_back(text.substr(i, size));
  return tokens;
}

}  // namespace testing
