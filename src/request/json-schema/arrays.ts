/** Arrays: lists of one kind of item, and tuples. */
import type { Part } from "./conjunction";
import { notSupported, SchemaProblem, type SchemaPath, Unsatisfiable } from "./problem";
import { count, type JsonSchema, keyword, type Located } from "./types";

/** llama.cpp's grammars repeat nothing that has more than 2,000 rules, and each item that may be left out is one. */
const ITEMS = 1_000;
/** Items of a tuple that only minItems asks for. */
const WRITTEN_OUT = 100;

/**
 * A tuple gets exactly the items of prefixItems, where minItems and maxItems let it: fewer and more would be allowed
 * too, but what is described is what is wanted.
 */
export function lowerArray(
  parts: readonly Part[],
  path: SchemaPath,
  lower: (all: readonly Located[]) => JsonSchema,
): JsonSchema {
  const arrays = parts.map(readArray);
  const prefix = Math.max(0, ...arrays.map((array) => array.prefix.length));
  const min = Math.max(0, ...arrays.map((array) => array.min));
  const most = arrays.map((array) => (array.rest === "none" ? Math.min(array.max, array.prefix.length) : array.max));
  const max = Math.min(Infinity, ...most);
  if (min > max) throw new Unsatisfiable(path, "'minItems' is larger than the number of items that is possible.");
  const item = (index: number): JsonSchema =>
    lower(
      arrays.flatMap((array) => {
        const own = array.prefix[index] ?? array.rest;
        return own === "none" ? [] : [own];
      }),
    );

  const length = prefix === 0 && max > 0 ? undefined : Math.min(max, Math.max(min, prefix));
  if ((length ?? max) > 1 && arrays.some((array) => array.isUnique)) throw notSupported(path, "uniqueItems");
  if (length !== undefined) {
    if (length > prefix + WRITTEN_OUT) throw notSupported(path, "minItems' beside 'prefixItems");
    return { type: "array", prefixItems: Array.from({ length }, (_, index) => item(index)) };
  }
  const items = item(0);
  return {
    type: "array",
    ...(Object.keys(items).length === 0 && min === 0 && max === Infinity ? {} : { items }),
    ...(min > 0 ? { minItems: min } : {}),
    ...(max < Infinity ? { maxItems: max } : {}),
  };
}

interface ArrayPart {
  readonly prefix: readonly Located[];
  readonly rest: Located | "none";
  readonly min: number;
  readonly max: number;
  readonly isUnique: boolean;
}

/** Up to draft 2019-09, a list in `items` is what `prefixItems` is now, and `additionalItems` what `items` is. */
function readArray({ schema, path }: Part): ArrayPart {
  const isOld = Array.isArray(keyword(schema, "items"));
  const prefixName = isOld ? "items" : "prefixItems";
  const restName = isOld ? "additionalItems" : "items";
  const prefix = keyword(schema, prefixName) ?? [];
  if (!Array.isArray(prefix)) throw new SchemaProblem(path, `'${prefixName}' must be an array of schemas.`);
  const rest = keyword(schema, restName) ?? true;
  const isUnique = keyword(schema, "uniqueItems") ?? false;
  if (typeof isUnique !== "boolean") throw new SchemaProblem(path, "'uniqueItems' must be a boolean.");
  return {
    prefix: prefix.map((item: unknown, index) => ({ schema: item, path: [...path, prefixName, String(index)] })),
    rest: rest === false ? "none" : { schema: rest, path: [...path, restName] },
    min: count(schema, "minItems", path, ITEMS) ?? 0,
    max: count(schema, "maxItems", path, ITEMS) ?? Infinity,
    isUnique,
  };
}
