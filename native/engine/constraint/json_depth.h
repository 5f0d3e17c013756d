#pragma once

#include <string_view>

namespace llama_openapi {

/// Refuses JSON texts that nest deeper than `limit`: the parsers and templates behind us recurse.
/// @throws Failure invalid_value naming `param`
void check_json_depth(std::string_view json, int limit, const char* param);

}  // namespace llama_openapi
