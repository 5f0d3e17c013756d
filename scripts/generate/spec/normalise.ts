/**
 * Turns the patched document into clean JSON Schema 2020-12, in place: what OpenAPI 3.0 left behind (`nullable`,
 * boolean exclusive bounds), misspelt keywords, and unions that no validator can decide as they stand.
 */
import { cleanDiscriminator } from "./discriminators";
import { eachSchema } from "./grammar";
import { isObject, type Json, type JsonObject } from "./json";

/** Keywords that JSON Schema doesn't know, or that stand where they mean nothing. */
const BOGUS = ["optional", "min_items", "max_items", "$recursiveAnchor"];

/** @param document an OpenAPI document; changed in place */
export function normalise(document: JsonObject): void {
  eachSchema(document, "document", (schema, path) => {
    for (const key of BOGUS) delete schema[key];
    recursiveReference(schema, path);
    exclusiveBound(schema, "exclusiveMinimum", "minimum");
    exclusiveBound(schema, "exclusiveMaximum", "maximum");
    nullable(schema);
  });
  // In a second walk: a union's branches, which may be anywhere, are clean by now.
  eachSchema(document, "document", (schema) => {
    if (schema.discriminator !== undefined) cleanDiscriminator(schema, document);
    if (schema.oneOf !== undefined && schema.discriminator === undefined) anyOfInstead(schema);
  });
}

/** `$recursiveRef: "#"` of JSON Schema 2019-09: the component that it stands in. */
function recursiveReference(schema: JsonObject, path: readonly string[]): void {
  if (schema.$recursiveRef === undefined) return;
  delete schema.$recursiveRef;
  schema.$ref = `#/components/schemas/${path[2]!}`;
}

/** OpenAPI 3.0's `exclusiveMinimum: true` beside `minimum`. */
function exclusiveBound(schema: JsonObject, exclusive: string, inclusive: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  if (schema[exclusive] && schema[inclusive] !== undefined) {
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  } else delete schema[exclusive];
}

/** OpenAPI 3.0's `nullable`. */
function nullable(schema: JsonObject): void {
  const isNullable = schema.nullable === true;
  delete schema.nullable;
  if (isNullable) allowNull(schema);
}

/** Makes null a value of a schema, in place. */
export function allowNull(schema: JsonObject): void {
  if (acceptsNull(schema)) return;
  const { type, anyOf } = schema;
  if (Array.isArray(anyOf) && schema.allOf === undefined) anyOf.push({ type: "null" });
  else if (typeof type === "string" || Array.isArray(type)) {
    schema.type = typeof type === "string" ? [type, "null"] : [...type, "null"];
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
    if (schema.const !== undefined) {
      schema.enum = [schema.const, null];
      delete schema.const;
    }
  } else {
    const inner: JsonObject = {};
    for (const key of ["$ref", "oneOf", "allOf", "anyOf", "enum", "const", "discriminator"]) {
      if (schema[key] === undefined) continue;
      inner[key] = schema[key];
      delete schema[key];
    }
    schema.anyOf = [inner, { type: "null" }];
  }
}

/** True where null is a value of a schema, as far as that can be seen without following references. */
function acceptsNull(schema: Json): boolean {
  if (!isObject(schema)) return schema === true;
  const { type, $ref, allOf, enum: values, const: constant } = schema;
  if ($ref !== undefined || allOf !== undefined || constant !== undefined) return false;
  if (Array.isArray(values)) return values.includes(null);
  if (type !== undefined) return type === "null" || (Array.isArray(type) && type.includes("null"));
  const branches = schema.anyOf ?? schema.oneOf;
  return Array.isArray(branches) ? branches.some(acceptsNull) : true;
}

/** Exactly one of several branches that overlap is seldom meant; a string is also of a string enum, `[]` of any list. */
function anyOfInstead(schema: JsonObject): void {
  const branches = schema.oneOf as Json[];
  delete schema.oneOf;
  if (schema.anyOf === undefined) schema.anyOf = branches;
  else schema.allOf = [...((schema.allOf as Json[] | undefined) ?? []), { anyOf: branches }];
}
