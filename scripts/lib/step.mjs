// One step of a native build: a CMake command with its progress, its log and, when it fails, its reason.
import { existsSync, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Advice } from "./advice.mjs";
import { capture } from "./process.mjs";
import { followBuild, whyItFailed } from "./progress.mjs";
import { ROOT } from "./root.mjs";

/** How many compilers at once: the cores, or CMake's own variable. @param {NodeJS.ProcessEnv} env */
export function jobs(env) {
  return env.CMAKE_BUILD_PARALLEL_LEVEL || String(availableParallelism());
}

/**
 * The descriptions of what a build command will do, where Ninja does it.
 * @param {string[]} command @param {string} build
 */
async function plannedSteps([program = "", ...args], build) {
  if (args[0] !== "--build" || !existsSync(path.join(build, "build.ninja"))) return undefined;
  const { code, output } = await capture(program, [...args, "--", "-n"], { cwd: build });
  const steps = [...output.matchAll(/^\[\d+\/\d+\] (.*)$/gm)].map(([, description = ""]) => description);
  // Where CMake has to run first, Ninja doesn't know the rest yet.
  return code === 0 && steps.length > 0 && !steps.some((step) => step.startsWith("Re-")) ? steps : undefined;
}

/**
 * Runs it. Advice when it fails, after the compiler's own words.
 * @param {string} title @param {string[]} command @param {{ build: string, env: NodeJS.ProcessEnv }} options build: the build tree, which keeps the log
 */
export async function runStep(title, [program = "", ...args], { build, env }) {
  mkdirSync(build, { recursive: true });
  const logFile = path.join(build, "llama-openapi.log");
  const steps = await plannedSteps([program, ...args], build);
  const follow = followBuild({ title, logFile, steps, jobs: Number(jobs(env)) });
  // Paths relative to the package, so that a second checkout finds what the first compiled.
  const shared = { CCACHE_BASEDIR: ROOT, CCACHE_NOHASHDIR: "1", ...env };
  const { code, output } = await capture(program, args, { cwd: build, env: shared, onText: follow.onText }).finally(
    follow.end,
  );
  if (code === 0) return;
  console.error(whyItFailed(output));
  if (/no space left on device/i.test(output)) {
    throw new Advice(`No disk space left below ${build}`, "Free about 1 GB there and run it again.");
  }
  throw new Advice(
    `${title} failed; what the tool said is above, all of it in ${logFile}`,
    "Correct that and run it again.",
  );
}
