/**
 * What a handler is: a function from an operation's request type to its response type, or to an async iterable of
 * chunks. It never sees HTTP.
 */
import type { Logger } from "pino";
import type { Model } from "../contracts/backend";
import type { Registration, Registry } from "../contracts/registration";
import type { OperationId } from "../generated/routes";
import type { MediaSettings } from "../media/media-settings";
import type { Used } from "../contracts/ended";

export interface HandlerContext {
  readonly operation: OperationId;
  readonly registry: Registry;
  /** Of {operation, request.model}; undefined where the operation takes no model. */
  readonly registration: Registration | undefined;
  /** The registration's model, loaded where it is not yet. Throws where there is no registration. */
  model(): Promise<Model>;
  /** Takes all registrations of a model away, and unloads what nothing else uses. @returns whether there were any */
  unregister(model: string): boolean;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  /** Whose request it is, as a number: clients are served in turn. */
  readonly client: number;
  /** Who of the client's users asks: within its turns they have theirs. */
  readonly endUser: number;
  /** What this server allows of images and recordings. */
  readonly media: MediaSettings;
  /** Bytes of an answer that is held until it is complete. */
  readonly answerLimit: number;
  /** Aborted when the client is gone or the server is being stopped. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  /**
   * Work for the request begins, which its key pays for. Its line in the log, the metrics and its trace wait for the end.
   * @returns to be called once, with what was used, also where the request failed or was given up. `began` is when the
   *   engine got its one prompt, on `performance`'s clock; undefined where it had several
   */
  account(): (used: Used, began?: number) => void;
  /** Adds facts to the request's log line. */
  note(facts: Readonly<Record<string, unknown>>): void;
  /** Names a property that has no effect, for the header `x-llama-openapi-ignored`: before the first event of a stream. */
  ignored(path: string): void;
}

/** Body of a 200 answer, or the chunks of an SSE stream. */
export type HandlerResult = object | AsyncIterable<object>;

/** `request` is the merged, validated body; `{}` where the operation has none. */
export type Handler<Request = never> = (request: Request, context: HandlerContext) => Promise<HandlerResult>;
