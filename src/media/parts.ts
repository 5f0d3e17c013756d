/** The images and recordings of a conversation, in no API's words, and whether the model takes them. */
import type { ModelInfo } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import { MAX_MEDIA } from "./part-limits";

/** Where the bytes of a file are. The text is the client's own string: it is not copied. */
export interface MediaSource {
  /** Path of the property that holds the text, for errors. */
  readonly at: string;
  readonly text: string;
  /** `url`: a data: URL, or one of http or https. `base64`: the bytes themselves. */
  readonly encoding: "url" | "base64";
}

interface AnyMedia {
  /** What the client's API calls this kind of part (`image_url`). */
  readonly name: string;
  /** Path of the property that says so (`messages[0].content[1].type`), for errors. */
  readonly at: string;
  readonly source: MediaSource;
}

export interface ImagePart extends AnyMedia {
  readonly type: "image";
  /** The image is scaled down to `LOW_DETAIL_SIDE`. */
  readonly lowDetail: boolean;
}

export interface AudioPart extends AnyMedia {
  readonly type: "audio";
  /** What the client says that the recording is. */
  readonly format: "wav" | "mp3";
}

export type MediaPart = ImagePart | AudioPart;

/**
 * @param parts all of a request
 * @param model name of the model, for errors
 * @param at path of the property that holds the conversation, for errors
 * @throws ApiError naming the first that the model does not take, or where there are too many
 */
export function checkTaken(parts: readonly MediaPart[], model: string, info: ModelInfo, at: string): void {
  for (const part of parts) {
    const isImage = part.type === "image";
    if (isImage ? info.seesImages : info.hearsAudio) continue;
    const message =
      `Invalid content type. ${part.name} is only supported by certain models, and '${model}' is none of them. ` +
      `A registration gets one that ${isImage ? "sees images" : "hears audio"} by naming the model's projector ` +
      "(local_settings.projector).";
    throw new ApiError("invalid_value", message, part.at);
  }
  if (parts.length > MAX_MEDIA) {
    const message = `Invalid '${at}': at most ${MAX_MEDIA} images and recordings are possible, but got ${parts.length}.`;
    throw new ApiError("array_above_max_length", message, at);
  }
}
