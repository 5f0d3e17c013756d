/** `llama-openapi/openai` adds the extensions to OpenAI's client. `npm run types` decides; what runs here is the shape. */
import type OpenAI from "openai";
import type { ChatExtensions } from "../../src/openai";

const messages = [{ role: "user" as const, content: "hi" }];
const extensions: ChatExtensions = { top_k: 40, template_kwargs: { a: 1 }, roles: { user: "human" } };

const chat: OpenAI.Chat.ChatCompletionCreateParamsNonStreaming = {
  model: "tiny",
  messages,
  "x-localai-extensions": extensions,
};
const stream: OpenAI.Chat.ChatCompletionCreateParamsStreaming = {
  model: "tiny",
  messages,
  stream: true,
  "x-localai-extensions": { min_p: 0.1 },
};
const text: OpenAI.CompletionCreateParams = {
  model: "tiny",
  prompt: "hi",
  "x-localai-extensions": { trimstrings: ["a"], timings: true },
};
const vectors: OpenAI.EmbeddingCreateParams = {
  model: "tiny",
  input: "hi",
  "x-localai-extensions": { normalize: false },
};

const wrong: OpenAI.Chat.ChatCompletionCreateParamsNonStreaming = {
  model: "tiny",
  messages,
  // @ts-expect-error top_k is a number
  "x-localai-extensions": { top_k: "40" },
};
const misspelt: OpenAI.EmbeddingCreateParams = {
  model: "tiny",
  input: "hi",
  // @ts-expect-error there is no such extension
  "x-localai-extensions": { normalise: true },
};

test.each([chat, stream, text, vectors, wrong, misspelt])("%j names its extensions", (params) =>
  expect(params).toHaveProperty(["x-localai-extensions"]),
);
