// An npm registry on the loopback, for tests: what is published there stays there, all else comes from the user's own.
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Advice } from "../lib/advice.mjs";
import { npmSettings } from "../lib/npm-settings.mjs";
import { passThrough } from "../lib/process.mjs";
import { ROOT } from "../lib/root.mjs";

/** Below build/ and not in package.json: hundreds of packages, for one test. */
const VERDACCIO = "verdaccio@6.10.4";
const HOME = path.join(ROOT, "build", VERDACCIO);

/**
 * Starts one.
 * @param {string} storage folder for what it holds
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function startRegistry(storage) {
  const packageFile = path.join(HOME, "package.json");
  if (!existsSync(path.join(HOME, "node_modules/verdaccio"))) {
    mkdirSync(HOME, { recursive: true });
    const install = ["install", "--prefix", HOME, "--ignore-scripts", "--no-audit", "--no-fund", VERDACCIO];
    if ((await passThrough("npm", install)) !== 0)
      throw new Advice(`${VERDACCIO} could not be installed`, "See above.");
  }
  const { runServer } = createRequire(packageFile)("verdaccio");
  const everyone = { access: "$all", publish: "$all" };
  const app = await runServer({
    self_path: storage,
    storage,
    uplinks: { own: { url: (await npmSettings()).registry, maxage: "1h" } },
    packages: { "@llama-openapi/*": everyone, "llama-openapi": everyone, "**": { access: "$all", proxy: "own" } },
    log: { type: "stdout", format: "pretty", level: "fatal" },
  });
  const server = await new Promise((resolve, reject) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening)).on("error", reject);
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}
