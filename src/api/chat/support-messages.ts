/** The decisions for the properties of a chat's messages, of the parts of their content and of the calls in them. */
import type { components } from "../../generated/types";
import { accepted, CACHE, type Decision, type Decisions, refused, SENT_BACK, stage } from "../../prompting/decisions";

type Schemas = components["schemas"];

const REASONING = stage("the messages: what the model thought, for templates that keep it");

/** Of every message. */
const COMMON = {
  role: stage("the messages"),
  content: stage("the messages"),
  name: stage("the messages"),
  id: accepted(SENT_BACK),
  timestamp: accepted(SENT_BACK),
  metadata: accepted(SENT_BACK),
  cache_control: accepted(CACHE),
  provider_specific_fields: accepted(SENT_BACK),
} satisfies Record<string, Decision<unknown>>;

export const USER_MESSAGE: Decisions<Schemas["ChatCompletionRequestUserMessage"]> = COMMON;

export const TOOL_MESSAGE: Decisions<Schemas["ChatCompletionRequestToolMessage"]> = {
  ...COMMON,
  tool_call_id: stage("the messages"),
  status: accepted(SENT_BACK),
};

export const ASSISTANT_MESSAGE: Decisions<Schemas["ChatCompletionRequestAssistantMessage"]> = {
  ...COMMON,
  tool_calls: stage("the messages"),
  function_call: stage("the messages"),
  refusal: stage("the messages"),
  reasoning_content: REASONING,
  reasoning: REASONING,
  reasoning_text: REASONING,
  thinking: REASONING,
  reasoning_details: REASONING,
  thinking_blocks: REASONING,
  audio: refused,
  images: accepted("an empty list"),
  annotations: accepted(SENT_BACK),
  parsed: accepted(SENT_BACK),
};

export const TOOL_CALL: Decisions<Schemas["ChatCompletionMessageToolCall"]> = {
  id: stage("the messages"),
  type: stage("the messages"),
  function: stage("the messages"),
  index: accepted(SENT_BACK),
  cache_control: accepted(CACHE),
  provider_specific_fields: accepted(SENT_BACK),
  extra_content: accepted(SENT_BACK),
};

/** Of messages' content, in user messages; other messages have text only. */
export const TEXT_PART: Decisions<Schemas["ChatCompletionRequestMessageContentPartText"]> = {
  type: stage("the messages"),
  text: stage("the messages"),
  prompt_cache_breakpoint: accepted(CACHE),
  cache_control: accepted(CACHE),
  id: accepted(SENT_BACK),
  index: accepted(SENT_BACK),
  role: accepted(SENT_BACK),
  annotations: accepted(SENT_BACK),
  logprobs: accepted(SENT_BACK),
  refusal: accepted(SENT_BACK),
};

export const IMAGE_PART: Decisions<Schemas["ChatCompletionRequestMessageContentPartImage"]> = {
  type: stage("the messages"),
  image_url: stage("the media"),
  prompt_cache_breakpoint: accepted(CACHE),
  cache_control: accepted(CACHE),
};

export const IMAGE_URL: Decisions<Schemas["ChatCompletionRequestMessageContentPartImage"]["image_url"]> = {
  url: stage("the media"),
  detail: stage("the media: `low` scales the image down to 512 pixels; `auto` and `high` leave it as it is"),
};

export const AUDIO_PART: Decisions<Schemas["ChatCompletionRequestMessageContentPartAudio"]> = {
  type: stage("the messages"),
  input_audio: stage("the media"),
  prompt_cache_breakpoint: accepted(CACHE),
  cache_control: accepted(CACHE),
};

export const INPUT_AUDIO: Decisions<Schemas["ChatCompletionRequestMessageContentPartAudio"]["input_audio"]> = {
  data: stage("the media"),
  format: stage("the media"),
};

export const FILE_PART: Decisions<Schemas["ChatCompletionRequestMessageContentPartFile"]> = {
  type: refused,
  file: refused,
  prompt_cache_breakpoint: refused,
};
