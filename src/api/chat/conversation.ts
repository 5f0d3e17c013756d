/** A chat request as a conversation: the translator of createChatCompletion, and of applyTemplate, which has its names. */
import type { ModelInfo } from "../../contracts/backend";
import { ApiError } from "../../contracts/errors";
import type { RequestOf, WithModel } from "../../contracts/operation-types";
import type { PredictOptionsInit } from "../../generated/options";
import type { JsonConstraint } from "../../prompting/constraint";
import type { Conversation, Sampling } from "../../prompting/conversation";
import type { Placed } from "../../prompting/placed";
import { collapse } from "../../prompting/decisions";
import { checkSeeds, checkStreamOptions, EXTENSIONS, grammarOf, WORDS } from "../openai-request";
import { CHAT_SUPPORT, TEMPLATE_SUPPORT } from "./support";
import { toolSetOf } from "./tool-set";
import { turnsOf } from "./turns";

type ChatRequest = RequestOf<"createChatCompletion">;
type TemplateRequest = WithModel<RequestOf<"applyTemplate">>;

/** @throws ApiError for what this server can't do, or what contradicts itself */
export function chatConversation(request: ChatRequest, info: ModelInfo): Conversation {
  const extensions = request["x-localai-extensions"] ?? {};
  checkSeeds(request.seed, extensions.seed);
  checkStreamOptions(request);
  const conversation = conversationOf(request, {
    ...collapse(CHAT_SUPPORT.properties, request, info),
    ...collapse(CHAT_SUPPORT.extensions, extensions, info, EXTENSIONS),
  });
  return {
    ...conversation,
    maxTokens: maxTokens(request),
    sampling: { ...conversation.sampling, ...logprobs(request) },
  };
}

/** @throws ApiError as `chatConversation` does */
export function templateConversation(request: TemplateRequest, info: ModelInfo): Conversation {
  return conversationOf(request, {
    ...collapse(TEMPLATE_SUPPORT.properties, request, info),
    ...collapse(TEMPLATE_SUPPORT.extensions, request["x-localai-extensions"] ?? {}, info, EXTENSIONS),
  });
}

/** @param options what the decisions about the request's properties made of them, one by one */
function conversationOf(request: ChatRequest | TemplateRequest, options: PredictOptionsInit): Conversation {
  const { roles, template_kwargs: templateKwargs } = request["x-localai-extensions"] ?? {};
  const { verbosity, reasoning_effort: effort, response_format: format } = request;
  // The conversation decides these, by more than one property.
  const {
    split_reasoning: split,
    continue_message: continuesLast,
    add_generation_prompt: opensAnswer,
    grammar: _grammar,
    grammar_syntax: _syntax,
    thinking: _thinking,
    template_kwargs: _kwargs,
    ...sampling
  } = options;
  return {
    model: request.model,
    at: "messages",
    words: WORDS,
    roles: roles ?? {},
    turns: turnsOf(request.messages, roles ?? {}),
    tools: toolSetOf(request),
    constraints: [...jsonOf(format), ...grammarOf(options)],
    reasoning: { effort: effort ? { at: "reasoning_effort", value: effort } : undefined, split },
    templateKwargs: templateKwargs ?? undefined,
    verbosity: verbosity === "low" || verbosity === "high" ? verbosity : undefined,
    continuesLast,
    opensAnswer,
    sampling: sampling satisfies Sampling,
  };
}

function jsonOf(format: ChatRequest["response_format"]): JsonConstraint[] {
  if (format === null || format === undefined || format.type === "text") return [];
  const asked = { kind: "json", at: "response_format" } as const;
  if (format.type === "json_object") {
    // As llama.cpp and Together have it: a schema without a name.
    const { schema }: { schema?: object | null } = format;
    const name = { value: "answer", at: undefined };
    return [{ ...asked, name, schema: schema ?? undefined, schemaAt: "response_format.schema", strict: false }];
  }
  const { name, schema, strict }: { name: string; schema?: object | null; strict?: boolean | null } =
    format.json_schema;
  const at = "response_format.json_schema";
  const named = { value: name, at: `${at}.name` };
  return [{ ...asked, name: named, schema: schema ?? undefined, schemaAt: `${at}.schema`, strict: strict === true }];
}

/** Clients that know servers old and new give both names the same value. */
function maxTokens(request: ChatRequest): Placed<number> | undefined {
  const { max_completion_tokens: current, max_tokens: deprecated } = request;
  const given = current !== null && current !== undefined;
  if (deprecated === null || deprecated === undefined) {
    return given ? { at: "max_completion_tokens", value: current } : undefined;
  }
  if (given && current === deprecated) return { at: "max_completion_tokens", value: current };
  if (given) {
    const message = `'max_completion_tokens' is ${current} and 'max_tokens' (deprecated) is ${deprecated}: give one of them, or both the same value.`;
    throw new ApiError("invalid_value", message, "max_tokens");
  }
  return { at: "max_tokens", value: deprecated };
}

function logprobs({ logprobs, top_logprobs: top }: ChatRequest): Pick<PredictOptionsInit, "logprobs"> {
  if (logprobs === true) return { logprobs: top ?? 0 };
  if (top === null || top === undefined) return {};
  const message = "The 'top_logprobs' parameter is only allowed when 'logprobs' is true.";
  throw new ApiError("invalid_value", message, "top_logprobs");
}
