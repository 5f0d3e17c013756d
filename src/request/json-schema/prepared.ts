/** Schemas that came before need not be prepared again: clients send the same one with every request. */
import { createHash } from "node:crypto";
import { type Compile, type HeldSchema, heldSchema } from "./prepare";
import type { SchemaPlace } from "./problem";

/** Of the texts that are kept. */
const BYTES = 8 * 1024 * 1024;

interface Kept {
  readonly schema: Promise<HeldSchema>;
  bytes: number;
}

/** By what the client sent, the one that was asked for last at the end. */
const kept = new Map<string, Kept>();
let bytes = 0;

/** As `heldSchema`. Refusals are not kept. */
export function preparedSchema(
  schema: unknown,
  at: SchemaPlace,
  compile: Compile,
  strict: boolean,
): Promise<HeldSchema> {
  const key = createHash("sha256")
    .update(JSON.stringify([strict, at.name, schema]))
    .digest("base64");
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known.schema;
  }
  const entry: Kept = { schema: heldSchema(schema, at, compile, strict), bytes: 0 };
  kept.set(key, entry);
  entry.schema.then(
    ({ text, named }) => {
      if (kept.get(key) !== entry) return;
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
