/** What one engine needs of the pool that owns it. */
import type { Logger } from "pino";
import type { BackendDirs, EngineBackend, ProbeMode } from "../contracts/backend";
import type { EngineObserver } from "../contracts/engine-observer";
import type { Clock } from "../lib/clock";
import type { Room } from "./room";

/** @typeParam Engine what it owns */
export interface EngineOwner<Engine> {
  readonly dirs: BackendDirs;
  readonly log: Logger;
  readonly clock: Clock;
  readonly probe: ProbeMode | undefined;
  readonly room: Room;
  readonly observer: EngineObserver | undefined;
  /** Begins a backend, the first time that it is used. */
  begin(backend: EngineBackend): void;
  /** Whether an engine is still there that no registration needs. */
  hasDropped(): boolean;
  /** This engine is in its final state. */
  forget(engine: Engine): void;
}
