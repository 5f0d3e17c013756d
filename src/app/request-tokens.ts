/** The tokens that a request may take, as far as that can be told before it is computed. */
import type { TokenEstimate } from "../api/descriptor";

type JsonObject = Readonly<Record<string, unknown>>;

/** What an answer takes that has no limit of its own, and what an image or a recording does, more or less. */
const USUAL = 256;

/** Of a text; a token of it has about so many. */
const BYTES_PER_TOKEN = 4;

/** How many bytes these have says nothing of their tokens. */
const MEDIA: ReadonlySet<string> = new Set(["image_url", "input_audio"]);

/**
 * An estimate: the tokens of the prompt, and the most that the answer may have as far as the request says.
 * @param estimate the descriptor's; undefined where nothing is computed
 */
export function expectedTokens(estimate: TokenEstimate | undefined, request: JsonObject): number {
  if (estimate === undefined) return 0;
  const prompt = estimate.prompt.reduce((sum, name) => sum + tokensIn(request[name]), 0);
  return Math.ceil(prompt) + (estimate.answer ? answerTokens(request) : 0);
}

function answerTokens({ max_completion_tokens, max_tokens, n, best_of, prompt }: JsonObject): number {
  const most = numberOr(max_completion_tokens, numberOr(max_tokens, USUAL));
  // Below 0: no limit.
  return (most < 0 ? USUAL : most) * Math.max(numberOr(n, 1), numberOr(best_of, 1)) * promptsIn(prompt);
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

/** A list of numbers is one prompt: its tokens. */
const promptsIn = (prompt: unknown): number =>
  Array.isArray(prompt) && typeof prompt[0] !== "number" ? prompt.length : 1;

/** @param value of any depth that a body may have. Its numbers are ids of tokens, or as good as nothing. */
function tokensIn(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value) / BYTES_PER_TOKEN;
  if (typeof value === "number") return 1;
  // Of one kind: the request is valid.
  if (Array.isArray(value) && typeof value[0] === "number") return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + tokensIn(item), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, item]) => sum + (MEDIA.has(name) ? USUAL : tokensIn(item)), 0);
}
