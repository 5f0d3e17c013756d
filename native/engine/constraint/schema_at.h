#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "chat.h"

namespace llama_openapi {

/// A place in a schema, whose references are those of the whole.
struct SchemaAt {
  std::shared_ptr<const common_json> root;
  const common_json* schema;  ///< within `root`; references are followed
};

/// Finds what schemas say, as far as that is needed to read and to write a tool call in a template's own way.
namespace schema_at {

/// Levels of alternatives that are looked at.
constexpr int kMostLevels = 16;

/// What is there, behind references; beside others, a reference is not followed.
SchemaAt root(common_json schema);

/// The schema of an object's property; one that allows anything, where it has none.
SchemaAt property(const SchemaAt& object, const std::string& name);

/// The schema of an array's items.
SchemaAt items(const SchemaAt& array);

/// What stands in a list of schemas: `anyOf`, `oneOf` or `allOf`.
std::vector<SchemaAt> alternatives(const SchemaAt& at, const char* key);

/// The least and the largest number of an array's items; -1: there is no largest.
std::pair<int, int> lengths(const SchemaAt& array);

/// Names of an object's properties, in order, whether it has one, and whether one has to be there.
std::vector<std::string> properties(const SchemaAt& object);
bool has_property(const SchemaAt& object, const std::string& name);
bool requires_property(const SchemaAt& object, const std::string& name);

/// Of `string`, `number`, `integer`, `boolean`, `null`, `object` and `array`: those that a value may have.
std::vector<std::string> types(const SchemaAt& at);

/// Those of `true`, `false` and `null` that may be there.
std::vector<std::string> words(const SchemaAt& at);

/// The texts that mean null in a format that writes strings without quotes: as JSON and Python have it, but for those
/// that the schema names as strings. Empty: no null can be there.
std::vector<std::string> null_words(const SchemaAt& at);

/// JSON text of a schema of its own.
/// @param types that are left; empty: all
std::string text(const SchemaAt& at, const std::vector<std::string>& types = {});

}  // namespace schema_at
}  // namespace llama_openapi
