/**
 * Texts in tags: the engine goes through all lengths that one may have to see whether it can end before the tag does, and
 * gives up where there are many. Bounds that are as far away are left out, named, and checked afterwards.
 */
import { isObject, type JsonObject } from "../lib/json-object";

/** Of characters, or of repetitions in a pattern. */
const FAR = 4_096;

/** Keywords with values of the client, not with schemas. */
const VALUES: ReadonlySet<string> = new Set(["enum", "const", "default", "examples", "example"]);

const counts = (pattern: string): number[] =>
  Array.from(pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g), ([, least, most]) =>
    Math.max(Number(least), Number(most ?? 0)),
  );

function isFar(key: string, value: unknown): boolean {
  if (key === "minLength" || key === "maxLength") return typeof value === "number" && value > FAR;
  return key === "pattern" && typeof value === "string" && counts(value).some((count) => count > FAR);
}

/** @returns the keys to each bound that is far away */
export function farBounds(schema: JsonObject): string[][] {
  const found: string[][] = [];
  const look = (value: unknown, keys: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (isFar(key, one)) found.push([...keys, key]);
      else if (!VALUES.has(key) || keys.at(-1) === "properties") look(one, [...keys, key]);
    }
  };
  look(schema, []);
  return found;
}

/**
 * @param text a schema in JSON
 * @returns the same without bounds that are far away; undefined: it has none
 */
export function withoutFarBounds(text: string): string | undefined {
  const schema: unknown = JSON.parse(text);
  if (!isObject(schema)) return undefined;
  const far = farBounds(schema);
  for (const keys of far) {
    const holder = keys.slice(0, -1).reduce<JsonObject>((value, key) => value[key] as JsonObject, schema);
    Reflect.deleteProperty(holder, keys.at(-1)!);
  }
  return far.length === 0 ? undefined : JSON.stringify(schema);
}
