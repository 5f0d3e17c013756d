/** Fetches a file over http or https, within limits of size, time and place. */
import { lookup as systemLookup } from "node:dns";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";

const MAX_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Bytes that may still come, of all downloads that share it. */
export interface Budget {
  left: number;
}

export interface DownloadOptions {
  /** Asked for every address that is connected to, of redirects too. */
  readonly allowed: (address: string) => boolean;
  readonly budget: Budget;
  /** Ends the download. */
  readonly signal: AbortSignal;
  /** Default: the system's. */
  readonly lookup?: LookupFunction;
}

/** The file has more bytes than the budget has left. */
export class OverBudget extends Error {}

/**
 * @param url of http or https
 * @throws OverBudget; the signal's reason; any other error with a reason that is for the log
 */
export async function download(url: URL, options: DownloadOptions): Promise<Buffer> {
  let at = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await get(at, options);
    const { statusCode: status = 0, headers } = response;
    if (REDIRECTS.includes(status) && headers.location !== undefined) {
      response.destroy();
      at = new URL(headers.location, at);
      continue;
    }
    try {
      return await body(response, options.budget);
    } catch (error) {
      options.signal.throwIfAborted();
      throw error;
    } finally {
      response.destroy();
    }
  }
  throw new Error(`more than ${MAX_REDIRECTS} redirects`);
}

function get(url: URL, { allowed, signal, lookup = systemLookup }: DownloadOptions): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Error(`no http or https: ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw new Error("the URL has credentials");
  // Nobody looks an address up, so that the check there would not see it.
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) !== 0 && !allowed(host)) throw new Error(`address refused: ${host}`);
  signal.throwIfAborted();
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const headers = { accept: "*/*", "accept-encoding": "identity", "user-agent": "llama-openapi" };
    // A connection of its own: one from a pool was checked for somebody else.
    request(url, { agent: false, headers, signal, lookup: guarded(lookup, allowed) }, resolve)
      .on("error", (error) => reject(signal.aborted ? (signal.reason as Error) : error))
      .on("upgrade", (_response, socket) => {
        socket.destroy();
        reject(new Error("the server changed the protocol"));
      })
      .end();
  });
}

/** Gives out only addresses that are allowed: what is checked is what is connected to, whatever a name says later. */
function guarded(lookup: LookupFunction, allowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, "");
      const list = typeof found === "string" ? [{ address: found, family: isIP(found) }] : found;
      const good = list.filter(({ address }) => allowed(address));
      const [first] = good;
      if (first === undefined) {
        const all = list.map(({ address }) => address).join(", ");
        return callback(new Error(`addresses refused: ${all}`), "");
      }
      if (options.all === true) callback(null, good);
      else callback(null, first.address, first.family);
    });
}

async function body(response: IncomingMessage, budget: Budget): Promise<Buffer> {
  const { statusCode, headers } = response;
  if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  const encoding = headers["content-encoding"] ?? "identity";
  // Unpacked it might be of any size.
  if (encoding.toLowerCase() !== "identity") throw new Error(`content-encoding ${encoding}`);
  if (Number(headers["content-length"] ?? 0) > budget.left) throw new OverBudget();
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    budget.left -= chunk.length;
    if (budget.left < 0) throw new OverBudget();
    chunks.push(chunk);
  }
  if (!response.complete) throw new Error("the connection was closed before the end");
  return Buffer.concat(chunks);
}
