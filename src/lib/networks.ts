/** Networks in CIDR notation, as settings name them. */
import ipaddr from "ipaddr.js";

/** @param text `10.0.0.0/8`, `fd00::/8`; an address by itself stands for itself */
export function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  return isAddress(address) && rest.length === 0 && (bits === undefined || ipaddr.isValidCIDR(text));
}

/** @returns whether an address lies in one of the networks; IPv4 addresses written as IPv6 are IPv4 */
export function inNetworks(networks: readonly string[]): (address: string) => boolean {
  const parsed = networks.map((text) => ipaddr.parseCIDR(text.includes("/") ? text : `${text}/${bitsOf(text)}`));
  return (address) => {
    if (!isAddress(address)) return false;
    const its = ipaddr.process(address);
    return parsed.some(([base, bits]) => base.kind() === its.kind() && its.match([base, bits] as never));
  };
}

/** With all four parts: `ipaddr.js` takes `10` for an address too. */
const isAddress = (text: string): boolean => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

const bitsOf = (address: string): number => (ipaddr.IPv6.isValid(address) ? 128 : 32);
