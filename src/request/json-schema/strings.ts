/** Strings: pattern, format and lengths, all of them as one pattern. */
import { ANY } from "./charset";
import type { Part } from "./conjunction";
import { FORMATS } from "./formats";
import { SchemaProblem, type SchemaPath, Unsatisfiable } from "./problem";
import type { Patterns } from "./patterns";
import { PatternProblem } from "./read-pattern";
import { lengths, type Regex, sequence } from "./regex";
import { count, type JsonSchema, keyword } from "./types";

const LENGTH = 100_000;

export function lowerString(parts: readonly Part[], path: SchemaPath, patterns: Patterns): JsonSchema {
  const { min, max } = lengthsOf(parts);
  if (min > max) throw new Unsatisfiable(path, "'minLength' is larger than 'maxLength'.");
  const source = sourceOf(parts);
  if (source === undefined && min === 0 && max === Infinity) return { type: "string" };
  const regex =
    source === undefined
      ? anyText(min, max)
      : within(readAt(source.text, source.path, patterns), min, max, source.path);
  const pattern = patterns.add(regex, path);
  // libcommon takes an empty pattern for none.
  return /^\^(?:\(\?:\))?\$$/.test(pattern) ? { enum: [""] } : { type: "string", pattern };
}

export function lengthsOf(parts: readonly Part[]): { min: number; max: number } {
  let [min, max] = [0, Infinity];
  for (const { schema, path } of parts) {
    min = Math.max(min, count(schema, "minLength", path, LENGTH) ?? 0);
    max = Math.min(max, count(schema, "maxLength", path, LENGTH) ?? Infinity);
  }
  return { min, max };
}

/** The one pattern. Beside a pattern, `format` is what JSON Schema has it for: an annotation. */
function sourceOf(parts: readonly Part[]): { text: string; path: SchemaPath } | undefined {
  const [patterns, formats] = [new Map<string, SchemaPath>(), new Map<string, SchemaPath>()];
  for (const { schema, path } of parts) {
    const pattern = keyword(schema, "pattern");
    const format = keyword(schema, "format");
    if (pattern !== undefined && typeof pattern !== "string")
      throw new SchemaProblem(path, "'pattern' must be a string.");
    if (format !== undefined && typeof format !== "string") throw new SchemaProblem(path, "'format' must be a string.");
    if (pattern !== undefined) patterns.set(pattern, path);
    const known = format === undefined ? undefined : FORMATS.get(format);
    if (known !== undefined) formats.set(known, path);
  }
  for (const [what, found] of [["pattern", patterns] as const, ["format", formats] as const]) {
    const [text, path] = [...found].at(-1) ?? [];
    if (text === undefined || path === undefined) continue;
    if (found.size > 1) throw new SchemaProblem(path, `more than one '${what}' for one string is not supported.`);
    return { text, path };
  }
  return undefined;
}

function readAt(source: string, path: SchemaPath, patterns: Patterns): Regex {
  try {
    return patterns.read(source);
  } catch (thrown) {
    if (!(thrown instanceof PatternProblem)) throw thrown;
    throw new SchemaProblem(path, `'pattern' ${thrown.message}, which is not supported.`);
  }
}

const anyText = (min: number, max: number): Regex =>
  max === 0 ? sequence([]) : { kind: "repeat", item: { kind: "set", set: ANY }, min, max };

/** A pattern that bounds its texts' lengths itself, or only repeats one class. */
function within(regex: Regex, min: number, max: number, path: SchemaPath): Regex {
  const own = lengths(regex);
  if (own.min >= min && own.max <= max) return regex;
  if (own.max < min || own.min > max) throw new Unsatisfiable(path, "no text has 'pattern' and these lengths.");
  if (regex.kind === "repeat" && regex.item.kind === "set") {
    return { ...regex, min: Math.max(min, regex.min), max: Math.min(max, regex.max) };
  }
  const which = own.min < min ? "minLength" : "maxLength";
  throw new SchemaProblem(path, `'${which}' beside a 'pattern' that does not imply it is not supported.`);
}
