import type { Registry } from "../contracts/registration";
import { ApiError } from "../contracts/errors";
import type { Operation } from "../generated/routes";

/** A model's name as messages and the log have it: a client may send one of any length. */
export const shownModel = (name: string): string => (name.length > 200 ? `${name.slice(0, 200)}...` : name);

/**
 * OpenAI's answer to a name that nobody knows. Where the name is known, but not here, it says so, and does not say
 * where: that is for listModels to show to whoever may see it.
 */
export function modelNotFound(registry: Registry, operation: Operation, model: string): never {
  const elsewhere = registry.list().some((registration) => registration.model === model);
  const message = elsewhere
    ? `The model '${shownModel(model)}' is not registered for ${operation.id} (${operation.path}).`
    : `The model '${shownModel(model)}' does not exist or you do not have access to it.`;
  throw new ApiError("model_not_found", message, "model");
}
