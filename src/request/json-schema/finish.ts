/** What can only be seen of the whole: circles, schemas without end, and what the grammar will cost. */
import { COSTS } from "./costs";
import type { Lowering } from "./lowering";
import { SchemaProblem } from "./problem";
import type { JsonSchema } from "./types";

/** libcommon recurses for each definition in a definition. */
const DEPTH = 256;
/** Of one object: libcommon's work for them grows with their number's cube. */
const OPTIONAL = 200;
/** Rules that libcommon looks for a free name for. */
const NAMING = 100_000;

/**
 * @param root of the lowered schema
 * @returns it, with the definitions that it needs
 * @throws SchemaProblem for the whole schema
 */
export function finish(root: JsonSchema, lowering: Lowering): JsonSchema {
  const name = root.$ref?.slice("#/$defs/".length) ?? lowering.define(root);
  const needed = reachable(name, lowering.definitions);
  checkCircles(needed);
  checkEnds(needed);
  checkCost(needed, lowering);
  // The root is a reference: names of rules that come from properties can't be taken for those of definitions then.
  return { $ref: `#/$defs/${name}`, $defs: Object.fromEntries([...needed].reverse()) };
}

const children = (schema: JsonSchema): JsonSchema[] => [
  ...(schema.anyOf ?? []),
  ...Object.values(schema.properties ?? {}),
  ...(schema.additionalProperties ? [schema.additionalProperties] : []),
  ...(schema.prefixItems ?? []),
  ...(schema.items ? [schema.items] : []),
];

const target = (schema: JsonSchema): string | undefined => schema.$ref?.slice("#/$defs/".length);

/** Those that others refer to come before these. The order of the walk is libcommon's, and so is its depth. */
function reachable(root: string, all: ReadonlyMap<string, JsonSchema>): Map<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  const seen = new Set<string>();
  const visit = (name: string, depth: number): void => {
    if (seen.has(name)) return;
    const schema = all.get(name);
    if (schema === undefined)
      throw new SchemaProblem([], "the schema refers to a part of itself that allows no value.");
    if (depth > DEPTH) throw new SchemaProblem([], "the schema is nested too deep, references followed.");
    seen.add(name);
    for (const child of children(schema)) {
      const next = target(child);
      if (next !== undefined) visit(next, depth + 1);
    }
    found.set(name, schema);
  };
  visit(root, 0);
  return found;
}

/** Alternatives that lead back to themselves, with nothing written in between: a grammar's left recursion. */
function checkCircles(all: ReadonlyMap<string, JsonSchema>): void {
  const done = new Set<string>();
  const above = new Set<string>();
  const visit = (name: string): void => {
    if (above.has(name)) throw new SchemaProblem([], "an alternative of 'anyOf' refers to itself without end.");
    if (above.size > DEPTH) throw new SchemaProblem([], "too many alternatives of alternatives.");
    if (done.has(name)) return;
    done.add(name);
    above.add(name);
    for (const alternative of all.get(name)?.anyOf ?? []) {
      const next = target(alternative);
      if (next !== undefined) visit(next);
    }
    above.delete(name);
  };
  for (const name of all.keys()) visit(name);
}

/** An object that requires itself can never be written to its end. */
function checkEnds(all: ReadonlyMap<string, JsonSchema>): void {
  const ending = new Set<string>();
  const ends = (schema: JsonSchema): boolean => {
    const next = target(schema);
    if (next !== undefined) return ending.has(next);
    if (schema.anyOf !== undefined) return schema.anyOf.some(ends);
    const { properties, required = [], prefixItems = [], items, minItems = 0 } = schema;
    if (properties !== undefined && !required.every((name) => ends(properties[name] ?? {}))) return false;
    return prefixItems.every(ends) && (minItems === 0 || items === undefined || ends(items));
  };
  const names = [...all.keys()]; // in the order that needs few rounds
  for (let before = -1; before !== ending.size;) {
    before = ending.size;
    for (const name of names) {
      if (!ending.has(name) && ends(all.get(name) ?? {})) ending.add(name);
    }
  }
  if (ending.size < all.size) {
    throw new SchemaProblem([], "a part of the schema requires itself, so that no value ever ends.");
  }
}

/** Roughly what libcommon and llama.cpp make of the schema. */
function checkCost(all: ReadonlyMap<string, JsonSchema>, { patterns }: Lowering): void {
  let [rules, elements, naming] = [64, 1_000, 0];
  const add = (schema: JsonSchema): void => {
    rules += 1;
    elements += 8;
    const pattern = schema.pattern === undefined ? undefined : patterns.cost(schema.pattern);
    rules += pattern?.rules ?? 0;
    elements += pattern?.elements ?? 0;
    for (const value of schema.enum ?? []) elements += JSON.stringify(value).length + 1;
    for (const bound of [schema.minimum, schema.maximum]) {
      const digits = bound === undefined ? 0 : String(bound).length;
      rules += 6 * digits;
      elements += 8 * digits * digits;
    }
    if (schema.type === "array") {
      const { minItems = 0, maxItems } = schema;
      rules += 4 + (maxItems === undefined ? 1 : maxItems - minItems);
      elements += 8 + minItems + 5 * (maxItems === undefined ? 1 : maxItems - minItems);
    }
    if (schema.properties !== undefined) {
      const names = Object.keys(schema.properties);
      const optional = names.length - (schema.required?.length ?? 0);
      if (optional > OPTIONAL) {
        throw new SchemaProblem([], `an object has more than ${OPTIONAL} properties that are not required.`);
      }
      rules += names.length + 6 * optional;
      for (const name of names) elements += Buffer.byteLength(JSON.stringify(name)) + 12;
      elements += 24 * optional;
      naming += namingWork(names, optional);
    }
    children(schema).forEach((child) => {
      if (target(child) === undefined) add(child);
      else rules += 1;
    });
  };
  all.forEach(add);
  if (rules > COSTS.rules || elements > COSTS.elements) {
    throw new SchemaProblem([], "the schema is too large: fewer properties, values or repetitions are needed.");
  }
  if (naming > NAMING) throw new SchemaProblem([], "the schema has too many properties that are not required.");
}

/** Names that differ in what is no letter and no digit only are numbered, one by one. */
function namingWork(names: readonly string[], optional: number): number {
  const alike = new Map<string, number>();
  for (const name of names) {
    const rule = name.replace(/[^a-zA-Z0-9-]+/g, "-");
    alike.set(rule, (alike.get(rule) ?? 0) + 1);
  }
  let work = 0;
  for (const times of alike.values()) work += times * times;
  return work + (optional * Math.min(optional, work)) / 2;
}
