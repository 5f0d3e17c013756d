/** Reads the field tables of native/options/: the one place where an option of the engine is declared. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { type Field, FIELD_TYPES } from "../../../src/lib/option-field";

export interface Table {
  readonly struct: string;
  readonly fields: readonly Field[];
}

export const TABLE_FILES = [
  "native/options/model.yaml",
  "native/options/predict.yaml",
  "native/options/embed.yaml",
] as const;

/** @throws Error naming the file and the field when a table contradicts itself */
export function readTable(root: string, file: string): Table {
  const table = load(readFileSync(path.join(root, file), "utf8")) as Table;
  const seen = new Set<string>();
  for (const field of table.fields) {
    const fail = (why: string): never => {
      throw new Error(`${file}: field '${field.name}': ${why}`);
    };
    if (!/^[a-z][a-z0-9_]*$/.test(field.name)) fail("the name is not snake_case");
    if (seen.has(field.name)) fail("is declared twice");
    seen.add(field.name);
    if (!(FIELD_TYPES as readonly string[]).includes(field.type)) fail(`unknown type '${field.type}'`);
    if ((field.default === undefined) === (field.required !== true)) fail("needs either a default or required: true");
    if (field.type === "choice" && !(field.choices as readonly unknown[] | undefined)?.includes(field.default))
      fail("the default is no choice");
    if ((field.type === "int" || field.type === "float") && (field.min === undefined || field.max === undefined)) {
      fail("a number needs min and max");
    }
  }
  return table;
}
