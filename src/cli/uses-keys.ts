/** Whether a command line needs better-sqlite3: `npm start` prepares it no sooner, since compiling it takes a minute. */
import { existsSync } from "node:fs";
import path from "node:path";
import { resolveSettings } from "../config/resolve-settings";
import { STORE_FILE } from "../keys/keyring";
import { PACKAGE_DIR } from "../package-dir";
import { parseCommandLine, TOP } from "./args";

/** The `keys` command does, and a server whose `data_dir` has a file of keys. */
export function usesKeys(argv: readonly string[], env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): boolean {
  if (argv[0] === TOP) return false;
  const { command, help, version, flags, problems } = parseCommandLine(argv);
  if (help || version || problems.length > 0) return false;
  if (command === "keys") return true;
  if (command !== "serve") return false;
  const { settings } = resolveSettings({ flags, env, cwd, packageDir: PACKAGE_DIR });
  return existsSync(path.join(settings.dataDir, STORE_FILE));
}
