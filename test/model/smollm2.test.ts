/** A real model: 49,152 tokens, 8,192 of context, 30 layers. */
import type { Model } from "../../src/contracts/backend";
import { beside, chat, describeWith, load } from "./models";

/** The tokens of a greedy answer, with the log probabilities of the two likeliest. */
type Trace = { id: number; best: number; next: number }[];

async function trace(model: Model, question: string): Promise<Trace> {
  const messages = JSON.stringify([{ role: "user", content: question }]);
  const tokens: Trace = [];
  for await (const event of model.generate({ messages, temperature: 0, max_tokens: 8, logprobs: 2 })) {
    for (const { id, top } of event.type === "delta" ? (event.logprobs ?? []) : []) {
      tokens.push({ id, best: top[0]!.logprob, next: top[1]!.logprob });
    }
  }
  return tokens;
}

/** How far log probabilities differ up to where the answers part; and how far apart the two likeliest are there, else 0. */
function compare(a: Trace, b: Trace): { differences: number[]; margin: number } {
  const parts = a.findIndex(({ id }, i) => id !== b[i]?.id);
  const common = parts === -1 ? a : a.slice(0, parts);
  const differences = common.map(({ best }, i) => Math.abs(best - b[i]!.best));
  return { differences, margin: parts === -1 ? 0 : a[parts]!.best - a[parts]!.next };
}

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
      taggedLevels: 0,
      canGenerate: true,
    });
  });

  it("answers", async () => {
    expect(await chat(model, "Hello!", { max_tokens: 12 })).toMatch(/^[A-Z][a-z]+/);
  });

  it("answers several at once as one by one, but for the noise of quantized numbers", async () => {
    const questions = ["Hello!", "Name a colour.", "What is 2 + 2?"];
    const alone: Trace[] = [];
    for (const question of questions) alone.push(await trace(model, question));
    // The noise: the same with other numbers of tokens in a pass.
    const otherPasses = await load(FILE, { parallel: 1, context_size: 2048, ubatch_size: 8 });
    const control: Trace[] = [];
    for (const question of questions) control.push(await trace(otherPasses, question));
    await otherPasses.close();
    const noise = Math.max(...alone.flatMap((one, i) => compare(one, control[i]!).differences));
    const together = await Promise.all(questions.map((question) => trace(model, question)));
    for (const [i, one] of alone.entries()) {
      const { differences, margin } = compare(one, together[i]!);
      expect(differences.length).toBeGreaterThan(0);
      // Two tokens may move by that much each.
      expect(margin).toBeLessThanOrEqual(2 * noise);
    }
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
