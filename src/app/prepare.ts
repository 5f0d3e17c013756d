/** From a task's body and query to the request that its handler gets. */
import type { Descriptor } from "../api/descriptor";
import type { Registration, Registry } from "../contracts/registration";
import { ApiError } from "../contracts/errors";
import type { FormPart } from "../contracts/form";
import { isObject } from "../lib/json-object";
import { shownRequest } from "../media/shown";
import { liftExtensions } from "../validation/extensions";
import { withoutNeighbours, withOwnValues } from "../validation/neighbours";
import { readForm } from "../validation/form";
import { readQuery } from "../validation/query";
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
  /** Validated query parameters, with the types that the document gives them. */
  readonly query: JsonObject;
  readonly registration: Registration | undefined;
  /** Query parameters that the document doesn't know, and paths of properties that have no effect. */
  readonly ignored: readonly string[];
}

/** Body -> validated -> registration -> merged. The client's own body is validated, so that errors are about it. */
export async function prepare(
  task: Task,
  descriptor: Descriptor,
  { settings, registry }: Application,
): Promise<Prepared> {
  const { operation, work, caller } = task;
  const { key } = caller;
  // Clients of other servers add their own (`api-version`, `beta`), which OpenAI ignores.
  const { query, ignored: unknownQuery } = readQuery(operation, task.query);
  const visible = visibleRegistry(registry, key);
  if (descriptor.body === "none") {
    const registration =
      descriptor.model === "query" ? registrationOfQuery(task, descriptor, query.model, visible) : undefined;
    const request = registration === undefined ? {} : { model: registration.model };
    return { request, query, registration, ignored: unknownQuery };
  }
  if (descriptor.body === "form")
    return { ...(await prepareForm(task, descriptor, settings, visible, unknownQuery)), query };
  const body = await task.input.json(bodyLimitOf(descriptor, settings.bodyLimit));
  if (settings.logPrompts) work.note({ request: shownRequest(body) });
  // Before extensions are moved to their place, so that errors name properties where the client put them.
  const model = isObject(body) && typeof body.model === "string" ? body.model : undefined;
  if (model !== undefined) work.note({ model: shownModel(model) });
  const takesModel = descriptor.model === "body";
  if (takesModel && model !== undefined) checkModel(key, model);
  const found = takesModel && isObject(body) ? whichRegistration(visible, descriptor, body.model) : undefined;
  if (found !== undefined) work.observed.model = found.model;
  const policy = found?.unknownProperties ?? settings.unknownProperties;
  const sent = withOwnValues(operation.id, body);
  const { ignored: unknown } = validateRequest(operation.id, sent, "request", policy);
  checkPriority(body as JsonObject, key, settings.maxPriority);
  const lifted = liftExtensions(operation.id, sent as JsonObject);
  const { request, ignored: tolerated } = withoutNeighbours(operation.id, lifted);
  const ignored = [...unknownQuery, ...unknown, ...tolerated];
  if (!takesModel) return { request, query, registration: undefined, ignored };

  const registration = found ?? noRegistration(visible, descriptor, model);
  checkDebug(request, settings.logPrompts);
  return { request: mergedWith(registration, request, descriptor), query, registration, ignored };
}

/** The same for a form: it has neither extensions nor other servers' names. Files are FormFiles. */
async function prepareForm(
  { operation, work, caller, input }: Task,
  descriptor: Descriptor,
  settings: Application["settings"],
  visible: Registry,
  unknownQuery: readonly string[],
): Promise<Omit<Prepared, "query">> {
  const { parts } = await input.form(bodyLimitOf(descriptor, settings.bodyLimit));
  if (settings.logPrompts) work.note({ request: parts.map(shownPart) });
  const named = parts.find((part) => part.name === "model");
  const model = named !== undefined && "text" in named ? named.text : undefined;
  const takesModel = descriptor.model === "body";
  if (model !== undefined) work.note({ model: shownModel(model) });
  if (takesModel && model !== undefined) checkModel(caller.key, model);
  const found = takesModel ? whichRegistration(visible, descriptor, model) : undefined;
  if (found !== undefined) work.observed.model = found.model;
  const policy = found?.unknownProperties ?? settings.unknownProperties;
  const { form, ignored: unknown } = readForm(operation.id, parts, policy);
  const ignored = [...unknownQuery, ...unknown];
  if (!takesModel) return { request: form, registration: undefined, ignored };
  const registration = found ?? noRegistration(visible, descriptor, model);
  return { request: mergedWith(registration, form, descriptor), registration, ignored };
}

/** @throws ApiError where the request is above a limit of the registration */
function mergedWith(registration: Registration, request: JsonObject, descriptor: Descriptor): JsonObject {
  checkLimits(request, registration.limits);
  // A client may omit the model if there is only one.
  const merged = {
    ...mergeRequest(withoutSuperseded(registration.defaults, request), request),
    model: registration.model,
  };
  applyLimits(descriptor.defaultMaxTokens, merged, registration.limits);
  return merged;
}

/** A part for the log: of a file, its name, type and size. */
function shownPart(part: FormPart): object {
  if ("text" in part) return part;
  const { filename, contentType, size } = part.file;
  return { name: part.name, filename, contentType, size };
}

/** Of an operation whose query names the model. */
function registrationOfQuery(
  { work, caller }: Task,
  descriptor: Descriptor,
  given: unknown,
  registry: Registry,
): Registration {
  const model = typeof given === "string" ? given : undefined;
  if (model !== undefined) {
    work.note({ model: shownModel(model) });
    checkModel(caller.key, model);
  }
  const registration = whichRegistration(registry, descriptor, model) ?? noRegistration(registry, descriptor, model);
  work.observed.model = registration.model;
  return registration;
}

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
