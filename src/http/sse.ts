/** Writes server-sent events, as the dialect frames them. */
import type { ServerResponse } from "node:http";
import { toApiError } from "../contracts/errors";
import type { Dialect } from "../dialects/dialect";

export const EVENT_STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  // nginx would hold the events back otherwise.
  "x-accel-buffering": "no",
} as const;

/** A comment: keeps proxies and clients from taking a long prompt for a dead connection. */
const KEEP_ALIVE_FRAME = ": keep-alive\n\n";

export interface EventSource {
  /** undefined: still awaited, and the first of `rest`. */
  readonly first: IteratorResult<object> | undefined;
  readonly rest: AsyncIterator<object>;
}

/**
 * Writes a stream to its end. Pulls the next chunk only once the client has taken what was written before, so that a
 * slow reader holds back its own request and nothing piles up. Chunks that are ready together leave in one packet,
 * since Node corks what is written in one turn. A stream whose first chunk is still awaited begins with a comment.
 *
 * @param response its head is written already, or will be by the first write
 * @param options.id the request's
 * @param options.keepAliveMs a comment goes out after this long without a chunk
 * @returns what ended the stream early: undefined where it came to its end, or the client has gone
 */
export async function writeEvents(
  response: ServerResponse,
  { first, rest }: EventSource,
  dialect: Dialect,
  { id, keepAliveMs }: { readonly id: string; readonly keepAliveMs: number },
): Promise<unknown> {
  let quiet = true;
  const keepAlive = setInterval(() => {
    if (quiet && !response.destroyed && !response.writableNeedDrain) response.write(KEEP_ALIVE_FRAME);
    quiet = true;
  }, keepAliveMs);
  keepAlive.unref();
  let failure: unknown;
  try {
    if (first === undefined) response.write(KEEP_ALIVE_FRAME);
    for (let item = first ?? (await rest.next()); item.done !== true; item = await rest.next()) {
      if (response.destroyed) return undefined;
      quiet = false;
      // Bytes, not text: Node 26 counts text in bytes when it refuses more and in UTF-16 units when it has given it on, so
      // that a response with text that is not ASCII might never emit "drain".
      if (!response.write(Buffer.from(dialect.frame(item.value)))) await drained(response);
    }
    response.end(dialect.terminator);
  } catch (error) {
    if (response.destroyed) return undefined;
    failure = error;
    response.end(dialect.errorFrame(toApiError(error), id));
  } finally {
    clearInterval(keepAlive);
    // The source may be in the middle of something: its end is not worth waiting for.
    void Promise.resolve(rest.return?.()).catch(() => undefined);
  }
  return failure;
}

/** Resolves when there is room again, or nobody is left to write to. */
export function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      response.off("drain", settle);
      response.off("close", settle);
      resolve();
    };
    if (response.destroyed) return resolve();
    response.on("drain", settle);
    response.on("close", settle);
  });
}
