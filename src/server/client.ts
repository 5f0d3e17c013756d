/** Whose requests are whose: clients have their turns at a model, however many requests each of them has. */
import { createHash } from "node:crypto";
import type { Key } from "../keys/key";
import type { Call } from "./call";

/**
 * By the key that a request comes with and the user that it names, both where they are given.
 * @param key the known one, however the request spells it; that of all who come without one has no id
 * @returns an integer, which tells nothing of either; 0 where neither is given
 */
export function clientOf(
  { headers }: Pick<Call, "headers">,
  request: Readonly<Record<string, unknown>>,
  key?: Pick<Key, "id">,
): number {
  const names = [key?.id || headers.authorization, request.safety_identifier, request.user].map((name) =>
    typeof name === "string" ? name : "",
  );
  if (names.every((name) => name === "")) return 0;
  return createHash("sha256").update(JSON.stringify(names)).digest().readUIntBE(0, 6);
}
