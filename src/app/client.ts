/**
 * The client and the end user of a request. Clients take turns at a model, however many requests each of them has; within
 * a client's turns, the end users that it names take turns.
 */
import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";
import type { Key } from "../keys/key";
import type { Call } from "../http/call";

/** Hashed, used as fairness buckets. 0: not given. */
export interface Client {
  /** By the key that a request comes with; without one, by the address that it comes from. */
  readonly client: number;
  /** By the user that it names. Anybody can name many, so they share what their client has. */
  readonly endUser: number;
}

/** @param key the known one, however the request spells it; that of all who come without one has no id */
export function clientOf(
  { address }: Pick<Call, "address">,
  request: Readonly<Record<string, unknown>>,
  { id }: Pick<Key, "id">,
): Client {
  return {
    client: id === "" ? numberOf(["address", network(address)]) : numberOf(["key", id]),
    endUser: numberOf([request.safety_identifier, request.user]),
  };
}

/** Bits of an IPv6 address that its owner is given as one: all addresses below it are theirs to choose from. */
const PREFIX = 64;

/** The part of an address that a client can't choose. */
function network(address: string): string {
  // An interface may follow: `fe80::1%eth0`.
  const [plain = ""] = address.split("%", 1);
  if (!ipaddr.isValid(plain)) return "";
  const parsed = ipaddr.process(plain);
  return parsed.kind() === "ipv4"
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${PREFIX}`).toString();
}

function numberOf(given: readonly unknown[]): number {
  const names = given.map((name) => (typeof name === "string" ? name : ""));
  if (names.every((name) => name === "")) return 0;
  return createHash("sha256").update(JSON.stringify(names)).digest().readUIntBE(0, 6);
}
