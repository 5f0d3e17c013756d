/** `response_format`: what the answer is held to. */
import { ApiError } from "../contracts/errors";
import type { RequestOf } from "../contracts/operation-types";
import { checkName } from "./check-name";
import type { Compile } from "../json-schema/prepare";
import { type RequestSchema, requestSchema } from "../json-schema/prepared";
import type { SchemaPlace } from "../json-schema/problem";

type FormatRequest = Pick<RequestOf<"createChatCompletion">, "response_format">;

/** Any object, for `response_format: {type: "json_object"}`. */
const JSON_OBJECT: object = Object.freeze({ type: "object" });

/** What the answer is to be: JSON of a schema. */
interface Wanted {
  readonly schema: object;
  /** Where the schema stands in the request. */
  readonly path: string;
  readonly at: SchemaPlace;
  readonly strict: boolean;
}

/**
 * @param compile the engine's
 * @returns undefined where the answer is any text
 * @throws ApiError for what is no JSON Schema
 */
export async function answerSchema(request: FormatRequest, compile: Compile): Promise<RequestSchema | undefined> {
  const wanted = wantedOf(request);
  if (wanted === undefined) return undefined;
  const { schema, path, at, strict } = wanted;
  if (schema === JSON_OBJECT) return { text: JSON.stringify(schema), ignored: [] };
  return requestSchema(schema, at, path, compile, strict);
}

/** The engine's refusal of a schema as one of the client's `response_format`. Other errors stay as they are. */
export function formatError(error: unknown, request: FormatRequest): unknown {
  if (!(error instanceof ApiError) || error.param !== "json_schema") return error;
  const name = wantedOf(request)?.at.name ?? "answer";
  const reason = error.message.replace(/^Invalid 'json_schema': /, "");
  return new ApiError(
    "invalid_json_schema",
    `Invalid schema for response_format '${name}': ${reason}`,
    "response_format",
  );
}

function wantedOf({ response_format: format }: FormatRequest): Wanted | undefined {
  if (format === null || format === undefined || format.type === "text") return undefined;
  if (format.type === "json_object") {
    // As llama.cpp and Together have it: a schema without a name.
    const { schema }: { schema?: object | null } = format;
    const at = { param: "response_format", name: "answer" };
    return { schema: schema ?? JSON_OBJECT, path: "response_format.schema", at, strict: false };
  }
  const { name, schema, strict }: { name: string; schema?: object | null; strict?: boolean | null } =
    format.json_schema;
  checkName("response_format.json_schema.name", name);
  const path = "response_format.json_schema.schema";
  return { schema: schema ?? JSON_OBJECT, path, at: { param: "response_format", name }, strict: strict === true };
}
