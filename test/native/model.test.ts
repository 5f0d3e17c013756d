/** LoadedModel: the addon's model as promises and async iterables. */
import type { GenerateEvent } from "../../src/contracts/backend";
import type { PredictOptionsInit } from "../../src/generated/options";
import { LoadedModel } from "../../src/backend/llama/loaded-model";
import { closeAll, load, rejected, TINY, TINY_OPTIONS } from "./support";

afterEach(closeAll);

const ask = (text: string, more: PredictOptionsInit = {}): PredictOptionsInit => ({
  messages: JSON.stringify([{ role: "user", content: text }]),
  temperature: 0,
  max_tokens: 64,
  ...more,
});

/** Goes on until the context is full. */
const ENDLESS: PredictOptionsInit = { prompt: "Once upon a time", temperature: 0, ignore_eos: true };

async function collect(events: AsyncIterable<GenerateEvent>): Promise<GenerateEvent[]> {
  const out: GenerateEvent[] = [];
  for await (const event of events) out.push(event);
  return out;
}

const text = (events: GenerateEvent[], choice = 0): string =>
  events.map((event) => (event.type === "delta" && event.choice === choice ? event.text : "")).join("");

/** Until nothing runs or waits: a cancel takes effect at the next step. */
async function idle(model: LoadedModel): Promise<void> {
  for (;;) {
    const { running, waiting, cellsUsed } = model.stats();
    if (running === 0 && waiting === 0 && cellsUsed === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe("load", () => {
  it("tells progress and facts", async () => {
    const progress: number[] = [];
    const model = await load({ parallel: 2 }, { onProgress: (fraction) => progress.push(fraction) });
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(model.info).toEqual({
      description: expect.stringContaining("llama"),
      architecture: "llama",
      size: expect.any(Number),
      parameters: expect.any(Number),
      vocabularySize: 4096,
      trainedContextSize: 4096,
      embeddingSize: 256,
      embeddingLimit: 2048,
      hasChatTemplate: true,
      reasons: false,
      taggedLevels: 0,
      seesImages: false,
      hearsAudio: false,
      contextSize: 2048,
      parallel: 2,
      canGenerate: true,
      ranks: false,
      tokenizer: {
        type: "gpt2",
        bos: null,
        eos: "<|im_end|>",
        eot: "<|im_end|>",
        pad: "<|endoftext|>",
        unk: null,
        addBos: false,
        addEos: false,
        chatTemplate: expect.stringContaining("<|im_start|>"),
      },
    });
  });

  it("fails with the file and the reason", async () => {
    expect(await rejected(load({ model: "/no/such/file.gguf" }))).toEqual({
      name: "EngineError",
      code: "model_load_failed",
      param: "model",
      message: "The model file '/no/such/file.gguf' can't be loaded: No such file or directory.",
    });
    expect(await rejected(load({ model: __filename }))).toMatchObject({
      code: "model_load_failed",
      message: expect.stringContaining("it is no GGUF file"),
    });
    expect(await rejected(load({ parallel: 0 }))).toMatchObject({ name: "RangeError" });
    expect((await load()).info.architecture).toBe("llama");
  });

  it("is cancelled by its signal, before it starts and while it runs", async () => {
    const cancelled = { name: "EngineError", code: "cancelled", param: null, message: "The load was cancelled." };
    expect(await rejected(load({}, { signal: AbortSignal.abort() }))).toEqual(cancelled);

    const abort = new AbortController();
    expect(await rejected(load({}, { signal: abort.signal, onProgress: () => abort.abort() }))).toEqual(cancelled);
    expect((await load()).info.architecture).toBe("llama");
  });

  it("is cancelled at whatever moment the signal comes", async () => {
    for (let delay = 0; delay < 40; delay += 2) {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), delay);
      const outcome = await LoadedModel.load(TINY_OPTIONS, { signal: abort.signal }).then(
        async (model) => {
          expect(await collect(model.generate(ask("Who are you?", { max_tokens: 1 })))).toHaveLength(4);
          await model.close();
          return "loaded";
        },
        (error: { code: string }) => error.code,
      );
      expect(["loaded", "cancelled"]).toContain(outcome);
    }
  });

  it("fails with what onProgress throws", async () => {
    const onProgress = (): void => {
      throw new Error("from onProgress");
    };
    expect(await rejected(load({}, { onProgress }))).toMatchObject({ message: "from onProgress" });
  });
});

describe("generate", () => {
  it("gives start, deltas, finish and end", async () => {
    const model = await load();
    const events = await collect(model.generate(ask("What is the capital of Sweden?")));
    expect(text(events)).toBe("The capital of Sweden is Stockholm.");
    expect(events[0]).toMatchObject({ type: "start", promptTokens: expect.any(Number), cachedTokens: 0 });
    expect(events.at(-2)).toMatchObject({
      type: "finish",
      choice: 0,
      reason: "stop",
      completionTokens: expect.any(Number),
    });
    expect(events.at(-1)).toEqual({
      type: "end",
      request: expect.any(Number),
      timings: {
        queuedMs: expect.any(Number),
        promptMs: expect.any(Number),
        firstTokenMs: expect.any(Number),
        generationMs: expect.any(Number),
      },
      usage: {
        promptTokens: expect.any(Number),
        cachedTokens: 0,
        completionTokens: (events.at(-2) as { completionTokens: number }).completionTokens,
        reasoningTokens: 0,
        draftedTokens: 0,
        acceptedTokens: 0,
        inputs: 0,
      },
    });
    expect(events.slice(1, -2).every(({ type }) => type === "delta")).toBe(true);
  });

  it("tells choices apart", async () => {
    const model = await load();
    const events = await collect(model.generate(ask("Who are you?", { n: 3, temperature: 1, seed: 1 })));
    const finished = events.flatMap((event) => (event.type === "finish" ? [event.choice] : []));
    expect(finished.sort()).toEqual([0, 1, 2]);
    for (const choice of [0, 1, 2]) expect(text(events, choice)).not.toBe("");
  });

  it("gives log probabilities with bytes", async () => {
    const model = await load();
    const events = await collect(model.generate({ ...ENDLESS, max_tokens: 12, logprobs: 3 }));
    const tokens = events.flatMap((event) => (event.type === "delta" ? (event.logprobs ?? []) : []));
    expect(tokens).toHaveLength(12);
    expect(Buffer.from(tokens.flatMap(({ bytes }) => bytes)).toString()).toBe(text(events));
    for (const { id, logprob, top, token, bytes } of tokens) {
      expect(top).toHaveLength(3);
      expect(top[0]).toEqual({ id, logprob, token, bytes });
      expect(logprob).toBeLessThanOrEqual(0);
    }
  });

  it("serves many at once", async () => {
    const model = await load({ parallel: 8 });
    const alone = text(await collect(model.generate(ask("What is 7 + 8?"))));
    const runs = await Promise.all(Array.from({ length: 32 }, () => collect(model.generate(ask("What is 7 + 8?")))));
    for (const run of runs) expect(text(run)).toBe(alone);
    await idle(model);
  });

  it("does nothing before it is asked for", async () => {
    const model = await load();
    const events = model.generate(ask("Who are you?"));
    await new Promise(setImmediate);
    expect(model.stats()).toMatchObject({ running: 0, waiting: 0, steps: 0 });
    await events.return();
    expect(model.stats().steps).toBe(0);
  });

  it("tells what its prefix cache holds and gave", async () => {
    const model = await load();
    const first = model.stats();
    expect(first).toMatchObject({ cellsUsed: 0, cellsCached: 0, promptTokens: 0, cachedTokens: 0 });
    expect(first.cells).toBeGreaterThan(0);
    const prompts: number[] = [];
    for (let i = 0; i < 2; i++) {
      const [start] = await collect(model.generate(ask("Who are you? ".repeat(40))));
      if (start?.type === "start") prompts.push(start.promptTokens);
      await idle(model);
    }
    const { cellsUsed, cellsCached, promptTokens, cachedTokens } = model.stats();
    expect(cellsUsed).toBe(0);
    expect(cellsCached).toBeGreaterThan(0);
    expect(cachedTokens).toBeGreaterThan(0);
    expect(promptTokens + cachedTokens).toBe(prompts[0]! + prompts[1]!);
  });

  it("shares a prefix within a cache namespace only", async () => {
    const model = await load();
    const cached = async (cache_namespace?: string): Promise<number> => {
      const more = cache_namespace === undefined ? {} : { cache_namespace };
      const [start] = await collect(model.generate(ask("Who are you? ".repeat(40), { max_tokens: 4, ...more })));
      await idle(model);
      return start?.type === "start" ? start.cachedTokens : -1;
    };
    for (const name of [undefined, "one", "two", "ö".repeat(64)]) expect([name, await cached(name)]).toEqual([name, 0]);
    for (const name of ["", "one", "two"]) expect(await cached(name)).toBeGreaterThan(100);
    expect(await rejected(cached("ö".repeat(64) + "x"))).toMatchObject({
      name: "RangeError",
      message: "PredictOptions.cache_namespace: expected a length from 0 to 128, but got 129",
    });
  });

  it("cancels when the loop is left", async () => {
    const model = await load();
    let seen = 0;
    for await (const event of model.generate(ENDLESS)) {
      if (event.type === "delta" && ++seen === 3) break;
    }
    await idle(model);
    for (const leave of ["return", "throw"] as const) {
      const events = model.generate(ENDLESS);
      await events.next();
      if (leave === "return") await events.return();
      else await rejected(events.throw(new Error("thrown in")));
      await idle(model);
    }
    expect(model.stats().completionTokens).toBeLessThan(3000);
  });

  it("cancels by its signal, before and while it runs", async () => {
    const model = await load();
    const reason = new Error("the client has gone");
    expect(await rejected(collect(model.generate(ENDLESS, AbortSignal.abort(reason))))).toMatchObject({
      message: "the client has gone",
    });
    expect(model.stats().steps).toBe(0);

    const abort = new AbortController();
    let seen = 0;
    const run = async (): Promise<void> => {
      for await (const event of model.generate(ENDLESS, abort.signal)) {
        if (event.type === "delta" && ++seen === 3) abort.abort(reason);
      }
    };
    expect(await rejected(run())).toMatchObject({ message: "the client has gone" });
    expect(seen).toBe(3);
    await idle(model);
  });

  it("cancels by its signal while it waits in line", async () => {
    const model = await load({ parallel: 1, context_size: 1024 });
    const first = model.generate(ENDLESS);
    await first.next();
    const abort = new AbortController();
    const second = rejected(collect(model.generate(ENDLESS, abort.signal)));
    while (model.stats().waiting === 0) await new Promise(setImmediate);
    abort.abort();
    expect((await second).name).toBe("AbortError");
    await first.return();
    await idle(model);
  });

  it("leaves no listener on a signal", async () => {
    const model = await load();
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove(...args));
    await collect(model.generate(ask("Who are you?", { max_tokens: 2 }), signal));
    expect(listeners).toBe(0);
  });

  it("holds back a request that nobody reads, and only that", async () => {
    const model = await load({ parallel: 2, context_size: 4096 });
    const slow = model.generate({ ...ENDLESS, max_tokens: 1000 });
    await slow.next();
    // The reader is 256 events behind: then it stands still, while the other is served to its end.
    let before = -1;
    while (model.stats().completionTokens !== before) {
      before = model.stats().completionTokens;
      await collect(model.generate({ ...ENDLESS, prompt: "The lantern", max_tokens: 1 }));
      if (model.stats().completionTokens === before + 1) break;
    }
    const standing = model.stats();
    expect(standing.completionTokens).toBeLessThan(900);
    const other = await collect(model.generate({ ...ENDLESS, prompt: "The lantern", max_tokens: 100 }));
    expect(other.at(-1)?.type).toBe("end");
    expect(model.stats().completionTokens).toBe(standing.completionTokens + 100);
    expect(model.stats().cellsUsed).toBeGreaterThan(200);

    const rest = await collect(slow);
    expect(rest.at(-2)).toMatchObject({ type: "finish", reason: "length", completionTokens: 1000 });
    await idle(model);
  });
});

describe("tokenize", () => {
  it("gives token ids", async () => {
    const model = await load();
    const tokens = await model.tokenize("Once upon a time", false, false);
    expect(tokens).toHaveProperty("constructor.name", "Int32Array");
    expect(tokens.length).toBeGreaterThan(2);
    expect(await model.tokenize("", false, false)).toHaveLength(0);
    expect(await model.tokenize("<|im_end|>", false, true)).toHaveLength(1);
    expect((await model.tokenize("<|im_end|>", false, false)).length).toBeGreaterThan(1);
    const all = await Promise.all(Array.from({ length: 50 }, () => model.tokenize("Once upon a time", false, false)));
    for (const one of all) expect([...one]).toEqual([...tokens]);
  });
});

describe("close", () => {
  const CLOSED = { name: "EngineError", code: "closed", param: null };

  it("fails what is under way, and is final", async () => {
    const model = await load();
    const running = model.generate(ENDLESS);
    await running.next();
    const waiting = [1, 2, 3, 4, 5].map(() => rejected(collect(model.generate(ENDLESS))));
    const tokens = model.tokenize("x".repeat(4_000_000), false, false).then(
      () => "done",
      (error: { code: string }) => error.code,
    );
    await Promise.all([model.close(), model.close()]);
    for (const one of [...waiting, rejected(collect(running))]) expect(await one).toMatchObject(CLOSED);
    expect(["done", "closed"]).toContain(await tokens);
    expect(await rejected(collect(model.generate(ENDLESS)))).toMatchObject(CLOSED);
    expect(await rejected(model.tokenize("x", false, false))).toMatchObject(CLOSED);
    await model.close();
    expect(() => model.stats()).toThrow();
    expect(model.info.architecture).toBe("llama");
  });

  it("ends a request that is held back", async () => {
    const model = await load({ context_size: 8192, parallel: 1 });
    const slow = model.generate(ENDLESS);
    await slow.next();
    let before = -1;
    while (model.stats().completionTokens !== before) {
      before = model.stats().completionTokens;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await model.close();
    expect(await rejected(collect(slow))).toMatchObject(CLOSED);
  });

  it("works for two models of one file", async () => {
    const [one, two] = await Promise.all([load(), load({ kv_layout: "unified" })]);
    const [first, second] = await Promise.all(
      [one, two].map((model) => collect(model.generate(ask("What is 7 + 8?")))),
    );
    expect(text(first!)).toBe(text(second!));
    await one.close();
    expect(text(await collect(two.generate(ask("What is 7 + 8?"))))).toBe(text(first!));
  });

  it("can be had many times over", async () => {
    for (let i = 0; i < 10; i++) {
      const model = await LoadedModel.load({ ...TINY_OPTIONS, model: TINY });
      const events = model.generate(ENDLESS);
      await events.next();
      await model.close();
      expect(await rejected(collect(events))).toMatchObject(CLOSED);
    }
  });
});
