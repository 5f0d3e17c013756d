/** The handlers, by operationId. What has none answers 501. */
import type { OperationId } from "../generated/routes";
import { createChatCompletion } from "./chat-completions";
import { createCompletion } from "./completions";
import { createEdit } from "./edits";
import { createEmbedding } from "./embeddings";
import type { Handler } from "./handler";
import { listModels, retrieveModel } from "./models";

export const HANDLERS: { readonly [Id in OperationId]?: Handler } = {
  createChatCompletion,
  createCompletion,
  createEdit,
  createEmbedding,
  listModels,
  retrieveModel,
};
