/**
 * One request over Node's own `IncomingMessage` and `ServerResponse`, which Express's are too: makes the `Call`, lets
 * the route answer it, writes the answer, and logs one line.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { ApiError, type ErrorCode, toApiError } from "../contracts/errors";
import { CLIENT_CLOSED, type Ended, type Observed } from "../contracts/ended";
import { expectsContinue, readBody, startLinger } from "./body";
import type { Browsers } from "./browsers";
import { type Answer, type Call, jsonAnswer, type WholeAnswer } from "./call";
import { commonHeaders, newRequestId } from "./common-headers";
import { refusalOf } from "./http-server";
import { Proxies } from "./proxies";
import { type InFlight, shuttingDown } from "./in-flight";
import type { Match } from "./match";
import { endInPieces, watchReadRate } from "./read-rate";
import { drained, EVENT_STREAM_HEADERS, writeEvents } from "./sse";

export interface ExchangeOptions {
  readonly log: Logger;
  readonly inFlight: InFlight;
  /** Milliseconds without a chunk after which a stream gets a comment. */
  readonly keepAliveMs: number;
  /** Called at the end of each request, whatever its end. @returns facts for its log line */
  readonly observe?: (ended: Ended) => Readonly<Record<string, unknown>>;
  /** Milliseconds for which a client may take nothing of its answer: then it is as good as gone. */
  readonly stalledMs: number;
  /** Bytes a second that a client must take of what waits for it, over as long; 0: any rate will do. */
  readonly minReadRate: number;
  /** Default: origins and host names are not checked. */
  readonly browsers?: Browsers;
  /** Default: none is trusted. */
  readonly proxies?: Proxies;
}

const NO_PROXIES = new Proxies({ trustedProxies: [] });

/**
 * Never throws. A fault of ours below, which nothing waits for, costs the request its connection and nothing else.
 * @param find the route, or an answer that needs none; may throw an ApiError
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
  const id = requestId(request);
  const abort = options.inFlight.enter();
  const facts: Record<string, unknown> = {};
  const observed: Observed = { operation: "", model: "" };
  const added: Record<string, string> = {};
  let log: Logger | undefined;
  // Express cuts the mount point off `url`, and keeps the whole of it here.
  const url = pathOf((request as { originalUrl?: string }).originalUrl ?? request.url);
  const place = (options.proxies ?? NO_PROXIES).placeOf(request);
  let failure: unknown;
  const endListeners: (() => void)[] = [];
  /** One that fails keeps none of the others from running. */
  const attempt = (listener: () => void): void => {
    try {
      listener();
    } catch (error) {
      options.log.error({ id, err: error }, "the end of a request could not be noted");
    }
  };
  let ended = false;
  let held = 0;
  let tell: (() => void) | undefined;

  // Without listeners, a write to a connection that has just broken would end the process.
  request.on("error", ignore);
  response.on("error", ignore);
  response.once("close", () => {
    const gone = !response.writableFinished;
    if (gone) abort.abort(new ClientGone());
    options.inFlight.leave(abort);
    ended = true;
    for (const listener of endListeners) attempt(listener);
    const { method = "GET", headers } = request;
    const outcome = outcomeOf(response, gone, failure);
    const about = { id, method, path: url.path, headers, started, ended: performance.now() };
    tell = () => {
      attempt(() => Object.assign(facts, options.observe?.({ ...observed, ...outcome, ...about })));
      logLine(options.log, request, response, url.path, { ...about, facts, gone, failure, observed });
    };
    if (held > 0) return;
    tell();
    tell = undefined;
  });

  const call: Call = {
    id,
    method: request.method ?? "GET",
    query: new URLSearchParams(url.query),
    headers: request.headers,
    address: place.address,
    host: place.host,
    remote: place.remote,
    base: place.url + base,
    get signal() {
      return abort.signal;
    },
    get log() {
      return (log ??= options.log.child({ id }));
    },
    deadline: (milliseconds) => {
      const timer = setTimeout(() => abort.abort(deadlineExceeded(milliseconds)), milliseconds);
      call.onEnd(() => clearTimeout(timer));
    },
    body: (limit) => readBody(request, response, limit),
    observed,
    hold: () => {
      held++;
      return () => {
        if (--held > 0) return;
        tell?.();
        tell = undefined;
      };
    },
    onEnd: (listener) => (ended ? listener() : void endListeners.push(listener)),
    addHeaders: (more) => void Object.assign(added, more),
    note: (more) => void Object.assign(facts, more),
  };
  let answer: Answer;
  try {
    if (options.inFlight.stopping) throw shuttingDown();
    if (hasTwoHosts(request)) throw new ApiError("bad_request", "The request has more than one Host header.");
    options.browsers?.check(call);
    const found = find();
    answer = "route" in found ? await found.route.serve(call, found.path) : found;
  } catch (error) {
    failure = error;
    answer = errorAnswer(error);
  }
  if (response.destroyed) {
    // Its source has to come to its end too.
    if ("first" in answer) await writeEvents(response, answer, options.keepAliveMs);
    return;
  }
  try {
    const allow = "first" in answer ? undefined : answer.headers.allow;
    const headers: Headers = {
      ...options.browsers?.headers(request.headers, allow),
      ...added,
      ...commonHeaders(id, started),
      ...(options.inFlight.stopping ? { connection: "close" } : {}),
    };
    // A client that reads nothing would keep its answer in memory, and its sequence from others.
    response.setTimeout(options.stalledMs, () => response.destroy());
    watchReadRate(response, options.minReadRate, options.stalledMs);
    if ("first" in answer) {
      response.writeHead(200, Object.assign(headers, EVENT_STREAM_HEADERS, answer.headers));
      failure = await writeEvents(response, answer, options.keepAliveMs);
    } else {
      await write(request, response, answer, headers);
    }
  } catch (error) {
    // A fault of ours, in the middle of an answer: the connection is all that can still say so.
    failure = error;
    response.destroy();
  }
}

/** @param gone whether the connection ended before the answer did */
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

/** Why a request was aborted whose client closed its connection. */
class ClientGone extends Error {
  override readonly name = "ClientGone";
  constructor() {
    super("the client closed its connection");
  }
}

const deadlineExceeded = (milliseconds: number): ApiError =>
  new ApiError("deadline_exceeded", `The request was not done within its time of ${milliseconds / 1000} s.`);

function errorAnswer(thrown: unknown): WholeAnswer {
  const error = toApiError(thrown);
  return jsonAnswer(error.status, error, error.headers);
}

type Headers = Record<string, string | number>;

/** @param headers of every answer; the answer's own join them */
async function write(
  request: IncomingMessage,
  response: ServerResponse,
  answer: WholeAnswer,
  headers: Headers,
): Promise<void> {
  Object.assign(headers, answer.headers);
  const { body } = answer;
  const length =
    typeof body === "string" ? Buffer.byteLength(body) : body.reduce((sum, piece) => sum + piece.length, 0);
  if (answer.status !== 204) headers["content-length"] = length;
  // A client that still waits for leave to send its body may send it or not: the connection can't be used again.
  if (expectsContinue(request)) headers.connection = "close";
  if (answer.status === 413) {
    response.writeHead(413, { ...headers, connection: "close" });
    startLinger(request, response, String(body));
    return;
  }
  response.writeHead(answer.status, headers);
  if (typeof body === "string") return endInPieces(response, body);
  if (length <= ONE_PIECE) return void response.end(Buffer.concat(body, length));
  for (const piece of body) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

/** Bytes of an answer that are written at once. */
const ONE_PIECE = 256 * 1024;

/** The client's own id where it has a sane one, which makes its log and ours meet. */
function requestId(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  if (typeof given === "string" && /^[\w.:/+=@-]{1,128}$/.test(given)) return given;
  return newRequestId();
}

/** Path and query of a request's target, which is `/path?query`, or a whole URL as proxies are sent it. */
export function pathOf(target = "/"): { path: string; query: string } {
  const relative = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
  const cut = relative.indexOf("?");
  const path = cut < 0 ? relative : relative.slice(0, cut);
  return { path: path === "" ? "/" : path, query: cut < 0 ? "" : relative.slice(cut + 1) };
}

/** Node keeps the first one, where a proxy may have gone by the second. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) if (/^host$/i.test(rawHeaders[i] ?? "")) hosts++;
  return hosts > 1;
}

/** Pages that something asks for again and again; an answer that is as usual is worth no line. */
const PROBES: ReadonlySet<string> = new Set(["/", "/health", "/ready", "/metrics"]);

function logLine(
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  end: {
    id: string;
    facts: Readonly<Record<string, unknown>>;
    started: number;
    ended: number;
    gone: boolean;
    failure: unknown;
    observed: Observed;
  },
): void {
  const status = response.headersSent ? response.statusCode : null;
  const line: Record<string, unknown> = {
    id: end.id,
    method: request.method,
    path,
    ...end.facts,
    status,
    ms: Math.round((end.ended - end.started) * 10) / 10,
  };
  if (end.gone) line.gone = true;
  const { failure } = end;
  if (failure instanceof ApiError) {
    line.error = failure.code;
    if (failure.param !== null) line.param = failure.param;
    // Messages of a 4xx may quote the request.
    if (failure.status >= 500) line.reason = failure.message;
  } else if (failure !== undefined && !end.gone) {
    line.err = failure;
  }
  const ours = failure !== undefined && !end.gone && toApiError(failure).status >= 500;
  const routine = PROBES.has(end.observed.operation) && failure === undefined && status !== null && status < 400;
  const level = ours && toApiError(failure).code !== "not_implemented" ? "error" : routine ? "debug" : "info";
  log[level](line, "request");
}

function ignore(): void {}
