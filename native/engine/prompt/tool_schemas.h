#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "chat.h"
#include "engine/constraint/schema_at.h"

namespace llama_openapi {

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

}  // namespace llama_openapi
