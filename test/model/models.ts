/** The models that these tests use. Small ones of random weights are made by the build; real ones lie beside the checkout,
 * where they lie at all. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Model } from "../../src/contracts/backend";
import { llama } from "../../src/backend/llama";
import type { PredictOptionsInit } from "../../src/generated/options";

const MADE = path.join(__dirname, "../../build/native/test/models");
const BESIDE = path.join(__dirname, "../../../shared/models");

export const DIRS = {
  modelsDir: path.join(__dirname, "../../models"),
  templatesDir: path.join(__dirname, "../../configs"),
};

/** Path of a model that the build made (native/test/models), for instance `mmproj-vision.gguf`. Throws where it is missing. */
export function made(name: string): string {
  const file = path.join(MADE, name);
  if (!existsSync(file)) throw new Error(`There is no ${file}. \`npm run setup\` makes the tests' models.`);
  return file;
}

/** Path of a model that lies beside the checkout. */
export const beside = (name: string): string => path.join(BESIDE, name);

/** `describe`, or a loud skip where the file is missing. */
export function describeWith(file: string, name: string, body: () => void): void {
  if (existsSync(file)) {
    describe(name, body);
    return;
  }
  console.warn(`SKIPPED: there is no ${file}; '${name}' is not tested`);
  describe.skip(name, body);
}

/** Settings of a model whose numbers do not depend on what is computed together, nor on the processor: fixtures/exact.ts. */
export const loadExact = (settings: Record<string, unknown> = {}): Promise<Model> =>
  load(made("tiny-f32.gguf"), { kv_type_k: "f32", kv_type_v: "f32", flash_attention: "off", ...settings });

export const load = (model: string, settings: Record<string, unknown> = {}): Promise<Model> =>
  llama.load({ backend: "llama", model, threads: 1, ...settings }, DIRS, {});

export interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}

/** The greedy answer to a conversation; a text is its only message. */
export async function chat(model: Model, messages: string | Message[], more: PredictOptionsInit = {}): Promise<string> {
  const list = typeof messages === "string" ? [{ role: "user", content: messages }] : messages;
  const options = { messages: JSON.stringify(list), temperature: 0, max_tokens: 200, ...more };
  let text = "";
  for await (const event of model.generate(options)) if (event.type === "delta") text += event.text;
  return text;
}
