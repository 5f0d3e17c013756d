/** Takes the prose out of an OpenAPI document and leaves the structure. */
import { fieldOf, isList, type Field, type Kind } from "./grammar";
import { isObject, setOwn, type Json, type JsonObject } from "./json";

/**
 * The structure of a document: paths, names, types, limits. No description, summary, title, example or vendor
 * extension remains; a *property* that is called so does.
 * @returns a new object; `node` is untouched
 */
export function stripProse(node: Json, kind: Kind = "document", path: readonly string[] = []): Json {
  if (!isObject(node)) return node;
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(node)) {
    const field = fieldOf(kind, key, path);
    if (field === "prose") continue;
    setOwn(result, key, stripField(value, field, [...path, key]));
  }
  return result;
}

function stripField(value: Json, field: Field, path: readonly string[]): Json {
  if (field === "value") return value;
  if (field === "blank" || field === "prose") return "";
  if (typeof field === "string") return stripProse(value, field, path);
  if (isList(field))
    return (value as Json[]).map((child, index) => stripProse(child, field[0], [...path, String(index)]));
  const map: JsonObject = {};
  for (const [name, child] of Object.entries(value as JsonObject)) {
    setOwn(map, name, stripProse(child, field.map, [...path, name]));
  }
  return map;
}
