/** The C++ side of the option tables: plain structs, and descriptors through which the binding reads them. */
import type { Field, FieldType } from "../../../src/lib/option-field";
import type { Table } from "./table";

const CPP_TYPES: Record<FieldType, string> = {
  bool: "bool",
  int: "std::int64_t",
  float: "double",
  string: "std::string",
  string_list: "std::vector<std::string>",
  int_list: "std::vector<std::int32_t>",
  bytes_list: "std::vector<std::string>",
  choice: "std::string",
  bias_map: "std::map<std::int32_t, float>",
};

/** Enumerators can't be `bool` or `int`: the name in PascalCase. */
const enumerator = (type: string): string =>
  type.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `template` is a C++ keyword. */
const member = (field: Field): string => (field.name === "template" ? "template_" : field.name);

const quoted = (text: string): string => JSON.stringify(text);

function initializer(field: Field): string {
  const value = field.default;
  if (value === undefined) return "{}";
  if (Array.isArray(value)) return `{${value.map((item) => quoted(String(item))).join(", ")}}`;
  if (typeof value === "object") return "{}";
  return `{${typeof value === "string" ? quoted(value) : String(value)}}`;
}

function struct(table: Table): string {
  const members = table.fields.map((field) => {
    const unit = field.unit === undefined ? "" : ` [${field.unit}]`;
    return `  /// ${field.doc}${unit}\n  ${CPP_TYPES[field.type]} ${member(field)}${initializer(field)};`;
  });
  return `struct ${table.struct} {\n${members.join("\n")}\n};\n`;
}

const bound = (value: number | undefined, otherwise: string): string =>
  value === undefined ? otherwise : value.toString();

function descriptors(table: Table): string {
  const rows = table.fields.map((field) => {
    const choices = (field.choices ?? []).map(quoted).join(", ");
    const range = `${bound(field.min, "0")}, ${bound(field.max, "kNoLimit")}`;
    const place = `&${table.struct}::${member(field)}`;
    return `      {${quoted(field.name)}, FieldType::${enumerator(field.type)}, ${field.required === true}, ${range}, {${choices}}, ${place}},`;
  });
  return [
    "template <>",
    `inline const std::vector<Field<${table.struct}>>& fields<${table.struct}>() {`,
    `  static const std::vector<Field<${table.struct}>> table = {`,
    ...rows,
    "  };",
    "  return table;",
    "}",
    "",
  ].join("\n");
}

const HEADER =
  "// Generated from native/options/ by `npm run generate`. Do not edit.\n// clang-format off\n#pragma once\n\n";

/** native/engine/generated/options.h */
export function emitStructs(tables: readonly Table[]): string {
  const includes = ["cstdint", "map", "string", "vector"].map((name) => `#include <${name}>`).join("\n");
  return `${HEADER}${includes}\n\nnamespace llama_openapi {\n\n${tables.map(struct).join("\n")}\n}  // namespace llama_openapi\n`;
}

/** native/engine/generated/option_fields.h */
export function emitFields(tables: readonly Table[]): string {
  const types = Object.keys(CPP_TYPES).map(enumerator).join(", ");
  const variants = [...new Set(Object.values(CPP_TYPES))].map((type) => `${type} T::*`).join(", ");
  return `${HEADER}#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "engine/generated/options.h"

namespace llama_openapi {

enum class FieldType { ${types} };

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// One option of struct T: its name, type, inclusive range (of the value, or of the length), choices and place.
template <class T>
struct Field {
  const char* name;
  FieldType type;
  bool required;
  double min;
  double max;
  std::vector<std::string> choices;
  std::variant<${variants}> member;
};

template <class T>
const std::vector<Field<T>>& fields();

${tables.map(descriptors).join("\n")}
}  // namespace llama_openapi
`;
}
