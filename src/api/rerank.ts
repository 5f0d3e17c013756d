/** rerank: a query and documents in, the documents by their relevance out. */
import { ApiError } from "../errors";
import { rerankOptions, textOf } from "../request/embed-options";
import type { RequestOf, ResponseOf } from "../spec/operation-types";
import type { Handler } from "./handler";
import { renamed } from "./renamed";

type Request = RequestOf<"rerank">;
type Response = ResponseOf<"rerank">;

export const rerank: Handler<Request> = async (request, context) => {
  const model = await context.model();
  if (model.info.ranks) {
    const message = `The model '${request.model}' is a reranker, and rerankers are not implemented by this server. A model that gives embeddings can rank.`;
    throw new ApiError("not_implemented", message, "model");
  }
  const options = rerankOptions(request, model.info);
  if (request["x-localai-extensions"]?.debug === true) context.note({ options });
  const { vectors, tokens } = await renamed(model.embed(options, context.signal), requestPath);
  const [query, ...documents] = vectors;
  if (query === undefined) throw new Error("the engine gave no vector for the query");
  const used = tokens.reduce((sum, count) => sum + count, 0);
  context.note({ promptTokens: used, inputs: vectors.length });
  // Equal scores stay in the request's order: sorting is stable.
  const ranking = documents
    .map((vector, index) => ({ index, relevance_score: dot(query, vector) }))
    .sort((a, b) => b.relevance_score - a.relevance_score)
    .slice(0, request.top_n ?? documents.length);
  const withDocuments = request.return_documents ?? true;
  return {
    object: "list",
    model: request.model,
    results: ranking.map((result) =>
      withDocuments ? { ...result, document: { text: textOf(request.documents[result.index] ?? "") } } : result,
    ),
    usage: { prompt_tokens: used, total_tokens: used },
  } satisfies Response;
};

/** The query is embedded as the first input, before the documents. */
function requestPath(param: string): string | undefined {
  const index = /^input\[(\d+)\]$/.exec(param)?.[1];
  if (index === undefined) return undefined;
  return index === "0" ? "query" : `documents[${Number(index) - 1}]`;
}

/** Of vectors of length one: their cosine. */
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
