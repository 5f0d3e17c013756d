/** Cache namespaces over the real engine: what one key has sent does not make another key's requests faster. */
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import OpenAI from "openai";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const SECRETS = ["the-key-of-tenant-one", "the-key-of-tenant-two"] as const;
const LONG = "Once upon a time there was a fox. ".repeat(30);

const registration = (model: string, more: string): string => `
registration: {model: ${model}, endpoint: createChatCompletion}
local_settings: {backend: llama, model: tiny.gguf, context_size: 4096, parallel: 2}
${more}`;

let tiny: TinyServer;
beforeAll(async () => {
  const configDir = mkdtempSync(path.join(os.tmpdir(), "llama-openapi-"));
  writeFileSync(path.join(configDir, "by-default.yaml"), registration("by-default", ""));
  writeFileSync(path.join(configDir, "shared.yaml"), registration("shared", "cache_namespace: shared"));
  tiny = await startTinyServer({ configDir, apiKey: SECRETS, cacheNamespace: "key" });
});
afterAll(() => tiny.server.close());

/** Prompt tokens that the cache had. */
async function cached(apiKey: string, model: string, text: string): Promise<number> {
  const client = new OpenAI({ baseURL: `${tiny.server.url}/v1`, apiKey, maxRetries: 0 });
  const messages = [{ role: "user" as const, content: text }];
  const { usage } = await client.chat.completions.create({ model, messages, max_completion_tokens: 1 });
  return usage!.prompt_tokens_details!.cached_tokens!;
}

test("each key has its own", async () => {
  const [one, two] = SECRETS;
  const text = `Mine. ${LONG}`;
  expect(await cached(one, "by-default", text)).toBe(0);
  expect(await cached(one, "by-default", text)).toBeGreaterThan(100);
  expect(await cached(two, "by-default", text)).toBe(0);
  expect(await cached(two, "by-default", text)).toBeGreaterThan(100);
});

test("a registration can share them", async () => {
  const text = `Ours. ${LONG}`;
  expect(await cached(SECRETS[0], "shared", text)).toBe(0);
  expect(await cached(SECRETS[1], "shared", text)).toBeGreaterThan(100);
});
