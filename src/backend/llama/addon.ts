/** Loads the addon, and says what it looks like. Nothing else in TypeScript touches the .node file. */
import type { EngineStats, GenerateEvent, MemoryPlan, Timings, TokenizerInfo, Usage } from "../../contracts/backend";
import type {
  EmbedOptionsFields,
  EmbedOptionsInit,
  ModelOptionsFields,
  ModelOptionsInit,
  PredictOptionsFields,
  PredictOptionsInit,
} from "../../generated/options";
import { addonFile } from "./find-addon";

/** What native/binding/events.cc makes of the engine's events. `request` is the number that `submit` gave. */
export type NativeEvent =
  | { type: "progress"; progress: number }
  | { type: "loaded" }
  | { type: "closed" }
  | (Exclude<GenerateEvent, { type: "end" }> & { request: number })
  | { type: "end"; request: number; timings: Timings; usage: Usage }
  | { type: "embeddings"; request: number; values: Float32Array; tokens: number[]; usage: Usage }
  | { type: "tokens"; request: number; tokens: Int32Array }
  | { type: "text"; request: number; text: string }
  /** Without `usage` where it is of the model itself: `request` is 0. */
  | { type: "error"; request: number; code: string; message: string; param: string | null; usage?: Usage };

/** Facts of a loaded model, as the addon gives them. */
export interface NativeModelInfo {
  description: string;
  architecture: string;
  size: number;
  parameters: number;
  vocabularySize: number;
  trainedContextSize: number;
  embeddingSize: number;
  embeddingLimit: number;
  hasChatTemplate: boolean;
  reasons: boolean;
  taggedLevels: number;
  contextSize: number;
  parallel: number;
  canGenerate: boolean;
  ranks: boolean;
  seesImages: boolean;
  hearsAudio: boolean;
  tokenizer: TokenizerInfo;
}

/** An engine. Every method throws once it was reaped; see native/binding/model_wrap.h. */
export interface NativeModel {
  info(): NativeModelInfo;
  submit(options: object): number;
  embed(options: object): number;
  tokenize(text: string, addSpecial: boolean, parseSpecial: boolean, client?: number, endUser?: number): number;
  detokenize(tokens: Int32Array, client?: number, endUser?: number): number;
  applyTemplate(options: object): number;
  stats(): EngineStats;
  cancel(request: number): void;
  pause(request: number): void;
  resume(request: number): void;
  close(): void;
  reap(): void;
  ref(): void;
  unref(): void;
}

/** A device that this build can use on this machine. Memory in bytes. */
export interface Device {
  name: string;
  description: string;
  type: "cpu" | "gpu" | "igpu" | "accel";
  memoryFree: number;
  memoryTotal: number;
}

export interface NativeAddon {
  readonly ModelOptions: new (init: ModelOptionsInit) => ModelOptionsFields;
  readonly PredictOptions: new (init: PredictOptionsInit) => PredictOptionsFields;
  readonly EmbedOptions: new (init: EmbedOptionsInit) => EmbedOptionsFields;
  readonly Model: new (options: ModelOptionsFields, onEvents: (events: NativeEvent[]) => void) => NativeModel;
  devices(): Device[];
  /** sd_notify(3): see native/binding/notify.h. */
  notify(address: string, state: string): void;
  /** What this build can compute with, by ggml's names: `CPU`, `CUDA`, `Vulkan`, ... */
  backends(): string[];
  /** What a model would take. Rejects with an Error that has the engine's `code`. */
  planModel(options: ModelOptionsFields): Promise<Pick<MemoryPlan, "host" | "devices">>;
  /** Why answers can't be held to a JSON Schema, as `json_schema` without tools means it; undefined: they can. */
  checkSchema(schema: string): Promise<{ message: string } | undefined>;
  /** Of texts, whether answers that are held to a JSON Schema can be each, to its end; for measurements. */
  schemaAccepts(schema: string, texts: readonly string[]): Promise<boolean[]>;
  /** Bytes of the host's memory that can still be taken; 0: not known. */
  availableMemory(): number;
  setLogger(logger: ((level: "debug" | "info" | "warn" | "error", line: string) => void) | null): void;
  readonly llamaVersion: string;
  readonly systemInfo: string;
}

/** The devices that this build can use on this machine. */
export const devices = (): Device[] => addon().devices();

let loaded: NativeAddon | undefined;

/** The addon, loaded on first use. @throws Error where there is none, or it does not load here */
export function addon(): NativeAddon {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  loaded ??= require(addonFile()) as NativeAddon;
  return loaded;
}
