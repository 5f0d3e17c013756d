/** The tokens that a request may take. */

type JsonObject = Readonly<Record<string, unknown>>;

/** What an answer takes that has no limit of its own, more or less. */
const USUAL_ANSWER = 256;

/** An answer's most tokens, as far as the request says; the prompt's are not known yet. */
export function expectedTokens(request: JsonObject): number {
  const { max_completion_tokens: most = request.max_tokens, n } = request;
  return (typeof most === "number" ? most : USUAL_ANSWER) * (typeof n === "number" ? n : 1);
}
