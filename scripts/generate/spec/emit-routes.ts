/** `src/generated/routes.ts`: the table of all operations. */
import type { Descriptor } from "../../../src/api/descriptor";
import type { JsonObject } from "./json";
import { bodySchema, hasProperty, operationsOf, type OperationNode } from "./operations";

const INTERFACE = `/** An operation of the served document. */
export interface Operation {
  readonly id: OperationId;
  readonly method: "get" | "post" | "put" | "patch" | "delete" | "head" | "options";
  /** Template without base path: \`/models/{model}\`. */
  readonly path: string;
  /** Query parameters that tell this operation from another one of the same method and path; null where none do. */
  readonly selector: Readonly<Record<string, string>> | null;
  /** Has a descriptor in src/api; all others answer 501. */
  readonly implemented: boolean;
  /** A registration can bind a model to it. */
  readonly takesModel: boolean;
}
`;

export function emitRoutes(document: JsonObject, descriptors: readonly Descriptor[], banner: string): string {
  const operations = operationsOf(document);
  const ids = operations.map(({ id }) => id);
  const known = new Map(descriptors.map((descriptor): [string, Descriptor] => [descriptor.id, descriptor]));
  const rows = operations.map(
    (operation) =>
      `  ${JSON.stringify(operation.id)}: ${JSON.stringify(row(operation, known.get(operation.id), document))},`,
  );
  return [
    banner,
    "/** operationIds of all operations of the served document. */",
    `export type OperationId =\n${ids.map((id) => `  | ${JSON.stringify(id)}`).join("\n")};\n`,
    INTERFACE,
    "export const OPERATIONS: Readonly<Record<OperationId, Operation>> = {",
    ...rows,
    "};\n",
    "/** The operations that have a descriptor in src/api, in its order. */",
    `export const IMPLEMENTED: readonly OperationId[] = ${JSON.stringify([...known.keys()])};`,
    "",
  ].join("\n");
}

function row(
  { id, method, path, selector, node }: OperationNode,
  descriptor: Descriptor | undefined,
  document: JsonObject,
): JsonObject {
  // Of operations that are not implemented only an error asks it: whether the name in a registration is a mistake.
  const namesModel = (["json", "form"] as const).some((kind) => hasProperty(bodySchema(node, kind), "model", document));
  const takesModel =
    descriptor === undefined ? namesModel : descriptor.model !== undefined && descriptor.registeredAs === undefined;
  return {
    id,
    method,
    path,
    selector,
    implemented: descriptor !== undefined,
    takesModel,
  };
}
