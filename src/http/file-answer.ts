/** Writes a file's content: all of it, or the one range that the client requests (RFC 9110, section 14). */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ByteRange, BytesAnswer } from "../contracts/answer";
import { drained } from "./sse";
import type { Headers } from "./common-headers";

/** @param headers of the answer; the content's headers are added */
export async function writeFileAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  content: BytesAnswer,
  headers: Headers,
): Promise<void> {
  const { length, filename, type } = content;
  headers["content-type"] = type;
  if (filename !== undefined) headers["content-disposition"] = disposition(filename);
  if (length !== undefined) headers["accept-ranges"] = "bytes";
  const range = request.method === "GET" ? wantedRange(request.headers.range, length) : undefined;
  if (range === "unsatisfiable") {
    response.writeHead(416, { ...headers, "content-range": `bytes */${length}`, "content-length": 0 });
    return void response.end();
  }
  const size = range === undefined ? length : range.last - range.first + 1;
  if (size !== undefined) headers["content-length"] = size;
  if (range !== undefined) headers["content-range"] = `bytes ${range.first}-${range.last}/${length}`;
  response.writeHead(range === undefined ? 200 : 206, headers);
  if (request.method === "HEAD") return void response.end();
  for await (const piece of content.open(range)) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

/**
 * Parses a `Range` header. An invalid one, or one with several ranges, is ignored.
 * @param length of the content; undefined: unknown, ranges are ignored
 */
export function wantedRange(
  header: string | undefined,
  length: number | undefined,
): ByteRange | "unsatisfiable" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (length === undefined || (from === "" && to === "")) return undefined;
  if (from === "")
    return to === "0" || length === 0 ? "unsatisfiable" : { first: Math.max(0, length - Number(to)), last: length - 1 };
  const first = Number(from);
  const last = to === "" ? length - 1 : Math.min(Number(to), length - 1);
  if (to !== "" && Number(to) < first) return undefined;
  return first >= length ? "unsatisfiable" : { first, last };
}

/** RFC 6266, with RFC 8187 for names that are not ASCII. */
function disposition(filename: string): string {
  const plain = filename.replace(/[^ !#-[\]-~]/g, "_");
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
