/**
 * `npm run generate`: writes everything that is made from the specification and the option tables.
 * With `--check` it writes nothing, names the files that differ from what it would write, and exits 1 if any does.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateConfigurationDocs } from "../config/docs";
import { generateMetricsDocs } from "../observe/docs";
import { generateConfigurationSchemas } from "../config/schema/generate";
import { generateOptions } from "../options/generate";
import { generateSupportDocs } from "../request/support-docs";
import { emitRoutes } from "./emit-routes";
import { emitTypes } from "./emit-types";
import { emitValidators } from "./emit-validators";
import { stale, type Files } from "./files";
import { SPEC_DIR } from "./import";
import { patchedDocument } from "./patched";
import { requestSchemas } from "./request-schemas";

const ROOT = join(SPEC_DIR, "..");
const BANNER = "// Made by `npm run generate` from spec/. Do not edit.\n";

/** What is made from `spec/`. */
export async function generateSpec(): Promise<Files> {
  const document = patchedDocument(SPEC_DIR);
  const schemas = requestSchemas(document);
  const validators = emitValidators(schemas, BANNER);
  return new Map([
    ["src/generated/routes.ts", emitRoutes(document, BANNER)],
    ["src/generated/types.ts", await emitTypes(document, BANNER)],
    ["src/generated/document.json", JSON.stringify(document) + "\n"],
    ["src/generated/request-schemas.json", JSON.stringify(schemas) + "\n"],
    ["src/generated/validators.cjs", validators.code],
    ["src/generated/validators.d.cts", validators.types],
  ]);
}

const GENERATORS: readonly (() => Files | Promise<Files>)[] = [
  generateSpec,
  generateOptions,
  generateConfigurationDocs,
  generateMetricsDocs,
  generateConfigurationSchemas,
  generateSupportDocs,
];

/** All generated files. The same sources give the same bytes. */
export async function generateAll(): Promise<Files> {
  const files: Files = new Map();
  for (const generate of GENERATORS) for (const [path, content] of await generate()) files.set(path, content);
  return files;
}

async function main(): Promise<void> {
  const files = await generateAll();
  const differing = stale(files, ROOT);
  if (process.argv.includes("--check")) {
    for (const path of differing) console.error(`${path} is not what npm run generate makes of the sources`);
    process.exitCode = differing.length > 0 ? 1 : 0;
    return;
  }
  for (const path of differing) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), files.get(path)!);
    console.log(`wrote ${path}`);
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(`generate: ${(error as Error).message}`);
    process.exitCode = 1;
  });
}
