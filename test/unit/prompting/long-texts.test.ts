/** Bounds of texts in tags that are left out. */
import { farBounds, withoutFarBounds } from "../../../src/prompting/long-texts";

const text = (more: object): Record<string, unknown> => ({
  type: "object",
  properties: { a: { type: "string", ...more } },
});

test.each<[string, Record<string, unknown>, string[]]>([
  ["a length", text({ maxLength: 524_288 }), ["properties.a.maxLength"]],
  ["one that is near", text({ minLength: 1, maxLength: 4_096 }), []],
  ["a least length", text({ minLength: 5_000 }), ["properties.a.minLength"]],
  ["repetitions", text({ pattern: "^[a-z]{2,5000}$" }), ["properties.a.pattern"]],
  ["at least so many", text({ pattern: "^[a-z]{5000,}$" }), ["properties.a.pattern"]],
  ["few repetitions", text({ pattern: "^[a-z]{2}[0-9]{1,40}$" }), []],
  ["values", text({ enum: [{ maxLength: 9_999 }], default: { maxLength: 9_999 } }), []],
  [
    "a property of that name",
    { properties: { default: { maxLength: 9_999 }, maxLength: { type: "integer" } } },
    ["properties.default.maxLength"],
  ],
  ["alternatives", { anyOf: [text({ maxLength: 9_999 }), text({})] }, ["anyOf.0.properties.a.maxLength"]],
])("%s", (_, schema, want) => {
  expect(farBounds(schema).map((keys) => keys.join("."))).toEqual(want);
  const shorter = withoutFarBounds(JSON.stringify(schema));
  if (want.length === 0) expect(shorter).toBeUndefined();
  else expect(farBounds(JSON.parse(shorter!) as Record<string, unknown>)).toEqual([]);
});
