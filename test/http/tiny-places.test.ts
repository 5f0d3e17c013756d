/**
 * Readers that take almost nothing of their streams hold no place: over the real engine and real sockets. When they read
 * on they get what they would have got.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EngineStats } from "../../src/backend/backend";
import { raw } from "../fixtures/raw-http";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { made } from "../model/models";

const PLACES = 4;
/** Each chunk repeats it, and has log probabilities: so large are they that the system's buffers take a thousand of them. */
const MODEL = "🦊".repeat(256);
const TOKENS = 2400;

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

const stats = async (): Promise<EngineStats> => (await tiny.server.pool.ready())[0]!.model.stats();

interface Chunk {
  choices: { delta: { content?: string } }[];
}

/** A greedy answer, as a stream on a connection of its own. */
class Reader {
  private received = "";
  private readonly socket: net.Socket;
  readonly ended: Promise<unknown>;

  /** @param slow takes what comes at first, and then nothing until `readOn` */
  constructor(prompt: string, slow: boolean) {
    const extensions = { ignore_eos: true };
    const body = {
      model: MODEL,
      messages: [{ role: "user", content: prompt }],
      temperature: 0,
      max_tokens: TOKENS,
      stream: true,
    };
    this.socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
    this.socket.write(
      raw(
        "POST",
        "/v1/chat/completions",
        { "content-type": "application/json", connection: "close" },
        JSON.stringify({ ...body, logprobs: true, top_logprobs: 20, "x-localai-extensions": extensions }),
      ),
    );
    this.socket.on("data", (data: string) => {
      this.received += data;
      if (slow) this.socket.pause();
    });
    this.ended = new Promise((resolve) => this.socket.once("close", resolve));
  }

  readOn(): void {
    this.socket.removeAllListeners("data").on("data", (data: string) => (this.received += data));
    this.socket.resume();
  }

  /** The answer's text; whole where it came to its end. */
  text(): { text: string; whole: boolean } {
    const lines = this.received.replace(/\r\n[\da-f]*\r\n/g, "").split("\n");
    const chunks = lines.filter((line) => line.startsWith("data: {")).map((line) => line.slice(6));
    const texts = chunks.map((chunk) => (JSON.parse(chunk) as Chunk).choices[0]?.delta.content ?? "");
    return { text: texts.join(""), whole: lines.includes("data: [DONE]") };
  }
}

test("four that read almost nothing, and a fifth client that is served", async () => {
  const prompts = Array.from({ length: PLACES }, (_, i) => `Story ${i}: once upon a time`);
  const fast = prompts.map((prompt) => new Reader(prompt, false));
  await Promise.all(fast.map(({ ended }) => ended));
  const undisturbed = fast.map((reader) => reader.text());
  expect(undisturbed.map(({ whole }) => whole)).toEqual(prompts.map(() => true));
  const slow = prompts.map((prompt) => new Reader(prompt, true));
  for (;;) {
    const { running } = await stats();
    if (running === PLACES) break;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const fifth = await tiny.client.chat.completions.create({
    model: MODEL,
    messages: [{ role: "user", content: "A fifth" }],
    max_tokens: 20,
  });
  expect(fifth.usage!.total_tokens).toBeGreaterThan(0);
  // They are not at their end, and were not cut off.
  const { running, waiting } = await stats();
  expect(running + waiting).toBe(PLACES);
  for (const reader of slow) reader.readOn();
  await Promise.all(slow.map(({ ended }) => ended));
  expect(slow.map((reader) => reader.text())).toEqual(undisturbed);
});
