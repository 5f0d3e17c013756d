#pragma once

#include <map>
#include <string>
#include <vector>

#include "chat.h"
#include "engine/grammar.h"

namespace llama_openapi {

/// Grammars made by libcommon: of JSON schemas, and of calls as a parser reads them. One rule a line, `root` among
/// them.
namespace grammar_text {

/// @param schema JSON text
/// @throws Failure invalid_value naming `json_schema`
std::string of_schema(const std::string& schema);

/// Nothing but tool calls, as the answer's parser reads them.
/// @param parallel whether several are allowed
/// @param schema JSON text of what the whole answer may be instead; empty: nothing
/// @return empty where the parser knows of no calls
/// @throws Failure invalid_value naming `tools` or `json_schema`
std::string of_calls(const common_peg_arena& parser, bool parallel, const std::string& schema);

/// The same after a text: `before`, line breaks, then what the grammar holds.
std::string after(const std::string& before, const std::string& grammar);

}  // namespace grammar_text
}  // namespace llama_openapi
