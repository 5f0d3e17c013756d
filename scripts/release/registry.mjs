// An npm registry on the loopback, for tests: what is published there stays there, all else comes from the user's own.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Advice } from "../lib/advice.mjs";
import { readStamp, writeStamp } from "../lib/files.mjs";
import { registryOf } from "../lib/npm.mjs";
import { passThrough } from "../lib/process.mjs";
import { ROOT } from "../lib/root.mjs";
import { onLoopback } from "./loopback.mjs";

/** Below build/ and not in our package.json: hundreds of packages, for one test. */
const HOME = path.join(ROOT, "build/registry");
const MANIFEST = {
  private: true,
  dependencies: { verdaccio: "6.10.4" },
  // Its plugin for audits, which is not used, names a tag of this one, and not every registry has tags.
  overrides: { "node-fetch": "2.7.0" },
};

/** What it is made of, installed where it isn't yet. */
async function verdaccio() {
  const file = path.join(HOME, "package.json");
  const installed = path.join(HOME, "node_modules/.package-lock.json");
  if (!existsSync(installed) || JSON.stringify(readStamp(file)) !== JSON.stringify(MANIFEST)) {
    writeStamp(file, MANIFEST);
    const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
    if ((await passThrough("npm", install, { cwd: HOME })) !== 0) {
      throw new Advice("verdaccio could not be installed", "The reason is above.");
    }
  }
  return createRequire(file)("verdaccio");
}

/**
 * Starts one.
 * @param {string} storage folder for what it holds
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function startRegistry(storage) {
  const { runServer } = await verdaccio();
  const everyone = { access: "$all", publish: "$all" };
  const app = await runServer({
    self_path: storage,
    storage,
    uplinks: { own: { url: await registryOf(ROOT), maxage: "1h" } },
    packages: { "@llama-openapi/*": everyone, "llama-openapi": everyone, "**": { access: "$all", proxy: "own" } },
    max_body_size: "1000mb",
    log: { type: "stdout", format: "pretty", level: "fatal" },
  });
  const { url, close } = await onLoopback(app);
  return { url: `${url}/`, close };
}
