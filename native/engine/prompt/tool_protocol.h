#pragma once

#include <string>
#include <vector>

#include "chat.h"

namespace llama_openapi {

/// Tool calls for chat templates that know none: the tools are described in the system message, a call is JSON between
/// two tags, and its result comes back in a user message.
namespace tool_protocol {

/// Rewrites a conversation for a template that knows system, user and assistant only.
/// @param tools offered in this turn; may be empty where only earlier turns used any
std::vector<common_chat_msg> rewrite(const std::vector<common_chat_msg>& messages,
                                     const std::vector<common_chat_tool>& tools);

/// The marks around reasoning that is told apart from content.
struct Reasoning {
  std::string start;  ///< empty, where it has not begun: there is none
  std::string end;
  bool begun = false;  ///< by the prompt
};

/// Reads an answer: reasoning, content, calls.
/// @param tools may be empty: then there are no calls
/// @param forced whether the answer is to be nothing but calls
common_peg_arena parser(const std::vector<common_chat_tool>& tools, bool forced, const Reasoning& reasoning = {});

}  // namespace tool_protocol
}  // namespace llama_openapi
