/** Everything that is made from the option tables, as path -> content. Part of `npm run generate`. */
import path from "node:path";
import { emitFields, emitStructs } from "./emit-cpp";
import { emitDocs, emitTypes } from "./emit-ts";
import { readTable, TABLE_FILES } from "./table";

/** @returns files relative to the repository's root */
export function generateOptions(root = path.join(__dirname, "../../..")): Map<string, string> {
  const tables = TABLE_FILES.map((file) => readTable(root, file));
  return new Map([
    ["native/engine/generated/options.h", emitStructs(tables)],
    ["native/engine/generated/option_fields.h", emitFields(tables)],
    ["src/generated/options.ts", emitTypes(tables)],
    ["docs/options.md", emitDocs(tables)],
  ]);
}
