/**
 * Chat templates that write each argument of a call in a tag of its own: the engine holds each by its schema, and of the
 * object around them which there are. What else a tool's schema says of such an object is named here.
 */
import { isObject, type JsonObject } from "../lib/json-object";

type Keys = readonly string[];

/** Of objects: they say something of all properties together, or of such that the schema has no name for. */
const OBJECT = [
  ...["not", "if", "dependentRequired", "dependentSchemas", "dependencies"],
  ...["propertyNames", "patternProperties", "additionalProperties", "unevaluatedProperties"],
];
/** Alternatives with nothing else than these are held. */
const PLAIN: ReadonlySet<string> = new Set([
  ...["type", "properties", "required", "additionalProperties", "anyOf", "oneOf", "allOf", "$ref"],
  ...["title", "description", "$comment", "$defs", "definitions", "$schema", "$id", "examples", "default"],
]);
/** Of a tool's schema, each with other arguments: the engine tells no more apart. */
const MOST_WAYS = 16;
/** Of the schema's text, as often as there are ways. */
const MOST_LENGTH = 32_768;
const MOST_REFERENCES = 64;
/** Alternatives within alternatives, and all that are looked at. */
const MOST_NESTED = 16;
const MOST_SCHEMAS = 1000;

/**
 * @param schema of a tool's parameters, as the client sent it
 * @param levels of objects within objects that are written in tags; 0: none, all of it is JSON
 * @returns the keys to each keyword that is not held
 */
export function unheldInTags(schema: JsonObject, levels: number): Keys[] {
  const found = new Map<string, Keys>();
  const seen = new Set<unknown>();
  const ways = levels > 0 ? waysOf(schema, schema) : 1;
  const few = ways === 1 || (ways <= MOST_WAYS && ways * JSON.stringify(schema).length <= MOST_LENGTH);
  const known = propertiesOf(schema, schema);
  const name = (keys: Keys): void => void found.set(JSON.stringify(keys), keys);

  const object = (given: JsonObject, at: Keys, left: number, root: boolean, depth: number): void => {
    if (left <= 0 || depth > MOST_NESTED || seen.has(given)) return;
    seen.add(given);
    const [own, keys] = followed(schema, given, at);
    for (const key of OBJECT) if (own[key] !== undefined && own[key] !== false) name([...keys, key]);
    const properties = isObject(own["properties"]) ? own["properties"] : {};
    const required: readonly unknown[] = Array.isArray(own["required"]) ? own["required"] : [];
    const isKnown = (one: unknown): boolean =>
      Object.hasOwn(properties, String(one)) || (root && known.has(String(one)));
    if (!required.every(isKnown)) name([...keys, "required"]);
    const { minProperties: least, maxProperties: most } = own;
    if (typeof least === "number" && least > required.length) name([...keys, "minProperties"]);
    if (typeof most === "number" && most < Object.keys(properties).length) name([...keys, "maxProperties"]);
    for (const key of ["anyOf", "oneOf", "allOf"]) {
      const list = own[key];
      if (!Array.isArray(list)) continue;
      const held = root ? few || depth > 0 : key !== "allOf" && own["properties"] === undefined;
      if (!held || list.some((one) => root && !isPlain(schema, one))) name([...keys, key]);
      for (const [i, one] of list.entries())
        if (isObject(one)) object(one, [...keys, key, String(i)], left, root, depth + 1);
    }
    for (const [key, one] of Object.entries(properties)) value(one, [...keys, "properties", key], left - 1);
  };

  const value = (given: unknown, at: Keys, left: number): void => {
    if (!isObject(given) || left <= 0 || seen.has(given)) return;
    const [own, keys] = followed(schema, given, at);
    if (own["prefixItems"] !== undefined) name([...keys, "prefixItems"]);
    object(given, at, left, false, 0);
    value(own["items"], [...keys, "items"], left - 1);
  };

  object(schema, [], levels, true, 0);
  return [...found.values()];
}

/** What a reference in the document leads to, and where that is. */
function followed(root: JsonObject, schema: JsonObject, at: Keys): readonly [JsonObject, Keys] {
  let [found, keys] = [schema, at];
  for (let i = 0; i < MOST_REFERENCES; i++) {
    const { $ref: reference } = found;
    if (typeof reference !== "string" || !/^#(\/|$)/.test(reference)) break;
    const path = reference
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    let target: unknown = root;
    for (const key of path) {
      target =
        typeof target === "object" && target !== null && Object.hasOwn(target, key)
          ? (target as JsonObject)[key]
          : undefined;
    }
    if (!isObject(target)) break;
    [found, keys] = [target, path];
  }
  return [found, keys];
}

const isPlain = (root: JsonObject, given: unknown): boolean =>
  isObject(given) && Object.keys(followed(root, given, [])[0]).every((key) => PLAIN.has(key));

/** The names of an object's properties, those of its alternatives among them. */
function propertiesOf(root: JsonObject, whole: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const add = (given: unknown, depth: number): void => {
    if (!isObject(given) || depth > MOST_NESTED || seen.has(given)) return;
    seen.add(given);
    const [own] = followed(root, given, []);
    if (isObject(own["properties"])) for (const name of Object.keys(own["properties"])) names.add(name);
    for (const key of ["anyOf", "oneOf", "allOf"]) {
      const list = own[key];
      if (Array.isArray(list)) for (const one of list) add(one, depth + 1);
    }
  };
  add(whole, 0);
  return names;
}

/** In how many ways alternatives can be chosen, those in others among them; Infinity: in too many. */
function waysOf(root: JsonObject, whole: JsonObject): number {
  let left = MOST_SCHEMAS;
  const count = (given: unknown, depth: number): number => {
    if (!isObject(given)) return 1;
    if (left-- <= 0 || depth > MOST_NESTED) return Infinity;
    const [own] = followed(root, given, []);
    let all = 1;
    for (const key of ["anyOf", "oneOf", "allOf"]) {
      const list = own[key];
      if (!Array.isArray(list) || list.length === 0) continue;
      all *= list.reduce<number>(
        (sum, one) => {
          const more = sum > MOST_WAYS ? 0 : count(one, depth + 1);
          return key === "allOf" ? sum * Math.max(more, 1) : sum + more;
        },
        key === "allOf" ? 1 : 0,
      );
    }
    return all > MOST_WAYS ? Infinity : all;
  };
  return count(whole, 0);
}
