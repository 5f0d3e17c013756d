import { check, fail, same, show } from "./answer";
import { type Body, USER } from "./api";
import type { Area } from "./area";
import { refusedChat } from "./ranges";

/** Arguments that even a tiny model must get right, since the schema leaves nothing else. */
const PARAMETERS = {
  type: "object",
  properties: { city: { type: "string", enum: ["Oslo", "Rome"] }, days: { type: "integer", enum: [1, 2, 3] } },
  required: ["city", "days"],
  additionalProperties: false,
};
const tool = (name: string, more: Body = {}): Body => ({
  type: "function",
  function: { name, description: `Does ${name}`, parameters: PARAMETERS, ...more },
});
const WEATHER = tool("get_weather");
const NEWS = tool("get_news");
const TOOLS = { tools: [WEATHER, NEWS], max_tokens: 200 };
const NAMED = { type: "function", function: { name: "get_news" } };
const CALLS = "choices.0.message.tool_calls";

const CALL = {
  id: "call_1",
  type: "function",
  function: { name: "get_weather", arguments: '{"city":"Oslo","days":1}' },
};
const CALLED = [...USER, { role: "assistant", content: null, tool_calls: [CALL] }];
const RESULT = { role: "tool", tool_call_id: "call_1", content: "snow" };

/** Of chats that OpenAI refuses with 400. */
const REFUSED: Record<string, Body> = {
  "tool_choice without tools": { tool_choice: "auto" },
  "parallel_tool_calls without tools": { parallel_tool_calls: true },
  "an unknown tool_choice": { ...TOOLS, tool_choice: "sometimes" },
  "a tool_choice that names no tool of the request": {
    ...TOOLS,
    tool_choice: { type: "function", function: { name: "get_rich" } },
  },
  "a tool_choice without the function's name": { ...TOOLS, tool_choice: { type: "function" } },
  "tools empty": { tools: [] },
  "a tool of unknown type": { tools: [{ type: "hammer" }] },
  "a function without a name": { tools: [{ type: "function", function: { parameters: PARAMETERS } }] },
  "a function's name with a space": { tools: [tool("get weather")] },
  "a function's name of 65 characters": { tools: [tool("a".repeat(65))] },
  "parameters that are no object's schema": { tools: [tool("f", { parameters: { type: "string" } })] },
  "parameters that are a string": { tools: [tool("f", { parameters: "city" })] },
  "strict without additionalProperties false": {
    tools: [tool("f", { strict: true, parameters: { ...PARAMETERS, additionalProperties: undefined } })],
  },
  "strict with a property that is not required": {
    tools: [tool("f", { strict: true, parameters: { ...PARAMETERS, required: ["city"] } })],
  },
  "a tool's message that answers no call": { messages: [...USER, RESULT] },
  "a call that is not answered": { messages: [...CALLED, { role: "user", content: "and?" }] },
  "a tool's message with another id": { messages: [...CALLED, { ...RESULT, tool_call_id: "call_9" }] },
  "a tool's message without id": { messages: [...CALLED, { ...RESULT, tool_call_id: undefined }] },
  "an assistant's message with no calls in tool_calls": {
    messages: [...USER, { role: "assistant", content: "hm", tool_calls: [] }, ...USER],
  },
};

export const TOOL_CALLS: Area = {
  name: "chat: tools",
  cases: {
    "required: a call in OpenAI's shape": async (api) => {
      const answer = (await api.chat({ ...TOOLS, tool_choice: "required" })).ok().is(`${CALLS}.0.type`, "function");
      check(answer.text(`${CALLS}.0.id`).length > 0, "no id");
      check(["get_weather", "get_news"].includes(answer.text(`${CALLS}.0.function.name`)), "another name");
      held(answer.text(`${CALLS}.0.function.arguments`));
    },
    "required: content is null": async (api) =>
      (await api.chat({ ...TOOLS, tool_choice: "required" })).ok().is("choices.0.message.content", null),
    "required: finish_reason is tool_calls or stop": async (api) => {
      const reason = (await api.chat({ ...TOOLS, tool_choice: "required" })).ok().text("choices.0.finish_reason");
      check(["tool_calls", "stop"].includes(reason), `it is ${reason}`);
    },
    "named: that one": async (api) =>
      (await api.chat({ ...TOOLS, tool_choice: NAMED })).ok().is(`${CALLS}.0.function.name`, "get_news"),
    "named: one call": async (api) =>
      same((await api.chat({ ...TOOLS, tool_choice: NAMED })).ok().list(CALLS).length, 1, "calls"),
    "named, strict: arguments hold": async (api) => {
      const tools = [tool("get_news", { strict: true })];
      held((await api.chat({ ...TOOLS, tools, tool_choice: NAMED })).ok().text(`${CALLS}.0.function.arguments`));
    },
    "named, without parameters: an empty object": async (api) => {
      const tools = [{ type: "function", function: { name: "get_news" } }];
      const text = (await api.chat({ ...TOOLS, tools, tool_choice: NAMED })).ok().text(`${CALLS}.0.function.arguments`);
      same(JSON.parse(text), {}, "arguments");
    },
    "none: no call": async (api) =>
      check((await api.chat({ ...TOOLS, tool_choice: "none" })).ok().at(CALLS) === undefined, "tool_calls is there"),
    "auto is taken": async (api) => (await api.chat({ ...TOOLS, tool_choice: "auto" })).ok().list("choices"),
    "no tool_choice is taken": async (api) => (await api.chat(TOOLS)).ok().list("choices"),
    "tools reach the model": async (api) => {
      const more = (await api.chat({ ...TOOLS, tool_choice: "auto" })).ok().number("usage.prompt_tokens");
      check(more > (await api.chat()).ok().number("usage.prompt_tokens"), "the prompt is no longer");
    },
    "parallel_tool_calls false: one call": async (api) => {
      const more = { ...TOOLS, tool_choice: "required", parallel_tool_calls: false };
      same((await api.chat(more)).ok().list(CALLS).length, 1, "calls");
    },
    "allowed_tools, required: one of these": async (api) => {
      for (const [allowed, other] of [
        [NEWS, WEATHER],
        [WEATHER, NEWS],
      ] as const) {
        const { name } = allowed["function"] as { name: string };
        const tools = [{ type: "function", function: { name } }];
        const tool_choice = { type: "allowed_tools", allowed_tools: { mode: "required", tools } };
        const answer = (await api.chat({ ...TOOLS, tools: [other, allowed], tool_choice })).ok();
        answer.is(`${CALLS}.0.function.name`, name);
      }
    },
    "a custom tool gets its input as text": async (api) => {
      const format = { type: "grammar", grammar: { syntax: "regex", definition: "(red|blue)" } };
      const tools = [{ type: "custom", custom: { name: "paint", description: "Paints", format } }];
      const tool_choice = { type: "custom", custom: { name: "paint" } };
      const answer = (await api.chat({ ...TOOLS, tools, tool_choice })).ok();
      answer.is(`${CALLS}.0.type`, "custom").is(`${CALLS}.0.custom.name`, "paint");
      check(/^(red|blue)$/.test(answer.text(`${CALLS}.0.custom.input`)), "the input breaks its grammar");
    },
    "functions, the retired way: function_call": async (api) => {
      const more = { functions: [WEATHER["function"]], function_call: { name: "get_weather" }, max_tokens: 200 };
      const answer = (await api.chat(more)).ok().is("choices.0.message.function_call.name", "get_weather");
      held(answer.text("choices.0.message.function_call.arguments"));
    },
    "functions, function_call none: none": async (api) => {
      const answer = (await api.chat({ functions: [WEATHER["function"]], function_call: "none" })).ok();
      check(!answer.at("choices.0.message.function_call"), "function_call is there");
    },
    "streamed: a call begins with index, id, type and name": async (api) => {
      const [first] = await streamedCalls(api.chatStream({ ...TOOLS, tool_choice: NAMED }));
      if (first?.index !== 0 || !first.id || first.type !== "function") fail(`the first is ${show(first)}`);
      same(first.function?.name, "get_news", "name");
    },
    "streamed: id and name come once": async (api) => {
      const calls = await streamedCalls(api.chatStream({ ...TOOLS, tool_choice: NAMED }));
      same(calls.filter(({ id }) => id !== undefined).length, 1, "ids");
      same(calls.filter((call) => call.function?.name !== undefined).length, 1, "names");
    },
    "streamed: arguments make up JSON that holds": async (api) => {
      const calls = await streamedCalls(api.chatStream({ ...TOOLS, tool_choice: NAMED }));
      held(calls.map((call) => call.function?.arguments ?? "").join(""));
    },
    "streamed: what the whole answer says": async (api) => {
      const calls = await streamedCalls(api.chatStream({ ...TOOLS, tool_choice: NAMED }));
      const whole = (await api.chat({ ...TOOLS, tool_choice: NAMED })).ok();
      same(
        calls.map((call) => call.function?.arguments ?? "").join(""),
        whole.text(`${CALLS}.0.function.arguments`),
        "arguments",
      );
    },
    "streamed: the role is first, a finish_reason last": async (api) => {
      const { chunks } = await api.chatStream({ ...TOOLS, tool_choice: "required" });
      chunks[0]!.is("choices.0.delta.role", "assistant");
      check(["tool_calls", "stop"].includes(chunks.at(-1)!.text("choices.0.finish_reason")), "another reason");
    },
    "a call and its result are taken": async (api) =>
      (await api.chat({ messages: [...CALLED, RESULT], ...TOOLS })).ok(),
    "a result in parts is taken": async (api) => {
      const messages = [...CALLED, { ...RESULT, content: [{ type: "text", text: "snow" }] }];
      (await api.chat({ messages, ...TOOLS })).ok();
    },
    "a result reaches the model": async (api) => {
      const tokens = async (content: string): Promise<number> =>
        (await api.chat({ messages: [...CALLED, { ...RESULT, content }], ...TOOLS }))
          .ok()
          .number("usage.prompt_tokens");
      check((await tokens("snow and wind and rain and sun")) > (await tokens("snow")), "the prompt is no longer");
    },
    ...Object.fromEntries(
      Object.entries(REFUSED).map(([name, more]) => [`${name} is a 400`, refusedChat(more)] as const),
    ),
  },
};

interface CallDelta {
  readonly index: number;
  readonly id?: string;
  readonly type?: string;
  readonly function?: { readonly name?: string; readonly arguments?: string };
}

async function streamedCalls(stream: Promise<{ all(path: string): unknown[] }>): Promise<CallDelta[]> {
  return (await stream).all("choices.0.delta.tool_calls").flat() as CallDelta[];
}

/** Whether arguments are what PARAMETERS allow. */
function held(text: string): void {
  const { city, days, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const holds = ["Oslo", "Rome"].includes(String(city)) && [1, 2, 3].includes(days as number);
  check(holds && Object.keys(rest).length === 0, `arguments break their schema: ${text}`);
}
