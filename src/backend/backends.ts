/** The engine backends of a process: which of them runs a registration's model, and what memory they report. */
import type { Logger } from "pino";
import type { Registration } from "../contracts/registration";
import { ApiError } from "../contracts/errors";
import type { Backend, BackendDirs, EngineBackend } from "../contracts/backend";

export class Backends {
  readonly #begun = new Set<EngineBackend>();

  constructor(
    private readonly all: ReadonlyMap<string, Backend>,
    private readonly dirs: BackendDirs,
    private readonly log: Logger,
  ) {}

  /** Whether the registration's model is an engine of this process. */
  runs(registration: Registration): boolean {
    return this.all.get(registration.local.backend)?.kind !== "remote";
  }

  /** @throws ApiError internal_error where there is no such engine backend */
  of(registration: Registration): EngineBackend {
    const backend = this.all.get(registration.local.backend);
    if (backend?.kind === "engine") return backend;
    throw new ApiError("internal_error", `There is no engine backend '${registration.local.backend}'.`);
  }

  /** The same for registrations that can share a loaded model. */
  key(registration: Registration): string {
    const backend = this.of(registration);
    return `${backend.name}:${backend.engineKey(registration.local, this.dirs)}:${registration.revision ?? ""}`;
  }

  /** @throws what `begin` of the backend throws, where it is the first time */
  begin(backend: EngineBackend): void {
    if (this.#begun.has(backend)) return;
    backend.begin?.(this.log);
    this.#begun.add(backend);
  }

  /** Bytes that are free on each device. */
  freeOnDevices(): Map<string, number> {
    return new Map([...this.#begun].flatMap((one) => [...(one.freeMemory?.().devices ?? [])]));
  }

  /** Bytes of the host's memory that can be had; 0 where no backend says. */
  freeOnHost(): number {
    return Math.max(0, ...[...this.#begun].map((backend) => backend.freeMemory?.().host ?? 0));
  }
}
