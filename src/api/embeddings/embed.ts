/** Vectors of a request's texts: what createEmbedding and rerank have in common. */
import type { EmbeddingResult, Model } from "../../contracts/backend";
import type { EmbedOptionsInit } from "../../generated/options";
import type { HandlerContext } from "../handler";

/** A request that fails or is given up is charged for the texts that were embedded by then. */
export function embed(model: Model, options: EmbedOptionsInit, context: HandlerContext): Promise<EmbeddingResult> {
  const settle = context.account();
  const asked = { ...options, client: context.principal.client, end_user: context.principal.endUser };
  return model.embed(asked, context.signal, ({ promptTokens, inputs }) => settle({ promptTokens, inputs }));
}
