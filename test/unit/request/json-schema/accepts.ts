/** What libcommon's grammar of a lowered schema accepts, read off its sources. Knows only what is said to come out. */
import type { JsonSchema } from "../../../../src/request/json-schema";

const KNOWN = new Set([
  ...["$ref", "$defs", "anyOf", "enum", "type", "properties", "required", "additionalProperties"],
  ...["items", "prefixItems", "minItems", "maxItems", "pattern", "minimum", "maximum"],
]);

export function accepts(root: JsonSchema, value: unknown): boolean {
  const visit = (schema: JsonSchema, value: unknown): boolean => {
    for (const key of Object.keys(schema)) if (!KNOWN.has(key)) throw new Error(`${key} came out`);
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice("#/$defs/".length);
      const target = root.$defs?.[name];
      if (target === undefined) throw new Error(`${schema.$ref} leads nowhere`);
      if (name.startsWith("bare-")) return libcommonPattern(target.pattern ?? "").test(JSON.stringify(value));
      return visit(target, value);
    }
    if (schema.anyOf !== undefined) return schema.anyOf.some((one) => visit(one, value));
    if (schema.enum !== undefined) return schema.enum.some((one) => JSON.stringify(one) === JSON.stringify(value));
    switch (schema.type) {
      case undefined:
        return true;
      case "string":
        if (typeof value !== "string") return false;
        return (
          schema.pattern === undefined || libcommonPattern(schema.pattern).test(JSON.stringify(value).slice(1, -1))
        );
      case "integer":
        if (!Number.isInteger(value)) return false;
        return (schema.minimum ?? -Infinity) <= (value as number) && (value as number) <= (schema.maximum ?? Infinity);
      case "array": {
        if (!Array.isArray(value)) return false;
        const { prefixItems, items = {}, minItems = 0, maxItems = Infinity } = schema;
        if (prefixItems)
          return value.length === prefixItems.length && prefixItems.every((one, i) => visit(one, value[i]));
        return value.length >= minItems && value.length <= maxItems && value.every((item) => visit(items, item));
      }
      case "object": {
        if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
        const { properties = {}, required = [], additionalProperties = {} } = schema;
        if (!required.every((name) => Object.hasOwn(value, name))) return false;
        return Object.entries(value).every(([name, item]) => {
          if (Object.hasOwn(properties, name)) return visit(properties[name]!, item);
          return additionalProperties !== false && visit(additionalProperties, item);
        });
      }
      case "null":
        return value === null;
      case "number":
      case "boolean":
        return typeof value === schema.type;
    }
  };
  return visit(root, value);
}

/** Patterns in libcommon's dialect, which is stricter than ECMAScript's, and writes astral characters in its own way. */
function libcommonPattern(pattern: string): RegExp {
  const body = pattern.slice(1, -1);
  const escape = /\\(?:x[0-9A-F]{2}|u[0-9A-F]{4}|U[0-9A-F]{8})/g;
  const bare = body.replace(escape, "");
  if (!/^\^.*\$$/s.test(pattern) || /[.\\"^$]|\(\?[^:]/.test(bare)) throw new Error(`libcommon can't hold ${pattern}`);
  // A repetition after a literal would repeat all of the literal.
  if (/[^\])}*+?(|][*+?{]/.test(body.replace(/\(\?:/g, "(").replace(escape, "~"))) {
    throw new Error(`a literal is repeated in ${pattern}`);
  }
  return new RegExp(`^(?:${body.replace(/\\U([0-9A-F]{8})/g, "\\u{$1}")})$`, "u");
}
