/** `not`, and `if` where it does not hold, as other keywords, where there are such. */
import { isObject, type JsonObject, keyword, TYPE_NAMES } from "../types";

/** The schemas that hold for one value together, from the outermost on: an object, and what its allOf adds. */
export type Outer = readonly JsonObject[];

/** Values and properties that may still be looked at: each negation may look at all of the others'. */
export interface Work {
  left: number;
}

/**
 * @param outer what is known of the value beside `schema`
 * @returns a schema for what `outer` allows and `schema` does not; undefined where no other keywords say that, or where
 *   it takes too much work
 */
export function negation(schema: unknown, outer: Outer, work: Work): boolean | JsonObject | undefined {
  if (--work.left < 0) return undefined;
  if (typeof schema === "boolean") return !schema;
  if (!isObject(schema)) return undefined;
  const keys = Object.keys(schema).filter((name) => !SAYS_NOTHING.has(name));
  if (keys.length === 0) return false;
  if (!keys.every((name) => MEANING.has(name))) return undefined;
  const [name, ...others] = keys;
  if (name === "type" && others.length === 0) return ofType(schema["type"]);
  if ((name === "enum" || name === "const") && others.length === 0) return ofValues(schema, outer, work);
  if (name === "anyOf" && others.length === 0) {
    const all = (schema["anyOf"] as unknown[]).map((one) => negation(one, outer, work));
    return all.includes(undefined) ? undefined : { allOf: all };
  }
  return isAlwaysObject(outer) ? ofObject(schema, outer, work) : undefined;
}

/** The keywords that are understood here. A schema with any other that is no annotation is not turned round. */
const MEANING: ReadonlySet<string> = new Set(["type", "enum", "const", "anyOf", "properties", "required"]);
const SAYS_NOTHING: ReadonlySet<string> = new Set(["title", "description", "default", "examples", "$comment"]);

function ofType(type: unknown): JsonObject | undefined {
  const not: readonly unknown[] = Array.isArray(type) ? type : [type];
  // There is no type for fractions.
  if (not.includes("integer") && !not.includes("number")) return undefined;
  const others = TYPE_NAMES.filter((name) => !not.includes(name) && !(name === "integer"));
  return { type: others };
}

function ofValues(schema: JsonObject, outer: Outer, work: Work): false | JsonObject | undefined {
  const not = valuesOf(schema);
  const all = outer.map(valuesOf).find((values) => values !== undefined);
  if (all === undefined || not === undefined) return undefined;
  work.left -= all.length + not.length;
  if (work.left < 0) return undefined;
  const texts = new Set(not.map(sortedText));
  const others = all.filter((value) => !texts.has(sortedText(value)));
  return others.length > 0 && { enum: others };
}

/** The same for equal values, whatever the order of their keys. */
const sortedText = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value, (_, item: unknown) => sorted(item)) : JSON.stringify(value);

const sorted = (item: unknown): unknown =>
  isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item;

function valuesOf(schema: JsonObject): readonly unknown[] | undefined {
  if (Object.hasOwn(schema, "const")) return [schema["const"]];
  if (Array.isArray(schema["enum"])) return schema["enum"] as unknown[];
  return schema["type"] === "boolean" ? [true, false] : undefined;
}

const isAlwaysObject = (outer: Outer): boolean => outer.some((schema) => keyword(schema, "type") === "object");

/** `{properties: {a: A, b: B}, required: [c]}` does not hold where a is there and not A, or b not B, or c not there. */
function ofObject(schema: JsonObject, outer: Outer, work: Work): false | JsonObject | undefined {
  if (["enum", "const", "anyOf"].some((name) => Object.hasOwn(schema, name))) return undefined;
  if (![undefined, "object"].includes(keyword(schema, "type") as string | undefined)) return undefined;
  const required = (keyword(schema, "required") ?? []) as readonly string[];
  const properties = keyword(schema, "properties");
  const cases: JsonObject[] = required.map((name) => ({ properties: Object.fromEntries([[name, false]]) }));
  for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
    work.left -= outer.length;
    const outside = outer
      .map((one) => keyword(one, "properties"))
      .map((one) => (isObject(one) ? keyword(one, name) : undefined))
      .filter(isObject);
    const not = negation(property, outside, work);
    if (not === undefined) return undefined;
    if (not !== false) cases.push({ properties: Object.fromEntries([[name, not]]), required: [name] });
  }
  if (cases.length === 0) return false;
  return cases.length === 1 ? cases[0] : { anyOf: cases };
}
