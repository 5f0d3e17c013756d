/** The decisions for the properties of createChatCompletion and applyTemplate. */
import {
  APPLY_TEMPLATE,
  AUDIO_PART,
  CHAT,
  CHAT_EXTENSIONS,
  FILE_PART,
  IMAGE_PART,
  IMAGE_URL,
  INPUT_AUDIO,
  TEMPLATE_EXTENSIONS,
  TEXT_PART,
} from "../../prompting/support";
import { ASSISTANT_MESSAGE, TOOL_CALL, TOOL_MESSAGE, USER_MESSAGE } from "../../prompting/support-messages";
import type { Support } from "../descriptor";

export const CHAT_SUPPORT: Support = {
  properties: CHAT,
  extensions: CHAT_EXTENSIONS,
  parts: [
    ["developer, system and user messages", USER_MESSAGE],
    ["assistant messages", ASSISTANT_MESSAGE],
    ["their tool_calls", TOOL_CALL],
    ["tool messages", TOOL_MESSAGE],
    ["text parts of createChatCompletion's messages", TEXT_PART],
    ["image_url parts", IMAGE_PART],
    ["image_url", IMAGE_URL],
    ["input_audio parts", AUDIO_PART],
    ["input_audio", INPUT_AUDIO],
    ["file parts", FILE_PART],
  ],
};

export const TEMPLATE_SUPPORT: Support = { properties: APPLY_TEMPLATE, extensions: TEMPLATE_EXTENSIONS };
