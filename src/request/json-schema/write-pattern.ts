/**
 * Patterns for libcommon's converter (`_pattern_to_rule` in json-schema-to-grammar.cpp), which knows little of regular
 * expressions: what it does not know it makes "any string". So:
 * - everything but letters and digits is written as `\xHH`, `\uHHHH` or `\UHHHHHHHH`, which it copies into the grammar;
 * - only a class or a group is ever repeated: a repetition after an escape would repeat the whole text before it;
 * - never a dot, which would let a quote through and end the string;
 * - what it matches is the JSON text between the quotes: a quote is matched as `\"`, a line break as `\n`.
 */
import { type CharSet, ESCAPED, has, intersect, without } from "./charset";
import type { Regex } from "./regex";

/** A pattern, and what its grammar costs, counted as native/engine/grammar_guard.cc does. */
export interface WrittenPattern {
  readonly pattern: string;
  readonly rules: number;
  readonly elements: number;
}

/** @param regex of whole texts */
export function writePattern(regex: Regex): WrittenPattern {
  const writer = new Writer();
  const whole = writer.write(regex);
  const pattern = regex.kind === "choice" ? `^(?:${whole})$` : `^${whole}$`;
  return { pattern, rules: writer.rules + 2, elements: writer.elements + 4 };
}

/** Repetitions up to here are written as they are; larger ones in two levels, since each costs a rule. */
const DIRECT_OPTIONAL = 64;
const DIRECT_EXACT = 256;

class Writer {
  rules = 0;
  elements = 0;

  write(regex: Regex): string {
    switch (regex.kind) {
      case "set":
        return this.#set(regex.set);
      case "sequence":
        return regex.items
          .map((item) => (item.kind === "choice" ? this.#group(this.write(item)) : this.write(item)))
          .join("");
      case "choice":
        return this.#choice(regex.options);
      case "repeat":
        return this.#repeat(regex.item, regex.min, regex.max);
    }
  }

  /** libcommon has no empty alternative that we would rely on: `a|` is `(a)?`. */
  #choice(options: readonly Regex[]): string {
    const written = options.map((option) => this.write(option));
    const filled = written.filter((option) => option !== "").join("|");
    if (filled === "") return "";
    return written.includes("") ? this.#quantify(this.#group(filled), 0, 1) : filled;
  }

  #group(inner: string): string {
    this.rules += 1;
    this.elements += 2;
    return inner === "" ? "" : `(?:${inner})`;
  }

  /** Something that a repetition may follow. */
  #atom(regex: Regex): string {
    if (regex.kind !== "set" || intersect(regex.set, ESCAPED).length > 0) return this.#group(this.write(regex));
    return this.#class(regex.set);
  }

  #set(set: CharSet): string {
    const [only] = set;
    const escaped = intersect(set, ESCAPED);
    if (set.length === 1 && only !== undefined && only[0] === only[1] && escaped.length === 0) {
      this.elements += 1;
      return character(only[0]);
    }
    const options: string[] = [];
    const plain = without(set, ESCAPED);
    if (plain.length > 0) options.push(this.#class(plain));
    if (escaped.length > 0) options.push(...this.#escapes(escaped));
    return options.length === 1 && options[0] !== undefined ? options[0] : this.#group(options.join("|"));
  }

  /** Characters that JSON escapes: the short form where there is one. */
  #escapes(set: CharSet): string[] {
    const backslash = character(0x5c);
    const options: string[] = [];
    const short = [...SHORT].filter(([point]) => has(set, point)).map(([, letter]) => letter.charCodeAt(0));
    if (short.length > 0) options.push(backslash + this.#class(short.sort((a, b) => a - b).map((at) => [at, at])));
    for (const high of [0, 1]) {
      const low: number[] = [];
      for (let digit = 0; digit < 16; digit++) {
        const point = high * 16 + digit;
        if (has(set, point) && !SHORT.has(point)) low.push(digit.toString(16).charCodeAt(0));
      }
      if (low.length === 0) continue;
      options.push(`${backslash}u00${high}${this.#class(low.map((at) => [at, at]))}`);
      this.elements += 5;
    }
    return options;
  }

  #class(set: CharSet): string {
    this.elements += 2 * set.length;
    const ranges = set.map(([first, last]) =>
      first === last ? character(first) : `${character(first)}-${character(last)}`,
    );
    return `[${ranges.join("")}]`;
  }

  #repeat(item: Regex, min: number, max: number): string {
    const [rules, elements] = [this.rules, this.elements];
    const atom = this.#atom(item);
    if (atom === "" || max === 0) return "";
    const optional = max === Infinity ? 1 : max - min;
    if (min <= DIRECT_EXACT && optional <= DIRECT_OPTIONAL) return this.#quantify(atom, min, max);
    // The item is written more than once then.
    this.rules += 5 * (this.rules - rules);
    this.elements += 5 * (this.elements - elements);
    const exact = this.#exact(atom, min);
    return exact + (max === Infinity ? this.#quantify(atom, 0, max) : this.#optional(atom, max - min));
  }

  #exact(atom: string, times: number): string {
    if (times === 0) return "";
    if (times <= DIRECT_EXACT) return this.#quantify(atom, times, times);
    const block = Math.floor(Math.sqrt(times));
    const blocks = Math.floor(times / block);
    const many = this.#quantify(this.#group(this.#quantify(atom, block, block)), blocks, blocks);
    return many + this.#exact(atom, times - block * blocks);
  }

  /** 0 to `most`: whole blocks, then less than two blocks one by one. */
  #optional(atom: string, most: number): string {
    if (most === 0) return "";
    if (most <= DIRECT_OPTIONAL) return this.#quantify(atom, 0, most);
    const block = Math.floor(Math.sqrt(most));
    const blocks = Math.floor(most / block) - 1;
    const many = this.#quantify(this.#group(this.#quantify(atom, block, block)), 0, blocks);
    return many + this.#quantify(atom, 0, most - blocks * block);
  }

  /** Groups always get braces: libcommon gives what is before them a rule, which llama.cpp may repeat whatever its size. */
  #quantify(atom: string, min: number, max: number): string {
    if (min === 1 && max === 1) return atom;
    const optional = max === Infinity ? 1 : max - min;
    this.rules += optional + 1;
    this.elements += min + 5 * optional + 2;
    const isClass = atom.startsWith("[");
    if (isClass && max === Infinity && min <= 1) return atom + (min === 0 ? "*" : "+");
    return isClass && min === 0 && max === 1 ? `${atom}?` : `${atom}{${min},${max === Infinity ? "" : max}}`;
  }
}

const SHORT: ReadonlyMap<number, string> = new Map([
  [0x08, "b"],
  [0x09, "t"],
  [0x0a, "n"],
  [0x0c, "f"],
  [0x0d, "r"],
  [0x22, '"'],
  [0x5c, "\\"],
]);

function character(point: number): string {
  const text = String.fromCodePoint(point);
  if (/^[A-Za-z0-9]$/.test(text)) return text;
  const hex = point.toString(16).toUpperCase();
  if (point < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return point < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
