/** What the pool reports of its engines, for accounts and metrics. */
import type { Model } from "./backend";

/**
 * Called by the pool's state machine, in the order in which things happen. `engine` is the same object for all loads of
 * one engine, of which there is one at a time.
 */
export interface EngineObserver {
  /** The backend begins to load an engine. @param models names that clients send for it; one at least */
  loading(engine: object, models: readonly string[]): void;
  /** @param seconds that the load took */
  loaded(engine: object, model: Model, seconds: number): void;
  /** The load failed. @param cancelled whether that is because the pool aborted it */
  loadFailed(engine: object, cancelled: boolean): void;
  /** The engine stopped by itself, while it was being loaded or later. */
  stopped(engine: object): void;
  /** The engine is about to be closed: its counters can be read for the last time. */
  unloading(engine: object): void;
}
