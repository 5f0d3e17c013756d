/**
 * The files that registrations name: weights, projectors, drafts, templates. Registrations get a `revision` that says in
 * which version they are to be loaded; a new version counts once nobody has written to it for a while.
 */
import type { BackendDirs } from "../contracts/backend";
import type { BackendShape } from "./check-document";
import { FileAges, isThere } from "./file-ages";
import type { Registration } from "../contracts/registration";

/** Milliseconds without a change, after which a file counts as complete. Copies pause for less. */
export const STABLE_MS = 2000;

/** Stands for a file that is new here and still being written. */
const UNFINISHED = "unfinished";

export class AttachedFiles {
  readonly #ages = new FileAges();
  /** Identity of the version that counts, by path. */
  #accepted: ReadonlyMap<string, string> = new Map();
  #there: ReadonlySet<string> = new Set();

  constructor(
    private readonly backends: ReadonlyMap<string, BackendShape>,
    private readonly dirs: BackendDirs,
  ) {}

  /** Absolute paths of the files that were looked at last. */
  get paths(): Iterable<string> {
    return this.#accepted.keys();
  }

  /**
   * @param now milliseconds of Unix time
   * @param atOnce takes each file as it is, also one that is being written
   * @returns whether a file that was looked at before has come, gone or got another version; and whether there is one
   *   that is not complete yet
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
      // What was loaded goes on without its file, until there is another one.
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

  /** Files of a model of which another one is being written: shards, or a model and its projector, change together. */
  #besideYoung(registrations: readonly Registration[], young: ReadonlySet<string>): ReadonlySet<string> {
    const models = young.size === 0 ? [] : registrations.map(this.#filesOf);
    return new Set(models.filter((files) => files.some((path) => young.has(path))).flat());
  }

  /** The registration with the revision of its files, as of the last look. */
  revised(registration: Registration): Registration {
    const files = this.#filesOf(registration);
    if (files.length === 0) return registration;
    return { ...registration, revision: files.map((path) => this.#accepted.get(path)).join(", ") };
  }

  readonly #filesOf = ({ local }: Registration): string[] =>
    (this.backends.get(local.backend)?.files?.(local, this.dirs) ?? []).map(({ path }) => path);
}
