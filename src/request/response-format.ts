/** `response_format`: what the answer is held to. */
import { ApiError } from "../errors";
import type { PredictOptionsInit } from "../generated/options";
import type { RequestOf } from "../spec/operation-types";
import { checkName } from "./check-name";
import { heldSchema, JSON_OBJECT, lowerSchema, type SchemaPlace } from "./json-schema";

type ChatRequest = RequestOf<"createChatCompletion">;

/** What the answer is to be: JSON of a schema. */
interface Wanted {
  readonly schema: object;
  readonly at: SchemaPlace;
  readonly strict: boolean;
}

/**
 * @param withTools the answer may be a call of a tool: both go into one grammar of libcommon's
 * @throws ApiError for a schema that can't be held
 */
export function formatOptions(request: ChatRequest, withTools: boolean): PredictOptionsInit {
  const wanted = wantedOf(request);
  if (wanted === undefined) return {};
  const { schema, at, strict } = wanted;
  if (schema === JSON_OBJECT) return { json_schema: JSON.stringify(schema) };
  if (withTools) return { json_schema: JSON.stringify(lowerSchema(schema, at, { strict })) };
  return { json_schema: heldSchema(schema, at, { strict }) };
}

/** The engine's refusal of a schema as one of the client's `response_format`. Other errors stay as they are. */
export function formatError(error: unknown, request: ChatRequest): unknown {
  if (!(error instanceof ApiError) || error.param !== "json_schema") return error;
  const name = wantedOf(request)?.at.name ?? "answer";
  const reason = error.message.replace(/^Invalid 'json_schema': /, "");
  return new ApiError(
    "invalid_json_schema",
    `Invalid schema for response_format '${name}': ${reason}`,
    "response_format",
  );
}

function wantedOf({ response_format: format }: ChatRequest): Wanted | undefined {
  if (format === null || format === undefined || format.type === "text") return undefined;
  if (format.type === "json_object") {
    // As llama.cpp and Together have it: a schema without a name.
    const { schema }: { schema?: object | null } = format;
    return { schema: schema ?? JSON_OBJECT, at: { param: "response_format", name: "answer" }, strict: false };
  }
  const { name, schema, strict }: { name: string; schema?: object | null; strict?: boolean | null } =
    format.json_schema;
  checkName("response_format.json_schema.name", name);
  return { schema: schema ?? JSON_OBJECT, at: { param: "response_format", name }, strict: strict === true };
}
