/** A request over a registration's defaults. */

import { isObject, type JsonObject } from "../lib/json-object";

/**
 * What a request means with a registration's defaults under it. Objects merge, at any depth; everything else is
 * replaced, lists too. Two exceptions:
 * - `null` in the request means "not given", so the default holds; a null without a default is dropped.
 * - objects that both say a `type` are variants of a union (`response_format`, `tool_choice`): the request's replaces
 *   the default's, or else one variant would get the other's properties.
 *
 * The result is a new object and shares nothing with `defaults`. Values that only the request has are shared with it,
 * untouched (in a JSON Schema that a client sends, a null has a meaning of its own).
 */
export function mergeRequest(defaults: JsonObject, request: JsonObject): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const key of Object.keys(defaults)) {
    const value = defaults[key];
    if (value !== null && value !== undefined) set(merged, key, copy(value));
  }
  for (const key of Object.keys(request)) {
    const value = request[key];
    if (value === null || value === undefined) continue;
    const base = Object.hasOwn(merged, key) ? merged[key] : undefined;
    set(merged, key, isObject(base) && isObject(value) && !replaces(base, value) ? mergeRequest(base, value) : value);
  }
  return merged;
}

const replaces = (base: JsonObject, value: JsonObject): boolean =>
  typeof base["type"] === "string" && typeof value["type"] === "string";

/** Defaults are small, and no deeper than a configuration file may be. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)])) : value;
}

/** As own property whatever the key is: assigning to `__proto__` would change what the object inherits. */
function set(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    target[key] = value;
  }
}
