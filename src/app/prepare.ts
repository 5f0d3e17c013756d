/** From a task's body and query to the request that its handler gets. */
import type { Registration, Registry } from "../contracts/registration";
import { ApiError } from "../contracts/errors";
import type { Operation } from "../generated/routes";
import { isObject } from "../lib/json-object";
import { shownRequest } from "../media/shown";
import { liftExtensions } from "../validation/extensions";
import { withoutNeighbours, withOwnValues } from "../validation/neighbours";
import { validateRequest } from "../validation/validate";
import type { Application } from "./application";
import { bodyLimitOf } from "./body-limit";
import { checkModel } from "./gate";
import { mergeRequest } from "./merge";
import { shownModel } from "./model-not-found";
import { checkPriority } from "./priority";
import { applyLimits, checkLimits } from "./registration-limits";
import { withoutSuperseded } from "./supersede";
import type { Task } from "./task";
import { visibleRegistry } from "./visible-registry";
import { noRegistration, whichRegistration } from "./which-registration";

type JsonObject = Record<string, unknown>;

export interface Prepared {
  /** The body over the registration's defaults, with the registration's model; without a body, the model alone. */
  readonly request: JsonObject;
  readonly registration: Registration | undefined;
  /** Query parameters that the document doesn't know, and paths of properties that have no effect. */
  readonly ignored: readonly string[];
}

/** Body -> validated -> registration -> merged. The client's own body is validated, so that errors are about it. */
export async function prepare(task: Task, { settings, registry }: Application): Promise<Prepared> {
  const { operation, query, work, caller } = task;
  const { key } = caller;
  // Clients of other servers add their own (`api-version`, `beta`), which OpenAI ignores.
  const unknownQuery = [...new Set(query.keys())].filter((name) => !isQueryParameter(operation, name));
  const visible = visibleRegistry(registry, key);
  if (operation.body === null) {
    const registration = operation.queryParams.includes("model") ? registrationOfQuery(task, visible) : undefined;
    const request = registration === undefined ? {} : { model: registration.model };
    return { request, registration, ignored: unknownQuery };
  }
  const body = await task.input.json(bodyLimitOf(operation.id, settings.bodyLimit));
  if (settings.logPrompts) work.note({ request: shownRequest(body) });
  // Before extensions are moved to their place, so that errors name properties where the client put them.
  const model = isObject(body) && typeof body.model === "string" ? body.model : undefined;
  if (model !== undefined) work.note({ model: shownModel(model) });
  if (operation.takesModel && model !== undefined) checkModel(key, model);
  const found = operation.takesModel && isObject(body) ? whichRegistration(visible, operation, body.model) : undefined;
  if (found !== undefined) work.observed.model = found.model;
  const policy = found?.unknownProperties ?? settings.unknownProperties;
  const sent = withOwnValues(operation.id, body);
  const { ignored: unknown } = validateRequest(operation.id, sent, "request", policy);
  checkPriority(body as JsonObject, key, settings.maxPriority);
  const lifted = liftExtensions(operation.id, sent as JsonObject);
  const { request, ignored: tolerated } = withoutNeighbours(operation.id, lifted);
  const ignored = [...unknownQuery, ...unknown, ...tolerated];
  if (!operation.takesModel) return { request, registration: undefined, ignored };

  const registration = found ?? noRegistration(visible, operation, model);
  checkDebug(request, settings.logPrompts);
  checkLimits(request, registration.limits);
  // A client may leave the model out where there is only one.
  const merged = {
    ...mergeRequest(withoutSuperseded(registration.defaults, request), request),
    model: registration.model,
  };
  applyLimits(operation.id, merged, registration.limits);
  return { request: merged, registration, ignored };
}

/** Of an operation without a body. */
function registrationOfQuery({ operation, query, work, caller }: Task, registry: Registry): Registration {
  const model = query.get("model") ?? undefined;
  if (model !== undefined) {
    work.note({ model: shownModel(model) });
    checkModel(caller.key, model);
  }
  const registration = whichRegistration(registry, operation, model) ?? noRegistration(registry, operation, model);
  work.observed.model = registration.model;
  return registration;
}

const isQueryParameter = (operation: Operation, name: string): boolean =>
  operation.queryParams.includes(name) || Object.hasOwn(operation.selector ?? {}, name);

/** `debug` asks for the prompt to be logged, which is the operator's to allow. */
function checkDebug(request: JsonObject, allowed: boolean): void {
  const extensions = request["x-localai-extensions"];
  if (allowed || !isObject(extensions) || extensions.debug !== true) return;
  throw new ApiError(
    "unsupported_parameter",
    "'debug' writes the prompt to the server's log, which this server's log_prompts setting does not allow.",
    "x-localai-extensions.debug",
  );
}
