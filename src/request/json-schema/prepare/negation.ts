/** `not`, and `if` where it does not hold, as other keywords, where there are such. */
import { equal } from "../../equal";
import { isObject, type JsonObject, keyword, TYPE_NAMES } from "../types";

/** The schemas that hold for one value together, from the outermost on: an object, and what its allOf adds. */
export type Outer = readonly JsonObject[];

/** Of values in enum and const. */
const DEPTH = 32;

/**
 * @param outer what is known of the value beside `schema`
 * @returns a schema for what `outer` allows and `schema` does not; undefined where no other keywords say that
 */
export function negation(schema: unknown, outer: Outer): boolean | JsonObject | undefined {
  if (typeof schema === "boolean") return !schema;
  if (!isObject(schema)) return undefined;
  const keys = Object.keys(schema).filter((name) => !SAYS_NOTHING.has(name));
  if (keys.length === 0) return false;
  if (!keys.every((name) => MEANING.has(name))) return undefined;
  const [name, ...others] = keys;
  if (name === "type" && others.length === 0) return ofType(schema["type"]);
  if ((name === "enum" || name === "const") && others.length === 0) return ofValues(schema, outer);
  if (name === "anyOf" && others.length === 0) {
    const all = (schema["anyOf"] as unknown[]).map((one) => negation(one, outer));
    return all.includes(undefined) ? undefined : { allOf: all };
  }
  return isAlwaysObject(outer) ? ofObject(schema, outer) : undefined;
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

function ofValues(schema: JsonObject, outer: Outer): false | JsonObject | undefined {
  const not = valuesOf(schema);
  const all = outer.map(valuesOf).find((values) => values !== undefined);
  if (all === undefined || not === undefined) return undefined;
  const others = all.filter((value) => !not.some((one) => equal(one, value, DEPTH)));
  return others.length > 0 && { enum: others };
}

function valuesOf(schema: JsonObject): readonly unknown[] | undefined {
  if (Object.hasOwn(schema, "const")) return [schema["const"]];
  if (Array.isArray(schema["enum"])) return schema["enum"] as unknown[];
  return schema["type"] === "boolean" ? [true, false] : undefined;
}

const isAlwaysObject = (outer: Outer): boolean => outer.some((schema) => keyword(schema, "type") === "object");

/** `{properties: {a: A, b: B}, required: [c]}` does not hold where a is there and not A, or b not B, or c not there. */
function ofObject(schema: JsonObject, outer: Outer): false | JsonObject | undefined {
  if (["enum", "const", "anyOf"].some((name) => Object.hasOwn(schema, name))) return undefined;
  if (![undefined, "object"].includes(keyword(schema, "type") as string | undefined)) return undefined;
  const required = (keyword(schema, "required") ?? []) as readonly string[];
  const properties = keyword(schema, "properties");
  const cases: JsonObject[] = required.map((name) => ({ properties: Object.fromEntries([[name, false]]) }));
  for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
    const outside = outer
      .map((one) => keyword(one, "properties"))
      .map((one) => (isObject(one) ? keyword(one, name) : undefined))
      .filter(isObject);
    const not = negation(property, outside);
    if (not === undefined) return undefined;
    if (not !== false) cases.push({ properties: Object.fromEntries([[name, not]]), required: [name] });
  }
  if (cases.length === 0) return false;
  return cases.length === 1 ? cases[0] : { anyOf: cases };
}
