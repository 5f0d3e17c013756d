// Everything between a fresh clone and a program that runs: dependencies, native addon, dist/. Built-in modules only
// (what it imports may import a package once it is called, when npm has been there), and less than a second where nothing changed.
import path from "node:path";
import { buildJs } from "./build-js.mjs";
import { fetchTemplates } from "./fetch-llama.mjs";
import { prepareNative } from "./install.mjs";
import { Advice, main } from "./lib/advice.mjs";
import { withLock } from "./lib/lock.mjs";
import { oldestSupported } from "./lib/nodes.mjs";
import { isInstalled, runNpm } from "./lib/npm.mjs";
import { ROOT, isMain } from "./lib/root.mjs";

/** The oldest Node that works today. The oldest that is supported stands in package.json (`engines`). */
const NODE_WORKS = "20.17";

/**
 * Prepares the checkout.
 * @param {import("./lib/native.mjs").Target[]} [targets] of the native build
 */
export async function setup(targets) {
  const warning = checkNode(process.versions.node);
  if (warning !== undefined) console.error(`llama-openapi: ${warning}`);
  await installDependencies();
  if (targets?.some((target) => target.startsWith("engine_tests") || target === "test_models")) await fetchTemplates();
  await prepareNative(targets);
  await buildJs();
}

/**
 * Refuses a Node that does not work; a warning for one that works and is not supported.
 * @param {string} version @param {string} [supported] the oldest that is @returns {string | undefined}
 */
export function checkNode(version, supported = oldestSupported()) {
  if (isOlder(version, NODE_WORKS)) {
    throw new Advice(
      `This is Node ${version}, and ${supported} is the oldest that is supported (${NODE_WORKS} still works)`,
      "Install a newer Node.",
    );
  }
  if (!isOlder(version, supported)) return undefined;
  return `Node ${version} works today and is not supported: install ${supported} or later.`;
}

/** @param {string} version @param {string} than */
function isOlder(version, than) {
  const have = version.split(".").map(Number);
  const want = than.split(".").map(Number);
  const differs = want.findIndex((number, index) => number !== have[index]);
  return differs >= 0 && (have[differs] ?? 0) < (want[differs] ?? 0);
}

async function installDependencies() {
  if (isInstalled(ROOT)) return;
  await withLock(path.join(ROOT, "build/.lock-dependencies"), async () => {
    if (isInstalled(ROOT)) return;
    console.error("Installing dependencies (npm ci) ...");
    // Our own install script comes next anyway, and no dependency needs its own.
    const code = await runNpm(["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"], ROOT);
    if (code !== 0)
      throw new Advice(
        "npm ci failed, for the reason above",
        "Correct that (often the network or npm's registry settings) and run it again.",
      );
  });
}

if (isMain(import.meta.url)) await main(() => setup(["llama_openapi", "test_models"]));
