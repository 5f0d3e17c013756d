/**
 * `min_read_rate` over the real engine and real sockets: a client that takes its answer too slowly, but does take of it, is
 * cut off, and its place goes to the next. Clients beside it get what they would have got.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { engineStats } from "../fixtures/engine-stats";
import { StreamReader } from "../fixtures/stream-reader";
import { until } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { made } from "../model/models";

/** Each chunk repeats it, and has log probabilities, so that the system's buffers are soon full. */
const MODEL = "🦊".repeat(256);
const WINDOW = 1000;
/** Bytes a second. More than any slow reader takes here. */
const LEAST = 1_000_000_000;

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "read-rate-"));
  mkdirSync(path.join(dir, "configs"));
  const cells = "kv_type_k: f32, kv_type_v: f32, context_size: 16384, flash_attention: off, threads: 1";
  const local = `backend: llama, model: ${made("llama.gguf")}, parallel: 2, ${cells}`;
  const text = `registration: { model: "${MODEL}", endpoint: createChatCompletion }\nlocal_settings: { ${local} }\n`;
  writeFileSync(path.join(dir, "configs/tiny.yaml"), text);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A greedy answer. @param pause milliseconds between 64 KiB and the next; undefined: none */
const reader = (port: number, prompt: string, tokens: number, pause?: number): StreamReader => {
  const body = { model: MODEL, messages: [{ role: "user", content: prompt }], temperature: 0, max_tokens: tokens };
  return new StreamReader(port, { ...body, "x-localai-extensions": { ignore_eos: true } }, pause);
};

let tiny: TinyServer;
const log: Record<string, unknown>[] = [];
const start = async (minReadRate: number) => {
  const write = (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>);
  const settings = { configDir: path.join(dir, "configs"), minReadRate };
  tiny = await startTinyServer(settings, pino({ level: "info" }, { write }), { stalledMs: WINDOW });
  await tiny.server.ready;
  return Number(new URL(tiny.server.url).port);
};
afterEach(() => tiny.server.close(0));

test("one that reads too slowly is cut off, others are not", async () => {
  const port = await start(LEAST);
  const alone = reader(port, "beside it", 300);
  const next = reader(port, "the next", 20);
  await Promise.all([alone.ended, next.ended]);
  expect([alone.whole, next.whole]).toEqual([true, true]);

  const slow = reader(port, "slowly", 7000, 100);
  await until(() => slow.begun);
  const beside = reader(port, "beside it", 300);
  await until(() => beside.begun);
  const third = reader(port, "the next", 20);
  await Promise.all([slow.ended, beside.ended, third.ended]);
  expect(slow.whole).toBe(false);
  expect([beside.whole, third.whole]).toEqual([true, true]);
  expect(beside.text()).toEqual(alone.text());
  expect(third.text()).toEqual(next.text());
  await until(() => log.some((line) => line.gone === true));
  await engineStats(tiny, ({ running, waiting, cellsUsed }) => running + waiting + cellsUsed === 0);
});

test("where any rate will do, it gets all of its answer", async () => {
  const slow = reader(await start(0), "slowly", 1200, 50);
  await slow.ended;
  expect(slow.whole).toBe(true);
});
