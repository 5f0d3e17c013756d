/** enum and const. */
import { isDeepStrictEqual } from "node:util";
import type { Part } from "./conjunction";
import { KEYWORDS_OF } from "./keywords";
import { readNumber } from "./numbers";
import { notSupported, SchemaProblem, type SchemaPath, Unsatisfiable } from "./problem";
import { hasLoneSurrogate } from "./size";
import { lengthsOf } from "./strings";
import { keyword, type TypeName } from "./types";
import { typeOfValue } from "./types-of";

/** The values that are possible, or undefined where any is. */
export function valuesOf(
  parts: readonly Part[],
  types: ReadonlySet<TypeName> | undefined,
  path: SchemaPath,
): unknown[] | undefined {
  const lists = parts.flatMap(({ schema, path }) => [
    ...(Object.hasOwn(schema, "const") ? [[schema["const"]]] : []),
    ...(Object.hasOwn(schema, "enum") ? [enumOf(schema["enum"], path)] : []),
  ]);
  const [first, ...others] = lists;
  if (first === undefined) return undefined;
  const values = first
    .filter((value) => others.every((list) => list.some((other) => isDeepStrictEqual(other, value))))
    .filter((value) => types === undefined || isOf(types, typeOfValue(value)))
    .filter((value) => fits(value, parts));
  if (values.length === 0) throw new Unsatisfiable(path, "no value of 'enum' or 'const' is possible.");
  checkText(values, path);
  return values;
}

function enumOf(values: unknown, path: SchemaPath): readonly unknown[] {
  if (!Array.isArray(values) || values.length === 0) throw new SchemaProblem(path, "'enum' must be a non-empty array.");
  return values as unknown[];
}

const isOf = (types: ReadonlySet<TypeName>, type: TypeName): boolean =>
  types.has(type) || (type === "integer" && types.has("number"));

/** Whether the other keywords let a value pass. Only those that are simple to tell are held beside an enum. */
function fits(value: unknown, parts: readonly Part[]): boolean {
  const type = typeOfValue(value);
  const keywords = type === "integer" ? "number" : type;
  if (keywords === "null" || keywords === "boolean") return true;
  if (keywords === "string") {
    refuse(parts, ["pattern", "format"]);
    const { min, max } = lengthsOf(parts);
    const length = [...(value as string)].length;
    return min <= length && length <= max;
  }
  if (keywords === "number") {
    refuse(parts, ["multipleOf"]);
    return readNumber(parts).includes(value as number);
  }
  refuse(parts, KEYWORDS_OF[keywords]);
  return true;
}

function refuse(parts: readonly Part[], names: readonly string[]): void {
  for (const { schema, path } of parts) {
    const name = names.find((name) => keyword(schema, name) !== undefined);
    if (name !== undefined) throw notSupported(path, `${name}' beside 'enum' or 'const`);
  }
}

function checkText(values: unknown, path: SchemaPath): void {
  JSON.stringify(values, (name, value: unknown) => {
    if (hasLoneSurrogate(name) || (typeof value === "string" && hasLoneSurrogate(value))) {
      throw new SchemaProblem(path, "a value of 'enum' or 'const' is no valid Unicode.");
    }
    return value;
  });
}
