/** What of a model is found out before it is loaded: whether its files can be read, and the memory that it takes. */
import { statSync } from "node:fs";
import { ApiError } from "../../contracts/errors";
import type { ModelOptionsInit } from "../../generated/options";
import { addon } from "./addon";
import { EngineError } from "./loaded-model";
import type { FreeMemory, MemoryPlan, PlanHooks } from "../../contracts/backend";
import { probe, ProbeFailed, probeLimits, type ProbeStage } from "./probe";
import { probeKey, readProbe, writeProbe } from "./probe-cache";

export function freeMemory(): FreeMemory {
  const devices = addon()
    .devices()
    .filter(({ type, memoryTotal }) => type !== "cpu" && memoryTotal > 0);
  return {
    host: addon().availableMemory(),
    devices: new Map(devices.map(({ name, memoryFree }) => [name, memoryFree])),
  };
}

/**
 * @param files of the model, absolute
 * @throws ApiError, EngineError `model_load_failed`; TypeError, RangeError for options that are no ModelOptions
 */
export async function planModel(
  options: ModelOptionsInit,
  files: readonly string[],
  hooks: PlanHooks,
): Promise<MemoryPlan> {
  const tried = await tryFiles<MemoryPlan>("plan", options, options, files, ["header", "template"], hooks);
  const plan = tried ?? (await planHere(options));
  return { ...plan, flexible: (options.gpu_layers ?? -1) === -1 };
}

async function planHere(options: ModelOptionsInit): Promise<Pick<MemoryPlan, "host" | "devices">> {
  try {
    return await addon().planModel(new (addon().ModelOptions)(options));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw code === undefined ? error : new EngineError(code, message, "model");
  }
}

/** Loads the model in another process and has it compute a little, where that has not been done with these files. */
export async function tryWeights(options: ModelOptionsInit, files: readonly string[], hooks: PlanHooks): Promise<void> {
  // What the other options are makes another model of it, but no other file.
  const { model, projector, draft_model: draft, speculation, gpu_layers: layers, load_mode: mode } = options;
  await tryFiles("weights", options, [model, projector, draft, speculation, layers, mode], files, ["weights"], hooks);
}

/**
 * @param facts beside the files, on which the outcome depends
 * @returns what was found, now or before; undefined where nothing is to be tried, or can be
 */
async function tryFiles<Found extends object>(
  kind: string,
  options: ModelOptionsInit,
  facts: unknown,
  files: readonly string[],
  stages: readonly ProbeStage[],
  { probe: mode = "never", log, signal }: PlanHooks,
): Promise<Found | undefined> {
  // What is missing is said better by the load itself.
  const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size);
  if (mode === "never" || sizes.includes(undefined)) return undefined;
  const key = probeKey([addon().llamaVersion, kind, facts], files);
  const known = mode === "auto" ? readProbe<Found>(key) : undefined;
  if (known !== undefined) return known;
  const size = sizes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  try {
    const found = ((await probe(options, stages, probeLimits(size), signal)) ?? {}) as Found;
    writeProbe(key, found);
    return found;
  } catch (error) {
    if (!(error instanceof ProbeFailed)) throw error;
    if (mode === "always") throw new ApiError("model_load_failed", `The model can't be tried: ${error.message}.`);
    log?.warn({ model: options.model, reason: error.message }, "model files are read without having been tried");
    return undefined;
  }
}
