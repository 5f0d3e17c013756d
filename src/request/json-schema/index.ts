/** JSON Schemas that clients send, made into what the engine's grammars hold. */
import { finish } from "./finish";
import { Lowering } from "./lowering";
import { schemaError, SchemaProblem, type SchemaPlace } from "./problem";
import { checkSize } from "./size";
import { checkStrict } from "./strict";
import type { JsonSchema } from "./types";

export type { SchemaPlace } from "./problem";
export type { JsonSchema } from "./types";

export interface SchemaOptions {
  /** OpenAI's rules for strict schemas hold too. */
  readonly strict?: boolean;
  /**
   * Bounded numbers become references to definitions `bare-...`: strings with a pattern, from whose grammar rules the
   * engine takes the quotes. Without, bounds of numbers with a fraction are not held.
   */
  readonly bareNumbers?: boolean;
  /**
   * Of the definitions' names; letters. Schemas that go into one grammar need prefixes that differ, or libcommon takes
   * the definitions of one for those of the other.
   */
  readonly prefix?: string;
}

/** Any object, for `response_format: {type: "json_object"}`. */
export const JSON_OBJECT: JsonSchema = Object.freeze({ type: "object" });

/**
 * A schema that the engine holds as it stands, by llguidance, as JSON text.
 *
 * @param schema as the client sent it
 * @param at where it stands in the request, for errors
 * @throws ApiError naming the place in the schema that OpenAI's rules refuse
 */
export function heldSchema(schema: unknown, at: SchemaPlace, { strict = false } = {}): string {
  return refusing(at, () => {
    checkSize(schema);
    if (strict) checkStrict(schema);
    return JSON.stringify(schema);
  });
}

/**
 * A schema that libcommon's grammars hold, which go with tools: it constrains the model's output to what the client's
 * schema allows, at times to less:
 * - objects with properties have no others, those that are required come first;
 * - strings have no escapes that are not needed, numbers no more digits than keep them exact;
 * - oneOf is taken as anyOf.
 *
 * @param schema as the client sent it
 * @param at where it stands in the request, for errors
 * @returns a reference to one of its `$defs`
 * @throws ApiError naming the place in the schema that can't be held
 */
export function lowerSchema(schema: unknown, at: SchemaPlace, options: SchemaOptions = {}): JsonSchema {
  const { strict = false, bareNumbers = true, prefix = "d" } = options;
  return refusing(at, () => {
    checkSize(schema);
    if (strict) checkStrict(schema);
    const lowering = new Lowering(schema, prefix, bareNumbers);
    return finish(lowering.lower([{ schema, path: [] }]), lowering);
  });
}

/** @throws ApiError in place of a SchemaProblem */
function refusing<Made>(at: SchemaPlace, make: () => Made): Made {
  try {
    return make();
  } catch (thrown) {
    throw thrown instanceof SchemaProblem ? schemaError(thrown, at) : thrown;
  }
}
