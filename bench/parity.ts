/**
 * Whether greedy answers of our server are, token for token, those of llama.cpp's own. One request at a time; exits 1
 * where any differs, and says how near the two likeliest tokens were there.
 *
 *   npx tsx bench/parity.ts [--model FILE] [--threads 2] [--tokens 128] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { MODEL_NAME, startOurs, startPeer } from "./lib/contenders";
import type { ChatMessage } from "./lib/chats";
import { PARITY_CHATS } from "./lib/parity-chats";
import { modelFile } from "./lib/root";
import type { ServerProcess } from "./lib/server-process";

const { values: flags } = parseArgs({
  options: {
    model: { type: "string" },
    threads: { type: "string", default: "2" },
    tokens: { type: "string", default: "128" },
    json: { type: "string" },
  },
});

/** What a chat was answered, by either server. */
interface Answer {
  readonly text: string;
  readonly reason: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** A token as our server shows it: its text, and its distance to the next likeliest one in natural logarithms. */
interface Token {
  readonly text: string;
  readonly margin: number;
}

interface WireChat {
  choices: [
    {
      message: { content: string };
      finish_reason: string;
      logprobs?: { content: { token: string; logprob: number; top_logprobs: { logprob: number }[] }[] } | null;
    },
  ];
  usage: { prompt_tokens: number; completion_tokens: number };
}

/** Nobody's cache shall decide what is computed in one go. */
const GREEDY = { temperature: 0, cache_prompt: false };

async function post<T>(server: ServerProcess, path: string, body: object): Promise<T> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${server.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${server.name} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function chat(
  server: ServerProcess,
  messages: readonly ChatMessage[],
  more: object = {},
): Promise<{ answer: Answer; tokens: Token[] }> {
  const body = { model: MODEL_NAME, messages, max_tokens: Number(flags.tokens), ...GREEDY, ...more };
  const { choices, usage } = await post<WireChat>(server, "/v1/chat/completions", body);
  const [{ message, finish_reason: reason, logprobs }] = choices;
  return {
    answer: {
      text: message.content,
      reason,
      promptTokens: usage.prompt_tokens,
      completionTokens: usage.completion_tokens,
    },
    tokens: (logprobs?.content ?? []).map(({ token, top_logprobs: [first, second] }) => ({
      text: token,
      margin: first!.logprob - second!.logprob,
    })),
  };
}

const pieces = new Map<number, string>();

/** The tokens that the peer samples for a chat, each as text. Its chats don't tell them, its own completions do. */
async function peerTokens(peer: ServerProcess, messages: readonly ChatMessage[]): Promise<string[]> {
  const { prompt } = await post<{ prompt: string }>(peer, "/apply-template", { messages });
  const body = { prompt, n_predict: Number(flags.tokens), return_tokens: true, ...GREEDY };
  const { tokens } = await post<{ tokens: number[] }>(peer, "/completion", body);
  for (const id of tokens.filter((id) => !pieces.has(id))) {
    pieces.set(id, (await post<{ content: string }>(peer, "/detokenize", { tokens: [id] })).content);
  }
  return tokens.map((id) => pieces.get(id)!);
}

/** The servers show a different number of replacement characters for bytes that are part of a character. */
const sameText = (a: string, b: string | undefined): boolean => {
  const shown = (text: string): string => text.replace(/\uFFFD+/g, "\uFFFD");
  return b !== undefined && shown(a) === shown(b);
};

interface Verdict {
  readonly same: boolean;
  readonly tokens: number;
  readonly smallestMargin: number;
  readonly difference: string;
}

async function compare(ours: ServerProcess, peer: ServerProcess, messages: readonly ChatMessage[]): Promise<Verdict> {
  const { answer: mine } = await chat(ours, messages);
  const { answer: mineToo, tokens } = await chat(ours, messages, { logprobs: true, top_logprobs: 2 });
  const { answer: theirs } = await chat(peer, messages);
  // The token that ends an answer is sampled, and not shown.
  const theirTokens = (await peerTokens(peer, messages)).slice(0, theirs.reason === "stop" ? -1 : undefined);
  const differences: string[] = [];
  const expectSame = (what: string, a: unknown, b: unknown): void => {
    if (a !== b) differences.push(`${what}: ${JSON.stringify(a)} against ${JSON.stringify(b)}`);
  };
  const at = tokens.findIndex(({ text }, i) => !sameText(text, theirTokens[i]));
  if (at >= 0) {
    const { text, margin } = tokens[at]!;
    const other = JSON.stringify(theirTokens[at] ?? "an end");
    differences.push(`token ${at}: ${JSON.stringify(text)} against ${other}, margin ${margin.toFixed(5)}`);
  }
  expectSame("tokens", tokens.length, theirTokens.length);
  for (const field of Object.keys(mine) as (keyof Answer)[]) {
    // Where the limit of tokens cuts a character in two the peer drops its first half, and we show that there was one.
    const own = field === "text" && mine.reason === "length" ? mine.text.replace(/\uFFFD$/, "") : mine[field];
    expectSame(field, own, theirs[field]);
    expectSame(`${field} with logprobs`, mineToo[field], mine[field]);
  }
  return {
    same: differences.length === 0,
    tokens: mine.completionTokens,
    smallestMargin: Math.min(...tokens.map(({ margin }) => margin)),
    difference: differences.join("; "),
  };
}

function line(messages: readonly ChatMessage[], { same, tokens, smallestMargin, difference }: Verdict): string {
  const cells = [
    (same ? "same" : "DIFFERENT").padEnd(9),
    String(tokens).padStart(6),
    smallestMargin.toFixed(4).padStart(15),
  ];
  const question = messages.at(-1)!.content.replace(/\s+/g, " ").slice(0, 50);
  return [...cells, question].join("  ") + (same ? "" : `\n  ${difference.slice(0, 1000)}`);
}

async function main(): Promise<void> {
  const conditions = {
    model: modelFile(flags.model),
    contextSize: 16_384,
    parallel: 8,
    threads: Number(flags.threads),
  };
  const peer = await startPeer(conditions, "streams");
  const ours = await startOurs(conditions).catch(async (error: unknown) => {
    await peer.stop();
    throw error;
  });
  const verdicts: Verdict[] = [];
  try {
    console.log("answers    tokens  smallest margin  last message");
    for (const messages of PARITY_CHATS) {
      const verdict = await compare(ours, peer, messages);
      verdicts.push(verdict);
      console.log(line(messages, verdict));
    }
  } finally {
    await Promise.all([ours.stop(), peer.stop()]);
  }
  const same = verdicts.filter((verdict) => verdict.same).length;
  console.log(`${same} of ${verdicts.length} answers are the same, token for token.`);
  if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify({ conditions, verdicts }, null, 1));
  if (same < verdicts.length) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
