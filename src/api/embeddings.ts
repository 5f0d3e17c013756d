/** createEmbedding: texts or tokens in, a vector for each out. */
import { embedOptions } from "../request/embed-options";
import type { RequestOf, ResponseOf } from "../spec/operation-types";
import { embed } from "./embed";
import type { Handler } from "./handler";

type Request = RequestOf<"createEmbedding">;
type Response = ResponseOf<"createEmbedding">;

export const createEmbedding: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const options = embedOptions(request, model.info);
  if (request["x-localai-extensions"]?.debug === true) context.note({ options });
  const { vectors, tokens } = await embed(model, options, context);
  const encode = request.encoding_format === "base64" ? base64 : (vector: Float32Array) => Array.from(vector);
  const used = tokens.reduce((sum, count) => sum + count, 0);
  return {
    object: "list",
    data: vectors.map((vector, index) => ({
      object: "embedding" as const,
      index,
      embedding: encode(vector),
    })),
    model: request.model,
    usage: { prompt_tokens: used, total_tokens: used },
  } satisfies Response;
};

/** Little-endian floats of 32 bits: what OpenAI's clients ask for by default, and decode by themselves. */
function base64(vector: Float32Array): string {
  const bytes = Buffer.allocUnsafe(vector.length * 4);
  vector.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return bytes.toString("base64");
}
