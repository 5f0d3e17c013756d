/** Connections that want to keep a server busy: slow ones, silent ones, greedy ones, many at once. */
import net from "node:net";
import { delta, type Script, tick, TIMINGS, untilAborted } from "../fixtures/scripted-backend";
import { connect, raw, type RawConnection } from "../fixtures/raw-http";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";

const CHAT = "/v1/chat/completions";
const FLOOD = 5000;
let pulled = 0;
const floods: Script = async function* ({ signal }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  for (pulled = 0; pulled < FLOOD; pulled++) {
    if (pulled % 100 === 0) await tick(signal);
    yield delta(0, "¶".repeat(2000));
  }
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: FLOOD };
  yield { type: "end", timings: TIMINGS };
};
/** Nothing until it is aborted. */
const hangs: Script = async function* ({ signal }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  await untilAborted(signal);
};
const ask = (more: object = {}) =>
  JSON.stringify({ model: "floods", messages: [{ role: "user", content: "x" }], ...more });

describe.each(ADAPTERS)("over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      scripts: { floods, hangs },
      stalledMs: 200,
      patience: {
        headersTimeout: 300,
        requestTimeout: 600,
        keepAliveTimeout: 300,
        keepAliveTimeoutBuffer: 0,
        connectionsCheckingInterval: 50,
      },
    });
  });
  afterAll(() => server.close());
  afterEach(async () => {
    await until(() => server.inFlight.size === 0);
    // Whatever came before, the next one is served.
    const response = await fetch(`${server.url}/v1/models`, { headers: { connection: "close" } });
    expect(response.status).toBe(200);
    await response.text();
  });

  /** Sends a piece again and again until the server has had enough. */
  async function trickle(connection: RawConnection, piece: string): Promise<string> {
    const timer = setInterval(() => connection.write(piece), 20);
    try {
      return await connection.closed();
    } finally {
      clearInterval(timer);
    }
  }

  const timeout = /^HTTP\/1\.1 408 [^]*"code":"request_timeout"/;

  test("silence from the beginning", async () => {
    expect(await (await connect(server.port)).closed()).toMatch(timeout);
  });

  test("headers that never end", async () => {
    const connection = await connect(server.port);
    connection.write("GET /v1/models HTTP/1.1\r\nhost: localhost\r\n");
    expect(await trickle(connection, "x: y\r\n")).toMatch(timeout);
  });

  test("a request's line that never ends", async () => {
    const connection = await connect(server.port);
    expect(await trickle(connection, "G")).toMatch(/^HTTP\/1\.1 4(00|08) /);
  });

  test("a body that never ends", async () => {
    const connection = await connect(server.port);
    connection.write(raw("POST", CHAT, { "content-type": "application/json", "content-length": 10_000 }));
    expect(await trickle(connection, " ")).toMatch(timeout);
  });

  test("a body in chunks that never ends", async () => {
    const connection = await connect(server.port);
    connection.write(raw("POST", CHAT, { "content-type": "application/json", "transfer-encoding": "chunked" }));
    expect(await trickle(connection, "1\r\n \r\n")).toMatch(timeout);
  });

  test("silence between two requests", async () => {
    const connection = await connect(server.port);
    connection.write(raw("GET", "/ready"));
    expect(await connection.closed()).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("a stream that nobody reads is cut off, and its request with it", async () => {
    const socket = net.connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined).pause();
    socket.write(raw("POST", CHAT, {}, ask({ stream: true })));
    await until(() => server.backend.records.at(-1)?.options.messages !== undefined);
    const record = server.backend.records.at(-1);
    await until(() => record?.ended !== "running");
    // Held back, and not piled up, until then.
    expect(pulled).toBeLessThan(FLOOD);
    await until(() => server.inFlight.size === 0);
    socket.destroy();
  });

  test.each([
    ["a stream", { stream: true }],
    ["an answer of megabytes", {}],
  ])("%s that is read, but too slowly", async (_name, more) => {
    const settings = { answerLimit: 1e9 };
    const picky = await startTestServer({ adapter, scripts: { floods }, settings, stalledMs: 400, minReadRate: 1e9 });
    const socket = net.connect(picky.port, "127.0.0.1");
    let taken = 0;
    socket.on("error", () => undefined);
    socket.on("data", ({ length }) => {
      taken += length;
      socket.pause();
    });
    // Never silent for as long as the server waits for those that take nothing.
    const timer = setInterval(() => socket.resume(), 20);
    socket.write(raw("POST", CHAT, {}, ask(more)));
    await until(() => picky.inFlight.size === 1);
    await until(() => picky.inFlight.size === 0);
    clearInterval(timer);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(FLOOD * 4000);
    expect(picky.log.at(-1)).toMatchObject({ gone: true });
    socket.destroy();
    await picky.close();
  });

  test("an answer of megabytes that nobody reads", async () => {
    const socket = net.connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined).pause();
    socket.write(raw("POST", CHAT, {}, ask()));
    await until(() => server.inFlight.size === 1);
    await until(() => server.inFlight.size === 0);
    socket.destroy();
  });

  test.each<[string, string]>([
    ["one", `x: ${"y".repeat(20_000)}\r\n`],
    ["many", "x: y\r\n".repeat(20_000)],
    ["a name", `${"x".repeat(20_000)}: y\r\n`],
  ])("giant headers: %s", async (_, headers) => {
    const connection = await connect(server.port);
    connection.write(`GET /v1/models HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n`);
    expect(await connection.closed()).toMatch(/^HTTP\/1\.1 431 [^]*"code":"headers_too_large"/);
  });

  test("a giant URL", async () => {
    const connection = await connect(server.port);
    connection.write(raw("GET", `/v1/models/${"x".repeat(100_000)}`));
    expect(await connection.closed()).toMatch(/^HTTP\/1\.1 431 /);
  });

  test("a thousand requests in one packet are answered one after another", async () => {
    const connection = await connect(server.port);
    connection.write(raw("GET", "/ready").repeat(999) + raw("GET", "/ready", { connection: "close" }));
    expect((await connection.closed()).match(/HTTP\/1\.1 200 /g)).toHaveLength(1000);
  });

  test("requests that wait for another one's answer end with their connection too", async () => {
    const connection = await connect(server.port);
    const before = server.backend.records.length;
    for (const model of ["hangs", "parrot", "hangs"]) connection.write(raw("POST", CHAT, {}, ask({ model })));
    await until(() => server.backend.records.length === before + 3);
    connection.destroy();
    await until(() => server.inFlight.size === 0);
    expect(server.backend.records.slice(before).map(({ ended }) => ended)).toEqual(["aborted", "end", "aborted"]);
  });

  test("what is no HTTP behind requests that wait does not get into the answer before them", async () => {
    const connection = await connect(server.port);
    connection.write(raw("POST", CHAT, {}, ask({ model: "hangs", stream: true })));
    await connection.seen(/"role":"assistant"/);
    connection.write(raw("POST", CHAT, {}, ask({ model: "hangs" })));
    await until(() => server.inFlight.size === 2);
    connection.write("\0\r\n\r\n");
    expect((await connection.closed()).match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe.each(ADAPTERS)("as many connections as there may be, over %s", (adapter) => {
  const busy = async ({ port }: TestServer): Promise<RawConnection> => {
    const connection = await connect(port);
    connection.write("GET /v1/models HTTP/1.1\r\n");
    return connection;
  };
  const ready = async ({ port }: TestServer): Promise<string> => {
    const connection = await connect(port);
    connection.write(raw("GET", "/ready", { connection: "close" }));
    return connection.closed();
  };
  const OK = /^HTTP\/1\.1 200 /;

  test("slow ones keep nobody out, until they are too many", async () => {
    // Of a patience that no machine is too slow for: what is closed is closed for being too many.
    const server = await startTestServer({ adapter, maxConnections: 30 });
    const open = (count: number) => Promise.all(Array.from({ length: count }, () => busy(server)));
    const slow = await open(25);
    expect(await ready(server)).toMatch(OK);
    slow.push(...(await open(15)));
    const closed = new Set<RawConnection>();
    for (const connection of slow) void connection.closed().then((text) => text === "" && closed.add(connection));
    await until(() => closed.size >= 10);
    const kept = slow.filter((connection) => !closed.has(connection));
    for (const connection of kept) connection.destroy();
    await until(() => closed.size === 40);
    let next = "";
    while (next === "") next = await ready(server); // the server hears of the ends in its own time
    expect(next).toMatch(OK);
    await server.close();
  });
});
