/** Which registration a request means. */
import type { Descriptor } from "../api/descriptor";
import type { Registration, Registry } from "../contracts/registration";
import { ApiError } from "../contracts/errors";
import { OPERATIONS, type Operation } from "../generated/routes";
import { formOf, queryOf, requestOf } from "../validation/validate-schema";
import { modelNotFound, shownModel } from "./model-not-found";

/** Names that a message lists. */
const MAX_LISTED = 10;

/**
 * @param registry what the request's key may see
 * @param model as the request has it
 * @returns the model's registration. Where the document does not require a name, and none is given: the only one there is;
 *   undefined where there is none, or several
 */
export function whichRegistration(registry: Registry, operation: Descriptor, model: unknown): Registration | undefined {
  if (typeof model === "string") return registry.get(registeredAs(operation).id, model);
  if (!isOptional(operation) || (model !== undefined && model !== null)) return undefined;
  const all = registered(registry, operation);
  return all.length === 1 ? all[0] : undefined;
}

/** Why there is none. @throws ApiError model_not_found; missing_required_parameter where several are registered */
export function noRegistration(registry: Registry, operation: Descriptor, model: string | undefined): never {
  const meant = registeredAs(operation);
  if (model !== undefined) modelNotFound(registry, meant, model);
  const all = registered(registry, operation);
  if (all.length === 0) {
    throw new ApiError("model_not_found", `No model is registered for ${meant.id} (${meant.path}).`, "model");
  }
  const names = all.slice(0, MAX_LISTED).map((one) => `'${shownModel(one.model)}'`);
  const more = all.length > MAX_LISTED ? ` and ${all.length - MAX_LISTED} more` : "";
  const message =
    `Missing required parameter: 'model'. It may be left out where one model is registered for ${meant.id}, but there are ` +
    `${all.length}: ${names.join(", ")}${more}.`;
  throw new ApiError("missing_required_parameter", message, "model");
}

const registeredAs = ({ id, registeredAs: other = id }: Descriptor): Operation => OPERATIONS[other];

const registered = (registry: Registry, operation: Descriptor): readonly Registration[] =>
  registry.list().filter((one) => one.operation === registeredAs(operation).id);

function isOptional({ id, model, body }: Descriptor): boolean {
  const schema = model === "query" ? queryOf(id) : body === "form" ? formOf(id) : requestOf(id)?.schema;
  return schema?.required?.includes("model") !== true;
}
