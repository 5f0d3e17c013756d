/** Calls of the embedded model at high temperature, whose arguments only their schemas hold. */
import Ajv2020 from "ajv/dist/2020";
import type OpenAI from "openai";
import { ADAPTERS } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

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

describe.each(ADAPTERS)("arguments of tiny over %s", (adapter) => {
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
    const { schema_violations: found } =
      (data as { "x-localai-extensions"?: { schema_violations?: object[] } })["x-localai-extensions"] ?? {};
    const isWrong = new Set(value.list).size < value.list.length || value.note?.startsWith("x") === true;
    if (found !== undefined) expect(found.length > 0).toBe(isWrong);
  });
});
