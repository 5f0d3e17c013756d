/** What a request's head says, where Node leaves it as it came. */
import type { IncomingMessage } from "node:http";
import { newRequestId } from "./common-headers";

/** The client's own id where it has a sane one, which makes its log and ours meet. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  if (typeof given === "string" && /^[\w.:/+=@-]{1,128}$/.test(given)) return given;
  return newRequestId();
}

/** Path and query of a request's target, which is `/path?query`, or a whole URL as proxies are sent it. */
export function pathOf(target = "/"): { path: string; query: string } {
  const relative = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
  const cut = relative.indexOf("?");
  const path = cut < 0 ? relative : relative.slice(0, cut);
  return { path: path === "" ? "/" : path, query: cut < 0 ? "" : relative.slice(cut + 1) };
}

/** Node keeps the first one, where a proxy may have gone by the second. */
export function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) if (/^host$/i.test(rawHeaders[i] ?? "")) hosts++;
  return hosts > 1;
}
