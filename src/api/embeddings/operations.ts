/* eslint-disable @typescript-eslint/no-require-imports */
import type { Family } from "../descriptor";
import type * as embeddings from "./embeddings";
import type * as support from "./support";

export const EMBEDDINGS: Family = [
  {
    id: "createEmbedding",
    body: "json",
    model: "body",
    bodyDivisor: 2,
    tokens: { prompt: ["input"], answer: false },
    traceName: "embeddings",
    support: () => (require("./support") as typeof support).EMBEDDING_SUPPORT,
    run: () => (require("./embeddings") as typeof embeddings).createEmbedding,
  },
];
