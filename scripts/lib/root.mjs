// Where the package lies.
import { realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A path that a user gave in an environment variable, relative to where they stood. @param {string} given @param {NodeJS.ProcessEnv} env */
export function userPath(given, env = process.env) {
  return path.resolve(env.INIT_CWD ?? process.cwd(), given);
}

/** Whether a module is the script that node was started with. @param {string} url its import.meta.url */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
