/** `response_format`'s schemas, made into what the engine holds to the letter, and what of them it does not hold. */
import { schemaError, SchemaProblem, type SchemaPath, type SchemaPlace } from "../problem";
import { checkSize } from "../size";
import { checkStrict } from "../strict";
import { checkBounds } from "./bounds";
import { type Compile, type HeldSchema, hold } from "./hold";
import { prepare } from "./prepare";

export type { Compile, HeldSchema } from "./hold";
export { written } from "./place";

/**
 * @param schema as the client sent it
 * @param at where it stands in the request, for errors
 * @param compile the engine's
 * @param strict OpenAI's rules for strict schemas hold: what can't be held is refused
 * @throws ApiError naming the place for what is no JSON Schema, for one that is too large, and for one that allows no value
 */
export async function heldSchema(
  schema: unknown,
  at: SchemaPlace,
  compile: Compile,
  strict: boolean,
): Promise<HeldSchema> {
  try {
    if (strict) {
      checkSize(schema);
      checkStrict(schema);
    }
    checkBounds(schema);
    const held = await hold(prepare(schema), compile);
    if (strict)
      held.named
        .filter((path) => path.at(-1) !== "format")
        .slice(0, 1)
        .forEach(refuse);
    return held;
  } catch (thrown) {
    throw thrown instanceof SchemaProblem ? schemaError(thrown, at) : thrown;
  }
}

function refuse(path: SchemaPath): never {
  throw new SchemaProblem(path.slice(0, -1), `'${path.at(-1) ?? "schema"}' is not supported.`);
}
