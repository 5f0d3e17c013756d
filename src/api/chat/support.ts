/** The decisions for the properties of createChatCompletion and applyTemplate. */
import type { RequestOf } from "../../contracts/operation-types";
import type { components } from "../../generated/types";
import { accepted, CACHE, type Decisions, field, NOTE, only, refused, stage } from "../../prompting/decisions";
import { thinkingOf } from "../../prompting/reasoning";
import type { Support } from "../descriptor";
import { BASE_EXTENSIONS, logitBiasOption, seedOption, stopOption, TEXT_EXTENSIONS } from "../support-shared";
import {
  ASSISTANT_MESSAGE,
  AUDIO_PART,
  FILE_PART,
  IMAGE_PART,
  IMAGE_URL,
  INPUT_AUDIO,
  TEXT_PART,
  TOOL_CALL,
  TOOL_MESSAGE,
  USER_MESSAGE,
} from "./support-messages";

type Schemas = components["schemas"];

const CHAT_EXTENSIONS: Decisions<Schemas["LocalAIChatExtensions"]> = {
  ...TEXT_EXTENSIONS,
  roles: stage("the messages"),
  template_kwargs: {
    kind: "option",
    as: "template_kwargs",
    to: (value) => ({ template_kwargs: JSON.stringify(value) }),
  },
  reasoning_format: { kind: "option", as: "split_reasoning", to: (value) => ({ split_reasoning: value !== "none" }) },
  continue_final_message: field("continue_message"),
};

const TEMPLATE_EXTENSIONS: Decisions<Schemas["LocalAITemplateExtensions"]> = {
  ...BASE_EXTENSIONS,
  roles: CHAT_EXTENSIONS.roles,
  template_kwargs: CHAT_EXTENSIONS.template_kwargs,
  continue_final_message: CHAT_EXTENSIONS.continue_final_message,
  add_generation_prompt: field("add_generation_prompt"),
};

const CHAT: Decisions<RequestOf<"createChatCompletion">> = {
  model: stage("the registration"),
  messages: stage("the messages"),
  metadata: accepted("goes with stored completions, and none are stored"),
  top_logprobs: stage("logprobs"),
  temperature: field("temperature"),
  top_p: field("top_p"),
  user: accepted(NOTE),
  safety_identifier: accepted(NOTE),
  prompt_cache_key: accepted(CACHE),
  prompt_cache_retention: accepted(CACHE),
  prompt_cache_options: accepted(CACHE),
  service_tier: only("auto", "default"),
  modalities: { kind: "refused", harmless: '["text"]', except: (value) => !value.includes("audio") },
  verbosity: stage("the messages"),
  // Where the model does not reason: accepted, and named as ignored.
  reasoning_effort: { kind: "option", as: "thinking", to: (effort, { info }) => thinkingOf(effort, info) },
  max_completion_tokens: stage("max_tokens"),
  max_tokens: stage("max_tokens"),
  frequency_penalty: field("frequency_penalty"),
  presence_penalty: field("presence_penalty"),
  web_search_options: refused,
  response_format: stage("the grammar"),
  audio: refused,
  store: only(false),
  moderation: refused,
  stream: stage("the answer"),
  stream_options: stage("the answer"),
  stop: { kind: "option", as: "stop", to: stopOption },
  logit_bias: { kind: "option", as: "logit_bias", to: logitBiasOption },
  logprobs: stage("logprobs"),
  n: field("n"),
  prediction: accepted("it promises speed, never another answer"),
  seed: { kind: "option", as: "seed", to: seedOption },
  tools: stage("the tools"),
  tool_choice: stage("the tools"),
  parallel_tool_calls: stage("the tools"),
  function_call: stage("the tools"),
  functions: stage("the tools"),
  "x-localai-extensions": stage("the table of extensions"),
};

const APPLY_TEMPLATE: Decisions<RequestOf<"applyTemplate">> = {
  model: stage("the registration"),
  messages: stage("the messages"),
  tools: CHAT.tools,
  tool_choice: CHAT.tool_choice,
  parallel_tool_calls: CHAT.parallel_tool_calls,
  functions: CHAT.functions,
  function_call: CHAT.function_call,
  response_format: CHAT.response_format,
  reasoning_effort: CHAT.reasoning_effort,
  verbosity: CHAT.verbosity,
  "x-localai-extensions": stage("the table of extensions"),
};

export const CHAT_SUPPORT = {
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
} satisfies Support;

export const TEMPLATE_SUPPORT = { properties: APPLY_TEMPLATE, extensions: TEMPLATE_EXTENSIONS } satisfies Support;
