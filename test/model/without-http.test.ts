/** An operation that runs without any HTTP, as a job or a line of a batch would: over the real engine, pool and keys. */
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pino from "pino";
import type { Application } from "../../src/app/application";
import { Gate } from "../../src/app/gate";
import { InFlight } from "../../src/app/in-flight";
import { runOperation } from "../../src/app/run";
import type { Task } from "../../src/app/task";
import { backends } from "../../src/backend/catalogue";
import { ModelPool } from "../../src/backend/pool";
import { FAMILIES } from "../../src/api/families";
import { implementedOperations } from "../../src/api/handlers";
import { StaticRegistry } from "../../src/config/registry";
import { OPERATIONS } from "../../src/generated/routes";
import { Keyring, STORE_FILE } from "../../src/keys/keyring";
import { KeyStore } from "../fixtures/key-store";
import { registration } from "../fixtures/test-server";

const log = pino({ level: "silent" });
const dirs = { modelsDir: path.join(__dirname, "../../models"), templatesDir: "/nowhere" };
const dataDir = mkdtempSync(path.join(os.tmpdir(), "llama-openapi-"));
const inFlight = new InFlight();
const pool = new ModelPool(backends(), dirs, log);
let store: KeyStore;
let keys: Keyring;
let secret: string;
let application: Application;

beforeAll(async () => {
  store = new KeyStore(path.join(dataDir, STORE_FILE));
  const scope = { models: ["*"], operations: ["*"] };
  ({ secret } = await store.add({ name: "batches", scope, limits: { tokensPerMinute: 1e6 } }));
  keys = await Keyring.open({ dataDir, apiKey: [], apiKeyFile: undefined }, log);
  application = {
    operations: implementedOperations(FAMILIES),
    registry: new StaticRegistry([
      registration({ model: "tiny", local: { backend: "llama", model: "tiny.gguf", context_size: 2048, parallel: 2 } }),
    ]),
    backends: backends(),
    models: pool,
    unregister: () => false,
    gate: new Gate(keys, { allowAnonymous: false, local: false }),
    settings: {
      unknownProperties: "refuse",
      cacheNamespace: "shared",
      bodyLimit: 1e6,
      answerLimit: 1e6,
      logPrompts: false,
      maxPriority: 0,
      requestTimeout: 0,
      mediaUrls: "refuse",
      mediaLimit: 1e6,
      mediaTimeout: 1000,
    },
  };
});
afterAll(async () => {
  await pool.close();
  await keys.close();
  await store.close();
});

/** What the key has used by now. */
async function used(): Promise<{ requests: number; tokens: number }> {
  const [key] = await store.list();
  await keys.refresh(key!, Date.now());
  return keys.usage(key!, Date.now());
}

async function task(body: object): Promise<Task> {
  const key = (await keys.find(secret))!;
  return {
    operation: OPERATIONS.createChatCompletion,
    path: {},
    query: new URLSearchParams(),
    input: { json: async () => body, form: () => Promise.reject(new Error("no form here")) },
    caller: { key, client: 1 },
    work: inFlight.begin("line-1", log),
  };
}

const MESSAGES = [{ role: "user", content: "Tell me a story about a fox and a lantern." }];

test("it is answered, and its key is charged for it", async () => {
  const asked = await task({ model: "tiny", messages: MESSAGES, max_completion_tokens: 5 });
  const answer = await runOperation(asked, application);
  if (answer.kind !== "json") throw new Error(answer.kind);
  const { usage } = answer.body as { usage: { total_tokens: number; completion_tokens: number } };
  expect(usage.completion_tokens).toBe(5);
  expect(asked.work.rates).toMatchObject({ "x-ratelimit-limit-tokens": "1000000" });
  await new Promise<void>((settled) => asked.work.end(settled));
  expect(await used()).toEqual({ requests: 1, tokens: usage.total_tokens });
  expect(inFlight.size).toBe(0);
});

test("it is cancelled, and its key is charged for what was computed by then", async () => {
  const before = await used();
  const asked = await task({ model: "tiny", messages: MESSAGES, stream: true, logit_bias: { 2: -100 } });
  const answer = await runOperation(asked, application);
  if (answer.kind !== "events") throw new Error(answer.kind);
  const told: object[] = [];
  const reading = (async () => {
    for await (const event of answer.events)
      if (told.push(event) === 5) asked.work.abort(new Error("not needed any more"));
  })();
  await expect(reading).rejects.toThrow("not needed any more");
  await new Promise<void>((settled) => asked.work.end(settled));
  const { completionTokens = 0, promptTokens } = asked.work.observed.used!;
  expect(completionTokens).toBeGreaterThanOrEqual(3);
  expect(completionTokens).toBeLessThan(1000);
  expect(await used()).toEqual({ requests: 2, tokens: before.tokens + promptTokens + completionTokens });
});

test("what is refused is charged nothing, and leaves nothing behind", async () => {
  const before = await used();
  const asked = await task({ model: "tiny", messages: [] });
  await expect(runOperation(asked, application)).rejects.toMatchObject({ code: "empty_array", param: "messages" });
  await new Promise<void>((settled) => asked.work.end(settled));
  expect(await used()).toEqual({ requests: 3, tokens: before.tokens });
});
