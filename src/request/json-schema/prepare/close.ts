/**
 * Objects whose schema says nothing of other properties than its own get no others, and lists no more than their
 * `prefixItems`: a model that could go on writing properties of its own often does.
 */
import { isObject } from "../types";
import { type Definitions, inPlace, inside, ROOT, targetOf } from "./graph";
import type { HeldObject } from "./held";
import type { Pace } from "./pace";

/**
 * What closing changes: keywords to be set. A schema that has to hold together with others stays as it is: each would
 * forbid the other's properties.
 * @param open these stay open
 */
export async function closings(
  definitions: Definitions,
  open: ReadonlySet<HeldObject>,
  pace: Pace,
): Promise<Map<HeldObject, HeldObject>> {
  /** Whether other schemas hold for the same value too; once true, it stays. */
  const together = new Map<HeldObject, boolean>();
  const stack: { node: HeldObject; shared: boolean }[] = [];
  const add = (node: unknown, shared: boolean): void => {
    if (isObject(node)) stack.push({ node, shared });
  };
  add(definitions.get(ROOT), false);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (pace.isDue) await pace.rest();
    const { node, shared } = next;
    const known = together.get(node);
    if (known === true || known === shared) continue;
    together.set(node, shared);
    const target = targetOf(node);
    const isOne = !hasOwn(node) && partsOf(node) === 1;
    if (target !== undefined) add(definitions.get(target), shared || !isOne);
    for (const one of inPlace(node)) add(one, shared || !isOne);
    const others = shared || !decides(node);
    for (const one of inside(node)) add(one, others);
  }
  const changes = new Map<HeldObject, HeldObject>();
  for (const [node, shared] of together) {
    if (pace.isDue) await pace.rest();
    const change = shared || open.has(node) || !decides(node) ? undefined : closing(node);
    if (change !== undefined) changes.set(node, change);
  }
  return changes;
}

const COMBINING = ["type", "$ref", "allOf", "anyOf", "oneOf", "$defs"];

const hasOwn = (node: HeldObject): boolean => Object.keys(node).some((name) => !COMBINING.includes(name));

/** How many schemas a node puts together, its own keywords aside. */
function partsOf(node: HeldObject): number {
  const all = ((node["allOf"] ?? []) as unknown[]).length;
  return all + ["$ref", "anyOf", "oneOf"].filter((name) => node[name] !== undefined).length;
}

/** Whether the schemas beside a node's own keywords only say which of its own properties must be there, or may not. */
function decides(node: HeldObject): boolean {
  const names = node["properties"] ?? {};
  const isPlain = (one: HeldObject): boolean =>
    Object.keys(one).every((name) => ["type", "required", "properties", "allOf", "anyOf", "oneOf"].includes(name)) &&
    ((one["required"] ?? []) as string[]).every((name) => Object.hasOwn(names, name)) &&
    Object.entries(one["properties"] ?? {}).every(
      ([name, property]) => typeof property === "boolean" && Object.hasOwn(names, name),
    ) &&
    inPlace(one).every(isPlain);
  return targetOf(node) === undefined && inPlace(node).every(isPlain);
}

function closing(node: HeldObject): HeldObject | undefined {
  const { properties, required, prefixItems, minItems, maxItems } = node;
  const change: HeldObject = {};
  const says = ["additionalProperties", "patternProperties", "minProperties"].some((name) => Object.hasOwn(node, name));
  if (isObject(properties) && !says) {
    const others = ((required ?? []) as string[]).filter((name) => !Object.hasOwn(properties, name));
    change["properties"] = Object.fromEntries([...Object.entries(properties), ...others.map((name) => [name, true])]);
    change["additionalProperties"] = false;
  }
  if (Array.isArray(prefixItems) && !Object.hasOwn(node, "items") && maxItems === undefined) {
    change["items"] = ((minItems ?? 0) as number) > prefixItems.length;
    if (minItems === undefined) change["minItems"] = prefixItems.length;
  }
  return Object.keys(change).length > 0 ? change : undefined;
}
