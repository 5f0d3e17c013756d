/** What a handler is: a function from an operation's request to its answer. It knows neither HTTP nor dialects. */
import type { Logger } from "pino";
import type { Answer } from "../contracts/answer";
import type { Model } from "../contracts/backend";
import type { Used } from "../contracts/ended";
import type { Principal } from "../contracts/principal";
import type { Registry } from "../contracts/registration";
import type { MediaSettings } from "../media/media-settings";

export interface HandlerContext {
  /** The registrations that the request's key may see. */
  readonly registry: Registry;
  /** The request's model, loaded where it is not yet. Throws where the operation takes none. */
  model(): Promise<Model>;
  /** Removes all registrations of a model, and unloads what nothing else uses. @returns whether there were any */
  unregister(model: string): boolean;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Whose request it is. */
  readonly principal: Principal;
  /** What this server allows of images and recordings. */
  readonly media: MediaSettings;
  /** Bytes of an answer that is held until it is complete. */
  readonly answerLimit: number;
  /** Aborted when the client is gone, the deadline is over, or the server is being stopped. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  /**
   * The engine begins to compute for the request, and its key is charged. The request's log line, metrics and trace wait for
   * the end of that.
   * @returns to be called once, with what was used, also where the request failed or was given up. `began` is when the
   *   engine got its one prompt, on `performance`'s clock; undefined where it had several
   */
  account(): (used: Used, began?: number) => void;
  /** Adds facts to the request's log line. */
  note(facts: Readonly<Record<string, unknown>>): void;
  /** Names a property that has no effect, for the header `x-llama-openapi-ignored`: before the first event of a stream. */
  ignored(path: string): void;
}

/** `request` is the merged, validated body; without a body, the model alone where the operation takes one. */
export type Handler<Request = never> = (request: Request, context: HandlerContext) => Promise<Answer>;
