/**
 * What a key is charged for a request that does not come to its end is what the engine has computed for it: over the real
 * engine, whose own counts are compared. Answers here are held back in all the ways that there are.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import type { EngineStats } from "../../src/contracts/backend";
import { STORE_FILE } from "../../src/keys/keyring";
import { KeyStore } from "../fixtures/key-store";
import { engineStats, isIdle } from "../fixtures/engine-stats";
import { addCounted, tokensUsed } from "../fixtures/key-usage";
import { until } from "../fixtures/test-server";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const OPERATIONS = ["createChatCompletion", "createCompletion", "createEdit", "createEmbedding", "rerank"];

let dir: string;
let store: KeyStore;
let tiny: TinyServer;
const log: Record<string, unknown>[] = [];

const start = () =>
  startTinyServer(
    { configDir: path.join(dir, "configs"), dataDir: dir },
    pino({ level: "info" }, { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) }),
  );

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "usage-"));
  mkdirSync(path.join(dir, "configs"));
  for (const operation of OPERATIONS) {
    const model = path.join(ROOT, "models/tiny.gguf");
    const local = `backend: llama, model: ${model}, context_size: 16384, parallel: 4, prefill_budget: 64, ubatch_size: 64`;
    const text = `registration: { model: tiny, endpoint: ${operation} }\nlocal_settings: { ${local} }\n`;
    writeFileSync(path.join(dir, "configs", `${operation}.yaml`), text);
  }
  store = new KeyStore(path.join(dir, STORE_FILE));
  tiny = await start();
  await tiny.server.ready;
});
afterAll(async () => {
  await tiny.server.close(0);
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const computed = (stats: EngineStats): number =>
  stats.promptTokens + stats.cachedTokens + stats.completionTokens + stats.embeddedTokens;
const engine = (condition: (stats: EngineStats) => boolean): Promise<EngineStats> => engineStats(tiny, condition);

const add = () => addCounted(store);
const usage = (id: string): Promise<number> => tokensUsed(store, id);

async function send(pathname: string, body: object, secret: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`${tiny.server.url}/v1/${pathname}`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "tiny", ...body }),
    ...(signal && { signal }),
  });
  return response.text();
}

const words = (count: number, seed = 0): string => Array.from({ length: count }, (_, i) => `w${seed}x${i}`).join(" ");
const endless = { "x-localai-extensions": { ignore_eos: true } };
const chat = { messages: [{ role: "user", content: "Tell me a story about a fox." }], ...endless, max_tokens: 4000 };
const tools = [
  {
    type: "function",
    function: { name: "look_up", parameters: { type: "object", properties: { word: { type: "string" } } } },
  },
];

/** Whether the request is far enough: so much more than before was computed. */
type Far = (now: EngineStats, before: EngineStats) => boolean;
const answered =
  (tokens: number): Far =>
  (now, before) =>
    now.completionTokens >= before.completionTokens + tokens;
const embedded: Far = (now, before) => now.embeddedTokens > before.embeddedTokens;
const inItsPrompt: Far = (now, before) => now.promptTokens > before.promptTokens + 100;

const ONE_PROMPT: [string, string, object, Far][] = [
  ["a stream", "chat/completions", { ...chat, stream: true }, answered(40)],
  ["a stream with tools", "chat/completions", { ...chat, tools, stream: true }, answered(40)],
  ["a whole answer with tools", "chat/completions", { ...chat, tools }, answered(40)],
  ["a stop string held back", "chat/completions", { ...chat, stop: ["\n".repeat(900)], stream: true }, answered(40)],
  ["log probabilities", "chat/completions", { ...chat, logprobs: true, top_logprobs: 3, stream: true }, answered(40)],
  ["a long prompt", "completions", { prompt: words(500, 1), max_tokens: 10, stream: true }, inItsPrompt],
  ["a long prompt, whole", "completions", { prompt: words(500, 2), max_tokens: 10 }, inItsPrompt],
  ["its echo", "completions", { prompt: words(500, 3), echo: true, logprobs: 1, max_tokens: 10 }, inItsPrompt],
  ["cut strings", "completions", { prompt: "Once", ...endless, max_tokens: 4000 }, answered(40)],
  ["an edit", "edits", { input: "a fox", instruction: "Tell of it.", ...endless }, answered(40)],
  ["embeddings", "embeddings", { input: Array.from({ length: 400 }, (_, i) => words(40, i)) }, embedded],
  ["a ranking", "rerank", { query: "fox", documents: Array.from({ length: 400 }, (_, i) => words(40, i)) }, embedded],
];

test.each(ONE_PROMPT)("a client that hangs up pays for what was computed: %s", async (_name, pathname, body, far) => {
  const { secret, key } = await add();
  const before = await engine(isIdle);
  const leave = new AbortController();
  const lines = log.length;
  const left = send(pathname, body, secret, leave.signal).catch(() => undefined);
  await engine((now) => far(now, before));
  leave.abort();
  await left;
  await until(() => log.slice(lines).some((line) => line.key === key.id));
  const after = await engine(isIdle);
  expect(await usage(key.id)).toBe(computed(after) - computed(before));
  const line = log.slice(lines).find((one) => one.key === key.id)!;
  expect(line).toMatchObject({ gone: true });
  expect(await usage(key.id)).toBe(Number(line.promptTokens) + Number(line.completionTokens ?? 0));
});

test.each<[string, string, object]>([
  ["choices", "chat/completions", { ...chat, n: 4, stream: true }],
  ["the best of several", "completions", { prompt: "Once", best_of: 4, ...endless, max_tokens: 2000 }],
  ["several prompts", "completions", { prompt: ["Once", "Twice", "A", "B", "C", "D"], ...endless, max_tokens: 2000 }],
])("so it does for all answers: %s", async (_name, pathname, body) => {
  const { secret, key } = await add();
  const before = await engine(isIdle);
  const leave = new AbortController();
  const lines = log.length;
  const left = send(pathname, body, secret, leave.signal).catch(() => undefined);
  await engine((now) => answered(100)(now, before));
  leave.abort();
  await left;
  await until(() => log.slice(lines).some((line) => line.key === key.id));
  const after = await engine(isIdle);
  const line = log.slice(lines).find((one) => one.key === key.id)!;
  expect(line.completionTokens).toBe(after.completionTokens - before.completionTokens);
  expect(await usage(key.id)).toBe(Number(line.promptTokens) + Number(line.completionTokens));
});

test("a request that runs out of its time pays for what was computed, and the metrics say the same", async () => {
  const { secret, key } = await add();
  const before = await engine(isIdle);
  const lines = log.length;
  const counted = async () => {
    const text = await (
      await fetch(`${tiny.server.url}/metrics`, { headers: { authorization: `Bearer ${secret}` } })
    ).text();
    const of = (name: string) =>
      Number(
        new RegExp(
          `^llama_openapi_${name}_tokens_total\\{operation="createChatCompletion",model="tiny"\\} (\\d+)`,
          "m",
        ).exec(text)?.[1] ?? 0,
      );
    return of("prompt") + of("completion");
  };
  const extensions = { ignore_eos: true, timeout: 0.3 };
  const atFirst = await counted();
  const answer = await send("chat/completions", { ...chat, tools, "x-localai-extensions": extensions }, secret);
  expect(answer).toContain("deadline_exceeded");
  await until(() => log.slice(lines).some((line) => line.key === key.id && line.operation === "createChatCompletion"));
  const after = await engine(isIdle);
  expect(await usage(key.id)).toBe(computed(after) - computed(before));
  expect(await usage(key.id)).toBeGreaterThan(0);
  expect((await counted()) - atFirst).toBe(await usage(key.id));
});

test("an answer that comes to its end costs what its usage says", async () => {
  const { secret, key } = await add();
  const answer = JSON.parse(await send("chat/completions", { ...chat, max_tokens: 30, tools }, secret)) as {
    usage: { total_tokens: number };
  };
  expect(await usage(key.id)).toBe(answer.usage.total_tokens);
});

test("a server that is stopped charges for what was computed", async () => {
  const { secret, key } = await add();
  const before = await engine(isIdle);
  const left = send("chat/completions", { ...chat, tools, stream: true }, secret).catch(() => undefined);
  await engine((now) => answered(40)(now, before));
  await tiny.server.close(0);
  await left;
  expect(await usage(key.id)).toBeGreaterThan(40);
  tiny = await start();
  await tiny.server.ready;
});
