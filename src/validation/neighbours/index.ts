/** Neighbours' names in a request become our own, or are taken out and named as ignored. */
import { ApiError } from "../../contracts/errors";
import type { OperationId } from "../../generated/routes";
import type { Neighbour } from "./neighbour";
import { unsupported } from "../unsupported";
import { equal } from "../../lib/equal";
import { isObject, type JsonObject } from "../../lib/json-object";
import { requestOf } from "../validate-schema";
import { CONVERT } from "./convert";
import { withImageParts } from "./parts";

/**
 * Values that a neighbour writes otherwise (`top_k: -1`) in our words, and names of what a request must have in place.
 * @param body need not be valid
 */
export function withOwnValues(operation: OperationId, body: unknown): unknown {
  const { values = {}, names = {}, schema } = requestOf(operation) ?? {};
  if (!isObject(body)) return body;
  let result = withImageParts(body);
  for (const needed of schema?.required ?? []) {
    if (Object.hasOwn(body, needed)) continue;
    const name = Object.keys(names).find((one) => names[one]?.to === needed && Object.hasOwn(body, one));
    if (name !== undefined) result = renamed(result, name, names);
  }
  for (const [name, { of }] of Object.entries(values)) {
    const found = of.find(([theirs]) => Object.hasOwn(body, name) && theirs === body[name]);
    if (found !== undefined) result = { ...result, [name]: found[1] };
  }
  const { options } = result;
  if (!isObject(options) || requestOf(operation)?.names.options === undefined) return result;
  return { ...result, options: withOwnValues(operation, options) };
}

function renamed(body: JsonObject, name: string, names: Readonly<Record<string, Neighbour>>): JsonObject {
  const { [name]: value, ...request } = body;
  for (const [to, item] of Object.entries(meaning(names[name]!, value, name, []))) {
    const isGiven = Object.keys(body).some((one) => `${names[one]?.to}?` === to);
    if (!isGiven) put(request, to, item, name);
  }
  return request;
}

/**
 * @param request valid, extensions in their place
 * @returns the request under our own names alone, and the paths of what has no effect
 * @throws ApiError invalid_value where two names of one property have different values; unsupported_parameter for a value
 *   whose meaning can't be kept
 */
export function withoutNeighbours(
  operation: OperationId,
  request: JsonObject,
): { request: Record<string, unknown>; ignored: string[] } {
  const { names, topLevelExtensions } = requestOf(operation)!;
  const ignored: string[] = [];
  const result: Record<string, unknown> = { ...request };
  const given = Object.keys(names).flatMap((name): [string, string, unknown][] => {
    if (!Object.hasOwn(request, name)) return [];
    delete result[name];
    const value = request[name];
    if (names[name]?.members === undefined || !isObject(value)) return [[name, name, value]];
    return Object.entries(value).map(([member, item]) => [member, `${name}.${member}`, item]);
  });
  // A whole object before one of its properties.
  const ordered = given.sort(([a], [b]) => depth(names[a]) - depth(names[b]));
  for (const [name, path, value] of ordered) {
    if (value === null || value === undefined) continue;
    const own = topLevelExtensions.includes(name) ? `x-localai-extensions.${name}` : name;
    for (const [to, item] of Object.entries(meaning(names[name] ?? { from: "", to: own }, value, path, ignored))) {
      put(result, to, item, path);
    }
  }
  return { request: result, ignored };
}

const depth = (neighbour: Neighbour | undefined): number => neighbour?.to?.split(".").length ?? 0;

/** @returns values by paths of our own properties */
function meaning(neighbour: Neighbour, value: unknown, path: string, ignored: string[]): JsonObject {
  const { to, convert, only } = neighbour;
  if (only !== undefined) {
    if (only.some((one) => equal(one, value, 8))) return {};
    const words = only.map((one) => JSON.stringify(one)).join(" or ");
    throw unsupported(path, value, only.length === 0 ? "" : `Supported is ${words}.`);
  }
  if (to === undefined) {
    ignored.push(path);
    return {};
  }
  if (convert === undefined) return { [to]: value };
  return CONVERT[convert]!(value as never, { path, ignored: (part) => void ignored.push(part) });
}

/** @param to path; with `?` at its end: only where there is none */
function put(request: Record<string, unknown>, to: string, value: unknown, path: string): void {
  const steps = to.replace(/\?$/, "").split(".");
  const last = steps.pop()!;
  let at = request;
  for (const step of steps) {
    const inner = at[step];
    at = at[step] = isObject(inner) ? { ...inner } : {};
  }
  const other = Object.hasOwn(at, last) ? at[last] : undefined;
  if (other === undefined || other === null) {
    at[last] = value;
  } else if (!to.endsWith("?") && !equal(other, value, 32)) {
    const message = `'${path}' is another name of '${to}', which is given with another value: give one of them.`;
    throw new ApiError("invalid_value", message, path);
  }
}
