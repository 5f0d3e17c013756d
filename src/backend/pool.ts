/**
 * Models, shared by all registrations whose settings agree on what the engine needs: loaded for the first request that
 * wants one, unloaded when nobody has for long or when another one needs the room.
 */
import { existsSync } from "node:fs";
import type { Logger } from "pino";
import type { Registration } from "../contracts/registration";
import { ApiError } from "../contracts/errors";
import type { Rules } from "./eviction";
import type { Backend, BackendDirs, Model, ProbeMode } from "../contracts/backend";
import { Backends } from "./backends";
import { heldFor } from "./backoff";
import { CLOCK, type Clock } from "../lib/clock";
import { createEntry, type Entry, type Lease, loadingOf, type ModelStatus, type Waiter } from "./entry";
import type { Residence } from "./residence";
import { NoRoom, Room } from "./room";

export type { Lease, ModelStatus };

export interface PoolOptions {
  /** Whether models are loaded at start whose registrations don't say. Default: yes. */
  readonly preload?: boolean;
  /** Milliseconds without a request after which a model is unloaded whose registrations don't say. Default: 0, never. */
  readonly idleTimeout?: number;
  /** Bytes of the host's memory that models may take together. Default: what is available at start, less a reserve. */
  readonly memoryLimit?: number;
  /** Milliseconds that a model stays loaded under load, while another waits for its memory. Default: 10 s. */
  readonly swapAfter?: number;
  /** Default: never. */
  readonly probe?: ProbeMode;
  readonly clock?: Clock;
}

const DEFAULT_SWAP_AFTER = 10_000;
/** Milliseconds. A client that asks again has asked by then. */
const ABOUT_TO_ASK = 1000;
/** Left to the rest of the machine, where nobody says how much models may take. */
const reserve = (available: number): number => Math.max(available / 20, 256 * 1024 ** 2);

export class ModelPool {
  readonly #entries = new Map<string, Entry>();
  /** Dropped, and not gone yet. */
  readonly #leaving = new Set<Entry>();
  readonly #backends: Backends;
  readonly #clock: Clock;
  #room: Room | undefined;
  #closed = false;

  constructor(
    backends: ReadonlyMap<string, Backend>,
    private readonly dirs: BackendDirs,
    private readonly log: Logger,
    private readonly options: PoolOptions = {},
  ) {
    this.#backends = new Backends(backends, dirs, log);
    this.#clock = options.clock ?? CLOCK;
  }

  /**
   * The registration's model, loaded where it is not yet. Requests for a loading model share the load. The error of one
   * that failed after a while is held for as long; a quick failure, and a first stop, block no next try.
   * @param signal aborting it ends the wait; the load goes on for others
   * @throws ApiError `model_load_failed`, `insufficient_memory`, `shutting_down`; the signal's reason
   */
  async acquire(registration: Registration, signal?: AbortSignal): Promise<Lease> {
    signal?.throwIfAborted();
    if (this.#closed) throw shuttingDown();
    const entry = this.#entry(registration);
    entry.names.add(registration.model);
    const { residence } = entry;
    if (this.#usable(residence)) return this.#lease(entry, residence, 0);
    if (entry.blocked) throw this.#backingOff(entry);
    if (entry.held !== undefined && this.#clock.now() < entry.held.until) throw this.#heldError(entry.held);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { since: this.#clock.now(), resolve, reject };
      entry.waiters.add(waiter);
      signal?.addEventListener(
        "abort",
        () => {
          if (!entry.waiters.delete(waiter)) return;
          reject(signal.reason as Error);
          this.#room?.settle();
        },
        { once: true },
      );
      this.#bring(entry);
    });
  }

  /**
   * Begins the backends of these registrations: one that cannot work here is told before anything is served.
   * @throws what `begin` of a backend throws
   */
  begin(registrations: readonly Registration[]): void {
    for (const registration of registrations) this.#backends.begin(this.#backends.of(registration));
    this.#adopt(registrations);
  }

  /** Unloads the models that none of these registrations needs, each as soon as no request has it. */
  retain(registrations: readonly Registration[]): void {
    const kept = new Set(registrations.map((registration) => this.#backends.key(registration)));
    for (const [key, entry] of this.#entries) {
      if (kept.has(key)) continue;
      this.#entries.delete(key);
      entry.dropped = true;
      entry.cancelRetry();
      if (entry.bringing || entry.residence !== undefined) this.#leaving.add(entry);
      if (entry.waiters.size === 0 && entry.residence?.model === undefined) entry.abort.abort();
      this.#look(entry);
    }
    this.#adopt(registrations);
    this.#room?.settle();
  }

  /**
   * Loads the models of these registrations that are to be there from the start, one after another, as far as there is
   * room. Failures are logged and kept for `status`.
   * @param wanted whether one is still to be loaded when its turn comes
   */
  async preload(
    registrations: readonly Registration[],
    wanted: (registration: Registration) => boolean = () => true,
  ): Promise<void> {
    const tried = new Set<Entry>(); // many registrations have one model: one that failed would fail for each of them
    for (const registration of registrations) {
      if (this.#closed) return;
      if (!wanted(registration)) continue;
      const entry = this.#entry(registration);
      if (!entry.preload) continue;
      entry.names.add(registration.model);
      if (tried.has(entry)) continue;
      tried.add(entry);
      this.#bring(entry);
      await entry.attempt;
    }
  }

  /**
   * Why a registration's model can't be loaded, as far as that shows before it takes any memory.
   * @param now whose place it is to take
   * @returns undefined, too, where that of `now` can't be loaded either
   */
  async flaw(next: Registration, now: Registration, signal: AbortSignal): Promise<string | undefined> {
    if (this.#entries.get(this.#backends.key(now))?.state === "failed") return undefined;
    const backend = this.#backends.of(next);
    const missing = backend.files?.(next.local, this.dirs).find(({ path }) => !existsSync(path));
    if (missing !== undefined) return `There is no file ${missing.path}.`;
    try {
      this.#backends.begin(backend);
      const hooks = { probe: this.options.probe, log: this.log, signal };
      this.#theRoom().check(next.model, await backend.plan?.(next.local, this.dirs, hooks));
      return undefined;
    } catch (error) {
      return signal.aborted ? undefined : (error as Error).message;
    }
  }

  /** How many models `preload` loads for these registrations. */
  preloaded(registrations: readonly Registration[]): number {
    return new Set(registrations.map((one) => this.#entry(one)).filter(({ preload }) => preload)).size;
  }

  status(): ModelStatus[] {
    const now = this.#clock.now();
    const registered = [...this.#entries.values()].map(({ names, state, progress, error, retryAt }) => ({
      models: [...names],
      state,
      progress,
      ...(error === undefined ? {} : { error }),
      ...(retryAt === undefined ? {} : { retryIn: Math.max(0, retryAt - now) }),
    }));
    const dropped = [...this.#leaving].map(({ names, progress }) => ({
      models: [...names],
      state: "dropped" as const,
      progress,
    }));
    return [...registered, ...dropped];
  }

  /** Requests that wait for a model to be loaded, or for its turn. */
  get waiting(): number {
    return [...this.#entries.values(), ...this.#leaving].reduce((all, { waiters }) => all + waiters.size, 0);
  }

  /** Models that are ready, with the names that clients send for them. */
  async ready(): Promise<{ names: string[]; model: Model }[]> {
    return [...this.#entries.values()].flatMap(({ names, state, residence }) =>
      state === "ready" && residence?.model !== undefined ? [{ names: [...names], model: residence.model }] : [],
    );
  }

  /** Cancels loads, ends every request with `shutting_down`, frees all models. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    const entries = [...this.#entries.values(), ...this.#leaving];
    this.#entries.clear();
    this.#leaving.clear();
    for (const entry of entries) {
      entry.abort.abort();
      entry.cancelIdle();
      entry.cancelRetry();
      this.#refuse(entry, shuttingDown());
    }
    this.#room?.settle();
    await Promise.all(entries.map(({ attempt }) => attempt));
    await Promise.all(entries.map(async ({ residence }) => residence?.model?.close()));
  }

  /** What registrations say of their models, which may be several of one. */
  #adopt(registrations: readonly Registration[]): void {
    const byEntry = new Map<Entry, Registration[]>();
    for (const registration of registrations) {
      const entry = this.#entry(registration);
      byEntry.set(entry, [...(byEntry.get(entry) ?? []), registration]);
    }
    for (const [entry, theirs] of byEntry) {
      entry.names.clear();
      for (const { model } of theirs) entry.names.add(model);
      Object.assign(entry, loadingOf(theirs, this.options));
      this.#look(entry);
    }
  }

  #entry(registration: Registration): Entry {
    const key = this.#backends.key(registration);
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry = createEntry(this.#backends.of(registration), registration, this.options);
    this.#entries.set(key, entry);
    return entry;
  }

  #usable(residence: Residence | undefined): residence is Residence {
    return residence?.model !== undefined && this.#room!.takesRequests(residence);
  }

  #lease(entry: Entry, residence: Residence, waitedMs: number): Lease {
    entry.cancelIdle();
    residence.holders++;
    residence.usedAt = this.#clock.now();
    let held = true;
    const release = (): void => {
      if (!held) return;
      held = false;
      residence.holders--;
      residence.usedAt = this.#clock.now();
      this.#look(entry);
      this.#room?.settle();
    };
    return { model: residence.model!, waitedMs, release };
  }

  /** Gives the model to those that wait for it, if it can be given. */
  #serve(entry: Entry): void {
    const { residence, waiters } = entry;
    if (!this.#usable(residence)) return;
    const all = [...waiters];
    waiters.clear();
    for (const { resolve, since } of all) {
      resolve(this.#lease(entry, residence, Math.max(1, Math.round(this.#clock.now() - since))));
    }
  }

  #refuse({ waiters }: Entry, error: Error): void {
    const all = [...waiters];
    waiters.clear();
    for (const { reject } of all) reject(error);
  }

  /** Sees that the model gets loaded, unless it is or that is under way. */
  #bring(entry: Entry): void {
    if (entry.bringing || entry.residence !== undefined || entry.blocked) return;
    entry.bringing = true;
    entry.postponed = false;
    entry.cancelRetry();
    delete entry.retryAt;
    entry.abort = new AbortController();
    entry.state = "waiting";
    entry.progress = 0;
    delete entry.error;
    delete entry.held;
    entry.attempt = this.#load(entry);
  }

  /** Never rejects. */
  async #load(entry: Entry): Promise<void> {
    const { backend, local } = entry;
    const { signal } = entry.abort;
    const name = [...entry.names][0] ?? "";
    const hooks = { probe: this.options.probe, log: this.log, signal };
    let residence: Residence | undefined;
    let began = this.#clock.now();
    try {
      this.#backends.begin(backend);
      const plan = await backend.plan?.(local, this.dirs, hooks);
      const planned = this.#clock.now() - began;
      const wanted = (): boolean => entry.waiters.size > 0 && !signal.aborted;
      residence = await this.#theRoom().enter(name, plan, wanted);
      // The wait for other models is none of its own time.
      began = this.#clock.now() - planned;
      signal.throwIfAborted();
      const own = (entry.residence = residence);
      entry.state = "loading";
      const model = await backend.load(local, this.dirs, {
        ...hooks,
        onProgress: this.#progress(entry, name),
        onStopped: (error) => this.#stopped(entry, own, error),
      });
      if (own.stopped) throw new ApiError("engine_failed", entry.error ?? "The model stopped.");
      own.loaded(model, this.#clock.now());
      entry.state = "ready";
      entry.progress = 1;
      entry.backoff.loaded();
      entry.bringing = false;
      const { tokenizer: _, ...facts } = model.info;
      this.log.info({ model: name, ms: Math.round(own.loadMs), ...facts }, "loaded");
      this.#serve(entry);
      this.#look(entry);
      this.#room?.settle();
    } catch (error) {
      entry.bringing = false;
      this.#failed(entry, residence, name, error, this.#clock.now() - began);
    }
  }

  /** @param took milliseconds */
  #failed(entry: Entry, residence: Residence | undefined, name: string, thrown: unknown, took: number): void {
    if (entry.residence === residence) delete entry.residence;
    if (residence !== undefined) this.#room?.leave(residence);
    if (thrown instanceof NoRoom) {
      entry.state = "unloaded";
      if (entry.waiters.size > 0) return this.#bring(entry);
      this.#leaving.delete(entry);
      entry.postponed = entry.preload && this.#leaving.size > 0;
      this.log.info({ model: name }, "not loaded: no room beside the others, and no request waits for it");
      return;
    }
    this.#leaving.delete(entry);
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (residence?.stopped !== true) {
      entry.state = "failed";
      entry.error = error.message;
      if (!this.#closed && !entry.dropped) {
        this.log.error({ model: name, error: error.message }, "load failed");
        this.#retry(entry, entry.backoff.failed());
        const held = heldFor(took);
        if (held > 0) entry.held = { error, until: this.#clock.now() + held };
      }
    }
    this.#refuse(entry, entry.held === undefined ? error : this.#heldError(entry.held));
  }

  #stopped(entry: Entry, residence: Residence, error: Error): void {
    residence.stopped = true;
    entry.error = error.message;
    const wait = entry.backoff.stopped(residence.model === undefined ? 0 : this.#clock.now() - residence.readyAt);
    const facts = { model: [...entry.names][0], error: error.message, ...(wait > 0 ? { retryMs: wait } : {}) };
    this.log.error(facts, "model stopped");
    if (wait > 0 && !this.#closed && !entry.dropped) {
      entry.blocked = true;
      this.#retry(entry, wait);
    }
    this.#gone(entry, residence);
  }

  /** Loads it without a request, later. */
  #retry(entry: Entry, wait: number): void {
    entry.cancelRetry();
    entry.retryAt = this.#clock.now() + wait;
    entry.cancelRetry = this.#clock.after(wait, () => {
      entry.blocked = false;
      this.#bring(entry);
    });
  }

  /** The error of a load, with the time after which a request tries again. */
  #heldError({ error, until }: NonNullable<Entry["held"]>): Error {
    if (!(error instanceof ApiError)) return error;
    const headers = { ...error.headers, "retry-after": String(this.#secondsUntil(until)) };
    return new ApiError(error.code, error.message, error.param, headers);
  }

  #backingOff({ names, error, retryAt = 0 }: Entry): ApiError {
    const wait = this.#secondsUntil(retryAt);
    const message = `The model '${[...names][0]}' has stopped by itself again and again (${error}). It is loaded again in ${wait} s.`;
    return new ApiError("model_load_failed", message, "model", { "retry-after": String(wait) });
  }

  /** As `Retry-After` has them: whole, and one at least. @param at on the pool's clock */
  #secondsUntil(at: number): number {
    return Math.max(1, Math.ceil((at - this.#clock.now()) / 1000));
  }

  /** It has given back its memory. */
  #gone(entry: Entry, residence: Residence): void {
    if (entry.residence === residence) {
      delete entry.residence;
      entry.state = entry.blocked ? "failed" : "unloaded";
      entry.cancelIdle();
    }
    this.#room?.leave(residence);
    if (this.#closed) return this.#refuse(entry, shuttingDown());
    if (entry.blocked) return this.#refuse(entry, this.#backingOff(entry));
    if (entry.waiters.size > 0) return this.#bring(entry);
    if (!this.#leaving.delete(entry)) return;
    // What takes its place, and had no room beside it.
    for (const other of this.#entries.values()) if (other.postponed) this.#bring(other);
  }

  /** What is to become of a model that no request has. */
  #look(entry: Entry): void {
    const { residence } = entry;
    entry.cancelIdle();
    if (residence?.state !== "idle" || this.#closed) return;
    if (entry.dropped) return this.#unload(residence);
    if (entry.idleTimeout === 0) return;
    const left = residence.usedAt + entry.idleTimeout - this.#clock.now();
    entry.cancelIdle = this.#clock.after(Math.max(0, left), () => this.#unload(residence));
  }

  #unload(residence: Residence): void {
    const entry = [...this.#entries.values(), ...this.#leaving].find((one) => one.residence === residence);
    if (entry === undefined || residence.state !== "idle") return;
    residence.leaving = true;
    entry.state = "unloading";
    entry.progress = 0;
    entry.cancelIdle();
    residence
      .model!.close()
      .catch((error: unknown) => this.log.error({ err: error }, "unload failed"))
      .then(() => {
        this.log.info({ model: [...entry.names][0] }, "unloaded");
        this.#gone(entry, residence);
      })
      .catch((error: unknown) => this.log.error({ err: error }, "what follows an unload failed"));
  }

  /** A line in the log at each quarter of a load. */
  #progress(entry: Entry, name: string): (progress: number) => void {
    let told = 0;
    return (progress) => {
      entry.progress = progress;
      const quarters = Math.floor(progress * 4);
      if (quarters <= told || quarters === 4) return;
      told = quarters;
      this.log.info({ model: name, progress: quarters / 4 }, "loading");
    };
  }

  /** Made for the first load: what is available then is what is available at start. */
  #theRoom(): Room {
    this.#room ??= new Room(this.#rules(), this.#clock, {
      free: () => this.#backends.freeOnDevices(),
      unload: (residence) => this.#unload(residence),
      changed: () => [...this.#entries.values(), ...this.#leaving].forEach((entry) => this.#serve(entry)),
    });
    return this.#room;
  }

  #rules(): Rules {
    const available = this.#backends.freeOnHost();
    const otherwise = available === 0 ? Infinity : available - reserve(available);
    const { memoryLimit = otherwise, swapAfter = DEFAULT_SWAP_AFTER } = this.options;
    return { hostLimit: memoryLimit, turnMs: swapAfter, idleMs: ABOUT_TO_ASK };
  }
}

const shuttingDown = (): ApiError => new ApiError("shutting_down", "The server is being stopped.");
