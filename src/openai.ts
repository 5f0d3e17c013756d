/**
 * `import "llama-openapi/openai"`: OpenAI's own client takes `x-localai-extensions`, typed. Types only: importing it does
 * nothing at run time. Needs the package `openai`.
 */
import type {} from "openai";
import type { components } from "./generated/types";

type Schemas = components["schemas"];

/** Extensions of chat requests. */
export type ChatExtensions = Schemas["LocalAIChatExtensions"];
/** Extensions of requests that generate text. */
export type TextExtensions = Schemas["LocalAITextExtensions"];
/** Extensions of embedding requests. */
export type EmbeddingExtensions = Schemas["LocalAIEmbeddingExtensions"];

declare module "openai/resources/chat/completions/completions" {
  interface ChatCompletionCreateParamsBase {
    "x-localai-extensions"?: ChatExtensions | null;
  }
}

declare module "openai/resources/completions" {
  interface CompletionCreateParamsBase {
    "x-localai-extensions"?: TextExtensions | null;
  }
}

declare module "openai/resources/embeddings" {
  interface EmbeddingCreateParams {
    "x-localai-extensions"?: EmbeddingExtensions | null;
  }
}
