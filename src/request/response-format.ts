/** `response_format`: what the answer is held to. */
import { ApiError } from "../errors";
import type { PredictOptionsInit } from "../generated/options";
import type { RequestOf } from "../spec/operation-types";
import { checkName } from "./check-name";
import { JSON_OBJECT, lowerSchema, type SchemaPlace } from "./json-schema";
import { preparedSchema } from "./json-schema/prepared";
import { type Compile, written } from "./json-schema/prepare";

type ChatRequest = RequestOf<"createChatCompletion">;

/** How the answer is constrained. */
export interface Format {
  readonly options: PredictOptionsInit;
  /** Paths of the request's keywords that the answer is not held to. */
  readonly ignored: readonly string[];
  /** The client's schema, where the answer is not held to all of it: to be checked afterwards. */
  readonly unheld?: object;
}

/** What the answer is to be: JSON of a schema. */
interface Wanted {
  readonly schema: object;
  /** Where the schema stands in the request. */
  readonly path: string;
  readonly at: SchemaPlace;
  readonly strict: boolean;
}

/**
 * @param withTools the answer may be a call of a tool: both go into one grammar of libcommon's
 * @param compile the engine's, for schemas without tools
 * @throws ApiError for what is no JSON Schema; with tools, for one that can't be held
 */
export async function formatOptions(request: ChatRequest, withTools: boolean, compile: Compile): Promise<Format> {
  const wanted = wantedOf(request);
  if (wanted === undefined) return { options: {}, ignored: [] };
  const { schema, path, at, strict } = wanted;
  if (schema === JSON_OBJECT) return { options: { json_schema: JSON.stringify(schema) }, ignored: [] };
  if (withTools) return { options: { json_schema: JSON.stringify(lowerSchema(schema, at, { strict })) }, ignored: [] };
  const { text, named } = await preparedSchema(schema, at, compile, strict);
  const ignored = named.map((keys) => (keys.length === 0 ? path : `${path}.${written(keys)}`));
  return { options: { json_schema: text }, ignored, ...(ignored.length > 0 && !strict && { unheld: schema }) };
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
    const at = { param: "response_format", name: "answer" };
    return { schema: schema ?? JSON_OBJECT, path: "response_format.schema", at, strict: false };
  }
  const { name, schema, strict }: { name: string; schema?: object | null; strict?: boolean | null } =
    format.json_schema;
  checkName("response_format.json_schema.name", name);
  const path = "response_format.json_schema.schema";
  return { schema: schema ?? JSON_OBJECT, path, at: { param: "response_format", name }, strict: strict === true };
}
