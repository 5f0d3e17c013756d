/** The handlers, by operationId. What has none answers 501. */
import type { OperationId } from "../generated/routes";
import { applyTemplate } from "./apply-template";
import { createChatCompletion } from "./chat-completions";
import { createCompletion } from "./completions";
import { createEdit } from "./edits";
import { createEmbedding } from "./embeddings";
import type { Handler } from "./handler";
import { deleteModel, listModels, retrieveModel } from "./models";
import { rerank } from "./rerank";
import { detokenize, retrieveTokenizerInfo, tokenize } from "./tokens";

export const HANDLERS: { readonly [Id in OperationId]?: Handler } = {
  createChatCompletion,
  createCompletion,
  createEdit,
  createEmbedding,
  tokenize,
  detokenize,
  retrieveTokenizerInfo,
  applyTemplate,
  rerank,
  listModels,
  retrieveModel,
  deleteModel,
};
