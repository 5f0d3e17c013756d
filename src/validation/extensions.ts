/** Extensions that a client gave at the top level, as clients of other local servers do, go where they belong. */
import { ApiError } from "../contracts/errors";
import type { OperationId } from "../generated/routes";
import { equal } from "../lib/equal";
import { isObject, type JsonObject } from "../lib/json-object";
import { requestOf } from "./validate-schema";

const KEY = "x-localai-extensions";

/**
 * @param body a request; it need not be valid
 * @returns a new object, in which the top-level names that are extensions, and no properties of OpenAI's, stand under
 *   `x-localai-extensions`. Null means not given, so it goes nowhere.
 * @throws ApiError invalid_value, where an extension is given in both places with different values
 */
export function liftExtensions(operation: OperationId, body: JsonObject): Record<string, unknown> {
  const lifted: Record<string, unknown> = { ...body };
  const names = requestOf(operation)?.topLevelExtensions.filter((name) => Object.hasOwn(body, name)) ?? [];
  const given = Object.hasOwn(body, KEY) ? body[KEY] : undefined;
  // Of the wrong type: left for the validation, which says so.
  if (names.length === 0 || (given !== undefined && given !== null && !isObject(given))) return lifted;
  const extensions: Record<string, unknown> = { ...given };
  for (const name of names) {
    const value = body[name];
    delete lifted[name];
    if (value === null || value === undefined) continue;
    const other = Object.hasOwn(extensions, name) ? extensions[name] : undefined;
    if (other !== undefined && other !== null && !equal(value, other, 32)) {
      throw new ApiError(
        "invalid_value",
        `'${name}' is given twice, at the top level and in '${KEY}', with different values.`,
        name,
      );
    }
    extensions[name] = value;
  }
  lifted[KEY] = extensions;
  return lifted;
}
