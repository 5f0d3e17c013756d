/** Client address and server URL of a request: from the connection, or from a trusted proxy's headers. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { inNetworks } from "../lib/networks";
import { isLoopback } from "./bind";

export interface ProxySettings {
  /** URL by which clients reach the server; undefined: taken from each request. */
  readonly publicUrl?: string | undefined;
  /** Networks of proxies whose forwarding headers are trusted. */
  readonly trustedProxies: readonly string[];
}

export interface Place {
  /** The client's address; "" if unknown. */
  readonly address: string;
  /** Host and port that the client sent; undefined if it sent none. */
  readonly host: string | undefined;
  /** Without trailing slash: `https://llm.example/api`. */
  readonly url: string;
  /** A proxy passed the request on, and its client is not known to be on this machine. */
  readonly remote: boolean;
}

/** One proxy's forwarding headers. */
interface Hop {
  readonly for?: string | undefined;
  readonly proto?: string | undefined;
  readonly host?: string | undefined;
}

const HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;
const PREFIX = /^(\/[\w.~-]+)+$/;

export class Proxies {
  private readonly isTrusted: (address: string) => boolean;
  private readonly publicUrl: string | undefined;
  /** Host and port of `publicUrl`. */
  readonly publicHost: string | undefined;

  /** @throws Error if `publicUrl` is not an http or https URL, or has more than a path */
  constructor({ publicUrl, trustedProxies }: ProxySettings) {
    this.isTrusted = inNetworks(trustedProxies);
    if (publicUrl === undefined) return;
    const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
    if (url === undefined || !/^https?:\/\/[\w.:[\]-]+(\/[\w.~%-]*)*$/.test(url.href)) {
      throw new Error(`public_url: expected a URL such as https://llm.example, got ${JSON.stringify(publicUrl)}.`);
    }
    this.publicUrl = url.origin + url.pathname.replace(/(\/v1)?\/*$/, "");
    this.publicHost = url.host;
  }

  placeOf(request: IncomingMessage): Place {
    const { socket, headers } = request;
    const peer = socket.remoteAddress ?? "";
    let address = peer;
    let seen: Hop = {};
    let forwarded = false;
    for (const hop of this.isTrusted(peer) ? hopsOf(headers).reverse() : []) {
      if (!this.isTrusted(address)) break;
      forwarded = true;
      seen = { host: hop.host ?? seen.host, proto: hop.proto ?? seen.proto };
      address = addressIn(hop.for);
    }
    const host = seen.host !== undefined && HOST.test(seen.host) ? seen.host : headers.host;
    const prefix = forwarded ? prefixOf(headers) : "";
    const scheme = /^https?$/i.test(seen.proto ?? "") ? seen.proto!.toLowerCase() : schemeOf(request);
    const url = this.publicUrl ?? `${scheme}://${HOST.test(host ?? "") ? host : ownAddress(request)}${prefix}`;
    return { address, host, url, remote: forwarded && (address === "" || !isLoopback(address)) };
  }
}

const schemeOf = ({ socket }: IncomingMessage): string => ("encrypted" in socket ? "https" : "http");

function ownAddress({ socket: { localAddress = "localhost", localPort = 80 } }: IncomingMessage): string {
  return `${localAddress.includes(":") ? `[${localAddress}]` : localAddress}:${localPort}`;
}

function prefixOf(headers: IncomingHttpHeaders): string {
  const prefix = (listIn(headers["x-forwarded-prefix"])[0] ?? "").replace(/\/+$/, "");
  return PREFIX.test(prefix) ? prefix : "";
}

/**
 * Entries of the forwarding headers, the nearest proxy last. `Forwarded` (RFC 7239) is used only without
 * `X-Forwarded-*`: a proxy that sets the latter may pass on the client's own `Forwarded`.
 */
function hopsOf(headers: IncomingHttpHeaders): Hop[] {
  const [fors, protos, hosts] = ["for", "proto", "host"].map((name) => listIn(headers[`x-forwarded-${name}`])) as [
    string[],
    string[],
    string[],
  ];
  const count = Math.max(fors.length, protos.length, hosts.length);
  if (count === 0) return forwardedIn(headers.forwarded);
  // Some proxies append to a list, others set a single value, which then applies to all hops.
  const at = (list: readonly string[], i: number): string | undefined => list.at(i - count) ?? list[0];
  return Array.from({ length: count }, (_, i) => ({
    for: fors.at(i - count),
    proto: at(protos, i),
    host: at(hosts, i),
  }));
}

const listIn = (header: string | string[] | undefined): string[] =>
  (Array.isArray(header) ? header.join(",") : (header ?? ""))
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** `for=192.0.2.60;proto=https, for="[2001:db8::1]:80"` */
function forwardedIn(header: string | undefined): Hop[] {
  if (header === undefined) return [];
  const elements = header.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+/g) ?? [];
  return elements.map((element): Hop => {
    const pairs = [...element.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^;,\s"]*))/g)];
    return Object.fromEntries(
      pairs.map(([, name = "", quoted, plain]) => [name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain]),
    );
  });
}

/** @returns "" if it is not an address (`unknown`, `_hidden`) */
function addressIn(node = ""): string {
  const bare = node.replace(/^\[([\da-f:.]+)\](:\d+)?$/i, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return isIP(bare) === 0 ? "" : bare;
}
