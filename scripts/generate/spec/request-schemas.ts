/**
 * The schemas that JSON bodies, query parameters and multipart forms are validated against: those of the document,
 * reachable from the validated operations, and more lenient than it in four points that stand here and nowhere else:
 * - null is a value of every optional property, since null means not given;
 * - closed objects are open, since unknown properties are found by their own walk, which can also just report them;
 * - extensions may stand at the top level where OpenAI has no property of that name;
 * - requests, but no defaults, may have neighbours' names of them.
 */
import { resolve } from "./discriminators";
import { eachSchema } from "./grammar";
import { clone, isObject, setOwn, type Json, type JsonObject } from "./json";
import type { Neighbour, OtherValues } from "../../../src/validation/neighbours/neighbour";
import { neighboursOf } from "./neighbours";
import { allowNull } from "./normalise";
import { bodySchema, type OperationNode, operationsOf, parameters } from "./operations";

/** Content of `src/generated/request-schemas.json`. */
export interface RequestSchemas {
  /** By operationId: the JSON body's schema, one flat object schema. References lead to `$defs`. */
  operations: Record<string, RequestSchema>;
  /** By operationId: an object schema of the query parameters. */
  queries: Record<string, JsonObject>;
  /** By operationId: an object schema of the form's fields. A file has the type `file`. */
  forms: Record<string, JsonObject>;
  $defs: JsonObject;
}

/** The operations that schemas are made for. */
export interface Wanted {
  /** With a JSON body. */
  bodies: readonly string[];
  /** With query parameters, a form or both; the others have none to validate. */
  parameters: readonly string[];
}

export interface RequestSchema {
  schema: JsonObject;
  /** Extensions that may also stand at the top level. */
  topLevelExtensions: string[];
  /** Neighbours' names of properties, with the values that each may have, and their values of our own properties. */
  neighbours: JsonObject;
  names: Record<string, Neighbour>;
  values: Record<string, OtherValues>;
}

export const EXTENSIONS = "x-localai-extensions";

/** Keywords that say nothing about what is valid. `format` goes too: no value of it is checked. */
export const ANNOTATIONS = ["description", "default", "deprecated", "format", "title", "readOnly", "writeOnly"];

/**
 * @param document patched and normalised
 * @param annotations keywords that are left out
 */
export function requestSchemas(document: JsonObject, wanted: Wanted, annotations = ANNOTATIONS): RequestSchemas {
  const copy = clone(document);
  eachSchema(copy, "document", (schema) => relax(schema, annotations));
  const $defs: JsonObject = {};
  const all = new Map(operationsOf(copy).map((operation) => [operation.id, operation]));
  const nodes = (ids: readonly string[]): OperationNode[] => ids.map((id) => all.get(id)!);
  const bodies = nodes(wanted.bodies).map(({ id, node }) => {
    const body = bodySchema(node, "json");
    if (body === undefined) throw new Error(`${id} has no JSON body to validate`);
    return [id, requestSchema(id, body, copy)] as const;
  });
  const queries = schemasOf(nodes(wanted.parameters), querySchema);
  const forms = schemasOf(nodes(wanted.parameters), ({ node }) => formSchema(node, copy));
  const roots = [...bodies.flatMap(([, { schema, neighbours }]) => [schema, neighbours]), ...queries, ...forms];
  // Only now, since it changes references that the operations share.
  for (const root of roots) localise(Array.isArray(root) ? root[1] : root, copy, $defs);
  return {
    operations: Object.fromEntries(bodies),
    queries: Object.fromEntries(queries),
    forms: Object.fromEntries(forms),
    $defs,
  };
}

function schemasOf(
  nodes: readonly OperationNode[],
  schemaOf: (operation: OperationNode) => JsonObject | undefined,
): [string, JsonObject][] {
  return nodes.flatMap((operation) => {
    const schema = schemaOf(operation);
    return schema === undefined ? [] : [[operation.id, schema]];
  });
}

/** Query parameters as the properties of an object, under the names that the document has. */
function querySchema({ node }: OperationNode): JsonObject | undefined {
  const found = parameters(node, "query");
  if (found.length === 0) return undefined;
  const properties: JsonObject = {};
  for (const { name, schema } of found) setOwn(properties, name, clone(schema as JsonObject));
  return { type: "object", properties, required: found.flatMap(({ name, required }) => (required ? [name] : [])) };
}

function formSchema(node: OperationNode["node"], document: JsonObject): JsonObject | undefined {
  const form = bodySchema(node, "form");
  return form && { type: "object", ...flatObject(form, document) };
}

function relax(schema: JsonObject, annotations: readonly string[]): void {
  // In forms: a file. A base64 text has another format.
  if (schema.format === "binary") schema.type = "file";
  for (const key of annotations) delete schema[key];
  // For generators of clients; validators read the branches' own tags.
  if (isObject(schema.discriminator)) delete schema.discriminator.mapping;
  if (Array.isArray(schema.anyOf)) schema.anyOf = withoutSubsumed(schema.anyOf);
  if (!isObject(schema.properties)) return;
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  const required = Array.isArray(schema.required) ? schema.required : [];
  for (const [name, property] of Object.entries(schema.properties)) {
    if (!required.includes(name) && isObject(property)) allowNull(property);
  }
}

/** A branch that is any string makes string enums beside it superfluous; models are written so. */
function withoutSubsumed(branches: Json[]): Json[] {
  const isAnyString = (branch: Json): boolean => JSON.stringify(branch) === '{"type":"string"}';
  if (!branches.some(isAnyString)) return branches;
  return branches.filter((branch) => isAnyString(branch) || !isObject(branch) || branch.type !== "string");
}

/** A body's schema as one object schema, with the extensions at its top level too. */
function requestSchema(id: string, body: JsonObject, document: JsonObject): RequestSchema {
  const { properties, required } = flatObject(body, document);
  const extensions = Object.hasOwn(properties, EXTENSIONS)
    ? flatObject(properties[EXTENSIONS] as JsonObject, document)
    : undefined;
  const topLevelExtensions = Object.keys(extensions?.properties ?? {}).filter(
    (name) => !Object.hasOwn(properties, name),
  );
  for (const name of topLevelExtensions) setOwn(properties, name, clone(extensions!.properties[name]!));
  const { schema: neighbours, names, values } = neighboursOf(document, id, properties);
  return { schema: { type: "object", properties, required }, topLevelExtensions, neighbours, names, values };
}

/** The properties of an object schema and of all that it is composed of; null branches left out. */
function flatObject(schema: JsonObject, document: JsonObject): { properties: JsonObject; required: string[] } {
  if (typeof schema.$ref === "string") return flatObject(resolve(document, schema.$ref), document);
  const branches = Array.isArray(schema.anyOf)
    ? schema.anyOf.filter((branch) => isObject(branch) && branch.type !== "null")
    : [];
  if (branches.length > 1 || schema.oneOf !== undefined) throw new Error("a request model that is a union of objects");
  const parts = [...((schema.allOf as Json[] | undefined) ?? []), ...branches].map((part) =>
    flatObject(part as JsonObject, document),
  );
  parts.push({ properties: (schema.properties ?? {}) as JsonObject, required: (schema.required ?? []) as string[] });
  const properties: JsonObject = {};
  for (const part of parts) {
    for (const [name, property] of Object.entries(part.properties)) {
      const before = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const same = before === undefined || JSON.stringify(before) === JSON.stringify(property);
      setOwn(properties, name, same ? property : { allOf: [before!, property] });
    }
  }
  return { properties, required: [...new Set(parts.flatMap((part) => part.required))] };
}

/** Points references at `$defs`, and brings what they name there. */
function localise(schema: JsonObject, document: JsonObject, $defs: JsonObject): void {
  eachSchema(schema, "schema", (inner) => {
    if (typeof inner.$ref !== "string" || inner.$ref.startsWith("#/$defs/")) return;
    const name = inner.$ref.slice(inner.$ref.lastIndexOf("/") + 1);
    const target = resolve(document, inner.$ref);
    inner.$ref = `#/$defs/${name}`;
    if (Object.hasOwn($defs, name)) return;
    setOwn($defs, name, target);
    localise(target, document, $defs);
  });
}
