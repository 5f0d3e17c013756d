/** What a request has used of an engine. */

/** Tokens that the engine has computed for a request, or taken from the prefix cache, by the time that it ended. */
export interface Usage extends Drafts {
  /** As far as the prompt was read. Of embeddings: of the texts that were embedded. */
  promptTokens: number;
  /** Of them, those that the prefix cache gave. */
  cachedTokens: number;
  /** Of all choices. */
  completionTokens: number;
  /** Of them. */
  reasoningTokens: number;
  /** Texts that were embedded or ranked. */
  inputs: number;
}

/** Called with what a request has used, however it ended. */
export type OnUsage = (usage: Usage) => void;

export const NO_USAGE: Usage = {
  promptTokens: 0,
  cachedTokens: 0,
  completionTokens: 0,
  reasoningTokens: 0,
  draftedTokens: 0,
  acceptedTokens: 0,
  inputs: 0,
};

/** Milliseconds. */
export interface Timings {
  queuedMs: number;
  promptMs: number;
  firstTokenMs: number;
  generationMs: number;
}

/** Speculative decoding: tokens that were guessed and computed along with others, and those of them that were right. */
export interface Drafts {
  draftedTokens: number;
  acceptedTokens: number;
}
