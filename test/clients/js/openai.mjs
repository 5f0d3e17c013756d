// OpenAI's own client: a tool round trip, a streamed call sent back, structured output, an abort, usage.
import assert from "node:assert/strict";
import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";

const client = new OpenAI({ baseURL: process.env.BASE_URL, apiKey: "none", maxRetries: 0 });
const weather = {
  type: "function",
  function: {
    name: "get_weather",
    description: "Weather in a city",
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  },
};
const ask = { model: "tiny", temperature: 0, max_completion_tokens: 60, tools: [weather] };
const messages = [{ role: "user", content: "Weather in Oslo?" }];

const first = (await client.chat.completions.create({ ...ask, messages })).choices[0].message;
const results = (message) =>
  message.tool_calls.map(({ id }) => ({ role: "tool", tool_call_id: id, content: "It is sunny." }));
const second = await client.chat.completions.create({ ...ask, messages: [...messages, first, ...results(first)] });
assert.ok(second.usage.total_tokens > 0);
await client.chat.completions.create({
  ...ask,
  messages: [
    ...messages,
    first,
    ...results(first),
    second.choices[0].message,
    { role: "user", content: "Thanks." },
  ].filter((message) => !message.tool_calls || message === first),
});

const streamed = client.chat.completions.stream({ ...ask, messages, stream_options: { include_usage: true } });
const final = await streamed.finalChatCompletion();
const message = final.choices[0].message;
assert.equal(message.tool_calls[0].function.name, "get_weather");
assert.ok((await streamed.totalUsage()).completion_tokens > 0);
await client.chat.completions.create({ ...ask, messages: [...messages, message, ...results(message)] });

const format = zodResponseFormat(z.object({ city: z.string().max(20), warm: z.boolean() }), "weather");
const parsed = await client.chat.completions.parse({
  model: "tiny",
  temperature: 0,
  messages,
  response_format: format,
});
assert.equal(typeof parsed.choices[0].message.parsed.warm, "boolean");
await client.chat.completions.create({
  model: "tiny",
  max_completion_tokens: 5,
  messages: [...messages, parsed.choices[0].message, { role: "user", content: "And now?" }],
});

const aborted = await client.chat.completions.create({ model: "tiny", messages, stream: true, ignore_eos: true });
for await (const _ of aborted) break;
aborted.controller.abort();

assert.equal((await client.embeddings.create({ model: "tiny", input: ["a", "b"] })).data.length, 2);
