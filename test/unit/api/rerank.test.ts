/** rerank, with a model that is a reranker: nothing is computed, and the answer says why. */
import type { HandlerContext } from "../../../src/api/handler";
import { rerank } from "../../../src/api/rerank";
import type { Model } from "../../../src/backend/backend";
import { parrot, ScriptedModel } from "../../fixtures/scripted-backend";

function contextOf(ranks: boolean): HandlerContext {
  const scripted = new ScriptedModel(parrot, []);
  const model: Model = Object.assign(scripted, { info: { ...scripted.info, ranks } });
  return { model: async () => model, note: () => undefined } as unknown as HandlerContext;
}

const REQUEST = { model: "m", query: "ab", documents: ["a", { text: "abc" }] };

test("a reranker is not implemented, and named", async () => {
  const wanted = {
    code: "not_implemented",
    status: 501,
    param: "model",
    message: expect.stringContaining("'m'") as string,
  };
  await expect(rerank(REQUEST, contextOf(true))).rejects.toMatchObject(wanted);
});

test("any other model ranks by its vectors", async () => {
  const answer = await rerank(REQUEST, contextOf(false));
  expect(answer).toMatchObject({ results: [{ index: 1 }, { index: 0 }], usage: { prompt_tokens: 6, total_tokens: 6 } });
});
