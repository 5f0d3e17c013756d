/** The four forms of createCompletion's prompt. */
import type { ModelInfo } from "../contracts/backend";
import { ApiError } from "../contracts/errors";
import type { PredictOptionsInit } from "../generated/options";
import { refusal, wrongLength } from "../validation/explain-words";

/** Prompts of one request, as OpenAI has it. */
const MAX_PROMPTS = 2048;

type Prompt = string | readonly string[] | readonly number[] | readonly (readonly number[])[];

/**
 * One entry for each prompt.
 * @param prompt validated; not given: a new document
 */
export function prompts(prompt: Prompt | null | undefined, info: ModelInfo): PredictOptionsInit[] {
  if (prompt === null || prompt === undefined) return [{ prompt: "" }];
  if (typeof prompt === "string") return [{ prompt }];
  if (prompt.length === 0) throw refusal(wrongLength("prompt", "array", 0, "below", 1));
  if (typeof prompt[0] === "number") return [tokens(prompt as readonly number[], "prompt", info)];
  if (prompt.length > MAX_PROMPTS) throw refusal(wrongLength("prompt", "array", prompt.length, "above", MAX_PROMPTS));
  return (prompt as readonly (string | readonly number[])[]).map((item, index) =>
    typeof item === "string" ? { prompt: item } : tokens(item, `prompt[${index}]`, info),
  );
}

const tokens = (ids: readonly number[], param: string, info: ModelInfo): PredictOptionsInit => ({
  prompt_tokens: tokenIds(ids, param, info),
});

/**
 * As the engine takes them at once: of a list it would read each number by itself. There may be millions.
 * @throws ApiError invalid_value
 */
export function tokenIds(ids: readonly number[], param: string, info: ModelInfo): Int32Array {
  const tokens = new Int32Array(ids.length);
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index]!;
    if (id < 0 || id >= info.vocabularySize) throw noToken(id, `${param}[${index}]`, info);
    tokens[index] = id;
  }
  return tokens;
}

function noToken(id: number, at: string, { vocabularySize }: ModelInfo): ApiError {
  const message = `Invalid '${at}': ${id} is no token id of this model. Expected 0 to ${vocabularySize - 1}.`;
  return new ApiError("invalid_value", message, at);
}
