#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/constraint/answer_tree.h"
#include "engine/prompt/tool_schemas.h"

namespace llama_openapi {

/// Writes JSON that follows schemas, as much as there is room for in a grammar.
class JsonWriter {
 public:
  /// @param types that are left; empty: all
  /// @throws Failure invalid_value naming `tools`: a schema, or all of them together, are beyond our bounds
  Answer json(const SchemaAt& at, const std::vector<std::string>& types = {});

 private:
  std::size_t written_ = 0;  ///< bytes
};

/// Objects as Gemma 4 writes them: keys without quotes, strings between marks of their own, no whitespace.
/// @throws as JsonWriter
Answer gemma_object(const SchemaAt& object, JsonWriter& writer);

}  // namespace llama_openapi
