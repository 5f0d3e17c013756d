/**
 * How processes that use the addon can go. `native.test.ts` runs each of these in a process of its own, by name, and looks
 * at how it ended.
 */
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { PredictOptionsInit } from "../../src/generated/options";
import { addon } from "../../src/backend/llama/addon";
import { LoadedModel } from "../../src/backend/llama/loaded-model";

const MODEL = process.env["SCENARIO_MODEL"] ?? path.join(__dirname, "../../models/tiny.gguf");
const OPTIONS = { model: MODEL, context_size: 4096, threads: 1 };
const ENDLESS: PredictOptionsInit = { prompt: "Once upon a time", temperature: 0, ignore_eos: true };
const SHORT: PredictOptionsInit = {
  messages: JSON.stringify([{ role: "user", content: "What is the capital of Sweden?" }]),
  temperature: 0,
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const ticks = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function answer(model: LoadedModel, options: PredictOptionsInit = SHORT): Promise<string> {
  let text = "";
  for await (const event of model.generate(options)) if (event.type === "delta") text += event.text;
  return text;
}

/** Calls back at the third piece of text, and reads on. */
async function midway(model: LoadedModel, then: () => void): Promise<void> {
  let seen = 0;
  for await (const event of model.generate(ENDLESS)) if (event.type === "delta" && ++seen === 3) then();
}

const code = (error: unknown): string => (error as { code?: string }).code ?? String(error);

/** What a Worker runs: the same classes, in an environment of their own. */
const IN_WORKER = `
  const { addon } = require(${JSON.stringify(path.join(__dirname, "native-worker.cjs"))});
  const { parentPort } = require("node:worker_threads");
  const options = new addon.ModelOptions(${JSON.stringify(OPTIONS)});
  const endless = new addon.PredictOptions(${JSON.stringify(ENDLESS)});
  const short = new addon.PredictOptions(${JSON.stringify(SHORT)});
`;

const WORKERS = {
  /** Answers once, closes and ends by itself. */
  answers: `${IN_WORKER}
    let text = "";
    const model = new addon.Model(options, (events) => {
      for (const event of events) {
        if (event.type === "loaded") model.submit(short);
        if (event.type === "delta") text += event.text;
        if (event.type === "end") model.close();
        if (event.type === "closed") { model.reap(); parentPort.postMessage(text); }
      }
    });`,
  /** Tells when it is in the middle of four answers, and goes on for long. */
  decodes: `${IN_WORKER}
    addon.setLogger(() => {});
    let told = false;
    const model = new addon.Model(options, (events) => {
      for (const event of events) {
        if (event.type === "loaded") for (let i = 0; i < 4; i++) model.submit(endless);
        if (event.type === "delta" && !told) { told = true; parentPort.postMessage("decoding"); }
      }
    });`,
  /** Tells when it has begun to load. */
  loads: `${IN_WORKER}
    new addon.Model(options, () => {});
    parentPort.postMessage("loading");`,
  exits: `${IN_WORKER}
    const model = new addon.Model(options, (events) => {
      for (const event of events) {
        if (event.type === "loaded") model.submit(endless);
        if (event.type === "delta") process.exit(7);
      }
    });`,
  throws: `${IN_WORKER}
    const model = new addon.Model(options, (events) => {
      for (const event of events) {
        if (event.type === "loaded") model.submit(endless);
        if (event.type === "delta") throw new Error("thrown in the Worker");
      }
    });`,
};

const worker = (name: keyof typeof WORKERS): Worker => new Worker(WORKERS[name], { eval: true });
const message = (of: Worker): Promise<string> => new Promise((resolve) => of.once("message", resolve));
const exit = (of: Worker): Promise<number> => new Promise((resolve) => of.once("exit", resolve));

export const SCENARIOS = {
  async exitMidDecode() {
    await midway(await LoadedModel.load(OPTIONS), () => process.exit(3));
  },

  async exitMidDecodeOfMany() {
    const model = await LoadedModel.load({ ...OPTIONS, parallel: 8 });
    for (let i = 0; i < 12; i++) void answer(model, ENDLESS);
    await midway(model, () => process.exit(3));
  },

  async exitMidDecodeWithoutExitListeners() {
    const model = await LoadedModel.load(OPTIONS);
    process.removeAllListeners("exit");
    await midway(model, () => process.exit(3));
  },

  async exitMidPrompt() {
    const model = await LoadedModel.load(OPTIONS);
    const steps = model.stats().steps;
    void answer(model, { prompt_tokens: Array<number>(1000).fill(100), max_tokens: 1 });
    while (model.stats().steps === steps && model.stats().running === 0) await new Promise(setImmediate);
    process.exit(3);
  },

  async exitMidLoad() {
    await LoadedModel.load(OPTIONS, { onProgress: () => process.exit(3) });
  },

  async exitRightAfterTheLoadBegan() {
    void LoadedModel.load(OPTIONS);
    process.exit(3);
  },

  async exitListenersStillUseIt() {
    const model = await LoadedModel.load(OPTIONS);
    process.on("exit", () => {
      say(model.info.architecture);
      try {
        model.stats();
      } catch (error) {
        say((error as Error).message);
      }
      void model.close();
    });
    await midway(model, () => process.exit(3));
  },

  async uncaughtException() {
    await midway(await LoadedModel.load(OPTIONS), () => {
      setImmediate(() => {
        throw new Error("nobody catches this");
      });
    });
  },

  async unhandledRejection() {
    await midway(await LoadedModel.load(OPTIONS), () => {
      void Promise.reject(new Error("nobody handles this"));
    });
  },

  async thrownFromEvents() {
    const options = new (addon().ModelOptions)(OPTIONS);
    new (addon().Model)(options, () => {
      throw new Error("thrown from the events");
    });
  },

  /** The parent sends a signal. */
  async waitForASignal() {
    await midway(await LoadedModel.load(OPTIONS), () => say("decoding"));
  },

  async idleModelDoesNotHoldTheProcess() {
    await LoadedModel.load(OPTIONS);
    say("loaded");
  },

  async idleModelThatHasAnsweredDoesNotEither() {
    const model = await LoadedModel.load(OPTIONS);
    say(await answer(model));
    say(String((await model.tokenize("Once", false, false)).length > 0));
  },

  async requestInFlightHoldsTheProcess() {
    const model = await LoadedModel.load(OPTIONS);
    void answer(model).then(say);
  },

  async tokenizeInFlightHoldsTheProcess() {
    const model = await LoadedModel.load(OPTIONS);
    void model.tokenize("Once ".repeat(200000), false, false).then((tokens) => say(String(tokens.length > 100000)));
  },

  async loadInFlightHoldsTheProcess() {
    void LoadedModel.load(OPTIONS).then(() => say("loaded"));
  },

  async cancelledRequestDoesNotHoldTheProcess() {
    const model = await LoadedModel.load(OPTIONS);
    for await (const event of model.generate(ENDLESS)) if (event.type === "delta") break;
    say("left");
  },

  async closeWithWorkInFlight() {
    const model = await LoadedModel.load(OPTIONS);
    const runs = Array.from({ length: 10 }, () => answer(model, ENDLESS).catch(code));
    await ticks();
    await model.close();
    say((await Promise.all(runs)).join(" "));
  },

  async twoModels() {
    const [one, two] = await Promise.all([LoadedModel.load(OPTIONS), LoadedModel.load(OPTIONS)]);
    say((await Promise.all([answer(one), answer(two), answer(one), answer(two)])).join("|"));
    void answer(one, ENDLESS).catch(() => undefined);
    await ticks();
    await two.close();
    process.exit(0);
  },

  async loadAfterAFailure() {
    say(await LoadedModel.load({ ...OPTIONS, model: __filename }).then(String, code));
    const model = await LoadedModel.load(OPTIONS);
    say(await answer(model));
    await model.close();
  },

  async loadCancelled() {
    for (let i = 0; i < 5; i++) {
      const abort = new AbortController();
      const loading = LoadedModel.load(OPTIONS, { signal: abort.signal, onProgress: () => abort.abort() });
      say(await loading.then(String, code));
    }
    say(await answer(await LoadedModel.load(OPTIONS)));
  },

  async garbage() {
    const collect = (globalThis as { gc?: () => void }).gc!;
    const model = await LoadedModel.load({ ...OPTIONS, parallel: 8 });
    for (let round = 0; round < 20; round++) {
      const runs = Array.from({ length: 8 }, () => answer(model));
      for (let i = 0; i < 200; i++) new (addon().PredictOptions)({ prompt: "x".repeat(1000), stop: ["a", "b"] });
      for (let i = 0; i < 3; i++) {
        const unused = new (addon().Model)(new (addon().ModelOptions)(OPTIONS), () => undefined);
        unused.reap();
      }
      // Nobody holds these two but the addon.
      void new (addon().Model)(new (addon().ModelOptions)(OPTIONS), () => undefined).close();
      new (addon().Model)(new (addon().ModelOptions)({ ...OPTIONS, model: "/no/such/file" }), () => undefined).unref();
      while (model.stats().running > 0) {
        collect();
        await new Promise(setImmediate);
      }
      if (new Set(await Promise.all(runs)).size !== 1) throw new Error("answers differ");
    }
    say("collected");
    process.exit(0);
  },

  async workerAnswers() {
    const one = worker("answers");
    const ended = exit(one);
    say(await message(one));
    say(String(await ended));
  },

  async workersAndMainAtOnce() {
    const workers = [1, 2, 3].map(() => worker("answers"));
    // Listened for before anything is waited for: Workers may have answered, and ended, when the model is loaded.
    const [answers, ends] = [Promise.all(workers.map(message)), Promise.all(workers.map(exit))];
    const model = await LoadedModel.load(OPTIONS);
    say([...(await answers), await answer(model)].join("|"));
    await ends;
  },

  async workerTerminatedMidDecode() {
    for (let i = 0; i < 8; i++) {
      const one = worker("decodes");
      await message(one);
      say(String(await one.terminate()));
    }
    say(await answer(await LoadedModel.load(OPTIONS)));
  },

  async workerTerminatedMidLoad() {
    for (let i = 0; i < 8; i++) {
      const one = worker("loads");
      await message(one);
      if (i % 2 === 1) await ticks();
      await one.terminate();
    }
    say("terminated");
  },

  async workersTerminatedWhileOthersGoOn() {
    const model = await LoadedModel.load(OPTIONS);
    const lines: string[] = [];
    addon().setLogger((_, line) => lines.push(line));
    const workers = [1, 2, 3, 4].map(() => worker("decodes"));
    await Promise.all(workers.map(message));
    const text = answer(model);
    await Promise.all(workers.slice(0, 2).map((one) => one.terminate()));
    say(await text);
    say(await answer(await LoadedModel.load(OPTIONS)));
    await Promise.all(workers.slice(2).map((one) => one.terminate()));
    say(String(lines.length > 0));
  },

  async workerExits() {
    const one = worker("exits");
    say(String(await exit(one)));
    say(await answer(await LoadedModel.load(OPTIONS)));
  },

  async workerThrows() {
    const one = worker("throws");
    const thrown = new Promise<Error>((resolve) => one.once("error", resolve));
    say((await thrown).message);
    say(await answer(await LoadedModel.load(OPTIONS)));
  },

  async exitWhileWorkersDecode() {
    const workers = [1, 2].map(() => worker("decodes"));
    await Promise.all(workers.map(message));
    process.exit(3);
  },

  async workerOutlivesTheMainModel() {
    const model = await LoadedModel.load(OPTIONS);
    const one = worker("decodes");
    await message(one);
    await model.close();
    await ticks();
    await one.terminate();
    say("done");
  },
} satisfies Record<string, () => Promise<void>>;

export type Scenario = keyof typeof SCENARIOS;

if (require.main === module) void SCENARIOS[process.argv[2] as Scenario]();
