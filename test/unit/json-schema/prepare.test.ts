import type { ApiError } from "../../../src/contracts/errors";
import { type Compile, heldSchema, written } from "../../../src/json-schema/prepare";
import { heldPattern } from "../../../src/json-schema/prepare/pattern";
import { schemaError, SchemaProblem } from "../../../src/json-schema/problem";

const AT = { param: "response_format", subject: "response_format", name: "person" } as const;

/** An engine that holds everything. */
const anything: Compile = () => Promise.resolve(undefined);

/** An engine that refuses texts with one of these words, and counts what it was asked. */
class Picky {
  asked = 0;

  constructor(private readonly refuses: readonly [words: RegExp, why: string][]) {}

  compile: Compile = (text) => {
    this.asked += 1;
    const found = this.refuses.find(([words]) => words.test(text));
    return Promise.resolve(found && { message: found[1] });
  };
}

async function held(schema: unknown, compile = anything, strict = false): Promise<{ held: unknown; named: string[] }> {
  const { text, named } = await heldSchema(schema, compile, strict);
  return { held: JSON.parse(text) as unknown, named: named.map(written) };
}

async function refusal(schema: unknown, strict = false, compile = anything): Promise<ApiError | undefined> {
  try {
    await heldSchema(schema, compile, strict);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof SchemaProblem)) throw thrown;
    return schemaError(thrown, AT);
  }
}

describe("what is held another way", () => {
  const HELD: [what: string, schema: unknown, held: unknown][] = [
    ["true", true, true],
    [
      "unknown keywords and annotations",
      { type: "string", title: "t", "x-a": 1, contentEncoding: "base64" },
      { type: "string" },
    ],
    ["a switch of the engine's", { "x-guidance": { lenient: true }, type: "null" }, { type: "null" }],
    [
      "draft 4's bounds",
      { minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
      { minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
    ],
    [
      "a list in items",
      { items: [{ type: "null" }], additionalItems: { type: "string" } },
      { prefixItems: [{ type: "null" }], items: { type: "string" } },
    ],
    [
      "additionalItems without a list",
      { additionalItems: false, items: { type: "null" } },
      { items: { type: "null" } },
    ],
    [
      "definitions, and pointers with escapes",
      { definitions: { "a/b %": { type: "null" } }, items: { $ref: "#/definitions/a~1b%20%25" } },
      { items: { $ref: "#/$defs/d0" }, $defs: { d0: { type: "null" } } },
    ],
    [
      "$anchor",
      { $defs: { x: { $anchor: "y", type: "null" } }, items: { $ref: "#y" } },
      { items: { $ref: "#/$defs/d0" }, $defs: { d0: { type: "null" } } },
    ],
    [
      "$id and relative references",
      { $id: "https://a.example/b/c", items: { $ref: "d" }, $defs: { e: { $id: "d", type: "null" } } },
      { items: { $ref: "#/$defs/d0" }, $defs: { d0: { type: "null" } } },
    ],
    [
      "an id that means nothing",
      { properties: { a: { $id: "a", $ref: "#/definitions/b" } }, definitions: { b: { type: "null" } } },
      { properties: { a: { $ref: "#/$defs/d0" } }, additionalProperties: false, $defs: { d0: { type: "null" } } },
    ],
    [
      "a reference of the root's own",
      {
        $schema: "x",
        type: "object",
        $ref: "#/definitions/A",
        definitions: { A: { type: "object", properties: { a: {} } } },
      },
      { type: "object", properties: { a: {} }, additionalProperties: false },
    ],
    ["$ref to a $dynamicAnchor", { $dynamicAnchor: "a", items: { $ref: "#a" } }, { items: { $ref: "#" } }],
    [
      "dependentRequired",
      { type: "object", properties: { a: {}, b: {} }, dependentRequired: { a: ["b"] } },
      {
        type: "object",
        properties: { a: {}, b: {} },
        allOf: [{ anyOf: [{ properties: { a: false } }, { required: ["b"] }] }],
        additionalProperties: false,
      },
    ],
    [
      "propertyNames with a pattern",
      { propertyNames: { pattern: "^[a-z]$" }, additionalProperties: { type: "null" } },
      { patternProperties: { "^(?:[a-z])$": { type: "null" } }, additionalProperties: false },
    ],
    [
      "propertyNames with values",
      { propertyNames: { enum: ["a", "b"] }, properties: { b: { type: "null" }, c: {} } },
      { properties: { b: { type: "null" }, c: false, a: true }, additionalProperties: false },
    ],
    ["unevaluatedProperties of one schema", { unevaluatedProperties: false }, { additionalProperties: false }],
    [
      "unevaluatedItems of one schema",
      { prefixItems: [{}], unevaluatedItems: false },
      { prefixItems: [{}], items: false },
    ],
    ["not, of a type", { not: { type: ["string", "number"] } }, { type: ["null", "boolean", "array", "object"] }],
    [
      "not, of a property",
      { type: "object", properties: { a: {} }, not: { required: ["a"] } },
      {
        type: "object",
        properties: { a: {} },
        allOf: [{ type: "object", anyOf: [{ properties: { a: false } }] }],
        additionalProperties: false,
      },
    ],
    [
      "not, of an object with a property",
      { type: ["string", "object"], not: { type: "object", required: ["a"] } },
      { type: ["string", "object"], allOf: [{ anyOf: [{ properties: { a: false } }] }] },
    ],
    [
      "a format, once",
      {
        items: { type: "string", format: "uuid", pattern: "^a" },
        additionalProperties: { format: "uuid" },
      },
      {
        items: { type: "string", pattern: "^(?:a(?s:.*))$", allOf: [{ $ref: "#/$defs/format-uuid" }] },
        additionalProperties: { $ref: "#/$defs/format-uuid" },
        $defs: { "format-uuid": { pattern: "^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$" } },
      },
    ],
    ["if without then", { if: { minimum: 1 }, type: "number" }, { type: "number" }],
    ["contains, of none", { contains: { type: "null" }, minContains: 0 }, {}],
    [
      "nullable",
      { type: "string", enum: ["a"], nullable: true },
      { anyOf: [{ type: "string", enum: ["a"] }, { type: "null" }] },
    ],
    ["lengths that ask for nothing", { minLength: 0, maxLength: 1e12, minProperties: 0 }, {}],
    [
      "properties with names of JavaScript's own",
      JSON.parse('{"properties":{"__proto__":{"type":"null"}},"additionalProperties":true}'),
      JSON.parse('{"properties":{"__proto__":{"type":"null"}},"additionalProperties":true}'),
    ],
    [
      "a property that is called like a keyword",
      { properties: { oneOf: { type: "null" }, anyOf: {} } },
      { properties: { oneOf: { type: "null" }, anyOf: {} }, additionalProperties: false },
    ],
  ];
  test.each(HELD)("%s", async (_, schema, want) => {
    expect(await held(schema)).toEqual({ held: want, named: [] });
  });
});

describe("what is not held is named", () => {
  const NAMED: [schema: unknown, named: string[]][] = [
    [{ not: { minimum: 1 } }, ["not"]],
    [{ enum: [1, 2], not: { const: 1 } }, ["not"]],
    [{ properties: { a: { items: [{}, { uniqueItems: true }] } } }, ["properties.a.items[1].uniqueItems"]],
    [{ if: { minimum: 1 }, then: { maximum: 2 } }, ["if"]],
    [{ contains: { type: "null" } }, ["contains"]],
    [{ anyOf: [{ format: "idn-email" }, { pattern: "a(?=b)" }] }, ["anyOf[0].format", "anyOf[1].pattern"]],
    [{ pattern: "\\ba" }, ["pattern"]],
    [{ pattern: "(a)\\1" }, ["pattern"]],
    [{ pattern: "(".repeat(2_000) + ")".repeat(2_000) }, ["pattern"]],
    [
      { patternProperties: { "(?!a)": {} }, additionalProperties: false },
      ["patternProperties.(?!a)", "additionalProperties"],
    ],
    [{ $ref: "https://example.com/a.json" }, ["$ref"]],
    [{ unevaluatedProperties: false, anyOf: [{ properties: { a: {} } }] }, ["unevaluatedProperties"]],
    [{ propertyNames: { pattern: "^a", minLength: 2 } }, ["propertyNames"]],
    [{ minProperties: 2 }, ["minProperties"]],
    [
      { dependentRequired: Object.fromEntries("abcdefg".split("").map((name) => [name, ["z"]])) },
      ["dependentRequired.f", "dependentRequired.g"],
    ],
    [{ allOf: [{ $dynamicRef: "#x" }], $defs: { a: { $dynamicAnchor: "x" } } }, ["allOf[0].$dynamicRef"]],
    [{ items: { $recursiveRef: "#" } }, ["items.$recursiveRef"]],
  ];
  test.each(NAMED)("%j", async (schema, named) => {
    expect((await held(schema)).named).toEqual(named);
  });
});

describe("what the engine refuses is found, left out and named", () => {
  const NOT_DISJOINT = "patternProperty regexes /a/ and /b/ are not disjoint";

  test("one of many", async () => {
    const bad = { patternProperties: { xx: {} }, additionalProperties: false };
    const good = { patternProperties: { yy: {} }, additionalProperties: false };
    const many = Array.from({ length: 40 }, (_, index) => [`p${index}`, index === 23 ? bad : good]);
    const engine = new Picky([[/xx/, NOT_DISJOINT]]);
    const { held: left, named } = await held({ properties: Object.fromEntries(many) }, engine.compile);
    expect(named).toEqual(["properties.p23.patternProperties"]);
    expect(JSON.stringify(left)).not.toContain("xx");
    expect(JSON.stringify(left).match(/yy/g)).toHaveLength(39);
    expect(engine.asked).toBeLessThan(20);
  });

  test("several, of different kinds", async () => {
    const engine = new Picky([
      [/xx/, NOT_DISJOINT],
      [/"minimum":7/, "Failed to generate regex for float range"],
      [/"oneOf":\[\{"minLength/, "oneOf constraints are not supported. Enable 'coerce_one_of'"],
    ]);
    const schema = {
      prefixItems: [
        { patternProperties: { xx: {} } },
        { minimum: 7 },
        { oneOf: [{ minLength: 1 }, { type: "string" }] },
        { minimum: 8 },
        { oneOf: [{ type: "null" }, { type: "string" }] },
        { patternProperties: { xxx: {} } },
      ],
      items: false,
    };
    const { held: left, named } = await held(schema, engine.compile);
    expect(named.sort()).toEqual([
      "prefixItems[0].patternProperties",
      "prefixItems[1].minimum",
      "prefixItems[2].oneOf",
      "prefixItems[5].patternProperties",
    ]);
    // A oneOf that is held excludes by itself: as anyOf it means the same.
    expect(left).toEqual({
      prefixItems: [
        {},
        {},
        { anyOf: [{ minLength: 1 }, { type: "string" }] },
        { minimum: 8 },
        { anyOf: [{ type: "null" }, { type: "string" }] },
        {},
      ],
      items: false,
    });
  });

  test("with reasons that nobody has heard of", async () => {
    const engine = new Picky([[/"maxLength":5/, "what?"]]);
    const { named } = await held({ items: { anyOf: [{ minimum: 1 }, { maxLength: 5 }] } }, engine.compile);
    expect(named).toEqual(["items.anyOf[1].maxLength"]);
  });

  test("the whole schema where nothing else helps, in few steps", async () => {
    const engine = new Picky([[/a/, "what?"]]);
    const items = Array.from({ length: 1_000 }, () => ({ maxLength: 3, pattern: "b" }));
    expect(await held({ type: "object", properties: { a: { items } } }, engine.compile)).toEqual({
      held: { type: "object" },
      named: [""],
    });
    expect(engine.asked).toBeLessThan(10);
  });

  test("with as few compiles for a large schema as take a second", async () => {
    const engine = new Picky([[/zz/, NOT_DISJOINT]]);
    const many = Array.from({ length: 1_500 }, (_, index) => [
      `p${index}`,
      { patternProperties: { ["z".repeat(1 + (index % 2))]: {} } },
    ]);
    await held({ properties: Object.fromEntries(many) }, engine.compile);
    expect(engine.asked).toBeLessThan(30);
  });

  test("a format that leaves no value is an annotation", async () => {
    const engine = new Picky([[/defs\/format-uri/, "Unsatisfiable schema: Regex is empty"]]);
    const schema = { prefixItems: [{ format: "date" }, { format: "uri", pattern: "^a$" }] };
    expect((await held(schema, engine.compile)).named).toEqual(["prefixItems[1].format"]);
  });

  test("all goes that can, where there is no time to look for what must", async () => {
    const bad = (index: number): object => ({ patternProperties: { [`x${index}`]: { enum: ["y".repeat(3_000)] } } });
    const engine = new Picky([
      [/"x\d/, NOT_DISJOINT],
      [/y/, "regex"],
    ]);
    const { held: left } = await held(
      { items: false, prefixItems: Array.from({ length: 60 }, (_, i) => bad(i)) },
      engine.compile,
    );
    expect(left).toEqual({ items: false, prefixItems: Array.from({ length: 60 }, () => ({})) });
    expect(engine.asked).toBeLessThan(20);
  });

  test("a schema without values is refused", async () => {
    const engine = new Picky([[/./, "Unsatisfiable schema: required property 'a' is unsatisfiable"]]);
    expect((await refusal({ enum: [1], type: "string" }, false, engine.compile))?.message).toContain("allows no value");
  });
});

describe("objects get no properties of their own", () => {
  const CLOSED: [schema: unknown, closed: number][] = [
    [{ properties: { a: { properties: { b: {} } } } }, 2],
    [{ properties: { a: {} }, additionalProperties: true }, 0],
    [{ properties: { a: {} }, patternProperties: { b: {} } }, 0],
    [{ allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }, 0],
    [{ allOf: [{ properties: { a: {} } }] }, 1],
    [{ anyOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }, 2],
    [{ properties: { a: {} }, anyOf: [{ properties: { b: {} } }] }, 0],
    [{ properties: { a: {}, b: {} }, anyOf: [{ required: ["a"] }, { required: ["b"] }] }, 1],
    [
      {
        $defs: { a: { properties: { b: {} } } },
        prefixItems: [{ $ref: "#/$defs/a" }, { $ref: "#/$defs/a", required: ["c"] }],
      },
      1,
    ],
    [{ $defs: { a: { properties: { b: {} } } }, items: { $ref: "#/$defs/a" } }, 1],
  ];
  test.each(CLOSED)("%j", async (schema, closed) => {
    expect(JSON.stringify((await held(schema)).held).split('"additionalProperties":false').length - 1).toBe(closed);
  });

  test("save for those that must be there", async () => {
    expect((await held({ properties: { a: {} }, required: ["b"] })).held).toEqual({
      properties: { a: {}, b: true },
      required: ["b"],
      additionalProperties: false,
    });
  });
});

describe("what is refused", () => {
  const nested = (depth: number): object =>
    Array.from({ length: depth }).reduce<object>((inner) => ({ items: inner }), {});
  const chain = (length: number, link: (next: object) => object): object => {
    const defs = Array.from({ length }, (_, index) => [`a${index}`, link({ $ref: `#/$defs/a${index + 1}` })]);
    return { $defs: { ...Object.fromEntries(defs), [`a${length}`]: { type: "null" } }, $ref: "#/$defs/a0" };
  };
  const REFUSED: [schema: unknown, why: string][] = [
    [1, "(), a schema must be an object or a boolean."],
    [{ properties: { a: [] } }, "('properties', 'a'), a schema must be an object or a boolean."],
    [false, "(), the schema 'false' allows no value."],
    [{ type: "strnig" }, "(), 'type' must be one of"],
    [{ type: [] }, "(), 'type' must be one of"],
    [{ not: { type: "strnig" } }, "('not',), 'type' must be one of"],
    [{ minimum: "1" }, "(), 'minimum' must be a number."],
    [{ minLength: -1 }, "(), 'minLength' must be a non-negative integer."],
    [{ pattern: "(" }, "(), 'pattern' is no valid regular expression."],
    [{ patternProperties: { "(": {} } }, "(), 'patternProperties' has a name that is no valid regular expression"],
    [{ enum: [] }, "(), 'enum' must be a non-empty array."],
    [{ required: true }, "(), 'required' must be an array of strings."],
    [{ multipleOf: 0 }, "(), 'multipleOf' must be a positive number."],
    [{ anyOf: [] }, "(), 'anyOf' must be a non-empty array."],
    [{ dependencies: { a: 1 } }, "(), 'dependencies' must be an object of schemas and arrays of strings."],
    [{ $ref: 1 }, "(), '$ref' must be a string."],
    [{ $ref: "#/$defs/a" }, "(), '$ref' points to nothing"],
    [{ $ref: "#/__proto__" }, "(), '$ref' points to nothing"],
    [{ $ref: "#/%E0%A4%A" }, "(), '$ref' points to nothing"],
    [{ $ref: "#" }, "the schema requires itself"],
    [chain(2, (next) => ({ allOf: [next, { $ref: "#/$defs/a0" }] })), "the schema requires itself"],
    [{ type: "object", properties: { a: { $ref: "#" } }, required: ["a"] }, "requires itself"],
    [{ enum: ["\ud800"] }, "('enum', '0'), a text is no valid Unicode."],
    [{ properties: { "\udfff": {} } }, "('properties',), a name is no valid Unicode."],
    [{ minimum: JSON.parse("1e999") as number }, "('minimum',), a number is out of range."],
    [nested(97), "the schema is nested deeper than 96 levels."],
    [nested(100_000), "the schema is nested deeper than 96 levels."],
    [
      { properties: Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [i, {}])) },
      "('properties',), an object has more than 2000 properties.",
    ],
    [{ enum: Array.from({ length: 10_001 }, (_, i) => i) }, "('enum',), 'enum' has more than 10000 values."],
    [{ description: "x".repeat(600_000) }, "(), the schema has more than 262144 bytes."],
    [{ examples: Array.from({ length: 100_001 }, () => 1) }, "the schema has more than 100000 values."],
  ];
  test.each(REFUSED.map(([schema, why]) => [why, schema]))("%s", async (why, schema) => {
    const thrown = await refusal(schema);
    expect(thrown?.message).toContain(why);
    expect(thrown?.message).toMatch(/^Invalid schema for response_format 'person': In context=/);
    expect(thrown).toMatchObject({ status: 400, code: "invalid_json_schema" });
  });

  test("long chains that are no circle are taken", async () => {
    expect(await refusal(chain(1_000, (next) => next))).toBeUndefined();
    expect(await refusal(chain(3_000, (next) => ({ items: next })))).toBeUndefined();
    expect(await refusal(nested(96))).toBeUndefined();
  });

  const object = (keywords: object): object => ({
    type: "object",
    properties: {},
    additionalProperties: false,
    ...keywords,
  });
  const STRICT: [schema: unknown, why: string][] = [
    [{ type: "string" }, `schema must be a JSON Schema of 'type: "object"', got 'type: "string"'.`],
    [{ type: "object", properties: {} }, "'additionalProperties' is required to be supplied and to be false."],
    [object({ properties: { a: { type: "string" } } }), "Missing 'a'."],
    [
      object({ properties: { a: { type: "array", uniqueItems: true } }, required: ["a"] }),
      "('properties', 'a'), 'uniqueItems' is not supported.",
    ],
    [
      object({ properties: { a: { $ref: "https://example.com" } }, required: ["a"] }),
      "('properties', 'a'), '$ref' is not supported.",
    ],
  ];
  test.each(STRICT)("with strict: %j", async (schema, why) => {
    expect((await refusal(schema, true))?.message).toContain(why);
  });
});

describe("patterns mean what they mean in ECMAScript", () => {
  const PATTERNS: [source: string, written: string][] = [
    ["a", "^(?:(?s:.*)a(?s:.*))$"],
    ["^a|b$", "^(?:a(?s:.*)|(?s:.*)b)$"],
    ["^(a|b$)", "^(?:(?:a(?s:.*)|b))$"],
    ["^.$", "^(?:[\\u{0}-\\u{9}\\u{b}-\\u{c}\\u{e}-\\u{2027}\\u{202a}-\\u{10ffff}])$"],
    ["^\\d+?$", "^(?:(?:[0-9]){1,})$"],
    ["^[^\\ud800-\\udfff]$", "^(?:[\\u{0}-\\u{d7ff}\\u{e000}-\\u{10ffff}])$"],
    ["^(?<stop>a)[&&b]$", "^(?:(?:a)[\\u{26}b])$"],
    ["^\\p{ASCII_Hex_Digit}$", "^(?:[0-9A-Fa-f])$"],
    ["^\\.\\-$", "^(?:\\u{2e}\\u{2d})$"],
    ["^$", "^(?:)$"],
    ["", "^(?:(?s:.*))$"],
  ];
  test.each(PATTERNS)("%s", (source, pattern) => {
    expect(heldPattern(source)).toBe(pattern);
  });
});
