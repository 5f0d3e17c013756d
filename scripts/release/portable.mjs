// The portable build: an addon for all machines of this platform, with ggml's backends as libraries beside it.
import { readdirSync } from "node:fs";
import path from "node:path";
import { fetchLlama, fetchTemplates } from "../fetch-llama.mjs";
import { Advice } from "../lib/advice.mjs";
import { buildNative } from "../lib/native.mjs";

/** What `--backend` can be. */
const BACKENDS = ["cpu", "cuda", "metal", "vulkan"];
/** On macOS the GPU's backend needs nothing that isn't there. */
export const DEFAULT_BACKEND = process.platform === "darwin" ? "metal" : "cpu";

/**
 * Builds the addon and the engine's tests for the processor, and fetches what those read, where they aren't there yet.
 * @returns {Promise<string>} the build tree
 */
export async function buildPortableTests() {
  const env = { ...process.env, LLAMA_OPENAPI_GPU: "off" };
  const targets = /** @type {const} */ (["llama_openapi", "engine_tests"]);
  await fetchTemplates();
  return (await buildNative({ llama: await fetchLlama(), targets: [...targets], portable: true, env })).folder;
}

/**
 * Builds it, where it isn't there yet.
 * @param {string} [backend] @returns {Promise<string[]>} the addon and all that it loads, one folder's files
 */
export async function buildPortable(backend = DEFAULT_BACKEND) {
  if (!BACKENDS.includes(backend)) {
    throw new Advice(`--backend ${backend} is unknown`, `Give one of ${BACKENDS.join(", ")}.`);
  }
  const env = { ...process.env, LLAMA_OPENAPI_GPU: backend === "cpu" ? "off" : backend };
  const { folder } = await buildNative({ llama: await fetchLlama(), portable: true, env });
  const release = path.join(folder, "Release");
  const built = readdirSync(release).filter((name) => /\.(node|so|dylib)$/.test(name));
  return built.map((name) => path.join(release, name));
}
