/** Tools and response_format, with the embedded model, through OpenAI's own client. */
import OpenAI from "openai";
import type { RunningServer } from "../../src";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer } from "../fixtures/tiny-server";

type Params = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;
type ToolCall = OpenAI.Chat.ChatCompletionMessageToolCall;

const weather: OpenAI.Chat.ChatCompletionTool = {
  type: "function",
  function: {
    name: "get_weather",
    description: "Weather in a city",
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  },
};
const add: OpenAI.Chat.ChatCompletionTool = {
  type: "function",
  function: {
    name: "add",
    parameters: {
      type: "object",
      properties: { a: { type: "integer", minimum: 0, maximum: 9 }, b: { type: "integer" } },
      required: ["a", "b"],
    },
  },
};
const note: OpenAI.Chat.ChatCompletionTool = { type: "custom", custom: { name: "note", description: "Keeps a text" } };
const code: OpenAI.Chat.ChatCompletionTool = {
  type: "custom",
  custom: { name: "code", format: { type: "grammar", grammar: { syntax: "regex", definition: "[A-C]{2}-\\d" } } },
};
const user = (content: string): OpenAI.Chat.ChatCompletionUserMessageParam => ({ role: "user", content });
const asked = { model: "tiny", temperature: 0, max_completion_tokens: 200 } as const;

describe.each(ONE_ADAPTER)("tools over %s", (adapter) => {
  let server: RunningServer;
  let client: OpenAI;
  beforeAll(async () => {
    ({ server, client } = await startTinyServer({ adapter }));
  });
  afterAll(() => server.close(0));

  const answer = async (params: Partial<Params>): Promise<OpenAI.Chat.ChatCompletion.Choice> => {
    const { choices } = await client.chat.completions.create({
      ...asked,
      messages: [user("Weather in Oslo?")],
      ...params,
    });
    return choices[0]!;
  };
  const refusal = async (params: object): Promise<InstanceType<typeof OpenAI.APIError>> => {
    const error: unknown = await answer(params).catch((thrown: unknown) => thrown);
    if (error instanceof OpenAI.APIError) return error;
    throw new Error(`no error came, but ${JSON.stringify(error)}`);
  };
  const chunks = async (params: Partial<Params>): Promise<OpenAI.Chat.ChatCompletionChunk.Choice[]> => {
    const all = { ...asked, messages: [user("Weather in Oslo?")], ...params, stream: true as const };
    const out: OpenAI.Chat.ChatCompletionChunk.Choice[] = [];
    for await (const chunk of await client.chat.completions.create(all)) out.push(...chunk.choices);
    return out;
  };
  const argumentsOf = (call: ToolCall | undefined): unknown =>
    JSON.parse(call?.type === "function" ? call.function.arguments : "null");

  test("a call that the model wants", async () => {
    const { message, finish_reason: reason } = await answer({ tools: [weather, add] });
    expect(reason).toBe("tool_calls");
    expect(message).toMatchObject({ role: "assistant", content: null, refusal: null });
    expect(message.tool_calls).toHaveLength(1);
    expect(message.tool_calls?.[0]).toMatchObject({ type: "function", function: { name: "get_weather" } });
    expect(message.tool_calls?.[0]?.id).toMatch(/^call_[A-Za-z0-9]{24}$/);
    expect(argumentsOf(message.tool_calls?.[0])).toEqual({ city: "Oslo" });
  });

  test("no call where none is wanted", async () => {
    const { message, finish_reason: reason } = await answer({
      tools: [weather],
      messages: [user("What is the capital of Sweden?")],
    });
    expect(message.content).toContain("Stockholm");
    expect(message).not.toHaveProperty("tool_calls");
    expect(reason).toBe("stop");
  });

  test("a stream has the call's name first, then its arguments in pieces", async () => {
    const [role, begin, ...rest] = await chunks({ tools: [weather] });
    expect(role?.delta).toEqual({ role: "assistant", content: null, refusal: null });
    expect(begin?.delta.tool_calls).toEqual([
      {
        index: 0,
        id: expect.stringMatching(/^call_/) as string,
        type: "function",
        function: { name: "get_weather", arguments: "" },
      },
    ]);
    const last = rest.pop();
    expect(last).toMatchObject({ delta: {}, finish_reason: "tool_calls" });
    expect(rest.length).toBeGreaterThan(1);
    for (const { delta } of rest) {
      expect(delta.tool_calls).toEqual([{ index: 0, function: { arguments: expect.any(String) as string } }]);
    }
    const text = rest.map(({ delta }) => delta.tool_calls?.[0]?.function?.arguments).join("");
    expect(JSON.parse(text)).toEqual({ city: "Oslo" });
  });

  test("a stream without a call begins as any other", async () => {
    const [role, first] = await chunks({ tools: [weather], messages: [user("Who are you?")] });
    expect(role?.delta).toEqual({ role: "assistant", content: "", refusal: null });
    expect(first?.delta.content).toBeTruthy();
  });

  test.each<[string, Params["tool_choice"], string]>([
    ["required", "required", "get_weather|add|note"],
    ["named", { type: "function", function: { name: "add" } }, "add"],
    ["named, custom", { type: "custom", custom: { name: "note" } }, "note"],
    [
      "allowed",
      {
        type: "allowed_tools",
        allowed_tools: { mode: "required", tools: [{ type: "function", function: { name: "add" } }] },
      },
      "add",
    ],
  ])("forced calls: %s", async (_name, choice, names) => {
    for (const text of ["Tell me a story about a fox and a lantern.", "What is 7 + 8?"]) {
      const { message, finish_reason: reason } = await answer({
        tools: [weather, add, note],
        tool_choice: choice,
        parallel_tool_calls: false,
        messages: [user(text)],
      });
      const [call] = message.tool_calls ?? [];
      expect(message.tool_calls).toHaveLength(1);
      const name = call?.type === "custom" ? call.custom.name : call?.function.name;
      expect(name).toMatch(new RegExp(`^(${names})$`));
      expect(message.content).toBeNull();
      expect(reason).toBe("tool_calls");
      if (name !== "add") continue;
      const { a } = argumentsOf(call) as { a: number };
      expect(Number.isInteger(a) && a >= 0 && a <= 9).toBe(true);
    }
  });

  test("none: the tools are as if they were not there", async () => {
    const messages = [user("What is the capital of Sweden?")];
    const without = await client.chat.completions.create({ ...asked, messages });
    const none = await client.chat.completions.create({ ...asked, messages, tools: [weather], tool_choice: "none" });
    expect(none.choices).toEqual(without.choices);
    expect(none.usage).toEqual(without.usage);
  });

  test("custom tools take a text, which their grammar holds", async () => {
    const { message } = await answer({ tools: [code], tool_choice: "required", parallel_tool_calls: false });
    const [call] = message.tool_calls ?? [];
    expect(call).toMatchObject({ type: "custom", custom: { name: "code" } });
    expect(call?.type === "custom" && call.custom.input).toMatch(/^[A-C]{2}-\d$/);
    const streamed = await chunks({ tools: [code], tool_choice: "required", parallel_tool_calls: false });
    const pieces = streamed.flatMap(({ delta }) => delta.tool_calls ?? []) as unknown as {
      custom: { input: string };
    }[];
    expect(pieces.map(({ custom }) => custom.input).join("")).toMatch(/^[A-C]{2}-\d$/);
  });

  test.each<[string, object]>([
    [
      "a function",
      { tools: [{ type: "function", function: { name: "f", description: null, parameters: null, strict: null } }] },
    ],
    ["a custom tool", { tools: [{ type: "custom", custom: { name: "f", description: null, format: null } }] }],
    ["a retired function", { functions: [{ name: "f", description: null, parameters: null }] }],
    [
      "a schema",
      {
        response_format: {
          type: "json_schema",
          json_schema: { name: "f", description: null, schema: null, strict: null },
        },
      },
    ],
  ])("null is not given, inside lists too: %s", async (_name, params) => {
    const { message } = await answer(params);
    expect(message.role).toBe("assistant");
  });

  test("functions, as they were before tools", async () => {
    const functions = [weather.function];
    const { message, finish_reason: reason } = await answer({ functions, function_call: { name: "get_weather" } });
    expect(message.function_call?.name).toBe("get_weather");
    expect(JSON.parse(message.function_call?.arguments ?? "")).toHaveProperty("city");
    expect(message).not.toHaveProperty("tool_calls");
    expect(reason).toBe("function_call");
    const streamed = await chunks({ functions });
    expect(streamed.map(({ delta }) => delta.function_call?.name ?? "").join("")).toBe("get_weather");
    expect(streamed.at(-1)?.finish_reason).toBe("function_call");
  });

  test("results come back, and the model speaks of them", async () => {
    const runner = client.chat.completions.runTools({
      ...asked,
      messages: [user("Weather in Oslo?")],
      tools: [
        {
          type: "function",
          function: {
            name: "get_weather",
            description: "Weather in a city",
            parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
            parse: JSON.parse as (text: string) => { city: string },
            function: ({ city }: { city: string }) => `12 degrees and rain in ${city}`,
          },
        },
      ],
    });
    expect(await runner.finalContent()).toContain("12");
    expect(runner.messages.map(({ role }) => role)).toEqual(["user", "assistant", "tool", "assistant"]);
  });

  test("calls that the token limit cuts end with length", async () => {
    const { message, finish_reason: reason } = await answer({
      tools: [weather],
      tool_choice: "required",
      max_completion_tokens: 16,
    });
    expect(reason).toBe("length");
    expect(message.tool_calls?.[0]).toMatchObject({ function: { name: "get_weather" } });
  });

  test.each<[string, object, string, string]>([
    ["a choice without tools", { tool_choice: "required" }, "invalid_value", "tool_choice"],
    ["even the default choice without tools", { tool_choice: "auto" }, "invalid_value", "tool_choice"],
    ["parallel calls without tools", { parallel_tool_calls: true }, "invalid_value", "parallel_tool_calls"],
    ["no tools in tools", { tools: [] }, "empty_array", "tools"],
    [
      "an assistant's message of nothing",
      { messages: [{ role: "assistant", tool_calls: [] }] },
      "missing_required_parameter",
      "messages[0].content",
    ],
    [
      "parameters that are no object's",
      { tools: [{ type: "function", function: { name: "f", parameters: { type: "string" } } }] },
      "invalid_function_parameters",
      "tools[0].function.parameters",
    ],
    [
      "a choice of what is not there",
      { tools: [weather], tool_choice: { type: "function", function: { name: "nope" } } },
      "invalid_value",
      "tool_choice.function.name",
    ],
    ["names twice", { tools: [weather, weather] }, "invalid_value", "tools[1].function.name"],
    [
      "a name with a space",
      { tools: [{ type: "function", function: { name: "a b" } }] },
      "invalid_value",
      "tools[0].function.name",
    ],
    [
      "a name that is too long",
      { tools: [{ type: "function", function: { name: "a".repeat(65) } }] },
      "string_above_max_length",
      "tools[0].function.name",
    ],
    ["tools beside functions", { tools: [weather], functions: [{ name: "f" }] }, "invalid_value", "functions"],
    [
      "a grammar beside tools",
      { tools: [weather], "x-localai-extensions": { grammar: 'root ::= "a"' } },
      "invalid_value",
      "x-localai-extensions.grammar",
    ],
    [
      "an unknown format's name",
      { response_format: { type: "json_schema", json_schema: { name: "a b", schema: {} } } },
      "invalid_value",
      "response_format.json_schema.name",
    ],
  ])("refused: %s", async (_name, params, code, param) => {
    expect(await refusal(params)).toMatchObject({ status: 400, code, param });
  });

  test.each<[string, OpenAI.Chat.ChatCompletionMessageParam[], string]>([
    [
      "a result that nobody asked for",
      [user("a"), { role: "tool", tool_call_id: "x", content: "b" }],
      "messages[1].role",
    ],
    [
      "a call without a result",
      [
        user("a"),
        {
          role: "assistant",
          tool_calls: [{ id: "x", type: "function", function: { name: "get_weather", arguments: "{}" } }],
        },
        user("b"),
      ],
      "messages[1]",
    ],
    [
      "a result of another call",
      [
        user("a"),
        {
          role: "assistant",
          tool_calls: [{ id: "x", type: "function", function: { name: "get_weather", arguments: "{}" } }],
        },
        { role: "tool", tool_call_id: "y", content: "b" },
      ],
      "messages[2].tool_call_id",
    ],
  ])("refused: %s", async (_name, messages, param) => {
    expect(await refusal({ messages, tools: [weather] })).toMatchObject({ status: 400, param });
  });

  test("a conversation goes on after a call that was cut off", async () => {
    const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [
      user("Weather in Oslo?"),
      {
        role: "assistant",
        tool_calls: [{ id: "x", type: "function", function: { name: "get_weather", arguments: '{"city": "Os' } }],
      },
      { role: "tool", tool_call_id: "x", content: "The arguments are no JSON." },
    ];
    expect((await answer({ messages, tools: [weather] })).finish_reason).toMatch(/stop|tool_calls|length/);
    expect((await answer({ messages })).finish_reason).toMatch(/stop|length/);
  });

  test("response_format: any object", async () => {
    const { message } = await answer({
      response_format: { type: "json_object" },
      messages: [user("Answer in JSON with fields name and age: Bruno is 31 years old.")],
    });
    expect(JSON.parse(message.content ?? "")).toEqual({ name: "Bruno", age: 31 });
    const story = await answer({
      response_format: { type: "json_object" },
      messages: [user("Tell me a story about a fox.")],
      max_completion_tokens: 1500,
    });
    const text = story.message.content ?? "";
    if (story.finish_reason === "stop") expect(typeof JSON.parse(text)).toBe("object");
    expect(text.trimStart().startsWith("{")).toBe(true);
  });

  test("response_format: a schema, whole and streamed", async () => {
    const schema = {
      type: "object",
      properties: {
        color: { type: "string", enum: ["red", "green"] },
        size: { type: "integer", minimum: 3, maximum: 7 },
        tags: { type: "array", items: { $ref: "#/$defs/tag" }, minItems: 2, maxItems: 2 },
      },
      required: ["color", "size", "tags"],
      additionalProperties: false,
      $defs: { tag: { anyOf: [{ type: "boolean" }, { type: "null" }] } },
    };
    const params = {
      response_format: { type: "json_schema" as const, json_schema: { name: "thing", strict: true, schema } },
      messages: [user("Tell me a story about a fox.")],
    };
    const check = (text: string): void => {
      const value = JSON.parse(text) as { color: string; size: number; tags: unknown[] };
      expect(Object.keys(value).sort()).toEqual(["color", "size", "tags"]);
      expect(["red", "green"]).toContain(value.color);
      expect(value.size).toBeGreaterThanOrEqual(3);
      expect(value.size).toBeLessThanOrEqual(7);
      expect(value.tags).toHaveLength(2);
      for (const tag of value.tags) expect([true, false, null]).toContain(tag);
    };
    check((await answer(params)).message.content ?? "");
    check((await chunks(params)).map(({ delta }) => delta.content ?? "").join(""));
    const cut = await answer({ ...params, max_completion_tokens: 3 });
    expect(cut.finish_reason).toBe("length");
  });

  test("verbosity is said to the model, whichever message comes first", async () => {
    const usage = async (params: Partial<Params>): Promise<number> => {
      const all = { ...asked, messages: [user("Who are you?")], ...params };
      return (await client.chat.completions.create(all)).usage?.prompt_tokens ?? 0;
    };
    const plain = await usage({});
    expect(await usage({ verbosity: "medium" })).toBe(plain);
    expect(await usage({ verbosity: "low" })).toBeGreaterThan(plain);
    const system = { role: "system" as const, content: "Be kind." };
    const messages = [system, user("Who are you?")];
    expect(await usage({ messages, verbosity: "high" })).toBeGreaterThan(await usage({ messages }));
  });
});
