// LangChain: a tool round trip, a streamed call sent back, structured output, an abort, usage.
import assert from "node:assert/strict";
import { HumanMessage } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { z } from "zod";

const configuration = { baseURL: process.env.BASE_URL };
const model = new ChatOpenAI({
  model: "tiny",
  apiKey: "none",
  temperature: 0,
  maxTokens: 60,
  maxRetries: 0,
  configuration,
});
const weather = tool(() => "It is sunny.", {
  name: "get_weather",
  description: "Weather in a city",
  schema: z.object({ city: z.string() }),
});
const withTools = model.bindTools([weather]);
const question = new HumanMessage("Weather in Oslo?");

const roundTrip = async (message) => {
  assert.equal(message.tool_calls[0].name, "get_weather");
  assert.ok(message.usage_metadata.total_tokens > 0);
  const results = await Promise.all(message.tool_calls.map((call) => weather.invoke(call)));
  return withTools.invoke([question, message, ...results]);
};
await roundTrip(await withTools.invoke([question]));
let streamed;
for await (const chunk of await withTools.stream([question])) streamed = streamed?.concat(chunk) ?? chunk;
const last = await roundTrip(streamed);
if (last.tool_calls.length === 0) await model.invoke([question, last, new HumanMessage("Thanks.")]);

const typed = await model
  .withStructuredOutput(z.object({ warm: z.boolean() }), { method: "jsonSchema" })
  .invoke("Is it warm in Oslo?");
assert.equal(typeof typed.warm, "boolean");

const controller = new AbortController();
await assert.rejects(async () => {
  for await (const _ of await model.stream("Tell me a story about a fox.", { signal: controller.signal })) {
    controller.abort();
  }
});
const embeddings = new OpenAIEmbeddings({ model: "tiny", apiKey: "none", configuration });
assert.equal((await embeddings.embedDocuments(["a", "b"])).length, 2);
