/** Whether a command line needs better-sqlite3: `npm start` prepares it no sooner, since compiling it takes a minute. */
import { existsSync } from "node:fs";
import path from "node:path";
import { resolveSettings } from "../config/resolve-settings";
import { STORE_FILE } from "../keys/keyring";
import { PACKAGE_DIR } from "../package-dir";
import { parseCommandLine } from "./args";

/** The `keys` command does, and a server whose `data_dir` has a file of keys. */
export function usesKeys(argv: readonly string[], env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): boolean {
  const { command, help, version, settings: flags, problems } = parseCommandLine(argv);
  if (help || version || problems.length > 0 || command.keyStore === undefined) return false;
  if (command.keyStore === "always") return true;
  const { settings } = resolveSettings({ flags, env, cwd, packageDir: PACKAGE_DIR });
  return existsSync(path.join(settings.dataDir, STORE_FILE));
}
