/** What can only be seen of a prepared schema's references: circles, values without end, and which refer to each other. */
import { SchemaProblem } from "../problem";
import { isObject } from "../types";
import { BOUNDS } from "./bounds";
import type { Held, HeldObject } from "./held";
import type { Pace } from "./pace";

/** The root's name among the definitions. */
export const ROOT = "#";

export type Definitions = ReadonlyMap<string, Held>;

export const definitionsOf = (root: HeldObject): Definitions =>
  new Map([[ROOT, root], ...Object.entries((root["$defs"] ?? {}) as Record<string, Held>)]);

/** The definition that a node refers to. */
export const targetOf = (node: HeldObject): string | undefined =>
  (node["$ref"] as string | undefined)?.replace("#/$defs/", "");

const nodes = (list: unknown): HeldObject[] =>
  (Array.isArray(list) ? list : isObject(list) ? Object.values(list) : []).filter(isObject);

/** Schemas of the same value, references aside. */
export const inPlace = (node: HeldObject): HeldObject[] => [
  ...nodes(node["allOf"]),
  ...nodes(node["anyOf"]),
  ...nodes(node["oneOf"]),
];

/** Schemas of values inside. */
export const inside = (node: HeldObject): HeldObject[] => [
  ...nodes(node["properties"]),
  ...nodes(node["patternProperties"]),
  ...nodes(node["prefixItems"]),
  ...nodes([node["additionalProperties"], node["items"]]),
];

/** @throws SchemaProblem for a schema that means itself without end, and for one whose values never end */
export async function checkGraph(definitions: Definitions, pace: Pace): Promise<void> {
  await checkChains(definitions, pace);
  await checkEnds(definitions, pace);
}

/** Recursion is bounded: definitions nest a few levels, and chains are cut. */
async function checkChains(definitions: Definitions, pace: Pace): Promise<void> {
  const lengths = new Map<string, number | undefined>();
  const ofNode = (node: HeldObject, chain: number): number => {
    const target = targetOf(node);
    const own = target === undefined ? 0 : 1 + ofDefinition(target, chain + 1);
    return inPlace(node).reduce((most, one) => Math.max(most, ofNode(one, chain)), own);
  };
  const ofDefinition = (name: string, chain: number): number => {
    if (chain > BOUNDS.references) {
      throw new SchemaProblem([], `more than ${BOUNDS.references} references lead to each other in a row.`);
    }
    const known = lengths.get(name);
    if (known !== undefined) {
      if (chain + known > BOUNDS.references) return ofDefinition(name, BOUNDS.references + 1);
      return known;
    }
    if (lengths.has(name)) throw new SchemaProblem([], "the schema refers to itself without end.");
    lengths.set(name, undefined);
    const definition = definitions.get(name);
    const length = isObject(definition) ? ofNode(definition, chain) : 0;
    lengths.set(name, length);
    return length;
  };
  for (const name of definitions.keys()) {
    ofDefinition(name, 0);
    if (pace.isDue) await pace.rest();
  }
}

/** Schemas that are looked at to find out whether values end: a definition again for each that others wait for. */
const LOOKS = 4_000_000;

/** An object that requires itself can never be written to its end. */
async function checkEnds(definitions: Definitions, pace: Pace): Promise<void> {
  const ending = new Set<string>();
  let looks = 0;
  const ends = (held: unknown): boolean => {
    looks += 1;
    if (!isObject(held)) return held !== false;
    const node: HeldObject = held;
    const target = targetOf(node);
    if (target !== undefined && !ending.has(target)) return false;
    if (!nodes(node["allOf"]).every(ends)) return false;
    for (const name of ["anyOf", "oneOf"]) {
      const union = node[name] as unknown[] | undefined;
      if (union !== undefined && !union.some(ends)) return false;
    }
    const types = node["type"] === undefined ? [] : [node["type"]].flat();
    if (types.length !== 1) return true;
    if (types[0] === "object") {
      const properties = (node["properties"] ?? {}) as Record<string, unknown>;
      const required = (node["required"] ?? []) as readonly string[];
      return required.every((name) => !Object.hasOwn(properties, name) || ends(properties[name]));
    }
    const least = types[0] === "array" ? ((node["minItems"] ?? 0) as number) : 0;
    const prefix = (node["prefixItems"] ?? []) as readonly unknown[];
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

/** Names of definitions to a number that those have in common that lead to each other; iterative, whatever the depth. */
export async function components(definitions: Definitions, pace: Pace): Promise<Map<string, number>> {
  const forward = new Map<string, string[]>();
  for (const [name, held] of definitions) {
    if (pace.isDue) await pace.rest();
    forward.set(name, isObject(held) ? targetsIn(held) : []);
  }
  const backward = new Map<string, string[]>([...definitions.keys()].map((name) => [name, []]));
  for (const [name, targets] of forward) for (const target of targets) backward.get(target)?.push(name);
  const order: string[] = [];
  const seen = new Set<string>();
  for (const start of definitions.keys()) {
    if (pace.isDue) await pace.rest();
    const stack: { name: string; done: boolean }[] = [{ name: start, done: false }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (next.done) order.push(next.name);
      if (next.done || seen.has(next.name)) continue;
      seen.add(next.name);
      stack.push({ name: next.name, done: true });
      for (const target of forward.get(next.name) ?? []) stack.push({ name: target, done: false });
    }
  }
  const component = new Map<string, number>();
  for (const start of order.reverse()) {
    if (pace.isDue) await pace.rest();
    const stack = [start];
    const number = component.size;
    for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
      if (component.has(name)) continue;
      component.set(name, number);
      stack.push(...(backward.get(name) ?? []));
    }
  }
  return component;
}

function targetsIn(root: HeldObject): string[] {
  const found: string[] = [];
  const visit = (node: HeldObject): void => {
    const target = targetOf(node);
    if (target !== undefined) found.push(target);
    [...inPlace(node), ...inside(node)].forEach(visit);
  };
  visit(root);
  return found;
}
