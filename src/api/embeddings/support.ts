/** The decisions for the properties of createEmbedding. */
import type { RequestOf } from "../../contracts/operation-types";
import type { components } from "../../generated/types";
import { accepted, type Decisions, NOTE, refused, stage } from "../../prompting/decisions";

import type { Support } from "../descriptor";
import { BASE_EXTENSIONS } from "../support-shared";

type Schemas = components["schemas"];

const EMBEDDING_EXTENSIONS: Decisions<Schemas["LocalAIEmbeddingExtensions"]> = {
  ...BASE_EXTENSIONS,
  normalize: stage("the vectors"),
  truncate: stage("the inputs"),
  // A context has one way of pooling: local_settings.pooling.
  pooling: refused,
};

const EMBEDDING: Decisions<RequestOf<"createEmbedding">> = {
  model: stage("the registration"),
  input: stage("the inputs"),
  encoding_format: stage("the answer"),
  dimensions: stage("the vectors"),
  user: accepted(NOTE),
  "x-localai-extensions": stage("the table of extensions"),
};

export const EMBEDDING_SUPPORT = { properties: EMBEDDING, extensions: EMBEDDING_EXTENSIONS } satisfies Support;
