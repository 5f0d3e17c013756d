/** ECMAScript patterns, as JSON Schema has them, to a tree without anchors. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { ANY, type CharSet, complement, DIGIT, intersect, LINE_END, SPACE, SURROGATES, union, WORD } from "./charset";
import { ANY_TEXT, choice, EMPTY, type Regex, repeat, sequence } from "./regex";

/** Why a pattern can't be held. */
export class PatternProblem extends Error {}

const LENGTH = 2_048;
const DEPTH = 24;
const REPETITIONS = 10_000;
/** Of repetitions of repetitions together: how far a grammar's sampler would have to keep count. */
const NESTED_REPETITIONS = 2_000;

/** What is outside of a piece: more text (the pattern is not anchored), the text's end, or more of the pattern. */
type Edge = "open" | "end" | "inner";

/**
 * A pattern matches anywhere in a text, unless it is anchored: the tree is of whole texts.
 * @throws PatternProblem
 */
export function readPattern(source: string): Regex {
  if (source.length > LENGTH) throw new PatternProblem(`is longer than ${LENGTH} characters`);
  return alternatives(parse(source).alternatives, "open", "open", { depth: 0, repeated: 1 });
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
      throw new PatternProblem("is no valid regular expression");
    }
  }
}

interface Inside {
  readonly depth: number;
  /** How often what surrounds this may repeat it. */
  readonly repeated: number;
}

function alternatives(all: readonly AST.Alternative[], left: Edge, right: Edge, inside: Inside): Regex {
  if (inside.depth > DEPTH) throw new PatternProblem("nests its groups too deep");
  return choice(all.map((one) => alternative(one.elements, left, right, inside)));
}

function alternative(elements: readonly AST.Element[], left: Edge, right: Edge, inside: Inside): Regex {
  let first = 0;
  let last = elements.length;
  for (; first < last && isAnchor(elements[first], "start") && left !== "inner"; first++) left = "end";
  for (; last > first && isAnchor(elements[last - 1], "end") && right !== "inner"; last--) right = "end";
  const own = elements.slice(first, last);
  if (own.length === 0) return left === "open" || right === "open" ? ANY_TEXT : EMPTY;

  const items = own.map((item, index) => {
    const isFirst = index === 0;
    const isLast = index === own.length - 1;
    // An edge inside of a group (`^a|b$` in brackets) belongs to the group's alternatives.
    if ((isFirst || isLast) && isGroup(item) && hasAnchor(item)) {
      const edges = [isFirst ? left : "inner", isLast ? right : "inner"] as const;
      if (isFirst) left = "end";
      if (isLast) right = "end";
      return alternatives(item.alternatives, edges[0], edges[1], { ...inside, depth: inside.depth + 1 });
    }
    return element(item, inside);
  });
  if (left === "open") items.unshift(ANY_TEXT);
  if (right === "open") items.push(ANY_TEXT);
  return sequence(items);
}

const isAnchor = (item: AST.Element | undefined, kind: "start" | "end"): boolean =>
  item?.type === "Assertion" && item.kind === kind;

const isGroup = (item: AST.Element): item is AST.Group | AST.CapturingGroup =>
  item.type === "Group" || item.type === "CapturingGroup";

const hasAnchor = (item: AST.Element): boolean =>
  (item.type === "Assertion" && (item.kind === "start" || item.kind === "end")) ||
  (isGroup(item) && item.alternatives.some((one) => one.elements.some(hasAnchor)));

function element(item: AST.Element, inside: Inside): Regex {
  switch (item.type) {
    case "Character":
      return fromSet([[item.value, item.value]]);
    case "CharacterSet":
      return fromSet(characterSet(item));
    case "CharacterClass":
      return fromSet(characterClass(item));
    case "Group":
      if (item.modifiers !== null) throw new PatternProblem("has flags inside of a group");
      return alternatives(item.alternatives, "inner", "inner", { ...inside, depth: inside.depth + 1 });
    case "CapturingGroup":
      return alternatives(item.alternatives, "inner", "inner", { ...inside, depth: inside.depth + 1 });
    case "Quantifier":
      return quantifier(item, inside);
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

function quantifier(item: AST.Quantifier, inside: Inside): Regex {
  const bound = Number.isFinite(item.max) ? item.max : item.min;
  if (bound > REPETITIONS) throw new PatternProblem(`repeats something more than ${REPETITIONS} times`);
  const repeated = inside.repeated * Math.max(1, bound);
  if (inside.repeated > 1 && bound > 1 && repeated > NESTED_REPETITIONS) {
    throw new PatternProblem(`repeats repetitions more than ${NESTED_REPETITIONS} times`);
  }
  const regex = repeat(element(item.element, { depth: inside.depth + 1, repeated }), item.min, item.max);
  if (regex === undefined) throw new PatternProblem("repeats something that may be empty");
  return regex;
}

function fromSet(set: CharSet): Regex {
  const possible = intersect(set, ANY);
  if (possible.length === 0) {
    throw new PatternProblem(set.length === 0 ? "has a class that no character is in" : "has half of a surrogate pair");
  }
  return { kind: "set", set: possible };
}

function characterSet(item: AST.CharacterSet): CharSet {
  switch (item.kind) {
    case "any":
      return complement(LINE_END);
    case "digit":
      return item.negate ? complement(DIGIT) : DIGIT;
    case "space":
      return item.negate ? complement(SPACE) : SPACE;
    case "word":
      return item.negate ? complement(WORD) : WORD;
    case "property":
      throw new PatternProblem("has a Unicode property (\\p)");
  }
}

function characterClass(item: AST.CharacterClass): CharSet {
  const sets = item.elements.map((member): CharSet => {
    if (member.type === "Character") return [[member.value, member.value]];
    if (member.type === "CharacterClassRange") return [[member.min.value, member.max.value]];
    if (member.type === "CharacterSet") return characterSet(member);
    throw new PatternProblem("has operations on character classes");
  });
  const set = union(...sets);
  if (!item.negate && !isAll(set) && intersect(set, SURROGATES).length > 0) {
    throw new PatternProblem("has half of a surrogate pair");
  }
  return item.negate ? complement(set) : set;
}

/** `[\s\S]` and the like: whole characters are meant. */
const isAll = (set: CharSet): boolean => intersect(ANY, complement(set)).length === 0;
