/** One engine of the pool: a state machine that performs the transitions of `engine-states.ts`. */
import type { EngineBackend, LocalSettings, Model } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import type { Loading, Registration } from "../contracts/registration";
import { Backoff, heldFor } from "./backoff";
import { type Action, type EngineEvent, type EngineState, type ModelStatus } from "./engine-states";
import { STATUS, TRANSITIONS, UNDER_WAY } from "./engine-states";
import type { EngineOwner } from "./engine-owner";
import type { Lease } from "./lease";
import { loggedProgress } from "./load-log";
import { asError, heldError, shuttingDown, stoppedRepeatedly } from "./load-errors";
import { loadingOf } from "./loading";
import type { Residence, Tenant } from "./residence";
import { Timer } from "./timer";
import { Waiters } from "./waiters";

type EventOf<Type extends EngineEvent["type"]> = Extract<EngineEvent, { readonly type: Type }>;

export class Engine implements Tenant {
  readonly names: Set<string>;
  readonly waiters = new Waiters();
  readonly #local: LocalSettings;
  readonly #backoff = new Backoff();
  #state: EngineState = "unloaded";
  #loading: Required<Loading>;
  /** Of the last load: resolves when it has come to its end, whatever that is. */
  #attempt: Promise<void> = Promise.resolve();
  #endAttempt: () => void = () => undefined;
  #abort = new AbortController();
  #residence: Residence | undefined;
  #progress = 0;
  /** Milliseconds that the present load has taken, without its wait for memory. */
  #tookMs = 0;
  /** Why it failed, or stopped. */
  #error: string | undefined;
  /** The last load's error, which requests get until then, on the pool's clock, without another load. */
  #held: { readonly error: Error; readonly until: number } | undefined;
  /** In `stopped`: milliseconds for which it must not be loaded; 0: none. */
  #blockMs = 0;
  readonly #retry: Timer;
  readonly #idle: Timer;
  #postponed = false;
  #dropped = false;
  #shutDown = false;
  readonly #retired: Promise<void>;
  #resolveRetired!: () => void;

  constructor(
    readonly backend: EngineBackend,
    registration: Registration,
    defaults: Loading,
    private readonly owner: EngineOwner<Engine>,
  ) {
    this.names = new Set([registration.model]);
    this.#local = registration.local;
    this.#loading = loadingOf([registration], defaults);
    this.#retry = new Timer(owner.clock);
    this.#idle = new Timer(owner.clock);
    this.#retired = new Promise((resolve) => (this.#resolveRetired = resolve));
  }

  get state(): EngineState {
    return this.#state;
  }

  get name(): string {
    return [...this.names][0] ?? "";
  }

  get wanted(): boolean {
    return this.waiters.size > 0 && !this.#abort.signal.aborted;
  }

  get preload(): boolean {
    return this.#loading.preload;
  }

  /** A preload found no room beside an engine that is being dropped. */
  get postponed(): boolean {
    return this.#postponed;
  }

  /** Of one that is ready. */
  get model(): Model | undefined {
    return STATUS[this.#state] === "ready" ? this.#residence?.model : undefined;
  }

  /** Resolves when the present load has come to its end. Never rejects. */
  get attempt(): Promise<void> {
    return this.#attempt;
  }

  get status(): ModelStatus {
    const models = [...this.names];
    const progress = this.#progress;
    if (this.#dropped) return { models, state: "dropped", progress };
    const retryIn = this.#retry.left;
    return {
      models,
      state: STATUS[this.#state],
      progress,
      ...(this.#error === undefined ? {} : { error: this.#error }),
      ...(retryIn === undefined ? {} : { retryIn }),
    };
  }

  /** The model, loaded where it is not yet; the pool's `acquire` for this engine. */
  async acquire(signal: AbortSignal | undefined): Promise<Lease> {
    const { clock, room } = this.owner;
    if (this.#state === "ready") return this.#lease(0);
    if (this.#state === "blocked") throw this.#blockedError();
    if (this.#held !== undefined && clock.now() < this.#held.until) throw this.#heldError(this.#held);
    const lease = this.waiters.wait(clock.now(), signal, () => room.settle());
    this.load();
    return lease;
  }

  /** Loads it, unless it is loaded, being loaded, or blocked. */
  load(): void {
    if (TRANSITIONS[this.#state].load !== undefined) this.#fire({ type: "load" });
  }

  /** These registrations share it, and no others. */
  adopt(registrations: readonly Registration[], defaults: Loading): void {
    this.names.clear();
    for (const { model } of registrations) this.names.add(model);
    this.#loading = loadingOf(registrations, defaults);
    this.#proceed();
  }

  /** No registration needs it any more: it ends with its last request, and at once where it has none. */
  drop(): void {
    this.#dropped = true;
    this.#retry.cancel();
    if (this.waiters.size === 0 && this.#residence?.model === undefined) this.#abort.abort();
    this.#proceed();
  }

  /** Cancels the load, fails every request, closes the model. Resolves when that is done. */
  shutDown(): Promise<void> {
    this.#shutDown = true;
    this.#abort.abort();
    this.waiters.refuse(shuttingDown());
    this.#proceed();
    return this.#retired;
  }

  drain(): void {
    this.#fire({ type: "drain" });
  }

  reopen(): void {
    this.#fire({ type: "reopen" });
  }

  unload(): void {
    this.#fire({ type: "unload" });
  }

  get #ending(): boolean {
    return this.#dropped || this.#shutDown;
  }

  #fire(event: EngineEvent): void {
    const from = this.#state;
    const transition = TRANSITIONS[from][event.type];
    if (transition === undefined) return this.#illegal(event.type);
    const { to, does } = transition;
    this.#state = to;
    this.owner.log.debug({ model: this.name, from, event: event.type, to }, "engine");
    if (!UNDER_WAY.has(to)) this.#endAttempt();
    // An action's event has the types for which the table names it.
    const act = this.#actions[does] as (event: EngineEvent) => void;
    act(event);
    this.#proceed();
  }

  /** A fault of the pool: it ends a test, and leaves a server as it is. */
  #illegal(type: EngineEvent["type"]): void {
    const error = new Error(`The engine of '${this.name}' got the event '${type}' in the state '${this.#state}'.`);
    this.owner.log.error({ err: error }, "illegal event of an engine");
    if (process.env.NODE_ENV === "test") throw error;
  }

  /** Fires the event that follows from the state by itself. */
  #proceed(): void {
    this.#idle.cancel();
    const state = this.#state;
    if (state === "unloaded") {
      if (this.#shutDown) this.#fire({ type: "retire" });
      else if (this.waiters.size > 0) this.#fire({ type: "load" });
      else if (this.#dropped) this.#fire({ type: "retire" });
    } else if (state === "failed" || state === "blocked") {
      if (this.#ending) this.#fire({ type: "retire" });
    } else if (state === "ready" || state === "draining") {
      const { holders, usedAt } = this.#residence!;
      const { idleTimeout } = this.#loading;
      if (this.#shutDown || (this.#dropped && holders === 0)) this.#fire({ type: "unload" });
      else if (holders === 0 && idleTimeout > 0) {
        this.#idle.set(usedAt + idleTimeout - this.owner.clock.now(), () => this.unload());
      }
    }
  }

  readonly #actions: { readonly [Name in Action]: (event: never) => void } = {
    plan: () => {
      this.#retry.cancel();
      this.#error = this.#held = undefined;
      this.#postponed = false;
      this.#progress = this.#tookMs = 0;
      this.#abort = new AbortController();
      this.#attempt = new Promise((resolve) => (this.#endAttempt = resolve));
      this.#step(true, async (signal) => {
        const { dirs, probe, log } = this.owner;
        this.owner.begin(this.backend);
        return { type: "planned", plan: await this.backend.plan?.(this.#local, dirs, { probe, log, signal }) };
      });
    },

    queue: ({ plan }: EventOf<"planned">) => {
      this.#step(false, async (signal) => {
        this.#residence = await this.owner.room.enter(this, plan);
        if (this.#residence === undefined) return { type: "noRoom" };
        signal.throwIfAborted();
        return { type: "admitted" };
      });
    },

    load: () => {
      const { observer, dirs, probe, log } = this.owner;
      const residence = this.#residence!;
      observer?.loading(this, [...this.names]);
      this.#step(true, async (signal) => {
        const onProgress = loggedProgress(log, this.name, (progress) => (this.#progress = progress));
        const onStopped = (error: Error): void => this.#onStopped(residence, error);
        const hooks = { probe, log, signal, onProgress, onStopped };
        try {
          return { type: "loaded", model: await this.backend.load(this.#local, dirs, hooks) };
        } catch (error) {
          observer?.loadFailed(this, signal.aborted);
          throw error;
        }
      });
    },

    start: ({ model }: EventOf<"loaded">) => {
      const { clock, observer, log, room } = this.owner;
      const residence = this.#residence!;
      residence.loaded(model, clock.now());
      this.#progress = 1;
      this.#backoff.loaded();
      observer?.loaded(this, model, residence.loadMs / 1000);
      const { tokenizer: _, ...facts } = model.info;
      log.info({ model: this.name, ms: Math.round(residence.loadMs), ...facts }, "loaded");
      this.#serve();
      room.settle();
    },

    serve: () => this.#serve(),

    postpone: () => {
      if (this.waiters.size > 0) return;
      this.#postponed = this.preload && !this.#ending && this.owner.hasDropped();
      this.owner.log.info({ model: this.name }, "not loaded: no room beside the others, and no request waits for it");
    },

    fail: ({ error }: EventOf<"fail">) => {
      const { log, clock } = this.owner;
      this.#release();
      this.#error = error.message;
      if (!this.#ending) {
        log.error({ model: this.name, error: error.message }, "load failed");
        this.#retryIn(this.#backoff.failed());
        const held = heldFor(this.#tookMs);
        if (held > 0) this.#held = { error, until: clock.now() + held };
      }
      this.waiters.refuse(this.#held === undefined ? error : this.#heldError(this.#held));
    },

    release: () => this.#release(),

    refuse: ({ error }: EventOf<"stop">) => this.waiters.refuse(error),

    block: ({ retryMs }: EventOf<"block">) => {
      this.#release();
      this.#retryIn(retryMs);
      this.waiters.refuse(this.#blockedError());
    },

    close: () => {
      this.owner.observer?.unloading(this);
      this.#progress = 0;
      this.#watch(this.#close(this.#residence!));
    },

    leave: () => {
      this.#retry.cancel();
      this.owner.forget(this);
      this.#resolveRetired();
    },

    nothing: () => undefined,
  };

  /**
   * Begins a step of the load. The event that it resolves with is fired; `fail` where it rejects.
   * @param timed whether its time counts as the load's own
   */
  #step(timed: boolean, job: (signal: AbortSignal) => Promise<EngineEvent>): void {
    const { clock } = this.owner;
    const { signal } = this.#abort;
    const began = clock.now();
    const done = (outcome: EngineEvent): void => {
      if (timed) this.#tookMs += clock.now() - began;
      this.#fire(this.#state === "stopped" ? this.#afterStop(outcome) : outcome);
    };
    const failed = (thrown: unknown): EngineEvent => ({ type: "fail", error: asError(thrown) });
    this.#watch(job(signal).catch(failed).then(done));
  }

  /** What it rejects with is a fault of the pool. */
  #watch(transition: Promise<void>): void {
    transition.catch((error: unknown) => this.owner.log.error({ err: error }, "a transition of an engine failed"));
  }

  /** The load of an engine that stopped meanwhile has returned. */
  #afterStop(outcome: EngineEvent): EngineEvent {
    if (outcome.type !== "fail") this.owner.observer?.loadFailed(this, false);
    if (this.#blockMs > 0 && !this.#ending) return { type: "block", retryMs: this.#blockMs };
    if (outcome.type === "fail") return { type: "stop", error: outcome.error };
    return { type: "stop", error: new ApiError("engine_failed", this.#error ?? "The model stopped.") };
  }

  /** Of one that was closed meanwhile, it has no effect. */
  #onStopped(residence: Residence, error: Error): void {
    if (this.#residence !== residence) return;
    const { clock, observer, log } = this.owner;
    this.#error = error.message;
    const wait = this.#backoff.stopped(residence.model === undefined ? 0 : clock.now() - residence.readyAt);
    log.error({ model: this.name, error: error.message, ...(wait > 0 ? { retryMs: wait } : {}) }, "model stopped");
    observer?.stopped(this);
    this.#blockMs = wait;
    const blocks = wait > 0 && !this.#ending && this.#state !== "loading";
    this.#fire(blocks ? { type: "block", retryMs: wait } : { type: "stop", error });
  }

  async #close(residence: Residence): Promise<void> {
    const { log } = this.owner;
    try {
      await residence.model!.close();
    } catch (error) {
      log.error({ err: error }, "unload failed");
    }
    // Where it stopped by itself meanwhile, that was its end.
    if (this.#residence !== residence) return;
    if (!this.#shutDown) log.info({ model: this.name }, "unloaded");
    this.#fire({ type: "closed" });
  }

  #release(): void {
    const residence = this.#residence;
    this.#residence = undefined;
    if (residence !== undefined) this.owner.room.leave(residence);
  }

  #lease(waitedMs: number): Lease {
    const { clock, room } = this.owner;
    const residence = this.#residence!;
    this.#idle.cancel();
    residence.holders++;
    residence.usedAt = clock.now();
    let held = true;
    const release = (): void => {
      if (!held) return;
      held = false;
      residence.holders--;
      residence.usedAt = clock.now();
      this.#proceed();
      room.settle();
    };
    return { model: residence.model!, waitedMs, release };
  }

  #serve(): void {
    const now = this.owner.clock.now();
    this.waiters.serve((since) => this.#lease(Math.max(1, Math.round(now - since))));
  }

  #retryIn(ms: number): void {
    this.#retry.set(ms, () => this.#fire({ type: "retry" }));
  }

  #heldError({ error, until }: { readonly error: Error; readonly until: number }): Error {
    return heldError(error, until - this.owner.clock.now());
  }

  #blockedError(): ApiError {
    return stoppedRepeatedly(this.name, this.#error, this.#retry.left ?? 0);
  }
}
