/** listModels, retrieveModel, deleteModel: the registrations, seen as models. */
import { ApiError } from "../../contracts/errors";
import type { Registration } from "../../contracts/registration";
import type { ResponseOf } from "../../contracts/operation-types";
import { json } from "../../contracts/answer";
import type { Handler } from "../handler";

type Model = ResponseOf<"retrieveModel">;

const OWNER = "llama-openapi";

export const listModels: Handler = async (_request, { registry }) => {
  const models = new Map<string, Model>();
  for (const registration of registry.list()) {
    if (!models.has(registration.model)) models.set(registration.model, asModel(registration));
  }
  return json({ object: "list", data: [...models.values()] } satisfies ResponseOf<"listModels">);
};

export const retrieveModel: Handler = async (_request, { registry, path }) => {
  const name = path.model ?? "";
  const registration = registry.list().find((candidate) => candidate.model === name);
  if (registration !== undefined) return json(asModel(registration));
  throw notFound(name);
};

/** The file stays on the disk, and what a configuration file registers is registered again at the next start. */
export const deleteModel: Handler = async (_request, context) => {
  const name = context.path.model ?? "";
  if (!context.unregister(name)) throw notFound(name);
  return json({ id: name, object: "model", deleted: true } satisfies ResponseOf<"deleteModel">);
};

const notFound = (name: string): ApiError =>
  new ApiError("model_not_found", `The model '${name}' does not exist or you do not have access to it.`, "model");

const asModel = ({ model, created }: Registration): Model => ({
  id: model,
  object: "model",
  created,
  owned_by: OWNER,
});
