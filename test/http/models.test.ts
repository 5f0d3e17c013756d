/** Models that come and go, as clients see it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI from "openai";
import pino from "pino";
import { type RunningServer, startServer } from "../../src";
import type { ServerSettings } from "../../src/config/settings";
import { delta, type Script, TIMINGS, untilAborted } from "../fixtures/scripted-backend";
import { SizedBackend } from "../fixtures/sized-backend";
import { ONE_ADAPTER, until } from "../fixtures/test-server";

const WAIT = "x-llama-openapi-model-wait-ms";
const GiB = 1024 ** 3;

let finish: () => void = () => undefined;
/** Ends when the test says so. */
const waits: Script = async function* ({ signal }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  yield delta(0, "begun");
  await Promise.race([new Promise<void>((resolve) => (finish = resolve)), untilAborted(signal)]);
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: 2 };
  yield { type: "end", timings: TIMINGS };
};

const registered = (name: string, size: number, loading = "{}"): string => `
registration: { model: ${name}, endpoint: createChatCompletion }
local_settings: { backend: scripted, script: ${name}, size: ${size} }
loading: ${loading}
`;

describe.each(ONE_ADAPTER)("models over %s", (adapter) => {
  let dir: string;
  let backend: SizedBackend;
  let server: RunningServer;
  let client: OpenAI;

  async function start(registrations: readonly string[], settings: Partial<ServerSettings> = {}): Promise<void> {
    dir = mkdtempSync(path.join(tmpdir(), "llama-openapi-"));
    writeFileSync(path.join(dir, "all.yaml"), registrations.join("---"));
    backend = new SizedBackend(undefined, 0, { waits });
    const all = { port: 0, configDir: dir, adapter, gracePeriod: 1000, ...settings };
    server = await startServer(all, { log: pino({ level: "silent" }), backends: new Map([["scripted", backend]]) });
    client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: "none", maxRetries: 0 });
  }
  afterEach(async () => {
    await server.close(0);
    rmSync(dir, { recursive: true });
  });

  const request = (model: string) => ({ model, messages: [{ role: "user" as const, content: "hi" }] });
  const ask = async (model: string) => {
    const { data, response } = await client.chat.completions.create(request(model)).withResponse();
    return { text: data.choices[0]!.message.content, waited: response.headers.get(WAIT) };
  };
  const health = async () => {
    const [answer, ready] = await Promise.all([fetch(`${server.url}/health`), fetch(`${server.url}/ready`)]);
    const body = (await answer.json()) as { status: string; models: { names: string[]; state: string }[] };
    const states = Object.fromEntries(body.models.map(({ names, state }) => [names[0], state]));
    return { code: answer.status, ready: ready.status, status: body.status, states };
  };

  test("without preload the server is ready at once, and the first request loads its model", async () => {
    await start([registered("a", 1), registered("b", 1)], { preload: false });
    await server.ready;
    expect(await health()).toEqual({ code: 200, ready: 200, status: "ok", states: { a: "unloaded", b: "unloaded" } });
    const first = await ask("a");
    expect([first.text, Number(first.waited) > 0]).toEqual(["hi", true]);
    expect(await ask("a")).toEqual({ text: "hi", waited: null });
    expect((await health()).states).toEqual({ a: "ready", b: "unloaded" });
  });

  test("requests for a loading model share the load, streams among them, and are told that they waited", async () => {
    await start([registered("a", 1)], { preload: false });
    let go = (): void => undefined;
    backend.gate = new Promise((resolve) => (go = resolve));
    const all = Promise.all([ask("a"), ask("a"), ask("a")]);
    const stream = client.chat.completions.create({ ...request("a"), stream: true }).withResponse();
    await until(() => server.pool.status()[0]?.state === "loading");
    expect((await health()).states).toEqual({ a: "loading" });
    go();
    for (const { text, waited } of await all) expect([text, Number(waited) > 0]).toEqual(["hi", true]);
    expect(Number((await stream).response.headers.get(WAIT))).toBeGreaterThan(0);
    for await (const _ of (await stream).data);
    expect(backend.loads).toBe(1);
  });

  test("a load that fails tells every request why; the next one tries again", async () => {
    await start([registered("a", 1), registered("b", 1, "{ preload: true }")], { preload: false });
    await server.ready;
    backend.broken.add("a");
    let go = (): void => undefined;
    backend.gate = new Promise((resolve) => (go = resolve));
    const acquired = jest.spyOn(server.pool, "acquire");
    const asked = Promise.allSettled([ask("a"), ask("a")]);
    await until(() => acquired.mock.calls.length === 2);
    go();
    const all = await asked;
    expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await health()).toMatchObject({ code: 200, status: "degraded", states: { a: "failed", b: "ready" } });
    expect((await ask("a")).text).toBe("hi");
    expect((await health()).status).toBe("ok");
  });

  test("one that has stopped by itself is loaded by the next request: the server stays ready", async () => {
    await start([registered("a", 1)]);
    await server.ready;
    backend.stop[0]!("no memory");
    expect(await health()).toEqual({ code: 200, ready: 200, status: "degraded", states: { a: "unloaded" } });
    expect((await ask("a")).text).toBe("hi");
    expect(await health()).toEqual({ code: 200, ready: 200, status: "ok", states: { a: "ready" } });
  });

  test("one that stops again and again is not loaded by each request, and clients are told when it is", async () => {
    await start([registered("a", 1)]);
    for (const [i, name] of ["first", "second"].entries()) {
      expect([name, (await ask("a")).text]).toEqual([name, "hi"]);
      backend.stop[i]!("no memory");
    }
    expect(await health()).toEqual({ code: 503, ready: 503, status: "failed", states: { a: "failed" } });
    const { models } = (await (await fetch(`${server.url}/health`)).json()) as { models: object[] };
    expect(models).toEqual([{ names: ["a"], state: "failed", error: "no memory", retry_in: expect.any(Number) }]);
    const refused = await ask("a").catch((error: unknown) => error as InstanceType<typeof OpenAI.APIError>);
    expect(refused).toMatchObject({ status: 503, code: "model_load_failed", param: "model" });
    const retryAfter = Number((refused as InstanceType<typeof OpenAI.APIError>).headers?.get("retry-after"));
    expect([retryAfter > 0 && retryAfter <= 30, backend.loads]).toEqual([true, 2]);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/^llama_openapi_models\{model="a",state="failed"\} 1$/m);
    expect(metrics).toMatch(/^llama_openapi_model_retry_seconds\{model="a"\} [\d.]+$/m);
    expect(metrics).toMatch(/^llama_openapi_engine_stops_total\{engine="a"\} 2$/m);
  });

  test("an idle one is unloaded, and loaded again", async () => {
    await start([registered("a", 1, "{ idle_timeout: 20ms }")]);
    await ask("a");
    await until(() => server.pool.status()[0]?.state === "unloaded");
    expect(await health()).toEqual({ code: 200, ready: 200, status: "ok", states: { a: "unloaded" } });
    // How often it was idle for so long before depends on the machine.
    const { loads } = backend;
    expect(Number((await ask("a")).waited)).toBeGreaterThan(0);
    expect(backend.loads).toBe(loads + 1);
  });

  test("two that don't fit together take turns, and a stream comes to its end first", async () => {
    await start([registered("waits", 1), registered("b", 1)], { memoryLimit: 1, preload: false, swapAfter: 0 });
    const stream = await client.chat.completions.create({ ...request("waits"), stream: true });
    const chunks = stream[Symbol.asyncIterator]();
    await chunks.next();
    const other = ask("b");
    await until(() => server.pool.status().some(({ state }) => state === "waiting"));
    const late = ask("waits"); // its model's turn is over: it waits for the next one
    finish();
    for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next());
    expect(Number((await other).waited)).toBeGreaterThan(0);
    await until(() => backend.records.length === 3);
    finish();
    expect((await late).text).toBe("begun");
    expect(backend.history).toEqual(["+waits", "-waits", "+b", "-b", "+waits"]);
  });

  test("what never fits is refused with the numbers, and harms nobody", async () => {
    await start([registered("a", 1), registered("huge", 3 * GiB)], { memoryLimit: 2 * GiB });
    await server.ready;
    const params = { status: 503, code: "insufficient_memory", param: "model", type: "server_error" };
    await expect(ask("huge")).rejects.toMatchObject(params);
    await expect(ask("huge")).rejects.toThrow(/'huge' takes 3\.0 GiB of memory .* at most 2\.0 GiB can be had/);
    expect((await ask("a")).waited).toBeNull();
    expect(backend.history).toEqual(["+a"]);
    expect(await health()).toMatchObject({ code: 200, status: "degraded", states: { a: "ready", huge: "failed" } });
  });

  test("a client that goes away while it waits leaves the load to others", async () => {
    await start([registered("a", 1)], { preload: false });
    let go = (): void => undefined;
    backend.gate = new Promise((resolve) => (go = resolve));
    const gone = new AbortController();
    const left = client.chat.completions.create(request("a"), { signal: gone.signal });
    const stayed = ask("a");
    await until(() => server.pool.status()[0]?.state === "loading");
    gone.abort();
    await expect(left).rejects.toThrow();
    go();
    expect((await stayed).text).toBe("hi");
  });
});
