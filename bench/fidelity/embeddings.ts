import { type Answer, check, same } from "./answer";
import type { Body } from "./api";
import type { Area } from "./area";

const FIRST = "data.0.embedding";

/** Embeddings that OpenAI refuses with 400. */
const REFUSED: Record<string, Body> = {
  "a missing input": { input: undefined },
  "an input that is a number": { input: 5 },
  "an empty text": { input: "" },
  "an empty list": { input: [] },
  "an input too long": { input: "snow ".repeat(30_000) },
  "more than 2048 inputs": { input: Array.from({ length: 2049 }, () => "a") },
  "strings and tokens in one list": { input: ["a", 5] },
  "a token that the model lacks": { input: [99_999_999] },
  "an unknown encoding_format": { encoding_format: "hex" },
  "dimensions 0": { dimensions: 0 },
  "dimensions a string": { dimensions: "many" },
  "an unknown parameter": { no_such_parameter: 1 },
  "a missing model": { model: undefined },
};

export const EMBEDDINGS: Area = {
  name: "embeddings",
  embeddings: true,
  cases: {
    "a list of embeddings with index": async (api) => {
      const answer = (await api.embed())
        .ok()
        .is("object", "list")
        .is("data.0.object", "embedding")
        .is("data.0.index", 0);
      check(vector(answer).every(Number.isFinite) && vector(answer).length > 0, "not all are numbers");
    },
    "model is named": async (api) => (await api.embed()).ok().text("model"),
    "vectors have length 1": async (api) =>
      check(Math.abs(length(vector((await api.embed()).ok())) - 1) < 1e-3, "another length"),
    "usage: the prompt's tokens are all": async (api) => {
      const answer = (await api.embed()).ok();
      check(answer.number("usage.prompt_tokens") > 0, "none");
      answer.is("usage.total_tokens", answer.number("usage.prompt_tokens"));
    },
    "several texts in order": async (api) => {
      const both = (await api.embed({ input: ["snow", "A long road home"] })).ok().is("data.1.index", 1);
      near(vector(both, 0), vector((await api.embed({ input: "snow" })).ok()));
      near(vector(both, 1), vector((await api.embed({ input: "A long road home" })).ok()));
    },
    "usage of several texts is their sum": async (api) => {
      const tokens = async (input: unknown): Promise<number> =>
        (await api.embed({ input })).ok().number("usage.prompt_tokens");
      same(await tokens(["snow", "fox"]), (await tokens("snow")) + (await tokens("fox")), "tokens");
    },
    "a hundred texts": async (api) => {
      const input = Array.from({ length: 100 }, (_, i) => `text ${i}`);
      same((await api.embed({ input })).ok().list("data").length, 100, "vectors");
    },
    "tokens in": async (api) => (await api.embed({ input: [300, 301, 302] })).ok().is("usage.prompt_tokens", 3),
    "several lists of tokens in": async (api) =>
      same((await api.embed({ input: [[300, 301], [302]] })).ok().list("data").length, 2, "vectors"),
    "other texts, other vectors": async (api) => {
      const [a, b] = [(await api.embed()).ok(), (await api.embed({ input: "Bread and butter" })).ok()];
      check(JSON.stringify(vector(a)) !== JSON.stringify(vector(b)), "they are the same");
    },
    "base64 holds the floats": async (api) => {
      const bytes = Buffer.from((await api.embed({ encoding_format: "base64" })).ok().text(FIRST), "base64");
      const floats = Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
      near(floats, vector((await api.embed()).ok()));
    },
    "encoding_format float": async (api) => void vector((await api.embed({ encoding_format: "float" })).ok()),
    "dimensions are given or refused": async (api) => {
      const answer = await api.embed({ dimensions: 8 });
      if (answer.status !== 200) answer.refusedSomehow();
      else same(vector(answer).length, 8, "dimensions");
    },
    "user is taken": async (api) => (await api.embed({ user: "u1" })).ok(),
    "an unknown model is a 404": async (api) => (await api.embed({ model: "no-such-model" })).refused(404),
    ...Object.fromEntries(
      Object.entries(REFUSED).map(
        ([name, more]) => [`${name} is a 400`, async (api) => (await api.embed(more)).refused()] as const,
      ),
    ),
  },
};

function vector(answer: Answer, index = 0): number[] {
  return answer.list(`data.${index}.embedding`) as number[];
}

function length(values: readonly number[]): number {
  return Math.hypot(...values);
}

/** The same direction, save for what batches round. */
function near(a: readonly number[], b: readonly number[]): void {
  same(a.length, b.length, "dimensions");
  const cosine = a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (length(a) * length(b));
  check(cosine > 0.999, `cosine ${cosine}`);
}
