// `.ci/run`: all checks, one after another, whatever fails; ends with the line `N passed, N failed`. A check counts as one
// test; CTest, jest and the sanitizer build count each of theirs. It runs on the oldest Node that is supported, whatever the
// machine has; a part of jest on the newest, too, and a smaller one on the last that only still works.
import { availableParallelism } from "node:os";
import { Advice, main } from "./lib/advice.mjs";
import { BUILD } from "./lib/native.mjs";
import { bringNode, oldestSupported } from "./lib/nodes.mjs";
import { capture, passThrough } from "./lib/process.mjs";
import { ROOT } from "./lib/root.mjs";
import { runCtest, runJest, WITHOUT_MATRIX } from "./lib/runners.mjs";
import { reportSkips } from "./lib/skips.mjs";
import { check, sum, summary } from "./lib/tally.mjs";
import { SANITIZED, runSanitized } from "./sanitize.mjs";
import { setup } from "./setup.mjs";

/** @typedef {import("./lib/tally.mjs").Counts} Counts */

/**
 * Scripts of package.json, each a check that keeps one core busy: side by side, and what each says after the other.
 * @param {string[]} names @returns {[string, () => Promise<Counts>]}
 */
const npmRunBeside = (names) => [
  `npm run ${names.join(", ")}`,
  async () => {
    const left = [...names];
    /** @type {Counts[]} */
    const counts = [];
    const runNext = async () => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        const began = Date.now();
        const { code, output } = await capture("npm", ["run", "--silent", name], { cwd: ROOT });
        counts.push(check(code === 0));
        const word = code === 0 ? "passed" : "failed";
        console.log(`${output}${name} ${word} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, runNext));
    return sum(counts);
  },
];

/**
 * A script of package.json as one check.
 * @param {string} name @param {NodeJS.ProcessEnv} [env] @returns {[string, () => Promise<Counts>]}
 */
const npmRun = (name, env = process.env) => [
  `npm run ${name}`,
  async () => check((await passThrough("npm", ["run", "--silent", name], { cwd: ROOT, env })) === 0),
];

/** Of the portable build: its code for a dozen kinds of processors, each compiled fully optimised, takes many minutes. */
const QUICK_VARIANTS = {
  ...process.env,
  LLAMA_OPENAPI_CMAKE_FLAGS: `${process.env.LLAMA_OPENAPI_CMAKE_FLAGS ?? ""} -DLLAMA_OPENAPI_QUICK_VARIANTS=ON`.trim(),
};

/** A test that did not run, unlooked for, is a failure. @param {Promise<Counts>} run @returns {Promise<Counts>} */
async function whole(run) {
  const counts = await run;
  return { ...counts, failed: counts.failed + reportSkips(counts.skips ?? []) };
}

/** What Node's releases differ in: sockets and HTTP, TLS, child processes and signals, addons. */
const NEWEST = "26.12.1";
const ON_NEWEST = [
  "test/lifecycle",
  "test/unit/(server|keys|cli|scripts)",
  "test/http/(clients/|keys|protocol|streams|tls|tiny\\.test)",
];
const STILL_WORKS = "20.20.2";
const ON_STILL_WORKS = ["test/unit/server", "test/http/(protocol|tiny\\.test)"];

/**
 * Some of jest's files on another Node.
 * @param {string} version @param {string[]} files @returns {[string, () => Promise<Counts>]}
 */
const jestOn = (version, files) => [
  `jest on Node ${version}`,
  async () => {
    const { node, env } = await bringNode(version);
    return whole(runJest(["--ci", ...files], { node, env }));
  },
];

/** @type {[string, () => Promise<Counts>][]} */
const CHECKS = [
  ["set up", async () => (await setup(["llama_openapi", "engine_tests", ...SANITIZED]), check(true))],
  npmRunBeside(["lint", "types", "format:check", "notices:check", "generate:check"]),
  ["CTest", () => whole(runCtest(BUILD))],
  ["jest", () => whole(runJest(["--ci", WITHOUT_MATRIX]))],
  ["every chat template", () => whole(runJest(["--ci", "test/matrix"]))],
  ["CTest with sanitizers", () => runSanitized()],
  npmRun("test:package"),
  npmRun("test:prebuilt", QUICK_VARIANTS),
  jestOn(NEWEST, ON_NEWEST),
  jestOn(STILL_WORKS, ON_STILL_WORKS),
];

/** @type {Counts[]} */
const counts = [];
const oldest = oldestSupported();
if (process.versions.node !== oldest) {
  await main(async () => {
    const { node, env } = await bringNode(oldest);
    process.exit(await passThrough(node, process.argv.slice(1), { env }));
  });
}
for (const [name, run] of CHECKS) {
  const began = Date.now();
  console.log(`\n=== ${name}`);
  const result = await run().catch((error) => {
    console.error(error instanceof Advice ? `llama-openapi: ${error.message}` : error);
    return check(false);
  });
  counts.push(result);
  console.log(`=== ${name}: ${summary(result)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (name === "set up" && result.failed > 0) break; // nothing can be said about the rest
}
const total = sum(counts);
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
