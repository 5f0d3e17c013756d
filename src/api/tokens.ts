/** tokenize and detokenize: a text to tokens, and back. */
import { AnswerBudget } from "../answer-budget";
import { writtenList, writtenString } from "../json-text";
import type { RequestOf, ResponseOf } from "../spec/operation-types";
import type { Handler } from "./handler";
import { renamed } from "./renamed";

export const tokenize: Handler<RequestOf<"tokenize">> = async (request, context) => {
  const model = await context.model();
  const { input, add_special: addSpecial, parse_special: parseSpecial } = request;
  const { client, endUser } = context;
  const options = { addSpecial: addSpecial ?? false, parseSpecial: parseSpecial ?? false, client, endUser };
  // The engine calls every text that it tokenises a prompt.
  const tokens = await renamed(model.tokenize(input, options, context.signal), () => "input");
  context.note({ promptTokens: tokens.length });
  const written = await writtenList(
    runs(tokens),
    (run) => run.join(","),
    new AnswerBudget(context.answerLimit, "input"),
  );
  return { object: "tokens", tokens: written as never, count: tokens.length } satisfies ResponseOf<"tokenize">;
};

export const detokenize: Handler<RequestOf<"detokenize">> = async ({ tokens }, context) => {
  const model = await context.model();
  const text = await model.detokenize(Int32Array.from(tokens), context.signal, context);
  const budget = new AnswerBudget(context.answerLimit, "tokens");
  return { text: (await writtenString(text, budget)) as never } satisfies ResponseOf<"detokenize">;
};

/** A few thousand tokens at a time. */
function* runs(tokens: Int32Array): Generator<Int32Array> {
  for (let from = 0; from < tokens.length; from += 4096) yield tokens.subarray(from, from + 4096);
}
