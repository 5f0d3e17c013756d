/** The parts that a server is made of, however requests come to it: keys, registrations, models, the observer, the routes. */
import type { Logger } from "pino";
import { FAMILIES } from "../api/families";
import { implementedOperations } from "../api/handlers";
import { Gate } from "../app/gate";
import { InFlight } from "../app/in-flight";
import { ModelPool } from "../backend/pool";
import { sameModel } from "../config/changes";
import { type Diagnostic, isError } from "../config/diagnostic";
import { configSource } from "../config/load-registrations";
import { ConfigManager } from "../config/manager";
import { StaticRegistry } from "../config/registry";
import type { ServerSettings } from "../config/settings";
import type * as watcher from "../config/watcher";
import type { Backend } from "../contracts/backend";
import type { Registration } from "../contracts/registration";
import { Browsers } from "../http/browsers";
import type { ExchangeOptions } from "../http/exchange";
import { Proxies } from "../http/proxies";
import type { Service } from "../http/service";
import type { Keyring } from "../keys/keyring";
import { Engines } from "../observe/engines";
import type * as observerModule from "../observe/observer";

export interface PartsOptions {
  readonly log: Logger;
  /** What `local_settings.backend` can name. */
  readonly backends: ReadonlyMap<string, Backend>;
  /** Milliseconds for which a client may take nothing of its answer, and over which its rate is measured. */
  readonly stalledMs: number;
  /** Only this machine reaches the server. */
  readonly local: boolean;
}

export interface Parts {
  readonly registry: StaticRegistry;
  readonly pool: ModelPool;
  readonly inFlight: InFlight;
  /** What was wrong with registration files at the start. */
  readonly problems: readonly Diagnostic[];
  /** Loads the models that load at start, and from then on those of changed registrations. @returns when the first are there, or have failed */
  load(): Promise<void>;
  /** Makes what answers requests. Once. @throws Error where the endpoint for traces is no URL */
  serve(): Serving;
  /** Watches registration files, where the settings want that. After `serve`: no first request waits for a watcher. */
  watch(): void;
  reload(): Promise<void>;
  /**
   * Lets what is in flight finish, aborts what is late, frees the models. Once.
   * @param gracePeriod milliseconds
   * @param last called when nothing is in flight any more, before models are freed
   */
  stop(gracePeriod: number, last?: () => Promise<unknown>): Promise<void>;
  /** Frees what there is, where the start failed. */
  abandon(): Promise<void>;
}

export interface Serving {
  readonly service: Service;
  readonly exchange: ExchangeOptions;
  readonly observer: observerModule.Observer;
}

/** @param keys to be closed by the caller, where this throws; else by `stop` */
export async function makeParts(settings: ServerSettings, options: PartsOptions, keys: Keyring): Promise<Parts> {
  const { log, backends, stalledMs, local } = options;
  const proxies = new Proxies(settings);
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
  const engines = new Engines();
  const policy = { preload, idleTimeout, memoryLimit, swapAfter, probe, observer: engines };
  const pool = new ModelPool(backends, dirs, log, policy);
  pool.begin(registrations);
  const inFlight = new InFlight();
  const stopping = new AbortController();
  let starting = true;
  let observer: observerModule.Observer | undefined;
  let watching: watcher.Watcher | undefined;

  const load = (): Promise<void> => {
    const stillWanted = (registration: Registration): boolean => {
      const now = registry.get(registration.operation, registration.model);
      return now !== undefined && sameModel(now, registration);
    };
    const loadAll = (wanted: readonly Registration[]): Promise<void> =>
      pool.preload(wanted, stillWanted).catch((error: unknown) => log.error({ err: error }, "loading stopped"));
    const ready = loadAll(registrations).then(() => void (starting = false));
    let loading: Promise<void> = ready;
    configuration.onChange(
      (now, toLoad) => {
        registry.replace(now);
        pool.retain(now);
        loading = loading.then(() => loadAll(toLoad));
      },
      (next, now) => pool.flaw(next, now, stopping.signal),
    );
    return ready;
  };

  const serve = (): Serving => {
    // The first model is being loaded by a thread of its own; meanwhile this one reads what requests will need.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { createObserver } = require("../observe/observer") as typeof observerModule;
    const sources = {
      engines,
      status: () => pool.status(),
      inFlight: () => inFlight.size,
      problems: () => configuration.status().problems,
      waiting: () => pool.waiting,
      models: () => [...new Set(registry.list().map(({ model }) => model))],
    };
    const genAiNames = new Map(
      FAMILIES.flat().flatMap(({ id, traceName }) => (traceName === undefined ? [] : [[id, traceName] as const])),
    );
    observer = createObserver(settings, sources, genAiNames, log);
    const service: Service = {
      operations: implementedOperations(FAMILIES),
      registry,
      backends,
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
      ...(observer.metrics === undefined ? {} : { metrics: observer.metrics }),
    };
    const exchange: ExchangeOptions = {
      log,
      inFlight,
      keepAliveMs: settings.streamCommentInterval,
      proxies,
      stalledMs,
      minReadRate: settings.minReadRate,
      browsers: new Browsers({ ...settings, publicHost: proxies.publicHost, local }, gate),
      observe: observer.ended,
    };
    return { service, exchange, observer };
  };

  return {
    registry,
    pool,
    inFlight,
    problems,
    load,
    serve,
    watch: () => {
      if (settings.watch && settings.model === undefined) watching = watchFiles(configuration, settings, log);
    },
    reload: () => configuration.reload(),
    stop: async (gracePeriod, last) => {
      log.info({ inFlight: inFlight.size, gracePeriod }, "stopping");
      stopping.abort();
      const [aborted] = await Promise.all([inFlight.stop(gracePeriod), watching?.close()]);
      await pool.close();
      await last?.();
      await observer?.close();
      await keys.close();
      log.info({ aborted }, "stopped");
    },
    abandon: async () => {
      await watching?.close();
      await pool.close();
      await observer?.close();
    },
  };
}

function watchFiles(configuration: ConfigManager, { configDir }: ServerSettings, log: Logger): watcher.Watcher {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { watchConfiguration } = require("../config/watcher") as typeof watcher;
  return watchConfiguration(configuration, configDir, log);
}
