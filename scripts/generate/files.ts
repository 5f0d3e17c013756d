/** Generated files, and whether they are up to date. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** File contents by path from the repository's root. */
export type Files = Map<string, string>;

export type Generate = () => Files | Promise<Files>;

/** Paths of the files that are absent below `root`, or differ. */
export function stale(files: Files, root: string): string[] {
  const differs = ([path, content]: [string, string]): boolean =>
    !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== content;
  return [...files].filter(differs).map(([path]) => path);
}
