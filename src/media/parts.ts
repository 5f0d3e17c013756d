/** The parts of messages that are no text: which there are, and whether the model takes them. */
import type { ModelInfo } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import type { components } from "../generated/types";
import { MAX_MEDIA } from "./part-limits";

type Schemas = components["schemas"];
type Message = Schemas["ChatCompletionRequestMessage"];
type ImagePart = Schemas["ChatCompletionRequestMessageContentPartImage"];
type AudioPart = Schemas["ChatCompletionRequestMessageContentPartAudio"];

/** An image or a recording, and where it stands (`messages[0].content[1]`). */
export interface MediaPart {
  readonly at: string;
  readonly part: ImagePart | AudioPart;
}

/** In the order in which the model gets them. */
export function mediaParts(messages: readonly Message[]): MediaPart[] {
  return messages.flatMap(({ content }, index) => {
    if (!Array.isArray(content)) return [];
    return content.flatMap((part, place) =>
      part.type === "image_url" || part.type === "input_audio"
        ? [{ at: `messages[${index}].content[${place}]`, part }]
        : [],
    );
  });
}

/** Path of the property that holds the file, or where it is. */
export const paramOf = ({ at, part }: MediaPart): string =>
  part.type === "image_url" ? `${at}.image_url.url` : `${at}.input_audio.data`;

/** @throws ApiError naming the first that the model does not take, or where there are too many */
export function checkTaken(messages: readonly Message[], model: string, info: ModelInfo): void {
  const parts = mediaParts(messages);
  for (const { at, part } of parts) {
    const isImage = part.type === "image_url";
    if (isImage ? info.seesImages : info.hearsAudio) continue;
    const message =
      `Invalid content type. ${part.type} is only supported by certain models, and '${model}' is none of them. ` +
      `A registration gets one that ${isImage ? "sees images" : "hears audio"} by naming the model's projector ` +
      "(local_settings.projector).";
    throw new ApiError("invalid_value", message, `${at}.type`);
  }
  if (parts.length > MAX_MEDIA) {
    const message = `Invalid 'messages': at most ${MAX_MEDIA} images and recordings are possible, but got ${parts.length}.`;
    throw new ApiError("array_above_max_length", message, "messages");
  }
}
