/** Writes one log line for each request. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { ApiError, toApiError } from "../contracts/errors";

/** Paths that health checks poll. Their successful answers are logged at level debug. */
const PROBES: ReadonlySet<string> = new Set(["/", "/health", "/ready", "/metrics"]);

export interface RequestEnd {
  readonly id: string;
  /** An operationId, or a page's path. */
  readonly operation: string;
  readonly path: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** On `performance`'s clock. */
  readonly started: number;
  readonly ended: number;
  /** The connection ended before the answer was complete. */
  readonly gone: boolean;
  /** The error thrown; undefined: none. */
  readonly failure: unknown;
}

export function logRequest(log: Logger, request: IncomingMessage, response: ServerResponse, end: RequestEnd): void {
  const status = response.headersSent ? response.statusCode : null;
  const line: Record<string, unknown> = {
    id: end.id,
    method: request.method,
    path: end.path,
    ...end.facts,
    status,
    ms: Math.round((end.ended - end.started) * 10) / 10,
  };
  if (end.gone) line.gone = true;
  const { failure } = end;
  if (failure instanceof ApiError) {
    line.error = failure.code;
    if (failure.param !== null) line.param = failure.param;
    // Messages of 4xx errors may quote the request, so they are not logged.
    if (failure.status >= 500) line.reason = failure.message;
  } else if (failure !== undefined && !end.gone) {
    line.err = failure;
  }
  const ours = failure !== undefined && !end.gone && toApiError(failure).status >= 500;
  const routine = PROBES.has(end.operation) && failure === undefined && status !== null && status < 400;
  const level = ours && toApiError(failure).code !== "not_implemented" ? "error" : routine ? "debug" : "info";
  log[level](line, "request");
}
