/** Schemas of several kinds, each with a list so long that no answer comes to its end before its tokens do. */
import { randomOf } from "./words";

type Schema = Readonly<Record<string, unknown>>;

/** All properties are required, and there are no others. */
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const list = (items: Schema): Schema => object({ entries: { type: "array", minItems: 200, items } });

const string = (minLength: number, maxLength: number): Schema => ({ type: "string", minLength, maxLength });
const integer = (minimum: number, maximum: number): Schema => ({ type: "integer", minimum, maximum });
const oneOf = (...values: string[]): Schema => ({ type: "string", enum: values });
const pattern = (text: string): Schema => ({ type: "string", pattern: text });
const tagged = (kind: string, properties: Readonly<Record<string, Schema>>): Schema =>
  object({ kind: { const: kind }, ...properties });

const NODE: Schema = { $ref: "#/$defs/node" };

/** Eight that have little in common. */
export const LONG_SCHEMAS: readonly Schema[] = [
  list(string(12, 60)),
  list(object({ name: string(3, 30), age: integer(0, 130), role: oneOf("reader", "editor", "owner") })),
  list(object({ sku: pattern("^[A-Z]{3}-[0-9]{4}$"), quantity: integer(1, 999), note: string(5, 40) })),
  list(
    object({
      at: { type: "string", format: "date-time" },
      level: oneOf("debug", "info", "error"),
      text: string(8, 80),
    }),
  ),
  list(
    object({
      latitude: { type: "number", minimum: -90, maximum: 90 },
      label: string(4, 24),
      open: { type: "boolean" },
    }),
  ),
  list({
    anyOf: [
      tagged("text", { text: string(6, 50) }),
      tagged("number", { value: { type: "number" }, unit: oneOf("m", "kg", "s") }),
      tagged("link", {
        title: string(3, 20),
        anchors: { type: "array", minItems: 1, maxItems: 4, items: string(2, 12) },
      }),
    ],
  }),
  list({ type: "object", additionalProperties: string(3, 30), minProperties: 1 }),
  {
    ...list(NODE),
    $defs: { node: object({ name: string(3, 20), children: { type: "array", items: NODE, maxItems: 3 } }) },
  },
];

/** A schema of about 5 KB that no other number gives. */
export function freshSchema(number: number): Schema {
  const random = randomOf("schema", number);
  const word = (): string =>
    Array.from({ length: 8 }, () => "abcdefghijklmnopqrstuvwxyz"[random.integer(0, 25)]).join("");
  const kinds = [
    (): Schema => string(random.integer(1, 9), random.integer(10, 60)),
    (): Schema => integer(0, random.integer(10, 100_000)),
    (): Schema => oneOf(word(), word(), word(), word()),
    (): Schema => ({ type: ["number", "null"] }),
    (): Schema => ({ type: "array", items: object({ [word()]: string(2, 30), [word()]: { type: "boolean" } }) }),
  ];
  const properties: Record<string, Schema> = { entries: { type: "array", minItems: 200, items: string(4, 40) } };
  for (let i = 0; JSON.stringify(object(properties)).length < 4950; i++)
    properties[word()] = kinds[i % kinds.length]!();
  return object(properties);
}
