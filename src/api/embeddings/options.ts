/** Collapses a merged, validated request for embeddings into EmbedOptions. */
import type { ModelInfo } from "../../contracts/backend";
import { ApiError } from "../../contracts/errors";
import type { EmbedOptionsInit } from "../../generated/options";
import type { RequestOf } from "../../contracts/operation-types";
import { collapse } from "../../prompting/decisions";
import { tokenIds } from "../../prompting/prompts";
import { EMBEDDING_SUPPORT } from "./support";

type Request = RequestOf<"createEmbedding">;

/** @throws ApiError for what the model can't do (400), or what is not supported */
export function embedOptions(request: Request, info: ModelInfo): EmbedOptionsInit {
  const extensions = request["x-localai-extensions"] ?? {};
  collapse(EMBEDDING_SUPPORT.properties, request, info);
  collapse(EMBEDDING_SUPPORT.extensions, extensions, info, "x-localai-extensions.");
  return {
    ...inputs(request.input, info),
    ...dimensions(request.dimensions, info),
    normalize: extensions.normalize ?? true,
    truncate: extensions.truncate ?? false,
  };
}

function dimensions(wanted: number | null | undefined, { embeddingSize }: ModelInfo): EmbedOptionsInit {
  if (wanted === null || wanted === undefined) return {};
  if (wanted <= embeddingSize) return { dimensions: wanted };
  const message = `Invalid 'dimensions': integer above maximum value. Expected a value <= ${embeddingSize}, but got ${wanted} instead.`;
  throw new ApiError("integer_above_max_value", message, "dimensions");
}

function inputs(input: Request["input"], info: ModelInfo): EmbedOptionsInit {
  if (typeof input === "string") return texts([input], () => "input");
  if (typeof input[0] === "string") return texts(input as string[], (index) => `input[${index}]`);
  const lists = typeof input[0] === "number" ? [input as number[]] : (input as number[][]);
  const path = (list: number): string => (typeof input[0] === "number" ? "input" : `input[${list}]`);
  const tokens = new Int32Array(lists.reduce((sum, ids) => sum + ids.length, 0));
  let at = 0;
  lists.forEach((ids, list) => {
    if (ids.length === 0) throw empty(path(list), "array");
    tokens.set(tokenIds(ids, path(list), info), at);
    at += ids.length;
  });
  return { tokens, token_counts: lists.map((ids) => ids.length) };
}

function texts(list: readonly string[], path: (index: number) => string): EmbedOptionsInit {
  const index = list.indexOf("");
  if (index >= 0) throw empty(path(index), "string");
  return { texts: list };
}

const empty = (param: string, what: "array" | "string"): ApiError =>
  new ApiError(`empty_${what}`, `Invalid '${param}': empty ${what}. Expected something to embed.`, param);
