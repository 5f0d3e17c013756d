/** rerank: a query and documents in, the documents by their relevance out. */
import { writtenList } from "../../answers/json-text";
import type { RequestOf, ResponseOf, WithModel } from "../../contracts/operation-types";
import { embed } from "../embeddings/embed";
import { json } from "../../contracts/answer";
import type { Handler } from "../handler";
import { renamed } from "../embeddings/renamed";
import { rerankBudget } from "./budget";
import { placesOf, rerankOptions, textOf } from "./options";

type Request = WithModel<RequestOf<"rerank">>;
type Response = ResponseOf<"rerank">;

export const rerank: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const options = rerankOptions(request, model.info);
  const budget = rerankBudget(request, context.answerLimit);
  if (request["x-localai-extensions"]?.debug === true) context.note({ options });
  const { ranks } = model.info;
  const places = placesOf(request);
  const path = (param: string): string | undefined => (ranks ? pathOfPair : pathOfText)(param, places);
  const { vectors, tokens } =
    places.length === 0 ? { vectors: [], tokens: [] } : await renamed(embed(model, options, context), path);
  const scores: number[] = request.documents.map(() => (ranks ? LEAST.rank : LEAST.cosine));
  const given = ranks ? vectors.map(([score]) => score ?? NaN) : cosines(vectors);
  places.forEach((place, index) => (scores[place] = given[index] ?? NaN));
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
  return json({
    object: "list",
    model: request.model,
    results: (await writtenList(ranking, told, budget)) as never,
    usage: { prompt_tokens: used, total_tokens: used },
  } satisfies Response);
};

/** The lowest score that there is: an empty document's. */
const LEAST = { rank: 0, cosine: -1 } as const;

/** A reranker reads each document together with the query. @param places of the documents that it reads */
function pathOfPair(param: string, places: readonly number[]): string | undefined {
  if (param === "query") return "query";
  const index = param === "input" ? "0" : /^input\[(\d+)\]$/.exec(param)?.[1];
  return index === undefined ? undefined : `documents[${places[Number(index)]}]`;
}

/** The query is embedded as the first input, before the documents. */
function pathOfText(param: string, places: readonly number[]): string | undefined {
  const index = /^input\[(\d+)\]$/.exec(param)?.[1];
  if (index === undefined) return undefined;
  return index === "0" ? "query" : `documents[${places[Number(index) - 1]}]`;
}

/** Of the first vector with each of the others. */
function cosines([query, ...documents]: readonly Float32Array[]): number[] {
  if (query === undefined) return [];
  return documents.map((document) => dot(query, document));
}

/** Of vectors of length one: their cosine. */
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
