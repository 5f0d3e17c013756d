/** One operation of the API as a route: the stages that every request goes through, in order. */
import type { Handler, HandlerContext, HandlerResult } from "../api/handler";
import { HANDLERS } from "../api/handlers";
import type { Lease } from "../backend/pool";
import type { Registration, Registry } from "../contracts/registration";
import { ApiError } from "../contracts/errors";
import { OPERATIONS, type Operation } from "../generated/routes";
import type { Key } from "../keys/key";
import type { MediaSettings } from "../media/media-settings";
import { shownRequest } from "../media/shown";
import { liftExtensions } from "../validation/extensions";
import { applyLimits, checkLimits } from "./registration-limits";
import { mergeRequest } from "./merge";
import { withoutNeighbours, withOwnValues } from "../validation/neighbours";
import { withoutSuperseded } from "./supersede";
import { timeLimit } from "./time-limit";
import { validateRequest } from "../validation/validate";
import { bodyLimitOf } from "./body-limit";
import { type Answer, type Call, jsonAnswer } from "../http/call";
import { clientOf } from "./client";
import { firstEvent } from "../http/first-event";
import { checkModel } from "./gate";
import { isObject } from "../lib/json-object";
import { readJson } from "../http/json-body";
import { modelNotFound, shownModel } from "./model-not-found";
import { checkPriority } from "./priority";
import { expectedTokens } from "./request-tokens";
import type { Service } from "./service";
import { visibleRegistry } from "./visible-registry";
import { noRegistration, whichRegistration } from "./which-registration";

type JsonObject = Record<string, unknown>;

/** @throws ApiError at whatever stage the request fails */
export async function serveOperation(
  operation: Operation,
  service: Service,
  call: Call,
  path: Readonly<Record<string, string>>,
): Promise<Answer> {
  call.observed.operation = operation.id;
  call.note({ operation: operation.id });
  const admission = service.gate.admit(call, operation.id);
  const { key } = admission;
  if (path.model !== undefined) checkModel(key, path.model);
  const handler = HANDLERS[operation.id] as Handler<JsonObject> | undefined;
  if (handler === undefined) {
    // OpenAI's clients try again after any other 5xx.
    const headers = { "x-should-retry": "false" };
    const message = `The operation ${operation.id} is not implemented by this server.`;
    throw new ApiError("not_implemented", message, null, headers);
  }
  const prepared = await prepare(operation, service, call, key);
  if (prepared.registration !== undefined) {
    // Looks at all texts of the request, of which some are long.
    if (admission.countsTokens) admission.reserve(expectedTokens(operation.id, prepared.request));
    call.addHeaders(admission.headers());
  }
  const deadline = timeLimit(prepared.request, prepared.registration, service.settings.requestTimeout);
  if (deadline > 0) call.deadline(deadline);
  let lease: Promise<Lease> | undefined;
  const ignored = [...prepared.ignored];
  const context: HandlerContext = {
    operation: operation.id,
    registry: visibleRegistry(service.registry, key),
    registration: prepared.registration,
    // Asked again, a request may not wait for itself to end.
    model: async () => (await (lease ??= leased(service, prepared.registration, call))).model,
    unregister: (model) => service.unregister(model),
    path,
    query: Object.fromEntries(call.query),
    requestId: call.id,
    ...clientOf(call, prepared.request, key),
    media: mediaSettings(service),
    answerLimit: service.settings.answerLimit,
    signal: call.signal,
    log: call.log,
    account: () => {
      const told = call.hold();
      return (used, began) => {
        const tokens = used.promptTokens + (used.completionTokens ?? 0);
        if (tokens > 0) {
          Object.assign(call.observed, { used, began });
          call.note({ ...used });
          admission.used(tokens);
        }
        told();
      };
    },
    note: (facts) => call.note(facts),
    ignored: (name) => void ignored.push(name),
  };
  if (prepared.request.stream === true) {
    const events = async (): Promise<AsyncIterator<object>> => {
      const rest = eventsOf(await handler(prepared.request, context));
      return service.settings.logPrompts ? recorded(rest, call) : rest;
    };
    const source = await firstEvent(events(), service.settings.streamHeadAfter);
    // The wait of a stream that began without an event was not known by then.
    const waited = source.first === undefined ? {} : waitHeader(await lease);
    return { headers: { ...ignoredHeader(call, ignored), ...waited }, ...source };
  }
  const result = await handler(prepared.request, context);
  if (service.settings.logPrompts) call.note({ answer: result });
  return jsonAnswer(200, result, { ...ignoredHeader(call, ignored), ...waitHeader(await lease) });
}

function eventsOf(result: HandlerResult): AsyncIterator<object> {
  if (Symbol.asyncIterator in result) return (result as AsyncIterable<object>)[Symbol.asyncIterator]();
  throw new Error("a handler that was asked for a stream gave a whole answer");
}

const mediaSettings = ({ settings }: Service): MediaSettings => ({
  urls: settings.mediaUrls,
  limit: settings.mediaLimit,
  timeout: settings.mediaTimeout,
});

interface Prepared {
  /** The body over the registration's defaults, with the registration's model; `{}` where the operation has no body. */
  readonly request: JsonObject;
  readonly registration: Registration | undefined;
  /** Query parameters that the document doesn't know, and paths of properties that have no effect. */
  readonly ignored: readonly string[];
}

/** Body -> validated -> registration -> merged. The client's own body is validated, so that errors are about it. */
async function prepare(operation: Operation, service: Service, call: Call, key: Key): Promise<Prepared> {
  const { settings, registry } = service;
  // Clients of other servers add their own (`api-version`, `beta`), which OpenAI ignores.
  const unknownQuery = [...new Set(call.query.keys())].filter((name) => !isQueryParameter(operation, name));
  const visible = visibleRegistry(registry, key);
  if (operation.body === null) {
    const registration = operation.queryParams.includes("model")
      ? registrationOfQuery(operation, visible, call, key)
      : undefined;
    return { request: {}, registration, ignored: unknownQuery };
  }
  const body = await readJson(call, bodyLimitOf(operation.id, settings.bodyLimit));
  if (settings.logPrompts) call.note({ request: shownRequest(body) });
  // Before extensions are moved to their place, so that errors name properties where the client put them.
  const model = isObject(body) && typeof body.model === "string" ? body.model : undefined;
  if (model !== undefined) call.note({ model: shownModel(model) });
  if (operation.takesModel && model !== undefined) checkModel(key, model);
  const found = operation.takesModel && isObject(body) ? whichRegistration(visible, operation, body.model) : undefined;
  if (found !== undefined) call.observed.model = found.model;
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
function registrationOfQuery(operation: Operation, registry: Registry, call: Call, key: Key): Registration {
  const model = call.query.get("model") ?? undefined;
  if (model !== undefined) {
    call.note({ model: shownModel(model) });
    checkModel(key, model);
  }
  const registration = whichRegistration(registry, operation, model) ?? noRegistration(registry, operation, model);
  call.observed.model = registration.model;
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

/** The load is shared with others, so a client that goes away leaves it running. To the exchange's end nobody unloads it. */
async function leased(service: Service, registration: Registration | undefined, call: Call): Promise<Lease> {
  if (registration === undefined) throw new Error("the operation takes no model");
  const { operation, model: name } = registration;
  // As it is registered now: loaded for what was deleted or changed since the request came, nobody would unload it.
  const now = service.registry.get(operation, name) ?? modelNotFound(service.registry, OPERATIONS[operation], name);
  const lease = await service.models.acquire(now, call.signal);
  call.onEnd(lease.release);
  if (lease.waitedMs > 0) call.note({ modelWaitMs: lease.waitedMs });
  return lease;
}

/** Whether the answer had to wait for its model to be loaded, or for its turn, and how long. Milliseconds. */
const waitHeader = (lease: Lease | undefined): Record<string, string> =>
  lease === undefined || lease.waitedMs === 0 ? {} : { "x-llama-openapi-model-wait-ms": String(lease.waitedMs) };

/** Names that a client chose: encoded and cut before they get into a header and the log. The rest of a long list is counted. */
function ignoredHeader(call: Call, ignored: readonly string[]): Record<string, string> {
  if (ignored.length === 0) return {};
  const named = ignored.slice(0, MAX_NAMED).map((name) => shownName(name));
  call.note({ ignored: named });
  const more = ignored.length - named.length;
  return { "x-llama-openapi-ignored": [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", ") };
}

const MAX_NAMED = 20;

/** The first 200 characters of a name. Brackets of a path stay; all else that no header can have is percent-encoded. */
function shownName(name: string): string {
  const whole = Buffer.from(name.slice(0, 200)).toString();
  return encodeURI(whole).replaceAll("%5B", "[").replaceAll("%5D", "]").replaceAll(",", "%2C");
}

/** Keeps a stream's chunks for the log, where the operator asked for that. */
async function* recorded(events: AsyncIterator<object>, call: Call): AsyncGenerator<object> {
  const answer: object[] = [];
  call.note({ answer });
  for await (const chunk of { [Symbol.asyncIterator]: () => events }) {
    answer.push(chunk);
    yield chunk;
  }
}
