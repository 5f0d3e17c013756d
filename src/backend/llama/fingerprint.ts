/**
 * A model's fingerprint: changes when the weights (of all shards, and the projector's), the chat template, the settings that
 * shape the output, or llama.cpp do.
 */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { ModelOptionsInit } from "../../generated/options";
import { shardsOf } from "../../lib/shards";

/** What changes how fast an answer comes, and nothing in it. */
const SPEED_ONLY = new Set([
  "speculation",
  "draft_model",
  "draft_max",
  "draft_adaptive",
  "ngram_size",
  "host_cache",
  "warm_prompts",
]);

/** Bytes that are read at the file's start (metadata, tensor table) and at each of a few places behind it. */
const HEAD = 1 << 20;
const SAMPLE = 1 << 14;
const SAMPLES = 16;

/** Hashes the size, the head and samples of a file: reading hundreds of gigabytes for a fingerprint pays for nobody. */
async function fileDigest(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const hash = createHash("sha256").update(String(size));
    const read = async (position: number, length: number): Promise<void> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      hash.update(buffer.subarray(0, bytesRead));
    };
    await read(0, HEAD);
    for (let i = 1; i <= SAMPLES; i++) {
      await read(Math.max(0, Math.floor((size / SAMPLES) * i) - SAMPLE), SAMPLE);
    }
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}

/** @returns `fp_` and ten hexadecimal digits */
export async function fingerprint(options: ModelOptionsInit, llamaVersion: string): Promise<string> {
  const { model, projector = "", template = "", ...settings } = options;
  const files = [...shardsOf(model), ...(projector === "" ? [] : [projector])];
  const entries = Object.entries(settings)
    .filter(([name]) => !SPEED_ONLY.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash("sha256");
  for (const file of files) hash.update(await fileDigest(file));
  hash
    .update(template.endsWith(".jinja") ? await fileDigest(template) : template)
    .update(JSON.stringify(entries))
    .update(llamaVersion);
  return `fp_${hash.digest("hex").slice(0, 10)}`;
}
