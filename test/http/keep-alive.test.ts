/** Connections between two requests: how long they are kept, who is told, and when they end. */
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import pino from "pino";
import { startServer } from "../../src";
import { createHttpServer, PATIENCE } from "../../src/http/http-server";
import { delta, type Script, TIMINGS } from "../fixtures/scripted-backend";
import { connect, raw } from "../fixtures/raw-http";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";

const log = pino({ level: "silent" });

test("the default is longer than load balancers keep idle connections, and clients are told", async () => {
  const server = await startServer({ port: 0, logLevel: "silent", preload: false }, { log });
  const connection = await connect(Number(new URL(server.url).port));
  connection.write(raw("GET", "/ready"));
  expect(await connection.seen(/\r\n\r\n/)).toMatch(/\r\nconnection: keep-alive\r\nkeep-alive: timeout=75\r\n/i);
  connection.destroy();
  await server.close(0);
});

test("the setting is what clients are told", async () => {
  const settings = { port: 0, logLevel: "silent", preload: false, keepAliveTimeout: 620_000 } as const;
  const server = await startServer(settings, { log });
  const connection = await connect(Number(new URL(server.url).port));
  connection.write(raw("GET", "/ready"));
  expect(await connection.seen(/\r\n\r\n/)).toMatch(/\r\nkeep-alive: timeout=620\r\n/i);
  connection.destroy();
  await server.close(0);
});

test("a connection is kept longer than its client knows, and not longer while it has a request", async () => {
  let socket: Socket | undefined;
  const server = createHttpServer((request, response) => {
    socket = request.socket;
    setImmediate(() => response.end());
  }, log).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const connection = await connect((server.address() as AddressInfo).port);
  for (let count = 1; count <= 2; count++) {
    connection.write(raw("GET", "/"));
    await until(() => connection.text().match(/ 200 OK/g)?.length === count);
    const { keepAliveTimeout, keepAliveTimeoutBuffer } = PATIENCE;
    await until(() => socket?.timeout === keepAliveTimeout + keepAliveTimeoutBuffer);
  }
  connection.destroy();
  server.close();
});

test("silence after an answer is not a head that takes too long", async () => {
  const patience = { ...PATIENCE, headersTimeout: 40, requestTimeout: 60, connectionsCheckingInterval: 10 };
  const server = createHttpServer((_, response) => response.end("."), log, { patience }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const connection = await connect((server.address() as AddressInfo).port);
  connection.write(raw("GET", "/"));
  await connection.seen(/\r\n\r\n/);
  await new Promise((resolve) => setTimeout(resolve, 200));
  connection.write(raw("GET", "/"));
  await until(() => connection.text().match(/ 200 OK/g)?.length === 2);
  connection.destroy();
  server.close();
});

test("an agent that keeps connections gets all its answers over one", async () => {
  const server = await startTestServer({ adapter: "node-http" });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set<number | undefined>();
  for (let i = 0; i < 5; i++) {
    await new Promise<void>((resolve, reject) => {
      const request = http.get(`${server.url}/ready`, { agent }, (response) => {
        ports.add(response.socket.localPort);
        response.resume().on("end", resolve);
      });
      request.on("error", reject);
    });
  }
  expect(ports.size).toBe(1);
  agent.destroy();
  await server.close();
});

let finish: () => void = () => undefined;
const waits: Script = async function* () {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  yield delta(0, "begun");
  await new Promise<void>((resolve) => (finish = resolve));
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: 2 };
  yield { type: "end", timings: TIMINGS };
};

describe.each(ADAPTERS)("over %s", (adapter) => {
  let server: TestServer;
  afterEach(() => server.close());

  test("where connections are all taken, idle ones make room", async () => {
    server = await startTestServer({ adapter, maxConnections: 2 });
    const idle = [await connect(server.port), await connect(server.port)];
    for (const connection of idle) {
      connection.write(raw("GET", "/ready"));
      await connection.seen(/ready/);
    }
    const refused = await connect(server.port);
    expect(await refused.closed()).toBe("");
    await Promise.all(idle.map((connection) => connection.closed()));
    const served = await connect(server.port);
    served.write(raw("GET", "/ready"));
    await served.seen(/ready/);
    served.destroy();
  });

  test.each([false, true])("a stop ends a connection with its answer (stream: %s)", async (stream) => {
    server = await startTestServer({ adapter, scripts: { waits } });
    const connection = await connect(server.port);
    const body = JSON.stringify({ model: "waits", messages: [{ role: "user", content: "x" }], stream });
    connection.write(raw("POST", "/v1/chat/completions", {}, body));
    if (stream) await connection.seen(/begun/);
    else await until(() => server.backend.records.length === 1);
    server.stopAccepting();
    void server.inFlight.stop(60_000);
    finish();
    const text = await connection.closed();
    expect(text).toContain(stream ? "[DONE]" : "begun");
    if (!stream) expect(text).toMatch(/\r\nconnection: close\r\n/i);
  });
});
