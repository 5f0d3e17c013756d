/** `startServer` as a program that embeds it calls it. */
import { completeSettings } from "./config/resolve-settings";
import type { ServerSettings } from "./config/settings";
import { PACKAGE_DIR } from "./package-dir";
import { openServer as start, type RunningServer, type StartOptions } from "./server/open";

/**
 * Starts a server in this process: `const server = await startServer({ port: 0 })`, then `server.url`.
 * @param settings those that differ from the defaults of `llama-openapi --help`; the environment and
 *   `llama-openapi.yaml` are the command's, and not read here
 * @throws Error (`EADDRINUSE`, ...) where the address can't be listened on
 */
export function startServer(
  settings: Partial<ServerSettings> = {},
  options: StartOptions = {},
): Promise<RunningServer> {
  const place = { cwd: process.cwd(), packageDir: PACKAGE_DIR };
  return start(completeSettings(settings, place), options);
}
