/** Everything that the routes need: the application, and server state for the pages. */
import type { Application, RequestSettings } from "../app/application";
import type { Gate } from "../app/gate";
import type { ModelPool } from "../backend/pool";
import type { ConfigurationStatus } from "../config/configuration-status";
import type { Metrics } from "../observe/metrics";

export interface Service extends Application {
  readonly models: Pick<ModelPool, "acquire" | "status">;
  /** undefined if metrics are disabled. */
  readonly metrics?: () => Metrics;
  readonly gate: Pick<Gate, "admit" | "authorize" | "keyOf" | "showsAll">;
  /** Errors in registration files. */
  readonly configuration: () => ConfigurationStatus;
  readonly settings: RequestSettings & {
    /** Networks that need no key for `/metrics`. */
    readonly metricsNetworks: readonly string[];
    /** Milliseconds without a first event after which a stream's head is sent. */
    readonly streamHeadAfter: number;
  };
  /** `starting` until the models that are loaded at start have loaded or failed. */
  readonly state: () => "starting" | "running" | "stopping";
  /** Number of engines that are loaded at start, for the progress of loading. */
  readonly engines: number;
  /** Time of the start, Unix milliseconds. */
  readonly startedAt: number;
}
