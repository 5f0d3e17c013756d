/** The embedded model, busy with something else or with a long prompt: its streams are not silent, and lose nothing. */
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { streamText } from "ai";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type OpenAI from "openai";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

let dir: string;
let tiny: TinyServer;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "silence-"));
  mkdirSync(path.join(dir, "configs"));
  const file = (endpoint: string): string => `registration: { model: busy, endpoint: ${endpoint} }
local_settings:
  backend: llama
  model: ${path.join(ROOT, "models/tiny.gguf")}
  parallel: 1
  context_size: 16384
`;
  writeFileSync(path.join(dir, "configs/chat.yaml"), file("createChatCompletion"));
  writeFileSync(path.join(dir, "configs/completions.yaml"), file("createCompletion"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const WORDS = "The fox went out in the early morning, over the hill and down to the river. ";
const chat = { model: "busy", temperature: 0, max_completion_tokens: 8 } as const;
const hello = [{ role: "user" as const, content: "What is the capital of Sweden?" }];

async function post(path: string, body: object) {
  const response = await fetch(`${tiny.server.url}/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, stream: true }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const read = async (enough: () => boolean): Promise<string> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      if (enough()) break;
    }
    return text;
  };
  return {
    response,
    comments: (count: number) => read(() => text.split(": keep-alive\n\n").length > count),
    rest: () => read(() => false),
  };
}
const said = (text: string): string =>
  [...text.matchAll(/^data: (\{.*)$/gm)]
    .map(([, data]) => (JSON.parse(data!) as OpenAI.ChatCompletionChunk).choices[0]?.delta.content ?? "")
    .join("");

/** Keeps the model's one place until it is let go. */
async function occupied(): Promise<() => void> {
  const leave = new AbortController();
  const story = await tiny.client.chat.completions.create(
    {
      ...chat,
      messages: [{ role: "user", content: "A story" }],
      stream: true,
      max_completion_tokens: 16_000,
      "x-localai-extensions": { ignore_eos: true },
    } as OpenAI.ChatCompletionCreateParamsStreaming,
    { signal: leave.signal },
  );
  await story[Symbol.asyncIterator]().next();
  return () => leave.abort();
}

describe.each(ONE_ADAPTER)("over %s", (adapter) => {
  beforeAll(async () => {
    tiny = await startTinyServer({
      adapter,
      configDir: path.join(dir, "configs"),
      preload: false,
      streamHeadAfter: 0,
      streamCommentInterval: 100,
    });
  });
  afterAll(() => tiny.server.close(0));

  test("while the model is loaded: the first request's head does not wait for it", async () => {
    const stream = await post("/chat/completions", { ...chat, messages: hello });
    expect(stream.response.status).toBe(200);
    expect(stream.response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(stream.response.headers.get("x-llama-openapi-model-wait-ms")).toBeNull();
    expect(await stream.comments(1)).toMatch(/^: keep-alive\n\n/);
    const text = await stream.rest();
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
    const whole = await tiny.client.chat.completions.create({ ...chat, messages: hello });
    expect(said(text)).toBe(whole.choices[0]?.message.content);
  });

  test("a long prompt: comments before the first event, and then all events", async () => {
    const messages = [{ role: "user" as const, content: WORDS.repeat(60) + "Tell me more." }];
    const tools = [{ type: "function", function: { name: "look", parameters: { type: "object" } } }];
    const usage = { stream_options: { include_usage: true } };
    const text = await (await post("/chat/completions", { ...chat, messages, tools, ...usage })).rest();
    expect(text).toMatch(/^: keep-alive\n\n/);
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
    const chunks = [...text.matchAll(/^data: (\{.*)$/gm)].map(
      ([, data]) => JSON.parse(data!) as OpenAI.ChatCompletionChunk,
    );
    expect(chunks[0]?.choices[0]?.delta.role).toBe("assistant");
    expect(chunks.flatMap(({ choices }) => choices[0]?.finish_reason ?? [])).toHaveLength(1);
    expect(chunks.at(-1)?.usage?.prompt_tokens).toBeGreaterThan(1000);
  });

  test.each([
    ["/chat/completions", { ...chat, messages: hello }],
    ["/completions", { model: "busy", prompt: "Once upon a time", max_tokens: 8, temperature: 0 }],
  ])("%s: one that waits for its turn gets comments until it comes", async (at, body) => {
    const release = await occupied();
    const waiting = await post(at, body);
    const text = await waiting.comments(3);
    expect(text.replaceAll(": keep-alive\n\n", "")).toBe("");
    release();
    expect(await waiting.rest()).toMatch(/data: \{[^]*data: \[DONE\]\n\n$/);
  });

  test("a deadline that passes while it waits is an error event, which OpenAI's client throws", async () => {
    const release = await occupied();
    const stream = await tiny.client.chat.completions.create({
      ...chat,
      messages: hello,
      stream: true,
      "x-localai-extensions": { timeout: 0.2 },
    } as OpenAI.ChatCompletionCreateParamsStreaming);
    const read = async () => {
      for await (const _ of stream);
    };
    await expect(read()).rejects.toMatchObject({ code: "deadline_exceeded", type: "server_error" });
    release();
  });

  test("OpenAI's client and the AI SDK read through the comments", async () => {
    const whole = await tiny.client.chat.completions.create({ ...chat, messages: hello });
    const wanted = whole.choices[0]?.message.content;
    const release = await occupied();
    const helper = tiny.client.chat.completions.stream({ ...chat, messages: hello, stream: true });
    const provider = createOpenAICompatible({ name: "local", baseURL: `${tiny.server.url}/v1` });
    const other = streamText({
      model: provider("busy"),
      messages: hello,
      temperature: 0,
      maxOutputTokens: chat.max_completion_tokens,
      maxRetries: 0,
    });
    const connected = new Promise<void>((resolve) => helper.on("connect", resolve));
    await connected;
    release();
    expect((await helper.finalChatCompletion()).choices[0]?.message.content).toBe(wanted);
    expect(await other.text).toBe(wanted);
  });

  test("a prompt that is found to be too long by then is an error event, and leaves nothing behind", async () => {
    const release = await occupied();
    // By its bytes alone it could fit: so it is tokenized first, which takes far longer than the head may wait.
    const stream = await post("/completions", { model: "busy", prompt: WORDS.repeat(1000) });
    expect(stream.response.status).toBe(200);
    const text = await stream.rest();
    expect(text).toMatch(/event: error\ndata: \{.*"context_length_exceeded"/);
    expect(text).not.toContain("[DONE]");
    release();
  });
});
