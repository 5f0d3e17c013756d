/** From settings to a running server, and back. */
import type { Logger } from "pino";
import type { Backend } from "../contracts/backend";
import { ModelPool } from "../backend/pool";
import { backends as allBackends } from "../backend/catalogue";
import { sameModel } from "../config/changes";
import { type Diagnostic, isError } from "../config/diagnostic";
import { configSource } from "../config/load-registrations";
import { ConfigManager } from "../config/manager";
import type { Registration } from "../contracts/registration";
import { StaticRegistry } from "../config/registry";
import type { ServerSettings } from "../config/settings";
import type * as watcher from "../config/watcher";
import { Keyring } from "../keys/keyring";
import { Engines, namesIn } from "../observe/engines";
import type * as observerModule from "../observe/observer";
import { checkExposure, isLoopback } from "../http/bind";
import { Browsers } from "../http/browsers";
import { Gate } from "../app/gate";
import { InFlight } from "../app/in-flight";
import { listen, type Listening } from "../http/listen";
import { Proxies } from "../http/proxies";
import type * as listener from "../http/listener";
import { createLogger } from "../observe/log";
import type * as metricsServer from "../http/metrics-server";
import type { Service } from "../http/service";

export interface StartOptions {
  /** Default: stderr, from `settings.logLevel` up, as `settings.logFormat` says. */
  readonly log?: Logger;
  /** What `local_settings.backend` can name. Default: all that there are. */
  readonly backends?: ReadonlyMap<string, Backend>;
  /** How long a client may take nothing of its answer, and over how long its rate is measured. Milliseconds; default: 120,000. */
  readonly stalledMs?: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** Where `/metrics` has a port of its own. */
  readonly metricsUrl: string | undefined;
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

/** A client that takes nothing of its answer for so long is as good as gone. */
const STALLED_MS = 120_000;

/**
 * @throws Error where the address can't be listened on (`EADDRINUSE`, ...) or lets in whoever comes, where keys or a
 *   certificate can't be read, or where a backend cannot work here
 */
export async function openServer(settings: ServerSettings, options: StartOptions = {}): Promise<RunningServer> {
  const { log = createLogger(settings.logLevel, { format: settings.logFormat }), backends = allBackends() } = options;
  const { stalledMs = STALLED_MS } = options;
  const keys = new Keyring(settings, log);
  try {
    return await start(settings, { log, backends, stalledMs }, keys);
  } catch (error) {
    keys.close();
    throw error;
  }
}

/** @param keys to be closed by whoever opened them, where this throws; else by the server's end */
async function start(
  settings: ServerSettings,
  { log, backends, stalledMs }: Required<StartOptions>,
  keys: Keyring,
): Promise<RunningServer> {
  const local = isLoopback(settings.host);
  const proxies = new Proxies(settings);
  checkExposure(settings.host, { local, open: settings.allowAnonymous }, keys.needed);
  const gate = new Gate(keys, { allowAnonymous: settings.allowAnonymous, local });
  const dirs = { modelsDir: settings.modelsDir, templatesDir: settings.templatesDir };
  const source = configSource(settings, { backends });
  const configuration = await ConfigManager.open({ source, backends, dirs, log });
  const { registrations, problems } = configuration;
  if (problems.length > 0) {
    const errors = problems.filter(isError).length;
    log.warn({ errors, warnings: problems.length - errors }, "not all registrations are right");
  }

  const registry = new StaticRegistry(registrations);
  const { preload, idleTimeout, memoryLimit, swapAfter, probeModels: probe } = settings;
  const engines = new Engines(namesIn(registry, dirs));
  const policy = { preload, idleTimeout, memoryLimit, swapAfter, probe };
  const pool = new ModelPool(engines.watched(backends), dirs, log, policy);
  pool.begin(registrations);
  const inFlight = new InFlight();
  let starting = true;
  const service: Service = {
    registry,
    models: pool,
    unregister: (model) => {
      const there = configuration.forget(model);
      if (there) log.info({ model }, "unregistered");
      return there;
    },
    gate,
    configuration: () => configuration.status(),
    settings,
    state: () => (inFlight.stopping ? "stopping" : starting ? "starting" : "running"),
    engines: pool.preloaded(registrations),
    startedAt: Date.now(),
  };
  // The address first: where another server has it, nothing is loaded in vain.
  const listening = await listen(settings, log);
  const stillWanted = (registration: Registration): boolean => {
    const now = registry.get(registration.operation, registration.model);
    return now !== undefined && sameModel(now, registration);
  };
  const loadAll = (wanted: readonly Registration[]): Promise<void> =>
    pool.preload(wanted, stillWanted).catch((error: unknown) => log.error({ err: error }, "loading stopped"));
  const ready = loadAll(registrations).then(() => void (starting = false));
  let loading: Promise<void> = ready;
  const stopping = new AbortController();
  configuration.onChange(
    (now, toLoad) => {
      registry.replace(now);
      pool.retain(now);
      loading = loading.then(() => loadAll(toLoad));
    },
    (next, now) => pool.flaw(next, now, stopping.signal),
  );
  // The first model is being loaded by a thread of its own; meanwhile this one reads what requests will need.
  let observer: observerModule.Observer | undefined;
  let metricsListening: Listening | undefined;
  const closeAll = async (): Promise<void> => {
    await pool.close();
    await Promise.all([listening.close(), metricsListening?.close()]);
    await observer?.close();
  };
  try {
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { createObserver } = require("../observe/observer") as typeof observerModule;
    const { requestListener } = require("../http/listener") as typeof listener;
    const sources = {
      engines,
      status: () => pool.status(),
      inFlight: () => inFlight.size,
      problems: () => configuration.status().problems,
      waiting: () => pool.waiting,
      models: () => [...new Set(registry.list().map(({ model }) => model))],
    };
    observer = createObserver(settings, sources, log);
    const { metrics, ended, refused } = observer;
    const browsers = new Browsers({ ...settings, publicHost: proxies.publicHost, local }, gate);
    const exchange = {
      log,
      inFlight,
      keepAliveMs: settings.streamCommentInterval,
      proxies,
      stalledMs,
      minReadRate: settings.minReadRate,
      browsers,
      observe: ended,
    };
    listening.serve(requestListener({ ...service, metrics }, settings.adapter, exchange), refused);
    if (metrics !== undefined && settings.metricsPort !== undefined) {
      const address = { host: settings.metricsHost, port: settings.metricsPort };
      metricsListening = await (require("../http/metrics-server") as typeof metricsServer).serveMetrics(
        address,
        metrics,
        log,
      );
      log.info({ url: `${metricsListening.url}/metrics` }, "metrics");
    }
    /* eslint-enable @typescript-eslint/no-require-imports */
  } catch (error) {
    await closeAll();
    throw error;
  }
  log.info({ url: listening.url, adapter: settings.adapter, registrations: registrations.length }, "listening");
  // Only now: a watcher is nothing that a first request waits for.
  const watching =
    settings.watch && settings.model === undefined ? watchFiles(configuration, settings, log) : undefined;

  const stop = async (gracePeriod: number): Promise<void> => {
    log.info({ inFlight: inFlight.size, gracePeriod }, "stopping");
    listening.stopAccepting();
    stopping.abort();
    const [aborted] = await Promise.all([inFlight.stop(gracePeriod), watching?.close()]);
    await closeAll();
    keys.close();
    log.info({ aborted }, "stopped");
  };
  let stopped: Promise<void> | undefined;
  return {
    url: listening.url,
    metricsUrl: metricsListening === undefined ? undefined : `${metricsListening.url}/metrics`,
    registry,
    pool,
    problems,
    ready,
    reload: () => configuration.reload(),
    close: (gracePeriod = settings.gracePeriod) => (stopped ??= stop(gracePeriod)),
  };
}

function watchFiles(configuration: ConfigManager, { configDir }: ServerSettings, log: Logger): watcher.Watcher {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { watchConfiguration } = require("../config/watcher") as typeof watcher;
  return watchConfiguration(configuration, configDir, log);
}
