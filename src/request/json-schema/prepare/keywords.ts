/** JSON Schema's keywords, drafts 4 to 2020-12: what their values must look like, and which of them hold schemas. */
import { SchemaProblem } from "../problem";
import { isObject, type JsonObject, keyword, TYPE_NAMES } from "../types";
import { checkPattern, MalformedPattern, PatternProblem } from "./pattern";
import type { Place } from "./place";

/** One schema each. */
const SCHEMAS = [
  ...["not", "if", "then", "else", "contains", "propertyNames", "contentSchema"],
  ...["additionalProperties", "additionalItems", "unevaluatedProperties", "unevaluatedItems"],
] as const;
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;
const MAPS = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"] as const;

/** What is wrong with a value; undefined: nothing. */
type Check = (value: unknown) => string | undefined;

const expect =
  (is: (value: unknown) => boolean, what: string): Check =>
  (value) =>
    is(value) ? undefined : `must be ${what}.`;

const isNumber = (value: unknown): value is number => typeof value === "number";
const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const number = expect(isNumber, "a number");
const exclusive = expect((value) => isNumber(value) || typeof value === "boolean", "a number");
const count = expect((value) => Number.isInteger(value) && (value as number) >= 0, "a non-negative integer");
const flag = expect((value) => typeof value === "boolean", "a boolean");
const text = expect(isText, "a string");
const schemas = expect(isObject, "an object of schemas");
const texts = expect(isTexts, "an array of strings");

const type: Check = (value) => {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (names.length === 0) return "must not be empty.";
  const bad = names.find((name) => !(TYPE_NAMES as readonly unknown[]).includes(name));
  return bad === undefined ? undefined : `must be one of ${TYPE_NAMES.join(", ")}, or a list of them.`;
};

const pattern: Check = (value) => {
  if (!isText(value)) return "must be a string.";
  try {
    checkPattern(value);
  } catch (thrown) {
    if (!(thrown instanceof PatternProblem)) throw thrown;
    return `${thrown.message}.`;
  }
  return undefined;
};

const patterns: Check = (value) => {
  if (!isObject(value)) return "must be an object of schemas.";
  const bad = Object.keys(value).find((name) => pattern(name) !== undefined);
  return bad === undefined
    ? undefined
    : `has a name that ${new MalformedPattern("is no valid regular expression").message}: ${JSON.stringify(bad.slice(0, 100))}.`;
};

const CHECKS: Readonly<Record<string, Check>> = {
  type,
  enum: expect((value) => Array.isArray(value) && value.length > 0, "a non-empty array"),
  ...Object.fromEntries(["minimum", "maximum"].map((name) => [name, number])),
  ...Object.fromEntries(["exclusiveMinimum", "exclusiveMaximum"].map((name) => [name, exclusive])),
  multipleOf: expect((value) => isNumber(value) && value > 0, "a positive number"),
  ...Object.fromEntries(
    [
      "minLength",
      "maxLength",
      "minItems",
      "maxItems",
      "minProperties",
      "maxProperties",
      "minContains",
      "maxContains",
    ].map((name) => [name, count]),
  ),
  ...Object.fromEntries(["uniqueItems", "nullable"].map((name) => [name, flag])),
  ...Object.fromEntries(["format", "$ref", "$dynamicRef", "$recursiveRef"].map((name) => [name, text])),
  required: texts,
  pattern,
  patternProperties: patterns,
  ...Object.fromEntries(["properties", "dependentSchemas", "$defs", "definitions"].map((name) => [name, schemas])),
  dependentRequired: expect(
    (value) => isObject(value) && Object.values(value).every(isTexts),
    "an object of arrays of strings",
  ),
  dependencies: expect(
    (value) => isObject(value) && Object.values(value).every((one) => isTexts(one) || isSchema(one)),
    "an object of schemas and arrays of strings",
  ),
  ...Object.fromEntries(
    LISTS.map((name) => [name, expect((value) => Array.isArray(value) && value.length > 0, "a non-empty array")]),
  ),
};

export const isSchema = (value: unknown): value is boolean | JsonObject =>
  typeof value === "boolean" || isObject(value);

/** @throws SchemaProblem for what is no schema, and for a keyword whose value JSON Schema does not know */
export function checkShape(schema: unknown, place: Place): asserts schema is boolean | JsonObject {
  if (!isSchema(schema)) throw new SchemaProblem(place.path, "a schema must be an object or a boolean.");
  if (typeof schema === "boolean") return;
  for (const name of Object.keys(schema)) {
    const why = Object.hasOwn(CHECKS, name) ? CHECKS[name]?.(schema[name]) : undefined;
    if (why !== undefined) throw new SchemaProblem(place.path, `'${name}' ${why}`);
  }
}

export interface Child {
  readonly schema: unknown;
  readonly place: Place;
}

/** The schemas in a schema whose keywords are checked. */
export function childrenOf(schema: JsonObject, place: Place): Child[] {
  const children: Child[] = [];
  const add = (value: unknown, ...keys: readonly string[]): void => {
    children.push({ schema: value, place: place.at(...keys) });
  };
  for (const name of SCHEMAS) if (Object.hasOwn(schema, name)) add(schema[name], name);
  for (const name of [...LISTS, "items"]) {
    const value = keyword(schema, name);
    if (Array.isArray(value)) value.forEach((item, index) => add(item, name, String(index)));
    else if (value !== undefined) add(value, name);
  }
  for (const name of [...MAPS, "dependencies"]) {
    const value = keyword(schema, name);
    if (!isObject(value)) continue;
    for (const key of Object.keys(value)) if (!isTexts(value[key])) add(value[key], name, key);
  }
  return children;
}
