/** The downloads of one request: a few at once, in one time and one budget. A client learns only that one failed. */
import type { LookupFunction } from "node:net";
import type { Logger } from "pino";
import { ApiError } from "../contracts/errors";
import { isPublicAddress } from "./addresses";
import { type Budget, download, OverBudget } from "./download";
import { tooLarge } from "./refused";
import type { MediaSettings } from "./media-settings";

const AT_ONCE = 4;

export interface DownloadContext {
  readonly media: MediaSettings;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Default: the system's. */
  readonly lookup?: LookupFunction;
}

/**
 * @param paramOf path of the property that had the URL
 * @returns in the order of the URLs
 * @throws ApiError, the same for every address that does not answer with a file: this server is no way to look around in
 *   its network; the signal's reason
 */
export async function downloadAll<Key>(
  urls: ReadonlyMap<Key, URL>,
  paramOf: (key: Key) => string,
  budget: Budget,
  { media, signal, log, lookup }: DownloadContext,
): Promise<Map<Key, Buffer>> {
  const files = new Map<Key, Buffer>();
  if (urls.size === 0) return files;
  signal.throwIfAborted();
  const all = new AbortController();
  const onAbort = (): void => all.abort(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(() => all.abort(new Error(`not there within ${media.timeout} ms`)), media.timeout);
  const allowed = media.urls === "any" ? () => true : media.urls === "public" ? isPublicAddress : () => false;
  const one = async (key: Key, url: URL): Promise<void> => {
    try {
      files.set(key, await download(url, { allowed, budget, signal: all.signal, lookup }));
    } catch (error) {
      signal.throwIfAborted();
      const param = paramOf(key);
      if (error instanceof OverBudget) {
        const { code, message } = tooLarge("image", media.limit);
        throw new ApiError(code, `Invalid '${param}': ${message}`, param);
      }
      // The rest of a URL may be a secret of the client's.
      if (error !== STOPPED) log.info({ host: url.host, reason: String(error) }, "an image could not be fetched");
      throw new ApiError("failed_to_download_image", `Invalid '${param}': ${UNREACHED}`, param);
    }
  };
  const waiting = [...urls];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await one(...next);
  };
  try {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, urls.size) }, worker));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
    all.abort(STOPPED);
  }
  return new Map([...urls.keys()].map((key) => [key, files.get(key)!]));
}

const UNREACHED =
  "the image could not be fetched. Its address may be one that this server refuses, or did not answer with a file in time.";

/** Why the others end where one has failed. */
const STOPPED = new Error("another download failed");
