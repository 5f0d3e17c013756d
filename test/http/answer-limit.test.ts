/** `answer_limit`: what would be too large is refused before it is computed, or as soon as it has grown too large. */
import type { GenerateEvent } from "../../src/contracts/backend";
import { ONE_ADAPTER, startTestServer, type TestServer } from "../fixtures/test-server";
import { delta, type Script, tick } from "../fixtures/scripted-backend";

const LIMIT = 64 * 1024;
const WORDS = "word ".repeat(50);

/** A kilobyte of text, reasoning or arguments at a time, for ever. */
const endless = (make: (text: string) => Partial<Extract<GenerateEvent, { type: "delta" }>>): Script =>
  async function* ({ signal }) {
    yield { type: "start", promptTokens: 1, cachedTokens: 0 };
    for (;;) {
      await tick(signal);
      yield { type: "delta", choice: 0, text: "", ...make("x".repeat(1000)) };
    }
  };
const probable: Script = async function* ({ options, signal }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  for (;;) {
    await tick(signal);
    yield delta(0, "x", options);
  }
};
/** Repeats the prompt to every choice, with its log probabilities. */
const echoing: Script = async function* ({ options }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  const logprobs = Array.from({ length: 100 }, () => ({ id: 1, token: "x", bytes: [120], logprob: -1, top: [] }));
  yield { type: "prompt", text: "x".repeat(100), ...(options.prompt_logprobs === undefined ? {} : { logprobs }) };
  for (let choice = 0; choice < (options.n ?? 1); choice++) {
    yield { type: "finish", choice, reason: "stop", completionTokens: 0 };
  }
  yield { type: "end", timings: { queuedMs: 0, promptMs: 0, firstTokenMs: 0, generationMs: 0 } };
};

const OTHERS = ["createEmbedding", "rerank", "tokenize", "detokenize", "applyTemplate", "createEdit"] as const;

describe.each(ONE_ADAPTER)("over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      settings: { answerLimit: LIMIT, bodyLimit: 1024 * 1024 },
      scripts: {
        text: endless((text) => ({ text })),
        reasoning: endless((reasoning) => ({ reasoning })),
        calls: endless((args) => ({ toolCalls: [{ index: 0, arguments: args }] })),
        probable,
        echoing,
      },
      registrations: [
        ...OTHERS.map((operation) => ({ model: "parrot", operation })),
        { model: "text", operation: "createEdit", local: { backend: "scripted", script: "text" } },
      ],
    });
  });
  afterAll(() => server.close());

  const post = async (path: string, body: object) => {
    const response = await fetch(`${server.url}/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "parrot", ...body }),
    });
    const text = await response.text();
    return { status: response.status, text, error: text.startsWith("{") ? JSON.parse(text).error : undefined };
  };
  const chat = (more: object) => ({ messages: [{ role: "user", content: WORDS }], ...more });

  test.each<[string, string, object, string]>([
    ["choices", "chat/completions", chat({ n: 128, max_completion_tokens: 100, logprobs: true }), "logprobs"],
    [
      "alternatives",
      "chat/completions",
      chat({ n: 1, max_tokens: 90, logprobs: true, top_logprobs: 20 }),
      "top_logprobs",
    ],
    ["choices without log probabilities", "chat/completions", chat({ n: 128, max_completion_tokens: 100 }), "n"],
    ["prompts", "completions", { prompt: Array.from({ length: 500 }, () => "a") }, "prompt"],
    ["prompts and choices", "completions", { prompt: Array.from({ length: 40 }, () => "a"), n: 20 }, "n"],
    ["candidates", "completions", { prompt: Array.from({ length: 40 }, () => "a"), best_of: 20 }, "best_of"],
    [
      "a completion's log probabilities",
      "completions",
      { prompt: "a", n: 10, max_tokens: 90, logprobs: 5 },
      "logprobs",
    ],
    ["echoes", "completions", { prompt: "a".repeat(4000), n: 20, echo: true }, "n"],
    [
      "echoed tokens",
      "completions",
      { prompt: Array.from({ length: 1000 }, () => 1), n: 2, echo: true, logprobs: 1 },
      "logprobs",
    ],
    ["vectors", "embeddings", { input: Array.from({ length: 300 }, () => "a") }, "encoding_format"],
    [
      "vectors in base64",
      "embeddings",
      { input: Array.from({ length: 400 }, () => "a"), encoding_format: "base64" },
      "input",
    ],
    ["documents", "rerank", { query: "a", documents: ["b".repeat(LIMIT)] }, "return_documents"],
    [
      "scores",
      "rerank",
      { query: "a", documents: Array.from({ length: 500 }, () => "b"), return_documents: false },
      "documents",
    ],
  ])("%s are refused before anything is computed", async (_, path, body, param) => {
    const before = server.backend.records.length;
    const { status, error } = await post(path, body);
    expect({ status, ...error }).toMatchObject({ status: 400, code: "answer_too_large", param });
    expect(error.message).toContain(`${LIMIT} bytes, this server's answer_limit`);
    expect(server.backend.records).toHaveLength(before);
  });

  test.each<[string, string, object, string]>([
    ["text", "chat/completions", { model: "text", ...chat({}) }, "max_completion_tokens"],
    ["reasoning", "chat/completions", { model: "reasoning", ...chat({ n: 2 }) }, "n"],
    ["calls", "chat/completions", { model: "calls", ...chat({}) }, "max_completion_tokens"],
    ["log probabilities", "chat/completions", { model: "probable", ...chat({ logprobs: true }) }, "logprobs"],
    ["a completion", "completions", { model: "text", prompt: "a", max_tokens: 1 }, "max_tokens"],
    ["its log probabilities", "completions", { model: "probable", prompt: "a", logprobs: 5 }, "logprobs"],
    ["those of candidates", "completions", { model: "text", prompt: "a", best_of: 2 }, "best_of"],
    ["an edit", "edits", { model: "text", instruction: "a" }, "input"],
    ["text that has to be held", "completions", { model: "text", prompt: "a", cutstrings: ["x"] }, "cutstrings"],
  ])("%s: as soon as it has grown too large", async (_, path, body, param) => {
    const { status, error } = await post(path, body);
    expect({ status, ...error }).toMatchObject({ status: 400, code: "answer_too_large", param });
    // The engine is not left computing for nothing.
    expect(server.backend.records.at(-1)?.ended).toBe("left");
  });

  test("echoed log probabilities", async () => {
    const body = { model: "echoing", prompt: "a", n: 60, echo: true, logprobs: 1, max_tokens: 1 };
    expect(await post("completions", { ...body, n: 2 })).toMatchObject({ status: 200 });
    const { status, error } = await post("completions", body);
    expect({ status, ...error }).toMatchObject({ status: 400, code: "answer_too_large", param: "logprobs" });
  });

  test.each([
    ["tokenize", { input: "a ".repeat(40_000) }, "input"],
    ["detokenize", { tokens: Array.from({ length: 30_000 }, () => 1) }, "tokens"],
    ["apply-template", { messages: [{ role: "user", content: "a".repeat(LIMIT) }] }, "messages"],
  ])("%s", async (path, body, param) => {
    const { status, error } = await post(path, body);
    expect({ status, ...error }).toMatchObject({ status: 400, code: "answer_too_large", param });
  });

  test("a text that stands in an answer three times counts three times", async () => {
    const tokens = (count: number) => ({ tokens: Array.from({ length: count }, () => 1) });
    const small = await post("detokenize", tokens(100));
    expect(small.status).toBe(200);
    const fits = Math.floor((LIMIT / small.text.length) * 100);
    const { status, text } = await post("detokenize", tokens(fits - 100));
    expect([status, text.length <= LIMIT]).toEqual([200, true]);
    const { error, ...more } = await post("detokenize", tokens(fits * 2));
    expect({ ...more, ...error }).toMatchObject({ status: 400, code: "answer_too_large", param: "tokens" });
  });

  test("a stream of the same has no such limit", async () => {
    const more = { stream: true, n: 128, max_completion_tokens: 100, logprobs: true, top_logprobs: 20 };
    const { status, text } = await post("chat/completions", chat({ ...more, n: 4 }));
    expect(status).toBe(200);
    expect(text.length).toBeGreaterThan(LIMIT);
    expect(text).toContain("[DONE]");
    const client = new AbortController();
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "text", ...chat(more) }),
      signal: client.signal,
    });
    expect(response.status).toBe(200);
    client.abort();
  });

  test("but what it has to hold is held to it", async () => {
    const body = { model: "text", prompt: "a", stream: true, cutstrings: ["y"] };
    const { status, text } = await post("completions", body);
    expect(status).toBe(400);
    expect(text).toContain("answer_too_large");
  });

  test.each<[string, object]>([
    [
      "a limit that the model's context is below",
      chat({ max_completion_tokens: 1e9, top_logprobs: 2, logprobs: true }),
    ],
    ["no limit at all", chat({ top_logprobs: 5, logprobs: true })],
    ["a few choices", chat({ n: 3, top_logprobs: 1, logprobs: true, max_completion_tokens: 50 })],
  ])("%s is fine", async (_, body) => {
    expect(await post("chat/completions", body)).toMatchObject({ status: 200 });
  });

  test("what is there is as it was written before", async () => {
    const { text } = await post(
      "chat/completions",
      chat({ logprobs: true, top_logprobs: 1, max_completion_tokens: 2 }),
    );
    const [choice] = JSON.parse(text).choices;
    expect(choice.logprobs).toEqual({
      content: ["word", " word"].map((token) => ({
        token,
        bytes: [...Buffer.from(token)],
        logprob: -0.5,
        top_logprobs: [{ token: "alt0", bytes: [...Buffer.from("alt0")], logprob: -1 }],
      })),
      refusal: null,
    });
  });
});
