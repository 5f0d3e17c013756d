/** Places that every script here needs. */
import { existsSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(__dirname, "../..");

/** What the peer is fetched to and built in, and where servers' logs go. Ignored by git. */
export const WORK = path.join(ROOT, "build-peer");

/** For servers of ours: with the user's own state they would ask for the user's keys. */
export const OWN_STATE = { XDG_STATE_HOME: path.join(WORK, "state") };

/** Makes a child Node run TypeScript as this process does. */
export const RUN_TYPESCRIPT = ["--require", "tsx/cjs"];

/**
 * The model to measure with: `--model`, else SmolLM2 where the development models lie.
 * @throws Error that names what is missing
 */
export function modelFile(given: string | undefined): string {
  const file = path.resolve(given ?? path.join(ROOT, "../shared/models/SmolLM2-135M-Instruct.Q4_1.gguf"));
  if (existsSync(file)) return file;
  throw new Error(`There is no ${file}. Give a chat model with --model FILE.gguf.`);
}
