/** Schemas of tools' parameters: what of them is held, what is named, and what is told of the calls. */
import type * as checks from "../../src/json-schema/violations";
import { AGENT_TOOLS, ODD_NAMES, ODD_TOOL } from "../fixtures/client-tools";
import { type Script, TIMINGS } from "../fixtures/scripted-backend";
import { ONE_ADAPTER, startTestServer, type TestServer } from "../fixtures/test-server";

// However slow the machine is.
jest.mock("../../src/json-schema/violations", () => {
  const actual = jest.requireActual<typeof checks>("../../src/json-schema/violations");
  return { ...actual, violations: (all: readonly checks.Check[]) => actual.violations(all, 20_000) };
});

interface Answer {
  readonly choices: readonly { readonly finish_reason: string; readonly message: object }[];
  readonly "x-localai-extensions"?: { readonly schema_violations?: readonly object[] };
}

/** Makes the calls that its prompt lists, or says it. */
const caller: Script = async function* ({ options, text }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  const isList = text.startsWith("[");
  const calls = isList ? (JSON.parse(text) as { name: string; arguments: string }[]) : [];
  for (let choice = 0; choice < (options.n ?? 1); choice++) {
    if (!isList) yield { type: "delta", choice, text };
    for (const [index, { name, arguments: given }] of calls.entries()) {
      yield { type: "delta", choice, text: "", toolCalls: [{ index, name, arguments: "" }] };
      for (const piece of given) yield { type: "delta", choice, text: "", toolCalls: [{ index, arguments: piece }] };
    }
    yield { type: "finish", choice, reason: "stop", completionTokens: 1 };
  }
  yield { type: "end", timings: TIMINGS };
};

const tool = (parameters: unknown, more: object = {}, name = "f"): object => ({
  type: "function",
  function: { name, parameters, ...more },
});
const LIST = { type: "object", properties: { list: { type: "array", uniqueItems: true } }, required: ["list"] };
const call = (list: unknown, name = "f"): object => ({ name, arguments: JSON.stringify({ list }) });
const violation = (more: object): object => ({
  path: "/list",
  keyword: "/properties/list/uniqueItems",
  message: expect.any(String) as string,
  ...more,
});

describe.each(ONE_ADAPTER)("schemas of tools over %s", (adapter) => {
  let server: TestServer;
  beforeAll(
    async () =>
      (server = await startTestServer({ adapter, scripts: { caller }, settings: { bodyLimit: 16 * 1024 * 1024 } })),
  );
  afterAll(() => server.close());

  const post = (says: string | object[], more: object): Promise<Response> =>
    fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        model: "caller",
        messages: [{ role: "user", content: typeof says === "string" ? says : JSON.stringify(says) }],
        ...more,
      }),
    });
  const held = (): unknown => JSON.parse(server.backend.records.at(-1)?.options.tool_schemas ?? "");
  const namesOf = (response: Response): string | null => response.headers.get("x-llama-openapi-ignored");
  const extensionsOf = async (response: Response): Promise<unknown> =>
    ((await response.json()) as Answer)["x-localai-extensions"];

  test("a client's own list is taken whole", async () => {
    const response = await post("hello", { tools: AGENT_TOOLS });
    expect([response.status, namesOf(response)]).toEqual([
      200,
      "tools[1].function.parameters.properties.headers.propertyNames",
    ]);
    expect(held()).toEqual([
      {
        type: "object",
        properties: {
          command: { type: "string", maxLength: 524_288 },
          timeout: { type: "number", exclusiveMinimum: 0, maximum: 600_000 },
          env: expect.objectContaining({ type: "object" }) as object,
          background: { type: "boolean" },
        },
        required: ["command"],
        additionalProperties: false,
      },
      expect.objectContaining({ type: "object", required: ["url"], additionalProperties: false }),
      { type: "object", additionalProperties: false },
    ]);
  });

  test("so is the oddest tool, and what is not held is named", async () => {
    const response = await post("hello", { tools: [...AGENT_TOOLS, ODD_TOOL] });
    expect(response.status).toBe(200);
    const names = namesOf(response)?.split(", ");
    expect(names).toEqual(expect.arrayContaining(ODD_NAMES.map((name) => `tools[3].function.${name}`)));
  });

  test("the model is shown the schemas as they were sent", async () => {
    await post("hello", { tools: [ODD_TOOL] });
    expect(JSON.parse(server.backend.records.at(-1)?.options.tools ?? "")).toEqual([ODD_TOOL]);
  });

  test.each<[string, unknown, object]>([
    ["none", undefined, { type: "object", additionalProperties: false }],
    ["null", null, { type: "object", additionalProperties: false }],
    ["empty", {}, { type: "object", additionalProperties: false }],
    ["no properties", { type: "object", properties: {} }, { type: "object", additionalProperties: false }],
    ["any", { type: "object" }, { type: "object" }],
    [
      "no type",
      { properties: { a: { type: "null" } } },
      { type: "object", properties: { a: { type: "null" } }, additionalProperties: false },
    ],
    ["one of two types", { type: ["object", "null"], maxProperties: 1 }, { type: "object", maxProperties: 1 }],
    [
      "a reference",
      { $ref: "#/$defs/A", $defs: { A: { type: "object", properties: { a: { $ref: "#/$defs/A" } } } } },
      {
        type: "object",
        properties: { a: { $ref: "#/$defs/d0" } },
        additionalProperties: false,
        $defs: {
          d0: { type: "object", properties: { a: { $ref: "#/$defs/d0" } }, additionalProperties: false },
        },
      },
    ],
    [
      "texts stay simple",
      { properties: { a: { type: "string", format: "ipv4", maxLength: 9 }, b: { type: "string", enum: ["x"] } } },
      {
        type: "object",
        properties: {
          a: { type: "string", maxLength: 9, pattern: expect.stringContaining("25[0-5]") as string },
          b: { type: "string", enum: ["x"] },
        },
        additionalProperties: false,
      },
    ],
  ])("arguments are an object: %s", async (_, parameters, want) => {
    expect((await post("hello", { tools: [tool(parameters)] })).status).toBe(200);
    expect(held()).toEqual([want]);
    expect((await post("hello", { functions: [{ name: "f", parameters }] })).status).toBe(200);
    expect(held()).toEqual([want]);
  });

  test("calls are checked for what is not held", async () => {
    const calls = [call([1, 1]), call([1, 2]), call([3, 3], "g"), call([4, 4])];
    const tools = [tool(LIST), tool({ type: "object" }, {}, "g")];
    const response = await post(calls, { tools, n: 2 });
    expect(namesOf(response)).toBe("tools[0].function.parameters.properties.list.uniqueItems");
    expect(await extensionsOf(response)).toEqual({
      schema_violations: [0, 1].flatMap((choice) => [violation({ choice, call: 0 }), violation({ choice, call: 3 })]),
    });
    expect(await extensionsOf(await post([call([1])], { tools }))).toEqual({ schema_violations: [] });
    expect(await extensionsOf(await post([call([3, 3], "g")], { tools }))).toBeUndefined();
    expect(await extensionsOf(await post("hello", { tools }))).toBeUndefined();
    expect(await extensionsOf(await post([{ name: "f", arguments: '{"li' }], { tools }))).toBeUndefined();
  });

  test("calls of the retired functions too", async () => {
    const response = await post([call([1, 1])], { functions: [{ name: "f", parameters: LIST }] });
    expect(namesOf(response)).toBe("functions[0].parameters.properties.list.uniqueItems");
    expect(await extensionsOf(response)).toEqual({ schema_violations: [violation({ choice: 0, call: 0 })] });
  });

  test("a stream tells it in its last chunk", async () => {
    const response = await post([call([1, 1])], { tools: [tool(LIST)], stream: true });
    const events = (await response.text()).split("\n\n").filter((event) => event.startsWith("data: {"));
    expect(JSON.parse(events.at(-1)?.slice("data: ".length) ?? "")).toMatchObject({
      choices: [],
      "x-localai-extensions": { schema_violations: [violation({ choice: 0, call: 0 })] },
    });
  });

  test("a response_format beside tools: content is its, calls are theirs", async () => {
    const schema = { type: "object", properties: { a: { not: { minimum: 5 } } } };
    const response_format = { type: "json_schema", json_schema: { name: "x", schema } };
    const more = { tools: [tool(LIST)], response_format };
    const response = await post('{"a":7}', more);
    expect(namesOf(response)).toBe(
      "response_format.json_schema.schema.properties.a.not, tools[0].function.parameters.properties.list.uniqueItems",
    );
    expect(JSON.parse(server.backend.records.at(-1)?.options.json_schema ?? "")).toEqual({
      type: "object",
      properties: { a: {} },
      additionalProperties: false,
    });
    expect(await extensionsOf(response)).toMatchObject({ schema_violations: [{ choice: 0, path: "/a" }] });
    expect(await extensionsOf(await post([call([1, 1])], more))).toEqual({
      schema_violations: [violation({ choice: 0, call: 0 })],
    });
  });

  test("of tools that may not be called nothing is named", async () => {
    const tools = [tool(LIST), tool({ type: "object" }, {}, "g")];
    expect(namesOf(await post("hello", { tools, tool_choice: "none" }))).toBeNull();
    const tool_choice = { type: "function", function: { name: "g" } };
    expect(namesOf(await post([call([3, 3], "g")], { tools, tool_choice }))).toBeNull();
    expect(held()).toEqual([{ type: "object" }]);
  });

  test.each<[string, object, string]>([
    ["a value that no draft knows", tool({ properties: { a: { type: "strnig" } } }), "'type' must be one of"],
    ["arguments that are no object", tool({ type: "string" }), 'expected the type "object"'],
    ["no value", tool({ allOf: [false] }), "allows no value"],
    ["too large", tool({ description: "x".repeat(300_000) }), "more than 262144 bytes"],
    [
      "strict, with what is not held",
      tool({ ...LIST, additionalProperties: false }, { strict: true }),
      "('properties', 'list'), 'uniqueItems' is not supported.",
    ],
    ["strict, without a type", tool({ properties: {} }, { strict: true }), "got 'type: None'"],
  ])("refused: %s", async (_, bad, why) => {
    const response = await post("hello", { tools: [tool({ type: "object" }, {}, "g"), bad] });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; message: string; param: string } };
    expect(error).toMatchObject({ code: "invalid_function_parameters", param: "tools[1].function.parameters" });
    expect(error.message).toContain("Invalid schema for function 'f': ");
    expect(error.message).toContain(why);
  });

  test("schemas that are too large together are refused", async () => {
    const parameters = (index: number): object => ({
      properties: { a: { enum: Array.from({ length: 2_000 }, (_, i) => `${index}${"x".repeat(100)}${i}`) } },
    });
    const tools = Array.from({ length: 40 }, (_, index) => tool(parameters(index), {}, `f${index}`));
    const response = await post("hello", { tools });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: {
        code: "invalid_function_parameters",
        message: expect.stringContaining("more than 4194304 bytes together") as string,
      },
    });
  });

  test("a custom tool's regular expression is held, or refused by its place", async () => {
    const custom = (definition: string): object => ({
      type: "custom",
      custom: { name: "code", format: { type: "grammar", grammar: { syntax: "regex", definition } } },
    });
    expect((await post("hello", { tools: [custom("[A-C]{2}|\\d")] })).status).toBe(200);
    expect(held()).toEqual([
      {
        type: "object",
        properties: { input: { type: "string", pattern: "^(?:(?:(?:[A-C]){2,2}|[0-9]))$" } },
        required: ["input"],
        additionalProperties: false,
      },
    ]);
    const response = await post("hello", { tools: [custom("a(?=b)")] });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: "invalid_value", param: "tools[0].custom.format.grammar.definition" },
    });
  });
});
