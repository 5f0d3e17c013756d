/* eslint-disable @typescript-eslint/no-require-imports */
import type { Family } from "../descriptor";
import type * as rerank from "./rerank";
import type * as support from "./support";

export const RERANK: Family = [
  {
    id: "rerank",
    body: "json",
    model: "body",
    // Cohere's.
    otherPaths: ["/v2/rerank"],
    bodyDivisor: 2,
    tokens: { prompt: ["query", "documents"], answer: false },
    traceName: "rerank",
    support: () => (require("./support") as typeof support).RERANK_SUPPORT,
    run: () => (require("./rerank") as typeof rerank).rerank,
  },
];
