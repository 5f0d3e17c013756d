// Hashes and stamps of files: how the scripts know that nothing changed.
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @param {string} file @param {"sha256" | "sha512"} algorithm @param {import("node:crypto").BinaryToTextEncoding} [encoding] */
export async function hashFile(file, algorithm, encoding = "hex") {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}

/** sha256 of any JSON value. @param {unknown} value */
export function hashValue(value) {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/**
 * sha256 over the names and contents of files and folders (recursively); what doesn't exist counts as absent.
 * Contents and not times: a checkout or a copy that changes nothing rebuilds nothing.
 * @param {string} root @param {string[]} names relative to root @param {(name: string) => boolean} [keep]
 */
export function hashTree(root, names, keep = () => true) {
  const hash = createHash("sha256");
  for (const name of names) {
    for (const file of listFiles(root, name)) {
      if (keep(file))
        hash
          .update(`${file}\0`)
          .update(readFileSync(path.join(root, file)))
          .update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * Files below root/name (or root/name itself), relative to root, with forward slashes, sorted.
 * @param {string} root @param {string} name @returns {string[]}
 */
export function listFiles(root, name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  /** @type {string[]} */
  const files = [];
  /** @param {string} at */
  const walk = (at) => {
    const entries = readdirSync(path.join(root, at), { withFileTypes: true });
    for (const entry of entries) {
      const inner = at === "" ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else files.push(inner);
    }
  };
  try {
    walk(name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOTDIR") throw error;
    return [name];
  }
  return files.sort();
}

/** A JSON file's value, or undefined where it is missing or no JSON (a stamp that can't be read is no stamp). @param {string} file */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Writes a stamp whole or not at all. @param {string} file @param {unknown} value */
export function writeStamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(draft, file);
}
