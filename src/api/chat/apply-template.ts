/** applyTemplate: messages in, the prompt that a chat with them would be computed with out. */
import { AnswerBudget } from "../../answers/answer-budget";
import { writtenString } from "../../answers/json-text";
import type { Compile } from "../../json-schema/prepare";
import { conversationError, conversationOptions } from "../../prompting/conversation-options";
import type { RequestOf, ResponseOf, WithModel } from "../../contracts/operation-types";
import { json } from "../../contracts/answer";
import type { Handler } from "../handler";
import { templateConversation } from "./conversation";

type Request = WithModel<RequestOf<"applyTemplate">>;
type Response = ResponseOf<"applyTemplate">;

export const applyTemplate: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const compile: Compile = (schema) => model.checkSchema(schema);
  const conversation = templateConversation(request, model.info);
  const { options, ignored } = await conversationOptions(conversation, model.info, compile, context.signal);
  for (const name of ignored) context.ignored(name);
  if (request["x-localai-extensions"]?.debug === true) context.note({ options });
  const prompt = await model
    .applyTemplate(
      { ...options, client: context.principal.client, end_user: context.principal.endUser },
      context.signal,
    )
    .catch((error: unknown) => {
      throw conversationError(error, conversation);
    });
  const budget = new AnswerBudget(context.answerLimit, "messages");
  return json({ prompt: (await writtenString(prompt, budget)) as never } satisfies Response);
};
