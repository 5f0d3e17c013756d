// The test runners: CTest for the engine, jest for everything else. Both report counts.
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { BUILD } from "./native.mjs";
import { passThrough } from "./process.mjs";
import { ROOT } from "./root.mjs";
import { countReport, parseJest, parseJunit } from "./tally.mjs";

/**
 * Runs the engine's tests of a build tree.
 * @param {string} build @param {string} label which ones: a regular expression @param {NodeJS.ProcessEnv} [env]
 */
export async function runCtest(build, label = "plain", env = process.env) {
  const report = path.join(build, "ctest.xml");
  rmSync(report, { force: true });
  const args = [
    "--test-dir",
    path.join(build, "native"),
    "--label-regex",
    label,
    "--output-on-failure",
    "--no-tests=error",
    "--output-junit",
    report,
  ];
  const code = await passThrough("ctest", [...args, "--parallel", String(availableParallelism())], { env });
  return countReport(report, parseJunit, code);
}

/** An argument of jest's, the last one: all but what asks every chat template, which takes minutes. */
export const WITHOUT_MATRIX = "--testPathIgnorePatterns=/test/matrix/";

/**
 * Runs jest, all of it or what its arguments choose.
 * @param {string[]} [args] @param {{ node?: string, env?: NodeJS.ProcessEnv }} [options] node: the program, if it is not this one
 */
export async function runJest(args = [], { node = process.execPath, env } = {}) {
  const report = path.join(BUILD, "jest.json");
  rmSync(report, { force: true });
  const jest = path.join(ROOT, "node_modules/jest/bin/jest.js");
  // A failed test may leave something open: that is no reason to wait for ever after the last one.
  // Jest by itself leaves a processor free, which on two is half of them: most of its time is that of reading modules.
  const workers = ["--maxWorkers", String(availableParallelism())];
  const flags = ["--json", "--outputFile", report, "--forceExit", ...workers];
  const code = await passThrough(node, [jest, ...flags, ...args], { cwd: ROOT, env });
  return countReport(report, parseJest, code);
}
