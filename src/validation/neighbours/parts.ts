/** Images in messages as other servers take them: a URL as it is, and Responses' `input_image`. */
import { isObject, type JsonObject } from "../../lib/json-object";

/** @param body need not be valid. @returns the same where it has none of them */
export function withImageParts(body: JsonObject): JsonObject {
  if (!Array.isArray(body.messages)) return body;
  const messages: readonly unknown[] = body.messages;
  if (!messages.some(hasOtherImage)) return body;
  return { ...body, messages: messages.map((message) => (hasOtherImage(message) ? rewritten(message) : message)) };
}

type Message = JsonObject & { readonly content: readonly unknown[] };

const hasOtherImage = (message: unknown): message is Message =>
  isObject(message) && Array.isArray(message["content"]) && message["content"].some(isOtherImage);

const isOtherImage = (part: unknown): part is JsonObject & { readonly image_url: string } =>
  isObject(part) &&
  (part["type"] === "image_url" || part["type"] === "input_image") &&
  typeof part["image_url"] === "string";

const rewritten = (message: Message): JsonObject => ({
  ...message,
  content: message.content.map((part) => {
    if (!isOtherImage(part)) return part;
    const { detail, ...rest } = part;
    const given = detail === undefined || detail === null ? {} : { detail };
    return { ...rest, type: "image_url", image_url: { url: part.image_url, ...given } };
  }),
});
