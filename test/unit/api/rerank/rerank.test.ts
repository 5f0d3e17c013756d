/** rerank: what the engine is asked for with a reranker and with any other model, and what becomes of its numbers. */
import type { HandlerContext } from "../../../../src/api/handler";
import { rerank } from "../../../../src/api/rerank/rerank";
import type { Answer, JsonAnswer } from "../../../../src/contracts/answer";
import type { Model } from "../../../../src/contracts/backend";
import { ApiError } from "../../../../src/contracts/errors";
import type { EmbedOptionsInit } from "../../../../src/generated/options";
import { parrot, ScriptedModel } from "../../../fixtures/scripted-backend";

function contextOf(ranks: boolean, embed?: Model["embed"]): HandlerContext {
  const scripted = new ScriptedModel(parrot, []);
  const model: Model = Object.assign(scripted, { info: { ...scripted.info, ranks } }, embed ? { embed } : {});
  const { signal } = new AbortController();
  const account = () => () => undefined;
  const principal = { key: "", client: 0, endUser: 0, cacheNamespace: "" };
  return { model: async () => model, account, signal, answerLimit: 1e6, principal } as unknown as HandlerContext;
}

const written = (answer: Answer): unknown => JSON.parse(JSON.stringify((answer as JsonAnswer).body));

const REQUEST = { model: "m", query: "ab", documents: ["a", { text: "abc" }] };

test("a reranker reads query and documents together, and says the scores", async () => {
  const asked: EmbedOptionsInit[] = [];
  const embed: Model["embed"] = async (options) => {
    asked.push(options);
    return { vectors: [Float32Array.of(0.25), Float32Array.of(0.75)], tokens: [3, 5] };
  };
  const answer = await rerank({ ...REQUEST, "x-localai-extensions": { truncate: true } }, contextOf(true, embed));
  expect(asked).toMatchObject([{ query: "ab", texts: ["a", "abc"], truncate: true }]);
  expect(written(answer)).toMatchObject({
    results: [
      { index: 1, relevance_score: 0.75, document: { text: "abc" } },
      { index: 0, relevance_score: 0.25 },
    ],
    usage: { prompt_tokens: 8 },
  });
});

test("documents of one score stay in the request's order", async () => {
  const scores = [0.25, 0.75, 0.25, 0.75, 0.25];
  const embed: Model["embed"] = async () => ({
    vectors: scores.map((score) => Float32Array.of(score)),
    tokens: scores.map(() => 1),
  });
  const { results } = written(
    await rerank({ ...REQUEST, documents: ["a", "b", "c", "d", "e"] }, contextOf(true, embed)),
  ) as {
    results: { index: number }[];
  };
  expect(results.map(({ index }) => index)).toEqual([1, 3, 0, 2, 4]);
});

test("what is empty is not asked for, and has the reranker's lowest score", async () => {
  const asked: EmbedOptionsInit[] = [];
  const embed: Model["embed"] = async (options) => {
    asked.push(options);
    return { vectors: [Float32Array.of(0.25)], tokens: [3] };
  };
  const answer = await rerank({ ...REQUEST, documents: ["", "a", { text: "" }] }, contextOf(true, embed));
  expect(asked).toMatchObject([{ query: "ab", texts: ["a"], truncate: false }]);
  expect(written(answer)).toMatchObject({
    results: [
      { index: 1, relevance_score: 0.25 },
      { index: 0, relevance_score: 0 },
      { index: 2, relevance_score: 0 },
    ],
  });
  await rerank({ ...REQUEST, documents: [""] }, contextOf(true, embed));
  expect(asked).toHaveLength(1);
});

test.each([
  ["input", "documents[0]"],
  ["input[1]", "documents[1]"],
  ["query", "query"],
])("its complaint about %s is about %s", async (param, wanted) => {
  const embed: Model["embed"] = () =>
    Promise.reject(new ApiError("context_length_exceeded", `'${param}' is too long.`, param));
  const refused = rerank(REQUEST, contextOf(true, embed));
  await expect(refused).rejects.toMatchObject({ param: wanted, message: `'${wanted}' is too long.` });
});

test("any other model ranks by its vectors", async () => {
  const answer = await rerank(REQUEST, contextOf(false));
  expect(written(answer)).toMatchObject({
    results: [{ index: 1 }, { index: 0 }],
    usage: { prompt_tokens: 6, total_tokens: 6 },
  });
});
