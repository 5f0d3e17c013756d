/** The server inside another program's: an Express application, and Node's own server. */
import { once } from "node:events";
import http, { type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import express from "express";
import OpenAI from "openai";
import pino from "pino";
import { createRouter, type MountedServer } from "../../src";
import { ROOT } from "../fixtures/tiny-server";

const SECRET = "a-key-that-is-long-enough";
const settings = { apiKey: [SECRET], model: path.join(ROOT, "models/tiny.gguf"), logLevel: "silent" as const };
const servers: http.Server[] = [];
let mounted: MountedServer;

async function serve(listener: RequestListener): Promise<string> {
  const server = http.createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const asked = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, headers: { authorization: `Bearer ${SECRET}`, "content-type": "application/json" } });

let url: string;
let plain: string;
beforeAll(async () => {
  mounted = await createRouter(settings, { log: pino({ level: "silent" }) });
  const app = express().use("/llm", mounted.router);
  app.use("/late", express.json(), mounted.router);
  app.get("/mine", (_request, response) => void response.send("mine"));
  url = await serve(app);
  plain = await serve(mounted.listener);
  await mounted.ready;
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await mounted.close();
});

test.each([
  ["/llm/v1/models/tiny", 200],
  ["/llm/models/tiny", 200],
  ["/llm/health", 200],
  ["/llm/v1/nothing", 404],
  ["/llm/v1/models/%zz", 400],
  ["/mine", 200],
])("GET %s -> %i", async (place, status) => {
  expect((await asked(url + place)).status).toBe(status);
});

test("the document names the place", async () => {
  for (const place of ["/llm/openapi.json", "/llm/v1/openapi.json"]) {
    expect(await (await asked(url + place)).json()).toMatchObject({ servers: [{ url: `${url}/llm/v1` }] });
  }
});

test("OpenAI's client chats with it, in either place", async () => {
  for (const baseURL of [`${url}/llm/v1`, `${plain}/v1`]) {
    const client = new OpenAI({ baseURL, apiKey: SECRET, maxRetries: 0 });
    const messages = [{ role: "user" as const, content: "What is the capital of France?" }];
    const answer = await client.chat.completions.create({ model: "tiny", messages, temperature: 0 });
    expect(answer.choices[0]!.message.content).toMatch(/Paris/);
    const stream = await client.chat.completions.create({ model: "tiny", messages, temperature: 0, stream: true });
    let text = "";
    for await (const { choices } of stream) text += choices[0]?.delta.content ?? "";
    expect(text).toBe(answer.choices[0]!.message.content);
  }
});

test("a request without a key is refused, from this machine too", async () => {
  expect((await fetch(`${url}/llm/v1/models`)).status).toBe(401);
  expect((await fetch(`${plain}/v1/models`)).status).toBe(401);
});

test("a body that something else has read is named as the fault", async () => {
  const answer = await asked(`${url}/late/v1/tokenize`, { method: "POST", body: '{"model":"tiny","input":"x"}' });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({
    error: { message: expect.stringContaining("mount this router before body parsers") },
  });
});

test("without a key, and without a word that none is needed, there is no router", async () => {
  await expect(createRouter({ ...settings, apiKey: [] })).rejects.toThrow(/there is no key that they would need/);
  const open = await createRouter({ ...settings, apiKey: [], allowAnonymous: true, preload: false });
  expect((await fetch(`${await serve(open.listener)}/v1/models`)).status).toBe(200);
  await open.close();
});

test("a request after the end gets 503", async () => {
  const ending = await createRouter({ ...settings, preload: false });
  const at = await serve(ending.listener);
  await ending.close();
  expect((await asked(`${at}/v1/models`)).status).toBe(503);
});
