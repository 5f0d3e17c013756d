/** Collapses a merged, validated request into what the engine needs: one PredictOptions for each prompt. */
import type { ModelInfo } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import { checkTaken } from "../media/parts";
import type { RequestOf, WithModel } from "../contracts/operation-types";
import { collapse } from "./decisions";
import { messagesJson } from "./messages";
import { prompts } from "./prompts";
import type { Compile } from "../json-schema/prepare";
import { answerSchema } from "./response-format";
import {
  APPLY_TEMPLATE,
  CHAT,
  CHAT_EXTENSIONS,
  cannotReason,
  COMPLETION,
  COMPLETION_EXTENSIONS,
  EDIT,
  TEMPLATE_EXTENSIONS,
  TEXT_EXTENSIONS,
} from "./support";
import { requestTools } from "./tools";

type ChatRequest = RequestOf<"createChatCompletion">;
type TemplateRequest = WithModel<RequestOf<"applyTemplate">>;
type EditRequest = RequestOf<"createEdit">;
type CompletionRequest = RequestOf<"createCompletion">;

/** createCompletion's default, as OpenAI has it. */
const COMPLETION_MAX_TOKENS = 16;

/** createCompletion's default, as llama-server and vLLM have it: clients that template by themselves can't say so. */
const PARSE_SPECIAL = true;

/** Clients' schemas that an answer is not held to in all: it is checked for them afterwards. */
export interface Unheld {
  /** Of the content. */
  readonly content?: object;
  /** Of calls' arguments, by the function's name. */
  readonly calls: ReadonlyMap<string, object>;
}

export interface ChatOptions {
  readonly options: PredictOptionsInit;
  /** Paths of the request's properties that have no effect, and of keywords of its schemas that are not held. */
  readonly ignored: readonly string[];
  readonly unheld: Unheld;
}

/**
 * @param compile the engine's, for schemas of the answer and of calls' arguments
 * @param signal ends it
 * @throws ApiError for what this server can't do, or what contradicts itself
 */
export async function chatOptions(
  request: ChatRequest,
  info: ModelInfo,
  compile: Compile,
  signal: AbortSignal,
): Promise<ChatOptions> {
  const extensions = request["x-localai-extensions"] ?? {};
  checkSeeds(request.seed, extensions.seed);
  checkStreamOptions(request);
  const { options: prompt, ...rest } = await promptOptions(request, info, compile, signal);
  checkGrammar(extensions.grammar, prompt);
  const options = withPenaltyWindow({
    ...collapse(CHAT, request, info),
    ...collapse(CHAT_EXTENSIONS, extensions, info, EXTENSIONS),
    ...prompt,
    ...maxTokens(chatMaxTokens(request)),
    ...chatLogprobs(request),
  });
  return { options, ...rest };
}

/** Paths of a request's properties that have no effect with this model, and are accepted all the same. */
function withoutEffect({ reasoning_effort: effort }: TemplateRequest, info: ModelInfo): string[] {
  return effort !== null && effort !== undefined && cannotReason(effort, info) ? ["reasoning_effort"] : [];
}

/**
 * What decides the prompt of a chat, and nothing else. Of images it gets the places.
 * @param compile the engine's, for schemas of the answer and of calls' arguments
 * @param signal ends it
 * @throws ApiError as `chatOptions` does
 */
export async function templateOptions(
  request: TemplateRequest,
  info: ModelInfo,
  compile: Compile,
  signal: AbortSignal,
): Promise<Omit<ChatOptions, "unheld">> {
  const { options: prompt, ignored } = await promptOptions(request, info, compile, signal);
  const extensions = request["x-localai-extensions"] ?? {};
  const options = {
    ...collapse(APPLY_TEMPLATE, request, info),
    ...collapse(TEMPLATE_EXTENSIONS, extensions, info, EXTENSIONS),
    ...prompt,
  };
  return { options, ignored };
}

/** What several properties together make of a chat's prompt: messages, schemas, the template's variables. */
async function promptOptions(
  request: ChatRequest | TemplateRequest,
  info: ModelInfo,
  compile: Compile,
  signal: AbortSignal,
): Promise<ChatOptions> {
  const { roles, template_kwargs: kwargs } = request["x-localai-extensions"] ?? {};
  checkTemplate(request.model, info, "messages");
  checkTaken(request.messages, request.model, info);
  const tools = await requestTools(request, compile, signal, info.taggedLevels);
  const content = await answerSchema(request, compile);
  return {
    options: {
      ...templateKwargs(request, kwargs, info),
      ...thinkingOf(request, kwargs),
      messages: messagesJson(withVerbosity(request), roles ?? {}),
      ...(content && { json_schema: content.text }),
      ...tools.options,
    },
    ignored: [...withoutEffect(request, info), ...(content?.ignored ?? []), ...tools.ignored],
    unheld: { ...(content?.unheld && { content: content.unheld }), calls: tools.unheld },
  };
}

/** Of the instruction and the text a chat is made: models are trained to follow what the user says. */
export function editOptions(request: EditRequest, info: ModelInfo): PredictOptionsInit {
  checkTemplate(request.model, info, "instruction");
  const text = request.input ?? "";
  const content = text === "" ? request.instruction : `${request.instruction}\n\n${text}`;
  return {
    ...collapse(EDIT, request, info),
    ...collapse(TEXT_EXTENSIONS, request["x-localai-extensions"] ?? {}, info, EXTENSIONS),
    messages: messagesJson([{ role: "user", content }], {}),
  };
}

/** One for each prompt, in order. */
export function completionOptions(request: CompletionRequest, info: ModelInfo): PredictOptionsInit[] {
  const extensions = request["x-localai-extensions"] ?? {};
  checkSeeds(request.seed, extensions.seed);
  checkStreamOptions(request);
  const shared = withPenaltyWindow({
    ...collapse(COMPLETION, request, info),
    parse_special: PARSE_SPECIAL,
    ...collapse(COMPLETION_EXTENSIONS, extensions, info, EXTENSIONS),
    max_tokens: Math.min(request.max_tokens ?? COMPLETION_MAX_TOKENS, 2_147_483_647),
    ...completionLogprobs(request),
    ...bestOf(request),
  });
  return prompts(request.prompt, info).map((prompt) => ({ ...shared, ...prompt }));
}

const EXTENSIONS = "x-localai-extensions.";

function checkTemplate(model: string, { hasChatTemplate }: ModelInfo, param: string): void {
  if (hasChatTemplate) return;
  const message = `The model '${model}' has no chat template. Its registration can name one (local_settings.template).`;
  throw new ApiError("unsupported_parameter", message, param);
}

/** OpenAI's presence and frequency penalties look at the whole text, not at the window that repeat_penalty has. */
function withPenaltyWindow(options: PredictOptionsInit): PredictOptionsInit {
  const whole = (options.presence_penalty ?? 0) !== 0 || (options.frequency_penalty ?? 0) !== 0;
  return whole && options.repeat_last_n === undefined ? { ...options, repeat_last_n: -1 } : options;
}

/** Templates that know levels of effort read them as a variable. */
function templateKwargs(
  { reasoning_effort: effort }: TemplateRequest,
  given: object | null | undefined,
  info: ModelInfo,
): PredictOptionsInit {
  if (effort === null || effort === undefined || cannotReason(effort, info)) return {};
  return { template_kwargs: JSON.stringify({ reasoning_effort: effort, ...given }) };
}

/** Templates read it as a variable, and the engine has to know how the answer begins. */
function thinkingOf(
  { reasoning_effort: effort }: TemplateRequest,
  given: Readonly<Record<string, unknown>> | null | undefined,
): PredictOptionsInit {
  const off = given?.["enable_thinking"] === false && (effort === null || effort === undefined);
  return off ? { thinking: "off" } : {};
}

const VERBOSITY = { low: "Keep your answers short.", high: "Answer at length and in detail." } as const;

/** Local models know no such switch: it is said to them, at the end of the system message. */
function withVerbosity({ messages, verbosity }: TemplateRequest): ChatRequest["messages"] {
  if (verbosity === null || verbosity === undefined || verbosity === "medium") return messages;
  const text = VERBOSITY[verbosity];
  const [first, ...rest] = messages;
  if (first?.role !== "system" && first?.role !== "developer") return [{ role: "system", content: text }, ...messages];
  const { content } = first;
  const longer = typeof content === "string" ? `${content}\n\n${text}` : [...content, { type: "text" as const, text }];
  return [{ ...first, content: longer }, ...rest];
}

function checkGrammar(grammar: string | null | undefined, constrained: PredictOptionsInit): void {
  if (grammar === null || grammar === undefined || grammar === "") return;
  const other = constrained.tools !== undefined ? "tools" : "response_format";
  if (constrained.tools === undefined && constrained.json_schema === undefined) return;
  const message = `'x-localai-extensions.grammar' can't be combined with '${other}': each decides what the answer may be.`;
  throw new ApiError("invalid_value", message, "x-localai-extensions.grammar");
}

function checkStreamOptions({ stream, stream_options: options }: ChatRequest | CompletionRequest): void {
  if (stream === true || options === null || options === undefined) return;
  const message = "The 'stream_options' parameter is only allowed when 'stream' is enabled.";
  throw new ApiError("invalid_value", message, "stream_options");
}

function checkSeeds(seed: number | null | undefined, extension: number | null | undefined): void {
  if (seed === null || seed === undefined || extension === null || extension === undefined) return;
  if (seed === extension) return;
  const message = `'seed' is ${seed} and 'x-localai-extensions.seed' is ${extension}: give one of them.`;
  throw new ApiError("invalid_value", message, "x-localai-extensions.seed");
}

/** Clients that know servers old and new give both names the same value. */
function chatMaxTokens(request: ChatRequest): { param: string; value: number } | undefined {
  const { max_completion_tokens: current, max_tokens: deprecated } = request;
  const given = current !== null && current !== undefined;
  if (deprecated === null || deprecated === undefined) {
    return given ? { param: "max_completion_tokens", value: current } : undefined;
  }
  if (given && current === deprecated) return { param: "max_completion_tokens", value: current };
  if (given) {
    const message = `'max_completion_tokens' is ${current} and 'max_tokens' (deprecated) is ${deprecated}: give one of them, or both the same value.`;
    throw new ApiError("invalid_value", message, "max_tokens");
  }
  return { param: "max_tokens", value: deprecated };
}

function maxTokens(given: { param: string; value: number } | undefined): PredictOptionsInit {
  if (given === undefined) return {};
  const { param, value } = given;
  if (value < 1) {
    const message = `Invalid '${param}': integer below minimum value. Expected a value >= 1, but got ${value} instead.`;
    throw new ApiError("integer_below_min_value", message, param);
  }
  return { max_tokens: Math.min(value, 2_147_483_647) };
}

function chatLogprobs({ logprobs, top_logprobs: top }: ChatRequest): PredictOptionsInit {
  if (logprobs === true) return { logprobs: top ?? 0 };
  if (top === null || top === undefined) return {};
  const message = "The 'top_logprobs' parameter is only allowed when 'logprobs' is true.";
  throw new ApiError("invalid_value", message, "top_logprobs");
}

/** Those of the echoed prompt are asked for by themselves: `best_of` wants the answer's in any case. */
function completionLogprobs({ logprobs, echo }: CompletionRequest): PredictOptionsInit {
  if (logprobs === null || logprobs === undefined) return {};
  return echo === true ? { logprobs, prompt_logprobs: logprobs } : { logprobs };
}

/** The candidates are generated as choices, and chosen by their log probabilities. */
function bestOf({ best_of: candidates, n, stream, logprobs }: CompletionRequest): PredictOptionsInit {
  const wanted = n ?? 1;
  if (candidates === null || candidates === undefined || candidates === wanted) return {};
  if (candidates < wanted) {
    const message = `'best_of' is ${candidates} and 'n' is ${wanted}: there can't be more choices than candidates.`;
    throw new ApiError("invalid_value", message, "best_of");
  }
  if (stream === true) {
    const message = "'best_of' above 'n' can't be streamed: the best choice is known only when all are there.";
    throw new ApiError("invalid_value", message, "best_of");
  }
  return { n: candidates, logprobs: logprobs ?? 0 };
}
