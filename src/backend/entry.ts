/** What the pool knows of one engine: of the registrations that share it, and where it stands. */
import type { Loading, Registration } from "../contracts/registration";
import type { Backend, LocalSettings, Model } from "../contracts/backend";
import { Backoff } from "./backoff";
import type { Residence } from "./residence";

/** Where a model stands, for /health. */
export interface ModelStatus {
  /** Names that clients send for it. */
  readonly models: string[];
  /**
   * - `unloaded`: the next request loads it; `error` says why, where it stopped by itself
   * - `waiting`: for memory, or to be planned
   * - `failed`: to load. A request tries again once the failure has been held, and without one the pool does, in
   *   `retryIn`. Or it stopped by itself again and again: then nothing loads it before that.
   * - `dropped`: no registration needs it. It takes no requests, and is unloaded with the last that it has.
   */
  readonly state: "unloaded" | "waiting" | "loading" | "ready" | "unloading" | "failed" | "dropped";
  /** 0..1 */
  readonly progress: number;
  readonly error?: string;
  /** Of a failed one: milliseconds until it is loaded again without a request. */
  readonly retryIn?: number;
}

/** A model that one request has: it is not unloaded before `release`. */
export interface Lease {
  readonly model: Model;
  /** Milliseconds that the request waited for it to be loaded, or for its turn. 0: it was there. */
  readonly waitedMs: number;
  /** Calling it again does nothing. */
  readonly release: () => void;
}

export interface Waiter {
  readonly since: number;
  readonly resolve: (lease: Lease) => void;
  readonly reject: (error: Error) => void;
}

/** One engine. */
export interface Entry {
  readonly backend: Backend;
  readonly local: LocalSettings;
  readonly names: Set<string>;
  /** Requests that wait for it, in order. */
  readonly waiters: Set<Waiter>;
  preload: boolean;
  /** Milliseconds; 0: never. */
  idleTimeout: number;
  state: Exclude<ModelStatus["state"], "dropped">;
  progress: number;
  error?: string;
  /** No registration needs it: it goes with its last request. */
  dropped: boolean;
  abort: AbortController;
  /** Plan, room and load are under way. */
  bringing: boolean;
  /** Of the last one. */
  attempt: Promise<void>;
  residence?: Residence;
  readonly backoff: Backoff;
  /** When it is loaded again without a request, on the pool's clock; undefined where no retry is due. */
  retryAt?: number;
  /** Requests don't load it before `retryAt`: it has stopped by itself again and again. */
  blocked: boolean;
  /** The last load's error, which requests get until then, on the pool's clock, without another load. */
  held?: { readonly error: Error; readonly until: number };
  /** There was no room for it beside one that is going. */
  postponed: boolean;
  cancelIdle: () => void;
  cancelRetry: () => void;
}

/** @param registrations of one engine. It is loaded at start for any of them, and stays as long as one wants. */
export function loadingOf(
  registrations: readonly Registration[],
  { preload = true, idleTimeout = 0 }: Loading,
): Required<Loading> {
  const timeouts = registrations.map(({ loading }) => loading?.idleTimeout ?? idleTimeout);
  return {
    preload: registrations.some(({ loading }) => loading?.preload ?? preload),
    idleTimeout: timeouts.includes(0) ? 0 : Math.max(...timeouts),
  };
}

export const createEntry = (backend: Backend, registration: Registration, defaults: Loading): Entry => ({
  backend,
  local: registration.local,
  names: new Set([registration.model]),
  waiters: new Set(),
  ...loadingOf([registration], defaults),
  state: "unloaded",
  progress: 0,
  dropped: false,
  abort: new AbortController(),
  bringing: false,
  attempt: Promise.resolve(),
  backoff: new Backoff(),
  blocked: false,
  postponed: false,
  cancelIdle: () => undefined,
  cancelRetry: () => undefined,
});
