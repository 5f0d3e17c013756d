/* eslint-disable @typescript-eslint/no-require-imports */
import type { Family } from "../descriptor";
import type * as completions from "./completions";
import type * as support from "./support";

export const COMPLETIONS: Family = [
  {
    id: "createCompletion",
    body: "json",
    model: "body",
    streams: true,
    tokens: { prompt: ["prompt", "suffix"], answer: true },
    // OpenAI's.
    defaultMaxTokens: 16,
    traceName: "text_completion",
    example: { prompt: "Once upon a time" },
    support: () => (require("./support") as typeof support).COMPLETION_SUPPORT,
    run: () => (require("./completions") as typeof completions).createCompletion,
  },
];
