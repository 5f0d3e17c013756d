/** A schema with what it refers to and what its allOf adds: everything that holds for one value. */
import { checkKeywords } from "./keywords";
import { SchemaProblem, type SchemaPath, Unsatisfiable } from "./problem";
import { resolveReference } from "./references";
import { isObject, type JsonObject, keyword, type Located } from "./types";

/** A schema object of which only the keywords beside `$ref`, `allOf`, `anyOf` and `oneOf` are read. */
export interface Part {
  readonly id: string;
  readonly schema: JsonObject;
  readonly path: SchemaPath;
}

/** One of these has to hold too. oneOf is taken as anyOf: what is wanted of a model is one of them anyway. */
export interface Union {
  readonly id: string;
  readonly alternatives: readonly Located[];
  readonly path: SchemaPath;
}

export interface Conjunction {
  readonly parts: readonly Part[];
  readonly unions: readonly Union[];
}

/** Of references to references, and allOf in allOf. */
const DEPTH = 64;

export class Expander {
  readonly #root: unknown;
  readonly #ids = new Map<object, number>();
  readonly #notNull = new Map<object, JsonObject>();

  constructor(root: unknown) {
    this.#root = root;
  }

  /** @throws SchemaProblem for what is no schema, what we don't hold, and references in a circle */
  expand(all: readonly Located[]): Conjunction {
    const parts = new Map<string, Part>();
    const unions = new Map<string, Union>();
    const above = new Set<unknown>();

    const add = ({ schema, path }: Located): void => {
      if (schema === true) return;
      if (schema === false) throw new Unsatisfiable(path, "the schema 'false' allows no value.");
      if (!isObject(schema)) throw new SchemaProblem(path, "a schema must be an object or a boolean.");
      if (above.has(schema)) throw new SchemaProblem(path, "the schema refers to itself without end.");
      if (above.size === DEPTH) throw new SchemaProblem(path, "too many references to references.");
      checkKeywords(schema, path);
      above.add(schema);
      if (keyword(schema, "nullable") === true) {
        const alternatives = [
          { schema: this.#withoutNullable(schema), path },
          { schema: { type: "null" }, path },
        ];
        unions.set(this.#id(schema, "nullable"), { id: this.#id(schema, "nullable"), alternatives, path });
      } else {
        this.#own(schema, path, parts, unions);
        list(schema, "allOf", path).forEach((item, index) => {
          add({ schema: item, path: [...path, "allOf", String(index)] });
        });
        const ref = keyword(schema, "$ref");
        if (ref !== undefined) add(resolveReference(this.#root, ref, path));
      }
      above.delete(schema);
    };
    all.forEach(add);
    return { parts: [...parts.values()], unions: [...unions.values()] };
  }

  #own(schema: JsonObject, path: SchemaPath, parts: Map<string, Part>, unions: Map<string, Union>): void {
    if (Object.keys(schema).some((name) => !COMBINING.has(name))) {
      const id = this.#id(schema, "");
      parts.set(id, { id, schema, path });
    }
    for (const name of ["anyOf", "oneOf"]) {
      const items = list(schema, name, path);
      if (items.length === 0) continue;
      const id = this.#id(schema, name);
      const alternatives = items.map((item, index) => ({ schema: item, path: [...path, name, String(index)] }));
      unions.set(id, { id, alternatives, path });
    }
  }

  #id(schema: object, what: string): string {
    const known = this.#ids.get(schema) ?? this.#ids.size;
    this.#ids.set(schema, known);
    return `${known}${what}`;
  }

  /** Always the same object for the same schema, so that recursion is seen to be one. */
  #withoutNullable(schema: JsonObject): JsonObject {
    const known =
      this.#notNull.get(schema) ?? Object.fromEntries(Object.entries(schema).filter(([name]) => name !== "nullable"));
    this.#notNull.set(schema, known);
    return known;
  }
}

const COMBINING: ReadonlySet<string> = new Set(["$ref", "allOf", "anyOf", "oneOf", "nullable"]);

function list(schema: JsonObject, name: string, path: SchemaPath): readonly unknown[] {
  const value = keyword(schema, name);
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0) {
    throw new SchemaProblem(path, `'${name}' must be a non-empty array.`);
  }
  return value as unknown[];
}
