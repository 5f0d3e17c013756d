/** Which addresses belong to the internet, and which to this machine, its network or whoever runs it. */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** All that is given out for use on the internet; what else there is stands for IPv4, or leads nowhere. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** A public address at which a cloud answers its own machines with their configuration. */
const AZURE = "168.63.129.16";

/** @param address IPv4 or IPv6, as a resolver or a URL writes it */
export function isPublicAddress(address: string): boolean {
  // The library also reads octal, hexadecimal and shortened forms, which nobody connects to here.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast" || address === AZURE) return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6);
}
