/** How large the answer to createEmbedding becomes. */
import type { AnswerBudget } from "../../answers/answer-budget";
import type { ModelInfo } from "../../contracts/backend";
import type { RequestOf } from "../../contracts/operation-types";
import type { EmbedOptionsInit } from "../../generated/options";
import { budgetFor } from "../../prompting/answer-size";

/** Bytes of a component of a vector, as a number and as base64. */
const COMPONENT = { float: 20, base64: 16 / 3 } as const;

/** The size is known. @throws ApiError answer_too_large */
export function embeddingBudget(
  { encoding_format: format }: RequestOf<"createEmbedding">,
  options: EmbedOptionsInit,
  info: ModelInfo,
  limit: number,
): AnswerBudget {
  const inputs = options.texts?.length ?? options.token_counts?.length ?? 0;
  const dimensions = options.dimensions ?? info.embeddingSize;
  const asked = {
    choices: inputs,
    tokens: undefined,
    tokenBytes: 0,
    echoed: inputs * dimensions * COMPONENT[format ?? "float"],
  };
  return budgetFor(asked, info, limit, format === "base64" ? "input" : "encoding_format");
}
