/** What one scenario of scenarios.ts is, and what all of them need. */
import { type Conditions, MODEL_NAME, type ServerContender } from "./contenders";
import type { ChatMessage } from "./chats";
import type { ChatRequest, LoadTrace } from "./load";
import type { StreamTrace } from "./event-stream";
import type { ServerProcess } from "./server-process";
import { median } from "./statistics";

export interface Competitor extends ServerContender {
  /** Starts one more server of this kind, with the same conditions. */
  launch(): Promise<ServerProcess>;
}

/** Which servers a scenario runs against: all scenarios of a setting have the same ones, started anew for the setting. */
export type Setting = "chat" | "streams32" | "long" | "embeddings";

/** What a setting has that differs from {8 sequences, 16,384 cells, the chat model}. */
export const SETTINGS: Readonly<Record<Setting, Partial<Omit<Conditions, "threads">>>> = {
  chat: {},
  streams32: { parallel: 32 },
  // A sequence of 16,384 / 8 cells has no room for a prompt of 4,000 tokens.
  long: { contextSize: 65_536 },
  embeddings: {},
};

export interface Reading {
  readonly value: number;
  /** Whatever helps to understand the value. */
  readonly details?: Readonly<Record<string, number | string>>;
}

export interface Scenario {
  readonly name: string;
  readonly sentence: string;
  readonly setting: Setting;
  readonly unit: "s" | "tokens/s" | "texts/s" | "MiB";
  /** 1 where more is better, -1 where less is. */
  readonly better: 1 | -1;
  /** Of the ratio to the peer, turned so that more is better; or how much more than the peer's the value may be. */
  readonly target: { readonly ratio: number } | { readonly atMostMore: number };
  /** @throws Error where an answer is not what was asked for */
  run(contender: Competitor, round: number): Promise<Reading>;
}

/** A greedy chat of exactly `tokens` tokens. */
export function chat(messages: readonly ChatMessage[], tokens: number, more: Partial<ChatRequest> = {}): ChatRequest {
  const body = { model: MODEL_NAME, messages, max_tokens: tokens, temperature: 0, ignore_eos: true };
  return { kind: "chat", body, ...more };
}

export const system = (content: string): ChatMessage => ({ role: "system", content });
export const user = (content: string): ChatMessage => ({ role: "user", content });
export const assistant = (content: string): ChatMessage => ({ role: "assistant", content });

/** Each client with one request. @returns their traces */
export async function playEach(contender: Competitor, requests: readonly ChatRequest[]): Promise<StreamTrace[]> {
  const traces: LoadTrace[][] = await contender.play(requests.map((request) => [request]));
  return traces.flat() as StreamTrace[];
}

/** @throws Error where an answer has not the tokens that were asked for, or no text */
export function expectTokens(traces: readonly StreamTrace[], tokens: number): void {
  traces.forEach(({ completionTokens, arrivals }, i) => {
    if (completionTokens !== tokens) throw new Error(`Answer ${i} has ${completionTokens} tokens of ${tokens}.`);
    if (arrivals.length === 0) throw new Error(`Answer ${i} has no text.`);
  });
}

/** Seconds from sending to the first text. */
export const firstToken = ({ sent, arrivals }: StreamTrace): number => (arrivals[0]! - sent) / 1000;

/** Seconds from the first request to the last answer's end. */
export function secondsOfAll(traces: readonly { readonly sent: number; readonly ended: number }[]): number {
  const start = Math.min(...traces.map(({ sent }) => sent));
  return (Math.max(...traces.map(({ ended }) => ended)) - start) / 1000;
}

/** What the server says it computed, and when answers began. */
export function detailsOf(traces: readonly StreamTrace[]): Record<string, number> {
  const firsts = traces.map(firstToken);
  const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
  return {
    promptTokens: total(traces.map(({ promptTokens }) => promptTokens)),
    cachedTokens: total(traces.map(({ cachedTokens }) => cachedTokens)),
    firstTokenEarliest: Math.min(...firsts),
    firstTokenMedian: median(firsts),
    firstTokenLatest: Math.max(...firsts),
  };
}
