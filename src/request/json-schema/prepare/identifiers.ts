/** What `$ref` and its kin can refer to: places of the schema, by pointer, `$id` and `$anchor`. Nothing is fetched. */
import { SchemaProblem } from "../problem";
import { resolveReference } from "../references";
import { isObject, type JsonObject, keyword } from "../types";
import { checkShape, childrenOf } from "./keywords";
import { Place } from "./place";

export interface Target {
  readonly schema: boolean | JsonObject;
  readonly place: Place;
}

/** The base URI of a schema that has none. */
const NO_BASE = "json-schema:///";

export class Identifiers {
  readonly #resources = new Map<string, Target>();
  readonly #anchors = new Map<string, Target>();
  /** How many schemas have a `$dynamicAnchor` of that name. */
  readonly #dynamic = new Map<string, number>();
  #recursive = 0;
  readonly #bases = new Map<object, string>();
  readonly #isDraft4: boolean;
  readonly #root: unknown;

  /** @throws SchemaProblem for a malformed keyword, wherever a schema can stand */
  constructor(root: unknown) {
    this.#root = root;
    const draft = isObject(root) ? keyword(root, "$schema") : undefined;
    this.#isDraft4 = typeof draft === "string" && /draft-0[34]/.test(draft);
    checkShape(root, Place.ROOT);
    this.#resources.set(NO_BASE, { schema: root, place: Place.ROOT });
    this.#collect(root, Place.ROOT, NO_BASE);
  }

  /**
   * @param from the schema that has the reference
   * @returns undefined where it leads out of the schema
   * @throws SchemaProblem where it leads to nothing in the schema, or to what is no schema
   */
  resolve(reference: string, from: JsonObject, place: Place): Target | undefined {
    const base = this.#bases.get(from) ?? NO_BASE;
    const uri = resolved(reference, base);
    const [document, fragment] = uri === undefined ? [base, undefined] : split(uri);
    const resource = this.#resources.get(document);
    if (resource === undefined) return undefined;
    const named = fragment === undefined || fragment === "" ? undefined : this.#anchors.get(`${document}#${fragment}`);
    const target = named ?? this.#pointed(resource, fragment ?? reference, reference, place);
    checkShape(target.schema, target.place);
    if (isObject(target.schema) && !this.#bases.has(target.schema))
      this.#collect(target.schema, target.place, document);
    return target;
  }

  /** Whether a reference that depends on how it was reached always leads to the same schema. */
  isStatic(name: "$dynamicRef" | "$recursiveRef", reference: string): boolean {
    if (name === "$recursiveRef") return this.#recursive <= 1;
    const anchor = /^[^#]*#([^/]*)$/.exec(reference)?.[1] ?? "";
    return (this.#dynamic.get(anchor) ?? 0) <= 1;
  }

  /** Some `$id` mean nothing (`{"id": "x", "$ref": "#/definitions/y"}`): then the pointer is the whole schema's. */
  #pointed(resource: Target, fragment: string, reference: string, place: Place): Target {
    const pointer = `#${fragment}`;
    try {
      if (fragment !== "" && !fragment.startsWith("/")) throw new SchemaProblem([], "");
      const { schema, path } = resolveReference(resource.schema, pointer, []);
      return { schema, place: resource.place.at(...path) } as Target;
    } catch (thrown) {
      if (!(thrown instanceof SchemaProblem)) throw thrown;
      if (resource.schema !== this.#root && fragment.startsWith("/")) {
        const { schema, path } = resolveReference(this.#root, pointer, place.path);
        return { schema, place: Place.ROOT.at(...path) } as Target;
      }
      throw new SchemaProblem(place.path, `'$ref' points to nothing: ${JSON.stringify(reference.slice(0, 200))}.`);
    }
  }

  #collect(root: unknown, start: Place, startBase: string): void {
    const stack = [{ schema: root, place: start, base: startBase }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { schema, place } = next;
      checkShape(schema, place);
      if (typeof schema === "boolean" || this.#bases.has(schema)) continue;
      const base = this.#identify(schema, place, next.base);
      this.#bases.set(schema, base);
      for (const child of childrenOf(schema, place)) stack.push({ ...child, base });
    }
  }

  /** @returns the schema's base URI */
  #identify(schema: JsonObject, place: Place, outer: string): string {
    let base = outer;
    const target = { schema, place };
    const id = keyword(schema, "$id") ?? (this.#isDraft4 ? keyword(schema, "id") : undefined);
    const uri = typeof id === "string" ? resolved(id, outer) : undefined;
    if (uri !== undefined) {
      const [document, fragment] = split(uri);
      if (document !== outer) this.#resources.set((base = document), target);
      if (fragment !== "") this.#anchors.set(`${base}#${fragment}`, target);
    }
    for (const name of ["$anchor", "$dynamicAnchor"]) {
      const anchor = keyword(schema, name);
      if (typeof anchor !== "string") continue;
      this.#anchors.set(`${base}#${anchor}`, target);
      if (name === "$dynamicAnchor") this.#dynamic.set(anchor, (this.#dynamic.get(anchor) ?? 0) + 1);
    }
    if (keyword(schema, "$recursiveAnchor") === true) this.#recursive += 1;
    return base;
  }
}

function resolved(reference: string, base: string): string | undefined {
  try {
    return new URL(reference, base).href;
  } catch {
    return undefined;
  }
}

function split(uri: string): [document: string, fragment: string] {
  const mark = uri.indexOf("#");
  return mark < 0 ? [uri, ""] : [uri.slice(0, mark), uri.slice(mark + 1)];
}
