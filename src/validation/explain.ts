/**
 * Finds out what is wrong with a body that the compiled validator refused. It walks the schema again, and where that is
 * a union, it takes the branch that the client meant: by JSON type, then by tag, then the one with the fewest errors.
 */
import {
  longPropertyName,
  missing,
  outOfRange,
  tooManyProperties,
  unsupportedValue,
  wrongLength,
  wrongPattern,
  wrongType,
  type Problem,
} from "./explain-words";
import { isObject, type JsonObject } from "../lib/json-object";
import { FormFile } from "./form-file";
import { branches, resolved, tagOf, tagValues, typesOf, valuesOf, type Schema } from "./validate-schema";

/** Branches of a union are compared by up to so many errors. */
const MAX_PROBLEMS = 8;

/** Shared: most values have none. */
const NONE: readonly Problem[] = [];

/**
 * @param path of the value, as OpenAI writes it (`messages[0].role`); empty for the body itself
 * @param limit how many problems are wanted
 * @returns what is wrong, in the body's order; empty where the value fits
 */
export function explain(schema: Schema, value: unknown, path = "", limit = 1): readonly Problem[] {
  const at = resolved(schema);
  for (const part of at.allOf ?? []) {
    const found = explain(part, value, path, limit);
    if (found.length > 0) return found;
  }
  if (at.anyOf !== undefined || at.oneOf !== undefined) {
    const found = explainUnion(at, value, path, limit);
    if (found.length > 0) return found;
  }
  if (!hasType(at, value)) return [wrongType(path, value, [at])];
  const values = valuesOf(at);
  if (values !== undefined && !values.includes(value)) return [unsupportedValue(path, value, values)];
  if (typeof value === "number") return explainNumber(at, value, path);
  if (typeof value === "string") return explainString(at, value, path);
  if (Array.isArray(value)) return explainArray(at, value, path, limit);
  return isObject(value) ? explainObject(at, value, path, limit) : NONE;
}

function explainUnion(union: Schema, value: unknown, path: string, limit: number): readonly Problem[] {
  const schemas = branches(union);
  if (kindOf(value) === "object" && isObject(value)) {
    const { tag, objects } = taggedObjects(union);
    if (tag !== undefined) return explainTagged(objects, tag, value, path, limit);
  }
  const lists = meantLists(schemas, value);
  if (lists?.length === 0) return [wrongType(`${path}[0]`, (value as readonly unknown[])[0], itemsOf(schemas))];
  let best: readonly Problem[] | undefined;
  let onlyEnums = true;
  const supported = new Set<unknown>();
  for (const schema of lists ?? schemas) {
    if (!hasKind(schema, value)) continue;
    const found = explain(schema, value, path, MAX_PROBLEMS);
    if (found.length === 0) return NONE;
    if (best === undefined || isNearer(found, best)) best = found;
    const values = valuesOf(schema);
    onlyEnums &&= values !== undefined;
    for (const item of values ?? []) supported.add(item);
  }
  if (best === undefined) return [wrongType(path, value, schemas)];
  // Enums beside each other are one enum to the client.
  return onlyEnums ? [unsupportedValue(path, value, [...supported])] : best;
}

/** Of several kinds of lists, those that a list means by its first item; undefined where there is no choice to make. */
function meantLists(schemas: readonly Schema[], value: unknown): readonly Schema[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const lists = schemas.filter(({ items }) => items !== undefined);
  if (lists.length < 2) return undefined;
  return lists.filter((list) => itemsOf([list]).some((item) => hasKind(item, value[0])));
}

const itemsOf = (schemas: readonly Schema[]): Schema[] =>
  schemas.flatMap(({ items }) => (items === undefined ? [] : [...branches(items)]));

/** The branches of a union that are objects, and the property that tells them apart. */
function taggedObjects(union: Schema): { tag: string | undefined; objects: readonly Schema[] } {
  let tagged = tagCache.get(union);
  if (tagged === undefined) {
    const objects = branches(union).filter((schema) => hasType(schema, {}));
    tagCache.set(union, (tagged = { tag: tagOf(objects), objects }));
  }
  return tagged;
}

const tagCache = new WeakMap<Schema, { tag: string | undefined; objects: readonly Schema[] }>();

/** Fewer errors, or as many but further inside: more of the value fits. */
function isNearer(a: readonly Problem[], b: readonly Problem[]): boolean {
  const depth = ([first]: readonly Problem[]): number => first?.param?.match(/[.[]/g)?.length ?? 0;
  return a.length < b.length || (a.length === b.length && depth(a) > depth(b));
}

function explainTagged(
  objects: readonly Schema[],
  tag: string,
  value: JsonObject,
  path: string,
  limit: number,
): readonly Problem[] {
  const at = join(path, tag);
  if (!Object.hasOwn(value, tag)) return [missing(at)];
  const given = value[tag];
  const meant = objects.find((schema) => tagValues(schema, tag)!.includes(given));
  if (meant !== undefined) return explain(meant, value, path, limit);
  const supported = objects.flatMap((schema) => [...tagValues(schema, tag)!]);
  return [
    typeof given === "string" ? unsupportedValue(at, given, supported) : wrongType(at, given, [{ enum: supported }]),
  ];
}

function explainNumber(schema: Schema, value: number, path: string): readonly Problem[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (maximum !== undefined && value > maximum) return [outOfRange(path, value, schema, "above", `<= ${maximum}`)];
  if (minimum !== undefined && value < minimum) return [outOfRange(path, value, schema, "below", `>= ${minimum}`)];
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) {
    return [outOfRange(path, value, schema, "above", `< ${exclusiveMaximum}`)];
  }
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    return [outOfRange(path, value, schema, "below", `> ${exclusiveMinimum}`)];
  }
  return NONE;
}

function explainString(schema: Schema, value: string, path: string): readonly Problem[] {
  const { minLength, maxLength, pattern } = schema;
  if (maxLength !== undefined || minLength !== undefined) {
    const length = codePoints(value);
    if (maxLength !== undefined && length > maxLength) return [wrongLength(path, "string", length, "above", maxLength)];
    if (minLength !== undefined && length < minLength) return [wrongLength(path, "string", length, "below", minLength)];
  }
  return pattern !== undefined && !new RegExp(pattern, "u").test(value) ? [wrongPattern(path, pattern)] : NONE;
}

function explainArray(schema: Schema, value: readonly unknown[], path: string, limit: number): readonly Problem[] {
  const { minItems, maxItems, items } = schema;
  if (maxItems !== undefined && value.length > maxItems) {
    return [wrongLength(path, "array", value.length, "above", maxItems)];
  }
  if (minItems !== undefined && value.length < minItems) {
    return [wrongLength(path, "array", value.length, "below", minItems)];
  }
  if (items === undefined) return NONE;
  const found: Problem[] = [];
  for (let i = 0; i < value.length && found.length < limit; i++) {
    const item = value[i];
    // The path of a number or a text is only written where something is wrong with it: there may be a million.
    if ((typeof item !== "object" || item === null) && explain(items, item, "", 1).length === 0) continue;
    found.push(...explain(items, item, `${path}[${i}]`, limit));
  }
  return found;
}

function explainObject(schema: Schema, value: JsonObject, path: string, limit: number): readonly Problem[] {
  const { properties = {}, required = [], additionalProperties, propertyNames, maxProperties } = schema;
  const found: Problem[] = [];
  for (const name of required) if (!Object.hasOwn(value, name)) found.push(missing(join(path, name)));
  const names = Object.keys(value);
  if (maxProperties !== undefined && names.length > maxProperties) {
    found.push(tooManyProperties(path, names.length, maxProperties));
  }
  const longest = propertyNames?.maxLength ?? Infinity;
  for (let i = 0; i < names.length && found.length < limit; i++) {
    const name = names[i]!;
    const inner = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (isObject(inner)) found.push(...explain(inner, value[name], join(path, name), limit));
    if (longest < Infinity && codePoints(name) > longest) found.push(longPropertyName(path, name, longest));
  }
  return found;
}

/** True where a value is of one of a schema's types. */
function hasType(schema: Schema, value: unknown): boolean {
  const types = typesOf(schema);
  if (types.length === 0)
    return schema.enum === undefined || schema.enum.some((item) => kindOf(item) === kindOf(value));
  return types.some((type) => {
    if (type === "integer") return Number.isInteger(value);
    if (type === "number") return Number.isFinite(value);
    return type === kindOf(value);
  });
}

/** As `hasType`, but any number is as good as another: whoever sends 1.5 for an integer meant the integer. */
function hasKind(schema: Schema, value: unknown): boolean {
  return (
    hasType(schema, value) ||
    (typeof value === "number" && typesOf(schema).some((type) => type === "integer" || type === "number"))
  );
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value instanceof FormFile) return "file";
  return Array.isArray(value) ? "array" : typeof value;
}

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** Length as JSON Schema counts it. */
function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
