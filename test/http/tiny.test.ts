/** The whole path, to the embedded model and back, through OpenAI's own client. */
import type OpenAI from "openai";
import type { RunningServer } from "../../src";
import { connect, raw } from "../fixtures/raw-http";
import { ONE_ADAPTER, until } from "../fixtures/test-server";
import { startTinyServer } from "../fixtures/tiny-server";

const GREEDY = { model: "tiny", temperature: 0 };
const hello = [{ role: "user" as const, content: "What is the capital of Sweden?" }];

describe.each(ONE_ADAPTER)("tiny over %s", (adapter) => {
  let server: RunningServer;
  let client: OpenAI;
  beforeAll(async () => {
    ({ server, client } = await startTinyServer({ adapter }));
  });
  afterAll(() => server.close(0));

  const engine = async () => {
    const [ready] = await server.pool.ready();
    if (ready === undefined) throw new Error("no model is loaded");
    return ready.model;
  };

  /** Streams a chat to its end: its text, and what its chunks said. */
  const stream = async (params: Partial<OpenAI.Chat.ChatCompletionCreateParamsStreaming>) => {
    const chunks: OpenAI.Chat.ChatCompletionChunk[] = [];
    const all = {
      ...GREEDY,
      messages: hello,
      ...params,
      stream: true as const,
      stream_options: { include_usage: true },
    };
    for await (const chunk of await client.chat.completions.create(all)) chunks.push(chunk);
    const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");
    const reason = chunks.flatMap(({ choices }) => choices[0]?.finish_reason ?? []);
    return { text, reason, chunks, usage: chunks.at(-1)?.usage };
  };

  test("a request that comes while the model is being loaded waits for it", async () => {
    const answer = await client.chat.completions.create({ ...GREEDY, messages: hello });
    expect(answer.choices[0]?.message.content).toContain("Stockholm");
    await server.ready;
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(server.problems).toEqual([]);
  });

  test("a stream says what a whole answer says, with the same usage", async () => {
    const whole = await client.chat.completions.create({ ...GREEDY, messages: hello });
    const streamed = await stream({});
    expect(streamed.text).toBe(whole.choices[0]?.message.content);
    expect(streamed.reason).toEqual([whole.choices[0]?.finish_reason]);
    expect(streamed.usage?.total_tokens).toBe(whole.usage?.total_tokens);
    expect(whole.system_fingerprint).toMatch(/^fp_[0-9a-f]+$/);
    expect(new Set(streamed.chunks.map(({ id, created }) => `${id} ${created}`)).size).toBe(1);
  });

  test("usage counts what logprobs list, and max_completion_tokens cuts there", async () => {
    const answer = await client.chat.completions.create({
      ...GREEDY,
      messages: [{ role: "user", content: "Tell me a story about a fox and a lantern." }],
      max_completion_tokens: 5,
      logprobs: true,
      top_logprobs: 3,
    });
    const [choice] = answer.choices;
    const content = choice?.logprobs?.content ?? [];
    expect(choice?.finish_reason).toBe("length");
    expect(answer.usage?.completion_tokens).toBe(5);
    expect(content.length).toBe(5);
    expect(content.map(({ token }) => token).join("")).toBe(choice?.message.content);
    for (const { token, logprob, top_logprobs: top } of content) {
      expect(top.length).toBe(3);
      // Greedy: what was taken is the likeliest.
      expect([top[0]?.token, top[0]?.logprob]).toEqual([token, logprob]);
    }
  });

  test("a stop sequence ends the answer before itself", async () => {
    const full = (await stream({})).text;
    const stop = full.slice(4, 9);
    const cut = await stream({ stop });
    expect(cut.text).toBe(full.slice(0, full.indexOf(stop)));
    expect(cut.reason).toEqual(["stop"]);
  });

  test("a seed repeats an answer, n gives different ones", async () => {
    const params = {
      model: "tiny",
      messages: [{ role: "user" as const, content: "Tell me a story." }],
      temperature: 1.5,
      max_completion_tokens: 24,
      n: 4,
      seed: 11,
    };
    const texts = async () =>
      (await client.chat.completions.create(params)).choices.map(({ message }) => message.content);
    const first = await texts();
    expect(await texts()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(1);
  });

  test("logit_bias bans a token", async () => {
    const asked = { ...GREEDY, messages: hello, logprobs: true, max_completion_tokens: 1 };
    const usual = (await client.chat.completions.create(asked)).choices[0]?.message.content ?? "";
    const model = await engine();
    const [token] = await model.tokenize(usual);
    const other = await client.chat.completions.create({ ...asked, logit_bias: { [String(token)]: -100 } });
    expect(other.choices[0]?.message.content).not.toBe(usual);
  });

  test("completions: text, and the same text as tokens", async () => {
    const model = await engine();
    const prompt = "Once upon a";
    const tokens = [...(await model.tokenize(prompt, { addSpecial: true }))];
    const answer = await client.completions.create({ ...GREEDY, prompt, max_tokens: 8 });
    const same = await client.completions.create({ ...GREEDY, prompt: tokens, max_tokens: 8 });
    const both = await client.completions.create({ ...GREEDY, prompt: [tokens, tokens], max_tokens: 8 });
    expect(answer.choices[0]?.text).not.toBe("");
    expect(same.choices[0]?.text).toBe(answer.choices[0]?.text);
    expect(both.choices.map(({ text }) => text)).toEqual([answer.choices[0]?.text, answer.choices[0]?.text]);
    expect(same.usage).toEqual(answer.usage);
    expect(both.usage?.prompt_tokens).toBe(2 * tokens.length);
  });

  test("completions: no tokens wanted, none computed", async () => {
    const answer = await client.completions.create({ ...GREEDY, prompt: "Once", max_tokens: 0 });
    expect(answer.choices[0]).toMatchObject({ text: "", finish_reason: "length" });
    expect(answer.usage?.completion_tokens).toBe(0);
  });

  test("a prompt that is too long is told both numbers", async () => {
    const error = await client.completions
      .create({ model: "tiny", prompt: "a ".repeat(5000) })
      .catch((thrown: unknown) => thrown);
    const { contextSize } = (await engine()).info;
    expect(error).toMatchObject({ status: 400, code: "context_length_exceeded", type: "invalid_request_error" });
    expect((error as Error).message).toMatch(new RegExp(`${contextSize} tokens.* 500\\d tokens`));
  });

  test("a grammar binds the answer; one that is none is refused", async () => {
    const ask = (grammar: string) =>
      client.chat.completions.create({ ...GREEDY, messages: hello, grammar } as never) as Promise<{
        choices: { message: { content: string } }[];
      }>;
    expect((await ask('root ::= "yes" | "no"')).choices[0]?.message.content).toMatch(/^(yes|no)$/);
    await expect(ask("root ::= (")).rejects.toMatchObject({ status: 400, code: "invalid_value" });
  });

  test("32 clients at once: each its own answer, usage exact", async () => {
    const questions = Array.from({ length: 32 }, (_, i) => `What is ${i % 10} + ${Math.floor(i / 4)}?`);
    const ask = (content: string) => stream({ messages: [{ role: "user", content }], max_completion_tokens: 40 });
    const together = await Promise.all(questions.map(ask));
    for (const { usage, chunks, reason } of together) {
      expect(reason.length).toBe(1);
      expect(usage?.completion_tokens).toBeGreaterThanOrEqual(chunks.length - 3);
      expect(usage?.completion_tokens).toBeLessThanOrEqual(40);
      expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0));
    }
    const { running, waiting } = (await engine()).stats();
    expect([running, waiting]).toEqual([0, 0]);
  });

  test("clients that go away leave nothing in the engine", async () => {
    const body = JSON.stringify({
      ...GREEDY,
      messages: [{ role: "user", content: "Tell me a long story." }],
      stream: true,
      ignore_eos: true,
    });
    const model = await engine();
    const port = Number(new URL(server.url).port);
    const connections = await Promise.all(Array.from({ length: 12 }, () => connect(port)));
    for (const connection of connections) connection.write(raw("POST", "/v1/chat/completions", {}, body));
    await Promise.all(connections.slice(0, 4).map((connection) => connection.seen(/"content":"\w/)));
    for (const connection of connections) connection.destroy();
    await until(() => {
      const { running, waiting, cellsUsed } = model.stats();
      return running === 0 && waiting === 0 && cellsUsed === 0;
    });
  });
});
