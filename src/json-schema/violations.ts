/** Where texts break their schemas, for those that the engine does not hold to the letter. */
import { createContext, Script } from "node:vm";
import type * as validation from "@cfworker/json-schema";
import type { OutputUnit, Schema, SchemaDraft, ValidationResult } from "@cfworker/json-schema";

export interface Violation {
  /** JSON pointer into the text. */
  readonly path: string;
  /** JSON pointer into the schema, with the keyword that does not hold. */
  readonly keyword: string;
  readonly message: string;
}

/** Milliseconds for all texts of an answer: nothing else is done meanwhile. */
const TIME = 20;
/** Of a schema's and a text's characters: longer ones are not checked. */
export const CHECKED_LENGTH = 262_144;
/** Of each text that is told. */
const TOLD_LENGTH = 500;
/** More are not told. */
const MOST = 10;

/** Keywords that only say that one of the schemas in them does not hold. */
const OUTER: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "dependentSchemas"],
  ...[
    "items",
    "prefixItems",
    "additionalItems",
    "unevaluatedItems",
    "allOf",
    "$ref",
    "$dynamicRef",
    "then",
    "else",
    "if",
  ],
]);

/** A text that ought to be JSON of a schema. */
export interface Check {
  /** As the client sent it. */
  readonly schema: object;
  /** Of an answer that ended. */
  readonly text: string;
}

/**
 * @param time milliseconds for all of them
 * @returns of each check; undefined where that could not be found out: a text that is no JSON (cut by a stop string),
 *   a schema that refers to another one, too much work
 */
export function violations(checks: readonly Check[], time: number = TIME): (readonly Violation[] | undefined)[] {
  if (checks.length === 0) return [];
  // Read when it is needed, and before the time runs.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Validator } = require("@cfworker/json-schema") as typeof validation;
  const until = performance.now() + time;
  return checks.map(({ schema, text }) => {
    if (performance.now() >= until || text.length > CHECKED_LENGTH) return undefined;
    const source = JSON.stringify(schema);
    const left = Math.ceil(until - performance.now());
    if (left <= 0 || source.length > CHECKED_LENGTH) return undefined;
    try {
      const value = JSON.parse(text) as unknown;
      return within(left, () => told(new Validator(schema as Schema, draftOf(source), false).validate(value)));
    } catch {
      return undefined;
    }
  });
}

function told({ valid, errors }: ValidationResult): Violation[] {
  if (valid) return [];
  const exact = errors.filter(({ keyword }) => keyword !== "false" && !OUTER.has(keyword));
  return (exact.length > 0 ? exact : errors).slice(0, MOST).map(violation);
}

const violation = ({ instanceLocation, keywordLocation, error }: OutputUnit): Violation => ({
  path: decodeURI(instanceLocation.slice(1)).slice(0, TOLD_LENGTH),
  keyword: decodeURI(keywordLocation.slice(1)).slice(0, TOLD_LENGTH),
  message: error.slice(0, TOLD_LENGTH),
});

/** A draft by its name, or by what only old ones have. */
function draftOf(text: string): SchemaDraft {
  const named = /"\$schema":"[^"]*draft[/-](04|06|07|2019-09|2020-12)\//.exec(text)?.[1];
  if (named === "04" || /"exclusiveM(?:in|ax)imum":(?:true|false)/.test(text)) return "4";
  if (named === "06" || named === "07") return "7";
  if (named === "2019-09" || /"items":\[/.test(text)) return "2019-09";
  return "2020-12";
}

/** Patterns and references of a client's can take any time: V8 stops them. @throws Error where it did */
function within<Result>(ms: number, work: () => Result): Result {
  const box = (sandbox ??= createContext({}) as { work?: () => unknown });
  box.work = work;
  try {
    return script.runInContext(box, { timeout: ms }) as Result;
  } finally {
    delete box.work;
  }
}

/** Made when it is needed: few requests are. */
let sandbox: { work?: () => unknown } | undefined;
const script = new Script("work()");
