/**
 * The registrations of a running server. Rereads files when they change, checks them all together, and replaces the
 * registrations atomically. Has no timer and no watcher: the caller decides when to call `look`.
 */
import type { Logger } from "pino";
import type { BackendDirs } from "../contracts/backend";
import { AttachedFiles } from "./attached-files";
import { changesBetween, namedChanges, sameModel } from "./changes";
import type { BackendShape, Bound } from "./check-document";
import { combine, registrationKey } from "./combine";
import { configurationStatus, type ConfigurationStatus } from "./configuration-status";
import { isError, sortDiagnostics, type Diagnostic } from "./diagnostic";
import { FileAges, type FileVersion } from "./file-ages";
import { nextState, withoutModel, type FileState } from "./last-good";
import type { Registration } from "../contracts/registration";
import type { ConfigSource, LoadedFile } from "./source";

/** Milliseconds without a change after which changed files are read: several are often written one after another. */
export const SETTLE_MS = 100;
/** Milliseconds after which settled files are read even if others still change. */
export const MAX_WAIT_MS = 2000;

export interface ManagerOptions {
  readonly source: ConfigSource;
  readonly backends: ReadonlyMap<string, BackendShape>;
  /** Directories of the files that registrations name. */
  readonly dirs: BackendDirs;
  readonly log: Logger;
  /** Unix milliseconds. */
  readonly now?: () => number;
}

/** @param toLoad registrations whose model was not registered yet: other settings or another revision */
type Listener = (registrations: readonly Registration[], toLoad: readonly Registration[]) => void;

/**
 * Preflight: why the model of `next`, which replaces the model of `now`, can't be loaded; undefined if it can, or if
 * that is unknown.
 */
type Judge = (next: Registration, now: Registration) => Promise<string | undefined>;

export class ConfigManager {
  readonly #now: () => number;
  readonly #ages = new FileAges();
  readonly #attached: AttachedFiles;
  /** By path, in the order that decides which duplicate is used. */
  #files: ReadonlyMap<string, FileState> = new Map();
  /** Why the configuration directory could not be listed. */
  #unlisted: Diagnostic | undefined;
  #registrations: readonly Registration[] = [];
  /** Reasons why models can't be loaded, by model key. These models do not replace the registered ones. */
  #unloadable: ReadonlyMap<string, string> = new Map();
  /** Number of registrations that keep their old model because the new one can't be loaded. */
  #unchanged = 0;
  #problems: readonly Diagnostic[] = [];
  /** Unix milliseconds. */
  #wrongSince: number | undefined;
  /** Unix milliseconds: since when there have been unread changes. */
  #waitingSince: number | undefined;
  #listener: Listener | undefined;
  #judge: Judge = async () => undefined;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: ManagerOptions) {
    this.#now = options.now ?? Date.now;
    this.#attached = new AttachedFiles(options.backends, options.dirs);
  }

  /** Reads all files for the first time. */
  static async open(options: ManagerOptions): Promise<ConfigManager> {
    const manager = new ConfigManager(options);
    await manager.#look(true);
    return manager;
  }

  /** As of the last look. */
  get registrations(): readonly Registration[] {
    return this.#registrations;
  }

  /** All current errors and warnings of the files. */
  get problems(): readonly Diagnostic[] {
    return this.#problems;
  }

  /** Absolute paths of the files that registrations name. */
  get attached(): Iterable<string> {
    return this.#attached.paths;
  }

  /**
   * @param listener called with the registrations whenever they have been reread
   * @param judge called before another model replaces a registered one
   */
  onChange(listener: Listener, judge: Judge = this.#judge): void {
    this.#listener = listener;
    this.#judge = judge;
  }

  /**
   * Reads changed files once they have settled.
   * @returns whether changes are still pending, so that the next look should come soon
   */
  look(): Promise<boolean> {
    return this.#inTurn(() => this.#look(false));
  }

  /** Rereads all files at once, without waiting for them to settle. */
  async reload(): Promise<void> {
    await this.#inTurn(() => this.#look(true));
  }

  /**
   * Removes all registrations of a model, until the text of a file that registers it changes.
   * @returns whether there were any
   */
  forget(model: string): boolean {
    if (!this.#registrations.some((registration) => registration.model === model)) return false;
    this.#files = new Map([...this.#files].map(([path, state]) => [path, withoutModel(state, model)]));
    this.#takeOver();
    return true;
  }

  status(): ConfigurationStatus {
    const kept = [...this.#files.values()].reduce((sum, state) => sum + state.kept.length, 0);
    return configurationStatus(this.#problems.filter(isError), kept + this.#unchanged, this.#wrongSince);
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #look(atOnce: boolean): Promise<boolean> {
    const now = this.#now();
    const { files, problem } = await this.options.source.list();
    if (problem !== undefined) return this.#keepAll(problem);
    const listed = new Set(files);
    const versions = await this.#ages.look([...listed, ...this.#files.keys()], now);
    const news = [...versions].filter(
      ([path, { identity }]) => !listed.has(path) || this.#files.get(path)?.identity !== identity,
    );
    const young = new Set(news.filter(([, { since }]) => now - since < SETTLE_MS).map(([path]) => path));
    const attached = await this.#attached.look(this.#named([]), now, atOnce);
    if (atOnce) {
      young.clear();
    } else {
      const anything = news.length > 0 || attached.changed || this.#unlisted !== undefined;
      if (!this.#isDue(anything, young.size === 0, now)) return anything || attached.waiting;
    }
    this.#unlisted = undefined;
    return this.#read(files, young, versions, atOnce);
  }

  /** If the directory can't be listed, all registrations stay. */
  #keepAll(problem: Diagnostic): boolean {
    if (problem.detail !== this.#unlisted?.detail) {
      this.#unlisted = problem;
      this.#takeOver();
    }
    return false;
  }

  #isDue(anything: boolean, quiet: boolean, now: number): boolean {
    if (anything) this.#waitingSince ??= now;
    const due = anything && (quiet || now - (this.#waitingSince ?? now) >= MAX_WAIT_MS);
    if (due || !anything) this.#waitingSince = undefined;
    return due;
  }

  /**
   * Reads all files except young ones. Unchanged files too, since files that they name may have appeared or
   * disappeared.
   */
  async #read(
    listed: readonly string[],
    young: Set<string>,
    versions: ReadonlyMap<string, FileVersion>,
    atOnce: boolean,
  ): Promise<boolean> {
    const loaded = new Map<string, LoadedFile>();
    for (const path of listed) if (!young.has(path)) loaded.set(path, await this.options.source.read(path));
    const after = atOnce ? versions : await this.#ages.look(versions.keys(), this.#now());
    for (const path of loaded.keys()) {
      if (after.get(path)?.identity === versions.get(path)?.identity) continue;
      // The file changed while it was read, so the text may be incomplete.
      loaded.delete(path);
      young.add(path);
    }
    const named = this.#named([...loaded.values()]);
    const { waiting } = await this.#attached.look(named, this.#now(), atOnce);
    this.#unloadable = await this.#judged(named, atOnce);
    // No await from here on, so that a `forget` in between is not overwritten.
    const states = [...new Set([...listed, ...young])].sort().map((path): [string, FileState | undefined] => {
      const [before, file] = [this.#files.get(path), loaded.get(path)];
      return [path, file === undefined ? before : nextState(before, file, versions.get(path)?.identity ?? "")];
    });
    this.#files = new Map(states.filter((entry): entry is [string, FileState] => entry[1] !== undefined));
    this.#takeOver();
    return waiting || young.size > 0;
  }

  /** All registrations whose files are tracked: current ones, those just read, and the last valid ones. */
  #named(loaded: readonly LoadedFile[]): Registration[] {
    const bound = [...loaded.flatMap((file) => file.bound), ...this.#bound()];
    return [...bound.map(({ registration }) => registration), ...this.#registrations];
  }

  /** @param anew false: reuses earlier results for the same model */
  async #judged(named: readonly Registration[], anew: boolean): Promise<ReadonlyMap<string, string>> {
    const present = byKey(this.#registrations);
    const reasons = new Map<string, string | undefined>();
    for (const registration of named) {
      const next = this.#attached.revised(registration);
      const now = present.get(registrationKey(next));
      const model = modelKey(next);
      if (now === undefined || sameModel(now, next) || reasons.has(model)) continue;
      const known = anew ? undefined : this.#unloadable.get(model);
      reasons.set(model, known ?? (await this.#judge(next, now)));
    }
    return new Map([...reasons].filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  #bound(): Bound[] {
    return [...this.#files.values()].flatMap(({ bound, kept }) => [...bound, ...kept]);
  }

  #takeOver(): void {
    const bound = this.#bound();
    const { registrations, duplicates } = combine(bound);
    const before = this.#registrations;
    const present = byKey(before);
    const unloadable = new Map<string, Diagnostic>();
    this.#unchanged = 0;
    this.#registrations = registrations.map((registration) => {
      const next = this.#attached.revised(registration);
      const now = present.get(registrationKey(next));
      const reason = this.#unloadable.get(modelKey(next));
      if (reason === undefined || now === undefined || sameModel(now, next)) return next;
      const { source, at } = bound.find((one) => one.registration === registration)!;
      const finding = { summary: "Model can't be loaded", detail: `${reason} The one before it goes on.` };
      // Reported once for all endpoints of a document.
      const id = `${source.name} ${modelKey(next)}`;
      if (!unloadable.has(id)) unloadable.set(id, source.at(at, "local_settings", finding));
      this.#unchanged++;
      return now;
    });
    const ofFiles = [...this.#files.values()].flatMap(({ loaded }) => loaded.problems);
    const unlisted = this.#unlisted ? [this.#unlisted] : [];
    this.#complain(sortDiagnostics([...unlisted, ...ofFiles, ...duplicates, ...unloadable.values()]));
    if (this.#listener === undefined) return;
    const { toLoad, ...changes } = changesBetween(before, this.#registrations);
    if (Object.values(changes).some((list) => list.length > 0)) {
      this.options.log.info(namedChanges(changes), "registrations changed");
    }
    this.#listener(this.#registrations, toLoad);
  }

  /** Logs new problems. Those of the first read are not logged: the caller of `open` reports them. */
  #complain(problems: readonly Diagnostic[]): void {
    const { log } = this.options;
    const before = new Set(this.#problems.map((problem) => JSON.stringify(problem)));
    const wasWrong = this.#problems.some(isError);
    this.#problems = problems;
    const isWrong = problems.some(isError);
    this.#wrongSince = isWrong ? (this.#wrongSince ?? this.#now()) : undefined;
    if (this.#listener === undefined) return;
    for (const problem of problems) {
      if (before.has(JSON.stringify(problem))) continue;
      const { file, line, column, path, summary, detail } = problem;
      log.warn({ file, line, column, path, detail }, `configuration: ${summary}`);
    }
    if (wasWrong && !isWrong) log.info("configuration is right again");
  }
}

const byKey = (list: readonly Registration[]): ReadonlyMap<string, Registration> =>
  new Map(list.map((registration) => [registrationKey(registration), registration]));

/** Identifies a model: settings and revision. */
const modelKey = ({ local, revision }: Registration): string => JSON.stringify([local, revision]);
