// OpenAI's agents: a tool, a stream, an output type, and runs that go on with the history of others.
import assert from "node:assert/strict";
import { Agent, OpenAIChatCompletionsModel, run, setTracingDisabled, tool, user } from "@openai/agents";
import OpenAI from "openai";
import { z } from "zod";

setTracingDisabled(true);
const client = new OpenAI({ baseURL: process.env.BASE_URL, apiKey: "none", maxRetries: 0 });
const model = new OpenAIChatCompletionsModel(client, "tiny");
const modelSettings = { temperature: 0, maxTokens: 60 };
let called = 0;
const weather = tool({
  name: "get_weather",
  description: "Weather in a city",
  parameters: z.object({ city: z.string() }),
  execute: () => {
    called++;
    return "It is sunny.";
  },
});

const helper = new Agent({ name: "Helper", instructions: "Be brief.", model, modelSettings });
const first = await run(helper, "Who are you?");
assert.ok(first.finalOutput.length > 0);
const second = await run(helper, [...first.history, user("And who made you?")]);
assert.ok(second.state.usage.totalTokens > 0);
const streamed = await run(helper, [...second.history, user("Go on.")], { stream: true });
for await (const _ of streamed.toTextStream());
await streamed.completed;

const agent = new Agent({
  name: "Weather",
  model,
  modelSettings,
  tools: [weather],
  toolUseBehavior: "stop_on_first_tool",
});
const answered = await run(agent, "Weather in Oslo?");
assert.equal(called, 1);
const again = await run(helper, [...answered.history, user("Thanks.")]);
assert.ok(again.history.length > answered.history.length);
const streamedCall = await run(agent, "Weather in Oslo?", { stream: true });
for await (const _ of streamedCall);
assert.equal(called, 2);

const typed = new Agent({ name: "Typed", model, modelSettings, outputType: z.object({ warm: z.boolean() }) });
assert.equal(typeof (await run(typed, "Is it warm in Oslo?")).finalOutput.warm, "boolean");

const controller = new AbortController();
const long = await run(helper, "Tell me a story about a fox.", { stream: true, signal: controller.signal });
for await (const _ of long) {
  controller.abort();
  break;
}
