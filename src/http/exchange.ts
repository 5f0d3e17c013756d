/**
 * One HTTP request, on Node's `IncomingMessage` and `ServerResponse` (Express's are subclasses): makes the `Call`, lets
 * the route answer it, writes the answer, and logs one line.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { type InFlight, shuttingDown } from "../app/in-flight";
import { CLIENT_CLOSED, type Ended } from "../contracts/ended";
import { ApiError, type ErrorCode, toApiError } from "../contracts/errors";
import type { Dialect } from "../dialects/dialect";
import { openai } from "../dialects/openai";
import { readBody } from "./body";
import type { Browsers } from "./browsers";
import { type Call, type HttpAnswer, jsonAnswer, type WholeAnswer } from "./call";
import { commonHeaders, type Headers } from "./common-headers";
import { refusalOf } from "./http-server";
import type * as formBody from "./form-body";
import { logRequest } from "./log-line";
import type { Match } from "./match";
import { Proxies } from "./proxies";
import { watchReadRate } from "./read-rate";
import { hasTwoHosts, pathOf, requestId } from "./request-head";
import { writeEvents } from "./sse";
import { writeAnswer } from "./write-answer";

export interface ExchangeOptions {
  readonly log: Logger;
  readonly inFlight: InFlight;
  /** Milliseconds without a chunk after which a stream gets a comment. */
  readonly keepAliveMs: number;
  /** Called at the end of each request, also after a failure. @returns facts for its log line */
  readonly observe?: (ended: Ended) => Readonly<Record<string, unknown>>;
  /** Milliseconds without progress in sending an answer after which the connection is closed. */
  readonly stalledMs: number;
  /** Bytes a second that a client must read of a pending answer, measured over `stalledMs`; 0: no minimum. */
  readonly minReadRate: number;
  /** Default: origins and host names are not checked. */
  readonly browsers?: Browsers;
  /** Default: no proxy is trusted. */
  readonly proxies?: Proxies;
}

const NO_PROXIES = new Proxies({ trustedProxies: [] });

/**
 * Never throws. An unexpected error is logged and closes this request's connection only.
 * @param find the route, or an answer that needs no route; may throw an ApiError
 */
export function exchange(...exchanged: Parameters<typeof serveExchange>): void {
  const [, response, { log }] = exchanged;
  serveExchange(...exchanged).catch((error: unknown) => {
    log.error({ err: error }, "a request could not be answered");
    response.destroy();
  });
}

async function serveExchange(
  request: IncomingMessage,
  response: ServerResponse,
  options: ExchangeOptions,
  base: string,
  find: () => Match | WholeAnswer,
): Promise<void> {
  const started = performance.now();
  const work = options.inFlight.begin(requestId(request), options.log);
  const { id } = work;
  // Express strips the mount point from `url`; `originalUrl` is complete.
  const url = pathOf((request as { originalUrl?: string }).originalUrl ?? request.url);
  const place = (options.proxies ?? NO_PROXIES).placeOf(request);
  let failure: unknown;

  // Without an error listener, a write to a broken connection would end the process.
  request.on("error", ignore);
  response.on("error", ignore);
  response.once("close", () => {
    const gone = !response.writableFinished;
    if (gone) work.abort(new ClientGone());
    const { method = "GET", headers } = request;
    const outcome = outcomeOf(response, gone, failure);
    const about = { id, method, path: url.path, headers, started, ended: performance.now() };
    const end = { id, path: url.path, started, ended: about.ended, gone, failure };
    work.end(() => {
      const { observed, facts } = work;
      try {
        Object.assign(facts, options.observe?.({ ...observed, ...outcome, ...about }));
      } finally {
        logRequest(options.log, request, response, { ...end, operation: observed.operation, facts });
      }
    });
  });

  const call: Call = {
    method: request.method ?? "GET",
    query: new URLSearchParams(url.query),
    headers: request.headers,
    address: place.address,
    host: place.host,
    remote: place.remote,
    base: place.url + base,
    work,
    body: (limit) => readBody(request, response, limit),
    form: async (limit) => {
      // Required on first use: most servers receive no forms.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { readForm } = require("./form-body") as typeof formBody;
      const form = await readForm(request, response, limit);
      work.onEnd(
        () => void form.dispose().catch((error: unknown) => work.log.error({ err: error }, "temporary files are left")),
      );
      return form;
    },
  };
  let answer: HttpAnswer;
  let dialect: Dialect = openai;
  try {
    if (options.inFlight.stopping) throw shuttingDown();
    if (hasTwoHosts(request)) throw new ApiError("bad_request", "The request has more than one Host header.");
    await options.browsers?.check(call);
    const found = find();
    if ("route" in found) {
      ({ dialect } = found.route);
      answer = await found.route.serve(call, found.path);
    } else {
      answer = found;
    }
  } catch (error) {
    failure = error;
    answer = errorAnswer(error, dialect, id);
  }
  const { keepAliveMs } = options;
  if (response.destroyed) {
    // Reads the stream to its end, so that its source is closed.
    if (answer.kind === "stream") await writeEvents(response, answer, answer.dialect, { id, keepAliveMs });
    return;
  }
  try {
    const allow = answer.kind === "whole" ? answer.headers.allow : undefined;
    const headers: Headers = {
      ...options.browsers?.headers(request.headers, allow),
      ...work.rates,
      ...commonHeaders(id, started),
      ...(options.inFlight.stopping ? { connection: "close" } : {}),
    };
    // A client that reads nothing would keep its answer in memory and its sequence occupied.
    response.setTimeout(options.stalledMs, () => response.destroy());
    watchReadRate(response, options.minReadRate, options.stalledMs);
    failure = (await writeAnswer(request, response, answer, headers, { id, keepAliveMs })) ?? failure;
  } catch (error) {
    // An unexpected error in the middle of an answer: closing the connection is the only way left to report it.
    failure = error;
    response.destroy();
  }
}

/** @param gone whether the connection ended before the answer was complete */
function outcomeOf(
  response: ServerResponse,
  gone: boolean,
  failure: unknown,
): { status: number; error: ErrorCode | undefined } {
  const refusal = refusalOf(response);
  if (refusal !== undefined) return { status: refusal.status, error: refusal.code };
  if (gone) return { status: CLIENT_CLOSED, error: undefined };
  return { status: response.statusCode, error: failure === undefined ? undefined : toApiError(failure).code };
}

/** Abort reason of a request whose client closed its connection. */
class ClientGone extends Error {
  override readonly name = "ClientGone";
  constructor() {
    super("the client closed its connection");
  }
}

function errorAnswer(thrown: unknown, dialect: Dialect, id: string): WholeAnswer {
  const error = toApiError(thrown);
  return jsonAnswer(error.status, dialect.errorBody(error, id), error.headers);
}

function ignore(): void {}
