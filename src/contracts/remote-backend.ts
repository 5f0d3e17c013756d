/** Interface of backends that pass requests on to another server. */
import type { Logger } from "pino";
import type { OperationId } from "../generated/routes";
import type { Used } from "./ended";
import type { JsonSchema, LocalSettings } from "./local-settings";

/**
 * A backend that passes requests on to another server. It takes whole requests of an operation: no PredictOptions, no
 * loaded model, no memory. The other server decides about each property.
 */
export interface RemoteBackend {
  readonly kind: "remote";
  /** The name that `local_settings.backend` gives. */
  readonly name: string;
  /** Schema of `local_settings`, `backend` included. `additionalProperties: false`. */
  readonly settingsSchema: JsonSchema;
  /**
   * Answers a request.
   * @returns the body of a 200 answer; the events of a stream where `body.stream` is true. Leaving the iteration early, or
   *   aborting the signal, cancels the request at the other server.
   * @throws ApiError as the client is to see it, before the stream or in the middle of it; anything else becomes
   *   `internal_error`
   */
  run(request: RemoteRequest): Promise<RemoteAnswer>;
}

export type RemoteAnswer = object | AsyncIterable<object>;

export interface RemoteRequest {
  readonly operation: OperationId;
  /**
   * The client's request over the registration's defaults, valid, without the properties that only this server reads.
   * `model` is the registered name, which clients send; the other server's own name is a matter of `settings`.
   */
  readonly body: Readonly<Record<string, unknown>>;
  /** Validated `local_settings` of the registration. */
  readonly settings: LocalSettings;
  /** The answer's `x-request-id`. */
  readonly requestId: string;
  readonly log: Logger;
  /** Aborted when the client has gone, the deadline is over, or the server is being stopped. */
  readonly signal: AbortSignal;
  /** Names a property that has no effect, for the header `x-llama-openapi-ignored`: before the answer, or the first event. */
  ignored(path: string): void;
  /**
   * Tokens that the request has used: counted for its key, also if the request failed or was cancelled. To be called
   * before the answer, or the end of the iteration (of `return`, if it was left early). The last call counts. After an
   * abort, the backend has a second for it.
   */
  used(usage: Used): void;
}
