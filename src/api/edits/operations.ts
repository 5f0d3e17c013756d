/* eslint-disable @typescript-eslint/no-require-imports */
import type { Family } from "../descriptor";
import type * as edits from "./edits";
import type * as support from "./support";

export const EDITS: Family = [
  {
    id: "createEdit",
    body: "json",
    model: "body",
    bodyDivisor: 8,
    tokens: { prompt: ["input", "instruction"], answer: true },
    traceName: "text_completion",
    support: () => (require("./support") as typeof support).EDIT_SUPPORT,
    run: () => (require("./edits") as typeof edits).createEdit,
  },
];
