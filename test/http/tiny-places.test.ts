/**
 * Readers that take almost nothing of their streams hold no place: over the real engine and real sockets. When they read
 * on they get what they would have got.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { engineStats } from "../fixtures/engine-stats";
import { StreamReader } from "../fixtures/stream-reader";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { made } from "../model/models";

const PLACES = 4;
/** Each chunk repeats it, and has log probabilities: so large are they that the system's buffers take half of them. */
const MODEL = "🦊".repeat(256);
const TOKENS = 3600;

let dir: string;
let tiny: TinyServer;
let port: number;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "places-"));
  mkdirSync(path.join(dir, "configs"));
  const cells = "kv_type_k: f32, kv_type_v: f32, context_size: 16384, flash_attention: off, threads: 1";
  const local = `backend: llama, model: ${made("llama.gguf")}, parallel: ${PLACES}, ${cells}`;
  const text = `registration: { model: "${MODEL}", endpoint: createChatCompletion }\nlocal_settings: { ${local} }\n`;
  writeFileSync(path.join(dir, "configs/tiny.yaml"), text);
  tiny = await startTinyServer({ configDir: path.join(dir, "configs"), dataDir: dir });
  await tiny.server.ready;
  port = Number(new URL(tiny.server.url).port);
});
afterAll(async () => {
  await tiny.server.close(0);
  rmSync(dir, { recursive: true, force: true });
});

/** Asks for a greedy answer of so many tokens. */
const story = (prompt: string) => ({
  model: MODEL,
  messages: [{ role: "user", content: prompt }],
  temperature: 0,
  max_tokens: TOKENS,
  "x-localai-extensions": { ignore_eos: true },
});

test("four that read almost nothing, and a fifth client that is served", async () => {
  const prompts = Array.from({ length: PLACES }, (_, i) => `Story ${i}: once upon a time`);
  const fast = prompts.map((prompt) => new StreamReader(port, story(prompt)));
  await Promise.all(fast.map(({ ended }) => ended));
  const undisturbed = fast.map((reader) => reader.answer());
  expect(undisturbed.map(({ whole }) => whole)).toEqual(prompts.map(() => true));
  const slow = prompts.map((prompt) => new StreamReader(port, story(prompt), "held"));
  await engineStats(tiny, ({ running }) => running === PLACES);
  const fifth = await tiny.client.chat.completions.create({
    model: MODEL,
    messages: [{ role: "user", content: "A fifth" }],
    max_tokens: 20,
  });
  expect(fifth.usage!.total_tokens).toBeGreaterThan(0);
  // They are not at their end, and were not cut off.
  const { running, waiting } = await engineStats(tiny);
  expect(running + waiting).toBe(PLACES);
  for (const reader of slow) reader.readOn();
  await Promise.all(slow.map(({ ended }) => ended));
  expect(slow.map((reader) => reader.answer())).toEqual(undisturbed);
});
