/** The one event loop that every generating operation shares, streamed or not. */
import { AnswerBudget } from "../../answers/answer-budget";
import type { Drafts, GenerateEvent, Model, PromptToken, Timings } from "../../contracts/backend";
import type { PredictOptionsInit } from "../../generated/options";
import { Account } from "./account";
import { concurrently } from "../../lib/concurrently";
import { readCutstrings } from "../../validation/cutstrings";
import { Cutter } from "./cut";
import type { HandlerContext } from "../handler";
import { PrefixTrimmer } from "./trim";

/** What happens to the choices of a request. Choices of all its prompts are numbered through. */
export type ChoiceEvent =
  /** The prompt is accepted: from here on it is the engine's turn. Once for each prompt. */
  | { type: "start" }
  /** How far one of the prompts has been computed, where the options ask for it. */
  | { type: "progress"; progress: PromptProgress }
  /** The choice's prompt, before its first delta, where the options ask for it. */
  | { type: "echo"; choice: number; text: string; logprobs?: readonly PromptToken[] }
  | Extract<GenerateEvent, { type: "delta" | "finish" }>;

export interface PromptProgress {
  /** Which of the request's prompts. */
  readonly prompt: number;
  readonly promptTokens: number;
  /** Of them, those that the prefix cache gave. */
  readonly cachedTokens: number;
  /** Of them, those that are computed or cached by now. */
  readonly processedTokens: number;
  /** Milliseconds since the first step that computed something of it, to the hundredth. */
  readonly ms: number;
}

/** What a request has used. Complete once its events are at their end. */
export interface Tally {
  promptTokens: number;
  cachedTokens: number;
  completionTokens: number;
  reasoningTokens: number;
  /** Of the prompt that ended last. */
  timings: Timings | undefined;
  /** Of all prompts; undefined where nothing was drafted. */
  drafts: Drafts | undefined;
}

/** What is taken off the text of each choice: extensions of the request. */
export interface Edits {
  /** First: regular expressions whose matches go, one after the other. */
  readonly cutstrings?: readonly string[] | null;
  /** Then: prefixes, of which the longest that fits goes. */
  readonly trimstrings?: readonly string[] | null;
}

/** One request's generation. To be iterated once. */
export class Generation {
  readonly tally: Tally = {
    promptTokens: 0,
    cachedTokens: 0,
    completionTokens: 0,
    reasoningTokens: 0,
    timings: undefined,
    drafts: undefined,
  };
  /** Choices in all. */
  readonly choices: number;
  private readonly choicesPerPrompt: number;
  private readonly trimmers: readonly PrefixTrimmer[];
  private readonly cutter: Cutter | undefined;
  /** Texts that are to be cut, by choice. A match may need all of one, so that nothing goes out before its end. */
  private readonly uncut: string[];
  /** Bytes of all of `uncut`, streamed or not. */
  private readonly held: AnswerBudget;
  /** Tokens of each choice that has begun and not finished. */
  private readonly begun: number[];
  /** Texts go out as they come. */
  private readonly unedited: boolean;

  /**
   * @param prompts one for each prompt; all have the same `n`
   * @param named errors of the engine as errors about the request
   * @throws ApiError invalid_value for `cutstrings` that are no regular expressions
   */
  constructor(
    private readonly model: Model,
    private readonly prompts: readonly PredictOptionsInit[],
    private readonly context: HandlerContext,
    { cutstrings, trimstrings }: Edits = {},
    private readonly named: (error: unknown) => unknown = (error) => error,
  ) {
    this.choicesPerPrompt = prompts[0]?.n ?? 1;
    this.choices = prompts.length * this.choicesPerPrompt;
    const trim = trimstrings ?? [];
    this.trimmers = trim.length === 0 ? [] : Array.from({ length: this.choices }, () => new PrefixTrimmer(trim));
    const patterns = readCutstrings(cutstrings);
    this.cutter = patterns.length === 0 ? undefined : new Cutter(patterns, context.signal);
    this.uncut = Array.from({ length: this.choices }, () => "");
    this.held = new AnswerBudget(context.answerLimit, "cutstrings");
    this.begun = Array.from({ length: this.choices }, () => 0);
    this.unedited = this.cutter === undefined && this.trimmers.length === 0;
  }

  /** What has been used up to the last event. */
  get running(): Tally {
    const completionTokens = this.tally.completionTokens + this.begun.reduce((all, tokens) => all + tokens, 0);
    return { ...this.tally, completionTokens };
  }

  /** Leaving the loop early cancels what is still running. */
  async *events(): AsyncGenerator<ChoiceEvent> {
    const account = this.account();
    try {
      for await (const { source, item } of this.generate(account)) {
        const first = source * this.choicesPerPrompt;
        switch (item.type) {
          case "start":
            this.tally.promptTokens += item.promptTokens;
            this.tally.cachedTokens += item.cachedTokens;
            yield { type: "start" };
            break;
          case "promptProgress":
            yield { type: "progress", progress: progressOf(source, item) };
            break;
          case "prompt":
            for (let choice = first; choice < first + this.choicesPerPrompt; choice++) {
              yield { ...item, type: "echo", choice };
            }
            break;
          case "delta":
            this.begun[first + item.choice] = item.completionTokens ?? this.begun[first + item.choice]! + 1;
            if (this.unedited && first === 0) yield item;
            else yield* this.edited({ ...item, choice: first + item.choice });
            break;
          case "finish":
            this.begun[first + item.choice] = 0;
            this.tally.completionTokens += item.completionTokens;
            this.tally.reasoningTokens += item.reasoningTokens ?? 0;
            yield* this.rest(first + item.choice);
            yield first === 0 ? item : { ...item, choice: first + item.choice };
            break;
          case "end":
            this.tally.timings = rounded(item.timings);
            this.tally.drafts = draftsOf(account.usage);
            break;
        }
      }
    } catch (error) {
      throw this.named(error);
    } finally {
      account.close();
    }
  }

  /** What the request used, its answer's `usage` where it has one: charged when the engine has told its end. */
  private account(): Account {
    const { signal } = this.context;
    const settle = this.context.account();
    const began = this.prompts.length === 1 ? performance.now() : undefined;
    const account = new Account((usage) => {
      const { promptTokens, cachedTokens, completionTokens, reasoningTokens } = usage;
      const tokens = { promptTokens, cachedTokens, completionTokens, reasoningTokens };
      settle({ ...tokens, ...this.tally.timings, ...draftsOf(usage) }, began);
    });
    // An aborted request's events may never be read to their end.
    if (signal.aborted) account.close();
    else signal.addEventListener("abort", () => account.close(), { once: true });
    return account;
  }

  /** The events of each prompt; as many prompts at once as the engine computes. */
  private generate(account: Account): AsyncIterable<{ source: number; item: GenerateEvent }> {
    const { signal } = this.context;
    const { client, endUser, cacheNamespace } = this.context.principal;
    const asker = { client, end_user: endUser, ...(cacheNamespace !== "" && { cache_namespace: cacheNamespace }) };
    return concurrently(this.prompts.length, this.model.info.parallel, signal, (index, abort) =>
      this.model.generate({ ...this.prompts[index], ...asker }, abort, account.begin()),
    );
  }

  private *edited(delta: Extract<ChoiceEvent, { type: "delta" }>): Generator<ChoiceEvent> {
    const text = this.push(delta.choice, delta.text);
    if (text === delta.text) yield delta;
    else if ((text !== "" || delta.logprobs) ?? delta.toolCalls ?? delta.reasoning) yield { ...delta, text };
  }

  /** @returns what of a piece can go out by now */
  private push(choice: number, piece: string): string {
    if (this.cutter === undefined) return this.trimmers[choice]?.push(piece) ?? piece;
    this.held.take(Buffer.byteLength(piece));
    this.uncut[choice] += piece;
    return "";
  }

  /** What was still held back at a choice's end. */
  private async *rest(choice: number): AsyncGenerator<ChoiceEvent> {
    const cut = (await this.cutter?.cut(this.uncut[choice] ?? "")) ?? "";
    const trimmer = this.trimmers[choice];
    const text = trimmer === undefined ? cut : trimmer.push(cut) + trimmer.end();
    if (text !== "") yield { type: "delta", choice, text };
  }
}

const progressOf = (
  prompt: number,
  { promptTokens, cachedTokens, processedTokens, ms }: Extract<GenerateEvent, { type: "promptProgress" }>,
): PromptProgress => ({ prompt, promptTokens, cachedTokens, processedTokens, ms: hundredths(ms) });

const draftsOf = ({ draftedTokens, acceptedTokens }: Drafts): Drafts | undefined =>
  draftedTokens === 0 ? undefined : { draftedTokens, acceptedTokens };

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

/** To the hundredth of a millisecond: more is noise. */
function rounded(timings: Timings): Timings {
  return {
    queuedMs: hundredths(timings.queuedMs),
    promptMs: hundredths(timings.promptMs),
    firstTokenMs: hundredths(timings.firstTokenMs),
    generationMs: hundredths(timings.generationMs),
  };
}
