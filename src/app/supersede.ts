/** Two names of one thing: what a request gives under one name takes the place of a default under the other. */

type JsonObject = Readonly<Record<string, unknown>>;

const EXTENSIONS = "x-localai-extensions";

const PAIRS = [
  [["max_tokens"], ["max_completion_tokens"]],
  [["seed"], [EXTENSIONS, "seed"]],
] as const;

/** What means nothing, and is refused in a request, where the first is not given. */
const DEPENDENTS = [
  ["stream", ["stream_options"]],
  ["tools", ["tool_choice", "parallel_tool_calls"]],
] as const;

/** @returns the defaults, less those that the request has replaced under another name, or that have no meaning in it */
export function withoutSuperseded(defaults: JsonObject, request: JsonObject): JsonObject {
  let result = defaults;
  for (const [one, other] of PAIRS) {
    if (isGiven(request, one)) result = without(result, other);
    if (isGiven(request, other)) result = without(result, one);
  }
  for (const [needed, dependents] of DEPENDENTS) {
    const value = request[needed] ?? defaults[needed];
    if (value !== undefined && value !== null && value !== false) continue;
    for (const dependent of dependents) result = without(result, [dependent]);
  }
  return result;
}

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null;

function isGiven(object: JsonObject, path: readonly string[]): boolean {
  let at: unknown = object;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  return at !== undefined && at !== null;
}

function without(object: JsonObject, [key, ...rest]: readonly string[]): JsonObject {
  if (key === undefined || !Object.hasOwn(object, key)) return object;
  const { [key]: value, ...others } = object;
  if (rest.length === 0) return others;
  return { ...others, [key]: isObject(value) ? without(value, rest) : value };
}
