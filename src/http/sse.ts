/** Writes server-sent events in the dialect's framing. */
import type { ServerResponse } from "node:http";
import { toApiError } from "../contracts/errors";
import type { Dialect } from "../dialects/dialect";

export const EVENT_STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  // Disables nginx's response buffering.
  "x-accel-buffering": "no",
} as const;

/** An SSE comment: keeps proxies and clients from closing the connection during a long prompt. */
const KEEP_ALIVE_FRAME = ": keep-alive\n\n";

export interface EventSource {
  /** undefined: not there yet; then it is the first item of `rest`. */
  readonly first: IteratorResult<object> | undefined;
  readonly rest: AsyncIterator<object>;
}

/**
 * Writes a stream to its end. Pulls the next chunk only after the client has read the previous ones, so that a slow
 * reader slows down only its own request and nothing accumulates. Chunks that are ready together leave in one packet,
 * since Node corks writes of one turn. A stream without a first chunk begins with a comment.
 *
 * @param response its head is already written, or is sent with the first write
 * @param options.id request id
 * @param options.keepAliveMs milliseconds without a chunk after which a comment is sent
 * @returns the error that ended the stream early; undefined if it was complete or the client has gone
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
      // Bytes, not text: Node 26 counts pending text in bytes when it applies backpressure, but in UTF-16 units when it
      // has been written, so that a response with non-ASCII text might never emit "drain".
      if (!response.write(Buffer.from(dialect.frame(item.value)))) await drained(response);
    }
    response.end(dialect.terminator);
  } catch (error) {
    if (response.destroyed) return undefined;
    failure = error;
    response.end(dialect.errorFrame(toApiError(error), id));
  } finally {
    clearInterval(keepAlive);
    // Not awaited: the source may be busy.
    void Promise.resolve(rest.return?.()).catch(() => undefined);
  }
  return failure;
}

/** Resolves when the response can be written to again, or is closed. */
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
