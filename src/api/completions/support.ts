/** The decisions for the properties of createCompletion. */
import type { RequestOf } from "../../contracts/operation-types";
import type { components } from "../../generated/types";
import { accepted, type Decisions, field, NOTE, stage } from "../../prompting/decisions";
import type { Support } from "../descriptor";
import { logitBiasOption, seedOption, stopOption, TEXT_EXTENSIONS } from "../support-shared";

type Schemas = components["schemas"];

const COMPLETION_EXTENSIONS: Decisions<Schemas["LocalAICompletionExtensions"]> = {
  ...TEXT_EXTENSIONS,
  parse_special: field("parse_special"),
};

const COMPLETION: Decisions<RequestOf<"createCompletion">> = {
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

export const COMPLETION_SUPPORT = { properties: COMPLETION, extensions: COMPLETION_EXTENSIONS } satisfies Support;
