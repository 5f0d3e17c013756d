/** From a request's bytes to a JSON value. */
import { ApiError } from "../errors";
import type { Call } from "./call";

/** Objects and arrays inside each other. Far above what any request needs, far below what a call stack holds. */
const MAX_DEPTH = 128;

/**
 * @param limit bytes
 * @throws ApiError unsupported_content_type, request_too_large, invalid_json
 */
export async function readJson(call: Call, limit: number): Promise<unknown> {
  checkContentType(call);
  const bytes = await call.body(limit);
  const value = parse(bytes);
  if (deeperThan(value, MAX_DEPTH)) {
    throw new ApiError(
      "invalid_json",
      `The JSON body is nested more than ${MAX_DEPTH} levels deep, which is as deep as this server reads.`,
    );
  }
  return value;
}

function checkContentType(call: Call): void {
  const given = call.headers["content-type"];
  const type = given?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !/^application\/[\w.!#$&^-]+\+json$/.test(type)) {
    const what = given === undefined ? "no Content-Type header" : `the header 'Content-Type: ${given}'`;
    throw new ApiError(
      "unsupported_content_type",
      `This API method only accepts 'application/json' requests, but you sent ${what}.`,
    );
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(given ?? "")?.[1]?.toLowerCase();
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") {
    throw new ApiError("unsupported_content_type", `JSON is UTF-8, but the Content-Type header says '${charset}'.`);
  }
  const encoding = call.headers["content-encoding"]?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== "" && encoding !== "identity") {
    throw new ApiError(
      "unsupported_content_type",
      `This server takes bodies as they are, but you sent 'Content-Encoding: ${encoding}'.`,
    );
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) {
    throw new ApiError("invalid_json", "We could not parse the JSON body of your request: it is empty.");
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new ApiError("invalid_json", "We could not parse the JSON body of your request: it is not valid UTF-8.");
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ApiError("invalid_json", `We could not parse the JSON body of your request: ${reason(error)}.`);
  }
}

/** V8's message without its excerpt of the body: what a client sent doesn't belong in a message that may be logged. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : "it is not JSON";
  return message.replace(/, ?(\.\.\.)?".*$/s, "").replace(/ in JSON\b/, "");
}

/** Whether objects and arrays are nested in more levels than that. Level by level: no depth exhausts the call stack. */
export function deeperThan(value: unknown, limit: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next: object[] = [];
    for (const item of level) {
      const children = Array.isArray(item) ? (item as unknown[]) : Object.values(item);
      for (const child of children) if (isNested(child)) next.push(child);
    }
    level = next;
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;
