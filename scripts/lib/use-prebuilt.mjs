// Whether the package for this platform makes a build of our own needless.
import { existsSync } from "node:fs";
import path from "node:path";
import { oneLine } from "./advice.mjs";
import { capture } from "./process.mjs";
import { ROOT } from "./root.mjs";

/** Who sets one of these wants a build of his own. */
const OWN_BUILD = [
  "LLAMA_OPENAPI_BUILD_FROM_SOURCE",
  "LLAMA_OPENAPI_GPU",
  "LLAMA_OPENAPI_CMAKE_FLAGS",
  "LLAMA_CPP_DIR",
];

const NONE = 3;
/** In a process of its own: an addon for another machine may end it. */
const LOAD = `
  const file = require(process.argv[1]).prebuiltAddon();
  if (file === undefined) process.exit(${NONE});
  require(file);`;

/**
 * Whether it is there, of our version, and its addon loads here. Says why, where it is there and won't do.
 * @param {NodeJS.ProcessEnv} [env] @param {(line: string) => void} [log]
 */
export async function prebuiltFits(env = process.env, log = console.error) {
  const finder = path.join(ROOT, "dist/backend/llama/find-addon.js");
  if (OWN_BUILD.some((name) => env[name]) || !existsSync(finder)) return false;
  const { code, signal, output } = await capture(process.execPath, ["-e", LOAD, finder], { env });
  if (code === 0) return true;
  if (code !== NONE) {
    const reason = /^Error: (.*)$/m.exec(output)?.[1] ?? signal ?? output;
    log(`The prebuilt addon does not work here: ${oneLine(reason)} Building one ...`);
  }
  return false;
}
