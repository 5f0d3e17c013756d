/** A prepared schema as the JSON text that the engine takes, with what is left out of it and what is closed. */
import { closings } from "./close";
import { components, definitionsOf, inPlace, inside, targetOf } from "./graph";
import type { HeldObject, Prepared, Site } from "./held";
import type { Pace } from "./pace";
import { isObject } from "../types";

export class Renderer {
  readonly #root: HeldObject | true;
  readonly #sites = new Map<HeldObject, Site[]>();
  readonly #oneOf = new Set<HeldObject>();

  private constructor(
    private readonly prepared: Prepared,
    private readonly inlined: ReadonlySet<HeldObject>,
    private readonly pace: Pace,
  ) {
    this.#root = prepared.root;
    for (const site of prepared.sites) this.#sites.set(site.node, [...(this.#sites.get(site.node) ?? []), site]);
    for (const { kind, node } of prepared.sites) if (kind === "oneOf") this.#oneOf.add(node);
  }

  static async of(prepared: Prepared, pace: Pace): Promise<Renderer> {
    const inlined = prepared.root === true ? new Set<HeldObject>() : await alternatives(prepared.root, pace);
    return new Renderer(prepared, inlined, pace);
  }

  /** The definitions are taken apart, so that the engine can see that no two of them hold for one value. */
  text(without: ReadonlySet<Site>, inlining = true): Promise<string> {
    return this.#write((node) => {
      const held = this.#without(node, without);
      if (!inlining || !this.inlined.has(node) || Object.keys(held).length !== 1) return held;
      return { minLength: 0, ...held };
    });
  }

  /** The same for a schema whose `oneOf` are all known to have alternatives that exclude each other. */
  async closed(without: ReadonlySet<Site>): Promise<string> {
    if (this.#root === true) return "true";
    const open = new Set(this.prepared.open);
    for (const { node, kind } of without) if (kind === "patternProperties") open.add(node);
    const changes = await closings(definitionsOf(this.#root), open, this.pace);
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
  async #write(change: (node: HeldObject) => HeldObject): Promise<string> {
    const write = (node: unknown): string =>
      JSON.stringify(node, (_, value: unknown) => (isObject(value) ? change(value) : value));
    if (this.#root === true || this.#root["$defs"] === undefined) return write(this.#root);
    const definitions: string[] = [];
    for (const [name, definition] of Object.entries(this.#root["$defs"] as Record<string, unknown>)) {
      if (this.pace.isDue) await this.pace.rest();
      definitions.push(`${JSON.stringify(name)}:${write(definition)}`);
    }
    const { $defs: _, ...own } = change(this.#root);
    const root = JSON.stringify(own, (_key, value: unknown) =>
      isObject(value) && value !== own ? change(value) : value,
    );
    return `${root.slice(0, -1)}${root === "{}" ? "" : ","}"$defs":{${definitions.join(",")}}}`;
  }
}

function asAnyOf({ oneOf, ...others }: HeldObject): HeldObject {
  if (oneOf === undefined) return others;
  if (others["anyOf"] === undefined) return { ...others, anyOf: oneOf };
  return { ...others, allOf: [...((others["allOf"] ?? []) as unknown[]), { anyOf: oneOf }] };
}

/** References that are alternatives of a `oneOf`, and whose definitions don't lead back to it. */
async function alternatives(root: HeldObject, pace: Pace): Promise<Set<HeldObject>> {
  const found = new Set<HeldObject>();
  const definitions = definitionsOf(root);
  let component: ReadonlyMap<string, number> | undefined;
  for (const [owner, definition] of definitions) {
    const stack = [definition].filter(isObject);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (pace.isDue) await pace.rest();
      for (const one of ((node["oneOf"] ?? []) as unknown[]).filter(isObject)) {
        const target = targetOf(one);
        if (target === undefined) continue;
        component ??= await components(definitions, pace);
        if (component.get(target) !== component.get(owner)) found.add(one);
      }
      stack.push(...inPlace(node), ...inside(node));
    }
  }
  return found;
}
