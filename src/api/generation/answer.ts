/** The parts that answers of several operations have in common. */
import { randomUUID } from "node:crypto";
import type { AnswerBudget } from "../../answers/answer-budget";
import type { Model, Timings, TokenLogprob, ToolCallDelta } from "../../contracts/backend";
import type { components } from "../../generated/types";
import { CHOICE_BYTES } from "../../prompting/answer-size";
import type { ChoiceEvent, Generation, Tally } from "./generation";
import type { SchemaViolations } from "../chat/schema-violations";

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

/**
 * What rides in the answer beside OpenAI's properties; milliseconds.
 * @param timed whether the request asked for its times
 * @param found where the answer breaks its schema; undefined: not checked
 */
export function extensions(
  { timings, drafts }: Tally,
  timed: boolean,
  found?: SchemaViolations,
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

/** A choice at its end. */
export interface Choice {
  text: string;
  reasoning: string;
  /** Of each call one piece, or a few. */
  toolCalls: ToolCallDelta[];
  reason: "stop" | "length";
  /** The prompt's text, where it is to be told. */
  echo: string;
}

/** Takes the log probabilities of a choice as they come. */
export interface LogprobsSink {
  echo(prompt: Extract<ChoiceEvent, { type: "echo" }>): void;
  write(tokens: readonly TokenLogprob[]): void;
}

/**
 * Runs a generation to its end.
 * @param budget takes what the choices hold
 * @param sinks of each choice, where log probabilities are wanted
 * @throws ApiError answer_too_large as soon as the answer is
 */
export async function collect(
  generation: Generation,
  budget: AnswerBudget,
  sinks: readonly LogprobsSink[] = [],
): Promise<Choice[]> {
  budget.take(generation.choices * CHOICE_BYTES);
  const choices = Array.from({ length: generation.choices }, (): Choice => ({
    text: "",
    reasoning: "",
    toolCalls: [],
    reason: "stop",
    echo: "",
  }));
  for await (const event of generation.events()) apply(choices, sinks, event, budget);
  return choices;
}

function apply(
  choices: readonly Choice[],
  sinks: readonly LogprobsSink[],
  event: ChoiceEvent,
  budget: AnswerBudget,
): void {
  if (event.type === "start" || event.type === "progress") return;
  const choice = choices[event.choice];
  if (choice === undefined) throw new Error(`the engine reported a choice ${event.choice} that nobody asked for`);
  if (event.type === "finish") {
    choice.reason = event.reason;
    return;
  }
  budget.takeText(event.text);
  if (event.type === "echo") {
    choice.echo = event.text;
    sinks[event.choice]?.echo(event);
    return;
  }
  choice.text += event.text;
  if (event.reasoning !== undefined) {
    budget.takeText(event.reasoning);
    choice.reasoning += event.reasoning;
  }
  for (const piece of event.toolCalls ?? []) {
    budget.takeText(piece.arguments);
    addCall(choice.toolCalls, piece);
  }
  if (event.logprobs !== undefined) sinks[event.choice]?.write(event.logprobs);
}

/** Arguments come token by token: they are kept as one text. */
function addCall(calls: ToolCallDelta[], piece: ToolCallDelta): void {
  const last = calls.at(-1);
  if (last?.index === piece.index && piece.name === undefined && piece.id === undefined) {
    last.arguments += piece.arguments;
  } else {
    calls.push({ ...piece });
  }
}
