/** How a family of routes speaks: where its credentials are, and how errors and events are written. */
import type { IncomingHttpHeaders } from "node:http";
import type { ApiError } from "../contracts/errors";

export interface Dialect {
  readonly name: string;
  /** The API key that a request brings; undefined where it brings none. Names of headers are in lower case. */
  secretOf(headers: IncomingHttpHeaders): string | undefined;
  /** Tells a client without a key how to give one: a sentence. */
  readonly credentialsHint: string;
  /** Headers of a 401 answer. */
  readonly challenge: Readonly<Record<string, string>>;
  /** The body of an error's answer. @param requestId the answer's `x-request-id` */
  errorBody(error: ApiError, requestId: string): object;
  /** One event as text, with the blank line at its end. */
  frame(event: object): string;
  /** The event that stands for the rest of a stream that failed after its head was sent. */
  errorFrame(error: ApiError, requestId: string): string;
  /** What follows the last event of a complete stream; "" for nothing. */
  readonly terminator: string;
}
