/** Vectors of a request's texts: what createEmbedding and rerank have in common. */
import type { EmbeddingResult, Model } from "../backend/backend";
import type { EmbedOptionsInit } from "../generated/options";
import type { HandlerContext } from "./handler";

/** Whoever leaves, or sets a deadline, pays for what the engine may have done by then: it tells at the end alone. */
export async function embed(
  model: Model,
  options: EmbedOptionsInit,
  context: HandlerContext,
): Promise<EmbeddingResult> {
  try {
    return await model.embed(options, context.signal);
  } catch (error) {
    if (context.signal.aborted) context.abandoned();
    throw error;
  }
}
