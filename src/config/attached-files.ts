/**
 * Tracks the files that registrations name: weights, projectors, drafts, templates. Gives each registration a
 * `revision` that identifies their versions. A new version is accepted once the file has not changed for STABLE_MS.
 */
import type { BackendDirs } from "../contracts/backend";
import type { BackendShape } from "./check-document";
import { FileAges, isThere } from "./file-ages";
import type { Registration } from "../contracts/registration";

/** Milliseconds without a change after which a file counts as complete. Longer than the pauses of a copy. */
export const STABLE_MS = 2000;

/** Identity of a new file that is still being written. */
const UNFINISHED = "unfinished";

export class AttachedFiles {
  readonly #ages = new FileAges();
  /** Identity of the accepted version, by path. */
  #accepted: ReadonlyMap<string, string> = new Map();
  #there: ReadonlySet<string> = new Set();

  constructor(
    private readonly backends: ReadonlyMap<string, BackendShape>,
    private readonly dirs: BackendDirs,
  ) {}

  /** Absolute paths of the files of the last look. */
  get paths(): Iterable<string> {
    return this.#accepted.keys();
  }

  /**
   * @param now Unix milliseconds
   * @param atOnce accepts each file at once, even if it is still being written
   * @returns `changed`: a known file appeared, disappeared or has a new accepted version; `waiting`: a file is not
   *   complete yet
   */
  async look(
    registrations: readonly Registration[],
    now: number,
    atOnce: boolean,
  ): Promise<{ changed: boolean; waiting: boolean }> {
    const versions = await this.#ages.look(registrations.flatMap(this.#filesOf), now);
    const accepted = new Map<string, string>();
    const there = new Set<string>();
    const young = new Set<string>();
    for (const [path, version] of versions) {
      if (isThere(version)) there.add(path);
      const isNew = isThere(version) && this.#accepted.get(path) !== version.identity;
      if (isNew && !atOnce && now - version.since < STABLE_MS) young.add(path);
    }
    const held = this.#besideYoung(registrations, young);
    for (const [path, version] of versions) {
      const before = this.#accepted.get(path);
      const { identity } = version;
      if (young.has(path)) accepted.set(path, before ?? UNFINISHED);
      // A missing file keeps its accepted version, and its loaded model stays, until another file replaces it.
      else if (!isThere(version) || held.has(path)) accepted.set(path, before ?? identity);
      else accepted.set(path, identity);
    }
    const changed = [...this.#accepted].some(
      ([path, identity]) =>
        versions.has(path) && (accepted.get(path) !== identity || there.has(path) !== this.#there.has(path)),
    );
    this.#accepted = accepted;
    this.#there = there;
    return { changed, waiting: young.size > 0 };
  }

  /** Files of models that have an incomplete file: shards, or a model and its projector, are accepted together. */
  #besideYoung(registrations: readonly Registration[], young: ReadonlySet<string>): ReadonlySet<string> {
    const models = young.size === 0 ? [] : registrations.map(this.#filesOf);
    return new Set(models.filter((files) => files.some((path) => young.has(path))).flat());
  }

  /** The registration with the revision of its files at the last look. */
  revised(registration: Registration): Registration {
    const files = this.#filesOf(registration);
    if (files.length === 0) return registration;
    return { ...registration, revision: files.map((path) => this.#accepted.get(path)).join(", ") };
  }

  readonly #filesOf = ({ local }: Registration): string[] =>
    (this.backends.get(local.backend)?.files?.(local, this.dirs) ?? []).map(({ path }) => path);
}
