/** The decisions for the properties of rerank. */
import type { RequestOf } from "../../contracts/operation-types";
import type { components } from "../../generated/types";
import { accepted, type Decisions, NOTE, stage } from "../../prompting/decisions";

import type { Support } from "../descriptor";
import { BASE_EXTENSIONS } from "../support-shared";

type Schemas = components["schemas"];

const RERANK_EXTENSIONS: Decisions<Schemas["LocalAIRerankExtensions"]> = {
  ...BASE_EXTENSIONS,
  truncate: stage("the query and the documents"),
};

const RERANK: Decisions<RequestOf<"rerank">> = {
  model: stage("the registration"),
  query: stage("the scores"),
  documents: stage("the scores"),
  top_n: stage("the answer"),
  return_documents: stage("the answer"),
  user: accepted(NOTE),
  "x-localai-extensions": stage("the table of extensions"),
};

export const RERANK_SUPPORT = { properties: RERANK, extensions: RERANK_EXTENSIONS } satisfies Support;
