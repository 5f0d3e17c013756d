/** Bounds of a schema, checked before anything else looks at it. */
import { SchemaProblem } from "./problem";
import { isObject } from "./types";

/** The first five are OpenAI's own, save for the depth, of which OpenAI allows less. */
export const LIMITS = {
  properties: 5_000,
  enumValues: 1_000,
  characters: 120_000, // of names, patterns, and strings in enum and const
  depth: 96, // of the JSON text: some 32 schemas in each other
  values: 100_000, // of the JSON text
  name: 256, // characters of one property's name
} as const;

interface Visit {
  readonly value: unknown;
  readonly key: string;
  readonly depth: number;
  readonly parent: Visit | undefined;
}

/** @throws SchemaProblem where the schema is too large; iterative, whatever the depth */
export function checkSize(root: unknown): void {
  const sizes = { properties: 0, enumValues: 0, characters: 0, values: 0 };
  const add = (what: keyof typeof sizes, amount: number, visit: Visit): void => {
    sizes[what] += amount;
    if (sizes[what] > LIMITS[what]) throw tooLarge(visit, `the schema has more than ${LIMITS[what]} ${WORDS[what]}.`);
  };
  const stack: Visit[] = [{ value: root, key: "", depth: 0, parent: undefined }];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { value, key, depth } = visit;
    add("values", 1, visit);
    if (depth > LIMITS.depth) throw tooLarge(visit.parent, "the schema is nested too deep.");
    if (typeof value === "number" && !Number.isFinite(value)) throw tooLarge(visit, "a number is out of range.");
    if (Array.isArray(value)) {
      if (key === "enum") add("enumValues", value.length, visit);
      for (const [index, item] of value.entries()) {
        stack.push({ value: item, key: String(index), depth: depth + 1, parent: visit });
      }
    } else if (isObject(value)) {
      const names = Object.keys(value);
      if (key === "properties") add("properties", names.length, visit);
      const named = key === "properties" || key === "$defs" || key === "definitions";
      for (const name of names) {
        if (named) add("characters", name.length, visit);
        if (key === "properties") checkName(name, visit);
        stack.push({ value: value[name], key: name, depth: depth + 1, parent: visit });
      }
    } else if (typeof value === "string" && (key === "const" || key === "pattern" || visit.parent?.key === "enum")) {
      add("characters", value.length, visit);
    }
  }
}

const WORDS = {
  properties: "properties",
  enumValues: "enum values",
  characters: "characters in names, patterns and enum values",
  values: "values",
} as const;

function checkName(name: string, visit: Visit): void {
  if (name.length > LIMITS.name) {
    throw tooLarge(visit, `a property's name is longer than ${LIMITS.name} characters.`);
  }
  if (hasLoneSurrogate(name)) throw tooLarge(visit, "a property's name is no valid Unicode.");
}

export const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

function tooLarge(visit: Visit | undefined, why: string): SchemaProblem {
  const path: string[] = [];
  for (let at = visit; at?.parent !== undefined; at = at.parent) path.unshift(at.key);
  return new SchemaProblem(path, why);
}
