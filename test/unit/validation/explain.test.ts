import { explain } from "../../../src/validation/explain";
import type { Schema } from "../../../src/validation/validate-schema";

const tagged = (type: string, properties: Record<string, Schema> = {}): Schema => ({
  type: "object",
  properties: { type: { type: "string", enum: [type] }, ...properties },
  required: ["type", ...Object.keys(properties)],
});
const untagged = (...names: string[]): Schema => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
  required: names,
});

const CASES: { name: string; schema: Schema; value: unknown; want: string | null }[] = [
  { name: "a value that fits", schema: { type: "integer" }, value: 1, want: null },
  { name: "anything fits an empty schema", schema: {}, value: { a: [1] }, want: null },
  {
    name: "exclusive maximum",
    schema: { type: "number", exclusiveMaximum: 1 },
    value: 1,
    want: "Invalid 'p': decimal above maximum value. Expected a value < 1, but got 1 instead.",
  },
  {
    name: "exclusive minimum",
    schema: { type: "integer", exclusiveMinimum: 0 },
    value: 0,
    want: "Invalid 'p': integer below minimum value. Expected a value > 0, but got 0 instead.",
  },
  {
    name: "a string too short, but not empty",
    schema: { type: "string", minLength: 3 },
    value: "ab",
    want: "Invalid 'p': string too short. Expected a string with minimum length 3, but got a string with length 2 instead.",
  },
  {
    name: "an array too short, but not empty",
    schema: { type: "array", minItems: 2 },
    value: [1],
    want: "Invalid 'p': array too short. Expected an array with minimum length 2, but got an array with length 1 instead.",
  },
  {
    name: "a name too long",
    schema: { type: "object", propertyNames: { maxLength: 2 }, additionalProperties: { type: "string" } },
    value: { abc: "x" },
    want: "Invalid 'p': property name too long. Expected property names with maximum length 2, but got 'abc' with length 3 instead.",
  },
  { name: "a constant", schema: { const: "a" }, value: "b", want: "Invalid value: 'b'. Supported values are: 'a'." },
  {
    name: "an enum and another type",
    schema: { type: "string", enum: ["4", "8"] },
    value: 4,
    want: "Invalid type for 'p': expected one of '4' or '8', but got an integer instead.",
  },
  {
    name: "a union of enums is one enum",
    schema: {
      anyOf: [{ type: "string", enum: ["a"] }, { anyOf: [{ type: "string", enum: ["b", "a"] }, { type: "null" }] }],
    },
    value: "c",
    want: "Invalid value: 'c'. Supported values are: 'a' and 'b'.",
  },
  {
    name: "a union by JSON type: the range of the branch that is meant",
    schema: { anyOf: [{ type: "string" }, { type: "integer", maximum: 3 }, { type: "null" }] },
    value: 4,
    want: "Invalid 'p': integer above maximum value. Expected a value <= 3, but got 4 instead.",
  },
  {
    name: "a union by JSON type: a decimal where the integer is meant",
    schema: { anyOf: [{ type: "string" }, { type: "integer" }] },
    value: 1.5,
    want: "Invalid type for 'p': expected an integer, but got a decimal number instead.",
  },
  {
    name: "a union by tag",
    schema: {
      anyOf: [tagged("a", { x: { type: "string" } }), tagged("b", { y: { type: "string" } }), { type: "string" }],
    },
    value: { type: "b", x: "1" },
    want: "Missing required parameter: 'p.y'.",
  },
  {
    name: "a union by tag: no such tag",
    schema: { anyOf: [tagged("a"), tagged("b")] },
    value: { type: "c" },
    want: "Invalid value: 'c'. Supported values are: 'a' and 'b'.",
  },
  {
    name: "a union by tag: a tag of the wrong type",
    schema: { anyOf: [tagged("a"), tagged("b"), tagged("c")] },
    value: { type: null },
    want: "Invalid type for 'p.type': expected one of 'a', 'b', or 'c', but got null instead.",
  },
  {
    name: "a union without tag: the branch with the fewest errors",
    schema: { anyOf: [untagged("a", "b", "c"), untagged("d", "e")] },
    value: { a: "1", b: "2" },
    want: "Missing required parameter: 'p.c'.",
  },
  {
    name: "a composition: the first part that complains",
    schema: { allOf: [{ type: "integer" }, { minimum: 3 }, { maximum: 1 }] },
    value: 2,
    want: "Invalid 'p': decimal below minimum value. Expected a value >= 3, but got 2 instead.",
  },
  {
    name: "several right types",
    schema: { anyOf: [{ type: "string" }, { type: "boolean" }, { type: "array", items: { type: "object" } }] },
    value: 2,
    want: "Invalid type for 'p': expected one of a string, boolean, or array of objects, but got an integer instead.",
  },
];

test.each(CASES)("$name", ({ schema, value, want }) => {
  expect(explain(schema, value, "p").map(({ message }) => message)).toEqual(want === null ? [] : [want]);
});

test("as many problems as are asked for, in the body's order", () => {
  const schema: Schema = { type: "array", items: { type: "integer" } };
  const params = explain(schema, [1, "a", 2, "b", "c"], "list", 2).map(({ param }) => param);
  expect(params).toEqual(["list[1]", "list[3]"]);
});
