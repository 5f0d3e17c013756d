/** More requests than a model may have waiting. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI from "openai";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

let dir: string;
let tiny: TinyServer;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "queue-"));
  mkdirSync(path.join(dir, "configs"));
  const file = `registration:
  model: busy
  endpoint: createChatCompletion
local_settings:
  backend: llama
  model: ${path.join(ROOT, "models/tiny.gguf")}
  parallel: 1
  queue_limit: 2
`;
  writeFileSync(path.join(dir, "configs/busy.yaml"), file);
  tiny = await startTinyServer({ configDir: path.join(dir, "configs") });
});
afterAll(async () => {
  await tiny.server.close(0);
  rmSync(dir, { recursive: true, force: true });
});

const ask = (words: string) =>
  tiny.client.chat.completions.create({
    model: "busy",
    messages: [{ role: "user", content: words }],
    max_completion_tokens: 30,
    "x-localai-extensions": { ignore_eos: true },
  } as never) as unknown as Promise<OpenAI.ChatCompletion>;

test("the first ones are answered, the others told when to come back", async () => {
  await ask("once, so that the model is loaded");
  const settled = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => ask(`Story ${i}`)));
  const answered = settled.filter(({ status }) => status === "fulfilled");
  expect(answered.length).toBeGreaterThanOrEqual(3);
  const refused = settled.flatMap((one) =>
    one.status === "rejected" ? [one.reason as InstanceType<typeof OpenAI.APIError>] : [],
  );
  expect(refused.length).toBeGreaterThanOrEqual(1);
  for (const error of refused) {
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect(error).toMatchObject({ status: 429, code: "queue_full", type: "rate_limit_error" });
    expect(Number(error.headers?.get("retry-after"))).toBeGreaterThan(0);
  }
  await expect(ask("and now there is room again")).resolves.toMatchObject({ object: "chat.completion" });
});
