/** createEdit: a text and an instruction in, the text as the instruction wants it out. */
import { editBudget } from "../../prompting/answer-size";
import { conversationOptions } from "../../prompting/conversation-options";
import type { Compile } from "../../json-schema/prepare";
import type { RequestOf, ResponseOf } from "../../contracts/operation-types";
import { collect } from "../generation/collect";
import { Generation } from "../generation/generation";
import { json } from "../../contracts/answer";
import type { Handler } from "../handler";
import { extensions, usage } from "../openai-answer";
import { editConversation } from "./conversation";

type Request = RequestOf<"createEdit">;
type Response = ResponseOf<"createEdit">;

export const createEdit: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const conversation = editConversation(request, model.info);
  const compile: Compile = (schema) => model.checkSchema(schema);
  const { options } = await conversationOptions(conversation, model.info, compile, context.signal);
  const asked = request["x-localai-extensions"] ?? {};
  if (asked.debug === true) context.note({ options });
  const generation = new Generation(model, [options], context, asked);
  const created = Math.floor(Date.now() / 1000);
  const choices = await collect(generation, editBudget(request, context.answerLimit));
  return json({
    object: "edit",
    created,
    choices: choices.map(({ text, reason }, index) => ({ index, text, finish_reason: reason })),
    usage: usage(generation.tally),
    ...extensions(generation.tally, asked.timings === true),
  } satisfies Response);
};
