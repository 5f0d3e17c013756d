/** A request's schemas, prepared. Those that came before need not be prepared again: clients send the same with every request. */
import { createHash } from "node:crypto";
import { type Compile, type HeldSchema, heldSchema, written } from "./prepare";
import { schemaError, SchemaProblem, type SchemaPlace } from "./problem";

/** Of the texts that are kept. */
const BYTES = 8 * 1024 * 1024;

/** A schema of a request as the engine holds it. */
export interface RequestSchema {
  /** JSON text. */
  readonly text: string;
  /** Paths of the request's keywords that are not held. */
  readonly ignored: readonly string[];
  /** The client's schema, where not all of it is held and what follows it is to be checked. */
  readonly unheld?: object;
}

/**
 * @param schema as the client sent it
 * @param at where it stands in the request, for errors
 * @param path the schema's own, for what is ignored
 * @param compile the engine's
 * @param strict as `heldSchema` has it
 * @throws ApiError naming the place in the schema, as `heldSchema` does
 */
export async function requestSchema(
  schema: object,
  at: SchemaPlace,
  path: string,
  compile: Compile,
  strict: boolean,
): Promise<RequestSchema> {
  try {
    const { text, named } = await prepared(schema, compile, strict);
    const ignored = named.map((keys) => (keys.length === 0 ? path : `${path}.${written(keys)}`));
    return { text, ignored, ...(ignored.length > 0 && !strict && { unheld: schema }) };
  } catch (thrown) {
    throw thrown instanceof SchemaProblem ? schemaError(thrown, at) : thrown;
  }
}

interface Kept {
  readonly schema: Promise<HeldSchema>;
  bytes: number;
}

/** By what the client sent, the one that was asked for last at the end. */
const kept = new Map<string, Kept>();
let bytes = 0;

/** As `heldSchema`. Refusals are not kept, nor what the machine's load may have made of a schema. */
function prepared(schema: object, compile: Compile, strict: boolean): Promise<HeldSchema> {
  const key = createHash("sha256")
    .update(JSON.stringify([strict, schema]))
    .digest("base64");
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known.schema;
  }
  const entry: Kept = { schema: heldSchema(schema, compile, strict), bytes: 0 };
  kept.set(key, entry);
  entry.schema.then(
    ({ text, named, isHasty }) => {
      if (kept.get(key) !== entry) return;
      if (isHasty) return void kept.delete(key);
      entry.bytes = text.length + 64 * named.length;
      bytes += entry.bytes;
      for (const [other, { bytes: freed }] of kept) {
        if (bytes <= BYTES) break;
        kept.delete(other);
        bytes -= freed;
      }
    },
    () => {
      if (kept.get(key) === entry) kept.delete(key);
    },
  );
  return entry.schema;
}
