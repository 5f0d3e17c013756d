/** The rule for names of tools and formats: of some, only the document's prose has it. */
import { refusal, wrongLength, wrongPattern } from "../validation/explain-words";

const PATTERN = "^[a-zA-Z0-9_-]+$";
const MAX_LENGTH = 64;

/** @throws ApiError invalid_value, string_above_max_length */
export function checkName(param: string, name: string): void {
  if (!new RegExp(PATTERN).test(name)) throw refusal(wrongPattern(param, PATTERN));
  if (name.length > MAX_LENGTH) throw refusal(wrongLength(param, "string", name.length, "above", MAX_LENGTH));
}
