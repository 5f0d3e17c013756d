/**
 * What reasoning costs, over the real engine: `reasoning_tokens` of whole answers and of streams, of requests that don't come
 * to their end, of the log and the metrics, are all the engine's own count.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import type { EngineStats } from "../../src/contracts/backend";
import { STORE_FILE } from "../../src/keys/keyring";
import { KeyStore } from "../fixtures/key-store";
import { engineStats, isIdle } from "../fixtures/engine-stats";
import { exactTiny } from "../fixtures/exact";
import { addCounted, tokensUsed } from "../fixtures/key-usage";
import { until } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

/** The answer begins in the middle of reasoning. */
const TEMPLATE =
  "{% for m in messages %}<|im_start|>{{ m.role }}\n" +
  "{% if m.reasoning_content %}<think>\n{{ m.reasoning_content }}\n</think>\n\n{% endif %}" +
  "{{ m.content }}<|im_end|>\n{% endfor %}" +
  "{% if add_generation_prompt %}<|im_start|>assistant\n<think>\n{% endif %}";

let dir: string;
let store: KeyStore;
let tiny: TinyServer;
const log: Record<string, unknown>[] = [];
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "reasoning-"));
  mkdirSync(path.join(dir, "configs"));
  writeFileSync(path.join(dir, "thinks.jinja"), TEMPLATE);
  const text = `registration: { model: thinks, endpoint: createChatCompletion }
local_settings:
  backend: llama
  model: ${exactTiny()}
  template: ${path.join(dir, "thinks.jinja")}
  kv_type_k: f32
  kv_type_v: f32
  flash_attention: "off"
  context_size: 16384
  parallel: 4
  threads: 1
`;
  writeFileSync(path.join(dir, "configs/thinks.yaml"), text);
  store = new KeyStore(path.join(dir, STORE_FILE));
  tiny = await startTinyServer(
    { configDir: path.join(dir, "configs"), dataDir: dir },
    pino({ level: "info" }, { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) }),
  );
  await tiny.server.ready;
});
afterAll(async () => {
  await tiny.server.close(0);
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  completion_tokens_details: { reasoning_tokens: number };
}
interface Said {
  content?: string | null;
  reasoning_content?: string;
}
interface Answer {
  choices: { message: Said; delta: Said; finish_reason: string | null }[];
  usage?: Usage | null;
}

const endless = { "x-localai-extensions": { ignore_eos: true } };
const question = { messages: [{ role: "user", content: "What is the capital of Sweden?" }], temperature: 0 };
/** Ends its reasoning, and says something. */
const decided = { ...question, grammar: 'root ::= "It is " [a-z]{8} "\\n</think>\\n\\n" "The " [a-z]{5} "."' };

const engine = (condition: (stats: EngineStats) => boolean): Promise<EngineStats> => engineStats(tiny, condition);
const idle = () => engine(isIdle);
const add = () => addCounted(store);
const used = (id: string): Promise<number> => tokensUsed(store, id);
async function send(body: object, secret: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`${tiny.server.url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "thinks", ...body }),
    ...(signal && { signal }),
  });
  return response.text();
}
async function streamed(body: object, secret: string) {
  const text = await send({ ...body, stream: true, stream_options: { include_usage: true } }, secret);
  const chunks = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data]) => JSON.parse(data!) as Answer);
  const join = (key: keyof Said) => chunks.map(({ choices }) => choices[0]?.delta[key] ?? "").join("");
  return { content: join("content"), reasoning: join("reasoning_content"), usage: chunks.at(-1)!.usage! };
}
const lineOf = async (id: string) => {
  await until(() => log.some((line) => line.key === id));
  return log.find((line) => line.key === id)!;
};
/** Of all requests so far. */
async function counted(): Promise<number> {
  const { secret } = await add();
  const response = await fetch(`${tiny.server.url}/metrics`, { headers: { authorization: `Bearer ${secret}` } });
  const found = /^llama_openapi_reasoning_tokens_total\{operation="createChatCompletion",model="thinks"\} (\d+)/m;
  return Number(found.exec(await response.text())?.[1] ?? 0);
}

test("an answer that ends in its reasoning is all reasoning", async () => {
  const { secret, key } = await add();
  const before = await counted();
  const whole = JSON.parse(await send({ ...question, ...endless, max_tokens: 30 }, secret)) as Answer;
  const { message, finish_reason: reason } = whole.choices[0]!;
  expect([message.content, message.reasoning_content === "", reason]).toEqual(["", false, "length"]);
  expect(whole.usage!.completion_tokens).toBe(30);
  expect(whole.usage!.completion_tokens_details.reasoning_tokens).toBe(30);
  expect(await used(key.id)).toBe(whole.usage!.total_tokens);
  expect(await lineOf(key.id)).toMatchObject({ completionTokens: 30, reasoningTokens: 30 });
  expect((await counted()) - before).toBe(30);
});

test("one that goes on after it: reasoning is what comes before, whole and as a stream", async () => {
  const [one, other] = [await add(), await add()];
  const whole = JSON.parse(await send(decided, one.secret)) as Answer;
  const { content, reasoning_content: reasoning } = whole.choices[0]!.message;
  expect([/^The [a-z]{5}\.$/.test(content!), /^It is [a-z]{8}\s*$/.test(reasoning!)]).toEqual([true, true]);
  const { completion_tokens: all, completion_tokens_details: details } = whole.usage!;
  // What the model says after it is at least a token, and its end is one; at most each letter is.
  expect(details.reasoning_tokens).toBeLessThanOrEqual(all - 2);
  expect(details.reasoning_tokens).toBeGreaterThanOrEqual(all - content!.length - 1);
  expect(details.reasoning_tokens).toBeGreaterThan(0);
  const stream = await streamed(decided, other.secret);
  expect(stream).toMatchObject({ content, reasoning });
  expect(stream.usage.completion_tokens_details).toEqual(whole.usage!.completion_tokens_details);
  expect(await used(one.key.id)).toBe(whole.usage!.total_tokens);
  expect(await used(other.key.id)).toBe(whole.usage!.total_tokens);
});

test("choices together", async () => {
  const { secret } = await add();
  // The grammar keeps each from the end of its reasoning, `endless` from its own: random weights may choose it at any time.
  const held = { temperature: 1, grammar: "root ::= [a-z ]+", ...endless };
  const whole = JSON.parse(await send({ ...question, ...held, n: 3, max_tokens: 20 }, secret)) as Answer;
  expect(whole.usage).toMatchObject({ completion_tokens: 60, completion_tokens_details: { reasoning_tokens: 60 } });
});

test.each([true, false])("a client that hangs up in the reasoning (stream: %s)", async (stream) => {
  const { secret, key } = await add();
  const before = await idle();
  const leave = new AbortController();
  const left = send({ ...question, ...endless, max_tokens: 3000, stream }, secret, leave.signal).catch(() => undefined);
  await engine((now) => now.completionTokens >= before.completionTokens + 40);
  leave.abort();
  await left;
  const line = await lineOf(key.id);
  const after = await idle();
  const said = after.completionTokens - before.completionTokens;
  expect(line).toMatchObject({ gone: true, completionTokens: said, reasoningTokens: said });
  expect(await used(key.id)).toBe(said + Number(line.promptTokens));
});
