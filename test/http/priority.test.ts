/** `priority` over the real engine: the highest that a key may ask for is its own, and nobody overtakes by more. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI from "openai";
import { STORE_FILE } from "../../src/keys/keyring";
import { USUAL_SCOPE } from "../../src/keys/scope";
import { KeyStore } from "../fixtures/key-store";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { until } from "../fixtures/test-server";

const GIVEN = "the-key-of-the-operator";
const EXTENSIONS = "x-localai-extensions";
const messages = [{ role: "user" as const, content: "A story" }];

let dir: string;
let tiny: TinyServer;
let store: KeyStore;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "priority-"));
  mkdirSync(path.join(dir, "configs"));
  for (const [model, more] of [
    ["plain", ""],
    ["favoured", "request_defaults:\n  x-localai-extensions:\n    priority: 50\n"],
  ]) {
    const local = `  backend: llama\n  model: ${path.join(ROOT, "models/tiny.gguf")}\n  parallel: 1\n  context_size: 8192\n`;
    const file = `registration:\n  model: ${model}\n  endpoint: [chat/completions, embeddings]\nlocal_settings:\n${local}${more}`;
    writeFileSync(path.join(dir, `configs/${model}.yaml`), model === "plain" ? file : file.replace(", embeddings", ""));
  }
  store = new KeyStore(path.join(dir, STORE_FILE));
  tiny = await startTinyServer({ configDir: path.join(dir, "configs"), dataDir: dir, apiKey: [GIVEN], maxPriority: 3 });
});
afterAll(async () => {
  await tiny.server.close(0);
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const clientOf = (apiKey: string): OpenAI => new OpenAI({ baseURL: `${tiny.server.url}/v1`, apiKey, maxRetries: 0 });
const keyOf = async (priority?: number): Promise<OpenAI> => {
  const limits = priority === undefined ? {} : { priority };
  return clientOf((await store.add({ name: "", scope: USUAL_SCOPE, limits })).secret);
};
const ask = (client: OpenAI, more: object, model = "plain") =>
  client.chat.completions.create({ model, messages, max_completion_tokens: 2, ...more } as never);

describe("the highest priority", () => {
  test.each<[string, () => OpenAI | Promise<OpenAI>, number, RegExp]>([
    ["of a key that says nothing of it", () => keyOf(), 0, /^400 .*This API key's limit is 0, but got 1 instead/],
    ["of a key that has one", () => keyOf(7), 7, /^400 .*This API key's limit is 7, but got 8 instead/],
    ["of the server", () => clientOf(GIVEN), 3, /^400 .*\(max_priority\) is 3, but got 4 instead/],
  ])("%s", async (_, make, max, message) => {
    const client = await make();
    for (const priority of [max, -100]) await ask(client, { [EXTENSIONS]: { priority } });
    const above = { priority: max + 1 };
    for (const [more, param] of [
      [{ [EXTENSIONS]: above }, `${EXTENSIONS}.priority`],
      [above, "priority"],
      // Of both places the one that is null does not hide the other.
      [{ priority: null, [EXTENSIONS]: above }, `${EXTENSIONS}.priority`],
    ] as const) {
      const want = { status: 400, code: "integer_above_max_value", param, message: expect.stringMatching(message) };
      await expect(ask(client, more)).rejects.toMatchObject(want);
    }
    const embedded = client.embeddings.create({ model: "plain", input: "x", ...above });
    await expect(embedded).rejects.toMatchObject({ status: 400, param: "priority" });
  });

  test("a registration's own may be higher", async () => {
    await expect(ask(await keyOf(), {}, "favoured")).resolves.toMatchObject({ object: "chat.completion" });
  });
});

test("who may not ask for more waits its turn; who may goes first", async () => {
  const [low, high] = [await keyOf(), await keyOf(10)];
  // Has the only place until all others wait.
  const leave = new AbortController();
  const body = {
    model: "plain",
    messages,
    stream: true,
    max_completion_tokens: 8000,
    [EXTENSIONS]: { ignore_eos: true },
  };
  const long = (await low.chat.completions.create(body as never, {
    signal: leave.signal,
  })) as unknown as AsyncIterable<unknown>;
  await long[Symbol.asyncIterator]().next();
  const done: string[] = [];
  const engine = (await tiny.server.pool.ready()).find(({ names }) => names.includes("plain"))!.model;
  const all: Promise<unknown>[] = [];
  for (const [name, client, priority] of [
    ["low 1", low, 0],
    ["low 2", low, 0],
    ["high", high, 10],
  ] as const) {
    all.push(ask(client, { [EXTENSIONS]: { priority } }).then(() => done.push(name)));
    await until(() => engine.stats().waiting === all.length);
  }
  // One that asks for more than it may is told so, and does not wait.
  await expect(ask(low, { [EXTENSIONS]: { priority: 11 } })).rejects.toMatchObject({ status: 400 });
  leave.abort();
  await Promise.all(all);
  expect(done).toEqual(["high", "low 1", "low 2"]);
});
