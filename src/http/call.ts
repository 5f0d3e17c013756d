/** The two ends of the pipeline: an HTTP request and its answer, without a framework and without a socket. */
import type { IncomingHttpHeaders } from "node:http";
import type { Logger } from "pino";
import { jsonPieces } from "../answers/json-text";
import type { Observed } from "../contracts/ended";

/** A request. */
export interface Call {
  /** Sent back as `x-request-id`. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** What stands after the `?`. */
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** The client's address: that of the connection, or what a trusted proxy says; "" where it is not known. */
  readonly address: string;
  /** Host and port that the client called the server by, in the same way. */
  readonly host: string | undefined;
  /** A trusted proxy passed the request on, from elsewhere than this machine. */
  readonly remote: boolean;
  /** Where the client found this server: scheme, host and base path, e.g. `http://127.0.0.1:8080/v1`. */
  readonly base: string;
  /** Aborted when the client is gone, the deadline is over, or the server is being stopped. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  /**
   * The whole body. To be called once at most.
   * @param limit bytes
   * @throws ApiError request_too_large as soon as the limit is passed
   */
  body(limit: number): Promise<Buffer>;
  /** From now on the exchange has so many milliseconds. The signal's reason is then an ApiError (deadline_exceeded). */
  deadline(milliseconds: number): void;
  /** Calls back when the exchange is over: the answer is written, or the connection gone. At once where it is. */
  onEnd(listener: () => void): void;
  /**
   * The log, the metrics and the trace tell the request's end only when the returned function has been called: something
   * of it is not known yet.
   */
  hold(): () => void;
  /** What the metrics and the trace will say of it. To be filled on the way. */
  readonly observed: Observed;
  /** Headers of the answer, whatever that will be. */
  addHeaders(headers: Readonly<Record<string, string>>): void;
  /** Adds facts to the request's log line. */
  note(facts: Readonly<Record<string, unknown>>): void;
}

/** A body in one piece. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** In pieces where it is large. */
  readonly body: string | readonly Buffer[];
}

/** Server-sent events. Each object is one `data:` line; `[DONE]` follows the last. */
export interface EventAnswer {
  readonly headers: Readonly<Record<string, string>>;
  /** undefined: still awaited, and the first of `rest`; the head goes out before it. */
  readonly first: IteratorResult<object> | undefined;
  readonly rest: AsyncIterator<object>;
}

export type Answer = WholeAnswer | EventAnswer;

/** One entry of the table that both adapters mount. */
export interface Route {
  /** Lower case: `get`, `post`, `delete`. */
  readonly method: string;
  /** As OpenAPI writes it, without base path: `/models/{model}`. */
  readonly path: string;
  /** @param path values of the path's parameters, decoded */
  serve(call: Call, path: Readonly<Record<string, string>>): Promise<Answer>;
}

/** The base paths that every route is mounted at. The first is the one that the served document names. */
export const BASE_PATHS = ["/v1", ""] as const;

export function jsonAnswer(status: number, body: object, headers: Readonly<Record<string, string>> = {}): WholeAnswer {
  return { status, headers: { "content-type": "application/json", ...headers }, body: jsonPieces(body) };
}
