/**
 * Node's HTTP server with limits and timeouts. Errors below HTTP (malformed requests, timeouts) are answered in
 * OpenAI's shape too.
 */
import http, { type RequestListener, type Server, type ServerOptions, type ServerResponse } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { ApiError } from "../contracts/errors";
import { holdContinue } from "./body";
import { commonHeaders, newRequestId } from "./common-headers";
import type { Pair } from "./tls";

/** Refusals below HTTP of requests that were already being answered. */
const refusals = new WeakMap<ServerResponse, ApiError>();

/** The refusal that the client got instead of this answer; undefined if there was none. */
export const refusalOf = (response: ServerResponse): ApiError | undefined => refusals.get(response);

/** Timeouts of a connection, in milliseconds. */
export interface Patience extends Pick<
  ServerOptions,
  "headersTimeout" | "requestTimeout" | "keepAliveTimeout" | "connectionsCheckingInterval"
> {
  /** How much longer an idle connection is kept than the `keepAliveTimeout` that clients are given. */
  readonly keepAliveTimeoutBuffer?: number;
}

export const PATIENCE = {
  /** From the connection's start, or a later request's first byte, to the end of the request's head. */
  headersTimeout: 30_000,
  /** To the end of the request's body. */
  requestTimeout: 300_000,
  /** From an answer's end to the next request's first byte. Load balancers keep idle connections for 60 s. */
  keepAliveTimeout: 75_000,
  /** For requests that a client sends just before `keepAliveTimeout` ends. */
  keepAliveTimeoutBuffer: 5_000,
  connectionsCheckingInterval: 5_000,
} as const satisfies Patience;

/** TCP keep-alive probes (milliseconds): firewalls keep silent connections open, and vanished clients are detected. */
const PROBES = { keepAlive: true, keepAliveInitialDelay: 30_000 };

/** Limit of the TLS handshake, in milliseconds. */
const HANDSHAKE_TIMEOUT = 10_000;

export interface HttpOptions {
  /** Default: http. */
  readonly tls?: Pair;
  readonly maxConnections?: number;
  readonly patience?: Patience;
  /** Called for each request that is refused here, before the listener sees it. */
  readonly onRefused?: (error: ApiError) => void;
}

export function createHttpServer(
  listener: RequestListener,
  log: Logger,
  { tls, maxConnections, patience = PATIENCE, onRefused }: HttpOptions = {},
): Server | https.Server {
  /** The answer that a connection is sending; of pipelined requests, the first. */
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
  // Unknown expectations are ignored.
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
  // An error in accepting one connection (such as EMFILE) must not end the others.
  server.on("error", (error) => {
    if (server.listening) log.error({ err: error }, "a connection could not be accepted");
  });
  // At max_connections: closes idle connections to make room for new ones.
  server.on("drop", () => server.closeIdleConnections());
  server.on("tlsClientError", (error: NodeJS.ErrnoException) => {
    log.debug({ code: error.code }, "TLS handshake failed");
  });
  return server;
}

/** Milliseconds that some versions of Node add to the timeout by themselves, if no buffer is set or supported. */
const NODE_BUFFERS = [0, 1000];

/**
 * Keeps an idle connection a little longer than `Keep-Alive: timeout=` says, since the client may send a request just
 * then. Once the server has stopped listening, closes the connection instead.
 */
function afterAnswer(socket: Socket, patience: Patience, listening: boolean): void {
  const { keepAliveTimeout = 0, keepAliveTimeoutBuffer = 0 } = patience;
  // Node sets this timeout when no other request of the connection waits for its answer.
  const idle = [...NODE_BUFFERS, keepAliveTimeoutBuffer].some((more) => socket.timeout === keepAliveTimeout + more);
  if (!idle) return;
  if (listening) socket.setTimeout(keepAliveTimeout + keepAliveTimeoutBuffer);
  else socket.end();
}

/**
 * For pipelined requests: Node emits no "close" on a response that waits for the previous one, so its computation would
 * not be aborted when the connection ends. This emits "close" on all waiting responses.
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

/** The error of a request that could not be parsed. */
function malformed(error: NodeJS.ErrnoException): ApiError {
  if (error.code === "HPE_HEADER_OVERFLOW") {
    return new ApiError("headers_too_large", `The request's headers are larger than ${http.maxHeaderSize} bytes.`);
  }
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return new ApiError("request_timeout", "The request was not complete in time.");
  }
  return new ApiError("bad_request", "This is not a valid HTTP request.");
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
