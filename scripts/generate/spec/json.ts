/** JSON values, and the little that the spec tools need to handle them. */

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** True for an object that is no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A deep copy that shares nothing with `value`. */
export function clone<T extends Json>(value: T): T {
  return structuredClone(value);
}

/** Sets an own property, also one called `__proto__`. */
export function setOwn(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Where a node stands, for messages: `#/components/schemas/Model`. */
export function pointer(path: readonly string[]): string {
  return "#" + path.map((part) => "/" + part.replaceAll("~", "~0").replaceAll("/", "~1")).join("");
}
