/** The forms that a schema goes through. */
import type { JsonObject } from "../validate-schema";
import { SchemaProblem, type SchemaPath } from "./problem";

export { isObject, type JsonObject } from "../validate-schema";

/** A client's schema, and where it stands. */
export interface Located {
  readonly schema: unknown;
  readonly path: SchemaPath;
}

/** What libcommon turns into a grammar without losing anything. No other keyword comes out of here. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  type?: TypeName;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: false | JsonSchema;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

export const TYPE_NAMES = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;
export type TypeName = (typeof TYPE_NAMES)[number];

/** A keyword's value. What objects inherit is no keyword. */
export const keyword = (schema: JsonObject, name: string): unknown =>
  Object.hasOwn(schema, name) ? schema[name] : undefined;

/** A keyword that counts something: a whole number from 0 to `most`. */
export function count(schema: JsonObject, name: string, path: SchemaPath, most: number): number | undefined {
  const value = keyword(schema, name);
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || (value as number) < 0) {
    throw new SchemaProblem(path, `'${name}' must be a non-negative integer.`);
  }
  if ((value as number) > most) throw new SchemaProblem(path, `'${name}' must be at most ${most}.`);
  return value as number;
}
