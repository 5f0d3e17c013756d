/** `response_format`: what the grammar is to hold. */
import { ApiError } from "../errors";
import type { PredictOptionsInit } from "../generated/options";
import type { RequestOf } from "../spec/operation-types";
import { JSON_OBJECT, lowerSchema } from "./json-schema";

type ChatRequest = RequestOf<"createChatCompletion">;

/** @throws ApiError for a schema that can't be held */
export function formatOptions({ response_format: format }: ChatRequest): PredictOptionsInit {
  if (format === null || format === undefined || format.type === "text") return {};
  if (format.type === "json_object") return { json_schema: JSON.stringify(JSON_OBJECT) };
  const { name, schema, strict } = format.json_schema;
  checkName(name);
  if (schema === undefined) return { json_schema: JSON.stringify(JSON_OBJECT) };
  const lowered = lowerSchema(schema, { param: "response_format", name }, { strict: strict === true });
  return { json_schema: JSON.stringify(lowered) };
}

function checkName(name: string): void {
  const param = "response_format.json_schema.name";
  if (!/^[a-zA-Z0-9_-]+$/.test(name)) {
    const message = `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`;
    throw new ApiError("invalid_value", message, param);
  }
  if (name.length > 64) {
    const message = `Invalid '${param}': string too long. Expected a string with maximum length 64, but got a string with length ${name.length} instead.`;
    throw new ApiError("string_above_max_length", message, param);
  }
}
