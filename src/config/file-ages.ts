/** Which version of each file there is, and for how long it has been there: a file that is being written is left alone. */
import { stat } from "node:fs/promises";

export interface FileVersion {
  /** Changes whenever another file takes its place, or its size or modification time changes. */
  readonly identity: string;
  /** Milliseconds of the clock that `look` was given: since when it has been so, as far as anybody has looked. */
  readonly since: number;
}

/** What `identity` begins with where there is no such file, or it can't be looked at. */
const NONE = "none ";

export const isThere = ({ identity }: FileVersion): boolean => !identity.startsWith(NONE);

export class FileAges {
  #seen: ReadonlyMap<string, FileVersion> = new Map();

  /**
   * @param now milliseconds of Unix time: a file that is seen for the first time has been so since it was modified
   * @returns the versions of these files; all others are forgotten
   */
  async look(paths: Iterable<string>, now: number): Promise<ReadonlyMap<string, FileVersion>> {
    const looks = [...new Set(paths)].map(async (path): Promise<[string, FileVersion]> => {
      const { identity, modified } = await identityOf(path);
      const before = this.#seen.get(path);
      const since = before === undefined ? modified : before.identity === identity ? before.since : now;
      // A clock that was put back must not make a file young for hours.
      return [path, { identity, since: Math.min(since, now) }];
    });
    return (this.#seen = new Map(await Promise.all(looks)));
  }
}

/** Links are followed: of a link that leads elsewhere now, the version is another. */
async function identityOf(path: string): Promise<{ identity: string; modified: number }> {
  try {
    const { dev, ino, size, mtimeNs, mtimeMs } = await stat(path, { bigint: true });
    return { identity: [dev, ino, size, mtimeNs].join(" "), modified: Number(mtimeMs) };
  } catch (error) {
    return { identity: NONE + String((error as NodeJS.ErrnoException).code), modified: -Infinity };
  }
}
