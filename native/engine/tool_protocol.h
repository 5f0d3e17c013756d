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

/// Reads an answer: content, then calls.
/// @param forced whether the answer is to be nothing but calls
common_peg_arena parser(const std::vector<common_chat_tool>& tools, bool forced);

/// What a parser of ours reads, as a grammar: calls alone.
/// @throws Failure invalid_value naming `tools`: a schema that libcommon can't hold
std::string grammar(const common_peg_arena& parser);

/// What a call begins with.
extern const char* const kCallStart;

}  // namespace tool_protocol
}  // namespace llama_openapi
