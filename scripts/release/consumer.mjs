// What a user of the package does, for tests: steps in a folder of their own, with nothing of this run's npm around.
import { Advice } from "../lib/advice.mjs";
import { passThrough } from "../lib/process.mjs";

/** Nothing of this run's npm reaches the user's. */
export const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_local_prefix|package_|lifecycle_|execpath)|^INIT_CWD$/.test(name),
  ),
);

/**
 * Runs a command, says how long it took, and throws where it fails.
 * @param {string} title @param {{ cwd: string, env?: NodeJS.ProcessEnv }} where @param {string} command @param {string[]} args
 */
export async function step(title, { cwd, env = CLEAN }, command, ...args) {
  const began = Date.now();
  const code = await passThrough(command, args, { cwd, env });
  if (code !== 0) throw new Advice(`${title} failed in ${cwd}`, "The reason is above.");
  console.log(`${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
