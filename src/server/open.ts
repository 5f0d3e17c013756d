/** From settings to a server that listens, and back. */
import type { Logger } from "pino";
import type { ModelPool } from "../backend/pool";
import { backends as allBackends } from "../backend/catalogue";
import type { Diagnostic } from "../config/diagnostic";
import type { StaticRegistry } from "../config/registry";
import type { ServerSettings } from "../config/settings";
import type { Backend } from "../contracts/backend";
import { checkExposure, isLoopback } from "../http/bind";
import { listen, type Listening } from "../http/listen";
import type * as listener from "../http/listener";
import type * as metricsServer from "../http/metrics-server";
import { Keyring } from "../keys/keyring";
import { createLogger } from "../observe/log";
import { makeParts } from "./parts";

export interface StartOptions {
  /** Default: stderr, from `settings.logLevel` up, as `settings.logFormat` says. */
  readonly log?: Logger;
  /** What `local_settings.backend` can name. Default: all that there are. */
  readonly backends?: ReadonlyMap<string, Backend>;
  /** How long a client may take nothing of its answer, and over how long its rate is measured. Milliseconds; default: 120,000. */
  readonly stalledMs?: number;
}

/** A server without regard to how requests come to it. */
export interface Running {
  readonly registry: StaticRegistry;
  readonly pool: ModelPool;
  /** What was wrong with registration files at the start; what was right is served. */
  readonly problems: readonly Diagnostic[];
  /** Resolves when the models that load at start are there, or have failed. Requests are taken before that, and wait. */
  readonly ready: Promise<void>;
  /** Reads the registrations again, all of them, now. Requests in flight finish on what they began with. */
  reload(): Promise<void>;
  /**
   * Stops accepting, lets what is in flight finish, aborts what is late, frees the models. Idempotent.
   * @param gracePeriod milliseconds; default: the setting
   */
  close(gracePeriod?: number): Promise<void>;
}

export interface RunningServer extends Running {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** Where `/metrics` has a port of its own. */
  readonly metricsUrl: string | undefined;
}

/** A client that takes nothing of its answer for so long is as good as gone. */
export const STALLED_MS = 120_000;

/**
 * @throws Error where the address can't be listened on (`EADDRINUSE`, ...) or is open to everybody without the operator's
 *   word, where keys or a certificate can't be read, or where a backend cannot work here
 */
export async function openServer(settings: ServerSettings, options: StartOptions = {}): Promise<RunningServer> {
  const { log = createLogger(settings.logLevel, { format: settings.logFormat }), backends = allBackends() } = options;
  const { stalledMs = STALLED_MS } = options;
  const keys = await Keyring.open(settings, log);
  try {
    return await open(settings, { log, backends, stalledMs }, keys);
  } catch (error) {
    await keys.close();
    throw error;
  }
}

/** @param keys to be closed by the caller, where this throws; else by the server's end */
async function open(settings: ServerSettings, options: Required<StartOptions>, keys: Keyring): Promise<RunningServer> {
  const { log } = options;
  const local = isLoopback(settings.host);
  checkExposure(settings.host, { local, open: settings.allowAnonymous }, await keys.isNeeded());
  const parts = await makeParts(settings, { ...options, local }, keys);
  // The address first: where another server has it, nothing is loaded in vain.
  const listening = await listen(settings, log);
  const ready = parts.load();
  let metricsListening: Listening | undefined;
  const closeAll = (): Promise<unknown> => Promise.all([listening.close(), metricsListening?.close()]);
  try {
    const { service, exchange, observer } = parts.serve();
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { requestListener } = require("../http/listener") as typeof listener;
    listening.serve(requestListener(service, settings.adapter, exchange), observer.refused);
    const { metrics } = observer;
    if (metrics !== undefined && settings.metricsPort !== undefined) {
      const address = { host: settings.metricsHost, port: settings.metricsPort };
      const { serveMetrics } = require("../http/metrics-server") as typeof metricsServer;
      metricsListening = await serveMetrics(address, metrics, log);
      log.info({ url: `${metricsListening.url}/metrics` }, "metrics");
    }
    /* eslint-enable @typescript-eslint/no-require-imports */
  } catch (error) {
    await parts.abandon();
    await closeAll();
    throw error;
  }
  const registrations = parts.registry.list().length;
  log.info({ url: listening.url, adapter: settings.adapter, registrations }, "listening");
  parts.watch();

  let stopped: Promise<void> | undefined;
  return {
    url: listening.url,
    metricsUrl: metricsListening === undefined ? undefined : `${metricsListening.url}/metrics`,
    registry: parts.registry,
    pool: parts.pool,
    problems: parts.problems,
    ready,
    reload: () => parts.reload(),
    close: (gracePeriod = settings.gracePeriod) => {
      if (stopped === undefined) listening.stopAccepting();
      return (stopped ??= parts.stop(gracePeriod, closeAll));
    },
  };
}
