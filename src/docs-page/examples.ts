/** A request for each operation, for people to copy: only what it needs. */
import { type Document, type OperationObject, propertiesOf, resolved, type Schema } from "./document";

/** What names say better than types. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  model: "MODEL",
  messages: [{ role: "user", content: "What is the capital of Sweden?" }],
  prompt: "Once upon a time",
  input: "What day is it today?",
  instruction: "Mend the spelling.",
  query: "Which animal barks?",
  documents: ["A cat", "A dog"],
  tokens: [1, 2, 3],
};

/** @returns undefined where the operation takes no JSON */
export function exampleBody(document: Document, operation: OperationObject): unknown {
  const body = operation.requestBody && resolved(document, operation.requestBody);
  const schema = body?.content?.["application/json"]?.schema;
  if (schema === undefined) return undefined;
  const needed = propertiesOf(document, schema).filter(({ required, name }) => required || name === "model");
  return Object.fromEntries(
    needed.map(({ name, schema: property }) => [name, SAMPLES[name] ?? sample(document, property)]),
  );
}

function sample(document: Document, given: Schema): unknown {
  const schema = resolved(document, given);
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  const inner = (schema.allOf ?? schema.oneOf ?? schema.anyOf)?.[0];
  if (inner !== undefined) return sample(document, inner);
  switch (String(Array.isArray(schema.type) ? schema.type[0] : schema.type)) {
    case "array":
      return schema.items === undefined ? [] : [sample(document, schema.items)];
    case "object":
      return {};
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    default:
      return "text";
  }
}

/** @param base e.g. `http://127.0.0.1:8080/v1` */
export function curlExample(base: string, method: string, path: string, body: unknown): string {
  const url = `${base}${path}`.replaceAll(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  const verb = method === "get" || body !== undefined ? "" : ` -X ${method.toUpperCase()}`;
  const data =
    body === undefined
      ? ""
      : ` \\\n  -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(body, undefined, 2).replaceAll("'", "'\\''")}'`;
  return `curl${verb} ${url}${data}`;
}
