/** The translator of createEdit: models are trained to follow what the user says. */
import type { ModelInfo } from "../../contracts/backend";
import type { RequestOf } from "../../contracts/operation-types";
import type { Conversation } from "../../prompting/conversation";
import { collapse } from "../../prompting/decisions";
import { EDIT_SUPPORT } from "./support";
import { EXTENSIONS, grammarOf, WORDS } from "../openai-request";

/** Of the instruction and the text one turn of the user. @throws ApiError for what this server can't do */
export function editConversation(request: RequestOf<"createEdit">, info: ModelInfo): Conversation {
  const { model, instruction, input } = request;
  const text = input ?? "";
  const content = text === "" ? instruction : `${instruction}\n\n${text}`;
  const options = {
    ...collapse(EDIT_SUPPORT.properties, request, info),
    ...collapse(EDIT_SUPPORT.extensions, request["x-localai-extensions"] ?? {}, info, EXTENSIONS),
  };
  const { grammar: _grammar, grammar_syntax: _syntax, ...sampling } = options;
  return {
    model,
    at: "instruction",
    words: WORDS,
    turns: [{ role: "user", at: "instruction", content }],
    constraints: grammarOf(options),
    reasoning: {},
    sampling,
  };
}
