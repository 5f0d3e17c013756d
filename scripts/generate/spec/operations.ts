/** Reads the operations of a document. */
import type { OpenAPIV3, OpenAPIV3_1 } from "openapi-types";
import { resolve } from "./discriminators";
import { isObject, type Json, type JsonObject } from "./json";

export const METHODS = [
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "options",
] as const satisfies readonly `${OpenAPIV3.HttpMethods}`[];
export type Method = (typeof METHODS)[number];

/** One operation, as the document has it. */
export interface OperationNode {
  id: string;
  method: Method;
  /** Path template without a query suffix. */
  path: string;
  /** Query parameters that the path's key carries (`?beta=true`): they tell it from the operation without. */
  selector: Record<string, string> | null;
  node: OpenAPIV3_1.OperationObject;
}

/** All operations in the document's order. */
export function operationsOf(document: JsonObject): OperationNode[] {
  const paths = document.paths as unknown as OpenAPIV3_1.PathsObject;
  return Object.entries(paths).flatMap(([key, item]) => {
    const [path = "", query] = key.split("?");
    const selector = query === undefined ? null : Object.fromEntries(new URLSearchParams(query));
    return METHODS.flatMap((method) => {
      const node = item?.[method];
      return node ? [{ id: node.operationId!, method, path, selector, node }] : [];
    });
  });
}

const MEDIA_TYPES = { json: "application/json", form: "multipart/form-data" } as const;

/** The schema of an operation's JSON body or multipart form; undefined where it takes none. */
export function bodySchema(
  operation: OpenAPIV3_1.OperationObject,
  kind: keyof typeof MEDIA_TYPES,
): JsonObject | undefined {
  return mediaTypes(operation.requestBody)[MEDIA_TYPES[kind]]?.schema as JsonObject | undefined;
}

/** An operation's parameters of one place. */
export function parameters(
  { parameters: all = [] }: OpenAPIV3_1.OperationObject,
  place: "query" | "path",
): OpenAPIV3_1.ParameterObject[] {
  return all.flatMap((given) => ("in" in given && given.in === place ? [given] : []));
}

/** The media types of a request body or a response, each with its media type object. */
export function mediaTypes(
  node: OpenAPIV3_1.RequestBodyObject | OpenAPIV3_1.ResponseObject | OpenAPIV3_1.ReferenceObject | undefined,
): Record<string, OpenAPIV3_1.MediaTypeObject> {
  return (node && "content" in node && node.content) || {};
}

/** True where an object schema has a property, also by reference or composition. */
export function hasProperty(schema: Json | undefined, name: string, document: JsonObject): boolean {
  if (!isObject(schema)) return false;
  if (typeof schema.$ref === "string") return hasProperty(resolve(document, schema.$ref), name, document);
  if (isObject(schema.properties) && Object.hasOwn(schema.properties, name)) return true;
  return [schema.allOf, schema.anyOf, schema.oneOf].some(
    (list) => Array.isArray(list) && list.some((branch) => hasProperty(branch, name, document)),
  );
}
