/** From a conversation to what the engine takes: the one way that the translators of all APIs share. */
import type { ModelInfo } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import type { Compile } from "../json-schema/prepare";
import { mediaError } from "../media/engine-error";
import { checkTaken } from "../media/parts";
import { answerSchema, constraintError, grammarOptions } from "./constraint";
import { type Conversation, mediaOf } from "./conversation";
import type { Placed } from "./placed";
import { reasoningIgnored, reasoningOptions } from "./reasoning";
import { templateMessages } from "./template-messages";
import { toolOptions, toolsError } from "./tools";
import { withVerbosity } from "./verbosity";

/** Clients' schemas that an answer is not held to in all: it is checked for them afterwards. */
export interface Unheld {
  /** Of the content. */
  readonly content?: object;
  /** Of calls' arguments, by the function's name. */
  readonly calls: ReadonlyMap<string, object>;
}

export interface ConversationOptions {
  /** Of images and recordings it has the places: `loadMedia` gives their bytes. */
  readonly options: PredictOptionsInit;
  /** Paths of the client's properties that have no effect, and of keywords of its schemas that are not held. */
  readonly ignored: readonly string[];
  readonly unheld: Unheld;
}

/**
 * @param compile the engine's, for schemas of the answer and of calls' arguments
 * @param signal ends it
 * @throws ApiError naming the client's property, for what the model can't do or what contradicts itself; the signal's reason
 */
export async function conversationOptions(
  conversation: Conversation,
  info: ModelInfo,
  compile: Compile,
  signal: AbortSignal,
): Promise<ConversationOptions> {
  const { constraints, reasoning, continuesLast, opensAnswer } = conversation;
  checkTemplate(conversation, info);
  checkTaken(mediaOf(conversation.turns), conversation.model, info, conversation.at);
  const tools = await toolOptions(conversation.tools, compile, signal, info.taggedLevels);
  const content = await answerSchema(constraints, compile);
  const options = withPenaltyWindow({
    ...conversation.sampling,
    ...reasoningOptions(conversation, info),
    ...(continuesLast !== undefined && { continue_message: continuesLast }),
    ...(opensAnswer !== undefined && { add_generation_prompt: opensAnswer }),
    messages: templateMessages(withVerbosity(conversation), conversation),
    ...(content && { json_schema: content.text }),
    ...tools.options,
    ...grammarOptions(constraints, tools.options.tools === undefined ? undefined : conversation.tools?.at),
    ...maxTokens(conversation.maxTokens),
  });
  return {
    options,
    ignored: [...reasoningIgnored(reasoning, info), ...(content?.ignored ?? []), ...tools.ignored],
    unheld: { ...(content?.unheld && { content: content.unheld }), calls: tools.unheld },
  };
}

/** The engine's refusal of something in the conversation as one about the client's property. Other errors stay as they are. */
export function conversationError(error: unknown, { turns, constraints, tools }: Conversation): unknown {
  return toolsError(constraintError(mediaError(error, mediaOf(turns)), constraints), tools);
}

function checkTemplate({ model, at }: Conversation, { hasChatTemplate }: ModelInfo): void {
  if (hasChatTemplate) return;
  const message = `The model '${model}' has no chat template. Its registration can name one (local_settings.template).`;
  throw new ApiError("unsupported_parameter", message, at);
}

function maxTokens(given: Placed<number> | undefined): PredictOptionsInit {
  if (given === undefined) return {};
  const { at, value } = given;
  if (value < 1) {
    const message = `Invalid '${at}': integer below minimum value. Expected a value >= 1, but got ${value} instead.`;
    throw new ApiError("integer_below_min_value", message, at);
  }
  return { max_tokens: Math.min(value, MAX_TOKENS) };
}

/** Of the engine's field. */
export const MAX_TOKENS = 2_147_483_647;

/** OpenAI's presence and frequency penalties look at the whole text, not at the window that repeat_penalty has. */
export function withPenaltyWindow(options: PredictOptionsInit): PredictOptionsInit {
  const whole = (options.presence_penalty ?? 0) !== 0 || (options.frequency_penalty ?? 0) !== 0;
  return whole && options.repeat_last_n === undefined ? { ...options, repeat_last_n: -1 } : options;
}
