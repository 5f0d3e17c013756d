/** createEmbedding: texts or tokens in, a vector for each out. */
import type { AnswerBudget } from "../../answers/answer-budget";
import { writtenList } from "../../answers/json-text";
import { json } from "../../contracts/answer";
import type { RequestOf, ResponseOf } from "../../contracts/operation-types";
import type { Handler } from "../handler";
import { embeddingBudget } from "./budget";
import { embed } from "./embed";
import { embedOptions } from "./options";

type Request = RequestOf<"createEmbedding">;
type Response = ResponseOf<"createEmbedding">;

export const createEmbedding: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const options = embedOptions(request, model.info);
  const budget = embeddingBudget(request, options, model.info, context.answerLimit);
  if (request["x-localai-extensions"]?.debug === true) context.note({ options });
  const { vectors, tokens } = await embed(model, options, context);
  const used = tokens.reduce((sum, count) => sum + count, 0);
  return json({
    object: "list",
    data: await embeddingList(vectors, request.encoding_format === "base64" ? base64 : numbers, budget),
    model: request.model,
    usage: { prompt_tokens: used, total_tokens: used },
  } satisfies Response);
};

async function embeddingList(
  vectors: readonly Float32Array[],
  json: (vector: Float32Array) => string,
  budget: AnswerBudget,
): Promise<Response["data"]> {
  const item = ([index, vector]: [number, Float32Array]): string =>
    `{"object":"embedding","index":${index},"embedding":${json(vector)}}`;
  return (await writtenList(vectors.entries(), item, budget)) as unknown as Response["data"];
}

const numbers = (vector: Float32Array): string => `[${vector.join(",")}]`;

/** Little-endian floats of 32 bits: what OpenAI's clients ask for by default, and decode by themselves. */
function base64(vector: Float32Array): string {
  const bytes = Buffer.allocUnsafe(vector.length * 4);
  vector.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return `"${bytes.toString("base64")}"`;
}
