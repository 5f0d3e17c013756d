/**
 * Host names and origins that a page of the internet can't have: names that public DNS does not resolve, and origins of
 * programs on this machine. SECURITY.md describes the remaining attacks from within the local network.
 */
import { hostname } from "node:os";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Reserved for private use: RFC 6761, 6762, 8375, and ICANN's resolution of 2024 for `internal`. */
const PRIVATE_SUFFIXES = [".localhost", ".local", ".internal", ".home.arpa"];

/** URL schemes of pages shown by installed programs: no server can have them. */
const PROGRAM_SCHEMES = ["app", "tauri", "capacitor", "ionic", "vscode-webview", "vscode-file", "file"];

/** @param name lower case, without port and without trailing dot */
export function isLocalName(name: string): boolean {
  // A name without a dot: a container or a machine of the local network.
  if (/^[a-z0-9_-]+$/.test(name)) return true;
  if (name === hostname().toLowerCase()) return true;
  return PRIVATE_SUFFIXES.some((suffix) => name.length > suffix.length && name.endsWith(suffix));
}

/** @param origin `Origin` header. `null` is not local: any page can have it by a sandboxed frame */
export function isLocalOrigin(origin: string): boolean {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/.exec(origin) ?? [];
  if (PROGRAM_SCHEMES.includes(scheme)) return true;
  if (scheme !== "http" && scheme !== "https") return false;
  const name = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{1,5})?$/.exec(rest);
  const host = name?.[1] ?? name?.[2] ?? "";
  if (isIP(host) !== 0) return ipaddr.process(host).range() === "loopback";
  return host === "localhost" || host.endsWith(".localhost");
}
