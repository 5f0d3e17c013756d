/** Bounds of a client's schema, checked before anything else looks at it, in time that is linear in its size. */
import { SchemaProblem } from "../problem";
import { hasLoneSurrogate } from "../size";
import { isObject } from "../types";
import type { Pace } from "./pace";
import { Place } from "./place";

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
  /** `$ref` that leads to a `$ref`, and so on, with nothing else in between. */
  references: 32,
} as const;

interface Visit {
  readonly value: unknown;
  readonly place: Place;
  readonly key: string;
  readonly depth: number;
}

/** @throws SchemaProblem naming the bound; iterative, whatever the depth */
export async function checkBounds(root: unknown, pace: Pace): Promise<void> {
  const refuse = ({ place }: Visit, why: string): never => {
    throw new SchemaProblem(place.path, why);
  };
  let values = 0;
  const patterns = new Set<string>();
  let characters = 0;
  const addPattern = (pattern: string, visit: Visit): void => {
    if (patterns.has(pattern)) return;
    patterns.add(pattern);
    characters += pattern.length;
    if (characters > BOUNDS.patternCharacters) {
      refuse(visit, `the schema's patterns have more than ${BOUNDS.patternCharacters} characters.`);
    }
  };
  const stack: Visit[] = [{ value: root, place: Place.ROOT, key: "", depth: 0 }];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { value, place, key, depth } = visit;
    if (values % 1_000 === 0 && pace.isDue) await pace.rest();
    if (++values > BOUNDS.values) refuse(visit, `the schema has more than ${BOUNDS.values} values.`);
    if (depth > BOUNDS.depth) throw new SchemaProblem([], `the schema is nested deeper than ${BOUNDS.depth} levels.`);
    if (typeof value === "number" && !Number.isFinite(value)) refuse(visit, "a number is out of range.");
    if (typeof value === "string" && hasLoneSurrogate(value)) refuse(visit, "a text is no valid Unicode.");
    if (typeof value === "string" && key === "pattern") addPattern(value, visit);
    if (Array.isArray(value)) {
      if (key === "enum" && value.length > BOUNDS.enumValues) {
        refuse(visit, `'enum' has more than ${BOUNDS.enumValues} values.`);
      }
      if (key === "required" && value.length > BOUNDS.properties) {
        refuse(visit, `'required' has more than ${BOUNDS.properties} names.`);
      }
      for (const [index, item] of value.entries()) {
        stack.push({ value: item, place: place.at(String(index)), key: "", depth: depth + 1 });
      }
    } else if (isObject(value)) {
      const names = Object.keys(value);
      if (key === "properties" && names.length > BOUNDS.properties) {
        refuse(visit, `an object has more than ${BOUNDS.properties} properties.`);
      }
      for (const name of names) {
        if (key === "patternProperties") addPattern(name, visit);
        if (hasLoneSurrogate(name)) refuse(visit, "a name is no valid Unicode.");
        stack.push({ value: value[name], place: place.at(name), key: name, depth: depth + 1 });
      }
    }
  }
  // Only now: this recurses.
  if (Buffer.byteLength(JSON.stringify(root)) > BOUNDS.bytes) {
    throw new SchemaProblem([], `the schema has more than ${BOUNDS.bytes} bytes.`);
  }
}
