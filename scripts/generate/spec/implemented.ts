/** What this server does of the document. */
import type { OperationId } from "../../../src/generated/routes";

/** The operations that have a handler. All others answer 501. */
export const IMPLEMENTED_OPERATIONS = [
  "createChatCompletion",
  "createCompletion",
  "createEdit",
  "createEmbedding",
  "tokenize",
  "detokenize",
  "retrieveTokenizerInfo",
  "applyTemplate",
  "rerank",
  "listModels",
  "retrieveModel",
  "deleteModel",
] as const satisfies readonly OperationId[];

/** The operations whose JSON body can be validated: those with a handler, and those that get one next. */
export const VALIDATED_OPERATIONS = [
  "createChatCompletion",
  "createCompletion",
  "createEdit",
  "createEmbedding",
  "tokenize",
  "detokenize",
  "applyTemplate",
  "rerank",
] as const satisfies readonly OperationId[];
