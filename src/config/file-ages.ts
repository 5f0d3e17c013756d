/** Versions of files, and how long each has been unchanged, so that a file is not read while it is being written. */
import { stat } from "node:fs/promises";

export interface FileVersion {
  /** Changes when the file is replaced, or its size or modification time changes. */
  readonly identity: string;
  /**
   * Unix milliseconds: when this version was first seen, or its modification time if it was there at the first look.
   */
  readonly since: number;
}

/** Prefix of `identity` for a missing or inaccessible file. */
const NONE = "none ";

export const isThere = ({ identity }: FileVersion): boolean => !identity.startsWith(NONE);

export class FileAges {
  #seen: ReadonlyMap<string, FileVersion> = new Map();

  /**
   * @param now Unix milliseconds
   * @returns the versions of these files; all other files are forgotten
   */
  async look(paths: Iterable<string>, now: number): Promise<ReadonlyMap<string, FileVersion>> {
    const looks = [...new Set(paths)].map(async (path): Promise<[string, FileVersion]> => {
      const { identity, modified } = await identityOf(path);
      const before = this.#seen.get(path);
      const since = before === undefined ? modified : before.identity === identity ? before.since : now;
      // If the clock was set back, `since` would lie in the future and the file would stay young for hours.
      return [path, { identity, since: Math.min(since, now) }];
    });
    return (this.#seen = new Map(await Promise.all(looks)));
  }
}

/** Follows links: a link with a new target is a new version. */
async function identityOf(path: string): Promise<{ identity: string; modified: number }> {
  try {
    const { dev, ino, size, mtimeNs, mtimeMs } = await stat(path, { bigint: true });
    return { identity: [dev, ino, size, mtimeNs].join(" "), modified: Number(mtimeMs) };
  } catch (error) {
    return { identity: NONE + String((error as NodeJS.ErrnoException).code), modified: -Infinity };
  }
}
