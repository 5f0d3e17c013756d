/** Descriptors of operations against the document: what both say must agree. */
import type { Descriptor } from "../../../src/api/descriptor";
import type { JsonObject } from "./json";
import { bodySchema, hasProperty, mediaTypes, operationsOf, type OperationNode, parameters } from "./operations";

/** @throws Error naming the operation, what its descriptor says and what the document has */
export function checkDescriptors(descriptors: readonly Descriptor[], document: JsonObject): void {
  const operations = new Map(operationsOf(document).map((operation) => [operation.id, operation]));
  const known = new Map(descriptors.map((descriptor): [string, Descriptor] => [descriptor.id, descriptor]));
  if (known.size < descriptors.length) throw new Error("two descriptors in src/api have the same id");
  for (const descriptor of descriptors) {
    const operation = operations.get(descriptor.id);
    const wrong = operation === undefined ? "is not in the document" : problem(descriptor, operation, document);
    const other = descriptor.registeredAs && known.get(descriptor.registeredAs);
    const unbound = descriptor.registeredAs !== undefined && (other?.model === undefined || other.registeredAs);
    const why =
      wrong ?? (unbound ? `registeredAs ${descriptor.registeredAs} names no operation with registrations` : "");
    if (why !== "") throw new Error(`the descriptor of ${descriptor.id} in src/api: ${why}`);
  }
}

function problem(descriptor: Descriptor, operation: OperationNode, document: JsonObject): string | undefined {
  const { body, model, streams = false } = descriptor;
  const bodies = bodiesOf(operation);
  if (!bodies.includes(body)) return `body is ${body}, but the document has ${bodies.join(" and ")}`;
  const query = parameters(operation.node, "query").map(({ name }) => name);
  const inBody = body !== "none" && hasProperty(bodySchema(operation.node, body), "model", document);
  if (model === "body" && !inBody) return "model is in the body, but the document's body has none";
  if (model === "query" && !query.includes("model")) return "model is in the query, but the document's has none";
  const canStream = streamsIn(descriptor, operation, document);
  return streams === canStream ? undefined : `streams is ${streams}, but the document says ${canStream}`;
}

function bodiesOf({ node }: OperationNode): string[] {
  const types = Object.keys(mediaTypes(node.requestBody));
  const known = { "application/json": "json", "multipart/form-data": "form" } as Record<string, string>;
  return types.length === 0 ? ["none"] : types.map((type) => known[type] ?? type);
}

/** The document declares no event stream for some operations that have a `stream` property, createCompletion among them. */
function streamsIn({ body }: Descriptor, { node }: OperationNode, document: JsonObject): boolean {
  return (
    Object.values(node.responses ?? {}).some((response) => "text/event-stream" in mediaTypes(response)) ||
    (body !== "none" && hasProperty(bodySchema(node, body), "stream", document)) ||
    parameters(node, "query").some(({ name }) => name === "stream")
  );
}
