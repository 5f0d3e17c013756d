/* eslint-disable @typescript-eslint/no-require-imports */
import type { Family } from "../descriptor";
import type * as support from "./support";
import type * as tokens from "./tokens";

export const TOKENS: Family = [
  {
    id: "tokenize",
    body: "json",
    model: "body",
    bodyDivisor: 4,
    support: () => (require("./support") as typeof support).TOKENIZE_SUPPORT,
    run: () => (require("./tokens") as typeof tokens).tokenize,
  },
  {
    id: "detokenize",
    body: "json",
    model: "body",
    bodyDivisor: 4,
    support: () => (require("./support") as typeof support).DETOKENIZE_SUPPORT,
    run: () => (require("./tokens") as typeof tokens).detokenize,
  },
  {
    id: "retrieveTokenizerInfo",
    body: "none",
    model: "query",
    registeredAs: "tokenize",
    run: () => (require("./tokens") as typeof tokens).retrieveTokenizerInfo,
  },
];
