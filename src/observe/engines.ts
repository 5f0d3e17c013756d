/**
 * Accounts of engines: loads, ends, and the counters of each, so that totals never decrease when a model is unloaded and
 * loaded again. It observes the pool.
 */
import type { EngineStats, Model } from "../contracts/backend";
import type { EngineObserver } from "../contracts/engine-observer";

/** Counters of `EngineStats` that grow from an engine's load on. */
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
  /** Sums of the counters of all engines before the present one. */
  readonly past: Totals;
  /** The one that is loaded. */
  engine: { readonly model: Model; readonly models: readonly string[]; last: EngineStats | undefined } | undefined;
  /** The engine that is being loaded, or is loaded, under this label. */
  holder: { readonly engine: object; readonly models: readonly string[] } | undefined;
}

export class Engines implements EngineObserver {
  /**
   * By label: the first name that an engine's requests come by. While one has it, the next with that name, of another
   * registration, is `name#2`.
   */
  readonly accounts = new Map<string, EngineAccount>();
  /** Of each engine's last load. */
  readonly #byEngine = new WeakMap<object, EngineAccount>();

  /** Stats of an account's present engine; the last that were read where it has just stopped. */
  stats({ engine }: EngineAccount): EngineStats | undefined {
    if (engine === undefined) return undefined;
    try {
      engine.last = engine.model.stats();
    } catch {
      // It has just stopped: the last stats hold.
    }
    return engine.last;
  }

  loading(engine: object, models: readonly string[]): void {
    const account = this.#free(models[0] ?? "");
    account.holder = { engine, models };
    this.#byEngine.set(engine, account);
  }

  loaded(engine: object, model: Model, seconds: number): void {
    const account = this.#of(engine);
    account.loads.loaded++;
    account.loadSeconds = seconds;
    account.engine = { model, models: account.holder?.models ?? [], last: undefined };
  }

  loadFailed(engine: object, cancelled: boolean): void {
    this.#of(engine).loads[cancelled ? "cancelled" : "failed"]++;
    this.#end(engine);
  }

  stopped(engine: object): void {
    this.#of(engine).stops++;
    this.#end(engine);
  }

  unloading(engine: object): void {
    this.#of(engine).unloads++;
    this.#end(engine);
  }

  #of(engine: object): EngineAccount {
    const account = this.#byEngine.get(engine);
    if (account === undefined) throw new Error("an engine that has never been loaded");
    return account;
  }

  /** The first account of that name that no engine has. */
  #free(name: string): EngineAccount {
    for (let n = 1; ; n++) {
      const label = n === 1 ? name : `${name}#${n}`;
      const account = this.accounts.get(label) ?? emptyAccount();
      if (account.holder !== undefined) continue;
      this.accounts.set(label, account);
      return account;
    }
  }

  /** Keeps the counters of an engine that ends, unless another has the account already. */
  #end(engine: object): void {
    const account = this.#of(engine);
    if (account.holder?.engine !== engine) return;
    const stats = this.stats(account);
    if (stats !== undefined) for (const name of TOTALS) account.past[name] += stats[name];
    account.engine = undefined;
    account.holder = undefined;
  }
}

const emptyAccount = (): EngineAccount => ({
  loads: { loaded: 0, failed: 0, cancelled: 0 },
  unloads: 0,
  stops: 0,
  loadSeconds: undefined,
  past: Object.fromEntries(TOTALS.map((name) => [name, 0])) as Totals,
  engine: undefined,
  holder: undefined,
});
