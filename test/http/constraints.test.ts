/** `response_format` and grammars that llguidance holds, with the embedded model at a high temperature. */
import Ajv2020 from "ajv/dist/2020";
import { addon } from "../../src/backend/llama/addon";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const PERSON = {
  type: "object",
  properties: {
    name: { type: "string", pattern: "^[A-Z][a-z]{1,7}$" },
    age: { type: "number", minimum: 0, exclusiveMaximum: 1.5, multipleOf: 0.25 },
    tags: { type: "array", items: { $ref: "#/$defs/tag" }, maxItems: 2 },
    when: { type: "string", format: "date", description: "a day" },
  },
  required: ["name", "age"],
  additionalProperties: false,
  allOf: [{ anyOf: [{ required: ["tags"] }, { required: ["when"] }] }],
  $defs: { tag: { oneOf: [{ const: "a" }, { type: "integer", minimum: 3, maximum: 5 }, { type: "null" }] } },
};

describe.each(ONE_ADAPTER)("constraints over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));

  interface Answer {
    status: number;
    text: string;
    reason: string;
    error: { code?: string; param?: string; message?: string };
    /** What of the request is not held. */
    ignored: string | null;
  }
  const ask = async (more: object): Promise<Answer> => {
    const response = await fetch(`${tiny.server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        model: "tiny",
        messages: [{ role: "user", content: "Tell me a story about a fox." }],
        temperature: 2,
        max_tokens: 300,
        ...more,
      }),
    });
    const body = (await response.json()) as {
      choices?: { message: { content: string }; finish_reason: string }[];
      error?: Answer["error"];
    };
    const choice = body.choices?.[0];
    const { content: text = "" } = choice?.message ?? {};
    return {
      status: response.status,
      text,
      reason: choice?.finish_reason ?? "",
      error: body.error ?? {},
      ignored: response.headers.get("x-llama-openapi-ignored"),
    };
  };
  const format = (schema: unknown) => ({
    response_format: { type: "json_schema", json_schema: { name: "person", schema } },
  });

  test("answers that ended satisfy their schema", async () => {
    const satisfies = new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/ }, strict: false }).compile(PERSON);
    let ended = 0;
    for (let seed = 0; seed < 8; seed++) {
      const { status, text, reason } = await ask({ ...format(PERSON), seed });
      expect(status).toBe(200);
      if (reason !== "stop") continue;
      ended++;
      const value: unknown = JSON.parse(text);
      if (!satisfies(value)) throw new Error(`${text}: ${JSON.stringify(satisfies.errors)}`);
    }
    expect(ended).toBeGreaterThan(4);
  });

  test("any object", async () => {
    const { status, text, reason } = await ask({ response_format: { type: "json_object" }, temperature: 0 });
    expect(status).toBe(200);
    if (reason === "stop") expect(JSON.parse(text)).toEqual(expect.any(Object));
    expect(text.trimStart()).toMatch(/^\{/);
  });

  test("grammars in Lark and regular expressions", async () => {
    const grammar = (text: string, syntax: string) => ({
      "x-localai-extensions": { grammar: text, grammar_syntax: syntax },
    });
    const lark = 'start: "from " CITY " to " CITY\nCITY: "Oslo" | "Rome"\n';
    expect((await ask(grammar(lark, "lark"))).text).toMatch(/^from (Oslo|Rome) to (Oslo|Rome)$/);
    expect((await ask(grammar("(?P<letter>[a-c])-[0-9]{2}", "regex"))).text).toMatch(/^[a-c]-\d\d$/);
    expect((await ask(grammar('root ::= "yes"', "gbnf"))).text).toBe("yes");
    expect(await ask(grammar("start: (", "lark"))).toMatchObject({
      status: 400,
      error: { code: "invalid_value", param: "grammar" },
    });
    expect(await ask(grammar("(?=a)b", "regex"))).toMatchObject({ status: 400, error: { param: "grammar" } });
    expect(await ask(grammar("x", "peg"))).toMatchObject({
      status: 400,
      error: { param: "x-localai-extensions.grammar_syntax" },
    });
  });

  const deep = (levels: number): object => (levels === 0 ? {} : { items: deep(levels - 1) });
  const wide = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, {}]));
  test.each<[string, unknown, string]>([
    ["not", { not: { minimum: 5 } }, ".not"],
    ["alternatives that both hold", { oneOf: [{ type: "integer" }, { type: "number" }] }, ".oneOf"],
    ["a lookahead", { type: "string", pattern: "^(?=a)" }, ".pattern"],
    ["a reference to another document", { $ref: "http://127.0.0.1/schema" }, ".$ref"],
    ["a large multipleOf", { type: "integer", multipleOf: 99991 }, ".multipleOf"],
  ])("a schema that is held in part: %s", async (_name, schema, place) => {
    const { status, ignored } = await ask(format(schema));
    expect([status, ignored]).toEqual([200, `response_format.json_schema.schema${place}`]);
  });

  test.each<[string, unknown]>([
    ["a reference to nowhere", { $ref: "#/$defs/none" }],
    ["no value", { "x-guidance": { lenient: true }, not: {} }],
    ["many levels", deep(110)],
    ["many properties", { type: "object", properties: wide(2500) }],
  ])("a schema that can't be held: %s", async (_name, schema) => {
    const { status, error } = await ask(format(schema));
    expect([status, error.param, error.code]).toEqual([400, "response_format", "invalid_json_schema"]);
    expect(error.message).toMatch(/^Invalid schema for response_format 'person': /);
    expect((await ask({ ...format({ const: 1 }) })).text).toBe("1");
  });

  test.each<[string, unknown]>([
    ["type", { type: "planted-secret" }],
    ["pattern", { type: "string", pattern: "(planted-secret" }],
    ["minimum", { minimum: "planted-secret" }],
  ])("an error holds no value of a keyword: %s", async (keyword, schema) => {
    const { status, error } = await ask(format(schema));
    expect([status, error.message]).toEqual([400, expect.stringContaining(`'${keyword}'`)]);
    expect(JSON.stringify(error)).not.toContain("planted-secret");
  });
});

test("a schema is checked without a model", async () => {
  const check = (schema: unknown) => addon().checkSchema(JSON.stringify(schema));
  expect(await check(PERSON)).toBeUndefined();
  expect(await check({ not: {} })).toEqual({ message: expect.stringContaining("not") as string });
  expect(await addon().checkSchema("{")).toEqual({ message: expect.any(String) as string });
  expect(() => addon().checkSchema(7 as never)).toThrow("expected a string");
  const many = await Promise.all(Array.from({ length: 20 }, (_, i) => check({ const: i })));
  expect(many).toEqual(many.map(() => undefined));
});
