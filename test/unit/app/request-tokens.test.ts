import type { Descriptor } from "../../../src/api/descriptor";
import { FAMILIES } from "../../../src/api/families";
import type { OperationId } from "../../../src/generated/routes";
import { expectedTokens } from "../../../src/app/request-tokens";

const descriptor = (id: OperationId): Descriptor => FAMILIES.flat().find((one) => one.id === id)!;
const text = "x".repeat(400);
const image = { type: "image_url", image_url: { url: `data:image/png;base64,${text}` } };
const recording = { type: "input_audio", input_audio: { format: "wav", data: text } };

test.each<[string, OperationId, object, number]>([
  ["an answer without a limit", "createChatCompletion", {}, 256],
  ["its limit", "createChatCompletion", { max_completion_tokens: 10 }, 10],
  ["by the older name", "createChatCompletion", { max_completion_tokens: null, max_tokens: 10 }, 10],
  ["no limit, as neighbours write it", "createCompletion", { max_tokens: -1, n: 2 }, 512],
  ["several answers", "createChatCompletion", { max_tokens: 10, n: 3 }, 30],
  ["several, of which one is given", "createCompletion", { max_tokens: 10, n: 1, best_of: 5 }, 50],
  ["several prompts", "createCompletion", { max_tokens: 10, prompt: [text, text] }, 220],
  ["a prompt of tokens", "createCompletion", { max_tokens: 10, prompt: [1, 2, 3] }, 13],
  ["prompts of tokens", "createCompletion", { max_tokens: 10, prompt: [[1, 2], [3]] }, 23],
  ["a text to edit", "createEdit", { input: text, instruction: text, max_tokens: 1 }, 201],
  ["a conversation", "createChatCompletion", { max_tokens: 1, messages: [{ role: "user", content: text }] }, 102],
  ["letters of other scripts", "createChatCompletion", { max_tokens: 1, messages: ["語".repeat(100)] }, 76],
  ["media", "createChatCompletion", { max_tokens: 1, messages: [{ content: [image, recording] }] }, 518],
  ["texts to embed", "createEmbedding", { input: [text, text] }, 200],
  ["tokens to embed", "createEmbedding", { input: [[1, 2], [3]] }, 3],
  ["documents", "rerank", { query: text, documents: [text, { text }] }, 300],
  ["nothing to compute", "tokenize", { input: text }, 0],
])("%s", (_, operation, request, want) =>
  expect(expectedTokens(descriptor(operation).tokens, { ...request })).toBe(want),
);
