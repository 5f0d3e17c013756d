/**
 * A prompt with images that loses its place comes back to the same answer, over the real engine and real sockets: where the
 * cells run out, and where its client reads almost nothing while others wait.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type OpenAI from "openai";
import type { EngineStats } from "../../src/contracts/backend";
import { engineStats } from "../fixtures/engine-stats";
import { EXACT, exactTiny } from "../fixtures/exact";
import { dataUrl, noise } from "../fixtures/media-files";
import { StreamReader } from "../fixtures/stream-reader";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { made } from "../model/models";

/** Each chunk repeats it, and has log probabilities, so that the system's buffers are soon full. */
const SLOW = "🦊".repeat(256);
const POOL = "pool";
const CELLS = 220;
const TOKENS = 3600;

let dir: string;
let tiny: TinyServer;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "media-places-"));
  mkdirSync(path.join(dir, "configs"));
  const local = (more: string) => `local_settings:
  backend: llama
  model: ${exactTiny()}
  kv_type_k: f32
  kv_type_v: f32
  flash_attention: "off"
  projector: ${made("mmproj-vision.gguf")}
  threads: 1
  ${more}
`;
  const of = (model: string) => `registration: { model: "${model}", endpoint: createChatCompletion }\n`;
  const pool = local(`kv_layout: unified\n  context_size: ${CELLS}\n  parallel: 4`);
  writeFileSync(path.join(dir, "configs/pool.yaml"), of(POOL) + pool);
  writeFileSync(path.join(dir, "configs/slow.yaml"), of(SLOW) + local("context_size: 4096\n  parallel: 1"));
  tiny = await startTinyServer({ configDir: path.join(dir, "configs") });
  await tiny.server.ready;
});
afterAll(async () => {
  await tiny.server.close(0);
  rmSync(dir, { recursive: true, force: true });
});

/** A question about an image of its own. */
const asked = (model: string, size: number, tokens: number) => ({
  model,
  messages: [
    {
      role: "user" as const,
      content: [
        { type: "image_url" as const, image_url: { url: dataUrl(noise(size, 40)) } },
        { type: "text" as const, text: "What is this?" },
      ],
    },
  ],
  temperature: 0,
  max_completion_tokens: tokens,
  "x-localai-extensions": { ignore_eos: true },
});
const engine = (model: string, condition?: (stats: EngineStats) => boolean): Promise<EngineStats> =>
  engineStats(tiny, condition, model);

test("where the cells run out", async () => {
  const ask = async (size: number) =>
    (await tiny.client.chat.completions.create({ ...asked(POOL, size, 80), logprobs: true })).choices[0]!;
  const sizes = [24, 32, 40, 48];
  const alone: OpenAI.ChatCompletion.Choice[] = [];
  for (const size of sizes) alone.push(await ask(size));
  expect(new Set(alone.map(({ message }) => message.content)).size).toBeGreaterThan(1);
  const before = await engine(POOL);
  const together = await Promise.all(sizes.map(ask));
  together.forEach(({ message, logprobs }, i) => {
    expect(message).toEqual(alone[i]!.message);
    logprobs!.content!.forEach(({ logprob }, token) =>
      expect(Math.abs(logprob - alone[i]!.logprobs!.content![token]!.logprob)).toBeLessThan(EXACT),
    );
  });
  // They did not fit beside each other: some read their prompt, and what they had said, again.
  const after = await engine(POOL);
  const read = after.promptTokens + after.cachedTokens - before.promptTokens - before.cachedTokens;
  expect(read).toBeGreaterThan((before.promptTokens + before.cachedTokens) * 1.1);
});

test("where its client reads almost nothing, and others wait", async () => {
  const body = asked(SLOW, 32, TOKENS);
  const port = Number(new URL(tiny.server.url).port);
  const fast = new StreamReader(port, body);
  await fast.ended;
  const undisturbed = fast.answer();
  expect(undisturbed.whole).toBe(true);
  const slow = new StreamReader(port, body, "held");
  await engine(SLOW, ({ running }) => running === 1);
  // Another one, with an image of its own, in the one place that there is.
  const other = await tiny.client.chat.completions.create(asked(SLOW, 24, 20));
  expect(other.usage!.completion_tokens).toBe(20);
  const { running, waiting } = await engine(SLOW);
  expect(running + waiting).toBe(1);
  slow.readOn();
  await slow.ended;
  expect(slow.answer()).toEqual(undisturbed);
});
