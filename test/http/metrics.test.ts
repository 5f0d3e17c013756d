/** What the metrics say after requests of all kinds is what their clients counted, exactly. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseExposition, type Sample } from "../../src/cli/top/exposition";
import { STORE_FILE } from "../../src/keys/keyring";
import { KeyStore } from "../fixtures/key-store";
import { connect, raw } from "../fixtures/raw-http";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const LIMIT = 64 * 1024;
/** For so long a text is given to all who ask. */
const KEPT_MS = 25;
const words = (content: string) => [{ role: "user" as const, content }];

describe.each(ONE_ADAPTER)("metrics over %s", (adapter) => {
  let tiny: TinyServer;
  let url: string;
  /** `operation model status` -> requests, as clients see them. */
  const counted = new Map<string, number>();
  /** `operation` -> what `usage` said. */
  const usage = new Map<string, { prompt: number; cached: number; completion: number }>();

  beforeAll(async () => {
    tiny = await startTinyServer({ adapter, bodyLimit: LIMIT });
    url = tiny.server.url;
    await tiny.server.ready;
  });
  afterAll(() => tiny.server.close(0));

  const count = (operation: string, model: string, status: number) => {
    const key = `${operation} ${model} ${status}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  };
  const use = (operation: string, said: { prompt_tokens: number; completion_tokens?: number }, cached = 0) => {
    const sum = usage.get(operation) ?? { prompt: 0, cached: 0, completion: 0 };
    sum.prompt += said.prompt_tokens;
    sum.cached += cached;
    sum.completion += said.completion_tokens ?? 0;
    usage.set(operation, sum);
  };
  const post = async (path: string, body: object | string, operation: string, model: string) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const headers = { "content-type": "application/json" };
    const response = await fetch(url + path, { method: "POST", headers, body: text });
    count(operation, model, response.status);
    return (await response.json()) as { usage: { prompt_tokens: number } };
  };
  const get = async (path: string, operation: string, method = "GET") => {
    const response = await fetch(url + path, { method });
    await response.text();
    count(operation, "", response.status);
  };
  const read = async (): Promise<Sample[]> => {
    await sleep(KEPT_MS);
    const response = await fetch(`${url}/metrics`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
    ]);
    const samples = parseExposition(await response.text());
    count("/metrics", "", 200);
    return samples;
  };
  const sum = (samples: Sample[], name: string, labels: Record<string, string> = {}) =>
    samples
      .filter((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))
      .reduce((total, { value }) => total + value, 0);
  /** Once all that has begun has ended, with how many requests for the metrics it then knew of. */
  const settled = async () => {
    for (;;) {
      const before = new Map(counted);
      const samples = await read();
      if (sum(samples, "llama_openapi_requests_in_flight") === 0) return { samples, before };
    }
  };

  const chat = async (content: string) => {
    const answer = await tiny.client.chat.completions.create({
      model: "tiny",
      messages: words(content),
      max_tokens: 12,
    });
    count("createChatCompletion", "tiny", 200);
    use("createChatCompletion", answer.usage!, answer.usage?.prompt_tokens_details?.cached_tokens);
  };
  const stream = async (content: string) => {
    const params = { model: "tiny", messages: words(content), max_tokens: 8, stream: true as const };
    const chunks = await tiny.client.chat.completions.create({ ...params, stream_options: { include_usage: true } });
    for await (const { usage: said } of chunks) {
      if (said) use("createChatCompletion", said, said.prompt_tokens_details?.cached_tokens);
    }
    count("createChatCompletion", "tiny", 200);
  };
  /** Most that answers whose client has left may have of tokens beyond those that it knows of. */
  let unsaid = 0;
  /** Goes away after the first chunk of an answer that is far from its end. */
  const leave = async () => {
    const most = { max_completion_tokens: 512, n: 8 };
    const params = { model: "tiny", messages: words("Once"), ...most, stream: true as const };
    const options = { stream_options: { include_usage: true, continuous_usage_stats: true } };
    const extensions = { "x-localai-extensions": { ignore_eos: true } } as object;
    const chunks = await tiny.client.chat.completions.create({ ...params, ...options, ...extensions });
    for await (const { usage: said } of chunks) {
      if (!said) continue;
      use("createChatCompletion", said, said.prompt_tokens_details?.cached_tokens);
      unsaid += most.n * most.max_completion_tokens - said.completion_tokens;
      break;
    }
    count("createChatCompletion", "tiny", 499);
  };
  /** Bytes that are no HTTP, or too much of it. */
  const refuse = async (text: string) => {
    const connection = await connect(Number(new URL(url).port));
    connection.write(text);
    const answer = await connection.closed();
    count("", "", Number(answer.split(" ")[1]));
  };
  const half = raw("POST", "/v1/chat/completions", { "content-length": 100, "content-type": "application/json" }) + "{";
  /** Ends in the middle of its request, and still listens. */
  const halve = async () => {
    const connection = await connect(Number(new URL(url).port));
    connection.socket.end(half);
    count("createChatCompletion", "", Number((await connection.closed()).split(" ")[1]));
  };
  /** Breaks the connection in the middle of its request, once that has begun. */
  const breakOff = async () => {
    const connection = await connect(Number(new URL(url).port));
    connection.write(half);
    while (sum(await read(), "llama_openapi_requests_in_flight") === 0);
    connection.socket.resetAndDestroy();
  };

  const completion = async () => {
    const answer = await tiny.client.completions.create({ model: "tiny", prompt: ["One", "Two words"], max_tokens: 4 });
    count("createCompletion", "tiny", 200);
    use("createCompletion", answer.usage!, answer.usage?.prompt_tokens_details?.cached_tokens);
  };
  const embed = async () => {
    const body = { model: "tiny", input: ["a few words", "and more"] };
    use("createEmbedding", (await post("/v1/embeddings", body, "createEmbedding", "tiny")).usage);
  };

  test("requests by operation, model and status; tokens by what usage said", async () => {
    const messages = words("x");
    await Promise.all([
      ...Array.from({ length: 6 }, (_, i) => chat(`Story ${i}`)),
      ...Array.from({ length: 3 }, (_, i) => stream(`Poem ${i}`)),
      completion(),
      embed(),
      leave(),
      leave(),
      post("/v1/tokenize", { model: "tiny", input: "words" }, "tokenize", "tiny"),
      post("/v1/chat/completions", { model: "tiny", messages, temperature: 9 }, "createChatCompletion", "tiny"),
      post("/v1/chat/completions", { model: "tiny", messages: [] }, "createChatCompletion", "tiny"),
      post("/v1/chat/completions", "{", "createChatCompletion", ""),
      post("/v1/chat/completions", { model: "made up", messages }, "createChatCompletion", ""),
      post("/v1/chat/completions", "x".repeat(2 * LIMIT), "createChatCompletion", ""),
      post("/v1/images/generations", { model: "tiny", prompt: "x" }, "createImage", ""),
      post("/v1/no/such/thing", {}, "", ""),
      get("/v1/chat/completions", "listChatCompletions"),
      get("/v1/embeddings", ""),
      halve(),
      get("/v1/models", "listModels"),
      get("/v1/models/made-up", "retrieveModel"),
      get("/health", "/health"),
      get("/health", "/health", "HEAD"),
      get("/v1/models", "", "OPTIONS"),
      get("/%ff", ""),
      refuse("no HTTP\r\n\r\n"),
      refuse(raw("GET", "/", { "x-long": "x".repeat(100_000) })),
    ]);
    const { samples, before } = await settled();
    const requests = samples.filter(({ name }) => name === "llama_openapi_requests_total");
    const said = Object.fromEntries(
      requests.map(({ labels, value }) => [`${labels.operation} ${labels.model} ${labels.status}`, value]),
    );
    expect(said).toEqual(Object.fromEntries(before));
    const all = [...before.values()].reduce((total, n) => total + n, 0);
    expect(sum(samples, "llama_openapi_request_duration_seconds_count")).toBe(all);

    for (const [operation, { prompt, cached, completion: completed }] of usage) {
      const of = { operation, model: "tiny" };
      expect([operation, sum(samples, "llama_openapi_prompt_tokens_total", of)]).toEqual([operation, prompt]);
      expect([operation, sum(samples, "llama_openapi_cached_prompt_tokens_total", of)]).toEqual([operation, cached]);
      const more = sum(samples, "llama_openapi_completion_tokens_total", of) - completed;
      const possible = operation === "createChatCompletion" ? unsaid - 1 : 0;
      expect([operation, more >= 0 && more <= possible]).toEqual([operation, true]);
    }
    const generated =
      (counted.get("createChatCompletion tiny 200") ?? 0) + (counted.get("createCompletion tiny 200") ?? 0);
    for (const time of ["queue", "prompt", "first_token", "generation"]) {
      expect([time, sum(samples, `llama_openapi_${time}_seconds_count`)]).toEqual([time, generated]);
    }
    expect(
      Object.fromEntries(
        samples
          .filter(({ name }) => name === "llama_openapi_errors_total")
          .map(({ labels, value }) => [`${labels.code} ${labels.operation}`, value]),
      ),
    ).toEqual({
      "decimal_above_max_value createChatCompletion": 1,
      "empty_array createChatCompletion": 1,
      "invalid_json createChatCompletion": 1,
      "model_not_found createChatCompletion": 1,
      "model_not_found retrieveModel": 1,
      "request_too_large createChatCompletion": 1,
      "not_implemented createImage": 1,
      "not_implemented listChatCompletions": 1,
      "bad_request createChatCompletion": 1,
      "unknown_url ": 1,
      "method_not_supported ": 1,
      "bad_request ": 2,
      "headers_too_large ": 1,
    });
  });

  test("the engine, which has also computed for those who left", async () => {
    const { samples } = await settled();
    const engine = (name: string) => sum(samples, `llama_openapi_engine_${name}`, { engine: "tiny" });
    const told = [...usage.values()].reduce((total, { completion: n }) => total + n, 0);
    expect(engine("completion_tokens_total")).toBeGreaterThanOrEqual(told);
    expect(engine("embedded_tokens_total")).toBe(usage.get("createEmbedding")!.prompt);
    expect([engine("running"), engine("waiting"), engine("cells_used"), engine("cells")]).toEqual([0, 0, 0, 16384]);
    expect(engine("steps_total")).toBeGreaterThan(0);
    expect(engine("load_seconds")).toBeGreaterThan(0);
    expect(sum(samples, "llama_openapi_engine_loads_total", { result: "loaded" })).toBe(1);
    expect(sum(samples, "llama_openapi_models", { model: "tiny", state: "ready" })).toBe(1);
    expect(sum(samples, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
  });

  test("what is in flight, and what became of requests that were broken off", async () => {
    const of = { status: "499" };
    const before = sum((await settled()).samples, "llama_openapi_requests_total", of);
    await breakOff();
    expect(sum((await settled()).samples, "llama_openapi_requests_total", of)).toBe(before + 1);
    const response = await fetch(`${url}/v1/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "tiny", prompt: "Once", stream: true, max_tokens: 1900, n: 8, ignore_eos: true }),
    });
    expect(sum(await read(), "llama_openapi_requests_in_flight")).toBe(1);
    await response.body?.cancel();
    expect(sum((await settled()).samples, "llama_openapi_requests_total", of)).toBe(before + 2);
  });

  test("a model that is deleted takes no counter with it", async () => {
    const before = sum(await read(), "llama_openapi_engine_steps_total");
    expect((await fetch(`${url}/v1/models/tiny`, { method: "DELETE" })).status).toBe(200);
    let samples = await read();
    while (sum(samples, "llama_openapi_engine_unloads_total") === 0) samples = await read();
    expect(sum(samples, "llama_openapi_engine_steps_total")).toBe(before);
    expect(samples.filter(({ name }) => name === "llama_openapi_engine_running")).toEqual([]);
  });
});

describe("for what stands in front", () => {
  const GIVEN = "the-key-of-the-operator";
  const lines = (text: string, part: string) => text.split("\n").filter((line) => line.startsWith(part));

  test("the gauges of the whole server are there from the start, at 0, one series each", async () => {
    const { server } = await startTinyServer({ preload: false });
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(lines(text, "llama_openapi_requests_waiting")).toEqual(["llama_openapi_requests_waiting 0"]);
    expect(lines(text, "llama_openapi_requests_running")).toEqual(["llama_openapi_requests_running 0"]);
    expect(lines(text, "llama_openapi_kv_usage_ratio")).toEqual(["llama_openapi_kv_usage_ratio 0"]);
    expect(lines(text, "vllm:")).toEqual([]);
    await server.close(0);
  });

  test("they follow the engine: as many as it has places run, others wait; by vLLM's names too", async () => {
    const { server } = await startTinyServer({ metricsNames: "vllm" });
    await server.ready;
    const leave = new AbortController();
    const body = { model: "tiny", prompt: "Once", stream: true, max_tokens: 1900, n: 12, ignore_eos: true };
    const parallel = 8; // configs/tiny.yaml
    const response = await fetch(`${server.url}/v1/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: leave.signal,
    });
    const gauges = async () => {
      await sleep(KEPT_MS);
      const samples = parseExposition(await (await fetch(`${server.url}/metrics`)).text());
      return (name: string) => samples.filter((sample) => sample.name === name);
    };
    let seen = await gauges();
    while (seen("llama_openapi_requests_running")[0]!.value !== parallel) seen = await gauges();
    expect(seen("llama_openapi_requests_waiting")[0]!.value).toBe(12 - parallel);
    const ratio = seen("llama_openapi_kv_usage_ratio")[0]!.value;
    expect(ratio > 0 && ratio <= 1).toBe(true);
    const labels = { engine: "0", model_name: "tiny" };
    expect(seen("vllm:num_requests_running")).toEqual([{ name: expect.anything(), labels, value: parallel }]);
    expect(seen("vllm:num_requests_waiting")).toMatchObject([{ labels, value: 12 - parallel }]);
    expect(seen("vllm:kv_cache_usage_perc")).toMatchObject([{ labels, value: ratio }]);
    expect(seen("vllm:gpu_cache_usage_perc")).toMatchObject([{ labels, value: ratio }]);
    expect(seen("vllm:generation_tokens_total")[0]!.value).toBeGreaterThan(0);
    leave.abort();
    await response.body?.cancel().catch(() => undefined);
    await server.close(0);
  });

  test("a port of its own takes no key, and serves nothing else", async () => {
    const { server } = await startTinyServer({ preload: false, apiKey: [GIVEN], metricsPort: 0 });
    expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
    const own = server.metricsUrl!;
    const response = await fetch(own);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("llama_openapi_")]);
    for (const page of ["/health", "/v1/models", "/v1/chat/completions", "/"]) {
      expect((await fetch(own.replace("/metrics", page))).status).toBe(404);
    }
    expect((await fetch(own, { method: "POST" })).status).toBe(405);
    const foreign = await fetch(own, { headers: { origin: "https://pages.example" } });
    expect(foreign.status).toBe(403);
    await server.close(0);
    await expect(fetch(own)).rejects.toThrow();
  });

  test.each<[string[], number]>([
    [["127.0.0.0/8"], 200],
    [["10.0.0.0/8", "127.0.0.1"], 200],
    [["10.0.0.0/8"], 401],
    [["::1"], 401],
  ])("from networks %j without a key: %i", async (metricsNetworks, status) => {
    const { server } = await startTinyServer({ preload: false, apiKey: [GIVEN], metricsNetworks });
    expect((await fetch(`${server.url}/metrics`)).status).toBe(status);
    // Nothing else is open from there.
    expect((await fetch(`${server.url}/v1/models`)).status).toBe(401);
    await server.close(0);
  });
});

test("metrics: false", async () => {
  const { server } = await startTinyServer({ metrics: false });
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  expect((await fetch(`${server.url}/health`)).headers.get("openai-version")).toBe("2020-10-01");
  await server.close(0);
});

describe("where there are keys", () => {
  const GIVEN = "the-key-of-the-operator";
  let dir: string;
  let store: KeyStore;
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), "metrics-"));
    store = new KeyStore(path.join(dir, STORE_FILE));
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });
  const add = async (operations: string[]) =>
    (await store.add({ name: "", scope: { operations, models: ["*"] }, limits: {} })).secret;

  test.each<[string, boolean, () => string | undefined | Promise<string>, number, string]>([
    ["nobody reads them without one", false, () => undefined, 401, "didn't provide an API key"],
    [
      "all operations of the API are not the metrics",
      false,
      () => add(["*"]),
      403,
      "This API key may not use metrics.",
    ],
    ["a key that names them reads them", false, () => add(["metrics"]), 200, "llama_openapi_"],
    ["the operator's does", false, () => GIVEN, 200, "llama_openapi_"],
    ["elsewhere allow_anonymous is not for them", true, () => undefined, 403, "Requests without an API key may not"],
  ])("%s", async (_name, allowAnonymous, key, status, text) => {
    const host = allowAnonymous ? "0.0.0.0" : "127.0.0.1";
    const { server } = await startTinyServer({ host, preload: false, dataDir: dir, apiKey: [GIVEN], allowAnonymous });
    const secret = await key();
    const headers: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
    const response = await fetch(`http://127.0.0.1:${new URL(server.url).port}/metrics`, { headers });
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(text)]);
    await server.close(0);
  });
});
