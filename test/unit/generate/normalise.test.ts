import type { JsonObject } from "../../../scripts/generate/spec/json";
import { normalise } from "../../../scripts/generate/spec/normalise";

const kind = (value: string, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties: { type: { type: "string", enum: [value] }, ...more },
  required: ["type"],
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** Schemas beside the one under test. */
const OTHERS: JsonObject = {
  A: kind("a"),
  B: kind("b"),
  Both: { oneOf: [ref("A"), ref("B")] },
  C: kind("c"),
  AToo: kind("a"),
  Untagged: { type: "object", properties: { type: { type: "string" } } },
};

/** A discriminator with the mapping that generators of clients need. */
const tagged = (...names: string[]): JsonObject => ({
  propertyName: "type",
  mapping: Object.fromEntries(names.map((name) => [name.toLowerCase(), `#/components/schemas/${name}`])),
});

const CASES: { name: string; given: JsonObject; want: JsonObject }[] = [
  { name: "nullable type", given: { type: "string", nullable: true }, want: { type: ["string", "null"] } },
  { name: "nullable: false", given: { type: "string", nullable: false }, want: { type: "string" } },
  {
    name: "nullable enum",
    given: { type: "string", enum: ["a"], nullable: true },
    want: { type: ["string", "null"], enum: ["a", null] },
  },
  {
    name: "nullable union without a type",
    given: { nullable: true, oneOf: [{ type: "string" }, { type: "integer" }] },
    want: { anyOf: [{ anyOf: [{ type: "string" }, { type: "integer" }] }, { type: "null" }] },
  },
  {
    name: "nullable union that takes null already",
    given: { nullable: true, anyOf: [{ type: "string", nullable: true }, { type: "integer" }] },
    want: { anyOf: [{ type: ["string", "null"] }, { type: "integer" }] },
  },
  { name: "nullable reference", given: { ...ref("A"), nullable: true }, want: { anyOf: [ref("A"), { type: "null" }] } },
  {
    name: "nullable composition",
    given: { allOf: [ref("A")], nullable: true },
    want: { anyOf: [{ allOf: [ref("A")] }, { type: "null" }] },
  },
  {
    name: "boolean exclusive bounds",
    given: { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
    want: { type: "number", exclusiveMinimum: 0, maximum: 2 },
  },
  {
    name: "an exclusive bound without a bound",
    given: { type: "number", exclusiveMinimum: true },
    want: { type: "number" },
  },
  {
    name: "bogus keywords",
    given: { type: "array", optional: true, items: { type: "number", min_items: 2, max_items: 2 } },
    want: { type: "array", items: { type: "number" } },
  },
  {
    name: "a property called like a bogus keyword",
    given: { type: "object", properties: { optional: { type: "boolean" }, nullable: { type: "boolean" } } },
    want: { type: "object", properties: { optional: { type: "boolean" }, nullable: { type: "boolean" } } },
  },
  {
    name: "a recursive reference",
    given: { $recursiveAnchor: true, type: "array", items: { $recursiveRef: "#" } },
    want: { type: "array", items: ref("Given") },
  },
  {
    name: "oneOf without discriminator",
    given: { oneOf: [{ type: "string" }, { type: "string", enum: ["a"] }] },
    want: { anyOf: [{ type: "string" }, { type: "string", enum: ["a"] }] },
  },
  {
    name: "a discriminator that its tags allow",
    given: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "type", mapping: { a: "A" } } },
    want: { oneOf: [ref("A"), ref("B")], discriminator: tagged("A", "B") },
  },
  {
    name: "a discriminator over a union inside the union",
    given: { anyOf: [ref("Both"), ref("C")], discriminator: { propertyName: "type" } },
    want: { oneOf: [ref("A"), ref("B"), ref("C")], discriminator: tagged("A", "B", "C") },
  },
  {
    name: "a discriminator over branches of the same tag",
    given: { oneOf: [ref("A"), ref("AToo")], discriminator: { propertyName: "type" } },
    want: { anyOf: [ref("A"), ref("AToo")] },
  },
  {
    name: "a discriminator over a branch without the tag",
    given: { oneOf: [ref("A"), ref("Untagged")], discriminator: { propertyName: "type" } },
    want: { anyOf: [ref("A"), ref("Untagged")] },
  },
  {
    name: "a nullable discriminated union",
    given: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "type" }, nullable: true },
    want: { anyOf: [{ oneOf: [ref("A"), ref("B")], discriminator: tagged("A", "B") }, { type: "null" }] },
  },
];

test.each(CASES)("$name", ({ given, want }) => {
  const document: JsonObject = { components: { schemas: { ...structuredClone(OTHERS), Given: given } } };
  normalise(document);
  const { schemas } = document.components as { schemas: JsonObject };
  expect(schemas.Given).toEqual(want);
});

test("a reference that leads nowhere is an error", () => {
  const document = {
    components: { schemas: { Given: { oneOf: [ref("Gone")], discriminator: { propertyName: "type" } } } },
  };
  expect(() => normalise(document)).toThrow("reference #/components/schemas/Gone leads nowhere");
});
