/** `propertyNames`, where it is simple enough to be said by the properties themselves. */
import { FORMATS } from "../formats";
import { isObject, keyword } from "../types";
import { isTrue } from "./held";
import { isKeyword } from "./keywords";

/** What `propertyNames` asks for: one of a list, or a pattern; "": any name. undefined: something else. */
export function nameRule(names: unknown): readonly string[] | string | undefined {
  if (isTrue(names)) return "";
  if (names === false) return [];
  if (!isObject(names) || (keyword(names, "type") ?? "string") !== "string") return undefined;
  const [name, ...more] = Object.keys(names).filter((one) => isKeyword(one) && one !== "type");
  if (name === undefined || more.length > 0) return more.length > 0 ? undefined : "";
  const value = names[name];
  if (name === "enum" || name === "const")
    return [value].flat().filter((one): one is string => typeof one === "string");
  if (name === "pattern") return value as string;
  if (name === "format") return FORMATS.get(value as string);
  if (name === "minLength") return `^[^]{${value as number},}$`;
  return name === "maxLength" ? `^[^]{0,${value as number}}$` : undefined;
}
