/** How large the answer to rerank becomes. */
import { AnswerBudget, answerTooLarge } from "../../answers/answer-budget";
import type { RequestOf } from "../../contracts/operation-types";
import { CHOICE_BYTES } from "../../prompting/answer-size";

/** The documents come back. @throws ApiError answer_too_large */
export function rerankBudget(request: RequestOf<"rerank">, limit: number): AnswerBudget {
  const returned = request.return_documents ?? true;
  const texts = returned ? request.documents.map((one) => (typeof one === "string" ? one : one.text).length) : [];
  const bytes = texts.reduce((sum, length) => sum + length, CHOICE_BYTES * request.documents.length);
  const param = returned ? "return_documents" : "documents";
  if (bytes > limit) throw answerTooLarge("The answer would be larger than", limit, param);
  return new AnswerBudget(limit, param);
}
