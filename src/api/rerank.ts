/** rerank: a query and documents in, the documents by their relevance out. */
import { writtenList } from "../json-text";
import { rerankBudget } from "../request/answer-size";
import { rerankOptions, textOf } from "../request/embed-options";
import type { RequestOf, ResponseOf } from "../spec/operation-types";
import { embed } from "./embed";
import type { Handler } from "./handler";
import { renamed } from "./renamed";

type Request = RequestOf<"rerank">;
type Response = ResponseOf<"rerank">;

export const rerank: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const options = rerankOptions(request, model.info);
  const budget = rerankBudget(request, context.answerLimit);
  if (request["x-localai-extensions"]?.debug === true) context.note({ options });
  const path = model.info.ranks ? pathOfPair : pathOfText;
  const { vectors, tokens } = await renamed(embed(model, options, context), path);
  const scores = model.info.ranks ? vectors.map(([score]) => score ?? NaN) : cosines(vectors);
  const used = tokens.reduce((sum, count) => sum + count, 0);
  // Equal scores stay in the request's order: sorting is stable.
  const ranking = scores
    .map((score, index) => ({ index, relevance_score: score }))
    .sort((a, b) => b.relevance_score - a.relevance_score)
    .slice(0, request.top_n ?? scores.length);
  const withDocuments = request.return_documents ?? true;
  const told = (result: (typeof ranking)[number]): string =>
    JSON.stringify(
      withDocuments ? { ...result, document: { text: textOf(request.documents[result.index] ?? "") } } : result,
    );
  return {
    object: "list",
    model: request.model,
    results: (await writtenList(ranking, told, budget)) as never,
    usage: { prompt_tokens: used, total_tokens: used },
  } satisfies Response;
};

/** A reranker reads each document together with the query. */
function pathOfPair(param: string): string | undefined {
  if (param === "query") return "query";
  return param === "input" ? "documents[0]" : param.replace(/^input(?=\[\d+\]$)/, "documents");
}

/** The query is embedded as the first input, before the documents. */
function pathOfText(param: string): string | undefined {
  const index = /^input\[(\d+)\]$/.exec(param)?.[1];
  if (index === undefined) return undefined;
  return index === "0" ? "query" : `documents[${Number(index) - 1}]`;
}

/** Of the first vector with each of the others. */
function cosines([query, ...documents]: readonly Float32Array[]): number[] {
  if (query === undefined) throw new Error("the engine gave no vector for the query");
  return documents.map((document) => dot(query, document));
}

/** Of vectors of length one: their cosine. */
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
