/** What web pages may do: names of hosts, origins, CORS. */
import http from "node:http";
import { ADAPTERS, startTestServer, type TestServer } from "../fixtures/test-server";

const KEY = "the-key-of-the-operator";
type Headers = Record<string, string>;

/** fetch sets these headers by itself. */
function call(server: TestServer, method: string, path: string, headers: Headers) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; code: string | undefined }>(
    (resolve, reject) => {
      const options = { host: "127.0.0.1", port: server.port, method, path, headers, agent: false };
      const request = http.request(options, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => {
          const { error } = (text.startsWith("{") ? JSON.parse(text) : {}) as { error?: { code: string } };
          resolve({ status: response.statusCode ?? 0, headers: response.headers, code: error?.code });
        });
      });
      request.on("error", reject).end();
    },
  );
}

describe.each(ADAPTERS)("a server of this machine without keys over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      browsers: { allowedHosts: ["box.example"], corsOrigins: ["https://chat.example"] },
    });
  });
  afterAll(() => server.close());

  test.each<[string, Headers, number, string | undefined]>([
    ["its address", { host: "127.0.0.1:8080" }, 200, undefined],
    ["its address in IPv6", { host: "[::1]:8080" }, 200, undefined],
    ["another address: no name, no trick", { host: "192.168.1.5" }, 200, undefined],
    ["localhost", { host: "localhost" }, 200, undefined],
    ["a name below it", { host: "LLM.localhost:80" }, 200, undefined],
    ["a name that the operator allows", { host: "box.example:8080" }, 200, undefined],
    ["a name that leads here by rebinding", { host: "evil.example:8080" }, 403, "host_not_allowed"],
    ["a name that begins like ours", { host: "localhost.evil.example" }, 403, "host_not_allowed"],
    ["a name with an address in it", { host: "127.0.0.1.evil.example" }, 403, "host_not_allowed"],
    ["a page that the operator allows", { origin: "https://chat.example" }, 200, undefined],
    ["a page of its own", { host: "localhost:1", origin: "http://localhost:1" }, 200, undefined],
    ["a foreign page", { origin: "https://evil.example" }, 403, "origin_not_allowed"],
    ["a page on another port of this machine", { origin: "http://localhost:3000" }, 200, undefined],
    ["a page of a program", { origin: "app://obsidian.md" }, 200, undefined],
    ["a container's name for this machine", { host: "host.docker.internal:8080" }, 200, undefined],
    ["a container's name", { host: "llm:8080" }, 200, undefined],
    ["a name of the own network", { host: "box.local:8080" }, 200, undefined],
    ["a name with a dot at its end", { host: "localhost.:8080" }, 200, undefined],
    ["a page without an origin", { origin: "null" }, 403, "origin_not_allowed"],
    ["the allowed page by http", { origin: "http://chat.example" }, 403, "origin_not_allowed"],
  ])("called by %s", async (_, headers, status, code) => {
    for (const path of ["/v1/models", "/health", "/nothing"]) {
      const answer = await call(server, "GET", path, headers);
      expect([answer.status, answer.code]).toEqual(
        path === "/nothing" && status === 200 ? [404, "unknown_url"] : [status, code],
      );
    }
  });

  test("a preflight of an allowed page says what it may send, and its answers are for it", async () => {
    const origin = "https://chat.example";
    const asked = "authorization,content-type,x-stainless-os";
    const preflight = await call(server, "OPTIONS", "/v1/chat/completions", {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": asked,
      "access-control-request-private-network": "true",
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      vary: "Origin",
      "access-control-allow-origin": origin,
      "access-control-allow-methods": expect.stringContaining("POST"),
      "access-control-allow-headers": asked,
      "access-control-allow-private-network": "true",
      "access-control-max-age": "600",
    });
    const { headers } = await call(server, "GET", "/v1/models", { origin });
    expect(headers).toMatchObject({ vary: "Origin", "access-control-allow-origin": origin });
    expect(headers["access-control-expose-headers"]).toContain("x-ratelimit-remaining-tokens");
    expect(headers).not.toHaveProperty("access-control-allow-methods");
    expect(headers).not.toHaveProperty("access-control-allow-credentials");
  });

  test("errors can be read by the page too", async () => {
    const { status, headers } = await call(server, "GET", "/v1/models/nobody", { origin: "https://chat.example" });
    expect([status, headers["access-control-allow-origin"]]).toEqual([404, "https://chat.example"]);
  });

  test("a preflight of a foreign page is refused, and no header is for it", async () => {
    const { status, headers } = await call(server, "OPTIONS", "/v1/chat/completions", {
      origin: "https://evil.example",
      "access-control-request-method": "POST",
    });
    expect(status).toBe(403);
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    expect(headers.vary).toBe("Origin");
  });
});

describe("a server with keys", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter: "express",
      apiKey: [KEY],
      browsers: { local: false, corsOrigins: ["https://chat.example"] },
    });
  });
  afterAll(() => server.close());

  test("a key counts, whatever the name, and programs with an origin of their own need no more", async () => {
    const headers = { authorization: `Bearer ${KEY}`, host: "any.example", origin: "app://notes" };
    expect((await call(server, "GET", "/v1/models", headers)).status).toBe(200);
  });

  test("a preflight needs no key; what follows it does", async () => {
    const origin = "https://chat.example";
    const preflight = { origin, "access-control-request-method": "GET" };
    expect((await call(server, "OPTIONS", "/v1/models", preflight)).headers).toHaveProperty(
      "access-control-allow-methods",
      "GET, HEAD, OPTIONS",
    );
    const refused = await call(server, "GET", "/v1/models", { origin });
    expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([401, origin]);
  });

  test("a foreign page gets no header of CORS, with and without a preflight", async () => {
    for (const method of ["GET", "OPTIONS"]) {
      const { headers } = await call(server, method, "/v1/models", {
        origin: "https://evil.example",
        authorization: `Bearer ${KEY}`,
        "access-control-request-method": "GET",
      });
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });
});

test("with allow_local off, only what is named counts", async () => {
  const server = await startTestServer({ adapter: "express", browsers: { allowLocal: false } });
  const refused: [Headers, string][] = [
    [{ host: "box.local" }, "host_not_allowed"],
    [{ host: "host.docker.internal" }, "host_not_allowed"],
    [{ host: "llm" }, "host_not_allowed"],
    [{ origin: "http://localhost:3000" }, "origin_not_allowed"],
    [{ origin: "tauri://localhost" }, "origin_not_allowed"],
  ];
  for (const [headers, code] of refused) {
    const answer = await call(server, "GET", "/v1/models", headers);
    expect([answer.status, answer.code, answer.headers.vary]).toEqual([403, code, undefined]);
  }
  expect((await call(server, "GET", "/v1/models", { host: "llm.localhost" })).status).toBe(200);
  await server.close();
});

test.each(["http://localhost:3000", "tauri://localhost", "app://obsidian.md", "vscode-webview://0abc"])(
  "a page of this machine, %s, can send its request and read the answer",
  async (origin) => {
    const server = await startTestServer({ adapter: "node-http", browsers: {} });
    const preflight = await call(server, "OPTIONS", "/v1/chat/completions", {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type,x-stainless-os",
      "access-control-request-private-network": "true",
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      vary: "Origin",
      "access-control-allow-origin": origin,
      "access-control-allow-methods": expect.stringContaining("POST"),
      "access-control-allow-headers": "authorization,content-type,x-stainless-os",
      "access-control-allow-private-network": "true",
    });
    const { status, headers } = await call(server, "GET", "/v1/models", { origin });
    expect([status, headers["access-control-allow-origin"]]).toEqual([200, origin]);
    await server.close();
  },
);

describe("a server that is open to others", () => {
  test("pages of this machine are foreign there: another machine's may be meant", async () => {
    const server = await startTestServer({ adapter: "express", allowAnonymous: true, browsers: { local: false } });
    const answer = await call(server, "GET", "/v1/models", { origin: "http://localhost:3000" });
    expect([answer.status, answer.code]).toEqual([403, "origin_not_allowed"]);
    await server.close();
  });

  test.each([
    ["any name", [], "any.example", 200],
    ["the allowed name", ["box.example"], "box.example", 200],
    ["another name than the allowed one", ["box.example"], "any.example", 403],
  ])("%s", async (_, allowedHosts, host, status) => {
    const server = await startTestServer({
      adapter: "node-http",
      allowAnonymous: true,
      browsers: { local: false, allowedHosts },
    });
    expect((await call(server, "GET", "/v1/models", { host })).status).toBe(status);
    expect((await call(server, "GET", "/v1/models", { host, origin: "https://evil.example" })).status).toBe(403);
    await server.close();
  });
});

test("without cors_origins there is no header of CORS; with * every page may", async () => {
  for (const [corsOrigins, want] of [
    [[], undefined],
    [["*"], "https://any.example"],
  ] as const) {
    const server = await startTestServer({ adapter: "express", browsers: { corsOrigins, local: false } });
    const { headers } = await call(server, "GET", "/v1/models", { origin: "https://any.example" });
    expect([headers["access-control-allow-origin"], headers.vary]).toEqual([want, want && "Origin"]);
    await server.close();
  }
});
