/**
 * The life of one engine in the pool: its states, its events, and the one table of transitions. `engine.ts` performs the
 * actions; docs/models-and-memory.md shows the table.
 */
import type { MemoryPlan, Model } from "../contracts/backend";

/**
 * - `unloaded`: holds no memory; the next request loads it
 * - `planning`: the backend computes what it will take
 * - `queued`: waits for memory
 * - `loading`: the backend loads it, in memory that is reserved for it
 * - `stopped`: it stopped by itself before its load returned; its memory is free again
 * - `ready`: takes requests
 * - `draining`: its turn is over: it finishes the requests that it has and takes no new ones
 * - `unloading`: the model is being closed
 * - `failed`: the last load failed; a request or the retry timer loads it again
 * - `blocked`: it stopped by itself repeatedly; only the retry timer loads it again
 * - `retired`: the pool has forgotten it (final)
 */
export type EngineState =
  | "unloaded"
  | "planning"
  | "queued"
  | "loading"
  | "stopped"
  | "ready"
  | "draining"
  | "unloading"
  | "failed"
  | "blocked"
  | "retired";

export type EngineEvent =
  /** A request or a preload wants the engine. */
  | { readonly type: "load" }
  /** The retry timer has run out. */
  | { readonly type: "retry" }
  /** `plan` is undefined where the backend can't tell. */
  | { readonly type: "planned"; readonly plan: MemoryPlan | undefined }
  /** Memory is reserved. */
  | { readonly type: "admitted" }
  /** Other engines would have to be unloaded for it, and no request waits for it. */
  | { readonly type: "noRoom" }
  | { readonly type: "loaded"; readonly model: Model }
  /** Plan, reservation or load failed. */
  | { readonly type: "fail"; readonly error: Error }
  /** The engine stopped by itself; in `stopped`: its load has now returned, with this error for the requests that wait. */
  | { readonly type: "stop"; readonly error: Error }
  /** The same, but not for the first time: it must not be loaded for `retryMs` milliseconds. */
  | { readonly type: "block"; readonly retryMs: number }
  /** Its turn is over: another engine waits for its memory. */
  | { readonly type: "drain" }
  /** No engine waits for its memory any more. */
  | { readonly type: "reopen" }
  /** Idle for too long, displaced, dropped and idle, or the pool is being closed. */
  | { readonly type: "unload" }
  /** The model is closed. */
  | { readonly type: "closed" }
  /** No registration and no request needs it, or the pool is being closed. */
  | { readonly type: "retire" };

/** What a transition does. */
export const ACTIONS = {
  plan: "forgets the last failure and asks the backend for a memory plan",
  queue: "waits for memory",
  load: "lets the backend load the model",
  start: "gives the model to the requests that wait",
  serve: "gives the model to the requests that wait",
  postpone: "remembers a preload that is to be repeated when a dropped engine has gone",
  fail: "gives back the memory, refuses the requests that wait, sets the retry timer",
  release: "gives back the memory",
  refuse: "refuses the requests that wait",
  block: "gives back the memory, refuses the requests that wait, sets the retry timer",
  close: "closes the model",
  leave: "cancels its timers; the pool forgets it",
  nothing: "nothing",
} as const;

export type Action = keyof typeof ACTIONS;

export interface Transition {
  readonly to: EngineState;
  readonly does: Action;
}

const go = (to: EngineState, does: Action): Transition => ({ to, does });

/** State, event -> next state and action. A pair that is not here is a fault of the pool. */
export const TRANSITIONS: {
  readonly [State in EngineState]: { readonly [Type in EngineEvent["type"]]?: Transition };
} = {
  unloaded: {
    load: go("planning", "plan"),
    retire: go("retired", "leave"),
  },
  planning: {
    planned: go("queued", "queue"),
    fail: go("failed", "fail"),
  },
  queued: {
    admitted: go("loading", "load"),
    noRoom: go("unloaded", "postpone"),
    fail: go("failed", "fail"),
  },
  loading: {
    loaded: go("ready", "start"),
    fail: go("failed", "fail"),
    stop: go("stopped", "release"),
  },
  stopped: {
    stop: go("unloaded", "refuse"),
    block: go("blocked", "block"),
  },
  ready: {
    drain: go("draining", "nothing"),
    unload: go("unloading", "close"),
    stop: go("unloaded", "release"),
    block: go("blocked", "block"),
  },
  draining: {
    reopen: go("ready", "serve"),
    unload: go("unloading", "close"),
    stop: go("unloaded", "release"),
    block: go("blocked", "block"),
  },
  unloading: {
    closed: go("unloaded", "release"),
    stop: go("unloaded", "release"),
    block: go("blocked", "block"),
  },
  failed: {
    load: go("planning", "plan"),
    retry: go("planning", "plan"),
    retire: go("retired", "leave"),
  },
  blocked: {
    retry: go("planning", "plan"),
    retire: go("retired", "leave"),
  },
  retired: {},
};

/** A load has begun and not come to its end. */
export const UNDER_WAY: ReadonlySet<EngineState> = new Set(["planning", "queued", "loading", "stopped"]);

/** Where an engine stands, as `/health` and the metrics show it. */
export interface ModelStatus {
  /** Names that clients send for it. */
  readonly models: string[];
  /**
   * - `unloaded`: the next request loads it; `error` says why, where it stopped by itself
   * - `waiting`: for its memory plan, or for memory
   * - `failed`: to load. A request tries again once the failure has been held, and without one the pool does, in
   *   `retryIn`. Or it stopped by itself repeatedly: then nothing loads it before that.
   * - `dropped`: no registration needs it. It finishes the requests that it has and is unloaded.
   */
  readonly state: "unloaded" | "waiting" | "loading" | "ready" | "unloading" | "failed" | "dropped";
  /** 0..1 */
  readonly progress: number;
  readonly error?: string;
  /** Of a failed one: milliseconds until it is loaded again without a request. */
  readonly retryIn?: number;
}

/** The status of an engine that a registration needs. */
export const STATUS: { readonly [State in EngineState]: ModelStatus["state"] } = {
  unloaded: "unloaded",
  planning: "waiting",
  queued: "waiting",
  loading: "loading",
  stopped: "unloaded",
  ready: "ready",
  draining: "ready",
  unloading: "unloading",
  failed: "failed",
  blocked: "failed",
  retired: "unloaded",
};
