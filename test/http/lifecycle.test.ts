/** `startServer` to `close`, with registrations from files. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI from "openai";
import pino from "pino";
import type { ServerSettings } from "../../src/config/settings";
import { type RunningServer, startServer } from "../../src";
import { STORE_FILE } from "../../src/keys/keyring";
import { KeyStore } from "../fixtures/key-store";
import { delta, type Script, ScriptedBackend, TIMINGS, untilAborted } from "../fixtures/scripted-backend";
import { connect, raw } from "../fixtures/raw-http";
import { ADAPTERS, until } from "../fixtures/test-server";

const start = { type: "start", promptTokens: 1, cachedTokens: 0 } as const;
let finish: () => void = () => undefined;
/** Ends when the test says so, or never. */
const waits: Script = async function* ({ signal }) {
  yield start;
  yield delta(0, "begun");
  await Promise.race([new Promise<void>((resolve) => (finish = resolve)), untilAborted(signal)]);
  yield delta(0, " done");
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: 2 };
  yield { type: "end", timings: TIMINGS };
};

const GOOD = `
registration: { model: waits, endpoint: createChatCompletion }
local_settings: { backend: scripted, script: waits }
---
registration: { model: parrot, endpoint: [createChatCompletion, createCompletion] }
local_settings: { backend: scripted, script: parrot }
request_defaults: { temperature: 0.25 }
`;
const BAD = `
registration: { model: bad, endpoint: createChatCompletion }
local_settings: { backend: scripted, scrpt: parrot }
`;

describe.each(ADAPTERS)("a server over %s", (adapter) => {
  let dir: string;
  let backend: ScriptedBackend;
  let server: RunningServer;
  let client: OpenAI;

  beforeEach(async () => {
    dir = mkdtempSync(path.join(tmpdir(), "llama-openapi-"));
    writeFileSync(path.join(dir, "good.yaml"), GOOD);
    writeFileSync(path.join(dir, "bad.yaml"), BAD);
    const settings = {
      host: "127.0.0.1",
      port: 0,
      configDir: dir,
      modelsDir: dir,
      templatesDir: dir,
      logLevel: "silent",
      unknownProperties: "refuse",
      bodyLimit: 1024 * 1024,
      gracePeriod: 60_000,
      adapter,
      logPrompts: false,
      requestTimeout: 0,
    } as ServerSettings;
    backend = new ScriptedBackend({ waits });
    server = await startServer(settings, {
      log: pino({ level: "silent" }),
      backends: new Map([["scripted", backend]]),
    });
    client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: "none", maxRetries: 0 });
  });
  afterEach(async () => {
    await server.close(0);
    rmSync(dir, { recursive: true });
  });

  const ask = (model: string) =>
    client.chat.completions.create({ model, messages: [{ role: "user", content: "hi" }], stream: true });
  const read = async (stream: AsyncIterable<OpenAI.Chat.ChatCompletionChunk>) => {
    let text = "";
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    return text;
  };

  test("serves what is right, and says what is not", async () => {
    await server.ready;
    expect(server.problems).toMatchObject([{ severity: "error", path: "local_settings.scrpt", nearest: "script" }]);
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual(["waits", "parrot"]);
    expect(await read(await ask("parrot"))).toBe("hi");
    expect(backend.records.at(-1)?.options.temperature).toBe(0.25);
    const health = await fetch(`${server.url}/health`);
    expect([health.status, await health.json()]).toMatchObject([
      200,
      {
        status: "degraded",
        models: [{ names: ["waits"] }, { names: ["parrot"] }],
        configuration: { problems: 1, kept: 0, files: [{ file: "bad.yaml", line: 3, summary: "Unknown key" }] },
      },
    ]);
    // Chat and completions of one model share it.
    expect(backend.loads).toBe(2);
  });

  test("stopping lets what is in flight finish, and takes nothing more", async () => {
    const idle = await connect(Number(new URL(server.url).port));
    idle.write(raw("GET", "/ready"));
    await idle.seen(/ready/);
    const stream = await ask("waits");
    const text = read(stream);
    await until(() => backend.records.length === 1);
    const closed = server.close();
    await idle.closed();
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
    finish();
    expect(await text).toBe("begun done");
    await closed;
  });

  test("what is late is aborted, and its client told why", async () => {
    const text = read(await ask("waits"));
    await until(() => backend.records.length === 1);
    const [read_] = await Promise.allSettled([text, server.close(0)]);
    expect(read_).toMatchObject({ status: "rejected", reason: { code: "shutting_down" } });
    expect(backend.records[0]?.ended).toBe("aborted");
  });

  test("close is idempotent, and frees the port", async () => {
    await Promise.all([server.close(0), server.close(0)]);
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});

test("an address in use is an error that says so", async () => {
  const dir = mkdtempSync(path.join(tmpdir(), "llama-openapi-"));
  const settings = {
    host: "127.0.0.1",
    port: 0,
    configDir: dir,
    gracePeriod: 0,
    adapter: "node-http",
  } as ServerSettings;
  const options = { log: pino({ level: "silent" }), backends: new Map() };
  const first = await startServer(settings, options);
  const port = Number(new URL(first.url).port);
  await expect(startServer({ ...settings, port }, options)).rejects.toMatchObject({ code: "EADDRINUSE" });
  await first.close();
  // The port of the metrics comes after the other one, which is given back.
  const other = await startServer(settings, options);
  const metricsPort = Number(new URL(other.url).port);
  const metrics = { metrics: true, metricsHost: "127.0.0.1", metricsPort } as const;
  await expect(startServer({ ...settings, ...metrics, port }, options)).rejects.toMatchObject({ code: "EADDRINUSE" });
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  await other.close();
  rmSync(dir, { recursive: true });
});

test.each<[string, Partial<ServerSettings>]>([
  ["an address that others reach, without a key", { host: "0.0.0.0" }],
  ["a backend that can't work here", {}],
  ["an address that is none", { host: "256.256.256.256", apiKey: ["0123456789abcdef"] }],
])("a start that fails leaves no store of keys open: %s", async (what, more) => {
  const dir = mkdtempSync(path.join(tmpdir(), "llama-openapi-"));
  const store = new KeyStore(path.join(dir, STORE_FILE));
  await store.list();
  await store.close();
  writeFileSync(path.join(dir, "good.yaml"), GOOD);
  const backend = new ScriptedBackend();
  const begin = (): void => {
    if (what.startsWith("a backend")) throw new Error("not here");
  };
  const settings = { port: 0, configDir: dir, dataDir: dir, modelsDir: dir, logLevel: "silent", ...more };
  const backends = new Map([["scripted", Object.assign(backend, { begin })]]);
  await expect(startServer(settings as ServerSettings, { backends })).rejects.toThrow();
  // SQLite removes it when nobody has the file open any more.
  expect(existsSync(path.join(dir, `${STORE_FILE}-wal`))).toBe(false);
  rmSync(dir, { recursive: true });
});
