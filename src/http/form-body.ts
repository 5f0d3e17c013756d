/** Reads a `multipart/form-data` body: texts into memory, files into a temporary folder, all within limits. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { ApiError } from "../contracts/errors";
import type { Form, FormPart } from "../contracts/form";
import { leaveToSend, tooLarge } from "./body";

/** Limits of one form, besides the limit of the whole body. */
export const FORM_LIMITS = {
  parts: 256,
  /** Bytes of a part's name. */
  name: 200,
  /** Bytes of a text. */
  text: 1024 * 1024,
  /** Bytes of a file's name. */
  filename: 1024,
} as const;

/** A part's headers: total bytes and number. */
const HEADERS = { headerSize: 8 * 1024, headerPairs: 20 };

/**
 * @param limit bytes of the whole body
 * @param folder parent of the temporary folder. Default: the system's
 * @throws ApiError unsupported_content_type, request_too_large, bad_request, string_above_max_length; the temporary
 *   folder is deleted
 * @throws Error when the connection breaks, or a file can't be written
 */
export async function readForm(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
  folder = tmpdir(),
): Promise<Form> {
  const { "content-type": contentType } = request.headers;
  checkType(contentType);
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  const reader = new FormReader(parserOf(request), await mkdtemp(path.join(folder, "llama-openapi-form-")));
  leaveToSend(request, response);
  try {
    await reader.read(request, limit);
    return reader.form;
  } catch (error) {
    // The rest of the body is read and discarded, otherwise the client would not read its answer. For
    // request_too_large, `startLinger` does that.
    if (!(error instanceof ApiError && error.status === 413)) request.resume();
    await reader.form.dispose();
    throw error;
  }
}

function checkType(given: string | undefined): void {
  const type = given?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "multipart/form-data" && /;\s*boundary\s*=\s*(?:"[^"]+"|[^\s;"]+)/i.test(given ?? "")) return;
  const what = given === undefined ? "no Content-Type header" : `the header 'Content-Type: ${given}'`;
  const message =
    type === "multipart/form-data"
      ? `The header 'Content-Type: ${given}' names no boundary.`
      : `This API method only accepts 'multipart/form-data' requests, but you sent ${what}.`;
  throw new ApiError("unsupported_content_type", message);
}

function parserOf({ headers }: IncomingMessage): BusboyInstance {
  const { parts, text } = FORM_LIMITS;
  return new Busboy({
    headers: headers as { "content-type": string },
    limits: { ...HEADERS, parts, fieldSize: text },
  });
}

class FormReader {
  readonly form: Form;
  private readonly parts: FormPart[] = [];
  private readonly streams: Readable[] = [];
  private readonly writing: Promise<void>[] = [];
  private fail: (error: unknown) => void = () => undefined;

  constructor(
    private readonly parser: BusboyInstance,
    private readonly folder: string,
  ) {
    const { parts } = this;
    this.form = { parts, dispose: () => rm(folder, { recursive: true, force: true }) };
    parser.on("field", (name, text, _nameTruncated, truncated) => this.attempt(() => this.text(name, text, truncated)));
    parser.on("file", (name, stream, filename, _encoding, contentType) => {
      stream.on("error", () => undefined);
      this.attempt(() => this.file(name, stream, filename, contentType));
    });
    parser.on("partsLimit", () => {
      this.fail(new ApiError("bad_request", `The form has more than ${FORM_LIMITS.parts} parts, this server's limit.`));
    });
  }

  /** Resolves when all parts are read and their files written. */
  async read(request: IncomingMessage, limit: number): Promise<void> {
    const { parser } = this;
    let length = 0;
    const onData = (piece: Buffer): void => {
      length += piece.length;
      if (length > limit) return this.fail(tooLarge(limit));
      if (!parser.write(piece)) request.pause();
    };
    const onDrain = (): void => void request.resume();
    const onBroken = (): void => this.fail(new Error("the connection broke before the request's body was complete"));
    const onEnd = (): void => {
      // "close" also follows a complete message.
      request.off("error", onBroken).off("close", onBroken);
      parser.end();
    };
    const ended = new Promise<void>((resolve, reject) => {
      this.fail = reject;
      parser.on("finish", resolve);
      parser.on("error", () => reject(new ApiError("bad_request", MALFORMED)));
    });
    request.on("data", onData).on("end", onEnd).on("error", onBroken).on("close", onBroken);
    parser.on("drain", onDrain);
    try {
      await ended;
      await Promise.all(this.writing);
    } finally {
      request.off("data", onData).off("end", onEnd).off("error", onBroken).off("close", onBroken);
      parser.off("drain", onDrain);
      request.pause();
      parser.destroy();
      // Stops streams that have not ended.
      for (const stream of this.streams) stream.destroy();
      await Promise.allSettled(this.writing);
    }
  }

  private text(name: string | undefined, text: string, truncated: boolean): void {
    checkName(name);
    if (truncated) {
      const message = `Invalid '${name}': string too long. Expected a string with maximum length ${FORM_LIMITS.text} bytes in a form.`;
      throw new ApiError("string_above_max_length", message, name);
    }
    this.parts.push({ name, text });
  }

  private file(name: string | undefined, stream: Readable, filename: string | undefined, contentType: string): void {
    checkName(name);
    const shown = filename ?? "";
    if (Buffer.byteLength(shown) > FORM_LIMITS.filename) {
      throw new ApiError(
        "bad_request",
        `Invalid '${name}': its filename is longer than ${FORM_LIMITS.filename} bytes.`,
        name,
      );
    }
    // The client's file name is never used in the file system.
    const file = path.join(this.folder, String(this.parts.length));
    const target = createWriteStream(file, { flags: "wx", mode: 0o600 });
    const part = { name, file: { filename: shown, contentType, size: 0, path: file } };
    this.parts.push(part);
    this.streams.push(stream);
    const written = pipeline(stream, target).then(() => void (part.file.size = target.bytesWritten));
    written.catch((error: unknown) => this.fail(error));
    this.writing.push(written);
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }
}

const MALFORMED =
  "The request's body is not valid multipart/form-data: it ends before its last boundary, or a part has no proper head.";

function checkName(name: string | undefined): asserts name is string {
  if (name === undefined || name === "") {
    throw new ApiError("bad_request", "A part of the form has no name: its Content-Disposition header needs one.");
  }
  if (Buffer.byteLength(name) <= FORM_LIMITS.name) return;
  const message = `The name '${name.slice(0, 50)}...' of a part of the form is longer than ${FORM_LIMITS.name} bytes.`;
  throw new ApiError("bad_request", message);
}
