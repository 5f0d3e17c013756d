/** `response_format`: what the grammar is to hold. */
import type { PredictOptionsInit } from "../generated/options";
import type { RequestOf } from "../spec/operation-types";
import { checkName } from "./check-name";
import { JSON_OBJECT, lowerSchema } from "./json-schema";

type ChatRequest = RequestOf<"createChatCompletion">;

/** As llama.cpp and Together have it: a schema without a name. */
const PLACE = { param: "response_format", name: "answer" };

/** @throws ApiError for a schema that can't be held */
export function formatOptions({ response_format: format }: ChatRequest): PredictOptionsInit {
  if (format === null || format === undefined || format.type === "text") return {};
  if (format.type === "json_object") {
    const { schema: given }: { schema?: object | null } = format;
    const held = given === undefined || given === null ? JSON_OBJECT : lowerSchema(given, PLACE);
    return { json_schema: JSON.stringify(held) };
  }
  const { name, schema, strict }: { name: string; schema?: object | null; strict?: boolean | null } =
    format.json_schema;
  checkName("response_format.json_schema.name", name);
  if (schema === undefined || schema === null) return { json_schema: JSON.stringify(JSON_OBJECT) };
  const lowered = lowerSchema(schema, { param: "response_format", name }, { strict: strict === true });
  return { json_schema: JSON.stringify(lowered) };
}
