/** The books of engines: what they add up to when engines come and go. */
import pino from "pino";
import { ModelPool } from "../../../src/backend/pool";
import type {
  EngineBackend,
  EngineStats,
  LoadHooks,
  LocalSettings,
  Model,
  ModelInfo,
} from "../../../src/contracts/backend";
import type { ApiError } from "../../../src/contracts/errors";
import { Engines } from "../../../src/observe/engines";
import { FakeClock, settled } from "../../fixtures/fake-clock";
import { parrot, ScriptedModel } from "../../fixtures/scripted-backend";
import { registration } from "../../fixtures/test-server";

const local = { backend: "private", script: "a" };
const [a, b] = [registration({ model: "a", local }), registration({ model: "b", local })];
/** Another engine that serves the name `a`. */
const second = registration({ model: "a", operation: "createCompletion", local: { backend: "private", script: "2" } });

/** Its engine counts what the test says, and it keeps the rest in a private field. */
class PrivateModel {
  readonly #inner = new ScriptedModel(parrot, []);
  counted: Partial<EngineStats> = {};
  gone = false;
  get info(): ModelInfo {
    return this.#inner.info;
  }
  detokenize(tokens: Int32Array) {
    return this.#inner.detokenize(tokens);
  }
  stats() {
    if (this.gone) throw new Error("reaped");
    return { ...this.#inner.stats(), ...this.counted };
  }
  close() {
    return this.#inner.close();
  }
}

/** A backend that keeps all that it has in private fields. */
class PrivateBackend implements EngineBackend {
  readonly kind = "engine";
  readonly name = "private";
  readonly settingsSchema = {};
  readonly #models: PrivateModel[] = [];
  readonly #hooks: LoadHooks[] = [];
  failure: Error | undefined;
  gate: Promise<void> = Promise.resolve();

  engineKey({ script }: LocalSettings): string {
    return `${this.#models.length >= 0} ${String(script)}`;
  }
  get models(): readonly PrivateModel[] {
    return this.#models;
  }
  stop(index: number): void {
    this.#hooks[index]?.onStopped?.(new Error("why"));
  }
  async load(_settings: LocalSettings, _dirs: unknown, hooks: LoadHooks): Promise<Model> {
    this.#hooks.push(hooks);
    await this.gate;
    if (this.failure !== undefined) throw this.failure;
    hooks.signal?.throwIfAborted();
    const model = new PrivateModel();
    this.#models.push(model);
    return model as unknown as Model;
  }
}

let backend: PrivateBackend;
let engines: Engines;
let pool: ModelPool;
beforeEach(() => {
  backend = new PrivateBackend();
  engines = new Engines();
  const dirs = { modelsDir: "/", templatesDir: "/" };
  const options = { observer: engines, clock: new FakeClock(), preload: false };
  pool = new ModelPool(new Map([["private", backend]]), dirs, pino({ level: "silent" }), options);
  pool.begin([a, b, second]);
});
afterEach(() => pool.close());

const load = (of = a) => pool.acquire(of);
/** Unloads what is not named, as far as no request has it. */
const keep = async (...registrations: (typeof a)[]) => {
  pool.retain(registrations);
  await settled();
};
const account = (label: string) => engines.accounts.get(label)!;
/** What `/metrics` would say that it has counted. */
const steps = (label: string) => account(label).past.steps + (engines.stats(account(label))?.steps ?? 0);

test("a model is the backend's own object, private fields and all", async () => {
  const { model } = await load();
  expect(model).toBe(backend.models[0]);
  expect([model.info.description, await model.detokenize(Int32Array.of(7))]).toEqual(["scripted", "t7"]);
});

test("an engine is called after the first model that is registered for it, and names all", async () => {
  await load(b);
  expect([...engines.accounts.keys()]).toEqual(["a"]);
  expect(account("a").engine?.models).toEqual(["a", "b"]);
  expect(account("a").loads).toEqual({ loaded: 1, failed: 0, cancelled: 0 });
  expect(account("a").loadSeconds).toBeGreaterThanOrEqual(0);
});

test("a second engine of one name has a label of its own while the first is loaded, and no longer", async () => {
  for (const one of [a, second]) (await load(one)).release();
  expect([...engines.accounts.keys()]).toEqual(["a", "a#2"]);
  await keep();
  await load(second);
  expect([...engines.accounts.keys()]).toEqual(["a", "a#2"]);
  expect(account("a").loads.loaded).toBe(2);
});

test("counters go on where the engine before left off", async () => {
  (await load()).release();
  backend.models[0]!.counted = { steps: 5, running: 1 };
  expect(steps("a")).toBe(5);
  backend.models[0]!.counted = { steps: 7 };
  await keep();
  expect([steps("a"), account("a").unloads, engines.stats(account("a"))]).toEqual([7, 1, undefined]);
  await load();
  backend.models[1]!.counted = { steps: 2 };
  expect(steps("a")).toBe(9);
});

test("an engine that stops by itself keeps what was last read of it, and is no unload", async () => {
  await load(a);
  backend.models[0]!.counted = { steps: 4 };
  expect(steps("a")).toBe(4);
  backend.models[0]!.gone = true;
  expect(steps("a")).toBe(4);
  backend.stop(0);
  await pool.close();
  expect([steps("a"), account("a").stops, account("a").unloads]).toEqual([4, 1, 0]);
});

test("one that stops before its load returns: a stop and a failed load; its label is free", async () => {
  let go = (): void => undefined;
  backend.gate = new Promise((resolve) => (go = resolve));
  const lease = load().catch((error: ApiError) => error.code);
  await settled();
  backend.stop(0);
  // Another engine has the label by the time that the load returns.
  const other = load(second);
  await settled();
  go();
  expect([await lease, (await other).waitedMs]).toEqual(["engine_failed", 1]);
  expect([...engines.accounts.keys()]).toEqual(["a"]);
  expect([account("a").stops, account("a").loads]).toEqual([1, { loaded: 1, failed: 1, cancelled: 0 }]);
  expect(engines.stats(account("a"))).toBeDefined();
});

test("loads that fail and loads that are cancelled are told apart, and leave the label free", async () => {
  backend.failure = new Error("no such file");
  await expect(load()).rejects.toThrow("no such file");
  backend.failure = undefined;
  const gone = new AbortController();
  let go = (): void => undefined;
  backend.gate = new Promise((resolve) => (go = resolve));
  const cancelled = pool.acquire(second, gone.signal).catch(() => undefined);
  await settled();
  gone.abort();
  await keep(a);
  go();
  await cancelled;
  await load();
  expect([...engines.accounts.keys()]).toEqual(["a"]);
  expect(account("a").loads).toEqual({ loaded: 1, failed: 1, cancelled: 1 });
});
