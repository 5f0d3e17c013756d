/** The decisions for the properties and extensions of requests that generate text, and of the parts of their messages. */
import type { ModelInfo } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import type { components } from "../generated/types";
import type { RequestOf } from "../contracts/operation-types";
import { accepted, CACHE, type Conversion, type Decisions, field, NOTE, only, refused, SENT_BACK, stage } from "./decisions";

type Schemas = components["schemas"];

const empty = (value: readonly unknown[]): boolean => value.length === 0;

export const TEXT_EXTENSIONS: Decisions<Schemas["LocalAITextExtensions"]> = {
  seed: field("seed"),
  debug: stage("the request's log line"),
  priority: field("priority"),
  timeout: stage("the deadline"),
  top_k: field("top_k"),
  min_p: field("min_p"),
  typical_p: field("typical_p"),
  repeat_penalty: field("repeat_penalty"),
  repeat_last_n: field("repeat_last_n"),
  mirostat: field("mirostat"),
  mirostat_tau: field("mirostat_tau"),
  mirostat_eta: field("mirostat_eta"),
  dry_multiplier: field("dry_multiplier"),
  dry_base: field("dry_base"),
  dry_allowed_length: field("dry_allowed_length"),
  dry_penalty_last_n: field("dry_penalty_last_n"),
  dry_sequence_breakers: field("dry_sequence_breakers"),
  xtc_probability: field("xtc_probability"),
  xtc_threshold: field("xtc_threshold"),
  ignore_eos: field("ignore_eos"),
  // The engine never shifts a context: a request that fills it ends.
  n_keep: only(0, -1),
  grammar: field("grammar"),
  grammar_syntax: field("grammar_syntax"),
  cutstrings: stage("the text of a choice"),
  trimstrings: stage("the text of a choice"),
  lora: { kind: "refused", harmless: "[]", except: empty },
  cache_prompt: field("cache_prompt"),
  timings: stage("the answer's extensions"),
  return_progress: field("return_progress"),
};

export const COMPLETION_EXTENSIONS: Decisions<Schemas["LocalAICompletionExtensions"]> = {
  ...TEXT_EXTENSIONS,
  parse_special: field("parse_special"),
};

export const CHAT_EXTENSIONS: Decisions<Schemas["LocalAIChatExtensions"]> = {
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

/** Of operations that generate nothing. */
export const BASE_EXTENSIONS: Decisions<Schemas["LocalAIBaseExtensions"]> = {
  seed: accepted("nothing is sampled"),
  debug: stage("the request's log line"),
  priority: only(0),
  timeout: stage("the deadline"),
};

export const TEMPLATE_EXTENSIONS: Decisions<Schemas["LocalAITemplateExtensions"]> = {
  ...BASE_EXTENSIONS,
  roles: CHAT_EXTENSIONS.roles,
  template_kwargs: CHAT_EXTENSIONS.template_kwargs,
  continue_final_message: CHAT_EXTENSIONS.continue_final_message,
  add_generation_prompt: field("add_generation_prompt"),
};

export const EDIT: Decisions<RequestOf<"createEdit">> = {
  model: stage("the registration"),
  input: stage("the messages"),
  instruction: stage("the messages"),
  n: field("n"),
  temperature: field("temperature"),
  top_p: field("top_p"),
  "x-localai-extensions": stage("the table of extensions"),
};

export const CHAT: Decisions<RequestOf<"createChatCompletion">> = {
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
  reasoning_effort: { kind: "option", as: "thinking", to: reasoningOption },
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

export const APPLY_TEMPLATE: Decisions<RequestOf<"applyTemplate">> = {
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

export const COMPLETION: Decisions<RequestOf<"createCompletion">> = {
  model: stage("the registration"),
  prompt: stage("the prompts"),
  best_of: stage("the choices"),
  echo: field("echo"),
  frequency_penalty: field("frequency_penalty"),
  logit_bias: { kind: "option", as: "logit_bias", to: logitBiasOption },
  logprobs: stage("logprobs"),
  max_tokens: stage("max_tokens"),
  n: field("n"),
  presence_penalty: field("presence_penalty"),
  seed: { kind: "option", as: "seed", to: seedOption },
  stop: { kind: "option", as: "stop", to: stopOption },
  stream: stage("the answer"),
  stream_options: stage("the answer"),
  suffix: field("suffix"),
  temperature: field("temperature"),
  top_p: field("top_p"),
  user: accepted(NOTE),
  "x-localai-extensions": stage("the table of extensions"),
};

function stopOption(value: string | readonly string[], { param }: Conversion): PredictOptionsInit {
  const stop = typeof value === "string" ? [value] : value;
  const index = stop.indexOf("");
  if (index >= 0) {
    const at = typeof value === "string" ? param : `${param}[${index}]`;
    throw new ApiError("invalid_value", `Invalid '${at}': an empty stop sequence would end every answer at once.`, at);
  }
  return { stop };
}

/** Clients ask every model for the effort that a user has set once, so that one that does not reason answers all the same. */
export const cannotReason = (effort: string, info: ModelInfo): boolean => isReasoning(effort) && !info.reasons;

const isReasoning = (effort: string): boolean => effort !== "none" && effort !== "minimal";

function reasoningOption(effort: string, { info }: Conversion): PredictOptionsInit {
  if (!isReasoning(effort)) return { thinking: "off" };
  return info.reasons ? { thinking: "on" } : {};
}

/** OpenAI's seeds are 64 bits wide, the engine's 32: folded, so that equal seeds stay equal. */
function seedOption(seed: number): PredictOptionsInit {
  const range = 4_294_967_295;
  return { seed: ((seed % range) + range) % range };
}

function logitBiasOption(bias: Readonly<Record<string, number>>, { info, param }: Conversion): PredictOptionsInit {
  for (const [token, value] of Object.entries(bias)) {
    const at = `${param}.${token}`;
    if (!/^\d{1,10}$/.test(token) || Number(token) >= info.vocabularySize) {
      const range = `0 to ${info.vocabularySize - 1}`;
      throw new ApiError("invalid_value", `Invalid key in '${param}': '${token}'. Expected a token id, ${range}.`, at);
    }
    if (value > 100 || value < -100) {
      const [code, side] =
        value > 100
          ? (["integer_above_max_value", "maximum value. Expected a value <= 100"] as const)
          : (["integer_below_min_value", "minimum value. Expected a value >= -100"] as const);
      const where = value > 100 ? "above" : "below";
      throw new ApiError(code, `Invalid '${at}': integer ${where} ${side}, but got ${value} instead.`, at);
    }
  }
  return { logit_bias: bias };
}
