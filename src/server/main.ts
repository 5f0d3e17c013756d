/** From settings to a running server, and back. */
import type { Logger } from "pino";
import type { Backend } from "../backend/backend";
import { ModelPool } from "../backend/models";
import { backends as allBackends } from "../backend/registry";
import { type Diagnostic, isError } from "../config/diagnostic";
import { loadRegistrations } from "../config/load-registrations";
import { StaticRegistry } from "../config/registry";
import type { ServerSettings } from "../config/settings";
import { Keyring } from "../keys/keyring";
import { Engines, namesIn } from "../observe/engines";
import type * as observerModule from "../observe/observer";
import { checkExposure, isLoopback } from "./bind";
import { Browsers } from "./browsers";
import { Gate } from "./gate";
import { InFlight } from "./in-flight";
import { listen } from "./listen";
import type * as listener from "./listener";
import { createLogger } from "./log";
import type { Service } from "./service";

export interface StartOptions {
  /** Default: stderr, from `settings.logLevel` up. */
  readonly log?: Logger;
  /** What `local_settings.backend` can name. Default: all that there are. */
  readonly backends?: ReadonlyMap<string, Backend>;
}

export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly registry: StaticRegistry;
  readonly pool: ModelPool;
  /** What was wrong with registration files; what was right is served. */
  readonly problems: readonly Diagnostic[];
  /** Resolves when the models that load at start are there, or have failed. Requests are taken before that, and wait. */
  readonly ready: Promise<void>;
  /**
   * Stops accepting, lets what is in flight finish, aborts what is late, frees the models. Idempotent.
   * @param gracePeriod milliseconds; default: the setting
   */
  close(gracePeriod?: number): Promise<void>;
}

/** Without a chunk for so long a stream gets a comment. */
const KEEP_ALIVE_MS = 15_000;
/** A client that takes nothing of its answer for so long is as good as gone. */
const STALLED_MS = 120_000;

/**
 * @throws Error where the address can't be listened on (`EADDRINUSE`, ...) or lets in whoever comes, where keys or a
 *   certificate can't be read, or where a backend cannot work here
 */
export async function startServer(settings: ServerSettings, options: StartOptions = {}): Promise<RunningServer> {
  const { log = createLogger(settings.logLevel), backends = allBackends() } = options;
  const local = isLoopback(settings.host);
  const keys = new Keyring(settings, log);
  checkExposure(settings.host, { local, open: settings.allowAnonymous }, keys.needed);
  const gate = new Gate(keys, { allowAnonymous: settings.allowAnonymous, local });
  const dirs = { modelsDir: settings.modelsDir, templatesDir: settings.templatesDir };
  const { registrations, problems } = await loadRegistrations(settings, { backends });
  if (problems.length > 0) {
    const errors = problems.filter(isError).length;
    log.warn({ errors, warnings: problems.length - errors }, "not all registrations are right");
  }

  const registry = new StaticRegistry(registrations);
  const { preload, idleTimeout, memoryLimit, swapAfter, probeModels: probe } = settings;
  const engines = new Engines(namesIn(registry, dirs));
  const loading = { preload, idleTimeout, memoryLimit, swapAfter, probe };
  const pool = new ModelPool(engines.watched(backends), dirs, log, loading);
  pool.begin(registrations);
  const inFlight = new InFlight();
  let starting = true;
  const service: Service = {
    registry,
    models: pool,
    unregister: (model) => {
      const left = registry.list().filter((registration) => registration.model !== model);
      if (left.length === registry.list().length) return false;
      registry.replace(left);
      pool.retain(left);
      log.info({ model }, "unregistered");
      return true;
    },
    gate,
    settings,
    state: () => (inFlight.stopping ? "stopping" : starting ? "starting" : "running"),
    engines: pool.preloaded(registrations),
    startedAt: Date.now(),
  };
  // The address first: where another server has it, nothing is loaded in vain.
  const listening = await listen(settings, log).catch((error: unknown) => {
    keys.close();
    throw error;
  });
  const ready = pool
    .preload(registrations, (registration) => registry.list().includes(registration))
    .finally(() => (starting = false));
  // The first model is being loaded by a thread of its own; meanwhile this one reads what requests will need.
  let observer: observerModule.Observer;
  try {
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { createObserver } = require("../observe/observer") as typeof observerModule;
    const { requestListener } = require("./listener") as typeof listener;
    /* eslint-enable @typescript-eslint/no-require-imports */
    observer = createObserver(settings, { engines, status: () => pool.status(), inFlight: () => inFlight.size }, log);
    const { metrics, ended, refused } = observer;
    const browsers = new Browsers({ ...settings, local }, gate);
    const exchange = { log, inFlight, keepAliveMs: KEEP_ALIVE_MS, stalledMs: STALLED_MS, browsers, observe: ended };
    listening.serve(requestListener({ ...service, metrics }, settings.adapter, exchange), refused);
  } catch (error) {
    await pool.close();
    await listening.close();
    keys.close();
    throw error;
  }
  log.info({ url: listening.url, adapter: settings.adapter, registrations: registrations.length }, "listening");

  const stop = async (gracePeriod: number): Promise<void> => {
    log.info({ inFlight: inFlight.size, gracePeriod }, "stopping");
    listening.stopAccepting();
    const aborted = await inFlight.stop(gracePeriod);
    await pool.close();
    await listening.close();
    await observer.close();
    keys.close();
    log.info({ aborted }, "stopped");
  };
  let stopped: Promise<void> | undefined;
  return {
    url: listening.url,
    registry,
    pool,
    problems,
    ready,
    close: (gracePeriod = settings.gracePeriod) => (stopped ??= stop(gracePeriod)),
  };
}
