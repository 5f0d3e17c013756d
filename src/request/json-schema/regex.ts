/** Regular expressions as a small tree, and what can be said of their texts' lengths. */
import { ANY, type CharSet } from "./charset";

export type Regex =
  | { readonly kind: "set"; readonly set: CharSet }
  | { readonly kind: "sequence"; readonly items: readonly Regex[] }
  | { readonly kind: "choice"; readonly options: readonly Regex[] }
  | { readonly kind: "repeat"; readonly item: Regex; readonly min: number; readonly max: number };

export const EMPTY: Regex = { kind: "sequence", items: [] };

export const sequence = (items: readonly Regex[]): Regex => {
  const flat = items.flatMap((item) => (item.kind === "sequence" ? item.items : [item]));
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { kind: "sequence", items: flat };
};

export const choice = (options: readonly Regex[]): Regex =>
  options.length === 1 && options[0] !== undefined ? options[0] : { kind: "choice", options };

/** The same texts, without repeating what may be empty: in a grammar that would never end. */
export function repeat(item: Regex, min: number, max: number): Regex | undefined {
  if (max === 0) return EMPTY;
  if (lengths(item).min > 0) return { kind: "repeat", item, min, max };
  if (lengths(item).max === 0) return EMPTY;
  const filled = withoutEmpty(item);
  return filled && { kind: "repeat", item: filled, min: 0, max };
}

/** Any text. */
export const ANY_TEXT: Regex = { kind: "repeat", item: { kind: "set", set: ANY }, min: 0, max: Infinity };

/** How long, in code points, a matching text is at least and at most. */
export function lengths(regex: Regex): { min: number; max: number } {
  switch (regex.kind) {
    case "set":
      return { min: 1, max: 1 };
    case "sequence": {
      const all = regex.items.map(lengths);
      return { min: all.reduce((sum, { min }) => sum + min, 0), max: all.reduce((sum, { max }) => sum + max, 0) };
    }
    case "choice": {
      const all = regex.options.map(lengths);
      return { min: Math.min(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) };
    }
    case "repeat": {
      const { min, max } = lengths(regex.item);
      return { min: min * regex.min, max: max * regex.max };
    }
  }
}

/** The texts of a regex save for the empty one; undefined where writing that down would take too much. */
function withoutEmpty(regex: Regex): Regex | undefined {
  if (lengths(regex).min > 0) return regex;
  switch (regex.kind) {
    case "set":
      return regex;
    case "choice": {
      const filled = regex.options.filter((option) => lengths(option).max > 0).map(withoutEmpty);
      return filled.some((option) => option === undefined) ? undefined : choice(filled as Regex[]);
    }
    case "repeat":
      return { kind: "repeat", item: regex.item, min: 1, max: regex.max };
    case "sequence": {
      if (regex.items.length > 4) return undefined;
      const options: Regex[] = [];
      for (const [index, item] of regex.items.entries()) {
        const filled = withoutEmpty(item);
        if (filled === undefined) return undefined;
        options.push(sequence([filled, ...regex.items.slice(index + 1)]));
      }
      return choice(options);
    }
  }
}
