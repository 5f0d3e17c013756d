#pragma once

#include <string>

#include "engine/constraint/schema_at.h"

namespace llama_openapi {

/// An expression of terminals in Lark for strings as they are, without quotes and escapes; empty: any string.
/// @return false: no string can be there
/// @throws Failure invalid_value naming `tools`: it has too many alternatives
bool string_terminal(const SchemaAt& at, std::string& out);

}  // namespace llama_openapi
