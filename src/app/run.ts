/** Runs one operation: the stages that every request goes through, in order, whoever asks for it. */
import type { Handler, HandlerContext } from "../api/handler";
import type { Lease } from "../backend/pool";
import { type Answer, type EventsAnswer, events } from "../contracts/answer";
import { ApiError } from "../contracts/errors";
import { mapped } from "../lib/mapped";
import type { Application, RequestSettings } from "./application";
import { checkModel } from "./gate";
import { LateEvents } from "./late-events";
import { leaseModel } from "./lease";
import { prepare } from "./prepare";
import { principalOf } from "./principal";
import { remoteOf, runRemote } from "./remote";
import { expectedTokens } from "./request-tokens";
import type { Task } from "./task";
import { timeLimit } from "./time-limit";
import { visibleRegistry } from "./visible-registry";

type JsonObject = Record<string, unknown>;

/**
 * The answer of a stream comes at once: the operation runs when its first event is asked for.
 * @throws ApiError at whatever stage the request fails
 */
export async function runOperation(task: Task, application: Application): Promise<Answer> {
  try {
    return await run(task, application);
  } finally {
    await task.work.charged;
  }
}

async function run(task: Task, application: Application): Promise<Answer> {
  const { operation, path, work, caller } = task;
  const { settings, registry, gate, unregister } = application;
  const { key } = caller;
  work.observed.operation = operation.id;
  work.note({ operation: operation.id });
  work.admit(await gate.admit(key, operation.id));
  if (path.model !== undefined) checkModel(key, path.model);
  const implemented = application.operations.get(operation.id);
  if (implemented === undefined) throw notImplemented(operation.id);
  const handler = implemented.handler as Handler<JsonObject>;

  const { request, query, registration, ignored } = await prepare(task, implemented, application);
  work.ignored.push(...ignored);
  if (registration !== undefined) await work.reserve(() => expectedTokens(implemented.tokens, request));
  const deadline = timeLimit(request, registration, settings.requestTimeout);
  if (deadline > 0) work.setDeadline(deadline);
  const streams = implemented.streams === true && (request.stream === true || query.stream === true);
  const remote = remoteOf(application.backends, registration);
  if (remote !== undefined)
    return logged(await runRemote(remote, registration!, request, task, streams), task, settings);
  let lease: Promise<Lease> | undefined;
  const context: HandlerContext = {
    registry: visibleRegistry(registry, key),
    // Asked for twice, a request must not wait for itself to end.
    model: async () => (await (lease ??= leaseModel(application, registration, work))).model,
    unregister,
    path,
    query,
    principal: principalOf(key, caller.client, request, registration?.cacheNamespace ?? settings.cacheNamespace),
    media: mediaSettings(settings),
    answerLimit: settings.answerLimit,
    signal: work.signal,
    get log() {
      return work.log;
    },
    account: () => work.account(),
    note: (facts) => work.note(facts),
    ignored: (name) => void work.ignored.push(name),
  };
  if (!streams) return logged(await handler(request, context), task, settings);
  const open = async (): Promise<AsyncIterator<object>> => {
    const answer = logged(await handler(request, context), task, settings);
    if (answer.kind !== "events") throw new Error("a handler that was asked for a stream gave a whole answer");
    return answer.events[Symbol.asyncIterator]();
  };
  return events(new LateEvents(open, () => work.charged));
}

function notImplemented(id: string): ApiError {
  // OpenAI's clients try again after any other 5xx.
  const headers = { "x-should-retry": "false" };
  return new ApiError("not_implemented", `The operation ${id} is not implemented by this server.`, null, headers);
}

const mediaSettings = ({ mediaUrls, mediaLimit, mediaTimeout }: RequestSettings): HandlerContext["media"] => ({
  urls: mediaUrls,
  limit: mediaLimit,
  timeout: mediaTimeout,
});

/** Notes the answer for the log, where the operator asked for that. */
function logged(answer: Answer, { work }: Task, { logPrompts }: RequestSettings): Answer {
  if (!logPrompts) return answer;
  if (answer.kind === "json") work.note({ answer: answer.body });
  return answer.kind === "events" ? recorded(answer, work) : answer;
}

function recorded({ events: all }: EventsAnswer, work: Task["work"]): EventsAnswer {
  const seen: object[] = [];
  work.note({ answer: seen });
  return events(
    mapped(all, (event) => {
      seen.push(event);
      return event;
    }),
  );
}
