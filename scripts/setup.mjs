// Everything between a fresh clone and a program that runs: dependencies, native addon, dist/. Built-in modules only
// (what it imports may import a package once it is called, when npm has been there), and less than a second where nothing changed.
import { existsSync } from "node:fs";
import path from "node:path";
import { buildJs } from "./build-js.mjs";
import { prepareNative } from "./install.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { readStamp } from "./lib/files.mjs";
import { withLock } from "./lib/lock.mjs";
import { runNpm } from "./lib/npm.mjs";
import { ROOT, isMain } from "./lib/root.mjs";
import { prepareSqlite } from "./lib/sqlite.mjs";

const NODE_LEAST = [20, 17];

/**
 * Prepares the checkout.
 * @param {import("./lib/native.mjs").Target[]} [targets] of the native build
 */
export async function setup(targets) {
  checkNode(process.versions.node);
  await installDependencies();
  await prepareSqlite();
  await prepareNative(targets);
  await buildJs();
}

/** @param {string} version */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = NODE_LEAST;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new Advice(
    `This is Node ${version}, and ${NODE_LEAST.join(".")} is the oldest that will do`,
    "Install a newer Node.",
  );
}

async function installDependencies() {
  if (areDependenciesCurrent()) return;
  await withLock(path.join(ROOT, "build/.lock-dependencies"), async () => {
    if (areDependenciesCurrent()) return;
    console.error("Installing dependencies (npm ci) ...");
    // Our own install script comes next anyway, and one of the dependencies needs its own, which comes before it.
    const code = await runNpm(["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"], ROOT);
    if (code !== 0)
      throw new Advice(
        "npm ci failed, for the reason above",
        "Correct that (often the network or npm's registry settings) and run it again.",
      );
  });
}

/** Whether node_modules holds each package of package-lock.json in its version. npm notes what it installed in a lock file of its own. */
export function areDependenciesCurrent(root = ROOT) {
  const wanted = readStamp(path.join(root, "package-lock.json"))?.packages;
  const have = readStamp(path.join(root, "node_modules/.package-lock.json"))?.packages;
  if (!wanted || !have || !existsSync(path.join(root, "node_modules"))) return false;
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    return name === "" || optional || devOptional || have[name]?.version === version;
  });
}

if (isMain(import.meta.url)) await main(() => setup(["llama_openapi", "test_models"]));
