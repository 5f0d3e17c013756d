/** What is known of a request at its end: what is counted of it, and put into its trace. No text of it is. */
import type { IncomingHttpHeaders } from "node:http";
import type { Drafts, Timings } from "./backend";
import type { ErrorCode } from "./errors";

/** What a request has used, as its answer's `usage` says it. Times are of the prompt that ended last. */
export interface Used extends Partial<Timings>, Partial<Drafts> {
  readonly promptTokens: number;
  /** Of them, those that the prefix cache gave. */
  readonly cachedTokens?: number;
  readonly completionTokens?: number;
  /** Of them. */
  readonly reasoningTokens?: number;
  /** Texts that were embedded. */
  readonly inputs?: number;
}

/** What is found out about a request on its way. */
export interface Observed {
  /** An operationId, the path of a page, or "" where no route was found: so there are only so many. */
  operation: string;
  /** A registered name, "" where the request has none: so there are only so many of these too. */
  model: string;
  used?: Used;
  /** When the engine got the request's one prompt, on `performance`'s clock; undefined where it had several. */
  began?: number;
}

/** A request whose connection ended before its answer did. No answer has this status: it is a convention of logs. */
export const CLIENT_CLOSED = 499;

export interface Ended extends Readonly<Observed> {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** What the client got, or CLIENT_CLOSED. */
  readonly status: number;
  /** What went wrong, also where it was after the status was sent; undefined where nothing did, or the client has gone. */
  readonly error: ErrorCode | undefined;
  /** On `performance`'s clock. */
  readonly started: number;
  readonly ended: number;
}
