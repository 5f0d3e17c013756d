/** Real models that don't fit together. */
import pino from "pino";
import { backends } from "../../src/backend/catalogue";
import { ModelPool } from "../../src/backend/pool";
import type { Registration } from "../../src/contracts/registration";
import { llama } from "../../src/backend/llama";
import { total } from "../../src/backend/eviction";
import { beside, chat, describeWith, DIRS } from "./models";
import { registration } from "../fixtures/test-server";

const SMOLLM2 = beside("SmolLM2-135M-Instruct.Q4_1.gguf");
const local = (model: string) => ({ backend: "llama", model, context_size: 2048, parallel: 1, threads: 2 });
const tiny = registration({ model: "tiny", local: local("tiny.gguf") });
const smollm2 = registration({ model: "smollm2", local: local(SMOLLM2) });

describeWith(SMOLLM2, "tiny and SmolLM2 in the memory of one of them", () => {
  let pool: ModelPool;
  let alone: string;
  beforeAll(async () => {
    const model = await llama.load(smollm2.local, DIRS, {});
    alone = await chat(model, "What is the capital of France?", { max_tokens: 8 });
    await model.close();
    const plan = await llama.plan!(smollm2.local, DIRS, {});
    const options = { memoryLimit: total(plan!.host), swapAfter: 100 };
    pool = new ModelPool(backends(), DIRS, pino({ level: "silent" }), options);
  });
  afterAll(() => pool.close());

  const ask = async (from: Registration, question: string): Promise<string> => {
    const lease = await pool.acquire(from);
    try {
      return await chat(lease.model, question, { max_tokens: 8 });
    } finally {
      lease.release();
    }
  };
  const loaded = async () => (await pool.ready()).flatMap(({ names }) => names);

  test("each answers in its turn, as it does alone", async () => {
    expect(await ask(tiny, "What is 7 + 8?")).toContain("15");
    expect(await loaded()).toEqual(["tiny"]);
    expect(await ask(smollm2, "What is the capital of France?")).toBe(alone);
    expect(await loaded()).toEqual(["smollm2"]);
    expect(await ask(tiny, "What is 7 + 8?")).toContain("15");
    expect(await loaded()).toEqual(["tiny"]);
  });

  test("under load, every request is answered", async () => {
    const asked = Array.from({ length: 12 }, (_, i) =>
      i % 2 === 0 ? ask(tiny, "What is 7 + 8?") : ask(smollm2, "What is the capital of France?"),
    );
    for (const [i, answer] of (await Promise.all(asked)).entries()) {
      expect(answer).toContain(i % 2 === 0 ? "15" : alone);
    }
  });
});
