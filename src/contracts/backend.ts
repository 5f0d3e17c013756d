/** Interfaces of backends and models. Handlers and the registry know no others. */
import type { Logger } from "pino";
import type { EmbedOptionsInit, PredictOptionsInit } from "../generated/options";
import type { JsonSchema, LocalSettings } from "./local-settings";
import type { RemoteBackend } from "./remote-backend";
import type { OnUsage, Timings } from "./usage";

export type { JsonSchema, LocalSettings } from "./local-settings";
export { type Drafts, NO_USAGE, type OnUsage, type Timings, type Usage } from "./usage";

/** What `local_settings.backend` can name: one that computes here, or one that passes requests on to another server. */
export type Backend = EngineBackend | RemoteBackend;

/** A backend that loads models into this process (`llama`). It takes PredictOptions, and the pool holds its models. */
export interface EngineBackend {
  readonly kind: "engine";
  /** The name that `local_settings.backend` gives. */
  readonly name: string;
  /** Schema of `local_settings`, `backend` included. `additionalProperties: false`. */
  readonly settingsSchema: JsonSchema;
  /**
   * Registrations whose keys are equal share one loaded model.
   * @param settings validated local settings
   * @param dirs where relative paths in the settings start
   */
  engineKey(settings: LocalSettings, dirs: BackendDirs): string;
  /** The model's files, by the setting that names them: `check` says which are missing. */
  files?(settings: LocalSettings, dirs: BackendDirs): readonly NamedFile[];
  /** Called once, before the first load. @param log for the backend's own messages */
  begin?(log: Logger): void;
  /** Memory that is free now. Without it there is no limit but `memory_limit`. */
  freeMemory?(): FreeMemory;
  /**
   * The memory that the model would take, found without loading it; undefined where the backend can't tell.
   * Rejects with an ApiError (`model_load_failed`) where it can't be loaded at all.
   */
  plan?(settings: LocalSettings, dirs: BackendDirs, hooks: PlanHooks): Promise<MemoryPlan | undefined>;
  /** Loads a model. Rejects with an ApiError (`model_load_failed`) that names the file and the reason. */
  load(settings: LocalSettings, dirs: BackendDirs, hooks: LoadHooks): Promise<Model>;
}

export interface BackendDirs {
  readonly modelsDir: string;
  readonly templatesDir: string;
}

/** Bytes of one memory that a model takes. */
export interface MemoryUse {
  readonly weights: number;
  /** KV cells, and states of recurrent models. */
  readonly context: number;
  /** Buffers of a step. */
  readonly compute: number;
}

/** What a model takes before it has computed anything. */
export interface MemoryPlan {
  readonly host: MemoryUse;
  /** Devices with memory of their own, of which it takes any. */
  readonly devices: readonly (MemoryUse & { readonly device: string })[];
  /** Where a device has too little, the host takes the rest: `gpu_layers: auto`. */
  readonly flexible: boolean;
}

/** Bytes that can still be taken. */
export interface FreeMemory {
  /** 0: not known. */
  readonly host: number;
  readonly devices: ReadonlyMap<string, number>;
}

/** A file of a model. A setting may name the first of several. */
export interface NamedFile {
  readonly setting: string;
  /** Absolute. */
  readonly path: string;
  /** Why it can't be what the setting names, in a sentence. */
  readonly wrong?: string;
}

export interface PlanHooks {
  /** Whether files are tried in another process before this one reads them. Default: they are not. */
  readonly probe?: ProbeMode;
  readonly log?: Logger;
  /** Aborting it ends the plan, or the load. */
  signal?: AbortSignal;
}

/**
 * - `auto`: those that have not been tried as they are
 * - `always`: at every load
 * - `never`
 */
export type ProbeMode = "auto" | "always" | "never";

export interface LoadHooks extends PlanHooks {
  /** Called with 0..1, in order. */
  onProgress?(progress: number): void;
  /**
   * The loaded model has stopped by itself: it has failed its requests, freed what it held, and answers none any more.
   * Called once at most, with an error that says why.
   */
  onStopped?(error: Error): void;
}

/** A loaded model. */
export interface Model {
  readonly info: ModelInfo;
  /**
   * Generates. The events of one request come in order; the iteration ends after `end`, or throws an ApiError.
   * Leaving the loop early, or aborting the signal, cancels the request and frees its cells by the next step.
   * @param onUsage called once for an iteration that has begun, before its last event comes, or after it was left
   */
  generate(options: PredictOptionsInit, signal?: AbortSignal, onUsage?: OnUsage): AsyncIterable<GenerateEvent>;
  /**
   * One vector for each input, in order.
   * @param onUsage called once, before the promise settles or, where the signal was aborted, after it
   * @throws ApiError context_length_exceeded naming the input that is too long
   */
  embed(options: EmbedOptionsInit, signal?: AbortSignal, onUsage?: OnUsage): Promise<EmbeddingResult>;
  /**
   * Token ids of a text.
   * @throws ApiError string_above_max_length, queue_full
   */
  tokenize(text: string, options?: TokenizeOptions, signal?: AbortSignal): Promise<Int32Array>;
  /**
   * The text of tokens, special ones among it; bytes that are no UTF-8 read U+FFFD.
   * @throws ApiError invalid_value naming `tokens[i]` where that is no token of this model
   */
  detokenize(tokens: Int32Array, signal?: AbortSignal, asker?: Asker): Promise<string>;
  /**
   * The prompt that the chat template makes.
   * @param options those that a chat would be generated with; what is not for the template has no effect
   * @throws ApiError invalid_value with the template's complaint
   */
  applyTemplate(options: PredictOptionsInit, signal?: AbortSignal): Promise<string>;
  /** Why answers can't be held to a JSON Schema to the letter; undefined: they can. Takes milliseconds, off this thread. */
  checkSchema(schema: string): Promise<{ readonly message: string } | undefined>;
  /** What the engine is doing now. */
  stats(): EngineStats;
  /** Ends every request with an error, joins the engine's thread, frees the weights. Idempotent. */
  close(): Promise<void>;
}

/** Whose a text is: clients have their turns at being prepared, and in these their users. Left out: 0. */
export interface Asker {
  readonly client?: number;
  readonly endUser?: number;
}

export interface TokenizeOptions extends Asker {
  readonly addSpecial?: boolean;
  readonly parseSpecial?: boolean;
}

/** A model's tokenizer. Texts of tokens are null where the vocabulary has no such token. */
export interface TokenizerInfo {
  /** The backend's name of its kind, e.g. `gpt2`. */
  readonly type: string;
  readonly bos: string | null;
  readonly eos: string | null;
  /** Ends a turn. */
  readonly eot: string | null;
  readonly pad: string | null;
  readonly unk: string | null;
  /** A prompt begins with BOS. */
  readonly addBos: boolean;
  readonly addEos: boolean;
  /** Jinja; null where there is none. */
  readonly chatTemplate: string | null;
}

/** Facts of a loaded model. */
export interface ModelInfo {
  /** e.g. `llama 3.8M Q8_0` */
  readonly description: string;
  readonly architecture: string;
  /** Bytes of weights. */
  readonly size: number;
  readonly parameters: number;
  readonly vocabularySize: number;
  /** Tokens that one request can use, prompt and answer together. */
  readonly contextSize: number;
  /** Context size the model was trained with. */
  readonly trainedContextSize: number;
  readonly embeddingSize: number;
  /** Tokens that one input for embeddings can have. */
  readonly embeddingLimit: number;
  /** Sequences that are computed at once. */
  readonly parallel: number;
  /** Changes whenever the weights or the settings that shape their output do (`system_fingerprint`). */
  readonly fingerprint: string;
  readonly hasChatTemplate: boolean;
  /** Models with this chat template reason before they answer. */
  readonly reasons: boolean;
  /** Levels of a call's arguments that its chat template writes in tags, each for itself; 0: they are JSON. */
  readonly taggedLevels: number;
  readonly canGenerate: boolean;
  /** A reranker, whose head scores pairs of texts: it gives no embeddings. */
  readonly ranks: boolean;
  /** Takes `media` that are images. */
  readonly seesImages: boolean;
  /** Takes `media` that are recordings. */
  readonly hearsAudio: boolean;
  readonly tokenizer: TokenizerInfo;
}

/** What a request's generation reports, in order: `start`, `prompt` where `echo` asked for it, then deltas and one `finish` per choice, then `end`. */
export type GenerateEvent =
  | { type: "start"; promptTokens: number; cachedTokens: number }
  | {
      type: "delta";
      choice: number;
      text: string;
      reasoning?: string;
      toolCalls?: ToolCallDelta[];
      logprobs?: TokenLogprob[];
      /** Of the choice, up to here: also those of which nothing is told yet. Absent: one more. */
      completionTokens?: number;
    }
  | {
      type: "finish";
      choice: number;
      reason: "stop" | "length";
      completionTokens: number;
      /** Of them; none where absent. */
      reasoningTokens?: number;
    }
  /** Where `return_progress` asks for it, before the prompt is told: `processedTokens` are there, cached ones too. */
  | {
      type: "promptProgress";
      promptTokens: number;
      cachedTokens: number;
      processedTokens: number;
      /** Milliseconds since the first step that computed something of it. */
      ms: number;
    }
  | { type: "prompt"; text: string; logprobs?: PromptToken[] }
  | { type: "end"; timings: Timings };

/** A piece of a tool call. The first piece of each has its name, and an id where the model gave one. */
export interface ToolCallDelta {
  /** Which call of the choice. */
  index: number;
  id?: string;
  name?: string;
  /** JSON text, in pieces. */
  arguments: string;
}

export interface EmbeddingResult {
  readonly vectors: readonly Float32Array[];
  /** Tokens of each input, as computed. */
  readonly tokens: readonly number[];
}

/** One generated token and, where asked for, the most likely ones in its place. Natural logarithms. */
export interface TokenLogprob {
  /** Token id. */
  id: number;
  /** The token's text; bytes that are no UTF-8 by themselves read U+FFFD. */
  token: string;
  bytes: number[];
  /** log p before sampling (temperature 1, no penalties); -9999 where p is 0. */
  logprob: number;
  top: { id: number; token: string; bytes: number[]; logprob: number }[];
}

/** A token of the prompt. Nothing stands before the first: its `logprob` is null, and it has no `top`. */
export type PromptToken = Omit<TokenLogprob, "logprob"> & { logprob: number | null };

/** What an engine is doing, as of its last step. What two readings differ by, over the time between them, is a rate. */
export interface EngineStats {
  /**
   * Sequences that are computed, and those that wait for a place. A request for embeddings runs while a text of it is in
   * the pass, and waits otherwise.
   */
  running: number;
  waiting: number;
  /** KV cells that running sequences hold. A cell that several share counts for each of them. */
  cellsUsed: number;
  /** Cells that hold what ended sequences left, counted alike: prefixes for requests to come. They give way to any need. */
  cellsCached: number;
  /** Cells in all. */
  cells: number;
  /** Bytes of host memory that hold prefixes for requests to come. */
  hostBytes: number;
  /** Since the load, as all below: passes over the weights. */
  steps: number;
  /** Tokens of prompts that were computed. */
  promptTokens: number;
  /** Tokens of prompts that were taken from the prefix cache. The hit rate is their share in both together. */
  cachedTokens: number;
  /** Tokens that were sampled. */
  completionTokens: number;
  /** Tokens of texts that were embedded or ranked; they are in no other of these. */
  embeddedTokens: number;
  /** Of `cachedTokens`, those that came back from host memory. */
  restoredTokens: number;
  /** Tokens that speculation guessed and that were computed along with others, and those of them that were right. */
  draftedTokens: number;
  acceptedTokens: number;
}
