/** The pool: what is unloaded, and when. */
import pino from "pino";
import type { LoadHooks, Model } from "../../../src/backend/backend";
import { ModelPool } from "../../../src/backend/models";
import { parrot, ScriptedBackend, ScriptedModel } from "../../fixtures/scripted-backend";
import { registration } from "../../fixtures/test-server";

/** Counts which scripts' models are open. */
class CountingBackend extends ScriptedBackend {
  readonly open: string[] = [];
  /** Each stops one of the models that were loaded, in order. */
  readonly stop: ((why: string) => void)[] = [];
  /** Loads wait for it. */
  gate: Promise<void> = Promise.resolve();

  override async load(settings: Readonly<Record<string, unknown>>, _dirs?: unknown, hooks?: LoadHooks): Promise<Model> {
    const name = String(settings.script);
    await this.gate;
    hooks?.signal?.throwIfAborted();
    this.open.push(name);
    const model = new ScriptedModel(parrot, []);
    model.close = async () => void this.open.splice(this.open.indexOf(name), 1);
    this.stop.push((why) => {
      this.open.splice(this.open.indexOf(name), 1);
      model.close = () => Promise.resolve();
      hooks?.onStopped?.(new Error(why));
    });
    return model;
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const [a, b] = [registration({ model: "a" }), registration({ model: "b" })];
/** Another name of a's weights. */
const other = registration({ model: "other", local: a.local });

let backend: CountingBackend;
let pool: ModelPool;
beforeEach(() => {
  backend = new CountingBackend();
  pool = new ModelPool(
    new Map([[backend.name, backend]]),
    { modelsDir: "", templatesDir: "" },
    pino({ level: "silent" }),
  );
});
afterEach(() => pool.close());

const names = () => pool.status().map(({ models }) => models);

test("what no registration needs is closed, the rest is not", async () => {
  await pool.preload([a, b]);
  pool.retain([b]);
  await settled();
  expect([backend.open, names()]).toEqual([["b"], [["b"]]]);
});

test("what another name still needs stays, under that name", async () => {
  await pool.preload([a, other]);
  pool.retain([other]);
  await settled();
  expect([backend.open, names()]).toEqual([["a"], [["other"]]]);
});

test("what is held is closed when the last holder lets go, once", async () => {
  await pool.get(a);
  const [one, two] = [pool.hold(a), pool.hold(a)];
  pool.retain([]);
  one();
  one();
  await settled();
  expect([backend.open, names()]).toEqual([["a"], []]);
  two();
  await settled();
  expect(backend.open).toEqual([]);
});

test("registered anew, it is loaded anew, and the old one's holder doesn't close it", async () => {
  await pool.get(a);
  const release = pool.hold(a);
  pool.retain([]);
  await pool.get(a);
  expect(backend.open).toEqual(["a", "a"]);
  release();
  await settled();
  expect([backend.open, names()]).toEqual([["a"], [["a"]]]);
});

test.each([
  ["is cancelled where nobody waits", false, []],
  ["goes on for a request that waits", true, ["a"]],
])("a load %s", async (_, held, open) => {
  let go = (): void => undefined;
  backend.gate = new Promise((resolve) => (go = resolve));
  const model = pool.get(a).then(
    () => true,
    () => false,
  );
  if (held) pool.hold(a);
  pool.retain([]);
  go();
  expect(await model).toBe(held);
  await settled();
  expect(backend.open).toEqual(open);
});

test("closing the pool closes what is held, too", async () => {
  await pool.get(a);
  pool.hold(a);
  pool.retain([]);
  await pool.close();
  expect(backend.open).toEqual([]);
});

test("one that stops by itself says why, and the next request loads it anew", async () => {
  const first = await pool.get(a);
  const release = pool.hold(a);
  backend.stop[0]!("The model stopped: no memory");
  expect(pool.status()).toEqual([
    { models: ["a"], state: "failed", progress: 1, error: "The model stopped: no memory" },
  ]);
  expect(await pool.ready()).toEqual([]);

  const second = await pool.get(a);
  expect(second).not.toBe(first);
  expect(pool.status()).toMatchObject([{ models: ["a"], state: "ready" }]);
  release();
  await settled();
  expect(backend.open).toEqual(["a"]); // the new one is nobody's to close
});

test("one that stops while its load comes to its end is no model that is ready", async () => {
  let go = (): void => undefined;
  backend.gate = new Promise((resolve) => (go = resolve));
  const loading = pool.get(a);
  go();
  await backend.gate;
  backend.stop[0]!("The model stopped: no memory");
  await loading;
  expect(pool.status()).toMatchObject([{ state: "failed" }]);
  await pool.get(a);
  expect([backend.open, pool.status()]).toMatchObject([["a"], [{ state: "ready" }]]);
});
