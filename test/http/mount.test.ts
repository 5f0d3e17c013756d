/** The router inside somebody else's Express application. */
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import pino from "pino";
import { StaticRegistry } from "../../src/config/registry";
import { expressRouter } from "../../src/http/express";
import { Keyring } from "../../src/keys/keyring";
import { Gate } from "../../src/app/gate";
import { InFlight } from "../../src/app/in-flight";
import { routeTable } from "../../src/http/routes";
import { registration } from "../fixtures/test-server";

let server: http.Server;
let url: string;

beforeAll(async () => {
  const log = pino({ level: "silent" });
  const keys = new Keyring({ dataDir: "/nowhere", apiKey: [], apiKeyFile: undefined }, log);
  const routes = routeTable({
    gate: new Gate(keys, { allowAnonymous: false, local: true }),
    registry: new StaticRegistry([registration({ model: "org/name" })]),
    models: { acquire: () => Promise.reject(new Error("no models here")), status: () => [] },
    unregister: () => false,
    configuration: () => ({ problems: 0, kept: 0 }),
    settings: {
      unknownProperties: "refuse",
      bodyLimit: 1024,
      answerLimit: 1024 * 1024,
      logPrompts: false,
      maxPriority: 0,
      metricsNetworks: [],
      requestTimeout: 0,
      streamHeadAfter: 5_000,
      mediaUrls: "refuse",
      mediaLimit: 1024,
      mediaTimeout: 1000,
    },
    state: () => "running",
    engines: 0,
    startedAt: Date.now(),
  });
  const options = { log, inFlight: new InFlight(), keepAliveMs: 1000, stalledMs: 1000, minReadRate: 0 };
  const app = express().use("/llm", expressRouter(routes, options));
  app.get("/mine", (_request, response) => void response.send("mine"));
  server = http.createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ["/llm/v1/models/org/name", 200],
  ["/llm/models/org/name", 200],
  ["/llm/health", 200],
  ["/llm/v1/nothing", 404],
  ["/llm/v1/models/%zz", 400],
  ["/mine", 200],
])("GET %s -> %i", async (path, status) => {
  expect((await fetch(url + path)).status).toBe(status);
});

test("the document names the place", async () => {
  for (const path of ["/llm/openapi.json", "/llm/v1/openapi.json"]) {
    expect(await (await fetch(url + path)).json()).toMatchObject({ servers: [{ url: `${url}/llm/v1` }] });
  }
});
