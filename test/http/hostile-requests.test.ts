/** Requests that mean harm: names that are paths, JSON that is too much, texts that must not get into the log. */
import fs from "node:fs";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";
import { ApiError } from "../../src/contracts/errors";
import type { Script } from "../fixtures/scripted-backend";

const MiB = 1024 * 1024;
const CHAT = "/v1/chat/completions";
const KEY = "planted-key-of-the-operator";

const refuses: Script = async function* () {
  throw new ApiError("context_length_exceeded", "The prompt does not fit.", "messages");
};
const breaks: Script = async function* () {
  throw new TypeError("a fault of ours");
};
const fails: Script = async function* () {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  throw new ApiError("engine_failed", "The engine failed to decode.");
};

describe.each(ADAPTERS)("over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      apiKey: [KEY],
      scripts: { refuses, breaks, fails },
      settings: { bodyLimit: 16 * MiB },
    });
  });
  afterAll(() => server.close());

  const post = async (body: string, path = CHAT, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${KEY}`, ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  const chat = (more: object) =>
    JSON.stringify({ model: "parrot", messages: [{ role: "user", content: "x" }], ...more });
  const codeOf = (text: string) => (JSON.parse(text) as { error: { code: string } }).error.code;

  describe("a model's name is a name, and no path", () => {
    const NAMES = [
      "../../../../etc/passwd",
      "..\\..\\etc\\passwd",
      "/etc/passwd",
      "file:///etc/passwd",
      "http://127.0.0.1/passwd",
      "..%2f..%2fetc%2fpasswd",
      "%2e%2e/passwd",
      "tiny/../passwd",
      "passwd\u0000.gguf",
      "passwd.gguf",
      "~/passwd",
      "$(cat /etc/passwd)",
      "passwd\r\nx-injected: 1",
      "\ud800passwd",
      `${"x".repeat(5000)}passwd`,
    ];
    const spied = [
      "readFileSync",
      "openSync",
      "statSync",
      "existsSync",
      "open",
      "stat",
      "readFile",
      "createReadStream",
    ];

    test.each(NAMES)("%j", async (name) => {
      const spies = [
        ...spied.map((method) => jest.spyOn(fs, method as "readFileSync")),
        ...["open", "stat", "readFile"].map((method) => jest.spyOn(fs.promises, method as "readFile")),
      ];
      const { status, text } = await post(chat({ model: name }));
      expect([status, codeOf(text)]).toEqual([404, "model_not_found"]);
      const encoded = encodeURIComponent(Buffer.from(name).toString());
      for (const method of ["GET", "DELETE"]) {
        const headers = { authorization: `Bearer ${KEY}` };
        const response = await fetch(`${server.url}/v1/models/${encoded}`, { method, headers });
        expect([response.status, codeOf(await response.text())]).toEqual([404, "model_not_found"]);
        expect(response.headers.get("x-injected")).toBeNull();
      }
      const touched = spies.flatMap((spy) => spy.mock.calls.map(([file]) => JSON.stringify(file) ?? ""));
      expect(touched.filter((file) => file.includes("passwd"))).toEqual([]);
      for (const spy of spies) spy.mockRestore();
    });

    test("a long one is cut, in the answer and in the log", async () => {
      const before = server.log.length;
      const { text } = await post(chat({ model: "m".repeat(MiB) }));
      expect(text.length).toBeLessThan(1000);
      await until(() => server.log.length > before);
      expect(JSON.stringify(server.log.slice(before)).length).toBeLessThan(2000);
    });
  });

  test.each<[string, () => string]>([
    ["arrays in arrays, without an end", () => "[".repeat(15 * MiB)],
    ["arrays in arrays", () => "[".repeat(7 * MiB) + "]".repeat(7 * MiB)],
    ["objects in objects", () => '{"a":'.repeat(2 * MiB) + "1" + "}".repeat(2 * MiB)],
    ["deep in a message", () => chat({ messages: [{ role: "user", content: "@" }] }).replace('"@"', "[".repeat(MiB))],
    [
      "deep where anything may stand",
      () => chat({ metadata: "@" }).replace('"@"', '{"a":'.repeat(200) + "1" + "}".repeat(200)),
    ],
    ["millions of empty arrays", () => chat({ x: "@" }).replace('"@"', `[${"[],".repeat(4 * MiB)}1]`)],
    ["millions of empty texts", () => chat({ stop: "@" }).replace('"@"', `[${'"",'.repeat(4 * MiB)}""]`)],
    ["millions of numbers for a text", () => chat({ user: "@" }).replace('"@"', `[${"1,".repeat(7 * MiB)}1]`)],
    ["a million of unknown properties", () => `{${Array.from({ length: MiB }, (_, i) => `"p${i}":1`).join()}}`],
    ["a million of numbers", () => chat({ stop: Array(MiB).fill(1) })],
    ["a million of messages without a role", () => chat({ messages: Array(MiB).fill({}) })],
    ["a name of megabytes", () => chat({ ["x".repeat(8 * MiB)]: 1 })],
    ["a role of megabytes", () => chat({ messages: [{ role: "x".repeat(8 * MiB), content: "" }] })],
    ["one property, many times", () => `{${'"model":"parrot",'.repeat(500_000)}"messages":1}`],
    ["numbers beyond numbers", () => chat({}).replace("{", '{"temperature":1e999,')],
    ["a prototype", () => chat({}).replace("{", '{"__proto__":{"polluted":1},')],
    ["a constructor", () => chat({ constructor: { prototype: { polluted: 1 } } })],
    ["only blanks", () => " ".repeat(15 * MiB)],
    ["NULs", () => "\u0000".repeat(MiB)],
  ])("JSON that is too much or too little: %s", async (_, make) => {
    const { status, text } = await post(make());
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(2000);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((await post(chat({}))).status).toBe(200);
  });

  test.each([
    ["embeddings", 8],
    ["rerank", 8],
    ["tokenize", 4],
    ["detokenize", 4],
    ["edits", 2],
  ])("%s take bodies of %d MiB, where chats take 16", async (path, most) => {
    // Blanks: within the limit the body is read, and is no JSON.
    expect((await post(" ".repeat(most * MiB), `/v1/${path}`)).status).toBe(400);
    const { status } = await post(" ".repeat(most * MiB + 1), `/v1/${path}`).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
  });

  test("more than the limit is not read", async () => {
    const { status } = await post(" ".repeat(17 * MiB)).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
    expect((await post(chat({}))).status).toBe(200);
  });

  test("neither keys nor texts get into the log, whatever goes wrong", async () => {
    const planted = "planted-text-of-a-user";
    const content = `${planted} `.repeat(3);
    const message = { role: "user", content };
    const image = `data:image/png;base64,${Buffer.from(planted.repeat(20)).toString("base64")}`;
    const bodies: [string, string][] = [
      [CHAT, chat({ messages: [message] })],
      [CHAT, chat({ messages: [message], stream: true })],
      [CHAT, chat({ messages: [{ role: "system", content }, message], user: planted, safety_identifier: planted })],
      [CHAT, chat({ messages: [{ role: planted, content }] })],
      [CHAT, chat({ messages: [message], temperature: planted })],
      [CHAT, chat({ messages: [message], stop: [planted], logit_bias: { 1: planted } })],
      [CHAT, chat({ messages: [message], tools: [{ type: "function", function: { name: planted.repeat(9) } }] })],
      [CHAT, chat({ messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: image } }] }] })],
      [CHAT, chat({ messages: [message], debug: true })],
      [CHAT, chat({ messages: [message], response_format: { type: "json_schema", json_schema: { name: planted } } })],
      [CHAT, chat({ messages: [message] }).slice(0, -2)],
      [CHAT, `{"messages": "${planted}`],
      ...["refuses", "breaks", "fails"].flatMap((model): [string, string][] => [
        [CHAT, chat({ model, messages: [message] })],
        [CHAT, chat({ model, messages: [message], stream: true })],
      ]),
      ["/v1/completions", JSON.stringify({ model: "parrot", prompt: content, suffix: planted })],
      ["/v1/completions", JSON.stringify({ model: "parrot", prompt: [content, 1] })],
      ["/v1/embeddings", JSON.stringify({ model: "parrot", input: content })],
      [`/v1/models?api_key=${planted}`, "{}"],
      [`${CHAT}?key=${planted}`, chat({ messages: [message] })],
    ];
    const before = server.log.length;
    for (const [path, body] of bodies) {
      await post(body, path);
      // A key that is wrong, or in the wrong place, is still somebody's.
      await post(body, path, { authorization: `Bearer ${planted}-sk` });
      await post(body, path, { authorization: `Basic ${planted}`, "api-key": planted, cookie: planted });
    }
    await until(() => server.log.length >= before + 3 * bodies.length);
    const base64 = Buffer.from(planted).toString("base64").slice(0, 20);
    const lines = server.log.slice(before).map((line) => JSON.stringify(line));
    expect(lines.filter((line) => line.includes("planted") || line.includes(base64))).toEqual([]);
  });
});
