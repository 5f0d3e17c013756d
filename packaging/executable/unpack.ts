/** Files that an executable carries, put where they can be loaded from: libraries can't be loaded from inside of one. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface Contents {
  /** Names this content and no other. */
  readonly id: string;
  /** Relative paths, with forward slashes. */
  readonly files: readonly string[];
}

/**
 * Puts the files below `cache`, unless they are there. Safe to run several times at once; leaves all of it or nothing.
 * @param read gives a file of `contents`
 * @param cache made where it is missing, for this user alone
 * @returns the folder that holds them
 * @throws Error where the folder can't be written, or where others could have put something into it
 */
export function unpack(contents: Contents, read: (file: string) => ArrayBuffer, cache: string): string {
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  isThere(cache);
  const folder = path.join(cache, contents.id);
  if (isThere(folder)) return folder;
  const draft = mkdtempSync(path.join(cache, `.${contents.id}-`));
  try {
    for (const file of contents.files) {
      const target = path.join(draft, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, new Uint8Array(read(file)));
    }
    chmodSync(draft, 0o700);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was faster: a folder takes the place of an empty one only.
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  if (!isThere(folder)) throw new Error(`${folder} can't be made`);
  return folder;
}

/** Whether it is. What it holds will be run: throws where it is not ours alone. */
function isThere(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  const own = process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
  if (own) return true;
  throw new Error(`${folder} belongs to another user, or can be written by others: remove it`);
}
