/**
 * `import "llama-openapi/openai"`: OpenAI's own client takes and gives `x-localai-extensions`, typed. Types only: importing it does
 * nothing at run time. Needs the package `openai`.
 */
import type {} from "openai";
import type { components } from "./generated/types";

type Schemas = components["schemas"];

/** Extensions of chat requests. */
export type ChatExtensions = Schemas["LocalAIChatExtensions"];
/** Extensions of requests that generate text. */
export type TextExtensions = Schemas["LocalAITextExtensions"];
export type CompletionExtensions = Schemas["LocalAICompletionExtensions"];
/** Extensions of embedding requests. */
export type EmbeddingExtensions = Schemas["LocalAIEmbeddingExtensions"];
/** What answers of chats and completions have where the request asked for it. */
export type AnswerExtensions = Schemas["LocalAIAnswerExtensions"];

declare module "openai/resources/chat/completions/completions" {
  interface ChatCompletionCreateParamsBase {
    "x-localai-extensions"?: ChatExtensions | null;
  }
  interface ChatCompletion {
    "x-localai-extensions"?: AnswerExtensions;
  }
  interface ChatCompletionChunk {
    "x-localai-extensions"?: AnswerExtensions;
  }
}

declare module "openai/resources/completions" {
  interface CompletionCreateParamsBase {
    "x-localai-extensions"?: CompletionExtensions | null;
  }
  interface Completion {
    "x-localai-extensions"?: AnswerExtensions;
  }
}

declare module "openai/resources/embeddings" {
  interface EmbeddingCreateParams {
    "x-localai-extensions"?: EmbeddingExtensions | null;
  }
}
