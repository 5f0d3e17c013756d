/** A registration binds {operation, model} to a backend's settings and to request defaults. */
import type { LocalSettings } from "./backend";
import type { OperationId } from "../generated/routes";

export interface Registration {
  readonly operation: OperationId;
  /** The model name in requests. */
  readonly model: string;
  readonly local: LocalSettings;
  /** In the shape of the operation's request, including extensions. Deep-frozen. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Upper limits of numeric request properties, by name. */
  readonly limits: Readonly<Record<string, number>>;
  /** Treatment of unknown request properties; undefined: the server's setting. */
  readonly unknownProperties?: "refuse" | "warn";
  /** Which requests share cached prompts: all, or those of one key; undefined: the server's setting. */
  readonly cacheNamespace?: "shared" | "key";
  /** When the model is loaded and unloaded; omitted fields: the server's settings. */
  readonly loading?: Loading;
  /** Version of the files that `local` names. A different revision is a different model. */
  readonly revision?: string;
  /** Unix seconds: modification time of the registration file. */
  readonly created: number;
  readonly source: { readonly file: string; readonly line: number };
}

export interface Loading {
  /** Whether the model is loaded at start. */
  readonly preload?: boolean;
  /** Milliseconds without a request after which the model is unloaded; 0: never. */
  readonly idleTimeout?: number;
}

/** All registrations. */
export interface Registry {
  list(): readonly Registration[];
  get(operation: OperationId, model: string): Registration | undefined;
}
