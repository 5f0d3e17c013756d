/**
 * Whose requests are whose: clients have their turns at a model, however many requests each of them has, and in a client's
 * turns the users that it names have theirs.
 */
import { createHash } from "node:crypto";
import type { Key } from "../keys/key";
import type { Call } from "./call";

/** Integers that tell nothing of what they stand for; 0 where nothing is given. */
export interface Client {
  /** By the key that a request comes with. */
  readonly client: number;
  /** By the user that it names. Anybody can name many, so they share what their client has. */
  readonly endUser: number;
}

/** @param key the known one, however the request spells it; that of all who come without one has no id */
export function clientOf(
  { headers }: Pick<Call, "headers">,
  request: Readonly<Record<string, unknown>>,
  key?: Pick<Key, "id">,
): Client {
  return {
    client: numberOf([key?.id || headers.authorization]),
    endUser: numberOf([request.safety_identifier, request.user]),
  };
}

function numberOf(given: readonly unknown[]): number {
  const names = given.map((name) => (typeof name === "string" ? name : ""));
  if (names.every((name) => name === "")) return 0;
  return createHash("sha256").update(JSON.stringify(names)).digest().readUIntBE(0, 6);
}
