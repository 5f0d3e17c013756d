/** Schemas whose values never end: an object that requires itself, a reference to itself and nothing else. */
import { SchemaProblem } from "../problem";
import { isObject } from "../types";
import { type Held, type HeldObject, ROOT, targetOf } from "./held";
import type { Pace } from "./pace";

/** Schemas that are looked at to find out whether values end: a definition again for each that others wait for. */
const LOOKS = 4_000_000;

/** @throws SchemaProblem where no value of the root ends */
export async function checkEnds(definitions: ReadonlyMap<string, Held>, pace: Pace): Promise<void> {
  const ending = new Set<string>();
  let looks = 0;
  const ends = (node: unknown): boolean => {
    looks += 1;
    return isObject(node) ? endsObject(node) : node !== false;
  };
  const endsObject = (node: HeldObject): boolean => {
    const target = targetOf(node);
    const { type, required, properties, minItems, prefixItems, allOf, anyOf, oneOf } = node as Keywords;
    if (target !== undefined && !ending.has(target)) return false;
    if (allOf?.every(ends) === false || anyOf?.some(ends) === false || oneOf?.some(ends) === false) return false;
    if (type === "object") return (required ?? []).every((name) => ends(propertyOf(properties, name)));
    const least = type === "array" ? (minItems ?? 0) : 0;
    const prefix = prefixItems ?? [];
    return prefix.slice(0, least).every(ends) && (least <= prefix.length || ends(node["items"]));
  };
  const names = [...definitions.keys()];
  for (let before = -1; before !== ending.size;) {
    before = ending.size;
    names.reverse(); // one of both orders mostly needs few rounds
    for (const name of names) {
      if (!ending.has(name) && ends(definitions.get(name))) ending.add(name);
      if (looks > LOOKS) throw new SchemaProblem([], "its references lead to each other in too many ways.");
      if (pace.isDue) await pace.rest();
    }
  }
  if (!ending.has(ROOT)) throw new SchemaProblem([], "the schema requires itself, so that no value ever ends.");
}

interface Keywords {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: HeldObject;
  readonly minItems?: number;
  readonly prefixItems?: readonly unknown[];
  readonly allOf?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
}

const propertyOf = (properties: HeldObject | undefined, name: string): unknown =>
  properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : true;
