/** The two ends of transport: an HTTP request and its answer, without a framework and without a socket. */
import type { IncomingHttpHeaders } from "node:http";
import { jsonPieces } from "../answers/json-text";
import type { Work } from "../app/work";
import type { BytesAnswer } from "../contracts/answer";
import type { Form } from "../contracts/form";
import type { Dialect } from "../dialects/dialect";
import type { EventSource } from "./sse";

/** A request. */
export interface Call {
  /** Upper case. */
  readonly method: string;
  /** What stands after the `?`. */
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** The client's address: that of the connection, or what a trusted proxy says; "" where it is not known. */
  readonly address: string;
  /** Host and port that the client called the server by, in the same way. */
  readonly host: string | undefined;
  /** A trusted proxy passed the request on, from elsewhere than this machine. */
  readonly remote: boolean;
  /** Where the client found this server: scheme, host and base path, e.g. `http://127.0.0.1:8080/v1`. */
  readonly base: string;
  /** The exchange's: it begins it and ends it. */
  readonly work: Work;
  /**
   * The whole body. To be called once at most.
   * @param limit bytes
   * @throws ApiError request_too_large as soon as the limit is passed
   */
  body(limit: number): Promise<Buffer>;
  /**
   * The body as a form. To be called once at most, in place of `body`. Its temporary files go with the exchange.
   * @param limit bytes
   * @throws ApiError unsupported_content_type, request_too_large; bad_request and string_above_max_length where the form breaks a
   *   limit of its own
   */
  form(limit: number): Promise<Form>;
}

type Headers = Readonly<Record<string, string>>;

/** A body in one piece. */
export interface WholeAnswer {
  readonly kind: "whole";
  readonly status: number;
  readonly headers: Headers;
  /** In pieces where it is large. */
  readonly body: string | readonly Buffer[];
}

/** Server-sent events. */
export interface StreamAnswer extends EventSource {
  readonly kind: "stream";
  readonly dialect: Dialect;
  readonly headers: Headers;
}

/** A file's content. */
export interface FileAnswer {
  readonly kind: "file";
  readonly content: BytesAnswer;
  readonly headers: Headers;
}

export type HttpAnswer = WholeAnswer | StreamAnswer | FileAnswer;

/** One entry of the table that both adapters mount. */
export interface Route {
  /** Lower case: `get`, `post`, `delete`. */
  readonly method: string;
  /** As OpenAPI writes it, without base path: `/models/{model}`. */
  readonly path: string;
  readonly dialect: Dialect;
  /** @param path values of the path's parameters, decoded */
  serve(call: Call, path: Readonly<Record<string, string>>): Promise<HttpAnswer>;
}

/** The base paths that every route is mounted at. The first is the one that the served document names. */
export const BASE_PATHS = ["/v1", ""] as const;

export const whole = (status: number, headers: Headers, body: WholeAnswer["body"]): WholeAnswer => ({
  kind: "whole",
  status,
  headers,
  body,
});

export const jsonAnswer = (status: number, body: object, headers: Headers = {}): WholeAnswer =>
  whole(status, { "content-type": "application/json", ...headers }, jsonPieces(body));
