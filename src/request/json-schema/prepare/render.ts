/** A prepared schema as the JSON text that the engine takes, with what is left out of it and what is closed. */
import { closings } from "./close";
import { components, definitionsOf, inPlace, inside, targetOf } from "./graph";
import type { HeldObject, Prepared, Site } from "./held";
import { isObject } from "../types";

export class Renderer {
  readonly #root: HeldObject | true;
  readonly #sites = new Map<HeldObject, Site[]>();
  readonly #oneOf = new Set<HeldObject>();
  readonly #inlined: ReadonlySet<HeldObject>;

  constructor(private readonly prepared: Prepared) {
    this.#root = prepared.root;
    for (const site of prepared.sites) this.#sites.set(site.node, [...(this.#sites.get(site.node) ?? []), site]);
    for (const { kind, node } of prepared.sites) if (kind === "oneOf") this.#oneOf.add(node);
    this.#inlined = prepared.root === true ? new Set() : alternatives(prepared.root);
  }

  /** The definitions are taken apart, so that the engine can see that no two of them hold for one value. */
  text(without: ReadonlySet<Site>, inlining = true): string {
    return this.#write((node) => {
      const held = this.#without(node, without);
      if (!inlining || !this.#inlined.has(node) || Object.keys(held).length !== 1) return held;
      return { minLength: 0, ...held };
    });
  }

  /** The same for a schema whose `oneOf` are all known to have alternatives that exclude each other. */
  closed(without: ReadonlySet<Site>): string {
    if (this.#root === true) return "true";
    const open = new Set(this.prepared.open);
    for (const { node, kind } of without) if (kind === "patternProperties") open.add(node);
    const changes = closings(definitionsOf(this.#root), open);
    return this.#write((node) => {
      const held = { ...this.#without(node, without), ...changes.get(node) };
      return this.#oneOf.has(node) ? asAnyOf(held) : held;
    });
  }

  #without(node: HeldObject, without: ReadonlySet<Site>): HeldObject {
    const sites = this.#sites.get(node)?.filter((site) => without.has(site)) ?? [];
    if (sites.length === 0) return node;
    const held = { ...node };
    for (const { kind, keywords } of sites) {
      if (kind !== "oneOf") for (const name of keywords) Reflect.deleteProperty(held, name);
    }
    if (sites.some(({ kind }) => kind === "oneOf")) return asAnyOf(held);
    return held;
  }

  /** Only schemas are looked up: no value of an `enum` is one of the nodes. */
  #write(change: (node: HeldObject) => HeldObject): string {
    return JSON.stringify(this.#root, (_, value: unknown) => (isObject(value) ? change(value) : value));
  }
}

function asAnyOf({ oneOf, ...others }: HeldObject): HeldObject {
  if (oneOf === undefined) return others;
  if (others["anyOf"] === undefined) return { ...others, anyOf: oneOf };
  return { ...others, allOf: [...((others["allOf"] ?? []) as unknown[]), { anyOf: oneOf }] };
}

/** References that are alternatives of a `oneOf`, and whose definitions don't lead back to it. */
function alternatives(root: HeldObject): Set<HeldObject> {
  const found = new Set<HeldObject>();
  const definitions = definitionsOf(root);
  let component: ReadonlyMap<string, number> | undefined;
  for (const [owner, definition] of definitions) {
    const stack = [definition].filter(isObject);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const one of ((node["oneOf"] ?? []) as unknown[]).filter(isObject)) {
        const target = targetOf(one);
        if (target === undefined) continue;
        component ??= components(definitions);
        if (component.get(target) !== component.get(owner)) found.add(one);
      }
      stack.push(...inPlace(node), ...inside(node));
    }
  }
  return found;
}
