// Sizes of what was built, as people read them.
import { statSync } from "node:fs";
import path from "node:path";
import { listFiles } from "../lib/files.mjs";

/** Bytes of a folder's files. @param {string} folder */
export function sizeOf(folder) {
  const files = listFiles(folder, "");
  return files.reduce(
    (sum, file) => sum + (statSync(path.join(folder, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/** @param {number} bytes */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
