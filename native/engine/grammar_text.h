#pragma once

#include <string>

namespace llama_openapi {

/// Grammars of calls, made by libcommon. One rule a line, `root` among them.
namespace grammar_text {

/// Nothing but tool calls.
/// @param calls libcommon's grammar of them, whose root lists the rules by which calls begin
/// @param parallel whether several are allowed
/// @param schema JSON text of what the whole answer may be instead; empty: nothing
/// @return empty where the grammar knows of no calls
/// @throws Failure invalid_value naming `json_schema`
std::string of_calls(const std::string& calls, bool parallel, const std::string& schema);

/// The same after a text: `before`, line breaks, then what the grammar holds.
std::string after(const std::string& before, const std::string& grammar);

}  // namespace grammar_text
}  // namespace llama_openapi
