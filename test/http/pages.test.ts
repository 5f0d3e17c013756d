/** What is served beside the API. */
import { load } from "js-yaml";
import type { ModelStatus } from "../../src/backend/pool";
import type { Service } from "../../src/http/service";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";

const model = (state: ModelStatus["state"], progress: number, error?: string): ModelStatus => ({
  models: [`${state}-${progress}`],
  state,
  progress,
  ...(error === undefined ? {} : { error }),
});

describe.each(ADAPTERS)("pages over %s", (adapter) => {
  let server: TestServer;
  let state: ReturnType<Service["state"]>;
  let status: ModelStatus[];
  beforeAll(async () => {
    server = await startTestServer({ adapter, state: () => state, status: () => status });
  });
  beforeEach(() => {
    state = "running";
    status = [];
  });
  afterAll(() => server.close());

  const get = async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  test.each<[string, ReturnType<Service["state"]>, ModelStatus[], number, object]>([
    ["nothing to load", "running", [], 200, { status: "ok", models: [] }],
    [
      "loading: the second of two engines has not begun",
      "starting",
      [model("loading", 0.5)],
      503,
      { status: "loading", progress: 0.25, models: [{ names: ["loading-0.5"], state: "loading", progress: 0.5 }] },
    ],
    [
      "loading the second",
      "starting",
      [model("ready", 1), model("loading", 0.25)],
      503,
      { status: "loading", progress: 0.625 },
    ],
    ["all there", "running", [model("ready", 1), model("ready", 1)], 200, { status: "ok" }],
    [
      "one failed: the other still serves, and the reason is there",
      "running",
      [model("ready", 1), model("failed", 0, "no such file")],
      200,
      { status: "degraded", models: [{ state: "ready" }, { state: "failed", error: "no such file" }] },
    ],
    ["all failed", "running", [model("failed", 0, "no such file")], 503, { status: "failed" }],
    ["none is loaded yet", "running", [model("unloaded", 0)], 200, { status: "ok", models: [{ state: "unloaded" }] }],
    [
      "loading: what is not loaded at start counts for nothing",
      "starting",
      [model("unloaded", 0), model("ready", 1), model("waiting", 0)],
      503,
      { status: "loading", progress: 0.5 },
    ],
    [
      "the only one has stopped: the next request loads it",
      "running",
      [model("unloaded", 1, "no memory")],
      200,
      { status: "degraded", models: [{ state: "unloaded", error: "no memory" }] },
    ],
    ["a load later on", "running", [model("ready", 1), model("loading", 0.5)], 200, { status: "ok" }],
    [
      "the only one failed, and another is still there for who has it",
      "running",
      [model("failed", 0, "no such file"), model("dropped", 1)],
      503,
      { status: "failed", models: [{ state: "failed" }, { state: "dropped" }] },
    ],
    ["stopping", "stopping", [model("ready", 1)], 503, { status: "stopping" }],
  ])("/health: %s", async (_name, at, models, code, body) => {
    [state, status] = [at, models];
    const health = await get("/health");
    expect(health.status).toBe(code);
    expect(JSON.parse(health.text)).toMatchObject(body);
    const ready = await get("/ready");
    expect([ready.status, JSON.parse(ready.text)]).toEqual([code, { ready: code === 200 }]);
  });

  test("probes and scrapes that are answered as usual are no lines of the log above debug", async () => {
    status = [model("ready", 1)];
    const before = server.log.length;
    for (const path of ["/", "/health", "/ready"]) await get(path);
    await until(() => server.log.slice(before).filter(({ msg }) => msg === "request").length === 3);
    expect(server.log.slice(before).filter(({ level }) => Number(level) > 20)).toEqual([]);
    status = [model("failed", 0, "no such file")];
    await get("/ready");
    await until(() => server.log.at(-1)?.status === 503);
    expect(server.log.at(-1)).toMatchObject({ level: 30, path: "/ready" });
  });

  test("/openapi.json is the patched document, with this server's address", async () => {
    const { headers, text } = await get("/openapi.json");
    expect(headers.get("content-type")).toBe("application/json");
    const document = JSON.parse(text) as { servers: unknown; paths: Record<string, unknown>; components: unknown };
    expect(document.servers).toEqual([{ url: `${server.url}/v1` }]);
    expect(document.paths["/chat/completions"]).toHaveProperty("post.operationId", "createChatCompletion");
    expect(document.components).toHaveProperty("schemas.LocalAIChatExtensions");
  });

  test("/openapi.yaml is the same", async () => {
    const { headers, text } = await get("/openapi.yaml");
    expect(headers.get("content-type")).toBe("application/yaml");
    expect(load(text)).toEqual(JSON.parse((await get("/openapi.json")).text));
  });

  test("the address is the one that the client used", async () => {
    const { text } = await get("/v1/openapi.json");
    expect(JSON.parse(text)).toMatchObject({ servers: [{ url: `${server.url}/v1` }] });
    const other = server.url.replace("127.0.0.1", "localhost");
    const document = (await (await fetch(`${other}/openapi.json`)).json()) as object;
    expect(document).toMatchObject({ servers: [{ url: `${other}/v1` }] });
  });

  test("/docs shows it to people, under a strict policy, with this server's address", async () => {
    const { status: code, headers, text } = await get("/docs");
    expect([code, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(text).toContain(`curl ${server.url}/v1/chat/completions`);
    expect(text).not.toContain("@address");
    const { text: below } = await get("/v1/docs");
    expect(below).toBe(text);
  });

  test("/ says what this is", async () => {
    const { status: code, headers, text } = await get("/");
    expect([code, headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(text).toContain(`${server.url}/v1`);
    expect(text).toContain(`${server.url}/docs`);
    expect(text).toContain("parrot");
  });
});
