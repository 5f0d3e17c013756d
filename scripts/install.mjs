// npm's "install" script, in a checkout and as a dependency: fetches llama.cpp's sources and builds the addon, unless npm
// has installed one for this platform.
// LLAMA_OPENAPI_SKIP_BUILD=1 skips both (`npm rebuild llama-openapi` makes up for it later).
import { fetchLlama } from "./fetch-llama.mjs";
import { main } from "./lib/advice.mjs";
import { gpuFlags, userFlags } from "./lib/gpu.mjs";
import { buildNative } from "./lib/native.mjs";
import { isMain } from "./lib/root.mjs";
import { findToolchain } from "./lib/toolchain.mjs";
import { bringTools } from "./lib/tools.mjs";
import { prebuiltFits } from "./lib/use-prebuilt.mjs";

/**
 * Brings the sources and builds; nothing where nothing changed.
 * @param {import("./lib/native.mjs").Target[]} [targets]
 */
export async function prepareNative(targets) {
  if (process.env.LLAMA_OPENAPI_SKIP_BUILD === "1") return;
  // What is missing or misspelt shows before 35 MB are downloaded.
  for (const check of [findToolchain, gpuFlags, userFlags]) check();
  await bringTools();
  await buildNative({ llama: await fetchLlama(), targets });
}

if (isMain(import.meta.url)) {
  await main(async () => {
    if (!(await prebuiltFits())) await prepareNative();
  });
}
