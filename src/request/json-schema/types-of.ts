/** Which JSON types a value may have. */
import type { Part } from "./conjunction";
import { KEYWORDS_OF } from "./keywords";
import { SchemaProblem, Unsatisfiable } from "./problem";
import { keyword, TYPE_NAMES, type TypeName } from "./types";

/**
 * @returns undefined where nothing says so. Where no `type` does, the keywords do: `{minLength: 1}` lets numbers pass
 * too, but is written for strings.
 */
export function typesOf(parts: readonly Part[]): ReadonlySet<TypeName> | undefined {
  let types: ReadonlySet<TypeName> | undefined;
  for (const part of parts) {
    const own = explicit(part);
    if (own === undefined) continue;
    types = types === undefined ? own : intersect(types, own);
    if (types.size === 0) throw new Unsatisfiable(part.path, "no value has all of these types.");
  }
  if (types !== undefined) return types;
  if (parts.some(({ schema }) => Object.hasOwn(schema, "enum") || Object.hasOwn(schema, "const"))) return undefined;
  const implied = (Object.keys(KEYWORDS_OF) as (keyof typeof KEYWORDS_OF)[]).filter((type) =>
    parts.some(({ schema }) => KEYWORDS_OF[type].some((name) => Object.hasOwn(schema, name))),
  );
  return implied.length === 0 ? undefined : new Set(implied);
}

function explicit({ schema, path }: Part): ReadonlySet<TypeName> | undefined {
  const value = keyword(schema, "type");
  if (value === undefined) return undefined;
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (names.length === 0) throw new SchemaProblem(path, "'type' must not be empty.");
  for (const name of names) {
    if (!TYPE_NAMES.includes(name as TypeName)) {
      throw new SchemaProblem(path, `'type' must be one of ${TYPE_NAMES.map((known) => `'${known}'`).join(", ")}.`);
    }
  }
  const types = new Set(names as TypeName[]);
  if (types.has("number")) types.delete("integer");
  return types;
}

/** Integers are numbers. */
function intersect(a: ReadonlySet<TypeName>, b: ReadonlySet<TypeName>): ReadonlySet<TypeName> {
  const both = new Set([...a].filter((type) => b.has(type)));
  if ((a.has("integer") && b.has("number")) || (b.has("integer") && a.has("number"))) both.add("integer");
  return both;
}

export function typeOfValue(value: unknown): TypeName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "boolean" | "string" | "object";
}
