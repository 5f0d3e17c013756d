/** A prepared schema as the JSON text that the engine takes. */
import { isObject } from "../types";
import { type HeldObject, type Prepared, ROOT, type Site, targetOf } from "./held";
import type { Pace } from "./pace";

export interface Rendering {
  /** What is left out. */
  readonly without: ReadonlySet<Site>;
  /**
   * Objects get no properties but their own, and each `oneOf` is an `anyOf`: for a schema of which it is known that the
   * alternatives exclude each other.
   */
  readonly isClosed: boolean;
  /** Whether a `oneOf` has this definition itself as an alternative, so that the engine sees what it excludes. */
  readonly isInlined: (definition: string) => boolean;
}

/** @returns JSON */
export async function render(prepared: Prepared, rendering: Rendering, pace: Pace): Promise<string> {
  const { without, isClosed, isInlined } = rendering;
  const gone = new Map<HeldObject, Site[]>();
  const exclusions = isClosed ? prepared.sites.filter(({ kind }) => kind === "exclusion") : [];
  for (const site of [...exclusions, ...without]) gone.set(site.node, [...(gone.get(site.node) ?? []), site]);

  const changed = (node: HeldObject): HeldObject => {
    const sites = gone.get(node) ?? [];
    const held = { ...node };
    for (const { keyword, kind } of sites) {
      if (kind !== "exclusion") Reflect.deleteProperty(held, keyword);
      if (kind === "patternProperties") Reflect.deleteProperty(held, "additionalProperties");
    }
    if (isClosed) Object.assign(held, prepared.closings.get(node));
    const target = !isClosed && prepared.alternatives.has(node) ? targetOf(node) : undefined;
    // Beside another keyword the engine takes what is referred to for a part of this schema.
    if (target !== undefined && isInlined(target)) return { minLength: 0, ...held };
    return sites.some(({ kind }) => kind === "exclusion") ? asAnyOf(held) : held;
  };
  // Only schemas are looked up: no value of an `enum` is one of the nodes.
  const write = (held: unknown): string =>
    JSON.stringify(held, (_, value: unknown) => (isObject(value) ? changed(value) : value));

  const definitions: string[] = [];
  for (const [name, held] of prepared.definitions) {
    if (pace.isDue) await pace.rest();
    if (name !== ROOT) definitions.push(`${JSON.stringify(name)}:${write(held)}`);
  }
  const root = write(prepared.definitions.get(ROOT));
  if (definitions.length === 0) return root;
  return `${root.slice(0, -1)}${root === "{}" ? "" : ","}"$defs":{${definitions.join(",")}}}`;
}

function asAnyOf({ oneOf, ...others }: HeldObject): HeldObject {
  if (oneOf === undefined) return others;
  if (others["anyOf"] === undefined) return { ...others, anyOf: oneOf };
  return { ...others, allOf: [...((others["allOf"] ?? []) as unknown[]), { anyOf: oneOf }] };
}
