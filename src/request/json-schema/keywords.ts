/** Which keywords mean what. One that is in none of these lists is refused: nothing is ignored in silence. */
import { notSupported, SchemaProblem, type SchemaPath } from "./problem";
import { isObject, type JsonObject, keyword, type TypeName } from "./types";

/** Say nothing about the value. `format` stands here for the names that nobody knows. */
const ANNOTATIONS = new Set([
  ...["title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "$comment"],
  ...["$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$vocabulary", "$defs", "definitions", "components"],
  ...["discriminator", "xml", "externalDocs", "markdownDescription", "enumNames", "propertyOrdering"],
]);

const ANY_TYPE = new Set(["type", "enum", "const", "anyOf", "oneOf", "allOf", "$ref", "nullable"]);

/** Keywords that constrain values of one type, and let values of others pass. */
export const KEYWORDS_OF = {
  string: ["pattern", "minLength", "maxLength", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems"],
  object: [
    ...["properties", "required", "additionalProperties", "unevaluatedProperties"],
    ...["minProperties", "maxProperties"],
  ],
} as const satisfies Partial<Record<TypeName, readonly string[]>>;

const OF_A_TYPE: ReadonlySet<string> = new Set(Object.values(KEYWORDS_OF).flat());

const isTrue = (value: unknown): boolean => value === true || isEmpty(value);
const isEmpty = (value: unknown): boolean => isObject(value) && Object.keys(value).length === 0;

/** Keywords that we can't hold, and when they ask for nothing. */
const HARMLESS: Readonly<Record<string, (value: unknown, schema: JsonObject) => boolean>> = {
  not: (value) => value === false,
  if: (_, schema) => !Object.hasOwn(schema, "then") && !Object.hasOwn(schema, "else"),
  then: (_, schema) => !Object.hasOwn(schema, "if"),
  else: (_, schema) => !Object.hasOwn(schema, "if"),
  patternProperties: isEmpty,
  propertyNames: isTrue,
  dependentRequired: isEmpty,
  dependentSchemas: isEmpty,
  dependencies: isEmpty,
  unevaluatedItems: isTrue,
  minContains: (_, schema) => !Object.hasOwn(schema, "contains"),
  maxContains: (_, schema) => !Object.hasOwn(schema, "contains"),
};

/** @throws SchemaProblem for a keyword that we don't hold */
export function checkKeywords(schema: JsonObject, path: SchemaPath): void {
  for (const name of Object.keys(schema)) {
    if (ANNOTATIONS.has(name) || ANY_TYPE.has(name) || OF_A_TYPE.has(name) || name.startsWith("x-")) continue;
    if (Object.hasOwn(HARMLESS, name) && HARMLESS[name]?.(schema[name], schema) === true) continue;
    throw notSupported(path, name.slice(0, 100));
  }
  if (path.length > 0 && typeof keyword(schema, "$id") === "string") {
    throw new SchemaProblem(path, "'$id' is not supported below the root: it would change what '$ref' means.");
  }
}
