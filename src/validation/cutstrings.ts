/** `cutstrings`, read: regular expressions of a client's, in RE2's syntax, which is LocalAI's too. */
import { RE2JS, RE2JSException } from "re2js";
import { ApiError } from "../contracts/errors";

const PARAM = "x-localai-extensions.cutstrings";

/** Characters of all expressions together: to read a class takes long, and a few of them name many. */
const MAX_LENGTH = 1024;

/** Instructions of all their programs together: each may run for each character of the text. */
const MAX_SIZE = 500;

/** The same, as it is guessed before an expression is compiled: what is counted out (`(a{9}){9}`) is written out first. */
const MAX_GUESS = 20_000;

/**
 * RE2's expressions are matched in time linear in the text: JavaScript's own could take exponential time, and nothing
 * could stop them.
 * @throws ApiError invalid_value for what is no regular expression of RE2's, or too large a one
 */
export function readCutstrings(cutstrings: readonly string[] | null | undefined): RE2JS[] {
  let length = 0;
  let size = 0;
  return (cutstrings ?? []).map((text, index) => {
    const param = `${PARAM}[${index}]`;
    length += text.length;
    if (length > MAX_LENGTH) throw tooLarge(param, `${length} characters`, MAX_LENGTH);
    const guess = guessSize(text);
    if (guess > MAX_GUESS) throw tooLarge(param, `programs of up to ${size + guess} instructions`, MAX_SIZE);
    const pattern = compile(text, param);
    size += pattern.programSize();
    if (size > MAX_SIZE) throw tooLarge(param, `programs of ${size} instructions`, MAX_SIZE);
    return pattern;
  });
}

/** More than an expression's program can have: as if each counted group stood within all others. */
function guessSize(text: string): number {
  let single = text.length;
  let groups = 1;
  for (const [, item, least, most] of text.matchAll(/(.)\{(\d+)(?:,(\d*))?\}/gsu)) {
    const count = Math.max(Number(least), Number(most ?? 0), 1);
    if (item === ")") groups *= count;
    else single += count;
  }
  return 2 * single * groups;
}

const tooLarge = (param: string, what: string, limit: number): ApiError =>
  new ApiError("invalid_value", `Invalid '${param}': with it all have ${what}, and ${limit} are possible.`, param);

function compile(text: string, param: string): RE2JS {
  try {
    return RE2JS.compile(text);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message.replace(/^error parsing regexp: /, "").slice(0, 200);
    const message = `Invalid '${param}': expected a regular expression in RE2's syntax, but got ${reason}.`;
    throw new ApiError("invalid_value", message, param);
  }
}
