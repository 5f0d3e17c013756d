/** What the routes are made of: the parts of a running server that answering a request needs. */
import type { ModelPool } from "../backend/pool";
import type { ConfigurationStatus } from "../config/configuration-status";
import type { Registry } from "../contracts/registration";
import type { Metrics } from "../observe/metrics";
import type { Gate } from "./gate";

export interface Service {
  readonly registry: Registry;
  readonly models: Pick<ModelPool, "acquire" | "status">;
  /** Takes all registrations of a model away, and unloads what nothing else uses. @returns whether there were any */
  readonly unregister: (model: string) => boolean;
  /** undefined where the settings want none. */
  readonly metrics?: () => Metrics;
  /** Who may use what. */
  readonly gate: Pick<Gate, "showsAll" | "authorize" | "admit">;
  /** What is wrong with registration files. */
  readonly configuration: () => ConfigurationStatus;
  readonly settings: {
    readonly unknownProperties: "refuse" | "warn";
    /** Bytes. */
    readonly bodyLimit: number;
    /** Bytes. */
    readonly answerLimit: number;
    readonly logPrompts: boolean;
    /** For requests whose key says nothing of it. */
    readonly maxPriority: number;
    /** Milliseconds; 0: none. */
    readonly requestTimeout: number;
    /** From which `/metrics` takes no key. */
    readonly metricsNetworks: readonly string[];
    /** Milliseconds without a first event after which a stream's head goes out. */
    readonly streamHeadAfter: number;
    readonly mediaUrls: "refuse" | "public" | "any";
    /** Bytes. */
    readonly mediaLimit: number;
    /** Milliseconds. */
    readonly mediaTimeout: number;
  };
  /** `starting` until the models that are loaded at start are there, or have failed. */
  readonly state: () => "starting" | "running" | "stopping";
  /** Engines that are loaded at start: what progress is measured against. */
  readonly engines: number;
  /** Unix milliseconds of the start. */
  readonly startedAt: number;
}
