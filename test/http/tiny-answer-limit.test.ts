/**
 * `answer_limit` over the engine: an answer that has grown too large is a 400 as soon as it has, the engine stops,
 * and the key pays for what was computed. Others are answered; a stream of the same comes to its end.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type OpenAI from "openai";
import type { EngineStats } from "../../src/contracts/backend";
import { STORE_FILE } from "../../src/keys/keyring";
import { KeyStore } from "../fixtures/key-store";
import { engineStats, isIdle } from "../fixtures/engine-stats";
import { addCounted, tokensUsed } from "../fixtures/key-usage";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { made } from "../model/models";

const LIMIT = 1024;
/** Their text is larger than the limit, and they are a part of the model's context. */
const TOKENS = 700;
const endless = { "x-localai-extensions": { ignore_eos: true } };
const chat = { messages: [{ role: "user", content: "Tell me a story about a fox." }], temperature: 0, ...endless };
const cut = { temperature: 0, "x-localai-extensions": { ignore_eos: true, cutstrings: ["never said"] } };
const OPERATIONS = "[createChatCompletion, createCompletion, createEdit, tokenize, detokenize]";

describe.each(ONE_ADAPTER)("over %s", (adapter) => {
  let dir: string;
  let store: KeyStore;
  let tiny: TinyServer;
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), "answer-limit-"));
    mkdirSync(path.join(dir, "configs"));
    const local = `backend: llama, model: ${made("llama.gguf")}, kv_type_k: f32, kv_type_v: f32, flash_attention: off`;
    const text = `registration: { model: tiny, endpoint: ${OPERATIONS} }
local_settings: { ${local}, threads: 1, parallel: 4, context_size: 8192 }
`;
    writeFileSync(path.join(dir, "configs/tiny.yaml"), text);
    store = new KeyStore(path.join(dir, STORE_FILE));
    tiny = await startTinyServer({
      adapter,
      configDir: path.join(dir, "configs"),
      dataDir: dir,
      answerLimit: LIMIT,
      streamHeadAfter: 60_000,
    });
    await tiny.server.ready;
  });
  afterAll(async () => {
    await tiny.server.close(0);
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const idle = (): Promise<EngineStats> => engineStats(tiny, isIdle);
  /** Choices share their prompt, which is counted for each by the engine, and once in a request's usage. */
  const computed = (before: EngineStats, after: EngineStats, choices: number): number =>
    (after.promptTokens + after.cachedTokens - before.promptTokens - before.cachedTokens) / choices +
    (after.completionTokens - before.completionTokens);
  const add = () => addCounted(store);
  const used = (id: string): Promise<number> => tokensUsed(store, id);
  const post = async (pathname: string, body: object, secret: string) => {
    const response = await fetch(`${tiny.server.url}/v1/${pathname}`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify({ model: "tiny", ...body }),
    });
    return { status: response.status, text: await response.text() };
  };

  test.each<[string, string, object, string]>([
    ["a chat", "chat/completions", chat, "max_completion_tokens"],
    ["its choices", "chat/completions", { ...chat, n: 3, temperature: 1, seed: 1 }, "n"],
    ["its log probabilities", "chat/completions", { ...chat, logprobs: true, top_logprobs: 5 }, "top_logprobs"],
    // By what tokens usually take it would be within the limit. Long words take more.
    ["a completion", "completions", { prompt: "Once", max_tokens: 200, temperature: 0, ...endless }, "max_tokens"],
    // A stream holds nothing else.
    ["cut strings", "completions", { prompt: "Once", ...cut, max_tokens: TOKENS, stream: true }, "cutstrings"],
    ["an edit", "edits", { input: "a fox", instruction: "Tell of it.", temperature: 0, ...endless }, "input"],
  ])("%s is cut off, and its key pays for what was computed", async (_, pathname, body, param) => {
    const { secret, key } = await add();
    const before = await idle();
    const { status, text } = await post(pathname, body, secret);
    expect(status).toBe(400);
    const { error } = JSON.parse(text) as { error: { message: string } };
    expect(error).toMatchObject({ code: "answer_too_large", type: "invalid_request_error", param });
    expect(error.message).toContain(`larger than ${LIMIT} bytes`);
    const after = await idle();
    expect(await used(key.id)).toBe(computed(before, after, "n" in body ? Number(body.n) : 1));
    // It was not computed to its end for nothing.
    expect(after.completionTokens - before.completionTokens).toBeGreaterThan(0);
    expect(after.completionTokens - before.completionTokens).toBeLessThan(TOKENS);
  });

  test("a stream of the same comes to its end, and tells why and how much", async () => {
    const { secret, key } = await add();
    const more = { max_completion_tokens: TOKENS, stream: true, stream_options: { include_usage: true } };
    const { status, text } = await post("chat/completions", { ...chat, ...more }, secret);
    expect([status, text.endsWith("data: [DONE]\n\n")]).toEqual([200, true]);
    const chunks = [...text.matchAll(/^data: (\{.*)$/gm)].map(
      ([, data]) => JSON.parse(data!) as OpenAI.ChatCompletionChunk,
    );
    const said = chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
    expect(said.length).toBeGreaterThan(LIMIT);
    expect(chunks.flatMap(({ choices }) => choices[0]?.finish_reason ?? [])).toEqual(["length"]);
    const usage = chunks.at(-1)!.usage!;
    expect(usage.completion_tokens).toBe(TOKENS);
    expect(await used(key.id)).toBe(usage.total_tokens);
  });

  test("a text that stands in the answer three times counts three times", async () => {
    const { secret } = await add();
    const { tokens } = JSON.parse((await post("tokenize", { input: "a" }, secret)).text) as { tokens: number[] };
    const ask = (count: number) => post("detokenize", { tokens: Array<number>(count).fill(tokens.at(-1)!) }, secret);
    const fits = await ask(300);
    expect([fits.status, fits.text.length <= LIMIT]).toEqual([200, true]);
    expect((JSON.parse(fits.text) as { text: string }).text).toMatch(/^ ?a{300}$/);
    const { status, text } = await ask(400);
    expect(status).toBe(400);
    const { error } = JSON.parse(text) as { error: { code: string } };
    expect(error).toMatchObject({ code: "answer_too_large", param: "tokens" });
  });

  test("an answer within the limit is whole while a neighbour's is cut off", async () => {
    const { secret } = await add();
    const body = { ...chat, max_completion_tokens: 100 };
    const alone = await post("chat/completions", body, secret);
    const [cut, beside] = await Promise.all([
      post("chat/completions", chat, secret),
      post("chat/completions", body, secret),
    ]);
    expect([cut.status, alone.status, beside.status]).toEqual([400, 200, 200]);
    const [one, other] = [alone, beside].map(({ text }) => JSON.parse(text) as OpenAI.ChatCompletion);
    expect(other!.choices).toEqual(one!.choices);
    expect(other!.choices[0]!.finish_reason).toBe("length");
    expect(other!.usage!.completion_tokens).toBe(100);
    expect(other!.usage!.total_tokens).toBe(one!.usage!.total_tokens);
  });
});
