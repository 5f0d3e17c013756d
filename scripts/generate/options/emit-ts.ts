/** The TypeScript side of the option tables: the types of the constructors' arguments, and the tables themselves. */
import type { Field, FieldType } from "../../../src/lib/option-field";
import type { Table } from "./table";

const TS_TYPES: Record<Exclude<FieldType, "choice">, string> = {
  bool: "boolean",
  int: "number",
  float: "number",
  string: "string",
  string_list: "readonly string[]",
  int_list: "readonly number[] | Int32Array",
  bytes_list: "readonly Uint8Array[]",
  bias_map: "Readonly<Record<string, number>>",
};

function tsType(field: Field): string {
  return field.type === "choice"
    ? (field.choices ?? []).map((c) => JSON.stringify(c)).join(" | ")
    : TS_TYPES[field.type];
}

/** Range, unit and default as one line of prose. */
export function facts(field: Field): string {
  const parts: string[] = [];
  const counted = field.type === "string" || field.type.endsWith("_list") || field.type === "bias_map";
  const number = field.type === "int" || field.type === "float";
  if (number) parts.push(`${field.min} to ${field.max}`);
  if (counted && field.min !== undefined) parts.push(`at least ${field.min} long`);
  if (counted && field.max !== undefined) parts.push(`at most ${field.max} long`);
  if (field.unit !== undefined) parts.push(`in ${field.unit}`);
  parts.push(field.required === true ? "required" : `default ${JSON.stringify(field.default)}`);
  return parts.join(", ");
}

function members(table: Table, optional: boolean): string {
  return table.fields
    .map((field) => {
      const mark = optional && field.required !== true ? "?" : "";
      return `  /** ${field.doc} (${facts(field)}) */\n  readonly ${field.name}${mark}: ${tsType(field)};`;
    })
    .join("\n");
}

/** src/generated/options.ts */
export function emitTypes(tables: readonly Table[]): string {
  const blocks = tables.map((table) => {
    const constant = `${table.struct
      .replace(/([a-z])([A-Z])/g, "$1_$2")
      .toUpperCase()
      .replace(/S$/, "")}_FIELDS`;
    return [
      `/** Argument of \`new ${table.struct}({...})\`. */`,
      `export interface ${table.struct}Init {\n${members(table, true)}\n}\n`,
      `/** What \`new ${table.struct}({...})\` reads back as: every field, defaults filled in, frozen. */`,
      `export interface ${table.struct}Fields {\n${members(table, false)}\n}\n`,
      `export const ${constant}: readonly Field[] = ${JSON.stringify(table.fields, null, 2)};\n`,
    ].join("\n");
  });
  return `// Generated from native/options/ by \`npm run generate\`. Do not edit.\nimport type { Field } from "../lib/option-field";\n\n${blocks.join("\n")}`;
}

/** docs/options.md */
export function emitDocs(tables: readonly Table[]): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const blocks = tables.map((table) => {
    const rows = table.fields.map((field) => {
      const type = field.type === "choice" ? (field.choices ?? []).map((c) => `\`${c}\``).join(", ") : field.type;
      return `| \`${field.name}\` | ${cell(type)} | ${cell(facts(field))} | ${cell(field.doc)} |`;
    });
    return `## ${table.struct}\n\n| field | type | range and default | meaning |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `<!-- Generated from native/options/ by \`npm run generate\`. Do not edit. -->
# Options of the engine

Each option is declared once, in \`native/options/\`; the C++ structs, the addon's constructors, the TypeScript types and
this page are made from there. A value out of range is a RangeError, a wrong type or an unknown name a TypeError; both
name the field, what came and what was expected.

${blocks.join("\n")}`;
}
