/** Grammars in GBNF of what neighbours give as texts and as regular expressions. */
import type { CharSet } from "../json-schema/charset";
import { readPattern } from "../json-schema/read-pattern";
import type { Regex } from "../json-schema/regex";

/** @returns a grammar of exactly these texts */
export const choiceGrammar = (texts: readonly string[]): string => `root ::= ${texts.map(literal).join(" | ")}`;

/**
 * @param pattern of the whole answer
 * @throws PatternProblem for what no grammar can hold (look-around, back references)
 */
export function regexGrammar(pattern: string): string {
  // By itself first: `a)|(?:b` is one only in the group that makes it a pattern of the whole.
  readPattern(pattern);
  return `root ::= ${written(readPattern(`^(?:${pattern})$`))}`;
}

/** JSON's escapes, save for two that GBNF lacks. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(/\\([bf])/g, (_, letter) => (letter === "b" ? "\\x08" : "\\x0c"));

function written(regex: Regex): string {
  switch (regex.kind) {
    case "set":
      return characters(regex.set);
    case "sequence":
      return regex.items.length === 0 ? '""' : regex.items.map(written).join(" ");
    case "choice":
      return `(${regex.options.map(written).join(" | ")})`;
    case "repeat": {
      const { min, max } = regex;
      return `(${written(regex.item)})${max === Infinity ? `{${min},}` : `{${min},${max}}`}`;
    }
  }
}

/** All as code points: nothing in it has a meaning of its own then. */
function characters(set: CharSet): string {
  const point = (code: number): string => `\\U${code.toString(16).toUpperCase().padStart(8, "0")}`;
  return `[${set.map(([first, last]) => (first === last ? point(first) : `${point(first)}-${point(last)}`)).join("")}]`;
}
