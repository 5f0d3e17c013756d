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
  context_size: 16384
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
  // One that is computed until all the others have come.
  const leave = new AbortController();
  const long = await tiny.client.chat.completions.create(
    {
      model: "busy",
      messages: [{ role: "user", content: "A story" }],
      stream: true,
      max_completion_tokens: 16_000,
      "x-localai-extensions": { ignore_eos: true },
    } as OpenAI.ChatCompletionCreateParamsStreaming,
    { signal: leave.signal },
  );
  await long[Symbol.asyncIterator]().next();
  const refused: InstanceType<typeof OpenAI.APIError>[] = [];
  const all = Array.from({ length: 8 }, async (_, i) => {
    try {
      return await ask(`Story ${i}`);
    } catch (error) {
      refused.push(error as InstanceType<typeof OpenAI.APIError>);
      if (refused.length === 6) leave.abort();
      return undefined;
    }
  });
  const answered = (await Promise.all(all)).filter((answer) => answer !== undefined);
  expect([answered.length, refused.length]).toEqual([2, 6]);
  for (const error of refused) {
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect(error).toMatchObject({ status: 429, code: "queue_full", type: "rate_limit_error" });
    expect(Number(error.headers?.get("retry-after"))).toBeGreaterThan(0);
  }
  await expect(ask("and now there is room again")).resolves.toMatchObject({ object: "chat.completion" });
});
