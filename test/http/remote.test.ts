/** A registration whose backend is another server: the merged request goes there, and its answer comes back. */
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import OpenAI from "openai";
import pino from "pino";
import { backends } from "../../src/backend/catalogue";
import { type RunningServer, startServer } from "../../src";
import { RelayBackend } from "../fixtures/relay-backend";
import { until } from "../fixtures/test-server";

const SECRET = "a-key-that-is-long-enough";
const relay = new RelayBackend();
const all = new Map([...backends(), [relay.name, relay] as const]);
const lines: Record<string, unknown>[] = [];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line) as never) });

const registration = (model: string, local: string): string => `
registration: {model: ${model}, endpoint: createChatCompletion}
local_settings: ${local}
request_defaults: {temperature: 0.5, x-localai-extensions: {top_k: 3, timeout: 30}}
limits: {max_completion_tokens: 50}
`;

let server: RunningServer;
let client: OpenAI;
beforeAll(async () => {
  const configDir = mkdtempSync(path.join(os.tmpdir(), "llama-openapi-"));
  writeFileSync(path.join(configDir, "far.yaml"), registration("far", "{backend: relay, url: 'http://far.example'}"));
  writeFileSync(path.join(configDir, "wrong.yaml"), registration("wrong", "{backend: relay, uri: x}"));
  server = await startServer({ port: 0, configDir, apiKey: [SECRET], logLevel: "silent" }, { backends: all, log });
  client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: SECRET, maxRetries: 0 });
});
afterAll(() => server.close());
beforeEach(() => void lines.splice(0));

const ask = (content: string): { model: string; messages: [{ role: "user"; content: string }] } => ({
  model: "far",
  messages: [{ role: "user", content }],
});

/** The log's line about the request, once it is there. */
async function line(): Promise<Record<string, unknown>> {
  await until(() => lines.some(({ msg }) => msg === "request"));
  return lines.find(({ msg }) => msg === "request")!;
}

test("its local settings are checked by its own schema", () => {
  expect(server.problems.map(({ file }) => path.basename(file))).toContain("wrong.yaml");
  expect(server.registry.list().map(({ model }) => model)).toEqual(["far"]);
});

test("it gets the merged request, and its answer comes back", async () => {
  const params = { ...ask("hello"), "x-localai-extensions": { priority: 0 } };
  const { data, response } = await client.chat.completions.create(params).withResponse();
  expect(data).toMatchObject({
    model: "far",
    choices: [{ message: { content: "hello" } }],
    usage: { total_tokens: 10 },
  });
  const { body, settings, operation } = relay.requests.at(-1)!;
  expect(operation).toBe("createChatCompletion");
  expect(settings).toEqual({ backend: "relay", url: "http://far.example" });
  expect(body).toEqual({
    ...ask("hello"),
    temperature: 0.5,
    max_completion_tokens: 50,
    "x-localai-extensions": { top_k: 3 },
  });
  expect(response.headers.get("x-llama-openapi-ignored")).toBe("x-localai-extensions.priority");
  expect(await line()).toMatchObject({ status: 200, promptTokens: 7, completionTokens: 3 });
});

test("a property that is not valid, or above a limit, never gets there", async () => {
  const before = relay.requests.length;
  for (const more of [{ temperature: 9 }, { max_completion_tokens: 51 }, { unheard_of: 1 }]) {
    await expect(client.chat.completions.create({ ...ask("x"), ...more })).rejects.toMatchObject({ status: 400 });
  }
  expect(relay.requests.length).toBe(before);
});

test("a stream", async () => {
  const stream = await client.chat.completions.create({ ...ask("hi"), stream: true });
  let text = "";
  for await (const { choices } of stream) text += choices[0]!.delta.content;
  expect(text).toBe("hihihi");
  expect(await line()).toMatchObject({ status: 200, promptTokens: 7, completionTokens: 3 });
});

test.each([false, true])("an error before the answer (stream: %s)", async (stream) => {
  const asked = client.chat.completions.create({ ...ask("refuse"), stream });
  await expect(asked).rejects.toMatchObject({ status: 429, message: expect.stringContaining("is busy") });
  expect(await line()).toMatchObject({ status: 429, error: "queue_full" });
});

test("an error in the middle of a stream, whose usage counts", async () => {
  const stream = await client.chat.completions.create({ ...ask("break"), stream: true });
  const reading = (async () => {
    for await (const _ of stream);
  })();
  await expect(reading).rejects.toThrow("The other server broke.");
  expect(await line()).toMatchObject({ error: "engine_failed", promptTokens: 7 });
});

test("a client that disconnects cancels a stream", async () => {
  const ended = relay.ended;
  const stream = await client.chat.completions.create({ ...ask("wait"), stream: true });
  for await (const _ of stream) break;
  await until(() => relay.ended > ended);
  expect(relay.requests.at(-1)!.signal.aborted).toBe(true);
  expect(await line()).toMatchObject({ gone: true, promptTokens: 7, completionTokens: 3 });
});

test("a deadline ends a request", async () => {
  const params = { ...ask("wait"), "x-localai-extensions": { timeout: 0.2 } };
  await expect(client.chat.completions.create(params)).rejects.toMatchObject({
    status: 503,
    code: "deadline_exceeded",
  });
});

test("models that are elsewhere are listed, and keep the server healthy", async () => {
  expect((await client.models.list()).data.map(({ id }) => id)).toEqual(["far"]);
  const health = await fetch(`${server.url}/health`, { headers: { authorization: `Bearer ${SECRET}` } });
  expect(await health.json()).toMatchObject({ status: "degraded", configuration: { problems: 2 } });
});
