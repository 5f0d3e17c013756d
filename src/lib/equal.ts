import { isObject } from "./json-object";

/** JSON values of the same content. What is nested deeper than `depth` counts as different. */
export function equal(a: unknown, b: unknown, depth: number): boolean {
  if (a === b) return true;
  if (depth === 0) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => equal(item, b[i], depth - 1));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], depth - 1))
  );
}
