/** Whether other schemas hold for the same value: an object that is closed would forbid the properties of the others. */
import { isObject, type JsonObject, keyword } from "../types";
import { isKeyword } from "./keywords";

const REFERENCES = ["$ref", "$dynamicRef", "$recursiveRef"];
const LISTS = ["allOf", "anyOf", "oneOf"];
const CONDITIONS = ["not", "if", "then", "else"];
const DEPENDENTS = ["dependentRequired", "dependentSchemas", "dependencies"];
/** Keywords with schemas of the same value. */
const PARTS = [...REFERENCES, ...LISTS, ...CONDITIONS, ...DEPENDENTS];

export const hasParts = (schema: JsonObject): boolean => PARTS.some((name) => Object.hasOwn(schema, name));

/** Whether a schema is what one other one says, or one of others. */
export function isOnePart(schema: JsonObject): boolean {
  const [name, ...more] = Object.keys(schema).filter((one) => isKeyword(one) && !TYPES.has(one));
  if (name === undefined || more.length > 0) return false;
  return name === "allOf" ? (schema["allOf"] as unknown[]).length === 1 : ["$ref", "anyOf", "oneOf"].includes(name);
}

/** Whether the parts of a schema only say which of its own properties must be there, or may not. */
export function decides(schema: JsonObject): boolean {
  const names = keyword(schema, "properties") ?? {};
  const isPlain = (part: unknown): boolean =>
    !isObject(part) ||
    (Object.keys(part).every((name) => PLAIN.has(name) || !isKeyword(name)) &&
      ((keyword(part, "required") ?? []) as string[]).every((name) => Object.hasOwn(names, name)) &&
      Object.entries(keyword(part, "properties") ?? {}).every(
        ([name, property]) => typeof property === "boolean" && Object.hasOwn(names, name),
      ) &&
      partsOf(part).every(isPlain));
  return !REFERENCES.some((name) => Object.hasOwn(schema, name)) && partsOf(schema).every(isPlain);
}

const TYPES = new Set(["type", "nullable"]);
const PLAIN = new Set(["type", "required", "properties", "not", ...LISTS]);

const partsOf = (schema: JsonObject): unknown[] => [
  ...CONDITIONS.map((name) => keyword(schema, name)),
  ...LISTS.flatMap((name) => keyword(schema, name) as readonly unknown[]),
  ...DEPENDENTS.flatMap((name) => Object.values(keyword(schema, name) ?? {}) as unknown[]).map((one) =>
    Array.isArray(one) ? { required: one as unknown } : one,
  ),
];
