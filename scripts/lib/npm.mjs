// npm, as this process was started by it, or as it is on PATH.
import { Advice } from "./advice.mjs";
import { passThrough, which } from "./process.mjs";

/**
 * Runs npm with this process's own terminal.
 * @param {string[]} args @param {string} cwd @returns {Promise<number>} its exit status
 */
export function runNpm(args, cwd) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) return passThrough(process.execPath, [cli, ...args], { cwd });
  const npm = which("npm");
  if (!npm) throw new Advice("npm isn't on PATH", "Install it; it comes with Node.");
  return passThrough(npm, args, { cwd });
}
