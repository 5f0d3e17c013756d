/**
 * The client and the end user of a request, as fairness buckets. Clients take turns at a model, however many requests each of
 * them has; within a client's turns, the end users that it names take turns.
 */
import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";
import type { Principal } from "../contracts/principal";
import type { Key } from "../contracts/key";

/** @param key the one that the request came with. Without one, the client is the network of its address */
export const clientOf = ({ id }: Pick<Key, "id">, address: string): number =>
  id === "" ? numberOf(["address", network(address)]) : numberOf(["key", id]);

/**
 * @param request the merged request: it names the end user
 * @param sharing which requests share cached prompts: all, or those of one client
 */
export const principalOf = (
  { id }: Pick<Key, "id">,
  client: number,
  { safety_identifier: safetyIdentifier, user }: Readonly<Record<string, unknown>>,
  sharing: "shared" | "key",
): Principal => ({
  key: id,
  client,
  endUser: numberOf([safetyIdentifier, user]),
  cacheNamespace: sharing === "key" ? String(client) : "",
});

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
