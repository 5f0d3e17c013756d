/* eslint-disable @typescript-eslint/no-require-imports */
import type { Family } from "../descriptor";
import type * as applyTemplate from "./apply-template";
import type * as chatCompletions from "./chat-completions";
import type * as support from "./support";

export const CHAT: Family = [
  {
    id: "createChatCompletion",
    body: "json",
    model: "body",
    streams: true,
    tokens: { prompt: ["messages", "tools", "functions"], answer: true },
    traceName: "chat",
    example: { messages: [{ role: "user", content: "Who are you?" }] },
    support: () => (require("./support") as typeof support).CHAT_SUPPORT,
    run: () => (require("./chat-completions") as typeof chatCompletions).createChatCompletion,
  },
  {
    id: "applyTemplate",
    body: "json",
    model: "body",
    support: () => (require("./support") as typeof support).TEMPLATE_SUPPORT,
    run: () => (require("./apply-template") as typeof applyTemplate).applyTemplate,
  },
];
