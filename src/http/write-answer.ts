/** Writes an answer's head and body to its response. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { expectsContinue, startLinger } from "./body";
import type { HttpAnswer, WholeAnswer } from "./call";
import type { Headers } from "./common-headers";
import { writeFileAnswer } from "./file-answer";
import { endInPieces } from "./read-rate";
import { drained, EVENT_STREAM_HEADERS, writeEvents } from "./sse";

/** Maximum size in bytes of an answer that is written at once. */
const ONE_PIECE = 256 * 1024;

/**
 * @param headers of every answer; the answer's own are added
 * @param options.keepAliveMs milliseconds without an event after which a stream gets a comment
 * @returns the error that ended a stream early; undefined if there was none
 */
export async function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpAnswer,
  headers: Headers,
  options: { readonly id: string; readonly keepAliveMs: number },
): Promise<unknown> {
  switch (answer.kind) {
    case "stream":
      response.writeHead(200, Object.assign(headers, EVENT_STREAM_HEADERS, answer.headers));
      return writeEvents(response, answer, answer.dialect, options);
    case "file":
      return writeFileAnswer(request, response, answer.content, Object.assign(headers, answer.headers));
    case "whole":
      return writeWhole(request, response, answer, Object.assign(headers, answer.headers));
  }
}

async function writeWhole(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body }: WholeAnswer,
  headers: Headers,
): Promise<void> {
  const length =
    typeof body === "string" ? Buffer.byteLength(body) : body.reduce((sum, piece) => sum + piece.length, 0);
  if (status !== 204) headers["content-length"] = length;
  // A client that still waits for `100 Continue` may or may not send its body, so the connection can't be reused.
  if (expectsContinue(request)) headers.connection = "close";
  if (status === 413) {
    response.writeHead(413, { ...headers, connection: "close" });
    startLinger(request, response, String(body));
    return;
  }
  response.writeHead(status, headers);
  if (typeof body === "string") return endInPieces(response, body);
  if (length <= ONE_PIECE) return void response.end(Buffer.concat(body, length));
  for (const piece of body) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}
