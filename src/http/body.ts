/** Reads a request's body up to a limit, and answers clients that send more. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "../contracts/errors";

/** Requests with `Expect: 100-continue` whose `100 Continue` has not been sent yet. */
const waiting = new WeakSet<IncomingMessage>();

/** For a server's `checkContinue` event: `100 Continue` is sent only when the body is read. */
export function holdContinue(request: IncomingMessage): void {
  waiting.add(request);
}

/** True for a request with `Expect: 100-continue` until `100 Continue` is sent. */
export function expectsContinue(request: IncomingMessage): boolean {
  return waiting.has(request);
}

/** Happens when this router is mounted in another program's server. */
const READ_BEFORE = "The request's body has already been read: mount this router before body parsers.";

/** Sends `100 Continue` if the client waits for it. */
export function leaveToSend(request: IncomingMessage, response: ServerResponse): void {
  if (waiting.delete(request)) response.writeContinue();
}

export const tooLarge = (limit: number): ApiError =>
  new ApiError("request_too_large", `The request's body is larger than ${limit} bytes, this server's limit.`);

/**
 * @param limit bytes
 * @throws ApiError request_too_large: at once if Content-Length exceeds the limit, else as soon as the limit is passed
 * @throws Error when the connection breaks
 */
export function readBody(request: IncomingMessage, response: ServerResponse, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  if (request.readableEnded) return Promise.reject(new ApiError("internal_error", READ_BEFORE));
  leaveToSend(request, response);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const settle = (): void => {
      request.off("data", onData).off("end", onEnd).off("error", onBroken).off("close", onBroken);
    };
    const onData = (part: Buffer): void => {
      length += part.length;
      if (length <= limit) return void parts.push(part);
      settle();
      request.pause();
      reject(tooLarge(limit));
    };
    const onEnd = (): void => {
      settle();
      resolve(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, length));
    };
    const onBroken = (): void => {
      settle();
      reject(new Error("the connection broke before the request's body was complete"));
    };
    request.on("data", onData).on("end", onEnd).on("error", onBroken).on("close", onBroken);
  });
}

/** Milliseconds for which the rest of a refused body is read and discarded. */
const LINGER_MS = 5_000;

/**
 * Writes an answer to a client that is still sending its body. Closing at once would reset the connection and lose the
 * answer, so the rest of the body is read and discarded for a limited time.
 */
export function startLinger(request: IncomingMessage, response: ServerResponse, body: string): void {
  if (expectsContinue(request) || request.complete) {
    response.end(body);
    return;
  }
  response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    request.off("end", end).off("close", end);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  request.on("end", end).on("close", end).resume();
}
