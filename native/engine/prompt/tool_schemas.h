#pragma once

#include <cstddef>
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

/// The schema of a tool's arguments.
struct ToolSchema {
  SchemaAt whole;
  SchemaAt known;              ///< with the properties of all alternatives; it requires what all of them do
  std::vector<SchemaAt> ways;  ///< objects without alternatives, one for each choice of them
};

/// The schemas that tools' arguments follow, and the tools as libcommon is shown them: its own converter would recurse
/// into clients' schemas without a bound, and knows little of them; and the rules that it names after tools could meet.
class ToolSchemas {
 public:
  /// @param schemas a list of JSON Schemas, one for each tool, prepared for llguidance; empty: those of the tools
  /// @throws Failure invalid_value naming `tool_schemas`
  ToolSchemas(const std::vector<common_chat_tool>& tools, const std::string& schemas);

  /// In the tools' order, under names of ours.
  const std::vector<common_chat_tool>& stand_ins() const { return stand_ins_; }

  /// The tool whose stand-in's name is in the text; nullptr: none's is.
  const ToolSchema* find(const std::string& text) const;

  /// The text with the tools' own names.
  std::string named(std::string text) const;

 private:
  std::vector<common_chat_tool> stand_ins_;
  std::vector<std::string> names_;
  std::vector<ToolSchema> schemas_;
};

namespace schema_at {

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

/// An expression of terminals in Lark for strings as they are, without quotes and escapes; empty: any string.
/// @return false: no string can be there
/// @throws Failure invalid_value naming `tools`: it has too many alternatives
bool string_terminal(const SchemaAt& at, std::string& out);

}  // namespace schema_at
}  // namespace llama_openapi
