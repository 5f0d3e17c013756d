/**
 * Keeps the books of engines: loads, ends, and what each has counted, so that totals never go back when a model is
 * unloaded and loaded again. It stands between the pool and the backends, and neither knows of it.
 */
import type { Backend, BackendDirs, EngineStats, LocalSettings, Model } from "../contracts/backend";
import type { Registry } from "../contracts/registration";

/** Counters of `EngineStats`: what an engine has done since its load. */
export const TOTALS = [
  "steps",
  "promptTokens",
  "cachedTokens",
  "restoredTokens",
  "completionTokens",
  "embeddedTokens",
  "draftedTokens",
  "acceptedTokens",
] as const satisfies readonly (keyof EngineStats)[];
export type Totals = Record<(typeof TOTALS)[number], number>;

export type LoadResult = "loaded" | "failed" | "cancelled";

/** All engines that had one label, one after another. */
export interface EngineAccount {
  readonly loads: Record<LoadResult, number>;
  unloads: number;
  /** Engines that stopped by themselves. */
  stops: number;
  /** Seconds that the last successful load took; undefined before there was one. */
  loadSeconds: number | undefined;
  /** What the engines before the present one have counted. */
  readonly past: Totals;
  /** The one that is loaded. */
  engine: { readonly model: Model; readonly models: readonly string[]; last: EngineStats | undefined } | undefined;
  /** Being loaded, or loaded. */
  taken: boolean;
}

/** Names of the models whose registrations have such settings, in order. */
export type NamesOf = (backend: Backend, settings: LocalSettings) => readonly string[];

export const namesIn =
  (registry: Registry, dirs: BackendDirs): NamesOf =>
  (backend, settings) => {
    const key = backend.engineKey(settings, dirs);
    const same = registry
      .list()
      .filter(({ local }) => local.backend === backend.name && backend.engineKey(local, dirs) === key);
    return [...new Set(same.map(({ model }) => model))];
  };

export class Engines {
  /**
   * By label: the first name that an engine's requests come by. While one has it, the next with that name, of another
   * registration, is `name#2`.
   */
  readonly accounts = new Map<string, EngineAccount>();

  constructor(private readonly namesOf: NamesOf) {}

  /** The same backends, whose loads and engines are accounted for. */
  watched(backends: ReadonlyMap<string, Backend>): ReadonlyMap<string, Backend> {
    return new Map([...backends].map(([name, backend]) => [name, this.#watchedBackend(backend)]));
  }

  /** What an account's present engine is doing; as of the last time where it can't say any more. */
  stats({ engine }: EngineAccount): EngineStats | undefined {
    if (engine === undefined) return undefined;
    try {
      engine.last = engine.model.stats();
    } catch {
      // It has just stopped.
    }
    return engine.last;
  }

  #watchedBackend(backend: Backend): Backend {
    const load: Backend["load"] = async (settings, dirs, hooks) => {
      const models = this.namesOf(backend, settings);
      const account = this.#take(models[0] ?? "");
      const started = performance.now();
      let stopped = false;
      const onStopped = (error: Error): void => {
        stopped = true;
        account.stops++;
        this.#end(account);
        hooks.onStopped?.(error);
      };
      try {
        const model = await backend.load(settings, dirs, { ...hooks, onStopped });
        account.loads.loaded++;
        account.loadSeconds = (performance.now() - started) / 1000;
        if (stopped) return model;
        account.engine = { model, models, last: undefined };
        return derived(model, {
          close: () => {
            if (account.engine?.model === model) {
              account.unloads++;
              this.#end(account);
            }
            return model.close();
          },
        });
      } catch (error) {
        account.loads[hooks.signal?.aborted === true ? "cancelled" : "failed"]++;
        account.taken = false;
        throw error;
      }
    };
    return derived(backend, { load });
  }

  #take(name: string): EngineAccount {
    for (let n = 1; ; n++) {
      const label = n === 1 ? name : `${name}#${n}`;
      const account = this.accounts.get(label) ?? emptyAccount();
      if (account.taken) continue;
      account.taken = true;
      this.accounts.set(label, account);
      return account;
    }
  }

  /** Keeps what the present engine has counted. */
  #end(account: EngineAccount): void {
    const stats = this.stats(account);
    if (stats !== undefined) for (const name of TOTALS) account.past[name] += stats[name];
    account.engine = undefined;
    account.taken = false;
  }
}

const emptyAccount = (): EngineAccount => ({
  loads: { loaded: 0, failed: 0, cancelled: 0 },
  unloads: 0,
  stops: 0,
  loadSeconds: undefined,
  past: Object.fromEntries(TOTALS.map((name) => [name, 0])) as Totals,
  engine: undefined,
  taken: false,
});

/** An object that does all that another does, but for these methods. */
function derived<Type extends object>(object: Type, methods: Partial<Type>): Type {
  return Object.assign(Object.create(object) as Type, methods);
}
