/** A registration binds {operation, model} to a backend's settings and to request defaults. */
import type { LocalSettings } from "./backend";
import type { OperationId } from "../generated/routes";

export interface Registration {
  readonly operation: OperationId;
  /** The name that clients send. */
  readonly model: string;
  readonly local: LocalSettings;
  /** In the shape of the operation's own request, extensions and all. Deep-frozen. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Caps that a request can't exceed, by property name. */
  readonly limits: Readonly<Record<string, number>>;
  /** What an unknown request property does; the server's own setting where undefined. */
  readonly unknownProperties?: "refuse" | "warn";
  /** Which requests share cached prompts: all, or those of one key; the server's own setting where undefined. */
  readonly cacheNamespace?: "shared" | "key";
  /** When its model is loaded and unloaded; the server's own settings hold for what is left out. */
  readonly loading?: Loading;
  /** Which versions of the files that `local` names are to be loaded: another one is another model. */
  readonly revision?: string;
  /** Unix seconds: the modification time of the file it came from. */
  readonly created: number;
  readonly source: { readonly file: string; readonly line: number };
}

export interface Loading {
  /** Whether it is loaded at start. */
  readonly preload?: boolean;
  /** Milliseconds without a request after which it is unloaded; 0: never. */
  readonly idleTimeout?: number;
}

/** All registrations. Handlers see only this. */
export interface Registry {
  list(): readonly Registration[];
  get(operation: OperationId, model: string): Registration | undefined;
}
