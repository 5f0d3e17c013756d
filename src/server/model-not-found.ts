import type { Registry } from "../config/registration";
import { ApiError } from "../errors";
import type { Operation } from "../generated/routes";

/**
 * OpenAI's answer to a name that nobody knows. Where the name is known, but not here, it says so, and does not say
 * where: that is for listModels to show to whoever may see it.
 */
export function modelNotFound(registry: Registry, operation: Operation, model: string): never {
  const elsewhere = registry.list().some((registration) => registration.model === model);
  const message = elsewhere
    ? `The model '${model}' is not registered for ${operation.id} (${operation.path}).`
    : `The model '${model}' does not exist or you do not have access to it.`;
  throw new ApiError("model_not_found", message, "model");
}
