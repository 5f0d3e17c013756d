/** JSON Schema's keywords, drafts 4 to 2020-12: what their values must look like, and which of them hold schemas. */
import { SchemaProblem } from "../problem";
import { isObject, type JsonObject, keyword, TYPE_NAMES } from "../types";
import { checkPattern, PatternProblem } from "./pattern";
import type { Place } from "./place";

/** What is wrong with a value; undefined: nothing. */
type Check = (value: unknown) => string | undefined;

const expect =
  (is: (value: unknown) => boolean, what: string): Check =>
  (value) =>
    is(value) ? undefined : `must be ${what}.`;

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isMapOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  isObject(value) && Object.values(value).every(is);
export const isSchema = (value: unknown): value is boolean | JsonObject =>
  typeof value === "boolean" || isObject(value);

const whyNoPattern = (source: string): string | undefined => {
  try {
    checkPattern(source);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof PatternProblem)) throw thrown;
    return `${thrown.message}.`;
  }
};

const pattern: Check = (value) => (isText(value) ? whyNoPattern(value) : "must be a string.");
const patterns: Check = (value) => {
  if (!isObject(value)) return "must be an object of schemas.";
  const bad = Object.keys(value).find((name) => whyNoPattern(name) !== undefined);
  return bad && `has a name that ${whyNoPattern(bad)?.slice(0, -1) ?? ""}: ${JSON.stringify(bad.slice(0, 100))}.`;
};

const isType = (name: unknown): boolean => (TYPE_NAMES as readonly unknown[]).includes(name);
const types = expect(
  (value) => (Array.isArray(value) ? value.length > 0 && value.every(isType) : isType(value)),
  `one of ${TYPE_NAMES.join(", ")}, or a list of them`,
);
const schema = expect(isSchema, "a schema");
const schemas = expect(isObject, "an object of schemas");
const list = expect((value) => Array.isArray(value) && value.length > 0, "a non-empty array");
const number = expect((value) => typeof value === "number", "a number");
const positive = expect((value) => typeof value === "number" && value > 0, "a positive number");
const exclusive = expect((value) => ["number", "boolean"].includes(typeof value), "a number");
const count = expect((value) => Number.isInteger(value) && (value as number) >= 0, "a non-negative integer");
const flag = expect((value) => typeof value === "boolean", "a boolean");
const text = expect(isText, "a string");
const texts = expect(isTexts, "an array of strings");
const required = expect((value) => isMapOf(value, isTexts), "an object of arrays of strings");
const dependencies = expect(
  (value) => isMapOf(value, (one) => isTexts(one) || isSchema(one)),
  "an object of schemas and arrays of strings",
);

/** Keywords that hold one schema, or a list of them. */
const HOLDERS = [
  ...["not", "if", "then", "else", "contains", "propertyNames", "contentSchema"],
  ...["additionalProperties", "additionalItems", "unevaluatedProperties", "unevaluatedItems"],
];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["properties", "dependentSchemas", "$defs", "definitions"];

const CHECKS: ReadonlyMap<string, Check> = new Map(
  (
    [
      [types, ["type"]],
      [() => undefined, ["const", "items"]],
      [list, ["enum", ...LISTS]],
      [schema, HOLDERS],
      [schemas, MAPS],
      [patterns, ["patternProperties"]],
      [number, ["minimum", "maximum"]],
      [exclusive, ["exclusiveMinimum", "exclusiveMaximum"]],
      [positive, ["multipleOf"]],
      [count, ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"]],
      [count, ["minContains", "maxContains"]],
      [flag, ["uniqueItems", "nullable"]],
      [text, ["format", "$ref", "$dynamicRef", "$recursiveRef"]],
      [pattern, ["pattern"]],
      [texts, ["required"]],
      [required, ["dependentRequired"]],
      [dependencies, ["dependencies"]],
    ] as const
  ).flatMap(([check, names]) => names.map((name): [string, Check] => [name, check])),
);

/** Whether it may ask something of values: others are annotations. */
export const isKeyword = (name: string): boolean => CHECKS.has(name) && name !== "$defs" && name !== "definitions";

/** @throws SchemaProblem for what is no schema, and for a keyword whose value JSON Schema does not know */
export function checkShape(schema: unknown, place: Place): asserts schema is boolean | JsonObject {
  if (!isSchema(schema)) throw new SchemaProblem(place.path, "a schema must be an object or a boolean.");
  if (typeof schema === "boolean") return;
  for (const name of Object.keys(schema)) {
    const why = CHECKS.get(name)?.(schema[name]);
    if (why !== undefined) throw new SchemaProblem(place.path, `'${name}' ${why}`);
  }
}

export interface Child {
  readonly schema: unknown;
  readonly place: Place;
}

/** The schemas in a schema whose keywords are checked. */
export function* childrenOf(schema: JsonObject, place: Place): Generator<Child> {
  for (const name of [...HOLDERS, ...LISTS, "items", ...MAPS, "patternProperties", "dependencies"]) {
    const value = keyword(schema, name);
    if (value === undefined) continue;
    const isMap = isObject(value) && !HOLDERS.includes(name) && name !== "items";
    if (!isMap && !Array.isArray(value)) yield { schema: value, place: place.at(name) };
    else
      for (const [key, one] of Object.entries(value))
        if (!isTexts(one)) yield { schema: one, place: place.at(name, key) };
  }
}
