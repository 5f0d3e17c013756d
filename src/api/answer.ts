/** The parts that answers of several operations have in common. */
import { randomUUID } from "node:crypto";
import type { Model, PromptToken, TokenLogprob, ToolCallDelta } from "../backend/backend";
import { ApiError } from "../errors";
import type { components } from "../generated/types";
import type { ChoiceEvent, Generation, Tally } from "./generation";

type Usage = components["schemas"]["CompletionUsage"];
type StreamOptions = components["schemas"]["ChatCompletionStreamOptions"];

/** What every chunk of a stream repeats, and a whole answer says once. */
export interface Head {
  readonly id: string;
  /** Unix seconds. */
  readonly created: number;
  readonly model: string;
  readonly system_fingerprint: string;
}

/** @param prefix `chatcmpl` or `cmpl` */
export function head(prefix: string, name: string, model: Model): Head {
  return {
    id: `${prefix}-${randomUUID().replaceAll("-", "")}`,
    created: Math.floor(Date.now() / 1000),
    model: name,
    system_fingerprint: model.info.fingerprint,
  };
}

export function usage({ promptTokens, cachedTokens, completionTokens, reasoningTokens }: Tally): Usage {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: cachedTokens, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: reasoningTokens,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}

/** @returns what each chunk of a stream has for its usage where the request asked for that with every chunk */
export function runningUsage(
  { stream_options: options }: { readonly stream_options?: StreamOptions | null },
  generation: Generation,
): () => { usage?: Usage } {
  if (options?.include_usage !== true || options.continuous_usage_stats !== true) return () => ({});
  return () => ({ usage: usage(generation.running) });
}

/** What rides in the answer beside OpenAI's properties, where the request asked for it; milliseconds. */
export function extensions({ timings, drafts }: Tally, wanted: boolean): { "x-localai-extensions"?: object } {
  if (!wanted || timings === undefined) return {};
  return {
    "x-localai-extensions": {
      timings: {
        queued_ms: timings.queuedMs,
        prompt_ms: timings.promptMs,
        first_token_ms: timings.firstTokenMs,
        generation_ms: timings.generationMs,
        ...(drafts && { drafted_tokens: drafts.draftedTokens, accepted_tokens: drafts.acceptedTokens }),
      },
    },
  };
}

/** A choice at its end. */
export interface Choice {
  text: string;
  reasoning: string;
  toolCalls: ToolCallDelta[];
  logprobs: TokenLogprob[];
  reason: "stop" | "length";
  /** The prompt, where it is to be told. */
  echo?: { text: string; logprobs?: readonly PromptToken[] };
}

/** Prompt tokens whose log probabilities one body repeats, over all choices: about 100 MB in memory. */
const MAX_ECHOED = 1 << 18;

const tooMuchEcho = (): ApiError =>
  new ApiError(
    "invalid_value",
    `The prompts' log probabilities, once for each choice, are more than the ${MAX_ECHOED} tokens that fit one answer. Ask for fewer choices ('n'), for less at once, or for a stream.`,
    "echo",
  );

/**
 * Runs a generation to its end.
 * @throws ApiError invalid_value where the answer would not fit
 */
export async function collect(generation: Generation): Promise<Choice[]> {
  const choices = Array.from({ length: generation.choices }, (): Choice => ({
    text: "",
    reasoning: "",
    toolCalls: [],
    logprobs: [],
    reason: "stop",
  }));
  let echoed = 0;
  for await (const event of generation.events()) {
    if (event.type === "echo") echoed += event.logprobs?.length ?? 0;
    if (echoed > MAX_ECHOED) throw tooMuchEcho();
    apply(choices, event);
  }
  return choices;
}

function apply(choices: readonly Choice[], event: ChoiceEvent): void {
  if (event.type === "start") return;
  const choice = choices[event.choice];
  if (choice === undefined) throw new Error(`the engine reported a choice ${event.choice} that nobody asked for`);
  if (event.type === "finish") {
    choice.reason = event.reason;
    return;
  }
  if (event.type === "echo") {
    choice.echo = event;
    return;
  }
  choice.text += event.text;
  choice.reasoning += event.reasoning ?? "";
  if (event.toolCalls !== undefined) choice.toolCalls.push(...event.toolCalls);
  if (event.logprobs !== undefined) choice.logprobs.push(...event.logprobs);
}
