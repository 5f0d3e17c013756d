/** `propertyNames`, where it is simple enough to say it by the properties themselves. */
import { FORMATS } from "../formats";
import { isObject, keyword } from "../types";

/** What a name must be: one of a few, or of one pattern. */
export function nameRule(names: unknown): { only: readonly string[] } | { pattern: string } | undefined {
  if (names === false) return { only: [] };
  if (!isObject(names)) return undefined;
  const known = Object.keys(names).filter((name) => NAME_KEYWORDS.has(name));
  const isText = [undefined, "string"].includes(keyword(names, "type") as string | undefined);
  const others = Object.keys(names).some((name) => !NAME_KEYWORDS.has(name) && !NAME_ANNOTATIONS.has(name));
  if (!isText || others) return undefined;
  const [name, ...more] = known.filter((one) => one !== "type" && one !== "maxLength");
  const most = keyword(names, "maxLength") as number | undefined;
  if (more.length > 0 || (most !== undefined && name !== undefined && name !== "minLength")) return undefined;
  if (name === "enum" || name === "const") {
    const values = name === "enum" ? (names["enum"] as unknown[]) : [names["const"]];
    return { only: values.filter((one) => typeof one === "string") };
  }
  if (name === "pattern") return { pattern: names["pattern"] as string };
  if (name === "format") {
    const pattern = FORMATS.get(names["format"] as string);
    return pattern === undefined ? undefined : { pattern };
  }
  return { pattern: `^[^]{${(keyword(names, "minLength") ?? 0) as number},${most ?? ""}}$` };
}

const NAME_KEYWORDS = new Set(["type", "enum", "const", "pattern", "format", "minLength", "maxLength"]);
const NAME_ANNOTATIONS = new Set(["title", "description", "$comment", "examples", "default"]);
