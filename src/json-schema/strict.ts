/** What OpenAI asks of a schema with `strict: true`, and its words for it. */
import { SchemaProblem, type SchemaPath } from "./problem";
import { isObject, type JsonObject, keyword } from "./types";

/**
 * The schema's size is checked.
 * @throws SchemaProblem
 */
export function checkStrict(root: unknown): void {
  const type = isObject(root) ? keyword(root, "type") : undefined;
  if (type !== "object") {
    const got = typeof type === "string" ? `"${type}"` : String(JSON.stringify(type) ?? "None").slice(0, 100);
    throw new SchemaProblem([], `schema must be a JSON Schema of 'type: "object"', got 'type: ${got}'.`);
  }
  for (const name of ["anyOf", "oneOf", "allOf", "enum", "not"]) {
    if (isObject(root) && Object.hasOwn(root, name)) throw new SchemaProblem([], `'${name}' is not permitted.`);
  }
  visit(root, []);
}

function visit(schema: unknown, path: SchemaPath): void {
  if (!isObject(schema)) return;
  if (!TELLING.some((name) => Object.hasOwn(schema, name))) {
    throw new SchemaProblem(path, "schema must have a 'type' key.");
  }
  const type = keyword(schema, "type");
  const isForObjects = type === "object" || (Array.isArray(type) && type.includes("object"));
  if (isForObjects || Object.hasOwn(schema, "properties")) checkObject(schema, path);
  for (const [name, child] of MAPS.map((name) => [name, keyword(schema, name)] as const)) {
    if (!isObject(child)) continue;
    for (const key of Object.keys(child)) visit(child[key], [...path, name, key]);
  }
  for (const [name, child] of LISTS.map((name) => [name, keyword(schema, name)] as const)) {
    if (Array.isArray(child)) child.forEach((item, index) => visit(item, [...path, name, String(index)]));
    else if (name === "items") visit(child, [...path, name]);
  }
}

const TELLING = ["type", "$ref", "anyOf", "oneOf", "allOf", "enum", "const"];
const MAPS = ["properties", "$defs", "definitions"];
const LISTS = ["anyOf", "oneOf", "allOf", "prefixItems", "items"];

function checkObject(schema: JsonObject, path: SchemaPath): void {
  if (keyword(schema, "additionalProperties") !== false) {
    throw new SchemaProblem(path, "'additionalProperties' is required to be supplied and to be false.");
  }
  const properties = keyword(schema, "properties") ?? {};
  const names = isObject(properties) ? Object.keys(properties) : [];
  const required: unknown = keyword(schema, "required") ?? (names.length === 0 ? [] : undefined);
  const given = new Set<unknown>(Array.isArray(required) ? required : []);
  const missing = names.find((name) => !given.has(name));
  if (!Array.isArray(required) || missing !== undefined) {
    const rule = "'required' is required to be supplied and to be an array including every key in properties.";
    throw new SchemaProblem(path, missing === undefined ? rule : `${rule} Missing '${missing}'.`);
  }
  const known = new Set<unknown>(names);
  const extra = required.find((name) => !known.has(name)) as unknown;
  if (extra !== undefined) {
    throw new SchemaProblem(
      path,
      `'required' has a key that is not in properties: '${(typeof extra === "string" ? extra : JSON.stringify(extra)).slice(0, 100)}'.`,
    );
  }
}
