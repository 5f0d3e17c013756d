#pragma once

#include <string>

namespace llama_openapi {

/// Bounds for JSON Schemas that clients send: what llguidance would recurse too deep for, take seconds or gigabytes
/// for, or reckon wrong, is refused before it sees it.
namespace schema_bounds {

/// @param schema JSON text
/// @return the schema with the options under which llguidance compiles it: strictly, with bounded whitespace
/// @throws Failure invalid_value naming `json_schema`, in words for the client
std::string checked(const std::string& schema);

/// The same for the schemas within a grammar (`%json {...}`), which stays as it is.
/// @throws Failure invalid_value naming `grammar`
void check_within(const std::string& lark);

}  // namespace schema_bounds
}  // namespace llama_openapi
