/** What probes have found, in files of the user's cache: a model that was tried once is not tried at each start. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Files that the folder holds at most: each version of a model leaves one, and a write that was cut short another. */
const MOST = 1000;

const folder = (): string =>
  path.join(process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache"), "llama-openapi", "probes");

/**
 * A key that is another one when any of the files has changed, or anything else that is named.
 * @param files that have to exist
 */
export function probeKey(facts: readonly unknown[], files: readonly string[]): string {
  const identities = files.map((file) => {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(file);
    return [file, dev, ino, size, mtimeMs, ctimeMs];
  });
  return createHash("sha256")
    .update(JSON.stringify([facts, identities]))
    .digest("hex");
}

/** @returns undefined where nothing is known */
export function readProbe<Found>(key: string): Found | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder(), key), "utf8")) as Found;
  } catch {
    return undefined;
  }
}

/** Where it can't be written, the next start tries the model again. */
export function writeProbe(key: string, found: object): void {
  const file = path.join(folder(), key);
  const aside = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder(), { recursive: true, mode: 0o700 });
    writeFileSync(aside, JSON.stringify(found), { mode: 0o600 });
    renameSync(aside, file);
    forgetOldest();
  } catch {
    rmSync(aside, { force: true });
  }
}

/** What is used and forgotten all the same, is tried once more. */
function forgetOldest(): void {
  const files = readdirSync(folder()).map((name) => path.join(folder(), name));
  if (files.length <= MOST) return;
  const times = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  files.sort((a, b) => times.get(b)! - times.get(a)!);
  // A tenth more, so that it is not done with each.
  for (const file of files.slice(MOST * 0.9)) rmSync(file, { force: true });
}
