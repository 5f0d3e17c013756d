/** What `$ref` and its kin can refer to: places of the schema, by pointer, `$id` and `$anchor`. Nothing is fetched. */
import { SchemaProblem } from "../problem";
import { isObject, type JsonObject, keyword } from "../types";
import { checkShape, childrenOf } from "./keywords";
import type { Pace } from "./pace";
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
  readonly #bases = new Map<JsonObject, string>();
  readonly #isDraft4: boolean;
  readonly #root: boolean | JsonObject;

  private constructor(root: boolean | JsonObject) {
    this.#root = root;
    const draft = isObject(root) ? keyword(root, "$schema") : undefined;
    this.#isDraft4 = typeof draft === "string" && /draft-0[34]/.test(draft);
    this.#resources.set(NO_BASE, { schema: root, place: Place.ROOT });
  }

  /** @throws SchemaProblem for a malformed keyword, wherever a schema can stand */
  static async of(root: unknown, pace: Pace): Promise<Identifiers> {
    checkShape(root, Place.ROOT);
    const identifiers = new Identifiers(root);
    for (const _ of identifiers.#collect(root, Place.ROOT, NO_BASE)) if (pace.isDue) await pace.rest();
    return identifiers;
  }

  /** All that are known, in the order in which they were found. */
  get schemas(): Iterable<JsonObject> {
    return this.#bases.keys();
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
    if (!isObject(target.schema)) checkShape(target.schema, target.place);
    else if (!this.#bases.has(target.schema)) Array.from(this.#collect(target.schema, target.place, document));
    return target;
  }

  /** Some `$id` mean nothing (`{"id": "x", "$ref": "#/definitions/y"}`): then the pointer is the whole schema's. */
  #pointed(resource: Target, fragment: string, reference: string, place: Place): Target {
    const root = { schema: this.#root, place: Place.ROOT };
    for (const from of resource.schema === this.#root ? [root] : [resource, root]) {
      const found = fragment === "" ? from : fragment.startsWith("/") ? pointed(from, fragment) : undefined;
      if (found !== undefined) return found;
    }
    throw new SchemaProblem(place.path, `'$ref' points to nothing: ${JSON.stringify(reference.slice(0, 200))}.`);
  }

  /** Schema by schema. */
  *#collect(root: unknown, start: Place, startBase: string): Generator<undefined> {
    const stack = [{ schema: root, place: start, base: startBase }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { schema, place } = next;
      checkShape(schema, place);
      if (typeof schema === "boolean" || this.#bases.has(schema)) continue;
      const base = this.#identify(schema, place, next.base);
      this.#bases.set(schema, base);
      for (const child of childrenOf(schema, place)) stack.push({ ...child, base });
      yield;
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
      if (typeof anchor === "string") this.#anchors.set(`${base}#${anchor}`, target);
    }
    return base;
  }
}

/** A JSON pointer, as a URI's fragment. */
function pointed({ schema, place }: Target, pointer: string): Target | undefined {
  let value: unknown = schema;
  const keys: string[] = [];
  for (const token of pointer.slice(1).split("/")) {
    const key = decoded(token);
    if (key === undefined) return undefined;
    const isIndex = /^(?:0|[1-9]\d{0,8})$/.test(key);
    if (Array.isArray(value) && isIndex && Number(key) < value.length) value = value[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
    keys.push(key);
  }
  return { schema: value as Target["schema"], place: place.at(...keys) };
}

function decoded(token: string): string | undefined {
  try {
    return decodeURIComponent(token).replace(/~1/g, "/").replace(/~0/g, "~");
  } catch {
    return undefined;
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
