/** From the parts of a conversation to the files that the engine decodes, read or fetched. What is in them it finds out itself. */
import type { Logger } from "pino";
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import { decodeBase64, decodedLength } from "./base64";
import { readDataUrl } from "./data-url";
import type { Budget } from "./download";
import { downloadAll } from "./download-all";
import { claimedRecording } from "./kind";
import { LOW_DETAIL_SIDE } from "./part-limits";
import type { MediaPart } from "./parts";
import { Refused, tooLarge } from "./refused";
import type { MediaSettings } from "./media-settings";

export interface MediaContext {
  readonly media: MediaSettings;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/**
 * What is wrong with the URLs and the base64 of the request is said before anything is fetched.
 * @param parts all of the request, in the order in which the model gets them
 * @returns `media` and what goes with each, or nothing where there are none
 * @throws ApiError naming the property at fault; the signal's reason
 */
export async function loadMedia(parts: readonly MediaPart[], context: MediaContext): Promise<PredictOptionsInit> {
  if (parts.length === 0) return {};
  const budget: Budget = { left: context.media.limit };
  const files = new Map<MediaPart, Buffer>();
  const urls = new Map<MediaPart, URL>();
  for (const part of parts) {
    const source = inPlace(part, () => sourceOf(part, context.media, budget));
    if (source instanceof URL) urls.set(part, source);
    else
      files.set(
        part,
        inPlace(part, () => claimed(part, source)),
      );
  }
  for (const [part, bytes] of await downloadAll(urls, ({ source }) => source.at, budget, context)) {
    files.set(
      part,
      inPlace(part, () => claimed(part, bytes)),
    );
  }
  return { media: parts.map((part) => files.get(part)!), media_max_side: parts.map(maxSide) };
}

/** The engine goes by what a file is, and does not know what the request calls it. */
function claimed(part: MediaPart, bytes: Buffer): Buffer {
  const kind = claimedRecording(bytes);
  if (part.type === "image") {
    if (kind === undefined) return bytes;
    throw new Refused("unsupported_image_media_type", `PNG, JPEG, GIF and BMP images are taken; this is a recording.`);
  }
  if (kind === part.format) return bytes;
  const name = part.format.toUpperCase();
  throw new Refused("invalid_value", `the recording is no ${name}, as its 'format' says: it does not begin as one.`);
}

const maxSide = (part: MediaPart): number => (part.type === "image" && part.lowDetail ? LOW_DETAIL_SIDE : 0);

/** Adds where the file stood to what is wrong with it. */
function inPlace<T>({ source: { at } }: MediaPart, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new ApiError(error.code, `Invalid '${at}': ${error.message}`, at);
  }
}

/** The file, or where it is to be fetched. */
function sourceOf({ type, source }: MediaPart, { urls, limit }: MediaSettings, budget: Budget): Buffer | URL {
  const kind = type === "image" ? "image" : "recording";
  const { text, encoding } = source;
  if (encoding === "base64") return within(budget, kind, base64Bytes(text, kind, limit), limit);
  if (/^data:/i.test(text)) return within(budget, kind, readDataUrl(text, limit), limit);
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  if (parsed?.protocol !== "http:" && parsed?.protocol !== "https:") {
    throw new Refused("invalid_image_url", "expected a data: URL with the image, or a URL of http or https.");
  }
  if (urls === "refuse") {
    const why = "this server fetches no images (its media_urls setting is 'refuse')";
    throw new Refused("unsupported_parameter", `${why}. Send the image itself, in a data: URL.`);
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw new Refused("invalid_image_url", "the URL has a user name or a password, which are never sent.");
  }
  return parsed;
}

function base64Bytes(text: string, kind: "image" | "recording", limit: number): Buffer {
  if (decodedLength(text.length) > limit + 2) throw tooLarge(kind, limit);
  const bytes = decodeBase64(text);
  if (bytes === undefined) {
    const code = kind === "image" ? "invalid_base64_image" : "invalid_value";
    throw new Refused(code, `the ${kind} is no valid base64: expected A-Z, a-z, 0-9, +, / and padding.`);
  }
  if (kind === "image" && bytes.length === 0) throw new Refused("empty_image_file", "the image is empty.");
  return bytes;
}

function within(budget: Budget, kind: "image" | "recording", bytes: Buffer, limit: number): Buffer {
  budget.left -= bytes.length;
  if (budget.left < 0) throw tooLarge(kind, limit);
  return bytes;
}
