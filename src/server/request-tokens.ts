/** A request's tokens: those that it may take, and those that it took. */

type JsonObject = Readonly<Record<string, unknown>>;

/** What an answer takes that has no limit of its own, more or less. */
const USUAL_ANSWER = 256;

/** An answer's most tokens, as far as the request says; the prompt's are not known yet. */
export function expectedTokens(request: JsonObject): number {
  const { max_completion_tokens: most = request.max_tokens, n } = request;
  return (typeof most === "number" ? most : USUAL_ANSWER) * (typeof n === "number" ? n : 1);
}

/** Of a handler's facts about what was computed. */
export function tokensOf({ promptTokens, completionTokens }: JsonObject): number {
  return [promptTokens, completionTokens].reduce<number>(
    (sum, tokens) => sum + (typeof tokens === "number" ? tokens : 0),
    0,
  );
}
