/**
 * `npm run spec:import -- FILE [--commit SHA]`: makes `spec/openai.json`, the structure of OpenAI's OpenAPI document,
 * and `spec/openai.lock.json`, which says from what. FILE is the official document as JSON.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Json } from "./json";
import { stripProse } from "./strip";

/** What `spec/openai.lock.json` holds. */
export interface SpecLock {
  /** Where the official document is published. */
  repository: string;
  /** Commit of that repository. */
  commit: string;
  license: string;
  input: { sha256: string; bytes: number };
  output: { file: string; sha256: string; bytes: number };
}

export const SPEC_DIR = join(__dirname, "../../../spec");
const REPOSITORY = "https://github.com/openai/openai-openapi";

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");

/**
 * @param input bytes of the official document (JSON)
 * @param commit commit of the official repository that it was taken from
 */
export function importSpec(input: Buffer, commit: string): { document: string; lock: SpecLock } {
  const document = JSON.stringify(stripProse(JSON.parse(input.toString("utf8")) as Json), null, 1) + "\n";
  const lock = {
    repository: REPOSITORY,
    commit,
    license: "MIT",
    input: { sha256: sha256(input), bytes: input.length },
    output: { file: "openai.json", sha256: sha256(document), bytes: Buffer.byteLength(document) },
  };
  return { document, lock };
}

function main(): void {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { commit: { type: "string" } } });
  const file = positionals[0];
  const lockFile = join(SPEC_DIR, "openai.lock.json");
  const previous = existsSync(lockFile) ? (JSON.parse(readFileSync(lockFile, "utf8")) as SpecLock) : undefined;
  if (file === undefined || positionals.length > 1) throw new Error("usage: spec:import -- FILE [--commit SHA]");
  const input = readFileSync(file);
  const commit = values.commit ?? (previous?.input.sha256 === sha256(input) ? previous.commit : undefined);
  if (commit === undefined)
    throw new Error(
      `${file} is not the document of the lock file: say with --commit which commit of ${REPOSITORY} it is`,
    );
  const { document, lock } = importSpec(input, commit);
  writeFileSync(join(SPEC_DIR, "openai.json"), document);
  writeFileSync(lockFile, JSON.stringify(lock, null, 2) + "\n");
  console.log(
    `spec/openai.json: ${lock.output.bytes} bytes of structure from ${lock.input.bytes}, ${REPOSITORY} at ${commit.slice(0, 12)}`,
  );
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error(`spec:import: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
