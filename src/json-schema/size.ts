/** Bounds of a client's schema, checked before anything else looks at it, in time that is linear in its size. */
import type { Pace } from "./prepare/pace";
import { Place } from "./prepare/place";
import { SchemaProblem } from "./problem";
import { isObject } from "./types";

export const BOUNDS = {
  /** Of the JSON text. */
  bytes: 262_144,
  /** Of the JSON text: lists and objects in each other. */
  depth: 96,
  /** Of the JSON text: objects, lists, texts and others. */
  values: 100_000,
  /** Of one object, and names that it requires. */
  properties: 2_000,
  /** Of one list. */
  enumValues: 10_000,
  /** Of all patterns that differ. */
  patternCharacters: 65_536,
} as const;

const TEXTS = "characters in names, patterns and enum values";
/** OpenAI's own, of the whole schema. */
const STRICT = { properties: 5_000, "enum values": 1_000, [TEXTS]: 120_000 } as const;
/** OpenAI's own, in characters. */
const STRICT_NAME = 256;

interface Visit {
  readonly value: unknown;
  readonly place: Place;
  readonly key: string;
  /** The key of what it is in. */
  readonly outer: string;
  readonly depth: number;
}

/**
 * @param strict whether OpenAI's bounds hold, too
 * @throws SchemaProblem naming the bound; iterative, whatever the depth
 */
export async function checkSize(root: unknown, strict: boolean, pace: Pace): Promise<void> {
  let values = 0;
  const patterns = new Set<string>();
  let characters = 0;
  const counts = { properties: 0, "enum values": 0, [TEXTS]: 0 };
  const stack: Visit[] = [{ value: root, place: Place.ROOT, key: "", outer: "", depth: 0 }];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { value, place, key, outer, depth } = visit;
    const refuseIf = (isTooMuch: boolean, why: string): void => {
      if (isTooMuch) throw new SchemaProblem(place.path, why);
    };
    const add = (what: keyof typeof STRICT, amount: number): void => {
      if (strict)
        refuseIf((counts[what] += amount) > STRICT[what], `the schema has more than ${STRICT[what]} ${what}.`);
    };
    const addPattern = (pattern: string): void => {
      if (!patterns.has(pattern)) characters += pattern.length;
      patterns.add(pattern);
      const most = BOUNDS.patternCharacters;
      refuseIf(characters > most, `the schema's patterns have more than ${most} characters.`);
    };
    if (values % 1_000 === 0 && pace.isDue) await pace.rest();
    refuseIf(++values > BOUNDS.values, `the schema has more than ${BOUNDS.values} values.`);
    if (depth > BOUNDS.depth) throw new SchemaProblem([], `the schema is nested deeper than ${BOUNDS.depth} levels.`);
    if (typeof value === "number") refuseIf(!Number.isFinite(value), "a number is out of range.");
    if (typeof value === "string") {
      refuseIf(hasLoneSurrogate(value), "a text is no valid Unicode.");
      if (key === "pattern") addPattern(value);
      if (key === "pattern" || key === "const" || outer === "enum") add(TEXTS, value.length);
    } else if (Array.isArray(value)) {
      const { enumValues, properties } = BOUNDS;
      refuseIf(key === "enum" && value.length > enumValues, `'enum' has more than ${enumValues} values.`);
      refuseIf(key === "required" && value.length > properties, `'required' has more than ${properties} names.`);
      if (key === "enum") add("enum values", value.length);
      for (const [index, item] of value.entries()) {
        stack.push({ value: item, place: place.at(String(index)), key: "", outer: key, depth: depth + 1 });
      }
    } else if (isObject(value)) {
      const names = Object.keys(value);
      const isOfProperties = key === "properties";
      refuseIf(
        isOfProperties && names.length > BOUNDS.properties,
        `an object has more than ${BOUNDS.properties} properties.`,
      );
      if (isOfProperties) add("properties", names.length);
      for (const name of names) {
        refuseIf(hasLoneSurrogate(name), "a name is no valid Unicode.");
        if (key === "patternProperties") addPattern(name);
        if (isOfProperties || key === "$defs" || key === "definitions") add(TEXTS, name.length);
        const isLong = strict && isOfProperties && name.length > STRICT_NAME;
        refuseIf(isLong, `a property's name is longer than ${STRICT_NAME} characters.`);
        stack.push({ value: value[name], place: place.at(name), key: name, outer: key, depth: depth + 1 });
      }
    }
  }
  // Only now: this recurses.
  if (Buffer.byteLength(JSON.stringify(root)) > BOUNDS.bytes) {
    throw new SchemaProblem([], `the schema has more than ${BOUNDS.bytes} bytes.`);
  }
}

const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);
