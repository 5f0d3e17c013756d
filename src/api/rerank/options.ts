/** Collapses a merged, validated request for ranks into EmbedOptions. */
import type { ModelInfo } from "../../contracts/backend";
import type { EmbedOptionsInit } from "../../generated/options";
import type { RequestOf } from "../../contracts/operation-types";
import { collapse } from "../../prompting/decisions";
import { RERANK_SUPPORT } from "./support";

type Request = RequestOf<"rerank">;

/** A document comes as a text, or as an object that holds it. */
export const textOf = (document: Request["documents"][number]): string =>
  typeof document === "string" ? document : document.text;

/** Where a request's documents are that have a text. One without is the least relevant, and not computed. */
export const placesOf = ({ documents }: Request): number[] =>
  documents.flatMap((document, index) => (textOf(document) === "" ? [] : index));

/** For a reranker the documents that have a text, else the query first and then the documents. @throws ApiError for what is not supported */
export function rerankOptions(request: Request, info: ModelInfo): EmbedOptionsInit {
  const extensions = request["x-localai-extensions"] ?? {};
  collapse(RERANK_SUPPORT.properties, request, info);
  collapse(RERANK_SUPPORT.extensions, extensions, info, "x-localai-extensions.");
  const documents = request.documents.map(textOf).filter((text) => text !== "");
  const truncate = extensions.truncate ?? false;
  if (info.ranks) return { query: request.query, texts: documents, truncate };
  return { texts: [request.query, ...documents], normalize: true, truncate };
}
