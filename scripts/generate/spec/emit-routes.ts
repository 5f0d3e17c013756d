/** `src/generated/routes.ts`: the table of all operations. */
import { IMPLEMENTED_OPERATIONS } from "./implemented";
import type { JsonObject } from "./json";
import { hasProperty, jsonBody, mediaTypes, operationsOf, type OperationNode } from "./operations";

const INTERFACE = `/** An operation of the served document. */
export interface Operation {
  readonly id: OperationId;
  readonly method: "get" | "post" | "put" | "patch" | "delete" | "head" | "options";
  /** Template without base path: \`/models/{model}\`. */
  readonly path: string;
  /** Query parameters that tell this operation from another one of the same method and path; null where none do. */
  readonly selector: Readonly<Record<string, string>> | null;
  /** Has a handler; all others answer 501. */
  readonly implemented: boolean;
  /** The form of the body that the server reads; null where there is none. */
  readonly body: "json" | "multipart" | "other" | null;
  readonly bodyRequired: boolean;
  /** Can answer with server-sent events. */
  readonly streams: boolean;
  /** The JSON body names a model. */
  readonly takesModel: boolean;
  readonly pathParams: readonly string[];
  readonly queryParams: readonly string[];
}
`;

export function emitRoutes(document: JsonObject, banner: string): string {
  const operations = operationsOf(document);
  const ids = operations.map(({ id }) => id);
  for (const id of IMPLEMENTED_OPERATIONS) {
    if (!ids.includes(id))
      throw new Error(`scripts/generate/spec/implemented.ts names ${id}, which the document doesn't have`);
  }
  const rows = operations.map(
    (operation) => `  ${JSON.stringify(operation.id)}: ${JSON.stringify(row(operation, document))},`,
  );
  return [
    banner,
    "/** operationIds of all operations of the served document. */",
    `export type OperationId =\n${ids.map((id) => `  | ${JSON.stringify(id)}`).join("\n")};\n`,
    INTERFACE,
    "export const OPERATIONS: Readonly<Record<OperationId, Operation>> = {",
    ...rows,
    "};\n",
    "/** The operations that have a handler. */",
    `export const IMPLEMENTED: readonly OperationId[] = ${JSON.stringify(IMPLEMENTED_OPERATIONS)};`,
    "",
  ].join("\n");
}

function row({ id, method, path, selector, node }: OperationNode, document: JsonObject): JsonObject {
  const body = jsonBody(node);
  const names = (place: string): string[] =>
    (node.parameters ?? []).flatMap((given) => ("in" in given && given.in === place ? [given.name] : []));
  const implemented = (IMPLEMENTED_OPERATIONS as readonly string[]).includes(id);
  if (implemented && !(node.parameters ?? []).every(isAnyText)) {
    throw new Error(`${id} is implemented and has query parameters, but no validator is generated for them`);
  }
  const answersEvents = Object.values(node.responses ?? {}).some(
    (response) => "text/event-stream" in mediaTypes(response),
  );
  return {
    id,
    method,
    path,
    selector,
    implemented,
    body: bodyForm(Object.keys(mediaTypes(node.requestBody))),
    bodyRequired:
      node.requestBody !== undefined && "required" in node.requestBody && node.requestBody.required === true,
    // The document declares no event stream for some operations that have a `stream` parameter, completions among them.
    streams: answersEvents || hasProperty(body, "stream", document) || names("query").includes("stream"),
    takesModel: hasProperty(body, "model", document),
    pathParams: names("path"),
    queryParams: names("query"),
  };
}

/** A parameter of which any text is valid, or none. */
const isAnyText = (given: Parameter): boolean =>
  "in" in given &&
  (given.in !== "query" || (given.required !== true && JSON.stringify(given.schema) === '{"type":"string"}'));

type Parameter = NonNullable<OperationNode["node"]["parameters"]>[number];

function bodyForm(types: readonly string[]): string | null {
  if (types.length === 0) return null;
  if (types.includes("application/json")) return "json";
  return types.includes("multipart/form-data") ? "multipart" : "other";
}
