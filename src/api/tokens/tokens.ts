/** tokenize and detokenize: a text to tokens, and back; retrieveTokenizerInfo: what does it. */
import { AnswerBudget } from "../../answers/answer-budget";
import { writtenList, writtenString } from "../../answers/json-text";
import type { RequestOf, ResponseOf } from "../../contracts/operation-types";
import { json } from "../../contracts/answer";
import type { Handler } from "../handler";
import { renamed } from "../embeddings/renamed";

export const tokenize: Handler<RequestOf<"tokenize">> = async (request, context) => {
  const model = await context.model();
  const { input, add_special: addSpecial, parse_special: parseSpecial } = request;
  const { client, endUser } = context.principal;
  const options = { addSpecial: addSpecial ?? false, parseSpecial: parseSpecial ?? false, client, endUser };
  // The engine calls every text that it tokenises a prompt.
  const tokens = await renamed(model.tokenize(input, options, context.signal), () => "input");
  context.note({ promptTokens: tokens.length });
  const written = await writtenList(
    runs(tokens),
    (run) => run.join(","),
    new AnswerBudget(context.answerLimit, "input"),
  );
  return json({
    object: "tokens",
    tokens: written as never,
    count: tokens.length,
    max_model_len: model.info.contextSize,
  } satisfies ResponseOf<"tokenize">);
};

export const detokenize: Handler<RequestOf<"detokenize">> = async ({ tokens }, context) => {
  const model = await context.model();
  const text = await model.detokenize(Int32Array.from(tokens), context.signal, context.principal);
  const budget = new AnswerBudget(context.answerLimit, "tokens");
  const written = (await writtenString(text, budget, 3)) as never;
  return json({ text: written, prompt: written, content: written } satisfies ResponseOf<"detokenize">);
};

export const retrieveTokenizerInfo: Handler<{ model: string }> = async ({ model }, context) => {
  const { contextSize, vocabularySize, tokenizer } = (await context.model()).info;
  return json({
    model,
    tokenizer_class: tokenizer.type,
    vocab_size: vocabularySize,
    model_max_length: contextSize,
    bos_token: tokenizer.bos,
    eos_token: tokenizer.eos,
    eot_token: tokenizer.eot,
    pad_token: tokenizer.pad,
    unk_token: tokenizer.unk,
    add_bos_token: tokenizer.addBos,
    add_eos_token: tokenizer.addEos,
    chat_template: tokenizer.chatTemplate,
  } satisfies ResponseOf<"retrieveTokenizerInfo">);
};

/** A few thousand tokens at a time. */
function* runs(tokens: Int32Array): Generator<Int32Array> {
  for (let from = 0; from < tokens.length; from += 4096) yield tokens.subarray(from, from + 4096);
}
