/** From settings to a router for another program's server, and back. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { backends as allBackends } from "../backend/catalogue";
import type { ServerSettings } from "../config/settings";
import type * as express from "../http/express";
import { nodeListener } from "../http/node-http";
import { routeTable } from "../http/routes";
import { Keyring } from "../keys/keyring";
import { createLogger } from "../observe/log";
import { type Running, STALLED_MS, type StartOptions } from "./open";
import { makeParts } from "./parts";

export interface MountedServer extends Running {
  /**
   * A router of Express 5: `app.use("/llm", server.router)`, before parsers of bodies. It answers every request below its
   * place, also those for no route. Each route is there with and without `/v1`.
   */
  readonly router: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
  /** The same for Node's own server: `http.createServer(server.listener)`. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * @throws Error where there is no key, and `allowAnonymous` is not set: the program that mounts it decides who reaches it;
 *   where keys can't be read, or where a backend cannot work here
 */
export async function mountServer(settings: ServerSettings, options: StartOptions = {}): Promise<MountedServer> {
  const { log = createLogger(settings.logLevel, { format: settings.logFormat }), backends = allBackends() } = options;
  const { stalledMs = STALLED_MS } = options;
  const keys = await Keyring.open(settings, log);
  try {
    if (!settings.allowAnonymous && !(await keys.isNeeded())) {
      throw new Error(
        "a router takes requests from whatever server it is mounted in, and there is no key that they would need: add one with " +
          "`llama-openapi keys add` or the setting apiKey, or set allowAnonymous to serve requests without one",
      );
    }
    const parts = await makeParts(settings, { log, backends, stalledMs, local: false }, keys);
    const ready = parts.load();
    const { service, exchange } = parts.serve();
    const routes = routeTable(service);
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { expressRouter } = require("../http/express") as typeof express;
    const router = expressRouter(routes, exchange) as unknown as MountedServer["router"];
    parts.watch();
    let stopped: Promise<void> | undefined;
    return {
      router,
      listener: nodeListener(routes, exchange),
      registry: parts.registry,
      pool: parts.pool,
      problems: parts.problems,
      ready,
      reload: () => parts.reload(),
      close: (gracePeriod = settings.gracePeriod) => (stopped ??= parts.stop(gracePeriod)),
    };
  } catch (error) {
    await keys.close();
    throw error;
  }
}
