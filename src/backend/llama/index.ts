/** The llama backend: models run inside this process, through the addon. */
import path from "node:path";
import { ApiError, ERROR_CATALOGUE, type ErrorCode } from "../../contracts/errors";
import type { EmbedOptionsInit, PredictOptionsInit } from "../../generated/options";
import { addon } from "./addon";
import { EngineError, LoadedModel } from "./loaded-model";
import { mapped } from "../../lib/mapped";
import type {
  Asker,
  BackendDirs,
  EmbeddingResult,
  EngineBackend,
  EngineStats,
  GenerateEvent,
  LoadHooks,
  LocalSettings,
  Model,
  ModelInfo,
  NamedFile,
  OnUsage,
  TokenizeOptions,
} from "../../contracts/backend";
import { routeLog } from "./log";
import { fingerprint } from "./fingerprint";
import { freeMemory, planModel, tryWeights } from "./plan";
import { modelOptions, SETTINGS_SCHEMA } from "./local-settings";
import { firstShard, shardsOf } from "../../lib/shards";

/** Seconds. A place is free as soon as any request ends. */
const RETRY_AFTER = "1";

/** The engine's errors in the catalogue's terms. Whatever it can't name is this server's own fault. */
function apiError(error: unknown): unknown {
  if (!(error instanceof EngineError)) return error;
  if (error.code === "closed" || error.code === "cancelled") return new ApiError("shutting_down", error.message);
  const known = error.code in ERROR_CATALOGUE ? (error.code as ErrorCode) : "internal_error";
  const headers = known === "queue_full" ? { "retry-after": RETRY_AFTER } : undefined;
  return new ApiError(known, error.message, error.param, headers);
}

async function translated<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw apiError(error);
  }
}

class LlamaModel implements Model {
  readonly info: ModelInfo;

  constructor(
    private readonly engine: LoadedModel,
    systemFingerprint: string,
  ) {
    this.info = { ...engine.info, fingerprint: systemFingerprint };
  }

  generate(options: PredictOptionsInit, signal?: AbortSignal, onUsage?: OnUsage): AsyncIterable<GenerateEvent> {
    return mapped(this.engine.generate(options, signal, onUsage), (event) => event, apiError);
  }

  embed(options: EmbedOptionsInit, signal?: AbortSignal, onUsage?: OnUsage): Promise<EmbeddingResult> {
    return translated(this.engine.embed(options, signal, onUsage));
  }

  tokenize(text: string, options: TokenizeOptions = {}, signal?: AbortSignal): Promise<Int32Array> {
    const { addSpecial = false, parseSpecial = false } = options;
    return translated(this.engine.tokenize(text, addSpecial, parseSpecial, signal, options));
  }

  detokenize(tokens: Int32Array, signal?: AbortSignal, asker?: Asker): Promise<string> {
    return translated(this.engine.detokenize(tokens, signal, asker));
  }

  applyTemplate(options: PredictOptionsInit, signal?: AbortSignal): Promise<string> {
    return translated(this.engine.applyTemplate(options, signal));
  }

  checkSchema(schema: string): Promise<{ message: string } | undefined> {
    return addon().checkSchema(schema);
  }

  stats(): EngineStats {
    return this.engine.stats();
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** The files that the settings name, and the further shards of models that are split. (A projector is one file.) */
function namedFiles(settings: LocalSettings, dirs: BackendDirs): NamedFile[] {
  const { model, projector = "", draft_model: draft = "", template } = modelOptions(settings, dirs);
  const projectors = projector === "" ? [] : [{ setting: "projector", path: projector }];
  const drafts = draft === "" ? [] : weightFiles("draft_model", draft);
  const templates = template?.endsWith(".jinja") ? [{ setting: "template", path: template }] : [];
  return [...weightFiles("model", model), ...projectors, ...drafts, ...templates];
}

function weightFiles(setting: string, file: string): NamedFile[] {
  const first = firstShard(file);
  const files = shardsOf(file).map((path) => ({ setting, path }));
  if (first === undefined) return files;
  const wrong = `${file} is a later part of a split model. Name its first one, ${path.basename(first)}: the others are found.`;
  return files.map((one) => (one.path === file ? { ...one, wrong } : one));
}

const filesOf = (settings: LocalSettings, dirs: BackendDirs): string[] =>
  namedFiles(settings, dirs).map((file) => file.path);

const weightsOf = (settings: LocalSettings, dirs: BackendDirs): string[] =>
  namedFiles(settings, dirs).flatMap(({ setting, path: file }) => (setting === "template" ? [] : [file]));

export const llama: EngineBackend = {
  kind: "engine",
  name: "llama",
  settingsSchema: SETTINGS_SCHEMA,

  engineKey(settings, dirs) {
    const options = modelOptions(settings, dirs);
    return JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
  },

  files: namedFiles,

  begin(log) {
    routeLog(log);
    log.info({ llama: addon().llamaVersion, devices: addon().devices() }, "llama.cpp");
  },

  freeMemory,

  plan(settings, dirs, hooks) {
    return translated(planModel(modelOptions(settings, dirs), filesOf(settings, dirs), hooks));
  },

  async load(settings, dirs, hooks: LoadHooks) {
    const options = modelOptions(settings, dirs);
    await tryWeights(options, weightsOf(settings, dirs), hooks);
    const engine = await translated(LoadedModel.load(options, hooks));
    try {
      return new LlamaModel(engine, await fingerprint(options, addon().llamaVersion));
    } catch (error) {
      await engine.close();
      const reason = error instanceof Error ? error.message : String(error);
      throw new ApiError(
        "model_load_failed",
        `The model's files ('${options.model}') can't be read again: ${reason}`,
        "model",
      );
    }
  },
};
