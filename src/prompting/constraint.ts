/** What an answer's content must be, in no API's words, and what the engine holds it by. */
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import type { Compile } from "../json-schema/prepare";
import { type RequestSchema, requestSchema } from "../json-schema/prepared";
import { checkName } from "./check-name";

/** JSON that follows a schema, or any JSON object. */
export interface JsonConstraint {
  readonly kind: "json";
  /** Path of the property that asks for it, for errors about the schema. */
  readonly at: string;
  /** Of the format, for errors about its schema. `at`: its path; undefined: the API gives formats no names, and it is not checked. */
  readonly name: { readonly value: string; readonly at: string | undefined };
  /** As the client sent it. undefined: any object. */
  readonly schema: object | undefined;
  /** Path of the schema, for keywords that are not held. */
  readonly schemaAt: string;
  /** The answer is held to all of the schema, or the schema is refused. */
  readonly strict: boolean;
}

/** A grammar, from the first token of the answer. */
export interface GrammarConstraint {
  readonly kind: "grammar";
  /** Path of the grammar, for errors. */
  readonly at: string;
  readonly grammar: string;
  /** Default: the engine's. */
  readonly syntax?: PredictOptionsInit["grammar_syntax"];
}

export type Constraint = JsonConstraint | GrammarConstraint;

const ANY_OBJECT = JSON.stringify({ type: "object" });

const jsonOf = (constraints: readonly Constraint[]): JsonConstraint | undefined =>
  constraints.find((one) => one.kind === "json");

/**
 * @param compile the engine's
 * @returns the schema that the content follows; undefined: there is none
 * @throws ApiError for what is no JSON Schema
 */
export async function answerSchema(
  constraints: readonly Constraint[],
  compile: Compile,
): Promise<RequestSchema | undefined> {
  const wanted = jsonOf(constraints);
  if (wanted === undefined) return undefined;
  const { at, name, schema, schemaAt, strict } = wanted;
  if (name.at !== undefined) checkName(name.at, name.value);
  if (schema === undefined) return { text: ANY_OBJECT, ignored: [] };
  return requestSchema(schema, { param: at, subject: "response_format", name: name.value }, schemaAt, compile, strict);
}

/**
 * @param toolsAt path of the tools that the answer may call; undefined: it may call none
 * @throws ApiError invalid_value for a grammar beside what also decides what the answer may be
 */
export function grammarOptions(constraints: readonly Constraint[], toolsAt: string | undefined): PredictOptionsInit {
  const grammar = constraints.find((one) => one.kind === "grammar");
  if (grammar === undefined) return {};
  const { at, grammar: text, syntax } = grammar;
  const other = toolsAt ?? jsonOf(constraints)?.at;
  if (other !== undefined) {
    const message = `'${at}' can't be combined with '${other}': each decides what the answer may be.`;
    throw new ApiError("invalid_value", message, at);
  }
  return { grammar: text, ...(syntax !== undefined && { grammar_syntax: syntax }) };
}

/** The engine's refusal of a schema as one about the client's property. Other errors stay as they are. */
export function constraintError(error: unknown, constraints: readonly Constraint[]): unknown {
  if (!(error instanceof ApiError) || error.param !== "json_schema") return error;
  const wanted = jsonOf(constraints);
  if (wanted === undefined) return error;
  const reason = error.message.replace(/^Invalid 'json_schema': /, "");
  return new ApiError(
    "invalid_json_schema",
    `Invalid schema for response_format '${wanted.name.value}': ${reason}`,
    wanted.at,
  );
}
