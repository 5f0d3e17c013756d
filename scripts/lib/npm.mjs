// npm, as this process was started by it, or as it is on PATH.
import { Advice } from "./advice.mjs";
import { capture, passThrough, which } from "./process.mjs";

/**
 * Runs npm with this process's own terminal.
 * @param {string[]} args @param {string} cwd @returns {Promise<number>} its exit status
 */
export function runNpm(args, cwd) {
  const [program, words] = npmCommand(args);
  return passThrough(program, words, { cwd });
}

/**
 * Runs npm and keeps what it prints.
 * @param {string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import("./process.mjs").Outcome>}
 */
export function captureNpm(args, cwd, env) {
  const [program, words] = npmCommand(args);
  return capture(program, words, { cwd, env });
}

/** @param {string[]} args @returns {[string, string[]]} */
function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) return [process.execPath, [cli, ...args]];
  const npm = which("npm");
  if (!npm) throw new Advice("npm isn't on PATH", "Install it; it comes with Node.");
  return [npm, args];
}
