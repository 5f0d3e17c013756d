/** What the routes are made of: the application, and what its pages tell of the server. */
import type { Application, RequestSettings } from "../app/application";
import type { Gate } from "../app/gate";
import type { ModelPool } from "../backend/pool";
import type { ConfigurationStatus } from "../config/configuration-status";
import type { Metrics } from "../observe/metrics";

export interface Service extends Application {
  readonly models: Pick<ModelPool, "acquire" | "status">;
  /** undefined where the settings want none. */
  readonly metrics?: () => Metrics;
  readonly gate: Pick<Gate, "admit" | "authorize" | "keyOf" | "showsAll">;
  /** What is wrong with registration files. */
  readonly configuration: () => ConfigurationStatus;
  readonly settings: RequestSettings & {
    /** From which `/metrics` takes no key. */
    readonly metricsNetworks: readonly string[];
    /** Milliseconds without a first event after which a stream's head goes out. */
    readonly streamHeadAfter: number;
  };
  /** `starting` until the models that are loaded at start are there, or have failed. */
  readonly state: () => "starting" | "running" | "stopping";
  /** Engines that are loaded at start: what progress is measured against. */
  readonly engines: number;
  /** Unix milliseconds of the start. */
  readonly startedAt: number;
}
