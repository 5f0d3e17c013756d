/**
 * How large an answer may be by the numbers that its request gives, before anything is computed. Where a request sets no
 * limit to its tokens it is only counted while it is collected: most answers end long before the context does.
 */
import { AnswerBudget, answerTooLarge } from "../answers/answer-budget";
import type { ModelInfo } from "../contracts/backend";
import type { RequestOf } from "../contracts/operation-types";

/** Bytes of a choice, or of a list's item, beside what is said in it. */
export const CHOICE_BYTES = 160;

/** Bytes that a token usually takes as JSON. docs/configuration.md names them. */
const USUAL = {
  text: 4,
  /** A chat's log probability of a token: the token, its bytes, the number. */
  chatLogprob: 70,
  /** The same in a completion's lists. */
  completionLogprob: 35,
} as const;

interface Asked {
  readonly choices: number;
  /** Of each choice; undefined: until the model ends it. */
  readonly tokens: number | undefined;
  readonly tokenBytes: number;
  /** Bytes of the prompts, once for each choice, where they are echoed. */
  readonly echoed?: number;
}

/** @throws ApiError answer_too_large, naming `param` */
export function budgetFor(asked: Asked, info: ModelInfo, limit: number, param: string): AnswerBudget {
  const { choices, tokens, tokenBytes, echoed = 0 } = asked;
  const each = CHOICE_BYTES + Math.min(tokens ?? 0, info.contextSize) * tokenBytes;
  if (choices * each + echoed > limit) throw answerTooLarge("The answer may become larger than", limit, param);
  return new AnswerBudget(limit, param);
}

/** @throws ApiError answer_too_large */
export function chatBudget(request: RequestOf<"createChatCompletion">, info: ModelInfo, limit: number): AnswerBudget {
  const top = request.logprobs === true ? (request.top_logprobs ?? 0) : undefined;
  const asked = {
    choices: request.n ?? 1,
    tokens: request.max_completion_tokens ?? request.max_tokens ?? undefined,
    tokenBytes: bytesOf(top, USUAL.chatLogprob),
  };
  const param = nameOf(top, "top_logprobs", "logprobs") ?? nameOf(request.n, "n") ?? tokensName(request);
  // A stream holds nothing.
  if (request.stream === true) return new AnswerBudget(limit, param);
  return budgetFor(asked, info, limit, param);
}

/** @throws ApiError answer_too_large */
export function completionBudget(request: RequestOf<"createCompletion">, info: ModelInfo, limit: number): AnswerBudget {
  const { prompt, logprobs, echo, stream } = request;
  const candidates = Math.max(request.n ?? 1, request.best_of ?? 1);
  const prompts: readonly unknown[] = Array.isArray(prompt) && typeof prompt[0] !== "number" ? prompt : [prompt];
  const top = logprobs ?? undefined;
  const tokenBytes = bytesOf(top, USUAL.completionLogprob);
  const asked = {
    choices: prompts.length * candidates,
    tokens: request.max_tokens ?? 16,
    tokenBytes,
    echoed:
      echo === true ? candidates * prompts.reduce((sum: number, one) => sum + echoedBytes(one, tokenBytes), 0) : 0,
  };
  const most = candidates > 1 ? ((request.n ?? 1) === candidates ? "n" : "best_of") : undefined;
  const param = nameOf(top, "logprobs") ?? most ?? (prompts.length > 1 || echo === true ? "prompt" : "max_tokens");
  if (stream === true) return new AnswerBudget(limit, param);
  return budgetFor(asked, info, limit, param);
}

/** The tokens of an echoed text are not known yet. */
const echoedBytes = (prompt: unknown, tokenBytes: number): number =>
  typeof prompt === "string" ? prompt.length : Array.isArray(prompt) ? prompt.length * tokenBytes : 0;

/** An edit has no log probabilities and no limit of its own. */
export const editBudget = (request: RequestOf<"createEdit">, limit: number): AnswerBudget =>
  new AnswerBudget(limit, (request.n ?? 1) > 1 ? "n" : "input");

const bytesOf = (top: number | undefined, logprob: number): number =>
  USUAL.text + (top === undefined ? 0 : (top + 1) * logprob);

/** The first name whose value makes an answer larger. */
const nameOf = (value: number | null | undefined, name: string, otherwise?: string): string | undefined =>
  value === null || value === undefined ? undefined : value > (name === "n" ? 1 : 0) ? name : otherwise;

const tokensName = (request: RequestOf<"createChatCompletion">): string =>
  typeof request.max_tokens === "number" && typeof request.max_completion_tokens !== "number"
    ? "max_tokens"
    : "max_completion_tokens";
