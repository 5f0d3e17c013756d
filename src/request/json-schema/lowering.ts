/** From a client's schema to definitions of what libcommon holds. */
import { lowerArray } from "./arrays";
import { type Conjunction, Expander } from "./conjunction";
import { lowerNumber } from "./numbers";
import { lowerObject } from "./objects";
import { Patterns } from "./patterns";
import { SchemaProblem, type SchemaPath, Unsatisfiable } from "./problem";
import { lowerString } from "./strings";
import { type JsonSchema, type Located, TYPE_NAMES, type TypeName } from "./types";
import { typesOf } from "./types-of";
import { valuesOf } from "./values";

/** Schemas in each other, references followed. */
const DEPTH = 128;
/** Schemas in all, once references are merged and unions beside other keywords are multiplied out. */
const SCHEMAS = 50_000;

/**
 * Everything that is no leaf becomes a definition of its own: libcommon names a rule after the whole path to it, which
 * would make long rules of deep schemas. The names are ours, since it takes `a_b` and `a-b` for one.
 */
export class Lowering {
  readonly definitions = new Map<string, JsonSchema>();
  readonly patterns = new Patterns();
  readonly #expander: Expander;
  readonly #prefix: string;
  readonly #bareNumbers: boolean;
  readonly #known = new Map<string, JsonSchema | Unsatisfiable>();
  readonly #bare = new Map<string, JsonSchema>();
  #defined = 0;
  #depth = 0;
  #schemas = 0;

  /** @param prefix of all definitions' names */
  constructor(root: unknown, prefix: string, bareNumbers: boolean) {
    this.#expander = new Expander(root);
    this.#prefix = prefix;
    this.#bareNumbers = bareNumbers;
  }

  /** @param all what has to hold for one value, all of it */
  lower(all: readonly Located[], path: SchemaPath = all[0]?.path ?? []): JsonSchema {
    return this.#conjunction(this.#expander.expand(all), path);
  }

  /** Puts a leaf into a definition; others are in one. */
  define(schema: JsonSchema): string {
    const name = this.#newName();
    this.definitions.set(name, schema);
    return name;
  }

  #newName(): string {
    return `${this.#prefix}${this.#defined++}`;
  }

  #conjunction(all: Conjunction, path: SchemaPath): JsonSchema {
    if (all.parts.length === 0 && all.unions.length === 0) return {};
    const key = [...all.parts, ...all.unions]
      .map(({ id }) => id)
      .sort()
      .join(" ");
    const known = this.#known.get(key);
    if (known instanceof Unsatisfiable) throw known;
    if (known !== undefined) return known;
    this.#schemas += 1 + all.parts.length + all.unions.length;
    if (this.#schemas > SCHEMAS) {
      throw new SchemaProblem(path, "the schema is too large once its references and alternatives are written out.");
    }
    if (this.#depth === DEPTH) throw new SchemaProblem(path, "the schema is nested too deep, references followed.");
    this.#depth += 1;
    try {
      return this.#lowerNew(key, all, path);
    } catch (thrown) {
      if (thrown instanceof Unsatisfiable) this.#known.set(key, thrown);
      throw thrown;
    } finally {
      this.#depth -= 1;
    }
  }

  #lowerNew(key: string, all: Conjunction, path: SchemaPath): JsonSchema {
    const [union, ...unions] = all.unions;
    if (union !== undefined) {
      return this.#hoist(key, () =>
        this.#anyOf(
          union.alternatives.map((alternative) => () => {
            const own = this.#expander.expand([alternative]);
            const both = { parts: unique([...all.parts, ...own.parts]), unions: unique([...unions, ...own.unions]) };
            return this.#conjunction(both, alternative.path);
          }),
        ),
      );
    }
    const at = all.parts[0]?.path ?? path;
    const types = typesOf(all.parts);
    const values = valuesOf(all.parts, types, at);
    if (values !== undefined) return this.#remember(key, { enum: values });
    if (types === undefined) return this.#remember(key, {});
    const [type, ...others] = TYPE_NAMES.filter((name) => types.has(name));
    if (type === undefined) throw new Unsatisfiable(at, "no value has all of these types.");
    if (others.length > 0) {
      const lower = [type, ...others].map((one) => () => this.#ofType(`${key} ${one}`, one, all, at));
      return this.#hoist(key, () => this.#anyOf(lower));
    }
    return this.#ofType(key, type, all, at);
  }

  #ofType(key: string, type: TypeName, { parts }: Conjunction, path: SchemaPath): JsonSchema {
    const lower = (all: readonly Located[]): JsonSchema => this.lower(all, path);
    switch (type) {
      case "object":
        return this.#hoist(key, () => lowerObject(parts, path, lower));
      case "array":
        return this.#hoist(key, () => lowerArray(parts, path, lower));
      case "string":
        return this.#remember(key, lowerString(parts, path, this.patterns));
      case "number":
      case "integer": {
        const bare = this.#bareNumbers ? (pattern: string) => this.#bareNumber(pattern, path) : undefined;
        return this.#remember(key, lowerNumber(parts, type === "integer", path, bare));
      }
      case "boolean":
      case "null":
        return this.#remember(key, { type });
    }
  }

  #anyOf(alternatives: readonly (() => JsonSchema)[]): JsonSchema {
    const possible: JsonSchema[] = [];
    let impossible: unknown;
    for (const lower of alternatives) {
      try {
        possible.push(lower());
      } catch (thrown) {
        if (!(thrown instanceof Unsatisfiable)) throw thrown;
        impossible ??= thrown;
      }
    }
    if (possible.length === 0) throw impossible;
    return { anyOf: possible };
  }

  /**
   * The reference is known before what it refers to is, for schemas that contain themselves. Where that turns out to
   * allow no value, references to it are left over that lead nowhere: `finish` looks for them.
   */
  #hoist(key: string, lower: () => JsonSchema): JsonSchema {
    const name = this.#newName();
    const reference = this.#remember(key, { $ref: `#/$defs/${name}` });
    this.definitions.set(name, lower());
    return reference;
  }

  #remember(key: string, schema: JsonSchema): JsonSchema {
    this.#known.set(key, schema);
    return schema;
  }

  /** A number's text as a string's pattern: the engine takes the quotes away again. */
  #bareNumber(source: string, path: SchemaPath): JsonSchema {
    const known = this.#bare.get(source);
    if (known !== undefined) return known;
    const name = `bare-${this.#prefix}${this.#bare.size}`;
    this.definitions.set(name, { type: "string", pattern: this.patterns.add(this.patterns.read(source), path) });
    const reference = { $ref: `#/$defs/${name}` };
    this.#bare.set(source, reference);
    return reference;
  }
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
