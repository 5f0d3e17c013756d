/** An HTTP request and its answer, independent of framework and socket. */
import type { IncomingHttpHeaders } from "node:http";
import { jsonPieces } from "../answers/json-text";
import type { Work } from "../app/work";
import type { BytesAnswer } from "../contracts/answer";
import type { Form } from "../contracts/form";
import type { Dialect } from "../dialects/dialect";
import type { EventSource } from "./sse";

export interface Call {
  /** Upper case. */
  readonly method: string;
  /** The URL's query. */
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** The client's address: from the connection or from a trusted proxy; "" if unknown. */
  readonly address: string;
  /** Host and port by which the client called the server: from the Host header or from a trusted proxy. */
  readonly host: string | undefined;
  /** A trusted proxy passed the request on, and its client is not known to be on this machine. */
  readonly remote: boolean;
  /** URL by which the client reached this server: scheme, host and base path, e.g. `http://127.0.0.1:8080/v1`. */
  readonly base: string;
  /** Created and ended by the exchange. */
  readonly work: Work;
  /**
   * The whole body. May be called only once.
   * @param limit bytes
   * @throws ApiError request_too_large as soon as the limit is passed
   */
  body(limit: number): Promise<Buffer>;
  /**
   * The body as a form. May be called only once, instead of `body`. Its temporary files are deleted when the exchange
   * ends.
   * @param limit bytes
   * @throws ApiError unsupported_content_type, request_too_large; bad_request and string_above_max_length if the form
   *   exceeds one of its own limits
   */
  form(limit: number): Promise<Form>;
}

type Headers = Readonly<Record<string, string>>;

/** A body whose length is known. */
export interface WholeAnswer {
  readonly kind: "whole";
  readonly status: number;
  readonly headers: Headers;
  /** Large bodies come as several buffers. */
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

/** One entry of the route table that both adapters mount. */
export interface Route {
  /** Lower case: `get`, `post`, `delete`. */
  readonly method: string;
  /** OpenAPI path without base path: `/models/{model}`. */
  readonly path: string;
  readonly dialect: Dialect;
  /** @param path decoded values of the path's parameters */
  serve(call: Call, path: Readonly<Record<string, string>>): Promise<HttpAnswer>;
}

/** Base paths of every route. The served document names the first. */
export const BASE_PATHS = ["/v1", ""] as const;

export const whole = (status: number, headers: Headers, body: WholeAnswer["body"]): WholeAnswer => ({
  kind: "whole",
  status,
  headers,
  body,
});

export const jsonAnswer = (status: number, body: object, headers: Headers = {}): WholeAnswer =>
  whole(status, { "content-type": "application/json", ...headers }, jsonPieces(body));
