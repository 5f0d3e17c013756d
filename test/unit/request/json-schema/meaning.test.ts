import Ajv2020 from "ajv/dist/2020";
import { appendFileSync } from "node:fs";
import { lowerSchema } from "../../../../src/request/json-schema";
import { accepts } from "./accepts";

type Case = [name: string, schema: unknown, yes: unknown[], no: unknown[]];

const string = (rest: object): object => ({ type: "string", ...rest });
const object = (properties: object, required: string[] = Object.keys(properties)): object => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const proto = JSON.parse(
  '{"type":"object","properties":{"__proto__":{"type":"integer"}},"required":["__proto__"]}',
) as unknown;

const CASES: Case[] = [
  ["anything", true, [1, "x", null, [{}]], []],
  ["annotations", { title: "t", description: "d", default: 1, examples: [2], "x-own": 1, $comment: "c" }, [1, "x"], []],
  ["any object", { type: "object" }, [{}, { a: [1] }], [1, []]],
  [
    "an object",
    object({ a: { type: "integer" }, b: { type: "null" } }),
    [{ a: 1, b: null }],
    [{ a: 1 }, { a: "1", b: null }],
  ],
  ["optional properties", object({ a: { type: "integer" }, b: {} }, ["a"]), [{ a: 1 }, { a: 1, b: [2] }], [{ b: 1 }]],
  ["none at all", object({}), [{}], [{ a: 1 }]],
  ["further properties", { type: "object", properties: { a: {} } }, [{}, { a: 1 }], [{ b: 1 }]],
  ["only further properties", { additionalProperties: { type: "integer" } }, [{}, { x: 1 }], [{ x: "1" }]],
  ["required, but no property", { type: "object", required: ["a"] }, [{ a: 1 }], [{}]],
  ["__proto__", proto, [JSON.parse('{"__proto__":1}')], [{}, JSON.parse('{"__proto__":"1"}')]],
  [
    "names that libcommon would take for one",
    object({
      a_b: { type: "integer" },
      "a-b": { type: "string" },
      "": { type: "null" },
      'q"\\': { type: "boolean" },
      "é😀": {},
    }),
    [{ a_b: 1, "a-b": "x", "": null, 'q"\\': true, "é😀": 1 }],
    [{ a_b: "x", "a-b": 1, "": null, 'q"\\': true, "é😀": 1 }],
  ],
  [
    "names that libcommon gives its rules",
    object({
      ref: object({ defs: object({ d0: { type: "null" }, "bare-d0": string({}) }) }),
      "ref-defs-d0": { type: "integer" },
      space: string({}),
      string: { type: "null" },
      root: { minimum: 0.5 },
    }),
    [{ ref: { defs: { d0: null, "bare-d0": "x" } }, "ref-defs-d0": 1, space: "", string: null, root: 0.5 }],
    [{ ref: { defs: { d0: null, "bare-d0": "x" } }, "ref-defs-d0": "x", space: "", string: null, root: 0.5 }],
  ],
  [
    "allOf of objects",
    { allOf: [object({ a: { type: "integer" }, b: {} }), { properties: { a: { minimum: 3 } } }] },
    [{ a: 3, b: 1 }],
    [{ a: 2, b: 1 }],
  ],
  [
    "allOf beside properties",
    { properties: { a: {} }, required: ["a"], allOf: [{ properties: { b: {} }, required: ["b"] }] },
    [{ a: 1, b: 1 }],
    [{ a: 1 }],
  ],
  [
    "allOf and a closed object",
    { allOf: [object({ a: {} }), { properties: { b: {} } }] },
    [{ a: 1 }],
    [{ a: 1, b: 1 }],
  ],
  [
    "unevaluatedProperties",
    { allOf: [{ properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false },
    [{ b: 2, a: 1 }],
    [{ c: 1 }],
  ],
  [
    "anyOf beside properties",
    { properties: { a: {} }, required: ["a"], anyOf: [{ required: ["b"] }, { required: ["c"] }] },
    [
      { a: 1, b: 1 },
      { a: 1, c: 1 },
    ],
    [{ a: 1 }, { b: 1 }],
  ],
  [
    "two unions",
    { anyOf: [{ minimum: 0 }, { type: "null" }], oneOf: [{ type: "integer" }, { type: "string" }] },
    [3, "x"],
    [-1, null, 1.5, true],
  ],
  [
    "an impossible alternative",
    { type: ["string", "null"], anyOf: [{ type: "string" }, { type: "integer" }] },
    ["x"],
    [1, null],
  ],
  [
    "oneOf",
    { oneOf: [object({ kind: { const: "a" } }), object({ kind: { const: "b" }, x: {} })] },
    [{ kind: "a" }, { kind: "b", x: 1 }],
    [{ kind: "b" }],
  ],
  ["types", { type: ["integer", "string", "null"], minLength: 2, minimum: 5 }, [5, "xx", null], [4, "x", true]],
  ["a number is an integer too", { type: ["integer", "number"] }, [1, 1.5], ["1"]],
  ["both", { type: "number", allOf: [{ type: "integer" }] }, [1], [1.5]],
  ["enum", { enum: ["a", 1, null, { b: [true] }] }, ["a", 1, null, { b: [true] }], ["b", {}, 2]],
  ["enum and type", { type: "string", enum: ["a", 1, null] }, ["a"], [1, null]],
  ["enum and bounds", { enum: [1, 2, 3, "x"], maximum: 2, minLength: 2 }, [1, 2], [3, "x"]],
  ["enum and const", { enum: ["a", "b"], const: "b" }, ["b"], ["a"]],
  [
    "texts that JSON escapes",
    { enum: ['q"', "b\\", "n\n", "\u0001", "é😀\u007f"] },
    ['q"', "b\\", "n\n", "\u0001", "é😀\u007f"],
    ["q"],
  ],
  [
    "lists",
    { type: "array", items: { type: "integer" }, minItems: 1, maxItems: 3 },
    [[1], [1, 2, 3]],
    [[], ["1"], [1, 2, 3, 4]],
  ],
  ["the empty list", { type: "array", maxItems: 0 }, [[]], [[1]]],
  ["any list", { type: "array" }, [[], [1, "x"]], [{}]],
  [
    "tuples",
    { type: "array", prefixItems: [{ type: "integer" }, { type: "string" }], items: false },
    [[1, "x"]],
    [
      ["x", 1],
      [1, "x", 1],
    ],
  ],
  [
    "longer tuples",
    { prefixItems: [{ type: "integer" }], items: { type: "null" }, minItems: 3 },
    [[1, null, null]],
    [[1]],
  ],
  ["shorter tuples", { prefixItems: [{}, {}, {}], maxItems: 2 }, [[1, 2]], [[1, 2, 3]]],
  ["uniqueItems of one", { type: "array", maxItems: 1, uniqueItems: true }, [[], [1]], [[1, 1]]],
  [
    "the root",
    object({ next: { anyOf: [{ $ref: "#" }, { type: "null" }] } }),
    [{ next: { next: null } }],
    [{ next: {} }],
  ],
  ["a list of itself", { type: "array", items: { $ref: "#" } }, [[], [[], [[]]]], [[1]]],
  [
    "pointers",
    {
      $defs: { "a/b~c%": { type: "integer" }, list: [{ type: "null" }] },
      type: "array",
      prefixItems: [{ $ref: "#/$defs/a~1b~0c%25" }, { $ref: "#/$defs/list/0" }],
    },
    [[1, null]],
    [[null, 1]],
  ],
  [
    "$ref and constraints",
    { $defs: { n: { type: "integer", minimum: 0 } }, $ref: "#/$defs/n", maximum: 9, title: "t" },
    [0, 9],
    [-1, 10],
  ],
  [
    "$ref and properties",
    { $defs: { o: object({ a: {}, b: {} }, []) }, $ref: "#/$defs/o", required: ["a"] },
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ b: 1 }],
  ],
  [
    "a tree with constraints at each level",
    {
      $defs: {
        t: {
          type: "object",
          properties: { v: { type: "integer" }, c: { type: "array", items: { $ref: "#/$defs/t", required: ["v"] } } },
        },
      },
      $ref: "#/$defs/t",
    },
    [{}, { c: [{ v: 1, c: [] }] }],
    [{ c: [{}] }, { c: [{ v: 1, c: [{}] }] }],
  ],
  ["integers from", { type: "integer", minimum: 105 }, [105, 110, 999, 1000], [104, 15, 10, 1, -105]],
  ["integers to", { type: "integer", maximum: -5 }, [-5, -50, -12], [-4, 0, 5]],
  ["integers between", { type: "integer", exclusiveMinimum: -3, maximum: 1200.5 }, [-2, 0, 7, 1200], [-3, 1201]],
  ["numbers between", { type: "number", minimum: 0, maximum: 1 }, [0, 0.5, 1, 0.125], [-0.1, 1.01, 2, 10]],
  ["numbers above", { exclusiveMinimum: 0 }, [0.1, 7, 123456], [0, -1]],
  ["cents", { type: "number", multipleOf: 0.01, minimum: -1 }, [0.25, -1, 3], [0.255, -1.01]],
  ["hundreds", { type: "integer", multipleOf: 100 }, [0, 100, -2500], [50, 101]],
  ["whole numbers", { type: "number", multipleOf: 1 }, [2], [2.5]],
  ["quarters", { type: "number", multipleOf: 0.25, minimum: -1, exclusiveMaximum: 1 }, [-1, -0.25, 0, 0.75], [1, 0.3]],
  ["lengths", string({ minLength: 2, maxLength: 4 }), ["ab", "abcd", '"\\', "é😀", "\n\u0000"], ["a", "abcde", ""]],
  ["no text", string({ maxLength: 0 }), [""], ["a"]],
  [
    "long texts",
    string({ minLength: 300, maxLength: 1000 }),
    ["x".repeat(300), "x".repeat(999), '"'.repeat(1000)],
    ["x".repeat(299), "x".repeat(1001)],
  ],
  ["not anchored", string({ pattern: "b" }), ["b", 'a"\nb\\c', "😀b"], ["", "a"]],
  ["anchored at one end", string({ pattern: "^ab" }), ["ab", "abc"], ["cab"]],
  ["anchors in groups", string({ pattern: "(^a|b$)" }), ["ax", "xb", "a", "b"], ["xa", "bx"]],
  ["anchors in one alternative", string({ pattern: "^a$|bb" }), ["a", "xbbx"], ["ax", "b"]],
  ["classes", string({ pattern: "^\\d{2}\\w\\s[^\\W_]$" }), ["12a\tz", "12_ 0"], ["1aa z", "12a z_"]],
  ["negations", string({ pattern: '^[^a"]+$' }), ["b", "\n", "\\", "\u001f", "é", "😀"], ["a", '"', ""]],
  ["the dot", string({ pattern: "^.$" }), ["a", '"', "\\", "\t", "😀"], ["\n", "\u2028", ""]],
  ["text that JSON escapes", string({ pattern: '^"\\\\\\n\\u0001/$' }), ['"\\\n\u0001/'], ['"\\n']],
  ["literals before a repetition", string({ pattern: "^a\\.b\\.+c*$" }), ["a.b.", "a.b..cc"], ["a.ba.b.", "a.b"]],
  [
    "lazy, nested, empty",
    string({ pattern: "^(?:a*?|b){2}(?<n>c|)(d*)*$" }),
    ["", "aab", "bbc", "cdd"],
    ["bbb", "ccc"],
  ],
  ["large repetitions", string({ pattern: "^(?:ab){2,700}$" }), ["abab", "ab".repeat(700)], ["ab", "ab".repeat(701)]],
  [
    "pattern and lengths",
    string({ pattern: "^[a-z]+$", minLength: 2, maxLength: 3 }),
    ["ab", "abc"],
    ["a", "abcd", "A1"],
  ],
  ["pattern that implies the length", string({ pattern: "^[a-z]{3}$", maxLength: 5 }), ["abc"], ["ab"]],
  [
    "date",
    string({ format: "date" }),
    ["2024-02-29", "1999-12-31", "2000-02-29"],
    ["2023-02-29", "1900-02-29", "2024-04-31", "24-1-1"],
  ],
  [
    "date-time",
    string({ format: "date-time" }),
    ["2024-02-29T23:59:59Z", "2024-01-01T00:00:00.123+01:00"],
    ["2024-01-01", "2024-01-01T24:00:00Z"],
  ],
  ["time", string({ format: "time" }), ["12:00:00Z", "01:02:03.5-05:30"], ["12:00", "25:00:00Z"]],
  ["duration", string({ format: "duration" }), ["P1D", "PT5M", "P1Y2M3DT4H5M6S", "P3W"], ["P", "PT", "1D"]],
  ["email", string({ format: "email" }), ["a@b.de", "a.b+c@x-y.example.com"], ["a", "a@b", ".a@b.de", "a@-b.de"]],
  ["hostname", string({ format: "hostname" }), ["localhost", "a.b-c.example"], ["-a", "a..b", "a_b"]],
  ["ipv4", string({ format: "ipv4" }), ["0.0.0.0", "192.168.1.255"], ["256.1.1.1", "1.2.3", "01.2.3.4"]],
  [
    "ipv6",
    string({ format: "ipv6" }),
    ["::", "::1", "1::", "fe80::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::"],
    ["1:2", ":::", "1::2::3", "12345::"],
  ],
  ["uuid", string({ format: "uuid" }), ["123e4567-e89b-12d3-a456-426614174000"], ["123e4567e89b12d3a456426614174000"]],
  [
    "uri",
    string({ format: "uri" }),
    ["https://example.com/a/b?c=d#e", "urn:isbn:1", "http://h:80"],
    ["/a", "a b:c", "http://h/ "],
  ],
  ["an unknown format", string({ format: "color" }), ["red", ""], [1]],
];

describe("lowered schemas mean what the client's mean", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });

  test.each(CASES)("%s", (_, schema, yes, no) => {
    const lowered = lowerSchema(schema, { param: "response_format" });
    // Whoever has libcommon at hand can feed it with these.
    const file = process.env["LLAMA_OPENAPI_SCHEMA_CASES"];
    const texts = { yes: yes.map((value) => JSON.stringify(value)), no: no.map((value) => JSON.stringify(value)) };
    if (file !== undefined) appendFileSync(file, JSON.stringify({ source: schema, schema: lowered, ...texts }) + "\n");

    const given = JSON.parse(JSON.stringify(lowered)) as typeof lowered;
    expect(yes.filter((value) => !accepts(given, value))).toEqual([]);
    expect(no.filter((value) => accepts(given, value))).toEqual([]);
    const isValid = ajv.compile(schema as object);
    expect(yes.filter((value) => !isValid(value))).toEqual([]);
  });

  test("patterns that are none in Unicode mode", () => {
    const lowered = lowerSchema({ type: "string", pattern: "^[\\w\\-]+\\@\\_$" }, { param: "response_format" });
    expect(accepts(lowered, "a-b@_")).toBe(true);
    expect(accepts(lowered, "a-b\\@_")).toBe(false);
  });

  test("nullable, which JSON Schema has not", () => {
    const schema = { type: "array", items: { type: "string", enum: ["a"], nullable: true, description: "d" } };
    const lowered = lowerSchema(schema, { param: "response_format" });
    expect(accepts(lowered, ["a", null])).toBe(true);
    expect(accepts(lowered, ["b"])).toBe(false);
  });

  test("without bare numbers, bounds of integers are still held", () => {
    const lower = (schema: object) => lowerSchema(schema, { param: "response_format" }, { bareNumbers: false }).$defs;
    expect(lower({ type: "number", minimum: 0.5 })).toEqual({ d0: { type: "number" } });
    expect(lower({ type: "integer", minimum: 1, maximum: 3 })).toEqual({
      d0: { type: "integer", minimum: 1, maximum: 3 },
    });
  });

  test("definitions have the prefix that is asked for", () => {
    const lowered = lowerSchema({ minimum: 0.5 }, { param: "response_format" }, { prefix: "tb" });
    expect(Object.keys(lowered.$defs ?? {})).toEqual(["bare-tb0"]);
  });

  test("the order of properties stays", () => {
    const lowered = lowerSchema(object({ z: {}, a: {}, m: {} }), { param: "response_format" });
    expect(Object.keys(lowered.$defs?.["d0"]?.properties ?? {})).toEqual(["z", "a", "m"]);
    expect(lowered.$defs?.["d0"]?.required).toEqual(["z", "a", "m"]);
  });
});
