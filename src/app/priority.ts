/**
 * The highest priority that a request may ask for. A registration's default is the operator's own, so it may be higher.
 */
import { ApiError } from "../contracts/errors";
import type { Key } from "../contracts/key";
import { isObject, type JsonObject } from "../lib/json-object";

/**
 * @param body a valid request, as the client sent it: so the error names the property where the client put it
 * @param otherwise the server's `max_priority`, for a key that has none of its own
 * @throws ApiError integer_above_max_value
 */
export function checkPriority(body: JsonObject, { limits }: Pick<Key, "limits">, otherwise: number): void {
  const max = limits.priority ?? otherwise;
  const extensions = body["x-localai-extensions"];
  const nested = isObject(extensions) ? extensions.priority : undefined;
  for (const [param, value] of [
    ["priority", body.priority],
    ["x-localai-extensions.priority", nested],
  ] as const) {
    if (typeof value !== "number" || value <= max) continue;
    const limit = limits.priority === undefined ? "This server's limit (max_priority)" : "This API key's limit";
    const message = `Invalid '${param}': integer above maximum value. ${limit} is ${max}, but got ${value} instead.`;
    throw new ApiError("integer_above_max_value", message, param);
  }
}
