/**
 * The engines of the process, shared by all registrations whose settings agree on what the engine needs: loaded for the
 * first request that wants one, unloaded when idle for long or when another one needs the memory. Each is a state machine
 * (`engine.ts`); the pool owns them.
 */
import { existsSync } from "node:fs";
import type { Logger } from "pino";
import type { Registration } from "../contracts/registration";
import type { Backend, BackendDirs, Model, ProbeMode } from "../contracts/backend";
import type { EngineObserver } from "../contracts/engine-observer";
import { CLOCK, type Clock } from "../lib/clock";
import { Backends } from "./backends";
import { Engine } from "./engine";
import type { EngineOwner } from "./engine-owner";
import { type ModelStatus, STATUS } from "./engine-states";
import type { Rules } from "./eviction";
import type { Lease } from "./lease";
import { shuttingDown } from "./load-errors";
import { Room } from "./room";

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
  readonly observer?: EngineObserver;
  readonly clock?: Clock;
}

const DEFAULT_SWAP_AFTER = 10_000;
/** Milliseconds within which a client that asks again has asked. */
const ABOUT_TO_ASK = 1000;
/** Bytes left to the rest of the machine where no `memoryLimit` is set. */
const reserve = (available: number): number => Math.max(available / 20, 256 * 1024 ** 2);

export class ModelPool {
  /** By key; of what registrations need or requests have asked for. */
  readonly #engines = new Map<string, Engine>();
  /** Dropped, and not retired yet. */
  readonly #leaving = new Set<Engine>();
  readonly #backends: Backends;
  readonly #room: Room;
  readonly #owner: EngineOwner<Engine>;
  #closing: Promise<void> | undefined;

  constructor(
    backends: ReadonlyMap<string, Backend>,
    private readonly dirs: BackendDirs,
    private readonly log: Logger,
    private readonly options: PoolOptions = {},
  ) {
    const { clock = CLOCK, probe, observer } = options;
    this.#backends = new Backends(backends, dirs, log);
    this.#room = new Room({ rules: () => this.#rules(), free: () => this.#backends.freeOnDevices() }, clock);
    this.#owner = {
      dirs,
      log,
      clock,
      probe,
      observer,
      room: this.#room,
      begin: (backend) => this.#backends.begin(backend),
      hasDropped: () => this.#leaving.size > 0,
      forget: (engine) => this.#forget(engine),
    };
  }

  /**
   * The registration's model, loaded where it is not yet. Requests for a loading model share the load. The error of one
   * that failed after a while is held for as long; a quick failure, and a first stop, block no next try.
   * @param signal aborting it ends the wait; the load goes on for others
   * @throws ApiError `model_load_failed`, `insufficient_memory`, `shutting_down`; the signal's reason
   */
  async acquire(registration: Registration, signal?: AbortSignal): Promise<Lease> {
    signal?.throwIfAborted();
    if (this.#closing !== undefined) throw shuttingDown();
    const engine = this.#engine(registration);
    engine.names.add(registration.model);
    return engine.acquire(signal);
  }

  /**
   * Begins the backends of these registrations, so that one that cannot work here is known before anything is served.
   * Those of remote backends are left out, here and in all of the pool.
   * @throws what `begin` of a backend throws
   */
  begin(registrations: readonly Registration[]): void {
    for (const registration of this.#own(registrations)) this.#backends.begin(this.#backends.of(registration));
    this.#adopt(registrations);
  }

  /** Unloads the models that none of these registrations needs, each as soon as no request has it. */
  retain(registrations: readonly Registration[]): void {
    const kept = new Set(this.#own(registrations).map((registration) => this.#backends.key(registration)));
    for (const [key, engine] of this.#engines) {
      if (kept.has(key)) continue;
      this.#engines.delete(key);
      engine.drop();
      if (engine.state !== "retired") this.#leaving.add(engine);
    }
    this.#adopt(registrations);
    this.#room.settle();
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
    const tried = new Set<Engine>(); // an engine of several registrations that fails would fail for each of them
    for (const registration of this.#own(registrations)) {
      if (this.#closing !== undefined) return;
      if (!wanted(registration)) continue;
      const engine = this.#engine(registration);
      if (!engine.preload) continue;
      engine.names.add(registration.model);
      if (tried.has(engine)) continue;
      tried.add(engine);
      engine.load();
      await engine.attempt;
    }
  }

  /**
   * Preflight: why a registration's model can't be loaded, checked before memory is allocated.
   * @param now the registration whose place it would take
   * @returns undefined where no fault is found, or the model of `now` can't be loaded either
   */
  async flaw(next: Registration, now: Registration, signal: AbortSignal): Promise<string | undefined> {
    if (!this.#backends.runs(next)) return undefined;
    if (this.#backends.runs(now) && this.#hasFailed(now)) return undefined;
    const backend = this.#backends.of(next);
    const missing = backend.files?.(next.local, this.dirs).find(({ path }) => !existsSync(path));
    if (missing !== undefined) return `There is no file ${missing.path}.`;
    try {
      this.#backends.begin(backend);
      const hooks = { probe: this.options.probe, log: this.log, signal };
      this.#room.check(next.model, await backend.plan?.(next.local, this.dirs, hooks));
      return undefined;
    } catch (error) {
      return signal.aborted ? undefined : (error as Error).message;
    }
  }

  /** How many engines `preload` loads for these registrations. */
  preloaded(registrations: readonly Registration[]): number {
    const engines = new Set(this.#own(registrations).map((one) => this.#engine(one)));
    return [...engines].filter(({ preload }) => preload).length;
  }

  status(): ModelStatus[] {
    return this.#all().map(({ status }) => status);
  }

  /** Requests that wait for a model to be loaded, or for its turn. */
  get waiting(): number {
    return this.#all().reduce((sum, { waiters }) => sum + waiters.size, 0);
  }

  /** Models that are ready, with the names that clients send for them: for tests and programs that embed the server. */
  async ready(): Promise<{ names: string[]; model: Model }[]> {
    return [...this.#engines.values()].flatMap(({ names, model }) =>
      model === undefined ? [] : [{ names: [...names], model }],
    );
  }

  /** Cancels loads, ends every request with `shutting_down`, frees all models. Idempotent. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    const engines = this.#all();
    this.#engines.clear();
    this.#leaving.clear();
    const retired = engines.map((engine) => engine.shutDown());
    this.#room.settle();
    await Promise.all(retired);
  }

  #all(): Engine[] {
    return [...this.#engines.values(), ...this.#leaving];
  }

  #own(registrations: readonly Registration[]): readonly Registration[] {
    return registrations.filter((registration) => this.#backends.runs(registration));
  }

  #hasFailed(registration: Registration): boolean {
    const engine = this.#engines.get(this.#backends.key(registration));
    return engine !== undefined && STATUS[engine.state] === "failed";
  }

  #adopt(registrations: readonly Registration[]): void {
    const byEngine = new Map<Engine, Registration[]>();
    for (const registration of this.#own(registrations)) {
      const engine = this.#engine(registration);
      byEngine.set(engine, [...(byEngine.get(engine) ?? []), registration]);
    }
    for (const [engine, theirs] of byEngine) engine.adopt(theirs, this.options);
  }

  #engine(registration: Registration): Engine {
    const key = this.#backends.key(registration);
    const known = this.#engines.get(key);
    if (known !== undefined) return known;
    const engine = new Engine(this.#backends.of(registration), registration, this.options, this.#owner);
    this.#engines.set(key, engine);
    return engine;
  }

  /** What had no room beside an engine that has gone is loaded now. */
  #forget(engine: Engine): void {
    if (!this.#leaving.delete(engine)) return;
    for (const other of this.#engines.values()) if (other.postponed) other.load();
  }

  #rules(): Rules {
    const available = this.#backends.freeOnHost();
    const otherwise = available === 0 ? Infinity : available - reserve(available);
    const { memoryLimit = otherwise, swapAfter = DEFAULT_SWAP_AFTER } = this.options;
    return { hostLimit: memoryLimit, turnMs: swapAfter, idleMs: ABOUT_TO_ASK };
  }
}
