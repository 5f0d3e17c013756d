/**
 * ECMAScript's regular expressions, as JSON Schema has them, in the syntax of the engine's (Rust's). Both know `\s`, `.`
 * and others that differ, so that every class is written as the code points that ECMAScript means.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { type CharSet, type Concatenation, type Element, JS, TooManyNodesError } from "refa";

/** Why a pattern can't be held. */
export class PatternProblem extends Error {}

/** Of a pattern's source, in characters: the parser recurses for its groups. */
const LENGTH = 4_096;
const DEPTH = 64;
/** Of one pattern: each has up to 700 ranges. */
const PROPERTIES = 8;
/** Of one repetition. */
const REPETITIONS = 1_000_000;

const ANY_TEXT = "(?s:.*)";

/**
 * What is outside of a piece: more text (the pattern is not anchored), the text's end, or more of the pattern. For JSON the
 * engine knows that by itself; for the texts of calls in tags it must be written.
 */
type Edge = "open" | "end" | "inner";

/**
 * As a schema's `pattern`, which matches anywhere in a text.
 * @returns a pattern of whole texts, anchored at both ends
 * @throws PatternProblem for none, and for one that can't be held
 */
export const heldPattern = (source: string): string => `^(?:${written(source, "open")})$`;

/**
 * @param source of whole texts, anchored or not
 * @returns the same without anchors
 * @throws as `heldPattern`
 */
export const wholePattern = (source: string): string => written(source, "end");

/** @throws PatternProblem for what is no regular expression */
export function checkPattern(source: string): void {
  if (source.length <= LENGTH && !isDeep(source)) parsed(source);
}

function written(source: string, edge: Edge): string {
  if (source.length > LENGTH) throw new PatternProblem(`is longer than ${LENGTH} characters`);
  if (isDeep(source)) throw new PatternProblem("nests its groups too deep");
  const ast = parsed(source);
  if (/\(\?[a-z-]+:/.test(source)) throw new PatternProblem("has flags inside of a group");
  if ((source.match(/\\p\{/gi) ?? []).length > PROPERTIES) throw new PatternProblem(`has more than ${PROPERTIES} \\p`);
  try {
    const options = {
      assertions: "unknown",
      backreferences: "unknown",
      maxBackreferenceWords: 0,
      simplify: false,
    } as const;
    return alternatives(JS.Parser.fromAst(ast).parse(options).expression.alternatives, edge, edge);
  } catch (thrown) {
    throw thrown instanceof TooManyNodesError ? new PatternProblem("has too many parts") : thrown;
  }
}

/** Brackets that mean themselves count too. */
function isDeep(source: string): boolean {
  let depth = 0;
  for (const character of source) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth > DEPTH) return true;
  }
  return false;
}

/** JSON Schema means Unicode mode; much that is written needs the other one (`\-`, `\_`). */
function parsed(source: string): { pattern: AST.Pattern; flags: AST.Flags } {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  for (const unicode of [true, false]) {
    try {
      const pattern = parser.parsePattern(source, 0, source.length, { unicode });
      return { pattern, flags: parser.parseFlags(unicode ? "u" : "") };
    } catch {
      continue;
    }
  }
  throw new PatternProblem("is no valid regular expression");
}

const alternatives = (all: readonly Concatenation[], left: Edge, right: Edge): string =>
  all.map(({ elements }) => alternative(elements, left, right)).join("|");

function alternative(elements: readonly Element[], left: Edge, right: Edge): string {
  let [first, last] = [0, elements.length];
  for (; first < last && isUnknown(elements[first], "^") && left !== "inner"; first++) left = "end";
  for (; last > first && isUnknown(elements[last - 1], "$") && right !== "inner"; last--) right = "end";
  const own = elements.slice(first, last);
  if (own.length === 0) return left === "open" || right === "open" ? ANY_TEXT : "";

  const items = own.map((item, index) => {
    const isFirst = index === 0;
    const isLast = index === own.length - 1;
    // An edge inside of a group (`^a|b$` in brackets) belongs to the group's alternatives.
    if (item.type !== "Alternation" || !hasAnchor(item)) return element(item);
    const edges = [isFirst ? left : "inner", isLast ? right : "inner"] as const;
    if (isFirst) left = "end";
    if (isLast) right = "end";
    return `(?:${alternatives(item.alternatives, ...edges)})`;
  });
  return [left === "open" ? ANY_TEXT : "", ...items, right === "open" ? ANY_TEXT : ""].join("");
}

const isUnknown = (item: Element | undefined, id: string): boolean => item?.type === "Unknown" && item.id === id;

const hasAnchor = (item: Element): boolean =>
  item.type === "Alternation"
    ? item.alternatives.some(({ elements }) => elements.some(hasAnchor))
    : isUnknown(item, "^") || isUnknown(item, "$");

function element(item: Element): string {
  switch (item.type) {
    case "CharacterClass":
      return characters(item.characters);
    case "Alternation":
      return `(?:${alternatives(item.alternatives, "inner", "inner")})`;
    case "Quantifier": {
      const { min, max } = item;
      if ((Number.isFinite(max) ? max : min) > REPETITIONS) {
        throw new PatternProblem(`repeats something more than ${REPETITIONS} times`);
      }
      return `(?:${alternatives(item.alternatives, "inner", "inner")}){${min},${Number.isFinite(max) ? max : ""}}`;
    }
    case "Unknown":
      throw new PatternProblem(`has ${item.id.slice(0, 100)} in it`);
    case "Assertion":
      throw new PatternProblem("has an assertion");
  }
}

/**
 * Of a class with all control characters the engine takes escaped quotes and backslashes too, in a JSON string: this one
 * is left out of each class that does not have both.
 */
const UNTOLD = 0x1f;
const isSurrogate = (value: number): boolean => value >= 0xd800 && value <= 0xdfff;

/** Without Unicode mode a set ends at U+FFFF; one that has it has all that follow. */
function characters(set: CharSet): string {
  const ranges = set.ranges
    .map(({ min, max }) => [isSurrogate(min) ? 0xe000 : min, isSurrogate(max) ? 0xd7ff : max] as const)
    .filter(([min, max]) => min <= max && !(min === UNTOLD && max === UNTOLD));
  if (ranges.length === 0) throw new PatternProblem("has a character that no text has");
  const texts = ranges.map(([min, max]) =>
    min === max ? point(min) : `${point(min)}-${point(max === 0xffff ? 0x10ffff : max)}`,
  );
  if (set.size === 1) return texts.join("");
  const isSafe = !set.has(UNTOLD) || (set.has(0x22) && set.has(0x5c));
  return `[${texts.join("")}${isSafe ? "" : `--${point(UNTOLD)}`}]`;
}

function point(value: number): string {
  const text = String.fromCodePoint(value);
  return /^[A-Za-z0-9]$/.test(text) ? text : `\\u{${value.toString(16)}}`;
}
