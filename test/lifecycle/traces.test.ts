/** The spans that a collector gets, over OTLP, of the command in a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import path from "node:path";
import OpenAI from "openai";

const root = path.join(__dirname, "../..");
const COMMAND = ["--require", require.resolve("tsx/cjs"), path.join(root, "src/cli.ts"), "--port", "0"];

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number };
}
interface Batch {
  resourceSpans: { resource: Pick<Span, "attributes">; scopeSpans: { spans: Span[] }[] }[];
}

let collector: Server;
let endpoint: string;
let taken: { url: string | undefined; body: string }[];
let answer: number;
beforeEach(async () => {
  [taken, answer] = [[], 200];
  collector = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      taken.push({ url: request.url, body });
      response.writeHead(answer, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterEach(() => {
  child?.kill("SIGKILL");
  collector.closeAllConnections();
  collector.close();
});

let child: ChildProcess | undefined;

/** A server of the embedded model. */
async function serve(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const server = spawn(process.execPath, [...COMMAND, ...args], { cwd: root, env: { ...process.env, ...env } });
  child = server;
  const output = { stdout: "", stderr: "" };
  server.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  server.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(server, "close").then(([status]) => status as number);
  while (!output.stdout.includes("listens on")) await once(server.stdout, "data");
  const url = /listens on (\S+)/.exec(output.stdout)![1]!;
  return {
    url,
    client: new OpenAI({ baseURL: `${url}/v1`, apiKey: "none", maxRetries: 0 }),
    /** @returns the log's lines */
    stop: async () => {
      server.kill("SIGTERM");
      expect(await ended).toBe(0);
      const lines = output.stderr.split("\n").filter((line) => line.startsWith("{"));
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}

const batches = (): Batch[] => taken.map(({ body }) => JSON.parse(body) as Batch);
const spans = (): Span[] =>
  batches().flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
const facts = ({ attributes }: Pick<Span, "attributes">) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";
const messages = [{ role: "user" as const, content: "What is the capital of Sweden?" }];

test("a request's span continues the client's trace, with its stages below it and no text in it", async () => {
  const attributes = { OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=test" };
  const { client, stop } = await serve(["--otlp-endpoint", endpoint], attributes);
  const headers = { traceparent: `00-${TRACE}-${PARENT}-01`, "x-request-id": "mine" };
  const chat = await client.chat.completions.create({ model: "tiny", messages, max_tokens: 8 }, { headers });
  await stop();

  expect(taken.map(({ url }) => url)).toEqual(["/v1/traces"]);
  expect(facts(batches()[0]!.resourceSpans[0]!.resource)).toMatchObject({
    "service.name": "llama-openapi",
    "deployment.environment.name": "test",
  });
  const [root] = spans().filter(({ kind }) => kind === 2);
  expect(root).toMatchObject({ traceId: TRACE, parentSpanId: PARENT, name: "chat tiny" });
  expect(facts(root!)).toEqual({
    "http.request.method": "POST",
    "http.route": "/chat/completions",
    "url.path": "/v1/chat/completions",
    "http.response.status_code": 200,
    "llama_openapi.operation": "createChatCompletion",
    "llama_openapi.request_id": "mine",
    "gen_ai.operation.name": "chat",
    "gen_ai.provider.name": "llama-openapi",
    "gen_ai.request.model": "tiny",
    "gen_ai.usage.input_tokens": chat.usage?.prompt_tokens,
    "gen_ai.usage.cache_read.input_tokens": chat.usage?.prompt_tokens_details?.cached_tokens,
    "gen_ai.usage.output_tokens": chat.usage?.completion_tokens,
    "gen_ai.usage.reasoning.output_tokens": 0,
    "gen_ai.response.time_to_first_chunk": expect.any(Number),
  });
  const stages = spans().filter(({ parentSpanId }) => parentSpanId === root?.spanId);
  expect(stages.map(({ name }) => name)).toEqual(["queue", "prompt", "generate"]);
  const time = (nanoseconds = "0") => BigInt(nanoseconds);
  stages.forEach((stage, i) => {
    expect(stage.traceId).toBe(TRACE);
    if (i > 0) expect(time(stage.startTimeUnixNano)).toBe(time(stages[i - 1]!.endTimeUnixNano));
  });
  expect(time(stages[0]!.startTimeUnixNano)).toBeGreaterThanOrEqual(time(root?.startTimeUnixNano));
  expect(taken[0]?.body).not.toMatch(/Sweden|Stockholm/);
});

test("errors, streams and other operations; pages, what is nowhere and what is not sampled have none", async () => {
  const { url, client, stop } = await serve([], { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  await client.models.list();
  await client.embeddings.create({ model: "tiny", input: "words" });
  for await (const _ of await client.chat.completions.create({ model: "tiny", messages, stream: true }));
  await client.completions.create({ model: "tiny", prompt: ["One", "Two"], max_tokens: 1 });
  await expect(client.chat.completions.create({ model: "none", messages })).rejects.toThrow("404");
  await expect(client.images.generate({ prompt: "x" })).rejects.toThrow("501");
  await fetch(`${url}/health`);
  await fetch(`${url}/nowhere`);
  const unsampled = { traceparent: `00-${TRACE}-${PARENT}-00` };
  await client.models.list({ headers: unsampled });
  await stop();

  const roots = spans().filter(({ kind }) => kind === 2);
  expect(roots.map((root) => [root.name, facts(root)["error.type"], root.status.code ?? 0])).toEqual([
    ["listModels", undefined, 0],
    ["embeddings tiny", undefined, 0],
    ["chat tiny", undefined, 0],
    ["text_completion tiny", undefined, 0],
    ["chat", "model_not_found", 0],
    ["createImage", "not_implemented", 2],
  ]);
  expect(roots.every(({ traceId }) => /^[0-9a-f]{32}$/.test(traceId) && traceId !== TRACE)).toBe(true);
  // Two prompts at once have no stages of one request.
  const parents = spans().flatMap(
    ({ parentSpanId }) => roots.find(({ spanId }) => spanId === parentSpanId)?.name ?? [],
  );
  expect(new Set(parents)).toEqual(new Set(["chat tiny"]));
});

test("the trace's id stands in the log; a collector that takes nothing is named there, once, without its password", async () => {
  answer = 400;
  const { url, stop } = await serve(["--otlp-endpoint", endpoint.replace("//", "//me:secret@")]);
  await fetch(`${url}/v1/models`, { headers: { traceparent: `00-${TRACE}-${PARENT}-01` } });
  const lines = await stop();
  expect(lines.filter(({ msg }) => msg === "request")).toMatchObject([{ operation: "listModels", trace: TRACE }]);
  expect(lines.filter(({ msg }) => msg === "traces are not taken")).toMatchObject([
    { level: "warn", url: `${endpoint}/v1/traces`, reason: "Bad Request" },
  ]);
});

test("an endpoint that is no URL is told before anything is served", async () => {
  const server = spawn(process.execPath, [...COMMAND, "--otlp-endpoint", "collector:4318"], { cwd: root });
  child = server;
  let stderr = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  expect(await once(server, "close")).toEqual([1, null]);
  expect(stderr).toContain(
    'llama-openapi: otlp_endpoint: expected a URL such as http://127.0.0.1:4318, got "collector:4318".',
  );
});
