/** `--model FILE.gguf`: registrations for one file without configuration. */
import { statSync } from "node:fs";
import path from "node:path";
import type { LocalSettings } from "../contracts/backend";
import { modelName } from "../lib/shards";
import { SourceFile, withoutPlace } from "./diagnostic";
import { bindableOperations } from "./endpoint";
import { fileError } from "./file-error";
import type { Registration } from "../contracts/registration";
import type { ServerSettings } from "./settings";
import type { ConfigSource, LoadedFile } from "./source";

type OneFile = Pick<ServerSettings, "alias" | "ctxSize" | "parallel" | "threads" | "gpuLayers">;

/** @param file absolute path of the GGUF file */
export function oneFileSource(file: string, settings: OneFile): ConfigSource {
  return { list: async () => ({ files: [file] }), read: async () => readOneFile(file, settings) };
}

function readOneFile(file: string, settings: OneFile): LoadedFile {
  const source = new SourceFile(file, "");
  try {
    const bound = registerFile(file, settings).map((registration) => ({ registration, source, at: NOWHERE }));
    return { bound, problems: [], failed: [], text: source.text };
  } catch (error) {
    const finding = { summary: "Unreadable file", detail: `It can't be read: ${fileError(error)}.` };
    return { bound: [], problems: [withoutPlace(file, "", finding)], failed: [{}], text: undefined };
  }
}

const NOWHERE = { start: 0, end: 0 };

function registerFile(file: string, settings: OneFile): Registration[] {
  const { alias, ctxSize, parallel, threads, gpuLayers } = settings;
  const chosen = { context_size: ctxSize, parallel, threads, gpu_layers: gpuLayers };
  const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  const local: LocalSettings = { backend: "llama", model: file, ...given };
  return bindableOperations().map((operation) => ({
    operation,
    model: alias ?? modelName(path.basename(file)),
    local,
    defaults: {},
    limits: {},
    created: Math.floor(statSync(file).mtimeMs / 1000),
    source: { file, line: 0 },
  }));
}
