/**
 * ECMAScript's regular expressions, as JSON Schema has them, in the syntax of the engine's (Rust's). Both know `\s`, `.`
 * and others that differ, so that every class is written as the code points that ECMAScript means.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { type CharSet, complement, DIGIT, has, LINE_END, SPACE, WORD } from "../charset";

/** Why a pattern can't be held. */
export class PatternProblem extends Error {}

/** No regular expression. */
export class MalformedPattern extends PatternProblem {}

/** Of a pattern's source, in characters: the parser recurses for its groups. */
const LENGTH = 4_096;
const DEPTH = 64;
/** Of one repetition. */
const REPETITIONS = 1_000_000;

const ANY_TEXT = "(?s:.*)";

/** What is outside of a piece: more text (the pattern is not anchored), the text's end, or more of the pattern. */
type Edge = "open" | "end" | "inner";

/**
 * As a schema's `pattern`, which matches anywhere in a text.
 * @returns a pattern of whole texts, anchored at both ends
 * @throws MalformedPattern; PatternProblem for one that can't be held
 */
export const heldPattern = (source: string): string => `^(?:${written(source, "open")})$`;

/**
 * @param source of whole texts, anchored or not
 * @returns the same without anchors
 * @throws as `heldPattern`
 */
export const wholePattern = (source: string): string => written(source, "end");

function written(source: string, edge: Edge): string {
  if (source.length > LENGTH) throw new PatternProblem(`is longer than ${LENGTH} characters`);
  if (isDeep(source)) throw new PatternProblem("nests its groups too deep");
  return alternatives(parse(source).alternatives, edge, edge, 0);
}

/** @throws MalformedPattern */
export function checkPattern(source: string): void {
  if (source.length <= LENGTH && !isDeep(source)) parse(source);
}

/** Brackets that mean themselves count too. */
function isDeep(source: string): boolean {
  let depth = 0;
  for (const character of source) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth > 4 * DEPTH) return true;
  }
  return false;
}

/** JSON Schema means Unicode mode; much that is written needs the other one (`\-`, `\_`). */
function parse(source: string): AST.Pattern {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  try {
    return parser.parsePattern(source, 0, source.length, { unicode: true });
  } catch {
    try {
      return parser.parsePattern(source, 0, source.length, { unicode: false });
    } catch {
      throw new MalformedPattern("is no valid regular expression");
    }
  }
}

const alternatives = (all: readonly AST.Alternative[], left: Edge, right: Edge, depth: number): string => {
  if (depth > DEPTH) throw new PatternProblem("nests its groups too deep");
  return all.map((one) => alternative(one.elements, left, right, depth)).join("|");
};

function alternative(elements: readonly AST.Element[], left: Edge, right: Edge, depth: number): string {
  let first = 0;
  let last = elements.length;
  for (; first < last && isAnchor(elements[first], "start") && left !== "inner"; first++) left = "end";
  for (; last > first && isAnchor(elements[last - 1], "end") && right !== "inner"; last--) right = "end";
  const own = elements.slice(first, last);
  if (own.length === 0) return left === "open" || right === "open" ? ANY_TEXT : "";

  const items = own.map((item, index) => {
    const isFirst = index === 0;
    const isLast = index === own.length - 1;
    // An edge inside of a group (`^a|b$` in brackets) belongs to the group's alternatives.
    if ((isFirst || isLast) && isGroup(item) && hasAnchor(item)) {
      const edges = [isFirst ? left : "inner", isLast ? right : "inner"] as const;
      if (isFirst) left = "end";
      if (isLast) right = "end";
      return `(?:${alternatives(item.alternatives, edges[0], edges[1], depth + 1)})`;
    }
    return element(item, depth);
  });
  if (left === "open") items.unshift(ANY_TEXT);
  if (right === "open") items.push(ANY_TEXT);
  return items.join("");
}

const isAnchor = (item: AST.Element | undefined, kind: "start" | "end"): boolean =>
  item?.type === "Assertion" && item.kind === kind;

const isGroup = (item: AST.Element): item is AST.Group | AST.CapturingGroup =>
  item.type === "Group" || item.type === "CapturingGroup";

function hasAnchor(item: AST.Element, depth = 0): boolean {
  if (depth > DEPTH) throw new PatternProblem("nests its groups too deep");
  if (!isGroup(item)) return item.type === "Assertion" && (item.kind === "start" || item.kind === "end");
  return item.alternatives.some((one) => one.elements.some((inner) => hasAnchor(inner, depth + 1)));
}

function element(item: AST.Element, depth: number): string {
  switch (item.type) {
    case "Character":
      if (item.value === UNTOLD) throw new PatternProblem("has the control character U+001F");
      return point(item.value);
    case "CharacterSet":
      return told(characterSet(item), item);
    case "CharacterClass":
      return told(characterClass(item), item);
    case "Group":
      if (item.modifiers !== null) throw new PatternProblem("has flags inside of a group");
      return `(?:${alternatives(item.alternatives, "inner", "inner", depth + 1)})`;
    case "CapturingGroup":
      return `(?:${alternatives(item.alternatives, "inner", "inner", depth + 1)})`;
    case "Quantifier":
      return quantifier(item, depth);
    case "Backreference":
      throw new PatternProblem("has a backreference");
    case "ExpressionCharacterClass":
      throw new PatternProblem("has operations on character classes");
    case "Assertion":
      if (item.kind === "word") throw new PatternProblem("has a word boundary");
      if (item.kind === "lookahead" || item.kind === "lookbehind") throw new PatternProblem(`has a ${item.kind}`);
      throw new PatternProblem("has an anchor in its middle");
  }
}

function quantifier({ element: repeated, min, max }: AST.Quantifier, depth: number): string {
  if ((Number.isFinite(max) ? max : min) > REPETITIONS) {
    throw new PatternProblem(`repeats something more than ${REPETITIONS} times`);
  }
  return `(?:${element(repeated, depth + 1)}){${min},${Number.isFinite(max) ? max : ""}}`;
}

const isSurrogate = (value: number): boolean => value >= 0xd800 && value <= 0xdfff;

function point(value: number): string {
  if (isSurrogate(value)) throw new PatternProblem("has half of a surrogate pair");
  const text = String.fromCodePoint(value);
  return /^[A-Za-z0-9]$/.test(text) ? text : `\\u{${value.toString(16)}}`;
}

/** The surrogates at an end of a range are left out. */
const range = (first: number, last: number): string =>
  `${point(isSurrogate(first) ? 0xe000 : first)}-${point(isSurrogate(last) ? 0xd7ff : last)}`;

const ranges = (set: CharSet): string => `[${set.map(([first, last]) => range(first, last)).join("")}]`;

/**
 * Of a class with all control characters the engine takes escaped quotes and backslashes too, in a JSON string: one
 * control character is left out of each class that does not have both.
 */
function told(text: string, item: AST.CharacterSet | AST.CharacterClass): string {
  const isSafe = !isIn(UNTOLD, item) || (isIn(0x22, item) && isIn(0x5c, item));
  return isSafe ? text : `[${text}--${point(UNTOLD)}]`;
}

const UNTOLD = 0x1f;

function isIn(
  value: number,
  item: AST.CharacterClass["elements"][number] | AST.CharacterSet | AST.CharacterClass,
): boolean {
  switch (item.type) {
    case "Character":
      return item.value === value;
    case "CharacterClassRange":
      return item.min.value <= value && value <= item.max.value;
    case "CharacterClass":
      return item.elements.some((member) => isIn(value, member)) !== item.negate;
    case "CharacterSet":
      return isInSet(value, item);
    case "ClassStringDisjunction":
    case "ExpressionCharacterClass":
      return false;
  }
}

function isInSet(value: number, item: AST.CharacterSet): boolean {
  switch (item.kind) {
    case "any":
      return !has(LINE_END, value);
    case "digit":
      return has(DIGIT, value) !== item.negate;
    case "space":
      return has(SPACE, value) !== item.negate;
    case "word":
      return has(WORD, value) !== item.negate;
    case "property":
      return new RegExp(characterSet(item), "u").test(String.fromCodePoint(value));
  }
}

function characterSet(item: AST.CharacterSet): string {
  switch (item.kind) {
    case "any":
      return ranges(complement(LINE_END));
    case "digit":
      return ranges(item.negate ? complement(DIGIT) : DIGIT);
    case "space":
      return ranges(item.negate ? complement(SPACE) : SPACE);
    case "word":
      return ranges(item.negate ? complement(WORD) : WORD);
    case "property": {
      const name = item.value === null ? item.key : `${item.key}=${item.value}`;
      return `\\${item.negate ? "P" : "p"}{${name}}`;
    }
  }
}

function characterClass(item: AST.CharacterClass): string {
  const members = item.elements.flatMap((member): string[] => {
    switch (member.type) {
      case "Character":
        return item.negate && isSurrogate(member.value) ? [] : [point(member.value)];
      case "CharacterClassRange": {
        const [first, last] = [member.min.value, member.max.value];
        if (!isSurrogate(first) || !isSurrogate(last)) return [range(first, last)];
        if (item.negate) return [];
        throw new PatternProblem("has half of a surrogate pair");
      }
      case "CharacterSet":
        return [characterSet(member)];
      case "CharacterClass":
      case "ClassStringDisjunction":
      case "ExpressionCharacterClass":
        throw new PatternProblem("has operations on character classes");
    }
  });
  if (members.length > 0) return `[${item.negate ? "^" : ""}${members.join("")}]`;
  if (item.negate) return "(?s:.)";
  throw new PatternProblem("has a class that no character is in");
}
