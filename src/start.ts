/** The server as a program that embeds it opens it: by itself, or mounted in a server of the program's own. */
import { completeSettings } from "./config/resolve-settings";
import type { ServerSettings } from "./config/settings";
import { PACKAGE_DIR } from "./package-dir";
import { type MountedServer, mountServer } from "./server/mount";
import { openServer, type RunningServer, type StartOptions } from "./server/open";

const complete = (settings: Partial<ServerSettings>): ServerSettings =>
  completeSettings(settings, { cwd: process.cwd(), packageDir: PACKAGE_DIR });

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
  return openServer(complete(settings), options);
}

/**
 * Opens a server for a program's own: `app.use("/llm", (await createRouter({ apiKey: ["..."] })).router)`.
 * @param settings as for `startServer`. Those of the address, of TLS, of connections and of the adapter have no effect.
 * @throws Error where requests would need no key, and `allowAnonymous` is not set
 */
export function createRouter(
  settings: Partial<ServerSettings> = {},
  options: StartOptions = {},
): Promise<MountedServer> {
  return mountServer(complete(settings), options);
}
