/**
 * `npm run generate`: writes everything that is made from the specification and the option tables.
 * With `--check` it writes nothing, names the files that differ from what it would write, and exits 1 if any does.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FAMILIES } from "../../src/api/families";
import { generateOptions } from "./options/generate";
import { checkDescriptors } from "./spec/check-descriptors";
import { emitRoutes } from "./spec/emit-routes";
import { emitTypes } from "./spec/emit-types";
import { emitValidators } from "./spec/emit-validators";
import { stale, type Files, type Generate } from "./files";
import type * as fromCode from "./from-code";
import { SPEC_DIR } from "./spec/import";
import { operationsOf } from "./spec/operations";
import { patchedDocument } from "./spec/patched";
import { requestSchemas } from "./spec/request-schemas";

const ROOT = join(SPEC_DIR, "..");
const BANNER = "// Made by `npm run generate` from spec/. Do not edit.\n";

/** What is made from `spec/`. */
export async function generateSpec(): Promise<Files> {
  const document = patchedDocument(SPEC_DIR);
  const descriptors = FAMILIES.flat();
  checkDescriptors(descriptors, document);
  const bodies = descriptors.filter(({ body }) => body === "json").map(({ id }) => id);
  // A few kilobytes for every operation of the document: one that gets a descriptor finds them there.
  const schemas = requestSchemas(document, { bodies, parameters: operationsOf(document).map(({ id }) => id) });
  const validators = emitValidators(requestSchemas(document, { bodies, parameters: [] }), BANNER);
  return new Map([
    ["src/generated/routes.ts", emitRoutes(document, descriptors, BANNER)],
    ["src/generated/types.ts", await emitTypes(document, BANNER)],
    ["src/generated/document.json", JSON.stringify(document) + "\n"],
    ["src/generated/request-schemas.json", JSON.stringify(schemas) + "\n"],
    ["src/generated/validators.cjs", validators.code],
    ["src/generated/validators.d.cts", validators.types],
  ]);
}

const STAGES: readonly (() => readonly Generate[])[] = [
  () => [generateSpec, generateOptions],
  // Made of what the first stage has written, too, so none of it is loaded before.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  () => (require("./from-code") as typeof fromCode).GENERATORS,
];

async function main(): Promise<void> {
  const check = process.argv.includes("--check");
  for (const stage of STAGES) {
    for (const generate of stage()) {
      const files = await generate();
      for (const path of stale(files, ROOT)) {
        if (!check) {
          write(path, files.get(path)!);
          continue;
        }
        console.error(`${path} is not what npm run generate makes of the sources`);
        process.exitCode = 1;
      }
    }
  }
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), content);
  console.log(`wrote ${path}`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(`generate: ${(error as Error).message}`);
    process.exitCode = 1;
  });
}
