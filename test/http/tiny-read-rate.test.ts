/**
 * `min_read_rate` over the real engine and real sockets: a client that takes its answer too slowly, but does take of it, is
 * cut off, and its place goes to the next. Clients beside it get what they would have got.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import type { EngineStats } from "../../src/backend/backend";
import { raw } from "../fixtures/raw-http";
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

interface Chunk {
  choices: { delta: { content?: string } }[];
}

/** A greedy answer, as a stream on a connection of its own. */
class Reader {
  private received = "";
  private readonly socket: net.Socket;
  private readonly timer: NodeJS.Timeout | undefined;
  readonly ended: Promise<unknown>;

  /** @param pause milliseconds between 64 KiB and the next; undefined: none */
  constructor(port: number, prompt: string, tokens: number, pause?: number) {
    const body = { model: MODEL, messages: [{ role: "user", content: prompt }], temperature: 0, stream: true };
    const more = { max_tokens: tokens, logprobs: true, top_logprobs: 20, "x-localai-extensions": { ignore_eos: true } };
    const headers = { "content-type": "application/json", connection: "close" };
    this.socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
    this.socket.on("error", () => undefined);
    this.socket.write(raw("POST", "/v1/chat/completions", headers, JSON.stringify({ ...body, ...more })));
    this.socket.on("data", (data: string) => {
      this.received += data;
      if (pause !== undefined) this.socket.pause();
    });
    if (pause !== undefined) this.timer = setInterval(() => this.socket.resume(), pause);
    this.ended = new Promise<void>((resolve) => {
      this.socket.once("close", () => {
        clearInterval(this.timer);
        resolve();
      });
    });
  }

  get begun(): boolean {
    return this.received.includes("data: ");
  }

  get whole(): boolean {
    return this.received.includes("data: [DONE]");
  }

  /** A whole answer's text. */
  text(): string {
    const lines = this.received.replace(/\r\n[\da-f]*\r\n/g, "").split("\n");
    const chunks = lines.filter((line) => line.startsWith("data: {")).map((line) => JSON.parse(line.slice(6)) as Chunk);
    return chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
  }
}

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
const stats = async (): Promise<EngineStats> => (await tiny.server.pool.ready())[0]!.model.stats();

test("one that reads too slowly is cut off, others are not", async () => {
  const port = await start(LEAST);
  const alone = new Reader(port, "beside it", 300);
  const next = new Reader(port, "the next", 20);
  await Promise.all([alone.ended, next.ended]);
  expect([alone.whole, next.whole]).toEqual([true, true]);

  const slow = new Reader(port, "slowly", 7000, 100);
  await until(() => slow.begun);
  const beside = new Reader(port, "beside it", 300);
  await until(() => beside.begun);
  const third = new Reader(port, "the next", 20);
  await Promise.all([slow.ended, beside.ended, third.ended]);
  expect(slow.whole).toBe(false);
  expect([beside.whole, third.whole]).toEqual([true, true]);
  expect(beside.text()).toEqual(alone.text());
  expect(third.text()).toEqual(next.text());
  await until(() => log.some((line) => line.gone === true));
  for (;;) {
    const { running, waiting, cellsUsed } = await stats();
    if (running + waiting + cellsUsed === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
});

test("where any rate will do, it gets all of its answer", async () => {
  const slow = new Reader(await start(0), "slowly", 1200, 50);
  await slow.ended;
  expect(slow.whole).toBe(true);
});
