/** Loaded models, shared by all registrations whose settings agree on what the engine needs. */
import type { Logger } from "pino";
import type { Registration } from "../config/registration";
import { ApiError } from "../errors";
import type { Backend, BackendDirs, Model } from "./backend";

/** Where a model stands, for /health. */
export interface ModelStatus {
  /** Names that clients send for it. */
  readonly models: string[];
  readonly state: "loading" | "ready" | "failed";
  /** 0..1 */
  readonly progress: number;
  readonly error?: string;
}

interface Entry {
  readonly names: Set<string>;
  readonly abort: AbortController;
  progress: number;
  state: ModelStatus["state"];
  error?: string;
  model: Promise<Model>;
}

export class ModelPool {
  readonly #entries = new Map<string, Entry>();
  readonly #begun = new Set<Backend>();
  #closed = false;

  constructor(
    private readonly backends: ReadonlyMap<string, Backend>,
    private readonly dirs: BackendDirs,
    private readonly log: Logger,
  ) {}

  /**
   * The registration's model, loaded where it is not yet. Requests for a loading model share the load; a failed one
   * does not block the next try.
   * @throws ApiError `model_load_failed`, `shutting_down`
   */
  get(registration: Registration): Promise<Model> {
    if (this.#closed) return Promise.reject(new ApiError("shutting_down", "The server is being stopped."));
    const backend = this.#backend(registration);
    const key = `${backend.name}:${backend.engineKey(registration.local, this.dirs)}`;
    let entry = this.#entries.get(key);
    if (entry === undefined || entry.state === "failed") {
      entry = this.#load(backend, registration);
      this.#entries.set(key, entry);
    }
    entry.names.add(registration.model);
    return entry.model;
  }

  /**
   * Begins the backends of these registrations: one that cannot work here is told before anything is served.
   * @throws what `begin` of a backend throws
   */
  begin(registrations: readonly Registration[]): void {
    for (const registration of registrations) this.#begin(this.#backend(registration));
  }

  /** Loads the models of these registrations, one after another. Failures are logged and kept for `status`. */
  async preload(registrations: readonly Registration[]): Promise<void> {
    for (const registration of registrations) {
      if (this.#closed) return;
      await this.get(registration).catch(() => undefined);
    }
  }

  status(): ModelStatus[] {
    return [...this.#entries.values()].map(({ names, state, progress, error }) => ({
      models: [...names],
      state,
      progress,
      ...(error === undefined ? {} : { error }),
    }));
  }

  /** Models that are ready, with the names that clients send for them. */
  async ready(): Promise<{ names: string[]; model: Model }[]> {
    const entries = [...this.#entries.values()].filter((entry) => entry.state === "ready");
    return Promise.all(entries.map(async (entry) => ({ names: [...entry.names], model: await entry.model })));
  }

  /** Cancels loads, ends every request with `shutting_down`, frees all models. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    for (const entry of entries) entry.abort.abort();
    await Promise.all(
      entries.map((entry) =>
        entry.model.then(
          (model) => model.close(),
          () => undefined,
        ),
      ),
    );
  }

  #backend(registration: Registration): Backend {
    const backend = this.backends.get(registration.local.backend);
    if (backend !== undefined) return backend;
    throw new ApiError("internal_error", `There is no backend '${registration.local.backend}'.`);
  }

  #begin(backend: Backend): void {
    if (this.#begun.has(backend)) return;
    backend.begin?.(this.log);
    this.#begun.add(backend);
  }

  #load(backend: Backend, registration: Registration): Entry {
    this.#begin(backend);
    const abort = new AbortController();
    const started = performance.now();
    const loading = backend.load(registration.local, this.dirs, {
      signal: abort.signal,
      onProgress: (progress) => (entry.progress = progress),
    });
    const entry: Entry = { names: new Set(), abort, progress: 0, state: "loading", model: loading };
    loading.then(
      (model) => {
        entry.state = "ready";
        entry.progress = 1;
        this.log.info(
          { model: registration.model, ms: Math.round(performance.now() - started), ...model.info },
          "loaded",
        );
      },
      (error: unknown) => {
        entry.state = "failed";
        entry.error = error instanceof Error ? error.message : String(error);
        if (!this.#closed) this.log.error({ model: registration.model, error: entry.error }, "load failed");
      },
    );
    return entry;
  }
}
