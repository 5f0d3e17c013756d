/**
 * Checks the structure of JSON text before it is parsed. The cost of parsing and validating depends on structure, not
 * on size: a few megabytes of empty arrays or of names block the event loop for seconds.
 */
import { ApiError } from "../contracts/errors";
import { Turns } from "../lib/turns";

/** Maximum nesting of objects and arrays. Far above what requests need, far below what overflows the call stack. */
export const MAX_DEPTH = 128;
/** Maximum number of objects and arrays in one body. */
export const MAX_CONTAINERS = 50_000;
/** Maximum number of names and texts in one body. */
export const MAX_STRINGS = 100_000;
/** Maximum number of commas in one body outside of long number arrays, which is about its number of values. */
export const MAX_COMMAS = 500_000;

/** Position of a number array's items: byte offsets, without the brackets. */
export interface NumberRun {
  readonly from: number;
  readonly to: number;
}

/** Minimum length in bytes of a number array that is parsed separately. */
const LEAST_RUN = 512;
/** Bytes between checks of the clock. */
const STRETCH = 256 * 1024;

const [OTHER, NUMBER, COMMA, QUOTE, ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0, 1, 2, 3, 4, 5, 6, 7];
const KINDS = new Uint8Array(256);
for (const character of "0123456789+-.eE \t\n\r") KINDS[character.charCodeAt(0)] = NUMBER;
for (const [character, kind] of Object.entries({
  ",": COMMA,
  '"': QUOTE,
  "[": ARRAY,
  "]": ARRAY_END,
  "{": OBJECT,
  "}": OBJECT_END,
})) {
  KINDS[character.charCodeAt(0)] = kind;
}
const BACKSLASH = 0x5c;

/**
 * Does not validate JSON: the parser does.
 * @returns long arrays of numbers, in order
 * @throws ApiError invalid_json if a limit is exceeded
 */
export async function scanJson(bytes: Uint8Array): Promise<NumberRun[]> {
  const runs: NumberRun[] = [];
  const turns = new Turns();
  let [depth, containers, strings, commas, run] = [0, 0, 0, 0, -1];
  /** Commas before the current array, which may be a number array. */
  let before = 0;
  let inString = false;
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + STRETCH);
    while (at < end) {
      const byte = bytes[at]!;
      if (inString) {
        if (byte === BACKSLASH) at++;
        else if (KINDS[byte] === QUOTE) inString = false;
        at++;
        continue;
      }
      const kind = KINDS[byte];
      at++;
      if (kind === NUMBER) continue;
      if (kind === COMMA) {
        commas++;
        continue;
      }
      if (kind === ARRAY_END && run >= 0 && at - run > LEAST_RUN) {
        runs.push({ from: run, to: at - 1 });
        commas = before;
      }
      run = kind === ARRAY ? at : -1;
      before = commas;
      if (kind === OTHER) continue;
      if (kind === QUOTE) {
        inString = true;
        strings++;
      } else if (kind === ARRAY || kind === OBJECT) {
        containers++;
        if (++depth > MAX_DEPTH) throw tooMuch(`is nested more than ${MAX_DEPTH} levels deep`, "deep");
      } else depth--;
    }
    if (containers > MAX_CONTAINERS) throw tooMuch(`has more than ${MAX_CONTAINERS} objects and arrays`, "many");
    if (strings > MAX_STRINGS) throw tooMuch(`has more than ${MAX_STRINGS} names and texts`, "many");
    if ((run >= 0 ? before : commas) > MAX_COMMAS) {
      throw tooMuch(`has more than ${MAX_COMMAS} values outside of long arrays of numbers`, "many");
    }
    if (turns.due()) await turns.give();
  }
  return runs;
}

const tooMuch = (what: string, as: "deep" | "many"): ApiError =>
  new ApiError("invalid_json", `The JSON body ${what}, which is as ${as} as this server accepts.`);
