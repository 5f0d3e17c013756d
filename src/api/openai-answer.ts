/** What the answers of OpenAI's operations that generate text have in common. */
import { randomUUID } from "node:crypto";
import type { Model, Timings } from "../contracts/backend";
import type { components } from "../generated/types";
import type { Generation, PromptProgress, Tally } from "./generation/generation";
import type { SchemaViolation } from "./generation/schema-violations";

type Usage = components["schemas"]["CompletionUsage"];
type WireProgress = components["schemas"]["LocalAIPromptProgress"];
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

/** How far a prompt has been computed, as a chunk of a stream has it. */
export const progress = (prompt: PromptProgress): { "x-localai-extensions": { prompt_progress: WireProgress } } => ({
  "x-localai-extensions": {
    prompt_progress: {
      prompt: prompt.prompt,
      total: prompt.promptTokens,
      cached: prompt.cachedTokens,
      processed: prompt.processedTokens,
      time_ms: prompt.ms,
    },
  },
});

/**
 * What rides in the answer beside OpenAI's properties; milliseconds.
 * @param timed whether the request asked for its times
 * @param found where the answer breaks its schema; undefined: not checked
 */
export function extensions(
  { timings, drafts }: Tally,
  timed: boolean,
  found?: readonly SchemaViolation[],
): { "x-localai-extensions"?: object } {
  const times = timed && timings !== undefined ? timesOf(timings, drafts) : {};
  const violations = found === undefined ? {} : { schema_violations: found };
  const all = { ...times, ...violations };
  return Object.keys(all).length === 0 ? {} : { "x-localai-extensions": all };
}

const timesOf = (timings: Timings, drafts: Tally["drafts"]): object => ({
  timings: {
    queued_ms: timings.queuedMs,
    prompt_ms: timings.promptMs,
    first_token_ms: timings.firstTokenMs,
    generation_ms: timings.generationMs,
    ...(drafts && { drafted_tokens: drafts.draftedTokens, accepted_tokens: drafts.acceptedTokens }),
  },
});
