/** Regular expressions that clients send for whole texts: of an answer, of a custom tool's input. */
import { ApiError } from "../contracts/errors";
import { PatternProblem, wholePattern } from "./prepare/pattern";

/**
 * @param source ECMAScript's, as JSON Schema has it
 * @param param where it stands in the request
 * @returns the same in the engine's syntax
 * @throws ApiError invalid_value for none, and for one that the engine can't hold (look-around, back references)
 */
export function wholeRegex(source: string, param: string): string {
  try {
    return wholePattern(source);
  } catch (error) {
    if (!(error instanceof PatternProblem)) throw error;
    throw new ApiError(
      "invalid_value",
      `Invalid '${param}': no grammar can hold it, since it ${error.message}.`,
      param,
    );
  }
}
