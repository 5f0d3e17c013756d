/** The forms of a client's schema. */
import type { JsonObject } from "../lib/json-object";

export { isObject, type JsonObject } from "../lib/json-object";

export const TYPE_NAMES = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;

/** A keyword's value. What objects inherit is no keyword. */
export const keyword = (schema: JsonObject, name: string): unknown =>
  Object.hasOwn(schema, name) ? schema[name] : undefined;
