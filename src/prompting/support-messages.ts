/** The decision for every property of a chat's messages and of the calls in them. */
import type { components } from "../generated/types";
import { accepted, CACHE, type Decision, type Decisions, refused, SENT_BACK, stage } from "./decisions";

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
