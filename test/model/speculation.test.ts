/** Speculation changes how many steps an answer takes, and nothing in it but for rounding. */
import { type Model, NO_USAGE } from "../../src/contracts/backend";
import type { PredictOptionsInit } from "../../src/generated/options";
import { beside, chat, describeWith, load, loadExact, made } from "./models";

const CODE = "let sum = 0;\nfor (const order of orders) sum += order.price;\nreturn sum;\n";
const QUESTIONS: [string, PredictOptionsInit?][] = [
  ["What is the capital of Sweden?"],
  ["Tell me a story about a fox and a lantern."],
  [`Repeat: ${CODE}${CODE}`, { max_tokens: 80 }],
  ["Answer in JSON with fields name and age: Bruno is 31 years old.", { stop: ["31"] }],
  ["Is the sky blue?", { grammar: 'root ::= "{\\"answer\\": " ("true" | "false") "}"' }],
];

const SETTINGS: [string, object][] = [
  ["n-grams", { speculation: "ngram", ngram_size: 2, draft_adaptive: false }],
  ["n-grams where they pay", { speculation: "ngram" }],
  [
    "the model itself",
    { speculation: "draft", draft_model: made("tiny-f32.gguf"), draft_max: 4, draft_adaptive: false },
  ],
  ["a model of random weights", { speculation: "draft", draft_model: made("llama.gguf"), draft_adaptive: false }],
];

/** One by one. */
async function answers(model: Model): Promise<string[]> {
  const alone: string[] = [];
  for (const [question, more] of QUESTIONS) alone.push(await chat(model, question, more));
  return alone;
}

const atOnce = (model: Model): Promise<string[]> =>
  Promise.all(QUESTIONS.map(([question, more]) => chat(model, question, more)));

describe("tiny", () => {
  const common = { context_size: 8192, parallel: 8 };
  let plain: string[];
  beforeAll(async () => {
    const model = await loadExact(common);
    plain = await answers(model);
    await model.close();
  });

  it.each(SETTINGS)("drafts from %s", async (_, settings) => {
    const model = await loadExact({ ...common, ...settings });
    try {
      expect(await answers(model)).toEqual(plain);
      expect(await atOnce(model)).toEqual(plain);
      const { draftedTokens, acceptedTokens } = model.stats();
      expect(acceptedTokens).toBeLessThanOrEqual(draftedTokens);
      expect(draftedTokens).toBeGreaterThan(0);
    } finally {
      await model.close();
    }
  });

  it("says in the request's last event what was guessed", async () => {
    const model = await loadExact({ ...common, ...SETTINGS[2]![1] });
    try {
      const options = { prompt: "Once upon a time", temperature: 0, max_tokens: 21, ignore_eos: true };
      let usage = NO_USAGE;
      for await (const event of model.generate(options, undefined, (told) => (usage = told))) void event;
      const { draftedTokens, acceptedTokens } = usage;
      // Its own guesses, four a step, are right, but where two tokens are as good as equal.
      expect(draftedTokens).toBeGreaterThanOrEqual(16);
      expect(acceptedTokens).toBeGreaterThanOrEqual(13);
      expect(acceptedTokens).toBeLessThanOrEqual(draftedTokens);
    } finally {
      await model.close();
    }
  });

  it.each([
    [{ speculation: "draft" }, "draft_model", /needs a 'draft_model'/],
    [{ draft_model: "tiny.gguf" }, "speculation", /but 'speculation' is 'none'\. Expected 'draft'/],
    [{ speculation: "draft", draft_model: "nowhere.gguf" }, "draft_model", /nowhere\.gguf' can't be loaded/],
  ])("refuses %j", async (settings, param, message) => {
    await expect(load("tiny.gguf", settings)).rejects.toMatchObject({
      code: "model_load_failed",
      param,
      message: expect.stringMatching(message) as string,
    });
  });
});

const SMOLLM2 = beside("SmolLM2-135M-Instruct.Q4_1.gguf");
describeWith(SMOLLM2, "SmolLM2", () => {
  it("repeats a text in fewer steps", async () => {
    const model = await load(SMOLLM2, { parallel: 1, context_size: 2048, speculation: "ngram", draft_adaptive: false });
    try {
      let answer = "";
      const options = { prompt: CODE.repeat(4), temperature: 0, max_tokens: 60 };
      for await (const event of model.generate(options)) if (event.type === "delta") answer += event.text;
      expect(answer).toContain("for (const order of orders)");
      const { steps, completionTokens, acceptedTokens } = model.stats();
      expect(acceptedTokens).toBeGreaterThan(10);
      expect(steps).toBeLessThan(completionTokens);
    } finally {
      await model.close();
    }
  });

  it("refuses a draft model with another vocabulary", async () => {
    await expect(load(SMOLLM2, { speculation: "draft", draft_model: "tiny.gguf" })).rejects.toMatchObject({
      code: "model_load_failed",
      param: "draft_model",
      message: expect.stringContaining("it must have the model's vocabulary, but ") as string,
    });
  });
});
