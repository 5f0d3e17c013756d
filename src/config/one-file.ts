/** `--model FILE.gguf`: registrations of a file without any configuration. */
import { statSync } from "node:fs";
import path from "node:path";
import type { LocalSettings } from "../backend/backend";
import { bindableOperations } from "./endpoint";
import type { Registration } from "./registration";
import type { ServerSettings } from "./settings";

type OneFile = Pick<ServerSettings, "alias" | "ctxSize" | "parallel" | "threads" | "gpuLayers">;

/** @param file absolute path of the GGUF file, which exists */
export function registerFile(file: string, settings: OneFile): Registration[] {
  const { alias, ctxSize, parallel, threads, gpuLayers } = settings;
  const chosen = { context_size: ctxSize, parallel, threads, gpu_layers: gpuLayers };
  const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  const local: LocalSettings = { backend: "llama", model: file, ...given };
  return bindableOperations().map((operation) => ({
    operation,
    model: alias ?? path.basename(file).replace(/\.gguf$/i, ""),
    local,
    defaults: {},
    limits: {},
    created: Math.floor(statSync(file).mtimeMs / 1000),
    source: { file, line: 0 },
  }));
}
