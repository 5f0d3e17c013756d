import type { Body } from "./api";
import type { Area, Case } from "./area";

/** Chats that OpenAI refuses with 400: a name, and what the chat has besides its messages. */
const REFUSED: Record<string, Body> = {
  "temperature -0.1": { temperature: -0.1 },
  "temperature 2.1": { temperature: 2.1 },
  "top_p 1.5": { top_p: 1.5 },
  "top_p -0.5": { top_p: -0.5 },
  "top_p a string": { top_p: "most" },
  "presence_penalty 2.5": { presence_penalty: 2.5 },
  "frequency_penalty -2.5": { frequency_penalty: -2.5 },
  "n 0": { n: 0 },
  "n 129": { n: 129 },
  "n 1.5": { n: 1.5 },
  "max_tokens -1": { max_tokens: -1 },
  "max_tokens a string": { max_tokens: "12" },
  "max_completion_tokens -1": { max_completion_tokens: -1 },
  "both max_tokens and max_completion_tokens": { max_tokens: 5, max_completion_tokens: 5 },
  "logprobs a number": { logprobs: 3 },
  "top_logprobs 21": { logprobs: true, top_logprobs: 21 },
  "top_logprobs without logprobs": { top_logprobs: 2 },
  "logit_bias 101": { logit_bias: { 300: 101 } },
  "logit_bias an array": { logit_bias: [[300, 1]] },
  "stop of five strings": { stop: ["a1", "b1", "c1", "d1", "e1"] },
  "stop a number": { stop: 5 },
  "seed a string": { seed: "lucky" },
  "stream a string": { stream: "yes" },
  "stream_options without stream": { stream_options: { include_usage: true } },
  "user a number": { user: 5 },
  "messages empty": { messages: [] },
  "messages a string": { messages: "hello" },
  "a message without role": { messages: [{ content: "hi" }] },
  "an unknown role": { messages: [{ role: "wizard", content: "hi" }] },
  "a user's message without content": { messages: [{ role: "user" }] },
  "a user's content null": { messages: [{ role: "user", content: null }] },
  "a user's content a number": { messages: [{ role: "user", content: 5 }] },
  "a content part of unknown type": { messages: [{ role: "user", content: [{ type: "smell", text: "hi" }] }] },
  "a text part without text": { messages: [{ role: "user", content: [{ type: "text" }] }] },
  "response_format a string": { response_format: "json_object" },
  "response_format of unknown type": { response_format: { type: "xml" } },
};

export const refusedChat =
  (more: Body): Case =>
  async (api) =>
    (await api.chat(more)).refused();

export const RANGES: Area = {
  name: "chat: what is out of range or of another type",
  cases: Object.fromEntries(Object.entries(REFUSED).map(([name, more]) => [`${name} is a 400`, refusedChat(more)])),
};
