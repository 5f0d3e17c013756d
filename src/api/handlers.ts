/** The handlers, by operationId. What has none answers 501. */
import type { OperationId } from "../generated/routes";
import { applyTemplate } from "./chat/apply-template";
import { createChatCompletion } from "./chat/chat-completions";
import { createCompletion } from "./completions/completions";
import { createEdit } from "./edits/edits";
import { createEmbedding } from "./embeddings/embeddings";
import type { Handler } from "./handler";
import { deleteModel, listModels, retrieveModel } from "./models/models";
import { rerank } from "./rerank/rerank";
import { detokenize, retrieveTokenizerInfo, tokenize } from "./tokens/tokens";

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
