/** Clients' schemas, made into what the engine holds to the letter, and what of them it does not hold. */
import { SchemaProblem, type SchemaPath } from "../problem";
import { checkSize } from "../size";
import { checkStrict } from "../strict";
import { type Compile, type HeldSchema, hold } from "./hold";
import { Pace } from "./pace";
import { prepare } from "./prepare";

export type { Compile, HeldSchema } from "./hold";
export { written } from "./place";

/**
 * @param schema as the client sent it
 * @param compile the engine's
 * @param strict OpenAI's rules for strict schemas hold: what can't be held is refused
 * @throws SchemaProblem for what is no JSON Schema, for one that is too large, and for one that allows no value
 */
export async function heldSchema(schema: unknown, compile: Compile, strict: boolean): Promise<HeldSchema> {
  const pace = new Pace();
  await checkSize(schema, strict, pace);
  if (strict) checkStrict(schema);
  const held = await hold(await prepare(schema, pace), compile, pace);
  const refused = held.named.find((path) => path.at(-1) !== "format");
  if (strict && refused !== undefined) refuse(refused);
  return held;
}

function refuse(path: SchemaPath): never {
  throw new SchemaProblem(path.slice(0, -1), `'${path.at(-1) ?? "schema"}' is not supported.`);
}
