/** The decisions for the properties of createEdit. */
import type { RequestOf } from "../../contracts/operation-types";
import { type Decisions, field, stage } from "../../prompting/decisions";
import type { Support } from "../descriptor";
import { TEXT_EXTENSIONS } from "../support-shared";

const EDIT: Decisions<RequestOf<"createEdit">> = {
  model: stage("the registration"),
  input: stage("the messages"),
  instruction: stage("the messages"),
  n: field("n"),
  temperature: field("temperature"),
  top_p: field("top_p"),
  "x-localai-extensions": stage("the table of extensions"),
};

export const EDIT_SUPPORT = { properties: EDIT, extensions: TEXT_EXTENSIONS } satisfies Support;
