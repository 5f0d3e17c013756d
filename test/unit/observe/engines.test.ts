/** The books of engines: what they add up to when engines come and go. */
import type { Backend, EngineStats, LoadHooks, LocalSettings, Model } from "../../../src/contracts/backend";
import { Engines, namesIn } from "../../../src/observe/engines";
import { StaticRegistry } from "../../../src/config/registry";
import { parrot, ScriptedBackend, ScriptedModel } from "../../fixtures/scripted-backend";
import { registration } from "../../fixtures/test-server";

const dirs = { modelsDir: "/", templatesDir: "/" };
const [a, b] = [
  registration({ model: "a" }),
  registration({ model: "b", local: { backend: "scripted", script: "a" } }),
];
/** Another engine that serves the name `a`. */
const second = registration({ model: "a", operation: "createCompletion", local: { backend: "scripted", script: "2" } });

/** Its engines count what the test says. */
class CountedModel extends ScriptedModel {
  counted: Partial<EngineStats> = {};
  gone = false;
  override stats() {
    if (this.gone) throw new Error("reaped");
    return { ...super.stats(), ...this.counted };
  }
}

class CountedBackend extends ScriptedBackend {
  readonly models: CountedModel[] = [];
  hooks: LoadHooks[] = [];
  failure: Error | undefined;

  override async load(_settings: LocalSettings, _dirs?: unknown, hooks: LoadHooks = {}): Promise<Model> {
    this.hooks.push(hooks);
    if (this.failure !== undefined) throw this.failure;
    hooks.signal?.throwIfAborted();
    const model = new CountedModel(parrot, []);
    this.models.push(model);
    return model;
  }
}

let inner: CountedBackend;
let engines: Engines;
let backend: Backend;
beforeEach(() => {
  inner = new CountedBackend();
  engines = new Engines(namesIn(new StaticRegistry([a, b, second]), dirs));
  backend = engines.watched(new Map([["scripted", inner]])).get("scripted")!;
});

const load = (of = a, hooks: LoadHooks = {}) => backend.load(of.local, dirs, hooks);
const account = (label: string) => engines.accounts.get(label)!;
/** What `/metrics` would say that it has counted. */
const steps = (label: string) => account(label).past.steps + (engines.stats(account(label))?.steps ?? 0);

test("the backend and its engines are what they were, but for the books", async () => {
  expect([backend.name, backend.settingsSchema, backend.engineKey(a.local, dirs)]).toEqual([
    "scripted",
    inner.settingsSchema,
    inner.engineKey(a.local),
  ]);
  const model = await load();
  expect(model.info).toBe(inner.models[0]?.info);
  expect(await model.detokenize(Int32Array.of(7))).toBe("t7");
});

test("an engine is called after the first model that is registered for it, and names all", async () => {
  await load(b);
  expect([...engines.accounts.keys()]).toEqual(["a"]);
  expect(account("a").engine?.models).toEqual(["a", "b"]);
  expect(account("a").loads).toEqual({ loaded: 1, failed: 0, cancelled: 0 });
  expect(account("a").loadSeconds).toBeGreaterThanOrEqual(0);
});

test("a second engine of one name has a label of its own while the first is loaded, and no longer", async () => {
  const first = await load(a);
  const other = await load(second);
  expect([...engines.accounts.keys()]).toEqual(["a", "a#2"]);
  await Promise.all([first.close(), other.close()]);
  await load(second);
  expect([...engines.accounts.keys()]).toEqual(["a", "a#2"]);
  expect(account("a").loads.loaded).toBe(2);
});

test("counters go on where the engine before left off", async () => {
  const first = await load();
  inner.models[0]!.counted = { steps: 5, running: 1 };
  expect(steps("a")).toBe(5);
  inner.models[0]!.counted = { steps: 7 };
  await first.close();
  await first.close();
  expect([steps("a"), account("a").unloads, engines.stats(account("a"))]).toEqual([7, 1, undefined]);
  await load();
  inner.models[1]!.counted = { steps: 2 };
  expect(steps("a")).toBe(9);
});

test("an engine that stops by itself keeps what was last read of it; its close is no unload", async () => {
  const stopped: string[] = [];
  const model = await load(a, { onStopped: ({ message }) => void stopped.push(message) });
  inner.models[0]!.counted = { steps: 4 };
  expect(steps("a")).toBe(4);
  inner.models[0]!.gone = true;
  expect(steps("a")).toBe(4);
  inner.hooks[0]?.onStopped?.(new Error("why"));
  await model.close();
  expect(stopped).toEqual(["why"]);
  expect([steps("a"), account("a").stops, account("a").unloads]).toEqual([4, 1, 0]);
});

test("loads that fail and loads that are cancelled are told apart, and leave the label free", async () => {
  inner.failure = new Error("no such file");
  await expect(load()).rejects.toThrow("no such file");
  inner.failure = undefined;
  await expect(load(a, { signal: AbortSignal.abort(new Error("never mind")) })).rejects.toThrow("never mind");
  await load();
  expect([...engines.accounts.keys()]).toEqual(["a"]);
  expect(account("a").loads).toEqual({ loaded: 1, failed: 1, cancelled: 1 });
});
