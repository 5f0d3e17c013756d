/** The pool: what is loaded and unloaded, and when. */
import pino from "pino";
import { heldFor } from "../../../src/backend/backoff";
import type { Lease, PoolOptions } from "../../../src/backend/pool";
import { ModelPool } from "../../../src/backend/pool";
import { ApiError } from "../../../src/contracts/errors";
import { FakeClock, settled } from "../../fixtures/fake-clock";
import { sized, SizedBackend } from "../../fixtures/sized-backend";

const [a, b, c] = [sized("a"), sized("b"), sized("c")];
/** Another name of a's weights. */
const other = { ...a, model: "other" };

let clock: FakeClock;
let backend: SizedBackend;
let pool: ModelPool;

function make(options: PoolOptions = {}): void {
  pool = new ModelPool(
    new Map([[backend.name, backend]]),
    { modelsDir: "", templatesDir: "" },
    pino({ level: "silent" }),
    { clock, ...options },
  );
}

beforeEach(() => {
  clock = new FakeClock();
  backend = new SizedBackend(clock);
  make();
});
afterEach(() => pool.close());

const names = () => pool.status().map(({ models }) => models);
const states = () => Object.fromEntries(pool.status().map(({ models, state }) => [models[0], state]));
const outcome = (lease: Promise<Lease>): Promise<string> =>
  lease.then(
    () => "leased",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

describe("what no registration needs", () => {
  test("is closed, and the rest is not", async () => {
    await pool.preload([a, b]);
    pool.retain([b]);
    await settled();
    expect([backend.open, names()]).toEqual([["b"], [["b"]]]);
  });

  test("but another name does, stays under that name", async () => {
    await pool.preload([a, other]);
    pool.retain([other]);
    await settled();
    expect([backend.open, names()]).toEqual([["a"], [["other"]]]);
  });

  test("is closed when its last request lets go, once", async () => {
    const [one, two] = [await pool.acquire(a), await pool.acquire(a)];
    pool.retain([]);
    one.release();
    one.release();
    await settled();
    expect([backend.open, states()]).toEqual([["a"], { a: "dropped" }]);
    two.release();
    await settled();
    expect([backend.open, names()]).toEqual([[], []]);
  });

  test("and is registered anew, is loaded anew; the old one's request doesn't close it", async () => {
    const { release } = await pool.acquire(a);
    pool.retain([]);
    await pool.acquire(a);
    expect(backend.open).toEqual(["a", "a"]);
    release();
    await settled();
    expect([backend.open, names()]).toEqual([["a"], [["a"]]]);
  });

  test.each([
    ["stops to be loaded where nobody waits", false, []],
    ["goes on to be loaded for a request that waits", true, ["a"]],
  ])("%s", async (_, waits, open) => {
    let go = (): void => undefined;
    backend.gate = new Promise((resolve) => (go = resolve));
    const gone = new AbortController();
    const lease = outcome(pool.acquire(a, gone.signal));
    await settled();
    if (!waits) gone.abort(new Error("gone"));
    pool.retain([]);
    go();
    expect(await lease).toBe(waits ? "leased" : "gone");
    await settled();
    expect(backend.open).toEqual(open);
  });
});

test("closing the pool closes what requests have, refuses those that wait, and takes no more", async () => {
  const { release } = await pool.acquire(a);
  let go = (): void => undefined;
  backend.gate = new Promise((resolve) => (go = resolve));
  const waiting = outcome(pool.acquire(b));
  const closed = pool.close();
  expect(await waiting).toBe("shutting_down");
  go();
  await closed;
  release();
  expect(backend.open).toEqual([]);
  expect(await outcome(pool.acquire(a))).toBe("shutting_down");
});

describe("a load", () => {
  test("is shared by all that wait for it; each is told how long it waited", async () => {
    backend = new SizedBackend(clock, 3000);
    make();
    const leases = Promise.all([pool.acquire(a), pool.acquire(other), pool.acquire(a)]);
    await clock.pass(1000);
    expect(states()).toEqual({ a: "loading" });
    await clock.pass(2000);
    expect((await leases).map(({ waitedMs }) => waitedMs)).toEqual([3000, 3000, 3000]);
    expect(backend.loads).toBe(1);
    expect((await pool.acquire(a)).waitedMs).toBe(0);
    expect(pool.status()).toEqual([{ models: ["a", "other"], state: "ready", progress: 1 }]);
  });

  test("that fails tells all that wait for it why, and the next request tries again", async () => {
    backend.broken.add("a");
    const all = await Promise.all([1, 2, 3].map(() => outcome(pool.acquire(a))));
    expect(all).toEqual(["a is broken", "a is broken", "a is broken"]);
    expect(pool.status()).toMatchObject([{ state: "failed", error: "a is broken", retryIn: 30_000 }]);
    expect(await outcome(pool.acquire(a))).toBe("leased");
    expect(pool.status()).toEqual([{ models: ["a"], state: "ready", progress: 1 }]);
  });

  test("that fails is tried again without a request, too, less and less often", async () => {
    for (const wait of [30_000, 60_000, 120_000]) {
      backend.broken.add("a");
      if (wait === 30_000) await outcome(pool.acquire(a));
      else await clock.pass(1);
      expect(states()).toEqual({ a: "failed" });
      await clock.pass(wait - 1);
      expect(states()).toEqual({ a: "failed" });
    }
    await clock.pass(1);
    expect([states(), backend.loads]).toEqual([{ a: "ready" }, 4]);
  });

  test("that fails after a while is not tried again by requests for as long", async () => {
    backend = new SizedBackend(clock, 5000);
    backend.failure = new ApiError("model_load_failed", "a is broken", "model");
    make();
    backend.broken.add("a");
    const failure = (lease: Promise<Lease>) =>
      lease.then(
        () => "leased",
        (error: unknown) => error,
      );
    const told = (seconds: string) => ({
      code: "model_load_failed",
      message: "a is broken",
      param: "model",
      headers: { "retry-after": seconds },
    });
    const first = failure(pool.acquire(a));
    await clock.pass(5000);
    expect(await first).toMatchObject(told("5"));
    await clock.pass(3500);
    expect(await failure(pool.acquire(a))).toMatchObject(told("2"));
    expect(backend.loads).toBe(1);
    await clock.pass(1500);
    const next = failure(pool.acquire(a));
    await clock.pass(5000);
    expect([await next, backend.loads]).toEqual(["leased", 2]);
  });

  test.each([
    [999, 0],
    [1000, 1000],
    [600_000, 30_000],
  ])("that failed after %i ms is held for %i ms", (took, held) => expect(heldFor(took)).toBe(held));

  test("that has failed is not tried again when nothing needs it any more", async () => {
    backend.broken.add("a");
    await outcome(pool.acquire(a));
    pool.retain([]);
    await clock.pass(1e7);
    expect(backend.loads).toBe(1);
  });

  test("goes on when one of those that wait for it goes away", async () => {
    backend = new SizedBackend(clock, 1000);
    make();
    const gone = new AbortController();
    const [left, stayed] = [outcome(pool.acquire(a, gone.signal)), outcome(pool.acquire(a))];
    await clock.pass(500);
    gone.abort(new Error("gone"));
    expect(await left).toBe("gone");
    await clock.pass(500);
    expect(await stayed).toBe("leased");
  });
});

test("what can't be loaded is known before it takes another's place, unless that can't be either", async () => {
  make({ memoryLimit: 3 });
  const { signal } = new AbortController();
  const huge = sized("huge", 4);
  expect(await pool.flaw(b, a, signal)).toBeUndefined();
  expect(await pool.flaw(huge, a, signal)).toMatch(/^The model 'huge' takes /);
  backend.plan = () => Promise.reject(new Error("no header"));
  expect(await pool.flaw(b, a, signal)).toBe("no header");
  expect(await outcome(pool.acquire(a))).toBe("no header");
  expect(await pool.flaw(b, a, signal)).toBeUndefined();
});

describe("one that stops by itself", () => {
  test("says why, and the next request loads it anew", async () => {
    const first = await pool.acquire(a);
    backend.stop[0]!("The model stopped: no memory");
    expect(pool.status()).toEqual([
      { models: ["a"], state: "unloaded", progress: 1, error: "The model stopped: no memory" },
    ]);
    expect(await pool.ready()).toEqual([]);
    const second = await pool.acquire(a);
    expect(second.model).not.toBe(first.model);
    expect(pool.status()).toEqual([{ models: ["a"], state: "ready", progress: 1 }]);
    first.release();
    await settled();
    expect(backend.open).toEqual(["a"]); // the new one is nobody's to close
  });

  describe("again and again", () => {
    beforeEach(() => pool.begin([a]));
    /** Loads it, lets it run for so long, and stops it. */
    const stopAfter = async (ran: number): Promise<void> => {
      const { release } = await pool.acquire(a);
      await clock.pass(ran);
      release();
      backend.stop.at(-1)!("engine failed");
      await settled();
    };

    test("is loaded at once the first time, then after half a minute, then less and less often", async () => {
      await stopAfter(1000);
      expect(states()).toEqual({ a: "unloaded" });
      for (const wait of [30_000, 60_000, 120_000]) {
        await stopAfter(1000);
        const loads = backend.loads;
        expect(pool.status()).toMatchObject([{ state: "failed", error: "engine failed", retryIn: wait }]);
        // Neither a request nor a look at the registrations loads it before.
        await clock.pass(wait - 1500);
        const refused = await pool.acquire(a).catch((error: unknown) => error);
        expect(refused).toMatchObject({ code: "model_load_failed", status: 503, headers: { "retry-after": "2" } });
        await pool.preload([a]);
        expect([states(), backend.loads]).toEqual([{ a: "failed" }, loads]);
        await clock.pass(1500);
        expect([pool.status(), backend.loads]).toEqual([[{ models: ["a"], state: "ready", progress: 1 }], loads + 1]);
      }
    });

    test("and runs well in between, is loaded at once each time", async () => {
      for (let i = 0; i < 4; i++) {
        await stopAfter(600_000);
        expect(states()).toEqual({ a: "unloaded" });
      }
      await stopAfter(599_000);
      expect(states()).toEqual({ a: "failed" });
    });

    test("and a request waits for its turn: it is refused", async () => {
      make({ memoryLimit: 1 });
      await stopAfter(0);
      const { release } = await pool.acquire(a);
      const other = outcome(pool.acquire(b));
      await clock.pass(20_000); // a's turn is over: it takes no new requests
      const late = outcome(pool.acquire(a));
      backend.stop.at(-1)!("engine failed");
      release();
      expect([await late, await other]).toEqual(["model_load_failed", "leased"]);
    });

    test("and nothing needs it any more, is not loaded", async () => {
      await stopAfter(0);
      await stopAfter(0);
      const loads = backend.loads;
      pool.retain([]);
      await clock.pass(1e7);
      expect([backend.loads, names()]).toEqual([loads, []]);
    });
  });

  test("while its load comes to its end is no model that is ready", async () => {
    let go = (): void => undefined;
    backend.gate = new Promise((resolve) => (go = resolve));
    const lease = outcome(pool.acquire(a));
    await settled();
    go();
    while (backend.stop.length === 0) await Promise.resolve();
    backend.stop[0]!("The model stopped: no memory");
    expect(await lease).toBe("engine_failed");
    expect(pool.status()).toMatchObject([{ state: "unloaded" }]);
    expect(await outcome(pool.acquire(a))).toBe("leased");
    expect(pool.status()).toMatchObject([{ state: "ready" }]);
  });
});

describe("at start", () => {
  test.each<[string, PoolOptions, string[]]>([
    ["all are loaded", {}, ["a", "eager"]],
    ["none are, where the server says so", { preload: false }, ["eager"]],
  ])("%s, but for what a registration says", async (_, options, loaded) => {
    make(options);
    const eager = sized("eager", 1, { loading: { preload: true } });
    const lazy = sized("lazy", 1, { loading: { preload: false } });
    const all = [a, eager, lazy];
    pool.begin(all);
    expect(pool.preloaded(all)).toBe(loaded.length);
    await pool.preload(all);
    expect(backend.open).toEqual(loaded);
    expect(states()).toMatchObject({ lazy: "unloaded", eager: "ready" });
    expect(await outcome(pool.acquire(lazy))).toBe("leased");
  });

  test("a model with two names that can't be loaded is tried once", async () => {
    backend.broken.add("a");
    await pool.preload([a, other]);
    expect([backend.loads, pool.status()]).toMatchObject([1, [{ models: ["a", "other"], state: "failed" }]]);
  });

  test("nothing is unloaded for what has no room beside the others", async () => {
    make({ memoryLimit: 3 });
    await pool.preload([sized("a", 2), sized("b", 2), c]);
    expect(backend.history).toEqual(["+a", "+c"]);
    expect(states()).toEqual({ a: "ready", b: "unloaded", c: "ready" });
  });

  test("what never has room is refused with the numbers, and the rest is loaded", async () => {
    make({ memoryLimit: 3 * 1024 ** 3 });
    await pool.preload([sized("huge", 4 * 1024 ** 3), a]);
    const error =
      "The model 'huge' takes 4.0 GiB of memory (weights 4.0 GiB, context 0.0 MiB, buffers 0.0 MiB), but at most 3.0 GiB can be had (memory_limit).";
    expect(pool.status()).toMatchObject([
      { models: ["huge"], state: "failed", error },
      { models: ["a"], state: "ready" },
    ]);
    expect(await outcome(pool.acquire(sized("huge", 4 * 1024 ** 3)))).toBe("insufficient_memory");
    expect(backend.history).toEqual(["+a"]);
  });
});

describe("without requests", () => {
  test.each([
    ["the server's time", a, 60_000],
    ["its registration's", sized("own", 1, { loading: { idleTimeout: 5000 } }), 5000],
  ])("a model is unloaded after %s, and loaded again by the next", async (_, registration, idle) => {
    make({ idleTimeout: 60_000 });
    pool.begin([registration]);
    (await pool.acquire(registration)).release();
    await clock.pass(idle - 1);
    const second = await pool.acquire(registration);
    await clock.pass(10 * idle);
    expect(backend.open).toHaveLength(1); // it has a request
    second.release();
    await clock.pass(idle - 1);
    expect(backend.open).toHaveLength(1);
    await clock.pass(1);
    expect(backend.open).toHaveLength(0);
    expect(Object.values(states())).toEqual(["unloaded"]);
    expect(await outcome(pool.acquire(registration))).toBe("leased");
    expect(backend.loads).toBe(2);
  });

  test("the longest time of several registrations of it holds, and never is longest", async () => {
    const one = sized("a", 1, { loading: { idleTimeout: 1000 } });
    const two = { ...one, model: "two", loading: { idleTimeout: 3000 } };
    pool.begin([one, two]);
    (await pool.acquire(one)).release();
    await clock.pass(2999);
    expect(backend.open).toEqual(["a"]);
    await clock.pass(1);
    expect(backend.open).toEqual([]);
    pool.retain([one, { ...one, model: "three", loading: { idleTimeout: 0 } }]);
    (await pool.acquire(one)).release();
    await clock.pass(1e9);
    expect(backend.open).toEqual(["a"]);
  });
});

describe("memory", () => {
  const use = async (...registrations: readonly (typeof a)[]): Promise<void> => {
    for (const registration of registrations) {
      (await pool.acquire(registration)).release();
      await clock.pass(5000);
    }
  };

  test("the least recently used goes first", async () => {
    make({ memoryLimit: 2 });
    await use(a, b, a, c);
    expect(backend.history).toEqual(["+a", "+b", "-b", "+c"]);
  });

  test("as many go as it takes, and no more", async () => {
    make({ memoryLimit: 4 });
    await use(a, b, c, sized("d", 3));
    expect(backend.history).toEqual(["+a", "+b", "+c", "-a", "-b", "+d"]);
  });

  test("what has requests stays; who needs its room waits for their end", async () => {
    make({ memoryLimit: 2, swapAfter: 10_000 });
    const busy = await pool.acquire(sized("a", 2));
    const waiting = pool.acquire(b);
    await clock.pass(60_000);
    expect([backend.open, states()]).toEqual([["a"], { a: "ready", b: "waiting" }]);
    busy.release();
    expect((await waiting).waitedMs).toBe(60_000);
    expect(backend.history).toEqual(["+a", "-a", "+b"]);
  });

  test("who waits for room and goes away leaves all as it is", async () => {
    make({ memoryLimit: 1, swapAfter: 1000 });
    const busy = await pool.acquire(a);
    const gone = new AbortController();
    const waiting = outcome(pool.acquire(b, gone.signal));
    await clock.pass(2000);
    const next = outcome(pool.acquire(a)); // a's turn is over: it waits behind b
    await clock.pass(1);
    gone.abort(new Error("gone"));
    expect([await waiting, await next]).toEqual(["gone", "leased"]);
    busy.release();
    await clock.pass(10_000);
    expect([backend.history, states()]).toEqual([["+a"], { a: "ready", b: "unloaded" }]);
  });

  test("whose model is deleted while they wait for its next turn, requests get it all the same", async () => {
    make({ memoryLimit: 1, swapAfter: 1000 });
    const busy = await pool.acquire(a);
    const other = pool.acquire(b);
    await clock.pass(2000);
    const late = outcome(pool.acquire(a));
    pool.retain([b]);
    busy.release();
    (await other).release();
    await clock.pass(2000);
    expect([await late, names()]).toEqual(["leased", [["b"], ["a"]]]);
    expect(backend.history).toEqual(["+a", "-a", "+b", "-b", "+a"]);
  });

  test("what takes a model's place is loaded when that has gone, where both have no room", async () => {
    make({ memoryLimit: 1 });
    const busy = await pool.acquire(a);
    const changed = { ...a, revision: "2" };
    pool.retain([changed]);
    await pool.preload([changed]);
    expect(backend.history).toEqual(["+a"]);
    expect(pool.status()).toEqual([
      { models: ["a"], state: "unloaded", progress: 0 },
      { models: ["a"], state: "dropped", progress: 1 },
    ]);
    busy.release();
    await settled();
    expect([backend.history, states()]).toEqual([["+a", "-a", "+a"], { a: "ready" }]);
  });

  test("a load that fails gives its room back", async () => {
    make({ memoryLimit: 1 });
    backend.broken.add("a");
    expect(await outcome(pool.acquire(a))).toBe("a is broken");
    expect(await outcome(pool.acquire(b))).toBe("leased");
  });

  test("a model that stops gives its room back", async () => {
    make({ memoryLimit: 1 });
    const busy = await pool.acquire(a);
    const waiting = outcome(pool.acquire(b));
    backend.stop[0]!("no memory");
    expect(await waiting).toBe("leased");
    busy.release();
    expect(backend.history).toEqual(["+a", "-a", "+b"]);
  });

  test("of a device: what is planned for it has to be free there", async () => {
    backend.deviceFree = 10;
    const on = (name: string, device: number, flexible = false) => sized(name, 1, {}, { device, flexible });
    await use(on("a", 6), on("b", 3), on("c", 5));
    expect(backend.history).toEqual(["+a", "+b", "-a", "+c"]);
    expect(await outcome(pool.acquire(on("d", 11)))).toBe("insufficient_memory");
    expect(backend.open).toEqual(["b", "c"]);
    // What may stay on the host in part takes as much of the device as can be had.
    await use(on("e", 11, true));
    expect(backend.open).toEqual(["e"]);
  });

  test("where nobody can tell what a model takes, it is loaded beside the others", async () => {
    make({ memoryLimit: 1 });
    backend.plan = async () => undefined as never;
    await use(a, b, c);
    expect(backend.open).toEqual(["a", "b", "c"]);
  });
});
