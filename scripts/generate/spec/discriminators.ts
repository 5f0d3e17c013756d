/** Discriminators that hold what they promise: each branch an object with its own values of the tag. */
import { isObject, setOwn, type Json, type JsonObject } from "./json";

const PREFIX = "#/components/schemas/";

/** The schema that a local reference names. */
export function resolve(document: JsonObject, ref: string): JsonObject {
  const name = ref.startsWith(PREFIX) ? ref.slice(PREFIX.length) : "";
  const schemas = (document.components as JsonObject).schemas as JsonObject;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!isObject(schema)) throw new Error(`reference ${ref} leads nowhere`);
  return schema;
}

/**
 * Keeps a union's discriminator where the tags allow it: branches that are unions themselves are flattened, and each
 * branch must be an object that requires the tag and gives it values of its own. Where they don't, the discriminator
 * goes; the union stays.
 * @param schema a schema with a discriminator; changed in place
 */
export function cleanDiscriminator(schema: JsonObject, document: JsonObject): void {
  const tag = isObject(schema.discriminator) ? schema.discriminator.propertyName : undefined;
  const union = schema.oneOf ?? schema.anyOf;
  delete schema.discriminator;
  if (typeof tag !== "string" || !Array.isArray(union)) return;
  const branches = flatten(union, document);
  if (!distinct(branches, tag, document)) return;
  delete schema.anyOf;
  schema.oneOf = branches;
  const mapping = mappingOf(branches, tag, document);
  schema.discriminator = { propertyName: tag, ...(mapping === undefined ? {} : { mapping }) };
}

/** Tag -> reference: without it OpenAPI has the tag be the schema's name. Undefined where a branch is no reference. */
function mappingOf(branches: JsonObject[], tag: string, document: JsonObject): JsonObject | undefined {
  const mapping: JsonObject = {};
  for (const { $ref } of branches) {
    if (typeof $ref !== "string") return undefined;
    for (const value of tagValues(resolve(document, $ref), tag) ?? []) {
      if (typeof value !== "string") return undefined;
      setOwn(mapping, value, $ref);
    }
  }
  return mapping;
}

/** The branches of a union, those of unions inside it in place of them. Null branches stay out of it. */
function flatten(union: Json[], document: JsonObject): JsonObject[] {
  return union.flatMap((branch) => {
    if (!isObject(branch)) return [];
    const target = typeof branch.$ref === "string" ? resolve(document, branch.$ref) : branch;
    const inner = target.oneOf ?? target.anyOf;
    return Array.isArray(inner) && target.properties === undefined ? flatten(inner, document) : [branch];
  });
}

function distinct(branches: JsonObject[], tag: string, document: JsonObject): boolean {
  const seen = new Set<Json>();
  return branches.every((branch) => {
    const values = tagValues(typeof branch.$ref === "string" ? resolve(document, branch.$ref) : branch, tag);
    if (values === undefined || values.some((value) => seen.has(value))) return false;
    for (const value of values) seen.add(value);
    return true;
  });
}

/** The values of a required property that is an enum or a constant; undefined where it is neither. */
export function tagValues(schema: JsonObject, tag: string): Json[] | undefined {
  const property = isObject(schema.properties) ? schema.properties[tag] : undefined;
  const required = Array.isArray(schema.required) && schema.required.includes(tag);
  if (!isObject(property) || !required) return undefined;
  if (property.const !== undefined) return [property.const];
  return Array.isArray(property.enum) && !property.enum.includes(null) ? property.enum : undefined;
}
