/** Calls of the embedded model at high temperature, whose arguments only their schemas hold. */
import Ajv2020 from "ajv/dist/2020";
import type OpenAI from "openai";
import type * as checks from "../../src/json-schema/violations";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

// However slow the machine is.
jest.mock("../../src/json-schema/violations", () => {
  const actual = jest.requireActual<typeof checks>("../../src/json-schema/violations");
  return { ...actual, violations: (all: readonly checks.Check[]) => actual.violations(all, 20_000) };
});

interface Extended {
  readonly "x-localai-extensions"?: { readonly schema_violations?: readonly object[] };
}
const violationsOf = (data: object | undefined): readonly object[] | undefined =>
  (data as Extended | undefined)?.["x-localai-extensions"]?.schema_violations;

/** What is held of it. */
const HELD = {
  type: "object",
  properties: {
    code: { type: "string", pattern: '^[A-C]{2}-[^"]{1,3}$' },
    short: { type: "string", minLength: 2, maxLength: 4 },
    day: { type: "string", format: "date", minLength: 10 },
    kind: { enum: ["red", "green", 3, null] },
    score: { type: "number", minimum: 0.5, maximum: 9.75 },
    map: { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: { type: "boolean" } },
    nested: { anyOf: [{ $ref: "#/$defs/pair" }, { type: "null" }] },
    list: { type: "array", items: { enum: [1, 2] }, maxItems: 3 },
  },
  required: ["code", "short", "day", "kind", "score", "map", "nested", "list"],
  $defs: {
    pair: {
      type: "object",
      properties: { x: { type: "integer", multipleOf: 5, minimum: 0, maximum: 50 }, y: { type: "boolean" } },
      required: ["x"],
    },
  },
};
const SENT = {
  ...HELD,
  properties: {
    ...HELD.properties,
    list: { ...HELD.properties.list, uniqueItems: true },
    note: { type: "string", pattern: "^(?!x)", maxLength: 5 },
  },
};
const PATHS = ["note.pattern", "list.uniqueItems"].map((name) => `tools[0].function.parameters.properties.${name}`);

describe.each(ONE_ADAPTER)("arguments of tiny over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));

  test.each([0, 1, 2, 3])("follow their schema, with seed %d", async (seed) => {
    const { data, response } = await tiny.client.chat.completions
      .create({
        model: "tiny",
        messages: [{ role: "user", content: "Tell me a story about a fox." }],
        tools: [{ type: "function", function: { name: "keep", parameters: SENT } }],
        tool_choice: { type: "function", function: { name: "keep" } },
        temperature: 2,
        seed,
        max_completion_tokens: 1_000,
      })
      .withResponse();
    expect(response.headers.get("x-llama-openapi-ignored")?.split(", ").sort()).toEqual([...PATHS].sort());
    const [choice] = data.choices as [OpenAI.Chat.ChatCompletion.Choice];
    expect(choice.finish_reason).toBe("tool_calls");
    const [call] = choice.message.tool_calls as [OpenAI.Chat.ChatCompletionMessageFunctionToolCall];
    const value = JSON.parse(call.function.arguments) as { readonly note?: string; readonly list: readonly number[] };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    expect([ajv.validate(HELD, value), ajv.errors]).toEqual([true, null]);
    expect(Object.keys(value).every((name) => name in SENT.properties)).toBe(true);
    expect((value.note ?? "").length).toBeLessThanOrEqual(5);
    const isWrong = new Set(value.list).size < value.list.length || value.note?.startsWith("x") === true;
    expect(violationsOf(data)).toBeDefined();
    expect((violationsOf(data) ?? []).length > 0).toBe(isWrong);
  });

  /** Three of two values are never unique, two may be. */
  const pick = (name: string, count: number): OpenAI.Chat.ChatCompletionTool => ({
    type: "function",
    function: {
      name,
      parameters: {
        type: "object",
        properties: {
          pair: { type: "array", items: { enum: [1, 2] }, minItems: count, maxItems: count, uniqueItems: true },
        },
        required: ["pair"],
      },
    },
  });
  const asked = (name: string, more: object = {}): OpenAI.Chat.ChatCompletionCreateParamsNonStreaming => ({
    model: "tiny",
    messages: [{ role: "user", content: "Tell me a story about a fox." }],
    tools: [pick("wrong", 3), pick("right", 2)],
    tool_choice: { type: "function", function: { name } },
    temperature: 2,
    seed: 5,
    max_completion_tokens: 400,
    ...more,
  });
  const violation = (more: object): object => ({
    path: "/pair",
    keyword: "/properties/pair/uniqueItems",
    message: expect.any(String) as string,
    ...more,
  });

  test("that break it are told, call by call and choice by choice", async () => {
    const data = await tiny.client.chat.completions.create(asked("wrong", { n: 2 }));
    expect(data.choices.map(({ finish_reason: reason }) => reason)).toEqual(["tool_calls", "tool_calls"]);
    expect(violationsOf(data)).toEqual([violation({ choice: 0, call: 0 }), violation({ choice: 1, call: 0 })]);
  });

  test("that break it are told with a stream's last chunk", async () => {
    const stream = await tiny.client.chat.completions.create({ ...asked("wrong"), stream: true });
    const chunks: object[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks.slice(0, -1).every((chunk) => violationsOf(chunk) === undefined)).toBe(true);
    expect(violationsOf(chunks.at(-1))).toEqual([violation({ choice: 0, call: 0 })]);
  });

  test("that are cut are not checked", async () => {
    const data = await tiny.client.chat.completions.create(asked("wrong", { max_completion_tokens: 3 }));
    expect(data.choices[0]?.finish_reason).toBe("length");
    expect(violationsOf(data)).toBeUndefined();
  });

  test.each([0, 1, 2, 3, 4, 5])("are told as right where they are, with seed %d", async (seed) => {
    const data = await tiny.client.chat.completions.create(asked("right", { seed }));
    const [call] = data.choices[0]?.message.tool_calls as [OpenAI.Chat.ChatCompletionMessageFunctionToolCall];
    const { pair } = JSON.parse(call.function.arguments) as { readonly pair: readonly [number, number] };
    expect(violationsOf(data)).toEqual(pair[0] === pair[1] ? [violation({ choice: 0, call: 0 })] : []);
  });
});
