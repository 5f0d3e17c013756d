import { check, same } from "./answer";
import { MODEL } from "./api";
import type { Area } from "./area";

export const MODELS: Area = {
  name: "models",
  cases: {
    "the list": async (api) => {
      const answer = (await api.get("/v1/models")).ok().is("object", "list");
      const ids = answer.list("data").map((model) => (model as { id: string }).id);
      check(ids.includes(MODEL), `it has ${ids.join(", ")}`);
    },
    "each is a model with created and owned_by": async (api) => {
      const answer = (await api.get("/v1/models")).ok().is("data.0.object", "model");
      check(Number.isInteger(answer.number("data.0.created")), "created is no integer");
      answer.text("data.0.owned_by");
    },
    "created stays": async (api) => {
      const created = async (): Promise<number> => (await api.get("/v1/models")).ok().number("data.0.created");
      const first = await created();
      await new Promise((resolve) => setTimeout(resolve, 1100));
      same(await created(), first, "created");
    },
    "one model": async (api) => {
      const answer = (await api.get(`/v1/models/${MODEL}`)).ok().is("id", MODEL).is("object", "model");
      answer.number("created");
      answer.text("owned_by");
    },
    "an unknown model is a 404": async (api) => (await api.get("/v1/models/no-such-model")).refused(404),
    "an unknown model has the code model_not_found": async (api) =>
      (await api.get("/v1/models/no-such-model")).is("error.code", "model_not_found"),
    "deleting an unknown model is a 404": async (api) =>
      (await api.send("DELETE", "/v1/models/no-such-model")).refused(404),
  },
};
