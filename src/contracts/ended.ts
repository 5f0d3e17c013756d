/** Facts of a finished request, for metrics and traces. Contains no text of prompts or answers. */
import type { IncomingHttpHeaders } from "node:http";
import type { Drafts, Timings } from "./usage";
import type { ErrorCode } from "./errors";

/** Token usage, as in the answer's `usage`. Timings are those of the prompt that ended last. */
export interface Used extends Partial<Timings>, Partial<Drafts> {
  readonly promptTokens: number;
  /** Prompt tokens taken from the prefix cache. */
  readonly cachedTokens?: number;
  readonly completionTokens?: number;
  /** Part of `completionTokens`. */
  readonly reasoningTokens?: number;
  /** Number of embedded texts. */
  readonly inputs?: number;
}

/** Facts collected while a request runs. */
export interface Observed {
  /** An operationId, a page's path, or "" without a route: bounded, so usable as a metric label. */
  operation: string;
  /** A registered model name, or "" if the request has none: bounded too. */
  model: string;
  used?: Used;
  /**
   * Time at which the engine got the request's only prompt, on `performance`'s clock; undefined for several prompts.
   */
  began?: number;
}

/** Status of a request whose connection ended before its answer was complete. Never sent: a convention of logs. */
export const CLIENT_CLOSED = 499;

export interface Ended extends Readonly<Observed> {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** Status sent to the client, or CLIENT_CLOSED. */
  readonly status: number;
  /**
   * The request's error, also if it happened after the status was sent; undefined if none, or if the client
   * disconnected.
   */
  readonly error: ErrorCode | undefined;
  /** On `performance`'s clock. */
  readonly started: number;
  readonly ended: number;
}
