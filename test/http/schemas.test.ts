/** response_format: what of a client's schema is held, what is named, and what is told of the answer. */
import type * as checks from "../../src/json-schema/violations";
import { ONE_ADAPTER, startTestServer, type TestServer } from "../fixtures/test-server";

// However slow the machine is.
jest.mock("../../src/json-schema/violations", () => {
  const actual = jest.requireActual<typeof checks>("../../src/json-schema/violations");
  return { ...actual, violations: (all: readonly checks.Check[]) => actual.violations(all, 20_000) };
});

interface Answer {
  readonly choices: readonly object[];
  readonly "x-localai-extensions"?: { readonly schema_violations?: readonly object[] };
}

describe.each(ONE_ADAPTER)("schemas over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer({ adapter })));
  afterAll(() => server.close());

  /** The parrot says what it is told. */
  const post = (says: string, schema: object, strict = false, more: object = {}): Promise<Response> =>
    fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        model: "parrot",
        messages: [{ role: "user", content: says }],
        response_format: { type: "json_schema", json_schema: { name: "thing", schema, strict } },
        ...more,
      }),
    });
  const held = (): unknown => JSON.parse(server.backend.records.at(-1)?.options.json_schema ?? "");

  const ODD = { type: "object", properties: { "a b": { not: { minimum: 5 } } } };
  const NAME = "response_format.json_schema.schema.properties.a%20b.not";
  const VIOLATION = {
    choice: 0,
    path: "/a b",
    keyword: "/properties/a b/not",
    message: expect.any(String) as string,
  };

  test("a keyword that is not held is named, and the answer is checked", async () => {
    const response = await post('{"a b":7}', ODD);
    expect(response.headers.get("x-llama-openapi-ignored")).toBe(NAME);
    expect(held()).toEqual({ type: "object", properties: { "a b": {} }, additionalProperties: false });
    const answer = (await response.json()) as Answer;
    expect(answer["x-localai-extensions"]).toEqual({ schema_violations: [VIOLATION] });
  });

  test("nothing is found in an answer that fulfils its schema", async () => {
    const answer = (await (await post('{"a b":3}', ODD)).json()) as Answer;
    expect(answer["x-localai-extensions"]).toEqual({ schema_violations: [] });
  });

  test("a stream tells it in its last chunk, beside its usage", async () => {
    const more = { stream: true, stream_options: { include_usage: true }, timings: true };
    const response = await post('{"a b":7}', ODD, false, more);
    expect(response.headers.get("x-llama-openapi-ignored")).toBe(NAME);
    const events = (await response.text()).split("\n\n").filter((event) => event.startsWith("data: {"));
    expect(JSON.parse(events.at(-1)?.slice("data: ".length) ?? "")).toMatchObject({
      choices: [],
      usage: { completion_tokens: expect.any(Number) as number },
      "x-localai-extensions": { schema_violations: [VIOLATION], timings: {} },
    });
  });

  test("a schema that is held needs no check", async () => {
    const response = await post('{"a":1}', { type: "object", properties: { a: { type: "integer" } } });
    expect(response.headers.get("x-llama-openapi-ignored")).toBeNull();
    expect((await response.json()) as Answer).not.toHaveProperty("x-localai-extensions");
  });

  test("the schema of a json_object has a place of its own", async () => {
    const response_format = { type: "json_object", schema: ODD };
    const response = await post("{}", {}, false, { response_format });
    expect(response.headers.get("x-llama-openapi-ignored")).toBe(NAME.replace("json_schema.", ""));
  });

  test.each<[string, object, boolean, string]>([
    [
      "a strict one with what is not held",
      object({ a: { type: "array", uniqueItems: true } }),
      true,
      "('properties', 'a'), 'uniqueItems' is not supported.",
    ],
    [
      "a strict one that is none of OpenAI's",
      ODD,
      true,
      "'additionalProperties' is required to be supplied and to be false.",
    ],
    [
      "a value that no draft knows",
      { type: "object", properties: { a: { type: "strnig" } } },
      false,
      "('properties', 'a'), 'type' must be one of",
    ],
  ])("refused: %s", async (_, schema, strict, why) => {
    const response = await post("{}", schema, strict);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; message: string; param: string } };
    expect(error).toMatchObject({ code: "invalid_json_schema", param: "response_format" });
    expect(error.message).toContain(why);
  });
});

function object(properties: object): object {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}
