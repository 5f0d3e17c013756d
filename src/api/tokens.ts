/** tokenize and detokenize: a text to tokens, and back. */
import type { RequestOf, ResponseOf } from "../spec/operation-types";
import type { Handler } from "./handler";
import { renamed } from "./renamed";

export const tokenize: Handler<RequestOf<"tokenize">> = async (request, context) => {
  const model = await context.model();
  const { input, add_special: addSpecial, parse_special: parseSpecial } = request;
  const options = { addSpecial: addSpecial ?? false, parseSpecial: parseSpecial ?? false };
  // The engine calls every text that it tokenises a prompt.
  const tokens = await renamed(model.tokenize(input, options), () => "input");
  context.note({ promptTokens: tokens.length });
  return { object: "tokens", tokens: Array.from(tokens), count: tokens.length } satisfies ResponseOf<"tokenize">;
};

export const detokenize: Handler<RequestOf<"detokenize">> = async ({ tokens }, context) => {
  const model = await context.model();
  return { text: await model.detokenize(Int32Array.from(tokens)) } satisfies ResponseOf<"detokenize">;
};
