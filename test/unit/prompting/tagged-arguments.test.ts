/** What calls in tags are not held to. */
import { toolOptions } from "../../../src/prompting/tools";
import { unheldInTags } from "../../../src/prompting/tagged-arguments";

const object = (more: object): Record<string, unknown> => ({ type: "object", ...more });
const TEXT = { type: "string" };
const ONE = { properties: { a: TEXT }, required: ["a"] };
const TWO = { properties: { b: TEXT }, required: ["b"] };

const CASES: { name: string; schema: Record<string, unknown>; levels?: number; want: string[] }[] = [
  { name: "JSON", schema: object({ minProperties: 1 }), levels: 0, want: [] },
  { name: "named properties", schema: object({ ...ONE, additionalProperties: false }), want: [] },
  { name: "free keys", schema: object({ additionalProperties: TEXT }), want: ["additionalProperties"] },
  { name: "patterns", schema: object({ patternProperties: { a: TEXT } }), want: ["patternProperties"] },
  {
    name: "numbers of properties",
    schema: object({ properties: { a: TEXT, b: TEXT }, minProperties: 1, maxProperties: 1 }),
    want: ["minProperties", "maxProperties"],
  },
  { name: "numbers that hold by themselves", schema: object({ ...ONE, minProperties: 1, maxProperties: 1 }), want: [] },
  { name: "a name without a schema", schema: object({ ...ONE, required: ["a", "b"] }), want: ["required"] },
  { name: "a name of another", schema: object({ allOf: [{ required: ["a"] }], properties: { a: TEXT } }), want: [] },
  {
    name: "large alternatives",
    schema: object({ anyOf: [ONE, TWO], description: "x".repeat(40_000) }),
    want: ["anyOf"],
  },
  { name: "dependencies", schema: object({ dependentRequired: { a: ["b"] } }), want: ["dependentRequired"] },
  { name: "alternatives", schema: object({ anyOf: [ONE, { allOf: [TWO, ONE] }], oneOf: [TWO] }), want: [] },
  {
    name: "an alternative's bound",
    schema: object({ anyOf: [ONE, { minProperties: 2 }] }),
    want: ["anyOf.1.minProperties", "anyOf"],
  },
  {
    name: "too many alternatives",
    schema: object({ allOf: Array.from({ length: 5 }, () => ({ anyOf: [ONE, TWO] })) }),
    want: ["allOf"],
  },
  {
    name: "a reference",
    schema: { $ref: "#/$defs/a~1b", $defs: { "a/b": object({ minProperties: 1 }) } },
    want: ["$defs.a/b.minProperties"],
  },
  { name: "a circle", schema: object({ anyOf: [{ $ref: "#" }, ONE] }), want: ["anyOf"] },
  { name: "values are JSON", schema: object({ properties: { a: object({ minProperties: 1 }) } }), want: [] },
  {
    name: "values in elements",
    schema: object({
      properties: {
        a: object({ minProperties: 1 }),
        b: { items: object({ allOf: [ONE] }) },
        c: { prefixItems: [TEXT] },
      },
    }),
    levels: 12,
    want: ["properties.a.minProperties", "properties.b.items.allOf", "properties.c.prefixItems"],
  },
];

test.each(CASES)("$name", ({ schema, levels = 1, want }) => {
  const found = unheldInTags(schema, levels).map((keys) => keys.join("."));
  expect(found.sort()).toEqual([...want].sort());
});

test("whatever schemas lead to each other", () => {
  const all = Array.from({ length: 2000 }, (_, i) => [`d${i}`, { allOf: [{ $ref: `#/$defs/d${i + 1}` }] }]);
  const wide = Array.from({ length: 40 }, () => ({ $ref: "#/$defs/w" }));
  const $defs = { ...Object.fromEntries(all), d2000: ONE, w: { anyOf: wide, allOf: wide } };
  const schema = object({ allOf: [{ $ref: "#/$defs/d0" }, { $ref: "#/$defs/w" }], $defs });
  expect(unheldInTags(schema, 12)).toContainEqual(["allOf"]);
});

test("a tool's schema is named and checked where calls are in tags", async () => {
  const parameters = object({ ...ONE, minProperties: 2, additionalProperties: false });
  const places = { kind: "function", description: "", nameAt: "name" } as const;
  const loose = { ...places, name: "f", parameters, parametersAt: "tools[0].takes", strict: false };
  const closed = object({ ...ONE, additionalProperties: false });
  const strict = { ...places, name: "strict", parameters: closed, parametersAt: "tools[1].takes", strict: true };
  const set = { at: "tools", tools: [loose, strict], choice: { kind: "auto" }, parallel: true } as const;
  const { signal } = new AbortController();
  const tools = (levels: number): Promise<unknown> =>
    toolOptions(set, () => Promise.resolve(undefined), signal, levels);
  expect(await tools(0)).toMatchObject({ ignored: [], unheld: new Map() });
  expect(await tools(1)).toMatchObject({
    ignored: ["tools[0].takes.minProperties"],
    unheld: new Map([["f", parameters]]),
  });
});
