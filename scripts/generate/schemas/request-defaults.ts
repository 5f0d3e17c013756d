/** The schemas of requests as editors need them: closed, so that a misspelt key is told, and explained. */
import { tagOf } from "../../../src/validation/validate-schema";
import { isObject, type Json, type JsonObject } from "../spec/json";
import { EXTENSIONS, type RequestSchemas } from "../spec/request-schemas";
import { PROPERTY_DOCS } from "./property-docs";

/** @param schemas with the descriptions of our own overlays; changed in place */
export function explainRequests(schemas: RequestSchemas): void {
  const roots = Object.entries(schemas.operations).map(([id, { schema }]): [string, JsonObject] => [id, schema]);
  for (const [, { properties }] of roots) {
    const extensions = (properties as JsonObject)[EXTENSIONS];
    if (extensions === undefined) continue;
    // Composed in the document; only an object that has all properties itself can be closed.
    const all = propertiesOf(extensions, schemas.$defs);
    (properties as JsonObject)[EXTENSIONS] = { type: ["object", "null"], properties: structuredClone(all) };
  }
  const open = openObjects(roots, schemas.$defs);
  for (const [name, root] of [...roots, ...(Object.entries(schemas.$defs) as [string, JsonObject][])]) {
    eachObject(root, [name], (schema, trail) => {
      if (schema.additionalProperties === undefined && !open.has(schema)) schema.additionalProperties = false;
      for (const [property, value] of Object.entries(schema.properties as JsonObject)) {
        describe(value as JsonObject, [...trail, property]);
      }
    });
  }
}

/** What a reference leads to. */
export const followed = (schema: Json, $defs: JsonObject): Json => {
  if (!isObject(schema) || typeof schema.$ref !== "string") return schema;
  return followed($defs[schema.$ref.slice("#/$defs/".length)] ?? null, $defs);
};

function propertiesOf(schema: Json, $defs: JsonObject): JsonObject {
  const at = followed(schema, $defs);
  if (!isObject(at)) return {};
  const parts = [...((at.allOf as Json[] | undefined) ?? []), ...((at.anyOf as Json[] | undefined) ?? [])];
  const inherited = parts.map((part) => propertiesOf(part, $defs));
  return Object.assign({}, ...inherited, at.properties) as JsonObject;
}

/** Objects of a union that no tag tells apart, and parts of compositions: what one doesn't know, another may. */
function openObjects(roots: readonly (readonly [string, JsonObject])[], $defs: JsonObject): Set<JsonObject> {
  const open = new Set<JsonObject>();
  const objects = (list: Json | undefined): JsonObject[] =>
    (Array.isArray(list) ? list : [])
      .map((branch) => followed(branch, $defs))
      .filter((branch): branch is JsonObject => isObject(branch) && branch.properties !== undefined);
  const visit = (value: Json): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isObject(value)) return;
    for (const union of [objects(value.anyOf), objects(value.oneOf)]) {
      if (union.length > 1 && tagOf(union) === undefined) union.forEach((one) => open.add(one));
    }
    objects(value.allOf).forEach((part) => open.add(part));
    Object.values(value).forEach(visit);
  };
  visit([...roots.map(([, schema]) => schema), $defs]);
  return open;
}

/** Calls back for every schema with properties. @param trail names of properties from the root's own name on */
function eachObject(value: Json, trail: string[], callback: (schema: JsonObject, trail: string[]) => void): void {
  if (Array.isArray(value)) return value.forEach((item) => eachObject(item, trail, callback));
  if (!isObject(value)) return;
  const { properties, ...rest } = value;
  Object.values(rest).forEach((inner) => eachObject(inner, trail, callback));
  if (!isObject(properties)) return;
  callback(value, trail);
  for (const [name, property] of Object.entries(properties)) eachObject(property, [...trail, name], callback);
}

function describe(schema: JsonObject, trail: readonly string[]): void {
  const [parent = "", name = ""] = trail.slice(-2);
  schema.description ??= PROPERTY_DOCS[`${parent}.${name}`] ?? PROPERTY_DOCS[name] ?? "";
}
