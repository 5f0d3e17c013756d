/** The addon, the embedded model, and errors as they can be compared here. */
import path from "node:path";
import type { ModelOptionsInit } from "../../src/generated/options";
import { EXACT_KV, exactTiny } from "../fixtures/exact";
import { type LoadOptions, LoadedModel } from "../../src/backend/llama/loaded-model";

export { addon } from "../../src/backend/llama/addon";

export const TINY = path.join(__dirname, "../../models/tiny.gguf");

/** tiny with weights of F32, small, on one thread: test files run side by side. */
export const TINY_OPTIONS: ModelOptionsInit = { model: exactTiny(), ...EXACT_KV, context_size: 4096, threads: 1 };

const open: LoadedModel[] = [];

/** Loads a model that `closeAll` closes. */
export async function load(options: Partial<ModelOptionsInit> = {}, hooks?: LoadOptions): Promise<LoadedModel> {
  const model = await LoadedModel.load({ ...TINY_OPTIONS, ...options }, hooks);
  open.push(model);
  return model;
}

export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((model) => model.close()));
}

export interface Thrown {
  name: string;
  message: string;
  code?: string;
  param?: string | null;
}

const described = (error: unknown): Thrown => {
  const { name, message, code, param } = error as Thrown;
  return { name, message, ...(code === undefined ? {} : { code }), ...(param === undefined ? {} : { param }) };
};

/** What the call throws. By name, not by class: the addon's errors are of Node's realm, not of jest's. */
export function thrown(call: () => unknown): Thrown {
  try {
    call();
  } catch (error) {
    return described(error);
  }
  throw new Error("nothing was thrown");
}

/** What the promise is rejected with. */
export async function rejected(promise: Promise<unknown>): Promise<Thrown> {
  try {
    await promise;
  } catch (error) {
    return described(error);
  }
  throw new Error("it was not rejected");
}
