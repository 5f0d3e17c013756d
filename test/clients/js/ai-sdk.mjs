// Vercel's AI SDK: loops with tools, streams, objects, an abort, usage; with the compatible provider and with OpenAI's.
import assert from "node:assert/strict";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { embed, generateObject, generateText, stepCountIs, streamText, tool } from "ai";
import { z } from "zod";

const baseURL = process.env.BASE_URL;
const compatible = createOpenAICompatible({
  name: "local",
  baseURL,
  includeUsage: true,
  supportsStructuredOutputs: true,
});
const tools = {
  get_weather: tool({
    description: "Weather in a city",
    inputSchema: z.object({ city: z.string() }),
    execute: async () => "It is sunny.",
  }),
};
for (const model of [compatible("tiny"), createOpenAI({ baseURL, apiKey: "none" }).chat("tiny")]) {
  const ask = { model, temperature: 0, maxOutputTokens: 60, maxRetries: 0 };
  const prompt = "Weather in Oslo?";
  const whole = await generateText({ ...ask, prompt, tools, stopWhen: stepCountIs(2) });
  assert.equal(whole.steps[0].toolCalls[0].toolName, "get_weather");
  assert.ok(whole.totalUsage.totalTokens > 0);
  const streamed = streamText({ ...ask, prompt, tools, stopWhen: stepCountIs(2) });
  await streamed.consumeStream();
  assert.equal((await streamed.steps).length, 2);
  const messages = [{ role: "user", content: "Who are you?" }];
  const first = await generateText({ ...ask, messages });
  await generateText({
    ...ask,
    messages: [...messages, ...first.response.messages, { role: "user", content: "And who made you?" }],
  });
  const { object } = await generateObject({ ...ask, schema: z.object({ warm: z.boolean() }), prompt: "Is it warm?" });
  assert.equal(typeof object.warm, "boolean");
  const controller = new AbortController();
  const long = streamText({
    ...ask,
    prompt: "Tell me a story.",
    abortSignal: controller.signal,
    onError: () => undefined,
  });
  for await (const _ of long.textStream) controller.abort();
}
// Clients ask every model for the effort that a user has set once.
await generateText({
  model: compatible("tiny"),
  prompt: "Who are you?",
  maxOutputTokens: 5,
  maxRetries: 0,
  providerOptions: { local: { reasoningEffort: "high" } },
});
assert.ok((await embed({ model: compatible.textEmbeddingModel("tiny"), value: "a" })).embedding.length > 0);
