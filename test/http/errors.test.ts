/** What is wrong with a request, and how the answer says so. */
import { type APIError, NotFoundError, type OpenAI, RateLimitError } from "openai";
import { ApiError } from "../../src/contracts/errors";
import type { Script } from "../fixtures/scripted-backend";
import { ADAPTERS, startTestServer, type TestServer } from "../fixtures/test-server";

type Wire = [status: number, type: string, param: string | null, code: string | null];

const CHAT = "/v1/chat/completions";
const TEXT = "/v1/completions";
const chat = (more: object = {}) => ({ model: "parrot", messages: [{ role: "user", content: "x" }], ...more });
const text = (more: object = {}) => ({ model: "parrot", prompt: "x", ...more });
const invalid = (param: string | null, code: string | null, status = 400): Wire => [
  status,
  "invalid_request_error",
  param,
  code,
];
const user = (content: unknown) => chat({ messages: [{ role: "user", content }] });

const tooLong: Script = async function* () {
  throw new ApiError("context_length_exceeded", "This model's maximum context length is 100 tokens.", "messages");
};
const bug: Script = async function* () {
  throw new Error("a secret of the server's own");
};
const full: Script = async function* () {
  throw new ApiError("queue_full", "Too many requests are waiting.", null, { "retry-after": "3" });
};

describe.each(ADAPTERS)("errors over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      scripts: { tooLong, bug, full },
      registrations: [
        { model: "chat-only" },
        { model: "capped", limits: { max_completion_tokens: 10, n: 2, temperature: 0.5, top_k: 40 } },
        { model: "capped", operation: "createCompletion", limits: { max_tokens: 4 } },
        {
          model: "defaults",
          defaults: { max_completion_tokens: 9, seed: 1, temperature: 0.1, "x-localai-extensions": { top_k: 3 } },
        },
        { model: "lenient", unknownProperties: "warn" },
      ],
    });
  });
  afterAll(() => server.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
    });

  test.each<[string, string, unknown, Wire, RegExp]>([
    ["no JSON", CHAT, "{", invalid(null, "invalid_json"), /could not parse the JSON body/],
    ["an empty body", CHAT, "", invalid(null, "invalid_json"), /it is empty/],
    ["no UTF-8", CHAT, Uint8Array.of(0x22, 0xff, 0x22), invalid(null, "invalid_json"), /not valid UTF-8/],
    ["deep JSON", CHAT, "[".repeat(10_000) + "]".repeat(10_000), invalid(null, "invalid_json"), /128 levels/],
    ["no object", CHAT, [], invalid(null, "invalid_type"), /object/],
    ["a missing parameter", CHAT, { model: "parrot" }, invalid("messages", "missing_required_parameter"), /'messages'/],
    [
      "a wrong role",
      CHAT,
      chat({ messages: [{ role: "wizard", content: "x" }] }),
      invalid("messages[0].role", "invalid_value"),
      /wizard/,
    ],
    ["a wrong type", CHAT, chat({ temperature: "hot" }), invalid("temperature", "invalid_type"), /temperature/],
    ["an unknown property", CHAT, chat({ temprature: 1 }), invalid("temprature", "unknown_parameter"), /temperature/],
    [
      "an unknown extension",
      CHAT,
      chat({ "x-localai-extensions": { top_kk: 1 } }),
      invalid("x-localai-extensions.top_kk", "unknown_parameter"),
      /top_k/,
    ],
    [
      "an extension out of range, at the top level",
      CHAT,
      chat({ top_k: -2 }),
      invalid("top_k", "integer_below_min_value"),
      /top_k/,
    ],
    ["what is fixed at load", CHAT, chat({ f16: true }), invalid("f16", "unknown_parameter"), /local_settings/],
    [
      "what is fixed at load, as an extension",
      CHAT,
      chat({ "x-localai-extensions": { batch: 8 } }),
      invalid("x-localai-extensions.batch", "unknown_parameter"),
      /local_settings/,
    ],
    [
      "an unknown model",
      CHAT,
      chat({ model: "gpt-9" }),
      invalid("model", "model_not_found", 404),
      /^The model 'gpt-9' does not exist or you do not have access to it\.$/,
    ],
    [
      "a model of another endpoint",
      TEXT,
      text({ model: "chat-only" }),
      invalid("model", "model_not_found", 404),
      /not registered for createCompletion \(\/completions\)/,
    ],
    [
      "stream_options without a stream",
      CHAT,
      chat({ stream_options: { include_usage: true } }),
      invalid("stream_options", "invalid_value"),
      /only allowed when 'stream' is enabled/,
    ],
    [
      "top_logprobs without logprobs",
      CHAT,
      chat({ top_logprobs: 2 }),
      invalid("top_logprobs", "invalid_value"),
      /'logprobs'/,
    ],
    [
      "no tokens",
      CHAT,
      chat({ max_completion_tokens: 0 }),
      invalid("max_completion_tokens", "integer_below_min_value"),
      />= 1, but got 0/,
    ],
    [
      "two token limits",
      CHAT,
      chat({ max_completion_tokens: 1, max_tokens: 2 }),
      invalid("max_tokens", "invalid_value"),
      /1 and .*2/,
    ],
    [
      "two token limits that are none",
      CHAT,
      chat({ max_completion_tokens: 0, max_tokens: 0 }),
      invalid("max_completion_tokens", "integer_below_min_value"),
      />= 1, but got 0/,
    ],
    [
      "two seeds",
      CHAT,
      chat({ seed: 1, "x-localai-extensions": { seed: 2 } }),
      invalid("x-localai-extensions.seed", "invalid_value"),
      /'seed' is 1/,
    ],
    [
      "an extension given twice",
      CHAT,
      chat({ top_k: 1, "x-localai-extensions": { top_k: 2 } }),
      invalid("top_k", "invalid_value"),
      /twice/,
    ],
    ["an empty stop", CHAT, chat({ stop: ["a", ""] }), invalid("stop[1]", "invalid_value"), /empty/],
    [
      "too many stops",
      CHAT,
      chat({ stop: Array.from({ length: 65 }, String) }),
      invalid("stop", "array_above_max_length"),
      /64/,
    ],
    ["a bias on no token", CHAT, chat({ logit_bias: { x: 1 } }), invalid("logit_bias.x", "invalid_value"), /0 to 999/],
    [
      "a bias on a token that is not there",
      CHAT,
      chat({ logit_bias: { "1000": 1 } }),
      invalid("logit_bias.1000", "invalid_value"),
      /0 to 999/,
    ],
    [
      "too strong a bias",
      CHAT,
      chat({ logit_bias: { "1": 101 } }),
      invalid("logit_bias.1", "integer_above_max_value"),
      /<= 100, but got 101/,
    ],
    [
      "silent assistant",
      CHAT,
      chat({ messages: [{ role: "assistant" }] }),
      invalid("messages[0].content", "missing_required_parameter"),
      /content/,
    ],
    [
      "a cap exceeded",
      CHAT,
      chat({ model: "capped", max_completion_tokens: 11 }),
      invalid("max_completion_tokens", "integer_above_max_value"),
      /limit for 'max_completion_tokens' is 10, but got 11/,
    ],
    [
      "a cap exceeded by the old name",
      CHAT,
      chat({ model: "capped", max_tokens: 12 }),
      invalid("max_tokens", "integer_above_max_value"),
      /limit for 'max_completion_tokens' is 10, but got 12/,
    ],
    [
      "a cap of an extension",
      CHAT,
      chat({ model: "capped", top_k: 41 }),
      invalid("x-localai-extensions.top_k", "integer_above_max_value"),
      /is 40, but got 41/,
    ],
    [
      "a cap of a decimal",
      CHAT,
      chat({ model: "capped", temperature: 0.75 }),
      invalid("temperature", "decimal_above_max_value"),
      /is 0.5, but got 0.75/,
    ],
    ["no prompts", TEXT, text({ prompt: [] }), invalid("prompt", "empty_array"), /empty array/],
    [
      "a token that is not there",
      TEXT,
      text({ prompt: [[1], [2, 1000]] }),
      invalid("prompt[1][1]", "invalid_value"),
      /0 to 999/,
    ],
    [
      "fewer candidates than choices",
      TEXT,
      text({ best_of: 1, n: 2 }),
      invalid("best_of", "invalid_value"),
      /'n' is 2/,
    ],
    [
      "candidates in a stream",
      TEXT,
      text({ best_of: 2, stream: true }),
      invalid("best_of", "invalid_value"),
      /streamed/,
    ],
    [
      "debug",
      CHAT,
      chat({ debug: true }),
      invalid("x-localai-extensions.debug", "unsupported_parameter"),
      /log_prompts/,
    ],
    ["too long", CHAT, chat({ model: "tooLong" }), invalid("messages", "context_length_exceeded"), /100 tokens/],
    [
      "too long, streamed",
      CHAT,
      chat({ model: "tooLong", stream: true }),
      invalid("messages", "context_length_exceeded"),
      /100 tokens/,
    ],
    ["a full queue", CHAT, chat({ model: "full" }), [429, "rate_limit_error", null, "queue_full"], /waiting/],
    [
      "a bug of ours",
      CHAT,
      chat({ model: "bug" }),
      [500, "server_error", null, "internal_error"],
      /^The server had an error while processing your request\.$/,
    ],
  ])("%s", async (_name, path, body, [status, type, param, code], message) => {
    const response = await post(path, body);
    const answer = await response.json();
    expect([response.status, answer]).toEqual([
      status,
      { error: { message: expect.stringMatching(message), type, param, code } },
    ]);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  });

  test.each<[string, string, unknown, string, RegExp]>([
    ["modalities", CHAT, chat({ modalities: ["text", "audio"] }), "modalities", /audio/],
    ["audio", CHAT, chat({ audio: { voice: "alloy", format: "wav" } }), "audio", /alloy/],
    ["web_search_options", CHAT, chat({ web_search_options: {} }), "web_search_options", /\{\}/],
    ["store", CHAT, chat({ store: true }), "store", /true/],
    ["service_tier", CHAT, chat({ service_tier: "flex" }), "service_tier", /"flex"/],
    ["moderation", CHAT, chat({ moderation: { model: "m" } }), "moderation", /"m"/],
    [
      "files",
      CHAT,
      user([
        { type: "text", text: "x" },
        { type: "file", file: { file_data: "data:application/pdf;base64,AAAA" } },
      ]),
      "messages[0].content[1].type",
      /"file"/,
    ],
    ["an extension", CHAT, chat({ lora: [{ name: "a" }] }), "x-localai-extensions.lora", /"a"/],
  ])("what can't be had is a 400 that names the property: %s", async (_name, path, body, param, message) => {
    const seen = server.backend.records.length;
    const response = await post(path, body);
    const [status, type, , code] = invalid(param, "unsupported_parameter");
    expect([response.status, await response.json()]).toEqual([
      status,
      { error: { message: expect.stringMatching(message), type, param, code } },
    ]);
    expect(server.backend.records.length).toBe(seen);
  });

  test("the log has a bug's text and stack, the client has not", async () => {
    await post(CHAT, chat({ model: "bug" }), { "x-request-id": "bug-1" });
    const line = server.log.find(({ id }) => id === "bug-1");
    expect(line).toMatchObject({ level: 50, status: 500, err: { message: "a secret of the server's own" } });
  });

  test("an error's own headers", async () => {
    const response = await post(CHAT, chat({ model: "full" }));
    expect(response.headers.get("retry-after")).toBe("3");
  });

  test("a limit is the default where it is lower than the usual one", async () => {
    await post(CHAT, chat({ model: "capped" }));
    expect(server.backend.records.at(-1)?.options).toMatchObject({ max_tokens: 10, temperature: 0.5 });
    await post(TEXT, text({ model: "capped" }));
    expect(server.backend.records.at(-1)?.options).toMatchObject({ max_tokens: 4 });
    await post(CHAT, chat({ model: "capped", max_tokens: 3, temperature: 0.25 }));
    expect(server.backend.records.at(-1)?.options).toMatchObject({ max_tokens: 3, temperature: 0.25 });
  });

  test.each<[string, object, object]>([
    ["defaults hold", {}, { max_tokens: 9, seed: 1, temperature: 0.1, top_k: 3 }],
    ["a request goes before them", { temperature: 0.2, top_k: 4 }, { temperature: 0.2, top_k: 4, seed: 1 }],
    ["under another name too", { max_tokens: 2, "x-localai-extensions": { seed: 5 } }, { max_tokens: 2, seed: 5 }],
    ["null is not given", { temperature: null, max_tokens: null }, { temperature: 0.1, max_tokens: 9 }],
  ])("registration: %s", async (_name, more, options) => {
    const response = await post(CHAT, chat({ model: "defaults", ...more }));
    expect(response.status).toBe(200);
    expect(server.backend.records.at(-1)?.options).toMatchObject(options);
  });

  test("unknown properties go on, and are named, where the registration says warn", async () => {
    const body = chat({ model: "lenient", foo: 1, "bär\r\n": 2, messages: [{ role: "user", content: "x", bar: 3 }] });
    const response = await post(CHAT, body, { "x-request-id": "lenient-1" });
    expect(response.status).toBe(200);
    const named = response.headers.get("x-llama-openapi-ignored")?.split(", ").sort();
    expect(named).toEqual(["b%C3%A4r%0D%0A", "foo", "messages[0].bar"]);
    const line = server.log.find(({ id }) => id === "lenient-1");
    expect(line?.ignored).toEqual(expect.arrayContaining(["foo", "messages[0].bar"]));
  });

  test("of a long name the header and the log have the beginning, and no line break", async () => {
    const name = `a\nb,${"c".repeat(2_000)}`;
    const response = await post(CHAT, chat({ model: "lenient", [name]: 1 }), { "x-request-id": "long-name" });
    const want = `a%0Ab%2C${"c".repeat(196)}`;
    expect([response.status, response.headers.get("x-llama-openapi-ignored")]).toEqual([200, want]);
    expect(server.log.find(({ id }) => id === "long-name")?.ignored).toEqual([want]);
  });

  test("query parameters that the document doesn't know are ignored, and named", async () => {
    const chats = await post(`${CHAT}?beta=true&api-version=2024-10-21&beta=false`, chat());
    expect([chats.status, chats.headers.get("x-llama-openapi-ignored")]).toEqual([200, "beta, api-version"]);
    const models = await fetch(`${server.url}/v1/models?client_version=1.0&limit=20`);
    expect([models.status, models.headers.get("x-llama-openapi-ignored")]).toEqual([200, "client_version, limit"]);
  });

  test.each([
    ["high", "reasoning_effort"],
    ["xhigh", "reasoning_effort"],
    ["low", "reasoning_effort"],
    ["minimal", null],
    ["none", null],
    [null, null],
  ])("an effort of %s has no effect on a model that does not reason", async (effort, ignored) => {
    for (const stream of [false, true]) {
      const response = await post(CHAT, chat({ reasoning_effort: effort, stream }));
      expect([response.status, response.headers.get("x-llama-openapi-ignored")]).toEqual([200, ignored]);
      await response.text();
      expect(server.backend.records.at(-1)?.options?.thinking).not.toBe("on");
    }
  });

  test("OpenAI's client asks once for what is not implemented, and again for what may come later", async () => {
    const requests = (path: string): number => server.log.filter((line) => line.path === path).length;
    const client = server.client().withOptions({ maxRetries: 1 });
    const missing: unknown = await client.images.generate({ prompt: "x" }).catch((error: unknown) => error);
    expect(missing).toMatchObject({ status: 501, code: "not_implemented" });
    expect(requests("/v1/images/generations")).toBe(1);
    const before = requests(CHAT);
    const refused = chat({ store: true }) as never;
    await expect(client.chat.completions.create(refused)).rejects.toMatchObject({ code: "unsupported_parameter" });
    expect(requests(CHAT)).toBe(before + 1);
    await expect(client.chat.completions.create(chat({ model: "bug" }) as never)).rejects.toMatchObject({
      status: 500,
    });
    expect(requests(CHAT)).toBe(before + 3);
  });

  test("OpenAI's client makes its own error classes of them", async () => {
    const client: OpenAI = server.client();
    const notFound = (await client.models.retrieve("nobody").catch((error: unknown) => error)) as APIError;
    expect(notFound).toBeInstanceOf(NotFoundError);
    expect(notFound).toMatchObject({ status: 404, code: "model_not_found", param: "model" });
    const params = { model: "full", messages: [{ role: "user" as const, content: "x" }] };
    const full = (await client.chat.completions.create(params).catch((error: unknown) => error)) as APIError;
    expect(full).toBeInstanceOf(RateLimitError);
    expect(full.requestID).toMatch(/^req_/);
  });
});
