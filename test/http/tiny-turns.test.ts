/**
 * Texts of several clients that wait to be tokenised: over the real engine and real sockets. Clients are told apart by
 * their addresses.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const BODY_LIMIT = 64 * 1024 * 1024;

/** Posts from an address of its own. @returns the answer's status and JSON */
function post(tiny: TinyServer, localAddress: string, operation: string, body: object): Promise<Answer> {
  const { hostname, port } = new URL(tiny.server.url);
  const text = JSON.stringify({ model: "tiny", ...body });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: `/v1/${operation}`, method: "POST", headers, localAddress, agent: false };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode, ...JSON.parse(String(Buffer.concat(chunks))) }));
      response.on("error", reject);
    });
    request.on("error", reject).end(text);
  });
}

interface Answer {
  status: number | undefined;
  count?: number;
  error?: { code: string; param: string; message: string };
}

const words = (bytes: number): string => "The old door was red. ".repeat(bytes / 22);

// A second address of the machine itself is there on Linux without further ado.
const onLinux = process.platform === "linux" ? describe : describe.skip;

onLinux("turns at being tokenised", () => {
  let tiny: TinyServer;
  beforeAll(async () => {
    tiny = await startTinyServer({ bodyLimit: BODY_LIMIT });
    await tiny.server.ready;
  });
  afterAll(() => tiny.server.close(0));

  test("a client's many texts do not hold up another's one, though it is longer", async () => {
    const MANY = 12;
    let done = 0;
    const first = Array.from({ length: MANY }, () =>
      post(tiny, "127.0.0.1", "tokenize", { input: words(1_000_000) }).then((answer) => {
        done++;
        return answer.status;
      }),
    );
    const answer = await post(tiny, "127.0.0.2", "tokenize", { input: words(1_200_000) });
    const before = done;
    expect(answer).toMatchObject({ status: 200, count: expect.any(Number) as number });
    // The largest and the newest would be the last but for the turns.
    expect(before).toBeLessThan(MANY / 2);
    expect(await Promise.all(first)).toEqual(Array.from({ length: MANY }, () => 200));
  });

  test("a short chat goes between long texts", async () => {
    let done = 0;
    const long = Array.from({ length: 6 }, () =>
      post(tiny, "127.0.0.1", "tokenize", { input: words(1_000_000) }).then(() => done++),
    );
    const messages = [{ role: "user", content: "What is the capital of Sweden?" }];
    const answer = await post(tiny, "127.0.0.1", "chat/completions", { messages, max_tokens: 1 });
    const before = done;
    expect(answer.status).toBe(200);
    expect(before).toBeLessThan(4);
    await Promise.all(long);
  });
});

describe("words that are too long for a tokenizer", () => {
  let dir: string;
  let tiny: TinyServer;
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), "turns-"));
    mkdirSync(path.join(dir, "configs"));
    // Another splitter of words, one of those that use std::regex.
    const bytes = readFileSync(path.join(ROOT, "models/tiny.gguf"));
    bytes.write("tekken", bytes.indexOf("smollm"));
    writeFileSync(path.join(dir, "tekken.gguf"), bytes);
    const local = `local_settings: { backend: llama, model: ${path.join(dir, "tekken.gguf")}, context_size: 1024 }`;
    for (const endpoint of ["tokenize", "createChatCompletion"])
      writeFileSync(
        path.join(dir, `configs/${endpoint}.yaml`),
        `registration: { model: tiny, endpoint: ${endpoint} }\n${local}\n`,
      );
    tiny = await startTinyServer({ configDir: path.join(dir, "configs"), bodyLimit: BODY_LIMIT });
    await tiny.server.ready;
  });
  afterAll(async () => {
    await tiny.server.close(0);
    rmSync(dir, { recursive: true, force: true });
  });

  test("a 400 that names the property, what came and what was expected, and others are answered", async () => {
    const letters = 4 * 1024 * 1024;
    const answer = await post(tiny, "127.0.0.1", "tokenize", { input: "x".repeat(letters) });
    expect(answer).toMatchObject({ status: 400, error: { code: "string_above_max_length", param: "input" } });
    expect(answer.error?.message).toMatch(
      /^'input' has 4194304 characters in a row that this model's tokenizer may read as one word\. Expected at most 262144\.$/,
    );
    const most = await post(tiny, "127.0.0.1", "tokenize", { input: "x".repeat(262_144) });
    expect(most.status).toBe(200);
    const line = await post(tiny, "127.0.0.1", "tokenize", { input: '{"a":1},'.repeat(letters / 8) });
    expect(line.status).toBe(200);
  });
});
