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
  /** Requests that may still ask it for something. */
  holders: number;
  /** No registration needs it: it is closed once nobody holds it. */
  dropped: boolean;
  error?: string;
  model: Promise<Model>;
}

export class ModelPool {
  readonly #entries = new Map<string, Entry>();
  /** Dropped, and not closed yet. */
  readonly #leaving = new Set<Entry>();
  readonly #begun = new Set<Backend>();
  #closed = false;

  constructor(
    private readonly backends: ReadonlyMap<string, Backend>,
    private readonly dirs: BackendDirs,
    private readonly log: Logger,
  ) {}

  /**
   * The registration's model, loaded where it is not yet. Requests for a loading model share the load; a failed one
   * does not block the next try, nor does one that was loaded and has stopped by itself.
   * @throws ApiError `model_load_failed`, `shutting_down`
   */
  get(registration: Registration): Promise<Model> {
    if (this.#closed) return Promise.reject(new ApiError("shutting_down", "The server is being stopped."));
    const backend = this.#backend(registration);
    const key = this.#key(registration);
    let entry = this.#entries.get(key);
    if (entry === undefined || entry.state === "failed") {
      entry = this.#load(backend, registration);
      this.#entries.set(key, entry);
    }
    entry.names.add(registration.model);
    return entry.model;
  }

  /**
   * Keeps the registration's model from being closed by `retain`. To be called together with `get`.
   * @returns ends that; calling it again does nothing
   */
  hold(registration: Registration): () => void {
    const entry = this.#entries.get(this.#key(registration));
    if (entry === undefined) return () => undefined;
    entry.holders++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      entry.holders--;
      this.#closeDropped(entry);
    };
  }

  /** Unloads the models that none of these registrations needs, each as soon as nobody holds it. */
  retain(registrations: readonly Registration[]): void {
    const names = new Map<string, Set<string>>();
    for (const registration of registrations) {
      const key = this.#key(registration);
      names.set(key, (names.get(key) ?? new Set()).add(registration.model));
    }
    for (const [key, entry] of this.#entries) {
      const kept = names.get(key);
      for (const name of entry.names) if (kept?.has(name) !== true) entry.names.delete(name);
      if (kept !== undefined) continue;
      this.#entries.delete(key);
      entry.dropped = true;
      this.#leaving.add(entry);
      this.#closeDropped(entry);
    }
  }

  /**
   * Begins the backends of these registrations: one that cannot work here is told before anything is served.
   * @throws what `begin` of a backend throws
   */
  begin(registrations: readonly Registration[]): void {
    for (const registration of registrations) this.#begin(this.#backend(registration));
  }

  /**
   * Loads the models of these registrations, one after another. Failures are logged and kept for `status`.
   * @param wanted whether one is still to be loaded when its turn comes
   */
  async preload(
    registrations: readonly Registration[],
    wanted: (registration: Registration) => boolean = () => true,
  ): Promise<void> {
    for (const registration of registrations) {
      if (this.#closed) return;
      if (!wanted(registration)) continue;
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
    const entries = [...this.#entries.values(), ...this.#leaving];
    this.#entries.clear();
    await Promise.all(entries.map(close));
  }

  #closeDropped(entry: Entry): void {
    if (!entry.dropped || entry.holders > 0) return;
    close(entry)
      .catch((error: unknown) => this.log.error({ err: error }, "unload failed"))
      .finally(() => this.#leaving.delete(entry));
  }

  #key(registration: Registration): string {
    const backend = this.#backend(registration);
    return `${backend.name}:${backend.engineKey(registration.local, this.dirs)}:${registration.revision ?? ""}`;
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
    let stopped = false;
    const loading = backend.load(registration.local, this.dirs, {
      signal: abort.signal,
      onProgress: (progress) => (entry.progress = progress),
      onStopped: (error) => {
        stopped = true;
        entry.state = "failed";
        entry.error = error.message;
        this.log.error({ model: registration.model, error: entry.error }, "model stopped");
      },
    });
    const entry: Entry = {
      names: new Set(),
      abort,
      progress: 0,
      state: "loading",
      holders: 0,
      dropped: false,
      model: loading,
    };
    loading.then(
      (model) => {
        if (stopped) return;
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
        if (!this.#closed && !entry.dropped)
          this.log.error({ model: registration.model, error: entry.error }, "load failed");
      },
    );
    return entry;
  }
}

/** Cancels the load, or frees the model. */
async function close(entry: Entry): Promise<void> {
  entry.abort.abort();
  await entry.model.then(
    (model) => model.close(),
    () => undefined,
  );
}
