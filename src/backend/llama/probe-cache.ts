/** What probes have found, in files of the user's cache: a model that was tried once is not tried at each start. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

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
  } catch {
    rmSync(aside, { force: true });
  }
}
