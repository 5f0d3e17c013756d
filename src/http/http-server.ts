/** Node's HTTP server, set up so that whatever goes wrong below HTTP is answered in OpenAI's shape too. */
import http, { type RequestListener, type Server, type ServerOptions, type ServerResponse } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { ApiError } from "../contracts/errors";
import { holdContinue } from "./body";
import { commonHeaders, newRequestId } from "./common-headers";
import type { Pair } from "./tls";

/** Requests that were refused below HTTP while something was answering them already. */
const refusals = new WeakMap<ServerResponse, ApiError>();

/** What the client was told in place of this answer; undefined where the answer is its own. */
export const refusalOf = (response: ServerResponse): ApiError | undefined => refusals.get(response);

/** Milliseconds for which a client may keep the server waiting. */
export interface Patience extends Pick<
  ServerOptions,
  "headersTimeout" | "requestTimeout" | "keepAliveTimeout" | "connectionsCheckingInterval"
> {
  /** How much longer than `keepAliveTimeout`, which clients are told, an idle connection is kept. */
  readonly keepAliveTimeoutBuffer?: number;
}

export const PATIENCE = {
  /** From the connection, or a later request's first byte, to the end of a request's head. */
  headersTimeout: 30_000,
  /** To the end of its body. */
  requestTimeout: 300_000,
  /** Between an answer's end and the next request's first byte. Load balancers keep idle connections for 60 s. */
  keepAliveTimeout: 75_000,
  /** For requests that are on their way when the time that the client knows of is over. */
  keepAliveTimeoutBuffer: 5_000,
  connectionsCheckingInterval: 5_000,
} as const satisfies Patience;

/** TCP's probes of a silent connection (milliseconds): firewalls keep it, and a client that has vanished shows. */
const PROBES = { keepAlive: true, keepAliveInitialDelay: 30_000 };

/** Milliseconds to agree on a TLS connection. */
const HANDSHAKE_TIMEOUT = 10_000;

export interface HttpOptions {
  /** Default: http. */
  readonly tls?: Pair;
  readonly maxConnections?: number;
  readonly patience?: Patience;
  /** Called for each request that is answered here, and that the listener never sees. */
  readonly onRefused?: (error: ApiError) => void;
}

export function createHttpServer(
  listener: RequestListener,
  log: Logger,
  { tls, maxConnections, patience = PATIENCE, onRefused }: HttpOptions = {},
): Server | https.Server {
  /** The answer that a connection is busy with: of several, the first. */
  const current = new WeakMap<Duplex, ServerResponse>();
  const endWithConnection = followConnections();
  const onRequest: RequestListener = (request, response) => {
    const { socket } = request;
    response.once("finish", () => afterAnswer(socket, patience, server.listening));
    if (response.socket === null) {
      endWithConnection(response, socket);
      response.once("socket", () => current.set(socket, response));
    } else {
      current.set(socket, response);
    }
    listener(request, response);
  };
  const server =
    tls === undefined
      ? http.createServer({ ...PROBES, ...patience }, onRequest)
      : https.createServer({ ...PROBES, ...patience, ...tls, handshakeTimeout: HANDSHAKE_TIMEOUT }, onRequest);
  if (maxConnections !== undefined) server.maxConnections = maxConnections;
  server.on("checkContinue", (request, response) => {
    holdContinue(request);
    onRequest(request, response);
  });
  // An expectation that nobody knows doesn't keep a request from being answered.
  server.on("checkExpectation", onRequest);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    log.debug({ code: error.code }, "bad request");
    const response = current.get(socket);
    const busy = response !== undefined && !response.writableFinished;
    if ((busy && response.headersSent) || !socket.writable) return void socket.destroy();
    const refusal = malformed(error);
    if (busy) refusals.set(response, refusal);
    else onRefused?.(refusal);
    refuse(socket, refusal);
  });
  // Of a connection that the system could not give: those that there are are not to end with it.
  server.on("error", (error) => {
    if (server.listening) log.error({ err: error }, "a connection could not be taken");
  });
  // At max_connections: a new connection has a request to come, which an idle one may not.
  server.on("drop", () => server.closeIdleConnections());
  server.on("tlsClientError", (error: NodeJS.ErrnoException) => {
    log.debug({ code: error.code }, "no TLS connection");
  });
  return server;
}

/** What versions of Node add to the time by themselves, where no buffer is said, or none can be. */
const NODE_BUFFERS = [0, 1000];

/**
 * Keeps an idle connection a little longer than `Keep-Alive: timeout=` tells its client, who may send just then. Of a
 * server that has stopped listening, a connection ends with its answer.
 */
function afterAnswer(socket: Socket, patience: Patience, listening: boolean): void {
  const { keepAliveTimeout = 0, keepAliveTimeoutBuffer = 0 } = patience;
  // Node has set it where no other request of the connection waits for its answer.
  const idle = [...NODE_BUFFERS, keepAliveTimeoutBuffer].some((more) => socket.timeout === keepAliveTimeout + more);
  if (!idle) return;
  if (listening) socket.setTimeout(keepAliveTimeout + keepAliveTimeoutBuffer);
  else socket.end();
}

/**
 * For answers that have to wait, since their client sent the request before it had the last one's answer: Node tells those
 * nothing of the connection's end before it is their turn, and what is computed for them would never be given up.
 */
function followConnections(): (response: ServerResponse, socket: Duplex) => void {
  const waiting = new WeakMap<Duplex, Set<ServerResponse>>();
  return (response, socket) => {
    const responses = waiting.get(socket) ?? new Set<ServerResponse>();
    if (!waiting.has(socket)) {
      waiting.set(socket, responses);
      socket.once("close", () => responses.forEach((one) => one.destroy().emit("close")));
    }
    responses.add(response);
    response.once("socket", () => responses.delete(response));
  };
}

/** Why a request never got as far as a route. */
function malformed(error: NodeJS.ErrnoException): ApiError {
  if (error.code === "HPE_HEADER_OVERFLOW") {
    return new ApiError("headers_too_large", `The request's headers are larger than ${http.maxHeaderSize} bytes.`);
  }
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return new ApiError("request_timeout", "The request was not complete in time.");
  }
  return new ApiError("bad_request", "This is no valid HTTP request.");
}

function refuse(socket: Duplex, error: ApiError): void {
  const body = JSON.stringify(error);
  const lines = [
    `HTTP/1.1 ${error.status} ${http.STATUS_CODES[error.status]}`,
    "Connection: close",
    ...Object.entries(commonHeaders(newRequestId(), performance.now())).map(([name, value]) => `${name}: ${value}`),
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}
