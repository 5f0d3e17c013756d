/** HTTP itself: paths, methods, bodies and connections that are not as they should be. */
import http from "node:http";
import { OPERATIONS } from "../../src/generated/routes";
import { connect, raw } from "../fixtures/raw-http";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";

const LIMIT = 64 * 1024;
const CHAT = "/v1/chat/completions";
const good = JSON.stringify({ model: "parrot", messages: [{ role: "user", content: "x" }] });
const json = { "content-type": "application/json" };

describe.each(ADAPTERS)("protocol over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    const registrations = [
      { model: "org/name" },
      { model: "a b%c" },
      { model: "modèle" },
      { model: "parrot", operation: "createEmbedding" as const },
    ];
    server = await startTestServer({ adapter, registrations });
  });
  afterAll(() => server.close());

  const call = (method: string, path: string, init: RequestInit = {}) => fetch(server.url + path, { method, ...init });
  /** As it stands, where fetch would normalise the path. */
  const send = async (text: string) => {
    const connection = await connect(server.port);
    connection.write(text);
    const answer = await connection.seen(/^[^]*?\r\n\r\n([^]*\}|[^]*\n)?\s*$/);
    connection.destroy();
    const [head = "", body = ""] = answer.split(/\r\n\r\n([^]*)/);
    const json = /\r\ncontent-type: application\/json/i.test(head);
    return { status: Number(head.split(" ")[1]), head, body: json ? (JSON.parse(body) as unknown) : body };
  };
  const error = (code: string | null, type = "invalid_request_error", param: string | null = null) => ({
    error: { message: expect.any(String), type, param, code },
  });

  describe("paths and methods", () => {
    test.each(["/v1/models", "/models"])("GET %s lists the models, each once", async (path) => {
      const answer = await (await call("GET", path)).json();
      const model = (id: string) => ({ id, object: "model", created: 1_700_000_000, owned_by: "llama-openapi" });
      expect(answer).toEqual({ object: "list", data: ["parrot", "org/name", "a b%c", "modèle"].map(model) });
    });

    test.each(["org/name", "org%2Fname", "a%20b%25c", "mod%C3%A8le", "parrot"])("GET /models/%s", async (name) => {
      for (const base of ["/v1", ""]) {
        const response = await call("GET", `${base}/models/${name}`);
        expect([response.status, await response.json()]).toEqual([
          200,
          { id: decodeURIComponent(name), object: "model", created: 1_700_000_000, owned_by: "llama-openapi" },
        ]);
      }
    });

    test("OpenAI's client finds a model whose name has a slash", async () => {
      expect(await server.client().models.retrieve("org/name")).toMatchObject({ id: "org/name" });
      expect(await server.client("").models.retrieve("org/name")).toMatchObject({ id: "org/name" });
    });

    test.each([CHAT, "/chat/completions"])("POST %s", async (path) => {
      expect((await call("POST", path, { headers: json, body: good })).status).toBe(200);
    });

    test.each<[string, string, number, string | null]>([
      ["GET", "/nothing", 404, "unknown_url"],
      ["GET", "/v1", 200, null],
      ["GET", "/v1/", 200, null],
      ["GET", "/v1/v1/models", 404, "unknown_url"],
      ["GET", "/v2/models", 404, "unknown_url"],
      ["GET", "/V1/models", 404, "unknown_url"],
      ["GET", "/v1/Models", 404, "unknown_url"],
      ["GET", "/v1/models/", 200, null],
      ["GET", "//v1//models", 200, null],
      ["GET", "/v1/models/../models", 404, "model_not_found"],
      ["GET", "/v1/chat%2Fcompletions", 404, "unknown_url"],
      ["GET", "/v1/models/%zz", 400, null],
      ["GET", "/v1/models/%ff", 400, null],
      ["GET", "/%", 400, null],
      ["GET", "/v1/models/nobody", 404, "model_not_found"],
      ["GET", "/v1/models/a//b", 404, "model_not_found"],
      ["GET", "/v1/models?x=1", 200, null],
      ["GET", "/v1/models/%00", 404, "model_not_found"],
      ["GET", "/v1/models/__proto__", 404, "model_not_found"],
      ["GET", "/v1/constructor", 404, "unknown_url"],
      ["GET", "http://other.example/v1/models", 200, null],
      ["GET", "/v1/models#part", 200, null],
      ["DELETE", "/v1/models", 405, "method_not_supported"],
      ["PUT", CHAT, 405, "method_not_supported"],
      ["PATCH", "/health", 405, "method_not_supported"],
      ["POST", "/v1/files/x/y/z", 404, "unknown_url"],
      ["DELETE", "/v1/models/org/name", 404, "model_not_found"],
    ])("%s %s -> %i", async (method, target, status, code) => {
      const answer = await send(raw(method, target, { connection: "close" }));
      expect(answer.status).toBe(status);
      if (status === 200) return;
      expect(answer.body).toMatchObject({ error: { code, message: expect.any(String) } });
      if (status === 405) expect(answer.head).toMatch(/\r\nallow: [A-Z, ]*OPTIONS/i);
    });

    test("Allow names what a path takes", async () => {
      expect((await call("PUT", "/v1/models")).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      // createChatCompletion, and listChatCompletions, which is not implemented.
      expect((await call("PUT", CHAT)).headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
    });

    test("every operation that is not implemented answers 501 with its name, under its own path and method", async () => {
      for (const { id, method, path, selector, implemented } of Object.values(OPERATIONS)) {
        if (implemented) continue;
        const query = selector === null ? "" : `?${new URLSearchParams(selector).toString()}`;
        const response = await call(method.toUpperCase(), `/v1${path.replace(/\{\w+\}/g, "x")}${query}`);
        expect([id, response.status, await response.json()]).toEqual([
          id,
          501,
          error("not_implemented", "not_implemented_error"),
        ]);
      }
      const response = await call("POST", "/v1/images/generations");
      expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining("createImage") } });
    });

    test("HEAD is GET without a body", async () => {
      const get = await call("GET", "/v1/models");
      const head = await call("HEAD", "/v1/models");
      expect([head.status, await head.text()]).toEqual([200, ""]);
      expect(head.headers.get("content-length")).toBe(String((await get.text()).length + 1));
      expect((await call("HEAD", "/nothing")).status).toBe(404);
      expect((await call("HEAD", "/v1/completions")).status).toBe(405);
    });

    test("OPTIONS says what a path takes", async () => {
      const response = await call("OPTIONS", CHAT);
      expect([response.status, response.headers.get("allow"), await response.text()]).toEqual([
        204,
        "GET, HEAD, OPTIONS, POST",
        "",
      ]);
      expect((await call("OPTIONS", "/nothing")).status).toBe(404);
      expect((await send(raw("OPTIONS", "*"))).status).toBe(204);
    });
  });

  describe("headers", () => {
    test("a request's own id comes back where it is sane", async () => {
      const id = async (given: string) =>
        (await call("GET", "/v1/models", { headers: { "x-request-id": given } })).headers.get("x-request-id");
      expect(await id("my-id_1.2:3")).toBe("my-id_1.2:3");
      expect(await id("no blanks")).toMatch(/^req_[0-9a-f]{32}$/);
      expect(await id("x".repeat(129))).toMatch(/^req_/);
    });

    test("every answer has an id and its time", async () => {
      for (const path of ["/v1/models", "/nothing", "/health", "/v1/files"]) {
        const { headers } = await call("GET", path);
        expect(headers.get("x-request-id")).toMatch(/^req_/);
        expect(headers.get("openai-processing-ms")).toMatch(/^\d+$/);
        expect(headers.get("x-powered-by")).toBeNull();
      }
    });

    test.each<[string, Record<string, string>, number]>([
      ["JSON", json, 200],
      ["JSON with a charset", { "content-type": "application/json; charset=UTF-8" }, 200],
      ["a kind of JSON", { "content-type": "application/problem+json" }, 200],
      ["no JSON", { "content-type": "text/plain" }, 415],
      ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
      ["JSON's Latin cousin", { "content-type": "application/json; charset=latin1" }, 415],
      ["compressed", { ...json, "content-encoding": "gzip" }, 415],
    ])("content type: %s", async (_name, headers, status) => {
      const response = await call("POST", CHAT, { headers, body: good });
      expect(response.status).toBe(status);
      if (status === 415) expect(await response.json()).toEqual(error("unsupported_content_type"));
    });

    test("no content type at all", async () => {
      const text = raw("POST", CHAT, {}, good).replace(/content-type: .*\r\n/, "");
      expect((await send(text)).body).toEqual(error("unsupported_content_type"));
    });
  });

  describe("too large", () => {
    test("by its declared length, before it is sent", async () => {
      const answer = await send(raw("POST", CHAT, { ...json, "content-length": LIMIT + 1 }));
      expect([answer.status, answer.body]).toEqual([413, error("request_too_large")]);
      expect(answer.head).toMatch(/connection: close/i);
    });

    test("while it comes, and the client that goes on sending still gets its answer", async () => {
      const connection = await connect(server.port);
      connection.write(raw("POST", CHAT, { ...json, "transfer-encoding": "chunked" }));
      const piece = "x".repeat(4096);
      for (let i = 0; i < 200; i++) connection.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
      connection.write("0\r\n\r\n");
      expect(await connection.closed()).toMatch(/^HTTP\/1.1 413 [^]*request_too_large/);
    });

    test("just at the limit is fine", async () => {
      const padded = good + " ".repeat(LIMIT - good.length);
      expect((await call("POST", CHAT, { headers: json, body: padded })).status).toBe(200);
      expect((await call("POST", CHAT, { headers: json, body: padded + " " })).status).toBe(413);
    });

    test("OpenAI's client gets the error too", async () => {
      const content = "x".repeat(1024 * 1024);
      const sent = server.client().chat.completions.create({ model: "parrot", messages: [{ role: "user", content }] });
      await expect(sent).rejects.toMatchObject({ status: 413, code: "request_too_large" });
    });

    test("headers", async () => {
      const answer = await send(raw("GET", "/v1/models", { "x-filler": "x".repeat(http.maxHeaderSize) }));
      expect([answer.status, answer.body]).toEqual([431, error("headers_too_large")]);
    });
  });

  describe("Expect: 100-continue", () => {
    const head = (path: string, length: number, headers: object = json) =>
      raw("POST", path, { ...headers, "content-length": length, expect: "100-continue" });

    test("leave is given when the request is worth reading", async () => {
      const connection = await connect(server.port);
      connection.write(head(CHAT, good.length));
      await connection.seen(/^HTTP\/1.1 100 Continue\r\n\r\n/);
      connection.write(good);
      expect(await connection.seen(/chat\.completion/)).toMatch(/HTTP\/1.1 200 OK/);
      connection.destroy();
    });

    test.each<[string, string, number, object, number]>([
      ["too large", CHAT, LIMIT + 1, json, 413],
      ["no JSON", CHAT, 10, { "content-type": "text/plain" }, 415],
      ["no such path", "/v1/nothing", 10, json, 404],
      ["not implemented", "/v1/images/generations", 10, json, 501],
    ])("and is not, where it is refused: %s", async (_name, path, length, headers, status) => {
      const connection = await connect(server.port);
      connection.write(head(path, length, headers));
      const text = await connection.closed();
      expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(text).not.toContain("100 Continue");
    });
  });

  describe("connections", () => {
    test("errors don't cost a client its connection", async () => {
      const connection = await connect(server.port);
      const requests: [string, number][] = [
        [raw("POST", CHAT, {}, "{"), 400],
        [raw("GET", "/nothing"), 404],
        [raw("POST", "/v1/nothing", {}, good), 404],
        [raw("PUT", CHAT, {}, good), 405],
        [raw("POST", "/v1/images/generations", {}, good), 501],
        [raw("POST", CHAT, { "content-type": "text/plain" }, good), 415],
        [raw("POST", CHAT, {}, good), 200],
      ];
      for (const [index, [text]] of requests.entries()) {
        connection.write(text);
        await until(() => (connection.text().match(/HTTP\/1.1 /g)?.length ?? 0) > index);
      }
      await connection.seen(/chat\.completion"/);
      const statuses = [...connection.text().matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => Number(status));
      expect(statuses).toEqual(requests.map(([, status]) => status));
      connection.destroy();
    });

    test.each([
      ["no HTTP", "hello\r\n\r\n"],
      ["no Host", "GET /v1/models HTTP/1.1\r\n\r\n"],
      ["a broken header", "GET /v1/models HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n"],
      ["two lengths", `POST ${CHAT} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}`],
      [
        "a length and chunks",
        `POST ${CHAT} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n{}`,
      ],
    ])("what is no HTTP gets a 400: %s", async (_name, text) => {
      const connection = await connect(server.port);
      connection.write(text);
      expect(await connection.closed()).toMatch(/^HTTP\/1.1 400 /);
    });

    test("a body that never comes to its end leaves nothing behind", async () => {
      const connection = await connect(server.port);
      connection.write(raw("POST", CHAT, { ...json, "content-length": 100 }) + "{");
      await until(() => server.inFlight.size === 1);
      connection.destroy();
      await until(() => server.inFlight.size === 0);
    });
  });

  test("the log has one line a request, with tokens and times and no text", async () => {
    const body = JSON.stringify({ model: "parrot", messages: [{ role: "user", content: "private words" }] });
    await call("POST", CHAT, { headers: { ...json, "x-request-id": "logged" }, body });
    await until(() => server.log.some(({ id }) => id === "logged"));
    const lines = server.log.filter(({ id }) => id === "logged");
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        pid: expect.any(Number),
        hostname: expect.any(String),
        id: "logged",
        msg: "request",
        method: "POST",
        path: CHAT,
        operation: "createChatCompletion",
        model: "parrot",
        status: 200,
        ms: expect.any(Number),
        promptTokens: 2,
        cachedTokens: 1,
        completionTokens: 2,
        reasoningTokens: 0,
        queuedMs: 1,
        promptMs: 2,
        firstTokenMs: 3,
        generationMs: 4,
      },
    ]);
    expect(JSON.stringify(server.log)).not.toContain("private");
  });
});
