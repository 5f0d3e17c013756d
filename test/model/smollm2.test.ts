/** A real model: 49,152 tokens, 8,192 of context, 30 layers. */
import type { Model } from "../../src/backend/backend";
import { beside, chat, describeWith, load } from "./models";

const FILE = beside("SmolLM2-135M-Instruct.Q4_1.gguf");

describeWith(FILE, "SmolLM2", () => {
  let model: Model;
  beforeAll(async () => {
    model = await load(FILE, { parallel: 4, context_size: 8192 });
  });
  afterAll(() => model.close());

  it("tells its facts", () => {
    expect(model.info).toMatchObject({
      architecture: "llama",
      vocabularySize: 49152,
      trainedContextSize: 8192,
      contextSize: 2048,
      hasChatTemplate: true,
      reasons: false,
      canGenerate: true,
    });
  });

  it("answers", async () => {
    expect(await chat(model, "Hello!", { max_tokens: 12 })).toMatch(/^[A-Z][a-z]+/);
  });

  it("answers several at once as one by one", async () => {
    const questions = ["Hello!", "Name a colour.", "What is 2 + 2?"];
    const alone: string[] = [];
    for (const question of questions) alone.push(await chat(model, question, { max_tokens: 8 }));
    const together = await Promise.all(questions.map((question) => chat(model, question, { max_tokens: 8 })));
    expect(together).toEqual(alone);
  });

  it("keeps characters whole that take several tokens", async () => {
    const grammar = 'root ::= "😀 日本語 é"';
    expect(await chat(model, "Say something.", { grammar })).toBe("😀 日本語 é");
  });

  it("gives log probabilities over its whole vocabulary", async () => {
    const options = { prompt: "The capital of France is", temperature: 0, max_tokens: 1, logprobs: 5 };
    for await (const event of model.generate(options)) {
      if (event.type !== "delta") continue;
      expect(event.text).toBe(" Paris");
      expect(event.logprobs).toMatchObject([
        { token: " Paris", bytes: [...Buffer.from(" Paris")], top: { length: 5 } },
      ]);
    }
  });
});
