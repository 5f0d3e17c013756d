/** A server behind a proxy: what it says of its own address, who may come in, and whose word counts. */
import http from "node:http";
import { startServer } from "../../src";
import type { ProxySettings } from "../../src/http/proxies";
import { ADAPTERS, startTestServer, type TestServer, type TestServerOptions } from "../fixtures/test-server";

type Headers = Record<string, string>;

function get(server: TestServer, path: string, headers: Headers) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.get({ host: "127.0.0.1", port: server.port, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on("error", reject);
  });
}
const code = (text: string) => (JSON.parse(text) as { error?: { code: string } }).error?.code;

const BY_TLS = {
  host: "llm_backend",
  "x-forwarded-for": "192.0.2.7",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "llm.example",
};

describe.each(ADAPTERS)("over %s", (adapter) => {
  let server: TestServer;
  const start = async (proxies: Partial<ProxySettings>, more: Partial<TestServerOptions> = {}) =>
    (server = await startTestServer({ adapter, browsers: {}, proxies, ...more }));
  afterEach(() => server.close());
  const addresses = async (headers: Headers) => {
    const document = JSON.parse((await get(server, "/openapi.json", headers)).text) as { servers: { url: string }[] };
    const yaml = (await get(server, "/v1/openapi.yaml", headers)).text;
    const { text } = await get(server, "/", headers);
    const url = document.servers[0]!.url;
    expect(yaml).toContain(`url: '${url}'\n`);
    expect(text).toContain(url);
    return url;
  };

  test("the document and the first page name what a trusted proxy says", async () => {
    await start(
      { trustedProxies: ["127.0.0.1"] },
      { allowAnonymous: true, browsers: { allowedHosts: ["llm.example"] } },
    );
    expect(await addresses(BY_TLS)).toBe("https://llm.example/v1");
    expect(await addresses({ ...BY_TLS, "x-forwarded-prefix": "/ai" })).toBe("https://llm.example/ai/v1");
    expect(await addresses({ host: "box", forwarded: "for=192.0.2.7;proto=https;host=llm.example" })).toBe(
      "https://llm.example/v1",
    );
  });

  test("others' headers change nothing", async () => {
    await start({ trustedProxies: ["10.0.0.0/8"] });
    expect(await addresses({ ...BY_TLS, host: "localhost" })).toBe("http://localhost/v1");
    const rebound = await get(server, "/v1/models", { host: "evil.example", "x-forwarded-host": "localhost" });
    expect([rebound.status, code(rebound.text)]).toEqual([403, "host_not_allowed"]);
  });

  test("public_url is what they name, and a name that is let in", async () => {
    await start({ publicUrl: "https://llm.example/ai" });
    expect(await addresses({ host: "localhost" })).toBe("https://llm.example/ai/v1");
    const own = { host: "llm.example", origin: "https://llm.example" };
    expect((await get(server, "/v1/models", own)).status).toBe(200);
    expect((await get(server, "/v1/models", { host: "other.example" })).status).toBe(403);
  });

  test("host and origin are those that the client used", async () => {
    await start(
      { trustedProxies: ["127.0.0.1"] },
      { allowAnonymous: true, browsers: { allowedHosts: ["llm.example"] } },
    );
    const own = await get(server, "/v1/models", { ...BY_TLS, origin: "https://llm.example" });
    expect(own.status).toBe(200);
    const foreign = await get(server, "/v1/models", { ...BY_TLS, origin: "https://llm_backend" });
    expect(code(foreign.text)).toBe("origin_not_allowed");
    const rebound = await get(server, "/v1/models", { ...BY_TLS, "x-forwarded-host": "evil.example" });
    expect(code(rebound.text)).toBe("host_not_allowed");
  });

  test("what a proxy passes on from elsewhere is not from this machine", async () => {
    await start({ trustedProxies: ["127.0.0.1"] });
    const remote = await get(server, "/v1/models", { ...BY_TLS, host: "localhost", "x-forwarded-host": "localhost" });
    expect([remote.status, code(remote.text)]).toEqual([401, "invalid_api_key"]);
    const health = await get(server, "/health", { ...BY_TLS });
    expect(JSON.parse(health.text)).toEqual({ status: "ok" });
    for (const headers of [{ "x-forwarded-for": "127.0.0.1" }, {}] as Headers[]) {
      expect((await get(server, "/v1/models", { host: "localhost", ...headers })).status).toBe(200);
    }
  });

  test("with allow_anonymous it is served, and may not do what only this machine may", async () => {
    await start({ trustedProxies: ["127.0.0.1"] }, { allowAnonymous: true });
    const headers = { host: "localhost", "x-forwarded-for": "192.0.2.7" };
    expect((await get(server, "/v1/models", headers)).status).toBe(200);
    const deleting = await fetch(`${server.url}/v1/models/parrot`, {
      method: "DELETE",
      headers: { "x-forwarded-for": "192.0.2.7" },
    });
    expect(deleting.status).toBe(403);
  });
});

test("a public_url that is none is an error at the start", async () => {
  const start = startServer({ port: 0, logLevel: "silent", preload: false, publicUrl: "llm.example" });
  await expect(start).rejects.toThrow('public_url: expected a URL such as https://llm.example, got "llm.example".');
});
