/** `not`, as other keywords. */
import { isObject, keyword, TYPE_NAMES } from "../types";
import { type Held, type HeldObject, isTrue } from "./held";
import { isKeyword } from "./keywords";

/** A schema for all values that another does not allow; undefined where that is not simple to say. */
export function negation(schema: unknown): Held | undefined {
  if (isTrue(schema)) return false;
  if (!isObject(schema)) return true;
  const [name, ...more] = Object.keys(schema).filter(isKeyword);
  if (name === undefined) return false;
  const value = schema[name];
  if (name === "type" && more.length === 0) {
    const types = [value].flat();
    // There is no type for fractions.
    if (types.includes("integer") && !types.includes("number")) return undefined;
    return { type: TYPE_NAMES.filter((one) => one !== "integer" && !types.includes(one)) };
  }
  const required = keyword(schema, "required") as readonly string[] | undefined;
  if (required !== undefined) {
    const anyOf = required.map(isAbsent);
    // `required` alone allows what is no object.
    if (more.length === 0) return { type: "object", anyOf };
    if (more.length === 1 && schema["type"] === "object") return { anyOf };
  }
  if (name !== "anyOf" || more.length > 0) return undefined;
  const all = (value as readonly unknown[]).map(negation);
  return all.includes(undefined) ? undefined : { allOf: all };
}

/** Objects without the property, and what is no object. */
export const isAbsent = (property: string): HeldObject => ({ properties: Object.fromEntries([[property, false]]) });
