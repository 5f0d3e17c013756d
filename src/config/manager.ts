/**
 * The registrations of a running server: read again when their files change, checked as a whole and taken over all at
 * once. Knows no timer and no watcher: whoever calls `look` says when.
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

/** Milliseconds without a change, after which files are read: several are often written one after another. */
export const SETTLE_MS = 100;
/** After so many milliseconds those are read that have settled, though others go on changing. */
export const MAX_WAIT_MS = 2000;

export interface ManagerOptions {
  readonly source: ConfigSource;
  readonly backends: ReadonlyMap<string, BackendShape>;
  /** Where the files that registrations name lie. */
  readonly dirs: BackendDirs;
  readonly log: Logger;
  /** Milliseconds of Unix time. */
  readonly now?: () => number;
}

/** @param toLoad those whose model has not been registered so far: with other settings, or in another version */
type Listener = (registrations: readonly Registration[], toLoad: readonly Registration[]) => void;

/** Why the model of `next` can't be loaded, which is to take the place of another; undefined where it can, or may. */
type Judge = (next: Registration, now: Registration) => Promise<string | undefined>;

export class ConfigManager {
  readonly #now: () => number;
  readonly #ages = new FileAges();
  readonly #attached: AttachedFiles;
  /** By path, in the order that decides between duplicates. */
  #files: ReadonlyMap<string, FileState> = new Map();
  /** Why it can't be known which files there are. */
  #unlisted: Diagnostic | undefined;
  #registrations: readonly Registration[] = [];
  /** Why they can't be loaded: models that do not take the place of others, by what is to be loaded. */
  #unloadable: ReadonlyMap<string, string> = new Map();
  /** Registrations whose model would be one of these. */
  #unchanged = 0;
  #problems: readonly Diagnostic[] = [];
  /** Milliseconds of Unix time. */
  #wrongSince: number | undefined;
  /** Milliseconds of Unix time: since when there is a change that is not read. */
  #waitingSince: number | undefined;
  #listener: Listener | undefined;
  #judge: Judge = async () => undefined;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: ManagerOptions) {
    this.#now = options.now ?? Date.now;
    this.#attached = new AttachedFiles(options.backends, options.dirs);
  }

  /** Reads everything for the first time. */
  static async open(options: ManagerOptions): Promise<ConfigManager> {
    const manager = new ConfigManager(options);
    await manager.#look(true);
    return manager;
  }

  /** As of the last look. */
  get registrations(): readonly Registration[] {
    return this.#registrations;
  }

  /** What is wrong with the files as they are, warnings too. */
  get problems(): readonly Diagnostic[] {
    return this.#problems;
  }

  /** Absolute paths of the files that registrations name. */
  get attached(): Iterable<string> {
    return this.#attached.paths;
  }

  /**
   * Who takes the registrations over, whenever they are read anew.
   * @param judge asked before another model takes the place of one that is registered
   */
  onChange(listener: Listener, judge: Judge = this.#judge): void {
    this.#listener = listener;
    this.#judge = judge;
  }

  /**
   * Reads what has changed, once it is quiet.
   * @returns whether something is waited for, so that it is worthwhile to look again soon
   */
  look(): Promise<boolean> {
    return this.#inTurn(() => this.#look(false));
  }

  /** Reads everything as it is now. */
  async reload(): Promise<void> {
    await this.#inTurn(() => this.#look(true));
  }

  /**
   * Takes all registrations of a model away, until the text of a file that has one changes.
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

  /** Where it can't be known which files there are, all stays as it was. */
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

  /** Reads all files but the young, also those that have not changed: whether the files are there that they name, may have. */
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
      // Written to while it was read: this may be half of what it is to be.
      loaded.delete(path);
      young.add(path);
    }
    const named = this.#named([...loaded.values()]);
    const { waiting } = await this.#attached.look(named, this.#now(), atOnce);
    this.#unloadable = await this.#judged(named, atOnce);
    // From here on nothing is waited for, so that what is forgotten meanwhile stays forgotten.
    const states = [...new Set([...listed, ...young])].sort().map((path): [string, FileState | undefined] => {
      const [before, file] = [this.#files.get(path), loaded.get(path)];
      return [path, file === undefined ? before : nextState(before, file, versions.get(path)?.identity ?? "")];
    });
    this.#files = new Map(states.filter((entry): entry is [string, FileState] => entry[1] !== undefined));
    this.#takeOver();
    return waiting || young.size > 0;
  }

  /** Those whose files matter: what is registered, what files say, and what they said before. */
  #named(loaded: readonly LoadedFile[]): Registration[] {
    const bound = [...loaded.flatMap((file) => file.bound), ...this.#bound()];
    return [...bound.map(({ registration }) => registration), ...this.#registrations];
  }

  /** @param anew false: what was found before of the same model holds */
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
      // Once of all endpoints of a document.
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

  /** Logs what has not been wrong before. What is wrong at the start is whoever opened this to tell. */
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

/** What is to be loaded, in which version. */
const modelKey = ({ local, revision }: Registration): string => JSON.stringify([local, revision]);
