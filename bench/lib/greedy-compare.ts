/** Two greedy answers to one prompt, token by token, with the log probabilities of the likeliest tokens. */
import type OpenAI from "openai";

export type Logprob = OpenAI.Chat.Completions.ChatCompletionTokenLogprob;

export interface GreedyAnswer {
  readonly tokens: readonly Logprob[];
  /** stop: the token behind the last shown one ended the answer. */
  readonly reason: string;
}

/** Where two answers part. */
export interface Difference {
  /** Tokens before it, equal in both. */
  readonly at: number;
  /** What the first and the second answer go on with; the end of the answer is called so. */
  readonly tokens: readonly [string, string];
  /**
   * How much likelier the first's token was than the second's, by the logarithms of the first answer (of the second where
   * the first ends here: an answer's last token is not shown). Where the other one is not listed: the least that it can
   * have been, or, where a form made both of them choose what is far from likeliest, how far the logarithms of the two
   * choices lie apart, each by its own answer.
   */
  readonly margin: number;
}

export interface Comparison {
  /** Tokens that were compared: all up to the first difference. */
  readonly compared: number;
  /** How far logarithms of one token in one place lie apart: those of the token that was chosen and of the two likeliest. */
  readonly noise: readonly number[];
  /** The mean of such distances of all tokens that both answers list. NaN of nothing. */
  readonly average: number;
  readonly difference?: Difference;
}

const END = "the end";

/** Names of tokens that end an answer, in the vocabularies of ChatML models. */
const END_TOKENS = ["<|im_end|>", "<|endoftext|>"];

const keyOf = ({ token, bytes }: { token: string; bytes: number[] | null }): string => (bytes ?? [token]).join(" ");

/** @param first the answer that is right by definition */
export function compareGreedy(first: GreedyAnswer, second: GreedyAnswer): Comparison {
  const noise: number[] = [];
  let [sum, count] = [0, 0];
  const most = Math.max(first.tokens.length, second.tokens.length);
  let at = 0;
  for (; at < most && sameToken(first.tokens[at], second.tokens[at]); at++) {
    const [a, b] = [first.tokens[at]!, second.tokens[at]!];
    noise.push(Math.abs(a.logprob - b.logprob));
    a.top_logprobs.forEach((one, rank) => {
      const other = logprobOf(b, keyOf(one));
      if (other === undefined) return;
      const apart = Math.abs(one.logprob - other);
      if (rank < 2) noise.push(apart);
      sum += apart;
      count++;
    });
  }
  const same = at === most && first.reason === second.reason;
  const difference = same ? {} : { difference: differenceAt(at, first, second) };
  return { compared: at, noise, average: sum / count, ...difference };
}

const sameToken = (a: Logprob | undefined, b: Logprob | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) === keyOf(b);

function differenceAt(at: number, first: GreedyAnswer, second: GreedyAnswer): Difference {
  const [a, b] = [first.tokens[at], second.tokens[at]];
  const tokens = [a?.token ?? END, b?.token ?? END] as const;
  const where = a ?? b;
  // As many tokens, and one ended for another reason: no noise does that.
  if (where === undefined) return { at, tokens: [first.reason, second.reason], margin: Infinity };
  const other = a === undefined || b === undefined ? logprobOfEnd(where) : logprobOf(a, keyOf(b));
  if (other !== undefined) return { at, tokens, margin: Math.abs(where.logprob - other) };
  const { logprob: least } = where.top_logprobs.at(-1)!;
  const unlikely = where.logprob <= least && b !== undefined;
  return { at, tokens, margin: Math.abs(where.logprob - (unlikely ? b.logprob : least)) };
}

const logprobOf = ({ top_logprobs: top }: Logprob, key: string): number | undefined =>
  top.find((one) => keyOf(one) === key)?.logprob;

const logprobOfEnd = ({ top_logprobs: top }: Logprob): number | undefined =>
  top.find(({ token }) => END_TOKENS.includes(token))?.logprob;
