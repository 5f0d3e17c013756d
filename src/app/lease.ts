/** A registration's model, for as long as the work lasts. */
import type { Lease } from "../backend/pool";
import type { Registration } from "../contracts/registration";
import { OPERATIONS } from "../generated/routes";
import type { Application } from "./application";
import { modelNotFound } from "./model-not-found";
import type { Work } from "./work";

/** The load is shared with other requests: a client that goes away leaves it running. */
export async function leaseModel(
  { registry, models }: Pick<Application, "registry" | "models">,
  registration: Registration | undefined,
  work: Work,
): Promise<Lease> {
  if (registration === undefined) throw new Error("the operation takes no model");
  const { operation, model: name } = registration;
  // As it is registered now: a model that is loaded for a deleted or changed registration would never be unloaded.
  const now = registry.get(operation, name) ?? modelNotFound(registry, OPERATIONS[operation], name);
  const lease = await models.acquire(now, work.signal);
  work.lease(lease);
  return lease;
}
