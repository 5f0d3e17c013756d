/** Errors that requests get from an engine that is not loaded. */
import { ApiError } from "../contracts/errors";

/** @param ms until a request tries again. @returns the error of a load, with `Retry-After` where a client may see it */
export function heldError(error: Error, ms: number): Error {
  if (!(error instanceof ApiError)) return error;
  return new ApiError(error.code, error.message, error.param, { ...error.headers, ...retryAfter(ms) });
}

/** @param reason of the last stop. @param ms until it is loaded again */
export function stoppedRepeatedly(model: string, reason: string | undefined, ms: number): ApiError {
  const message = `The model '${model}' has stopped by itself again and again (${reason}). It is loaded again in ${seconds(ms)} s.`;
  return new ApiError("model_load_failed", message, "model", retryAfter(ms));
}

export const shuttingDown = (): ApiError => new ApiError("shutting_down", "The server is being stopped.");

const retryAfter = (ms: number): Record<string, string> => ({ "retry-after": String(seconds(ms)) });

/** As `Retry-After` has it: whole seconds, at least one. */
const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));

export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
