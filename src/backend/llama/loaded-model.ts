/** The addon's model with promises and async iterables instead of events. */
import {
  type Asker,
  type EmbeddingResult,
  type EngineStats,
  type GenerateEvent,
  NO_USAGE,
  type OnUsage,
} from "../../contracts/backend";
import type { EmbedOptionsInit, ModelOptionsInit, PredictOptionsInit } from "../../generated/options";
import { addon, type NativeEvent, type NativeModel, type NativeModelInfo } from "./addon";

/** An error that the engine reports. `code` is one of the error catalogue's, or `cancelled` or `closed`. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  constructor(
    readonly code: string,
    message: string,
    readonly param: string | null,
  ) {
    super(message);
  }
}

export interface LoadOptions {
  onProgress?(progress: number): void;
  signal?: AbortSignal;
  /** The loaded model has stopped by itself, and its requests have failed with this error. Called once at most. */
  onStopped?(error: EngineError): void;
}

/** A reader that is this many events behind is paused, so that a slow client holds up its own request only. */
const PAUSE_AT = 256;
const RESUME_AT = 64;

/** After these a request is over. */
const LAST_EVENTS: ReadonlySet<NativeEvent["type"]> = new Set(["end", "error", "tokens", "text", "embeddings"]);

type RequestEvent = Extract<NativeEvent, { request: number }>;

export class LoadedModel {
  readonly info: NativeModelInfo;
  /** Who waits for which request's events. */
  readonly #listeners = new Map<number, (event: RequestEvent) => void>();
  #closed: Promise<void> | undefined;
  #onClosed: () => void = () => undefined;
  /** Why it stopped by itself. */
  #failure: EngineError | undefined;

  private constructor(
    private readonly native: NativeModel,
    private readonly hooks: LoadOptions,
  ) {
    this.info = native.info();
    native.unref();
  }

  /**
   * @throws TypeError, RangeError for options that are no ModelOptions; EngineError `model_load_failed` with the file and
   *   llama.cpp's reason, or `cancelled`; whatever `onProgress` throws
   */
  static load(options: ModelOptionsInit, hooks: LoadOptions = {}): Promise<LoadedModel> {
    return new Promise((resolve, reject) => {
      let model: LoadedModel | undefined;
      let failure: Error = new EngineError("cancelled", "The load was cancelled.", null);
      let cancelled = false;
      const cancel = (): void => {
        cancelled = true;
        native.close();
      };
      const receive = (event: NativeEvent): void => {
        if (model !== undefined) return model.#receive(event);
        if (event.type === "progress") {
          if (cancelled) return;
          try {
            hooks.onProgress?.(event.progress);
          } catch (error) {
            failure = error instanceof Error ? error : new Error(String(error));
            cancel();
          }
        } else if (event.type === "error" && event.code !== "cancelled") {
          failure = new EngineError(event.code, event.message, event.param);
        } else if (event.type === "loaded" && !cancelled) {
          hooks.signal?.removeEventListener("abort", cancel);
          model = new LoadedModel(native, hooks);
          resolve(model);
        } else if (event.type === "closed") {
          hooks.signal?.removeEventListener("abort", cancel);
          native.reap();
          reject(failure);
        }
      };
      const native = new (addon().Model)(new (addon().ModelOptions)(options), (events) => events.forEach(receive));
      hooks.signal?.addEventListener("abort", cancel, { once: true });
      if (hooks.signal?.aborted === true) cancel();
    });
  }

  /**
   * The events of one request, in order. Ending the iteration early, or aborting the signal, cancels it.
   * @throws TypeError, RangeError for options that are no PredictOptions; EngineError
   */
  async *generate(
    options: PredictOptionsInit,
    signal?: AbortSignal,
    onUsage?: OnUsage,
  ): AsyncGenerator<GenerateEvent, void, undefined> {
    const queue: RequestEvent[] = [];
    let wake: () => void = () => undefined;
    let paused = false;
    let over = false;
    const submit = (): number => {
      const prepared = new (addon().PredictOptions)(options);
      signal?.throwIfAborted();
      return this.native.submit(prepared);
    };
    const request = this.#listen(
      submit,
      (event) => {
        // How far the prompt was before is of no interest to a reader that is behind.
        if (event.type === "promptProgress" && queue.at(-1)?.type === "promptProgress") queue.pop();
        queue.push(event);
        if (event.type === "end" || event.type === "error") {
          over = true;
          onUsage?.(event.usage ?? NO_USAGE);
        }
        if (!paused && !over && queue.length >= PAUSE_AT) {
          paused = true;
          this.native.pause(event.request);
        }
        wake();
      },
      onUsage,
    );
    const abort = (): void => {
      this.native.cancel(request);
      wake();
    };
    signal?.addEventListener("abort", abort, { once: true });
    try {
      for (;;) {
        while (queue.length === 0) {
          signal?.throwIfAborted();
          await new Promise<void>((resolve) => (wake = resolve));
        }
        signal?.throwIfAborted();
        const event = queue.shift()!;
        if (paused && queue.length <= RESUME_AT) {
          paused = false;
          this.native.resume(request);
        }
        if (event.type === "error") throw new EngineError(event.code, event.message, event.param);
        if (event.type !== "tokens" && event.type !== "text" && event.type !== "embeddings") yield event;
        if (event.type === "end") return;
      }
    } finally {
      signal?.removeEventListener("abort", abort);
      if (!over) this.native.cancel(request);
    }
  }

  /** Aborting the signal cancels it. @throws EngineError; TypeError, RangeError for options that are no EmbedOptions */
  embed(options: EmbedOptionsInit, signal?: AbortSignal, onUsage?: OnUsage): Promise<EmbeddingResult> {
    const submit = (): number => {
      const prepared = new (addon().EmbedOptions)(options);
      signal?.throwIfAborted();
      return this.native.embed(prepared);
    };
    return new Promise((resolve, reject) => {
      const request = this.#listen(
        submit,
        (event) => {
          signal?.removeEventListener("abort", abort);
          if (event.type === "embeddings" || event.type === "error") onUsage?.(event.usage ?? NO_USAGE);
          if (event.type === "embeddings")
            resolve({ vectors: split(event.values, event.tokens.length), tokens: event.tokens });
          else if (event.type === "error") reject(new EngineError(event.code, event.message, event.param));
        },
        onUsage,
      );
      const abort = (): void => {
        this.native.cancel(request);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener("abort", abort, { once: true });
    });
  }

  /** Aborting the signal cancels it, as the two below. */
  async tokenize(
    text: string,
    addSpecial: boolean,
    parseSpecial: boolean,
    signal?: AbortSignal,
    { client, endUser }: Asker = {},
  ): Promise<Int32Array> {
    const ask = (): number => this.native.tokenize(text, addSpecial, parseSpecial, client, endUser);
    return (await this.#ask("tokens", ask, signal)).tokens;
  }

  /** @throws EngineError `invalid_value` naming a token that the vocabulary doesn't have */
  async detokenize(tokens: Int32Array, signal?: AbortSignal, { client, endUser }: Asker = {}): Promise<string> {
    return (await this.#ask("text", () => this.native.detokenize(tokens, client, endUser), signal)).text;
  }

  /** The prompt that `messages` make. @throws EngineError `invalid_value` with the template's complaint */
  async applyTemplate(options: PredictOptionsInit, signal?: AbortSignal): Promise<string> {
    const prepared = new (addon().PredictOptions)(options);
    return (await this.#ask("text", () => this.native.applyTemplate(prepared), signal)).text;
  }

  stats(): EngineStats {
    return this.native.stats();
  }

  /** Fails what is under way with `closed`, joins the engine's threads and frees the weights. Idempotent. */
  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      this.#onClosed = resolve;
      this.native.ref();
      this.native.close();
    });
    return this.#closed;
  }

  /** What is answered by one event. */
  #ask<Type extends "tokens" | "text">(
    type: Type,
    submit: () => number,
    signal?: AbortSignal,
  ): Promise<Extract<RequestEvent, { type: Type }>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const request = this.#listen(submit, (event) => {
        signal?.removeEventListener("abort", abort);
        if (event.type === type) resolve(event as Extract<RequestEvent, { type: Type }>);
        else if (event.type === "error") reject(new EngineError(event.code, event.message, event.param));
      });
      const abort = (): void => {
        this.native.cancel(request);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener("abort", abort, { once: true });
    });
  }

  /**
   * Open requests keep the process alive; an idle model doesn't.
   * @param onUsage called where the request does not get to the engine: its last event has the usage otherwise
   */
  #listen(submit: () => number, listener: (event: RequestEvent) => void, onUsage?: OnUsage): number {
    let request: number;
    try {
      if (this.#closed !== undefined) throw this.#failure ?? new EngineError("closed", "The model is closed.", null);
      request = submit();
    } catch (error) {
      onUsage?.(NO_USAGE);
      throw error;
    }
    if (this.#listeners.size === 0) this.native.ref();
    this.#listeners.set(request, listener);
    return request;
  }

  #receive(event: NativeEvent): void {
    if (event.type === "closed") {
      const asked = this.#closed !== undefined;
      this.#closed ??= Promise.resolve();
      this.native.reap();
      this.#onClosed();
      if (!asked) this.#failure ??= new EngineError("engine_failed", "The model stopped.", null);
      const { code, message, param } = this.#failure ?? new EngineError("closed", "The model was closed.", null);
      // All have been told; whoever has not is not to wait for ever.
      for (const [request, listener] of this.#listeners) listener({ type: "error", request, code, message, param });
      this.#listeners.clear();
      if (!asked) this.hooks.onStopped?.(this.#failure!);
      return;
    }
    if (!("request" in event)) return;
    if (event.type === "error" && event.request === 0) {
      this.#failure = new EngineError(event.code, event.message, event.param);
      return;
    }
    const listener = this.#listeners.get(event.request);
    if (LAST_EVENTS.has(event.type)) {
      this.#listeners.delete(event.request);
      if (this.#listeners.size === 0 && this.#closed === undefined) this.native.unref();
    }
    listener?.(event);
  }
}

/** Vectors that stand one after another, as views of what holds them. */
function split(values: Float32Array, count: number): Float32Array[] {
  const size = values.length / count;
  return Array.from({ length: count }, (_, i) => values.subarray(i * size, (i + 1) * size));
}
