/** The decisions for the properties of tokenize and detokenize. */
import type { RequestOf } from "../../contracts/operation-types";
import { type Decisions, stage } from "../../prompting/decisions";
import type { Support } from "../descriptor";

const TOKENIZE: Decisions<RequestOf<"tokenize">> = {
  model: stage("the registration"),
  input: stage("the text"),
  add_special: stage("the tokens"),
  parse_special: stage("the tokens"),
};

const DETOKENIZE: Decisions<RequestOf<"detokenize">> = {
  model: stage("the registration"),
  tokens: stage("the tokens"),
};

export const TOKENIZE_SUPPORT = { properties: TOKENIZE } satisfies Support;
export const DETOKENIZE_SUPPORT = { properties: DETOKENIZE } satisfies Support;
