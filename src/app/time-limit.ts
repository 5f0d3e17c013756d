/** How long a request may take: the operator's word, which the request's own `timeout` can only lower. */
import type { Registration } from "../contracts/registration";
import { isObject, type JsonObject } from "../lib/json-object";

/**
 * @param request merged with the registration's defaults
 * @param registration its default of `timeout` takes the setting's place, and its limit holds beside both
 * @param requestTimeout the setting: milliseconds; 0: none
 * @returns milliseconds; 0: none
 */
export function timeLimit(
  request: JsonObject,
  registration: Pick<Registration, "defaults" | "limits"> | undefined,
  requestTimeout: number,
): number {
  const standard = timeoutOf(registration?.defaults) ?? (requestTimeout === 0 ? Infinity : requestTimeout / 1000);
  const most = registration?.limits.timeout ?? Infinity;
  const seconds = Math.min(timeoutOf(request) ?? Infinity, standard, most);
  return seconds === Infinity ? 0 : Math.ceil(seconds * 1000);
}

/** Seconds. */
function timeoutOf(request: JsonObject = {}): number | undefined {
  const extensions = request["x-localai-extensions"];
  const timeout = isObject(extensions) ? extensions.timeout : undefined;
  return typeof timeout === "number" ? timeout : undefined;
}
