/** Reads parts of a request's head that Node does not parse. */
import type { IncomingMessage } from "node:http";
import { newRequestId } from "./common-headers";

/** The client's own request id if it is valid, so that client and server logs can be matched; else a new id. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  if (typeof given === "string" && /^[\w.:/+=@-]{1,128}$/.test(given)) return given;
  return newRequestId();
}

/** Path and query of a request target: `/path?query`, or a whole URL as sent to proxies. */
export function pathOf(target = "/"): { path: string; query: string } {
  const relative = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
  const cut = relative.indexOf("?");
  const path = cut < 0 ? relative : relative.slice(0, cut);
  return { path: path === "" ? "/" : path, query: cut < 0 ? "" : relative.slice(cut + 1) };
}

/** Node uses the first Host header, but a proxy in front may have used the second. */
export function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) if (/^host$/i.test(rawHeaders[i] ?? "")) hosts++;
  return hosts > 1;
}
