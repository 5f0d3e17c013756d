/** Reads a request's body, within a limit; and what to do with a client that sends more. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "../contracts/errors";

/** Requests with `Expect: 100-continue` whose client still waits for leave to send. */
const waiting = new WeakSet<IncomingMessage>();

/** For a server's `checkContinue` event: the leave is given when the body is read, and not before. */
export function holdContinue(request: IncomingMessage): void {
  waiting.add(request);
}

/** True while the client has not been told to send its body. */
export function expectsContinue(request: IncomingMessage): boolean {
  return waiting.has(request);
}

/** In another program's server. */
const READ_BEFORE =
  "The request's body was read before it came here: this server has to be mounted before parsers of bodies.";

/** Lets a client that waits for leave send its body. */
export function leaveToSend(request: IncomingMessage, response: ServerResponse): void {
  if (waiting.delete(request)) response.writeContinue();
}

export const tooLarge = (limit: number): ApiError =>
  new ApiError("request_too_large", `The request's body is larger than ${limit} bytes, this server's limit.`);

/**
 * @param limit bytes
 * @throws ApiError request_too_large: at once where the length is declared, else as soon as the limit is passed
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
      reject(new Error("the connection broke before the request's body was there"));
    };
    request.on("data", onData).on("end", onEnd).on("error", onBroken).on("close", onBroken);
  });
}

/** How long the rest of a refused body is read and thrown away. */
const LINGER_MS = 5_000;

/**
 * Writes an answer to a client that is still sending. To close at once would reset the connection, and the answer would
 * be lost on its way: so the rest is read and thrown away for a while.
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
