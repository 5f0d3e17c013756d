/** What the engine says of a file, in the words of the request that the file came in. */
import { ApiError } from "../contracts/errors";
import type { MediaPart } from "./parts";

/**
 * @param error names a file by its number (`media[1]`)
 * @param parts all of the request, in order
 * @returns the error about the property that held the file; any other as it is
 */
export function mediaError(error: unknown, parts: readonly MediaPart[]): unknown {
  if (!(error instanceof ApiError)) return error;
  const index = /^media\[(\d+)\]$/.exec(error.param ?? "")?.[1];
  const part = index === undefined ? undefined : parts[Number(index)];
  if (part === undefined) return error;
  // The engine finds out by itself what a file is, and can't tell what was meant by one that it can't read.
  const code = part.type === "audio" ? "invalid_value" : error.code;
  const { at } = part.source;
  return new ApiError(code, `Invalid '${at}': ${error.message}`, at);
}
