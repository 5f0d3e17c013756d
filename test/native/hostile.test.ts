/** Whatever JavaScript can pass to the addon ends in an exception, never in the end of the process. */
import type { PredictOptionsInit } from "../../src/generated/options";
import { addon, closeAll, load, rejected, thrown, TINY_OPTIONS } from "./support";

afterEach(closeAll);

const predict = (init: unknown): Record<string, unknown> =>
  new (addon().PredictOptions)(init as PredictOptionsInit) as unknown as Record<string, unknown>;

describe("options", () => {
  it("passes on what a getter throws", () => {
    const init = {
      get temperature(): number {
        throw new Error("from the getter");
      },
    };
    expect(thrown(() => predict(init))).toMatchObject({ message: "from the getter" });
    const list = ["a", "b"];
    Object.defineProperty(list, 1, {
      get: () => {
        throw new Error("from the item");
      },
    });
    expect(thrown(() => predict({ stop: list }))).toMatchObject({ message: "from the item" });
  });

  it("takes proxies, and passes on what their traps throw", () => {
    expect(predict(new Proxy({ temperature: 0.5 }, {}))["temperature"]).toBe(0.5);
    for (const trap of ["ownKeys", "get", "getOwnPropertyDescriptor"] as const) {
      const proxy = new Proxy(
        { temperature: 0.5 },
        {
          [trap]: () => {
            throw new Error(trap);
          },
        },
      );
      expect(thrown(() => predict(proxy))).toMatchObject({ message: trap });
    }
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(thrown(() => predict(proxy)).name).toBe("TypeError");
  });

  it("survives values that change while they are read", () => {
    const list: string[] = ["a", "b", "c"];
    Object.defineProperty(list, 0, {
      get: () => {
        list.length = 1;
        return "a";
      },
    });
    expect(predict({ stop: list })["stop"]).toEqual(["a"]);
    let reads = 0;
    const init = {
      get n(): number {
        return ++reads;
      },
    };
    expect(predict(init)["n"]).toBe(1);
  });

  it("makes lone surrogates and NUL safe", () => {
    expect(predict({ prompt: "a\ud800b\udc00\u0000c" })["prompt"]).toBe("a\ufffdb\ufffd\u0000c");
    expect(predict({ stop: ["\ud83d", "\u0000"] })["stop"]).toEqual(["\ufffd", "\u0000"]);
  });

  it("ignores setters on prototypes", () => {
    const prototype = addon().PredictOptions.prototype as object;
    let called = 0;
    Object.defineProperty(prototype, "temperature", { set: () => called++, configurable: true });
    try {
      expect(predict({ temperature: 0.5 })["temperature"]).toBe(0.5);
      expect(called).toBe(0);
    } finally {
      Reflect.deleteProperty(prototype, "temperature");
    }
  });

  it("can be subclassed, and constructed for another class", () => {
    const base = addon().PredictOptions as unknown as new (init: object) => Record<string, unknown>;
    class Mine extends base {
      constructor() {
        super({ temperature: 0.25 });
      }
    }
    expect(new Mine()["temperature"]).toBe(0.25);
    class Other {}
    expect(Reflect.construct(base, [{ temperature: 0.5 }], Other)).toMatchObject({ temperature: 0.5 });
  });

  it("takes a token list of millions", () => {
    expect(predict({ prompt_tokens: new Int32Array(2_000_000) })["prompt_tokens"]).toHaveLength(2_000_000);
  });
});

describe("Model", () => {
  const Model = (): new (...args: unknown[]) => Record<string, (...args: unknown[]) => unknown> =>
    addon().Model as unknown as ReturnType<typeof Model>;

  it.each([
    ["nothing", []],
    ["a plain object", [{ model: "x" }, () => undefined]],
    ["options of the other kind", [() => predict({}), () => undefined]],
    ["null", [null, () => undefined]],
    [
      "an object with the same prototype",
      [() => Object.create(addon().ModelOptions.prototype as object) as object, () => 1],
    ],
    ["a proxy of options", [() => new Proxy(new (addon().ModelOptions)(TINY_OPTIONS), {}), () => 1]],
  ] as [string, unknown[]][])("refuses %s", (_, args) => {
    const given = args.map((arg, i) => (i === 0 && typeof arg === "function" ? (arg as () => unknown)() : arg));
    expect(thrown(() => new (Model())(...given))).toEqual({
      name: "TypeError",
      message: "expected an instance of ModelOptions",
    });
  });

  it("refuses to be without a function for its events", () => {
    for (const listener of [undefined, null, 1, {}, "x"]) {
      expect(thrown(() => new (Model())(new (addon().ModelOptions)(TINY_OPTIONS), listener))).toEqual({
        name: "TypeError",
        message: "Model: expected a function that takes events",
      });
    }
  });

  it("refuses methods on foreign objects", () => {
    const { submit, stats, close } = addon().Model.prototype as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    for (const method of [submit!, stats!, close!]) {
      for (const self of [{}, null, undefined, 1, predict({}), Object.create(addon().Model.prototype as object)]) {
        expect(thrown(() => method.call(self)).name).toMatch(/Error/);
      }
    }
  });

  it("answers at any time of its life", async () => {
    const events: { type: string }[] = [];
    let closed = (): void => undefined;
    const over = new Promise<void>((resolve) => (closed = resolve));
    const model = new (Model())(new (addon().ModelOptions)(TINY_OPTIONS), (list: { type: string }[]) => {
      events.push(...list);
      if (list.some(({ type }) => type === "closed")) closed();
    });
    expect(thrown(() => model["info"]!()).message).toBe("The model is not loaded yet.");
    expect(model["stats"]!()).toMatchObject({ running: 0, waiting: 0 });
    for (const request of [0, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 53, Number.MAX_VALUE]) {
      model["cancel"]!(request);
      model["pause"]!(request);
      model["resume"]!(request);
    }
    for (const request of [undefined, null, "1", {}, 1n, Symbol("s")]) {
      expect(thrown(() => model["cancel"]!(request)).name).toBe("TypeError");
    }
    for (const options of [undefined, null, {}, { prompt: "x" }, model, new (addon().ModelOptions)(TINY_OPTIONS)]) {
      expect(thrown(() => model["submit"]!(options)).message).toBe("expected an instance of PredictOptions");
    }
    for (const text of [undefined, null, 1, {}, Symbol("s")]) {
      expect(thrown(() => model["tokenize"]!(text, true, true)).message).toBe("tokenize: expected a string");
    }
    model["ref"]!();
    model["ref"]!();
    model["unref"]!();
    model["close"]!();
    model["close"]!();
    await over;
    model["reap"]!();
    model["reap"]!();
    for (const method of ["close", "ref", "unref", "reap"]) model[method]!();
    model["cancel"]!(1);
    for (const method of ["info", "stats"]) {
      expect(thrown(() => model[method]!())).toEqual({ name: "Error", message: "The model is closed." });
    }
    expect(thrown(() => model["submit"]!(predict({}))).message).toBe("The model is closed.");
    expect(thrown(() => model["tokenize"]!("x", true, true)).message).toBe("The model is closed.");
  });

  it("can be reaped at once", () => {
    for (let i = 0; i < 10; i++) {
      const model = new (Model())(new (addon().ModelOptions)(TINY_OPTIONS), () => undefined);
      model["reap"]!();
    }
  });
});

describe("LoadedModel", () => {
  it("refuses options that are none", async () => {
    const model = await load();
    const drain = async (options: unknown): Promise<void> => {
      for await (const _ of model.generate(options as PredictOptionsInit)) continue;
    };
    expect((await rejected(drain({ temperature: 3 }))).message).toContain("PredictOptions.temperature");
    expect((await rejected(drain({ nonsense: 1 }))).message).toContain("unknown option 'nonsense'");
    expect((await rejected(drain(undefined))).message).toContain("expected an object with options");
    expect((await rejected(model.tokenize(undefined as unknown as string, true, true))).message).toContain("a string");
    expect((await rejected(model.tokenize(1 as unknown as string, true, true))).message).toContain("a string");
    expect(await model.tokenize("Once \ud800 upon\u0000 a time", true, true)).toHaveProperty("length");
  });

  it("names what is wrong with the request", async () => {
    const model = await load();
    const failure = async (options: PredictOptionsInit): Promise<unknown> =>
      rejected(
        (async () => {
          for await (const _ of model.generate(options)) continue;
        })(),
      );
    expect(await failure({ prompt: "x", grammar: 'root ::= "a"{5,2}' })).toEqual({
      name: "EngineError",
      code: "invalid_value",
      param: "grammar",
      message: "Invalid 'grammar': line 1, column 17: expected at least 5 repetitions at the most, but got 2.",
    });
    expect(await failure({ prompt_tokens: [4096] })).toMatchObject({ code: "invalid_value", param: "prompt" });
    expect(await failure({ prompt: "word ".repeat(5000) })).toMatchObject({ code: "context_length_exceeded" });
    expect(await failure({ messages: "[" })).toMatchObject({ code: "invalid_value", param: "messages" });
    expect(await failure({ messages: "[".repeat(1_000_000) })).toMatchObject({
      code: "invalid_value",
      param: "messages",
    });
    expect(await failure({ prompt: "x", logit_bias: { 4096: 1 } })).toMatchObject({
      code: "invalid_value",
      param: "logit_bias",
    });
  });
});

describe("the module", () => {
  it("lists devices", () => {
    const devices = addon().devices();
    expect(devices.length).toBeGreaterThan(0);
    expect(devices.map(({ type }) => type)).toContain("cpu");
    for (const device of devices) expect(device.memoryTotal).toBeGreaterThan(0);
    expect(addon().llamaVersion).toEqual(expect.any(String));
    expect(addon().systemInfo).toEqual(expect.any(String));
  });

  it("logs to a function, to another, to none", async () => {
    const first: string[] = [];
    const second: string[] = [];
    addon().setLogger((level, line) => first.push(`${level}: ${line}`));
    await load();
    await new Promise(setImmediate);
    addon().setLogger((level, line) => second.push(`${level}: ${line}`));
    const count = first.length;
    await load();
    await new Promise(setImmediate);
    addon().setLogger(null);
    addon().setLogger(null);
    await load();
    expect(count).toBeGreaterThan(10);
    expect(first).toHaveLength(count);
    expect(second.length).toBeGreaterThan(10);
    expect(first.every((line) => /^(debug|info|warn|error): [^\n]+$/.test(line))).toBe(true);
  });

  it("takes anything but a function for no logger", () => {
    for (const logger of [undefined, null, 1, {}, "x"]) addon().setLogger(logger as null);
  });
});
