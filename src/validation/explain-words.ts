/** OpenAI's words for what is wrong with a value. */
import { ApiError, type ErrorCode } from "../contracts/errors";
import { FormFile } from "./form-file";
import { branches, typesOf, valuesOf, type Schema } from "./validate-schema";

/** What an ApiError says. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly param: string | null;
}

/** The 400 that a client gets. */
export const refusal = ({ code, message, param }: Problem): ApiError => new ApiError(code, message, param);

/** Longer values are cut in messages. */
const MAX_QUOTED = 64;

const quoted = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
  return `'${text.length > MAX_QUOTED ? text.slice(0, MAX_QUOTED) + "..." : text}'`;
};

/** `a`, `a or b`, `a, b, or c` */
function list(words: readonly string[], conjunction: "and" | "or"): string {
  if (words.length < 3) return words.join(` ${conjunction} `);
  return `${words.slice(0, -1).join(", ")}, ${conjunction} ${words.at(-1)!}`;
}

const withArticle = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);

/** The subject of a sentence: the parameter, or the body as a whole. */
const subject = (param: string): string => (param === "" ? "the request body" : `'${param}'`);
const paramOf = (path: string): string | null => (path === "" ? null : path);

/** What came: `an integer`, `null`, `a string`. */
function received(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "an array";
  if (value instanceof FormFile) return "a file";
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a decimal number";
  return withArticle(typeof value);
}

const NOUNS: Readonly<Record<string, string>> = { number: "decimal", integer: "integer" };
const nounOf = (type: string): string => NOUNS[type] ?? type;

/** What a schema takes, null apart: `string`, `array of objects`, `'auto'`. */
function nouns(schema: Schema): string[] {
  const values = valuesOf(schema);
  if (values !== undefined) return values.filter((value) => value !== null).map(quoted);
  return typesOf(schema)
    .filter((type) => type !== "null")
    .map((type) => (type === "array" ? arrayNoun(schema) : nounOf(type)));
}

function arrayNoun(schema: Schema): string {
  const types = new Set(schema.items === undefined ? [] : branches(schema.items).flatMap((item) => [...typesOf(item)]));
  const [only] = types;
  return only === undefined || types.size > 1 ? "array" : `array of ${nounOf(only)}s`;
}

/** @param schemas what would have been right: a schema, or the branches of a union */
export function wrongType(path: string, value: unknown, schemas: readonly Schema[]): Problem {
  const expected = [...new Set(schemas.flatMap(nouns))];
  const [first = "value", ...others] = expected;
  const start = first.startsWith("'") ? first : withArticle(first);
  const words = others.length === 0 ? start : `one of ${list([start, ...others], "or")}`;
  // JSON.parse reads 1e999 as Infinity, which no number type holds.
  const got = typeof value === "number" && !Number.isFinite(value) ? "a number out of range" : received(value);
  const message = `Invalid type for ${subject(path)}: expected ${words}, but got ${got} instead.`;
  return { code: "invalid_type", message, param: paramOf(path) };
}

export function missing(path: string): Problem {
  return { code: "missing_required_parameter", message: `Missing required parameter: '${path}'.`, param: path };
}

/** @param hint a sentence more, or nothing */
export function unknownParameter(path: string, hint: string): Problem {
  const message = `Unknown parameter: ${quoted(path)}.${hint === "" ? "" : ` ${hint}`}`;
  return { code: "unknown_parameter", message, param: path.length > 256 ? path.slice(0, 256) : path };
}

export function unsupportedValue(path: string, value: unknown, supported: readonly unknown[]): Problem {
  const words = list(supported.filter((item) => item !== null).map(quoted), "and");
  const message = `Invalid value: ${quoted(value)}. Supported values are: ${words}.`;
  return { code: "invalid_value", message, param: paramOf(path) };
}

const SIDES = {
  above: { code: "above_max", limit: "maximum", length: "long" },
  below: { code: "below_min", limit: "minimum", length: "short" },
} as const;
type Side = keyof typeof SIDES;

/** A number out of its range. @param bound e.g. `<= 2` */
export function outOfRange(path: string, value: number, schema: Schema, side: Side, bound: string): Problem {
  const kind = typesOf(schema).includes("integer") ? "integer" : "decimal";
  return {
    code: `${kind}_${SIDES[side].code}_value`,
    message: `Invalid ${subject(path)}: ${kind} ${side} ${SIDES[side].limit} value. Expected a value ${bound}, but got ${value} instead.`,
    param: paramOf(path),
  };
}

/** A string or an array that is too long or too short. */
export function wrongLength(
  path: string,
  noun: "string" | "array",
  length: number,
  side: Side,
  limit: number,
): Problem {
  const expected = `Expected ${withArticle(noun)} with ${SIDES[side].limit} length ${limit}`;
  const fault = length === 0 ? `empty ${noun}` : `${noun} too ${SIDES[side].length}`;
  const got = length === 0 ? `an empty ${noun}` : `${withArticle(noun)} with length ${length}`;
  return {
    code: length === 0 ? `empty_${noun}` : `${noun}_${SIDES[side].code}_length`,
    message: `Invalid ${subject(path)}: ${fault}. ${expected}, but got ${got} instead.`,
    param: paramOf(path),
  };
}

export function wrongPattern(path: string, pattern: string): Problem {
  const message = `Invalid ${subject(path)}: string does not match pattern. Expected a string that matches the pattern '${pattern}'.`;
  return { code: "invalid_value", message, param: paramOf(path) };
}

export function tooManyProperties(path: string, count: number, limit: number): Problem {
  const message = `Invalid ${subject(path)}: too many properties. Expected an object with at most ${limit} properties, but got an object with ${count} properties instead.`;
  return { code: "object_above_max_properties", message, param: paramOf(path) };
}

export function longPropertyName(path: string, name: string, limit: number): Problem {
  const message = `Invalid ${subject(path)}: property name too long. Expected property names with maximum length ${limit}, but got ${quoted(name)} with length ${name.length} instead.`;
  return { code: "string_above_max_length", message, param: paramOf(path) };
}
