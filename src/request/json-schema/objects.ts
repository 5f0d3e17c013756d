/** Objects: which properties, and which of them have to be there. */
import type { Part } from "./conjunction";
import { SchemaProblem, type SchemaPath, Unsatisfiable } from "./problem";
import { hasLoneSurrogate, LIMITS } from "./size";
import { count, isObject, type JsonObject, type JsonSchema, keyword, type Located } from "./types";

/** Properties, times the schemas that each is looked for in. */
const MERGED = 2_000_000;

/**
 * With properties, an object has these and no others: libcommon's rule for further names lets broken JSON through, and
 * leaving out what is allowed is no violation. Without any, all names are allowed, with values as additionalProperties
 * says.
 */
export function lowerObject(
  parts: readonly Part[],
  path: SchemaPath,
  lower: (all: readonly Located[]) => JsonSchema,
): JsonSchema {
  const objects = parts.map(readObject);
  const required = new Set(objects.flatMap((object) => object.required));
  const names = new Set([...objects.flatMap((object) => [...object.properties.keys()]), ...required]);
  if (names.size > LIMITS.properties) throw new SchemaProblem(path, `more than ${LIMITS.properties} properties.`);

  if (names.size * objects.length > MERGED) throw new SchemaProblem(path, "too many properties in too many 'allOf'.");

  const properties = Object.create(null) as Record<string, JsonSchema>;
  for (const name of names) {
    const all = objects.map((object) => object.properties.get(name) ?? object.additional);
    if (all.includes("none")) {
      if (!required.has(name)) continue;
      throw new Unsatisfiable(path, `'required' has '${name.slice(0, 100)}', which is none of the properties.`);
    }
    properties[name] = lower(all.filter((one) => one !== "none" && one.schema !== true) as Located[]);
  }
  const given = Object.keys(properties);
  const closed = given.length > 0 || objects.some(({ additional, isClosed }) => isClosed || additional === "none");
  checkCounts(objects, required.size, closed ? given.length : Infinity, path);
  if (!required.has("*") && given.includes("*")) {
    throw new SchemaProblem(path, "a property with the name '*' is only supported if it is required.");
  }
  if (closed || objects.some(({ most }) => most === 0)) {
    return {
      type: "object",
      properties,
      required: given.filter((name) => required.has(name)),
      additionalProperties: false,
    };
  }
  const additional = lower(objects.flatMap(({ additional }) => (additional === "none" ? [] : [additional])));
  const isAny = Object.keys(additional).length === 0;
  return isAny ? { type: "object" } : { type: "object", additionalProperties: additional };
}

interface ObjectPart {
  readonly properties: ReadonlyMap<string, Located>;
  readonly required: readonly string[];
  /** Of names that are no properties. */
  readonly additional: Located | "none";
  /** No names but those of any part. */
  readonly isClosed: boolean;
  readonly least: number;
  readonly most: number;
}

function readObject({ schema, path }: Part): ObjectPart {
  const properties = keyword(schema, "properties") ?? {};
  if (!isObject(properties)) throw new SchemaProblem(path, "'properties' must be an object.");
  const additional = keyword(schema, "additionalProperties") ?? true;
  return {
    properties: new Map(
      Object.keys(properties).map((name) => [name, { schema: properties[name], path: [...path, "properties", name] }]),
    ),
    required: requiredOf(schema, path),
    additional: additional === false ? "none" : { schema: additional, path: [...path, "additionalProperties"] },
    isClosed: isClosed(schema, path),
    least: count(schema, "minProperties", path, Number.MAX_SAFE_INTEGER) ?? 0,
    most: count(schema, "maxProperties", path, Number.MAX_SAFE_INTEGER) ?? Infinity,
  };
}

function requiredOf(schema: JsonObject, path: SchemaPath): readonly string[] {
  const value = keyword(schema, "required");
  // Draft 3 had a boolean in the property's own schema; generators still write it there.
  if (value === undefined || value === false) return [];
  if (!Array.isArray(value) || !value.every(isName)) {
    throw new SchemaProblem(path, "'required' must be an array of property names.");
  }
  return value as string[];
}

const isName = (name: unknown): boolean =>
  typeof name === "string" && name.length <= LIMITS.name && !hasLoneSurrogate(name);

function isClosed(schema: JsonObject, path: SchemaPath): boolean {
  const value = keyword(schema, "unevaluatedProperties") ?? true;
  if (typeof value !== "boolean") throw new SchemaProblem(path, "'unevaluatedProperties' must be a boolean.");
  return !value;
}

/** Neither is held by a grammar: they have to follow from the properties. */
function checkCounts(objects: readonly ObjectPart[], required: number, possible: number, path: SchemaPath): void {
  for (const { least, most } of objects) {
    if (least > possible || most < required) throw new Unsatisfiable(path, "no object has that number of properties.");
    if (least > required) {
      throw new SchemaProblem(path, "'minProperties' is only supported where 'required' implies it.");
    }
    if (most < possible && !(most === 0 && possible === Infinity)) {
      throw new SchemaProblem(path, "'maxProperties' is only supported where 'properties' imply it.");
    }
  }
}
