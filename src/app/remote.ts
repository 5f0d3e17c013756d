/**
 * Runs an operation on a remote backend. The merged request goes to the other server, which decides about its properties:
 * the tables of decisions and PredictOptions belong to engines alone.
 */
import { type Answer, events, json } from "../contracts/answer";
import type { Backend } from "../contracts/backend";
import type { Used } from "../contracts/ended";
import type { Registration } from "../contracts/registration";
import type { RemoteAnswer, RemoteBackend } from "../contracts/remote-backend";
import { isObject } from "../lib/json-object";
import { LateEvents } from "./late-events";
import type { Task } from "./task";

const EXTENSIONS = "x-localai-extensions";

/** Extensions that this server applies itself, and that the other server does not get. */
const APPLIED_HERE = ["timeout"];
/** Extensions without effect: they concern an engine of this server. */
const WITHOUT_EFFECT = ["priority", "debug"];

/** Milliseconds that a backend has to tell the usage of a request that was aborted. */
const LAST_USAGE_MS = 1000;

/** @returns the registration's backend if it is a remote one */
export function remoteOf(
  backends: ReadonlyMap<string, Backend>,
  registration: Registration | undefined,
): RemoteBackend | undefined {
  const backend = registration && backends.get(registration.local.backend);
  return backend?.kind === "remote" ? backend : undefined;
}

/**
 * @param request merged and validated
 * @param streams whether the client asked for events
 * @throws what the backend throws, unless the answer is a stream
 */
export async function runRemote(
  backend: RemoteBackend,
  registration: Registration,
  request: Readonly<Record<string, unknown>>,
  task: Task,
  streams: boolean,
): Promise<Answer> {
  const { work, operation } = task;
  const { body, ignored } = forwarded(request);
  work.ignored.push(...ignored);
  const ask = async (): Promise<{ answer: RemoteAnswer; settle: () => void }> => {
    let used: Used = { promptTokens: 0 };
    const settle = once(settling(task, () => used));
    try {
      const answer = await backend.run({
        operation: operation.id,
        body,
        settings: registration.local,
        requestId: work.id,
        log: work.log,
        signal: work.signal,
        ignored: (path) => void work.ignored.push(path),
        used: (usage) => void (used = usage),
      });
      return { answer, settle };
    } catch (error) {
      settle();
      throw error;
    }
  };
  if (!streams) {
    const { answer, settle } = await ask();
    settle();
    if (Symbol.asyncIterator in answer) throw new Error(`the backend ${backend.name} answered with events`);
    return json(answer);
  }
  const open = async (): Promise<AsyncIterator<object>> => {
    const { answer, settle } = await ask();
    if (Symbol.asyncIterator in answer) return settled(answer as AsyncIterable<object>, settle);
    settle();
    throw new Error(`the backend ${backend.name} answered a stream with one object`);
  };
  return events(new LateEvents(open, () => work.charged));
}

/** The request as the other server gets it, and the paths of what has no effect. */
function forwarded(request: Readonly<Record<string, unknown>>): { body: Record<string, unknown>; ignored: string[] } {
  const { [EXTENSIONS]: given, ...rest } = request;
  const body: Record<string, unknown> = rest;
  if (!isObject(given)) return { body, ignored: [] };
  const names = Object.keys(given);
  const kept = names.filter((name) => !APPLIED_HERE.includes(name) && !WITHOUT_EFFECT.includes(name));
  if (kept.length > 0) body[EXTENSIONS] = Object.fromEntries(kept.map((name) => [name, given[name]]));
  const ignored = names.filter((name) => WITHOUT_EFFECT.includes(name)).map((name) => `${EXTENSIONS}.${name}`);
  return { body, ignored };
}

/** Charges the key for what was used at the end of the request, or soon after it was aborted. */
function settling({ work }: Task, used: () => Used): () => void {
  const account = work.account();
  let timer: NodeJS.Timeout | undefined;
  const settle = once(() => {
    clearTimeout(timer);
    account(used());
  });
  const late = (): void => void (timer = setTimeout(settle, LAST_USAGE_MS));
  if (work.signal.aborted) late();
  else work.signal.addEventListener("abort", late, { once: true });
  return settle;
}

/** The same events; `settle` is called at their end, also if they fail or are left early. */
async function* settled(all: AsyncIterable<object>, settle: () => void): AsyncGenerator<object> {
  try {
    yield* all;
  } finally {
    settle();
  }
}

function once(call: () => void): () => void {
  let called = false;
  return () => {
    if (called) return;
    called = true;
    call();
  };
}
