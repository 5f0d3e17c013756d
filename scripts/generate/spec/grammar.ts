/**
 * What may stand where in an OpenAPI 3.1 document: one table, from which the strip and every walk over schemas work.
 * It is what tells a schema from a map of schemas, and so the keyword `description` from a property called so.
 */
import { isObject, pointer, type Json, type JsonObject } from "./json";

/**
 * - `value`: structure, taken as it is
 * - `prose`: text for readers, examples, vendor extensions
 * - `blank`: prose that OpenAPI requires to be there
 * - a kind: an object of that kind; `[kind]` a list, `{kind}` a map from names
 */
export type Field = "value" | "prose" | "blank" | Kind | readonly [Kind] | { readonly map: Kind };
export type Kind =
  | "document"
  | "info"
  | "tag"
  | "server"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "header"
  | "mediaType"
  | "schema";

const described = { description: "prose", summary: "prose", externalDocs: "prose", $ref: "value" } as const;
const exampled = { example: "prose", examples: "prose" } as const;
const schemas = { map: "schema" } as const;
const operations = Object.fromEntries(
  ["get", "put", "post", "delete", "options", "head", "patch", "trace"].map((method) => [method, "operation" as const]),
);

const GRAMMAR: Record<Kind, Readonly<Record<string, Field>>> = {
  document: {
    ...described,
    openapi: "value",
    jsonSchemaDialect: "value",
    info: "info",
    servers: ["server"],
    security: "value",
    tags: ["tag"],
    paths: { map: "pathItem" },
    webhooks: { map: "pathItem" },
    components: "components",
  },
  info: { ...described, title: "value", version: "value", license: "value", termsOfService: "prose", contact: "prose" },
  tag: { ...described, name: "value" },
  server: { ...described, url: "value", variables: "value" },
  components: {
    schemas,
    responses: { map: "response" },
    parameters: { map: "parameter" },
    requestBodies: { map: "requestBody" },
    headers: { map: "header" },
    pathItems: { map: "pathItem" },
    securitySchemes: "value",
    examples: "prose",
  },
  pathItem: { ...described, ...operations, parameters: ["parameter"], servers: "value" },
  operation: {
    ...described,
    operationId: "value",
    tags: "value",
    parameters: ["parameter"],
    requestBody: "requestBody",
    responses: { map: "response" },
    security: "value",
    deprecated: "value",
  },
  parameter: {
    ...described,
    ...exampled,
    name: "value",
    in: "value",
    required: "value",
    deprecated: "value",
    style: "value",
    explode: "value",
    schema: "schema",
    content: { map: "mediaType" },
  },
  requestBody: { ...described, required: "value", content: { map: "mediaType" } },
  response: { ...described, description: "blank", headers: { map: "header" }, content: { map: "mediaType" } },
  header: { ...described, ...exampled, required: "value", deprecated: "value", schema: "schema" },
  mediaType: { ...exampled, schema: "schema", encoding: "value" },
  schema: {
    ...described,
    ...exampled,
    title: "prose",
    $comment: "prose",
    type: "value",
    enum: "value",
    const: "value",
    default: "value",
    format: "value",
    pattern: "value",
    deprecated: "value",
    readOnly: "value",
    writeOnly: "value",
    nullable: "value",
    discriminator: "value",
    minimum: "value",
    maximum: "value",
    exclusiveMinimum: "value",
    exclusiveMaximum: "value",
    multipleOf: "value",
    minLength: "value",
    maxLength: "value",
    minItems: "value",
    maxItems: "value",
    uniqueItems: "value",
    minProperties: "value",
    maxProperties: "value",
    required: "value",
    // No keywords of JSON Schema 2020-12, but the document has them; normalise.ts repairs or removes them.
    optional: "value",
    min_items: "value",
    max_items: "value",
    $recursiveAnchor: "value",
    $recursiveRef: "value",
    properties: schemas,
    patternProperties: schemas,
    dependentSchemas: schemas,
    $defs: schemas,
    items: "schema",
    prefixItems: ["schema"],
    contains: "schema",
    additionalProperties: "schema",
    unevaluatedProperties: "schema",
    propertyNames: "schema",
    allOf: ["schema"],
    anyOf: ["schema"],
    oneOf: ["schema"],
    not: "schema",
    if: "schema",
    then: "schema",
    else: "schema",
  },
};

/** True for a field that holds a list of objects of one kind. */
export function isList(field: Field): field is readonly [Kind] {
  return Array.isArray(field);
}

/** The field that `key` is in an object of a kind. Throws on a key that the table doesn't know, save `x-…`. */
export function fieldOf(kind: Kind, key: string, path: readonly string[]): Field {
  const fields = GRAMMAR[kind];
  if (Object.hasOwn(fields, key)) return fields[key]!;
  if (key.startsWith("x-")) return "prose";
  throw new Error(
    `${pointer(path)}: "${key}" is no known key of a ${kind} object; add it to scripts/generate/spec/grammar.ts`,
  );
}

/** Calls `each` for every direct child of a node, with its kind. Values and prose are no children. */
export function eachChild(
  node: JsonObject,
  kind: Kind,
  path: readonly string[],
  each: (child: Json, kind: Kind, path: string[]) => void,
): void {
  for (const [key, value] of Object.entries(node)) {
    const field = fieldOf(kind, key, path);
    if (typeof field === "string") {
      if (field !== "value" && field !== "prose" && field !== "blank") each(value, field, [...path, key]);
    } else if (isList(field)) {
      (value as Json[]).forEach((child, index) => each(child, field[0], [...path, key, String(index)]));
    } else {
      for (const [name, child] of Object.entries(value as JsonObject)) each(child, field.map, [...path, key, name]);
    }
  }
}

/** Visits every schema object below a node, children before their parents; boolean schemas are passed over. */
export function eachSchema(
  node: Json,
  kind: Kind,
  visit: (schema: JsonObject, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  if (!isObject(node)) return;
  eachChild(node, kind, path, (child, childKind, childPath) => eachSchema(child, childKind, visit, childPath));
  if (kind === "schema") visit(node, path);
}
