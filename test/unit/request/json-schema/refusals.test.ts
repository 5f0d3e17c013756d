import { ApiError } from "../../../../src/errors";
import { lowerSchema } from "../../../../src/request/json-schema";

function refusal(
  schema: unknown,
  options = {},
  at = { param: "response_format", name: "person" },
): ApiError | undefined {
  try {
    lowerSchema(schema, at, options);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return thrown;
  }
}

const within = (schema: unknown): object => ({ type: "object", properties: { age: schema } });
const many = (count: number, schema: unknown = {}): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, structuredClone(schema)]));
const nested = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ type: "array", items: inner }), {});

describe("schemas that are refused, naming the place", () => {
  test("in OpenAI's words", () => {
    expect(refusal(within({ not: { type: "null" } }))?.toJSON()).toEqual({
      error: {
        message:
          "Invalid schema for response_format 'person': In context=('properties', 'age'), 'not' is not supported.",
        type: "invalid_request_error",
        param: "response_format",
        code: "invalid_json_schema",
      },
    });
    expect(refusal({ not: {} }, {}, { param: "tools[2].function.parameters", name: "f" })?.toJSON()).toEqual({
      error: {
        message: "Invalid schema for function 'f': In context=(), 'not' is not supported.",
        type: "invalid_request_error",
        param: "tools[2].function.parameters",
        code: "invalid_function_parameters",
      },
    });
  });

  const REFUSED: [schema: unknown, why: string][] = [
    [1, "(), a schema must be an object or a boolean."],
    [false, "(), the schema 'false' allows no value."],
    [within(false), "('properties', 'age'), the schema 'false' allows no value."],
    [{ type: "array", items: [], "o'k": 1 }, "(), 'o'k' is not supported."],
    [{ properties: { "o'k": { not: {} } } }, `('properties', "o'k"), 'not' is not supported.`],
    [{ $defs: { a: { contains: {} } }, $ref: "#/$defs/a" }, "('$defs', 'a'), 'contains' is not supported."],
    [{ anyOf: [{ patternProperties: { a: {} } }] }, "('anyOf', '0'), 'patternProperties' is not supported."],
    [{ if: {}, then: {} }, "(), 'if' is not supported."],
    [{ dependentRequired: { a: ["b"] } }, "(), 'dependentRequired' is not supported."],
    [{ propertyNames: { maxLength: 3 } }, "(), 'propertyNames' is not supported."],
    [{ contentEncoding: "base64" }, "(), 'contentEncoding' is not supported."],
    [{ type: "array", uniqueItems: true }, "(), 'uniqueItems' is not supported."],
    [{ typo: 1 }, "(), 'typo' is not supported."],
    [{ type: "float" }, "(), 'type' must be one of"],
    [{ type: [] }, "(), 'type' must not be empty."],
    [{ type: "string", allOf: [{ type: "null" }] }, "('allOf', '0'), no value has all of these types."],
    [{ enum: [] }, "(), 'enum' must be a non-empty array."],
    [{ type: "null", enum: [1] }, "(), no value of 'enum' or 'const' is possible."],
    [{ enum: ["\ud800"] }, "(), a value of 'enum' or 'const' is no valid Unicode."],
    [{ enum: ["a"], pattern: "a" }, "(), 'pattern' beside 'enum' or 'const' is not supported."],
    [{ anyOf: [] }, "(), 'anyOf' must be a non-empty array."],
    [{ $ref: "#/$defs/a" }, "(), '$ref' points to nothing"],
    [{ $ref: "#/__proto__" }, "(), '$ref' points to nothing"],
    [{ $ref: "#/%E0%A4%A" }, "(), '$ref' points to nothing"],
    [{ $ref: "https://example.com/a.json" }, "(), '$ref' must be '#' or start with '#/'"],
    [{ $ref: "#" }, "(), the schema refers to itself without end."],
    [
      { $defs: { a: { allOf: [{ $ref: "#/$defs/a" }] } }, $ref: "#/$defs/a" },
      "the schema refers to itself without end.",
    ],
    [{ anyOf: [{ $ref: "#" }, { type: "null" }] }, "an alternative of 'anyOf' refers to itself without end."],
    [{ properties: { a: { $ref: "#" } }, required: ["a"] }, "requires itself, so that no value ever ends."],
    [within({ $id: "x" }), "('properties', 'age'), '$id' is not supported below the root"],
    [{ type: "object", required: ["a"], additionalProperties: false }, "(), 'required' has 'a', which is none"],
    [{ properties: { a: {} }, minProperties: 1 }, "(), 'minProperties' is only supported"],
    [{ properties: { a: {}, b: {} }, maxProperties: 1 }, "(), 'maxProperties' is only supported"],
    [{ properties: { "*": {} } }, "(), a property with the name '*'"],
    [{ type: "array", minItems: 2, maxItems: 1 }, "(), 'minItems' is larger"],
    [{ type: "array", minItems: -1 }, "(), 'minItems' must be a non-negative integer."],
    [{ type: "array", maxItems: 1001 }, "(), 'maxItems' must be at most 1000."],
    [{ type: "string", minLength: 2, maxLength: 1 }, "(), 'minLength' is larger than 'maxLength'."],
    [{ type: "string", maxLength: 100_001 }, "(), 'maxLength' must be at most 100000."],
    [{ type: "integer", minimum: 2, maximum: 1 }, "(), no integer is within these bounds."],
    [{ type: "integer", minimum: 1.2, maximum: 1.8 }, "(), no integer is within these bounds."],
    [{ type: "number", exclusiveMinimum: 1, maximum: 1 }, "(), no number is within these bounds."],
    [{ type: "number", minimum: "1" }, "(), 'minimum' must be a number."],
    [{ type: "number", minimum: JSON.parse("1e999") as number }, "('minimum',), a number is out of range."],
    [{ type: "number", multipleOf: 3 }, "(), 'multipleOf' is held for powers of ten"],
    [{ type: "number", multipleOf: 0 }, "(), 'multipleOf' must be a positive number."],
    [{ allOf: [{ pattern: "a" }, { pattern: "b" }] }, "('allOf', '1'), more than one 'pattern'"],
    [{ pattern: "(", type: "string" }, "(), 'pattern' is no valid regular expression, which is not supported."],
    [{ pattern: "a(?=b)" }, "(), 'pattern' has a lookahead"],
    [{ pattern: "(?<!a)b" }, "(), 'pattern' has a lookbehind"],
    [{ pattern: "\\ba" }, "(), 'pattern' has a word boundary"],
    [{ pattern: "(a)\\1" }, "(), 'pattern' has a backreference"],
    [{ pattern: "a^b" }, "(), 'pattern' has an anchor in its middle"],
    [{ pattern: "(?:^a)+" }, "(), 'pattern' has an anchor in its middle"],
    [{ pattern: "\\p{L}" }, "(), 'pattern' has a Unicode property"],
    [{ pattern: "[]" }, "(), 'pattern' has a class that no character is in"],
    [{ pattern: "\ud83d" }, "(), 'pattern' has half of a surrogate pair"],
    [{ pattern: "a{10001}" }, "(), 'pattern' repeats something more than 10000 times"],
    [{ pattern: "(a{100}b){100}" }, "(), 'pattern' repeats repetitions more than 2000 times"],
    [{ pattern: "a".repeat(2049) }, "(), 'pattern' is longer than 2048 characters"],
    [{ pattern: `${"(".repeat(30)}a${")".repeat(30)}` }, "(), 'pattern' nests its groups too deep"],
    [{ pattern: "^a+b$", minLength: 3 }, "(), 'minLength' beside a 'pattern'"],
    [{ pattern: "^ab$", minLength: 3 }, "(), no text has 'pattern' and these lengths."],
    [nested(100), "the schema is nested too deep."],
    [{ properties: many(5_001) }, "('properties',), the schema has more than 5000 properties."],
    [
      { enum: Array.from({ length: 1_001 }, (_, index) => index) },
      "('enum',), the schema has more than 1000 enum values.",
    ],
    [{ enum: ["x".repeat(120_001)] }, "the schema has more than 120000 characters in names, patterns and enum values."],
    [{ properties: { ["x".repeat(257)]: {} } }, "('properties',), a property's name is longer than 256 characters."],
    [{ properties: { "\udfff": {} } }, "('properties',), a property's name is no valid Unicode."],
    [{ properties: many(201) }, "(), an object has more than 200 properties that are not required."],
    [{ properties: many(100, { type: "array", maxItems: 1000 }) }, "the schema is too large"],
  ];
  test.each(REFUSED.map(([schema, why]) => [why, schema]))("%s", (why, schema) => {
    expect(refusal(schema)?.message).toContain(why);
    expect(refusal(schema)?.status).toBe(400);
  });

  test("depth of any kind is an answer, not a crash", () => {
    const chain = (length: number, link: (next: object) => object): object => {
      const defs = Array.from({ length }, (_, index) => [`a${index}`, link({ $ref: `#/$defs/a${index + 1}` })]);
      return { $defs: { ...Object.fromEntries(defs), [`a${length}`]: { type: "null" } }, $ref: "#/$defs/a0" };
    };
    expect(refusal(chain(5_000, (next) => next))?.message).toContain("too many references to references");
    expect(refusal(chain(5_000, (next) => ({ items: next, type: "array" })))?.message).toContain("nested too deep");
    expect(refusal(chain(5_000, (next) => ({ anyOf: [{ type: "null" }, next] })))?.message).toContain(
      "nested too deep",
    );
    expect(refusal(nested(100_000))?.message).toContain("nested too deep");
    expect(refusal({ pattern: `${"(?:".repeat(680)}a` })?.message).toContain("no valid regular expression");
  });

  test("unions that multiply are bounded", () => {
    const union = (index: number): object => ({
      anyOf: Array.from({ length: 8 }, (_, other) => ({ properties: { [`p${index}`]: { const: other } } })),
    });
    expect(refusal({ allOf: Array.from({ length: 8 }, (_, index) => union(index)) })?.message).toContain("too large");
  });
});

describe("strict schemas", () => {
  const object = (rest: object): object => ({ type: "object", additionalProperties: false, ...rest });

  test.each<[unknown, string]>([
    [{ type: "array" }, `schema must be a JSON Schema of 'type: "object"', got 'type: "array"'.`],
    [{}, "got 'type: None'."],
    [object({ properties: {}, anyOf: [] }), "(), 'anyOf' is not permitted."],
    [{ type: "object", properties: {} }, "(), 'additionalProperties' is required to be supplied and to be false."],
    [
      object({ properties: { x: { type: "object" } }, required: ["x"] }),
      "('properties', 'x'), 'additionalProperties' is required to be supplied and to be false.",
    ],
    [
      object({ properties: { a: { type: "null" }, b: { type: "null" } }, required: ["a"] }),
      "(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'b'.",
    ],
    [object({ properties: { a: { type: "null" } } }), "Missing 'a'."],
    [object({ properties: {}, required: ["a"] }), "(), 'required' has a key that is not in properties: 'a'."],
    [object({ properties: { a: {} }, required: ["a"] }), "('properties', 'a'), schema must have a 'type' key."],
    [
      object({ properties: {}, $defs: { a: { properties: {}, type: "object" } } }),
      "('$defs', 'a'), 'additionalProperties' is required to be supplied and to be false.",
    ],
  ])("%j: %s", (schema, why) => {
    expect(refusal(schema, { strict: true })?.message).toContain(why);
  });

  test("a strict schema passes", () => {
    const item = { anyOf: [object({ properties: { a: { $ref: "#" } }, required: ["a"] }), { type: "null" }] };
    const schema = object({ properties: { list: { type: "array", items: item } }, required: ["list"] });
    expect(refusal(schema, { strict: true })).toBeUndefined();
  });
});
