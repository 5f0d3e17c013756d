/** Vercel's AI SDK, through its provider for servers like this one. */
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, embed, embedMany, generateText, streamText } from "ai";
import type { RunningServer } from "../../../src";
import { startTinyServer } from "../../fixtures/tiny-server";

const prompt = "What is the capital of Sweden?";

let server: RunningServer;
let provider: ReturnType<typeof createOpenAICompatible>;
beforeAll(async () => {
  ({ server } = await startTinyServer({}));
  provider = createOpenAICompatible({ name: "local", baseURL: `${server.url}/v1`, includeUsage: true });
});
afterAll(() => server?.close(0));

const plain = () => generateText({ model: provider("tiny"), prompt, temperature: 0, maxRetries: 0 });

test("generateText", async () => {
  const { text, finishReason, usage, response } = await plain();
  expect(text).toContain("Stockholm");
  expect(finishReason).toBe("stop");
  expect(usage.totalTokens).toBe((usage.inputTokens ?? 0) + (usage.outputTokens ?? 0));
  expect(response.id).toMatch(/^chatcmpl-/);
});

test("streamText says the same, with the same usage", async () => {
  const whole = await plain();
  const result = streamText({ model: provider("tiny"), prompt, temperature: 0, maxRetries: 0 });
  let text = "";
  for await (const part of result.textStream) text += part;
  expect(text).toBe(whole.text);
  expect(await result.finishReason).toBe("stop");
  expect((await result.usage).outputTokens).toBe(whole.usage.outputTokens);
});

test("extensions go through providerOptions", async () => {
  const { text } = await generateText({
    model: provider("tiny"),
    prompt,
    providerOptions: { local: { "x-localai-extensions": { grammar: 'root ::= "yes" | "no"' } } },
  });
  expect(text).toMatch(/^(yes|no)$/);
});

test("a text completion", async () => {
  const model = provider.completionModel("tiny");
  const { text } = await generateText({
    model,
    prompt: "Once upon a",
    temperature: 0,
    maxOutputTokens: 8,
    maxRetries: 0,
  });
  expect(text).not.toBe("");
});

test("embed and embedMany", async () => {
  const model = provider.embeddingModel("tiny");
  const one = await embed({ model, value: "hello", maxRetries: 0 });
  const many = await embedMany({ model, values: ["hello", "a fox"], maxRetries: 0 });
  expect(many.embeddings).toHaveLength(2);
  expect(many.embeddings[0]).toHaveLength(one.embedding.length);
  expect(one.usage.tokens).toBeGreaterThan(0);
});

test("an error has the server's message and status", async () => {
  const error: unknown = await generateText({ model: provider("gpt-9"), prompt, maxRetries: 0 }).catch(
    (thrown: unknown) => thrown,
  );
  expect(APICallError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ statusCode: 404, message: expect.stringContaining("gpt-9") });
});
