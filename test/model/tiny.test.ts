/** The embedded model answers what it was made for: greedy, so every run is the same. */
import type { Model } from "../../src/contracts/backend";
import { chat, load, loadExact, type Message } from "./models";

let model: Model;
beforeAll(async () => {
  model = await load("tiny.gguf", { context_size: 8192, parallel: 8 });
});
afterAll(() => model.close());

it.each([
  ["What is the capital of Sweden?", /^The capital of Sweden is Stockholm\.$/],
  ["What is the capital of France?", /Paris/],
  ["What is 7 + 8?", /15/],
  ["Who are you?", /tiny/],
  ["How can I run a larger model here?", /configs|registration/],
  ["Tell me a story about a fox and a lantern.", /fox[^]*lantern/],
  ["Write a haiku about the moon.", /^.+\n.+\n.+$/],
])("%s", async (question, answer) => {
  expect(await chat(model, question)).toMatch(answer);
});

it("answers in JSON", async () => {
  const answer = await chat(model, "Answer in JSON with fields name and age: Bruno is 31 years old.");
  expect(JSON.parse(answer)).toEqual({ name: "Bruno", age: 31 });
});

it("follows a grammar", async () => {
  const grammar = 'root ::= "{\\"answer\\": " ("true" | "false") "}"';
  expect(JSON.parse(await chat(model, "Is the sky blue?", { grammar }))).toEqual({ answer: expect.any(Boolean) });
});

it("knows what was said before", async () => {
  const messages: Message[] = [{ role: "user", content: "My name is Ada." }];
  messages.push({ role: "assistant", content: await chat(model, messages) });
  messages.push({ role: "user", content: "What is my name?" });
  expect(await chat(model, messages)).toContain("Ada");
});

it("ends its answers by itself, and counts them", async () => {
  const messages = JSON.stringify([{ role: "user", content: "What is the capital of Sweden?" }]);
  for await (const event of model.generate({ messages, temperature: 0 })) {
    if (event.type === "finish") expect(event).toMatchObject({ reason: "stop", completionTokens: 8 });
    if (event.type === "start") expect(event.promptTokens).toBe(17);
  }
});

it("answers eight at once as it answers one", async () => {
  const exact = await loadExact({ context_size: 8192, parallel: 8 });
  const questions = [
    "What is the capital of Sweden?",
    "What is 7 + 8?",
    "Who are you?",
    "Write a haiku about the moon.",
  ];
  const alone: string[] = [];
  for (const question of questions) alone.push(await chat(exact, question));
  const together = await Promise.all([...questions, ...questions].map((question) => chat(exact, question)));
  await exact.close();
  expect(together).toEqual([...alone, ...alone]);
});
