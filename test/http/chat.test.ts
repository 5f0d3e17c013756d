/** createChatCompletion through OpenAI's own client. */
import type OpenAI from "openai";
import { ONE_ADAPTER, startTestServer, type TestServer } from "../fixtures/test-server";

type Params = OpenAI.Chat.ChatCompletionCreateParams;

const ask = (text: string): { model: string; messages: OpenAI.Chat.ChatCompletionMessageParam[] } => ({
  model: "parrot",
  messages: [{ role: "user", content: text }],
});

describe.each(ONE_ADAPTER)("chat completions over %s", (adapter) => {
  let server: TestServer;
  let client: OpenAI;
  beforeAll(async () => {
    server = await startTestServer({ adapter });
    client = server.client();
  });
  afterAll(() => server.close());

  const lastOptions = () => server.backend.records.at(-1)?.options;

  test("a whole answer has everything that OpenAI's has", async () => {
    const answer = await client.chat.completions.create(ask("one two three"));
    expect(answer).toEqual({
      id: expect.stringMatching(/^chatcmpl-[0-9a-f]{32}$/),
      object: "chat.completion",
      created: expect.any(Number),
      model: "parrot",
      system_fingerprint: "fp_scripted",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: "one two three", refusal: null, annotations: [] },
          logprobs: null,
          finish_reason: "stop",
        },
      ],
      usage: {
        prompt_tokens: 3,
        completion_tokens: 3,
        total_tokens: 6,
        prompt_tokens_details: { cached_tokens: 1, audio_tokens: 0 },
        completion_tokens_details: {
          reasoning_tokens: 0,
          audio_tokens: 0,
          accepted_prediction_tokens: 0,
          rejected_prediction_tokens: 0,
        },
      },
    });
    expect(Math.abs(answer.created - Date.now() / 1000)).toBeLessThan(60);
  });

  test("a stream has the role first, one head, the reason last", async () => {
    const chunks: OpenAI.Chat.ChatCompletionChunk[] = [];
    const stream = await client.chat.completions.create({ ...ask("one two"), stream: true });
    for await (const chunk of stream) chunks.push(chunk);
    const [first] = chunks;
    const common = {
      id: expect.stringMatching(/^chatcmpl-/),
      object: "chat.completion.chunk",
      created: first?.created,
      model: "parrot",
      system_fingerprint: "fp_scripted",
    };
    const choice = (delta: object, finish_reason: string | null = null) => ({
      ...common,
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    });
    expect(chunks).toEqual([
      choice({ role: "assistant", content: "", refusal: null }),
      choice({ content: "one" }),
      choice({ content: " two" }),
      choice({}, "stop"),
    ]);
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  });

  test("include_usage: null on every chunk but the last, which has no choices", async () => {
    const chunks: OpenAI.Chat.ChatCompletionChunk[] = [];
    const params = { ...ask("one two"), stream: true as const, stream_options: { include_usage: true } };
    for await (const chunk of await client.chat.completions.create(params)) chunks.push(chunk);
    expect(chunks.slice(0, -1).map(({ usage }) => usage)).toEqual([null, null, null, null]);
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 2, completion_tokens: 2, total_tokens: 4, prompt_tokens_details: { cached_tokens: 1 } },
    });
  });

  test("include_obfuscation pads chunks with random text", async () => {
    const params = { ...ask("one two"), stream: true as const, stream_options: { include_obfuscation: true } };
    for await (const chunk of await client.chat.completions.create(params)) {
      const { obfuscation, choices } = chunk as OpenAI.Chat.ChatCompletionChunk & { obfuscation: string };
      const length = Buffer.byteLength(choices[0]?.delta.content ?? "") + obfuscation.length;
      expect(length % 32).toBe(0);
    }
  });

  test("n choices", async () => {
    const answer = await client.chat.completions.create({ ...ask("one two"), n: 3 });
    expect(answer.choices.map(({ index, message }) => [index, message.content])).toEqual([
      [0, "one two"],
      [1, "one two"],
      [2, "one two"],
    ]);
    expect(answer.usage).toMatchObject({ prompt_tokens: 2, completion_tokens: 6 });
  });

  test("logprobs, whole and streamed", async () => {
    const params = { ...ask("one two"), logprobs: true, top_logprobs: 2 };
    const whole = await client.chat.completions.create(params);
    const token = (text: string) => ({
      token: text,
      logprob: -0.5,
      bytes: [...Buffer.from(text)],
      top_logprobs: [
        { token: "alt0", logprob: -1, bytes: [...Buffer.from("alt0")] },
        { token: "alt1", logprob: -2, bytes: [...Buffer.from("alt1")] },
      ],
    });
    expect(whole.choices[0]?.logprobs).toEqual({ content: [token("one"), token(" two")], refusal: null });
    const streamed = [];
    for await (const chunk of await client.chat.completions.create({ ...params, stream: true })) {
      streamed.push(...(chunk.choices[0]?.logprobs?.content ?? []));
    }
    expect(streamed).toEqual(whole.choices[0]?.logprobs?.content);
  });

  test("finish_reason length", async () => {
    const answer = await client.chat.completions.create({ ...ask("one two three"), max_completion_tokens: 2 });
    expect(answer.choices[0]).toMatchObject({ message: { content: "one two" }, finish_reason: "length" });
  });

  test.each<[string, object, object]>([
    ["temperature", { temperature: 0.3 }, { temperature: 0.3 }],
    ["top_p", { top_p: 0.4 }, { top_p: 0.4 }],
    ["n", { n: 2 }, { n: 2 }],
    ["stop as a string", { stop: "x" }, { stop: ["x"] }],
    ["stop as a list", { stop: ["x", "y"] }, { stop: ["x", "y"] }],
    ["seed", { seed: 7 }, { seed: 7 }],
    ["seed of 64 bits", { seed: 2 ** 40 }, { seed: 2 ** 40 % 4_294_967_295 }],
    ["negative seed", { seed: -1 }, { seed: 4_294_967_294 }],
    ["max_completion_tokens", { max_completion_tokens: 5 }, { max_tokens: 5 }],
    ["max_tokens", { max_tokens: 6 }, { max_tokens: 6 }],
    ["both with one value", { max_tokens: 6, max_completion_tokens: 6 }, { max_tokens: 6 }],
    ["presence_penalty", { presence_penalty: 1.5 }, { presence_penalty: 1.5, repeat_last_n: -1 }],
    ["frequency_penalty", { frequency_penalty: -0.5 }, { frequency_penalty: -0.5, repeat_last_n: -1 }],
    ["logit_bias", { logit_bias: { "5": -100 } }, { logit_bias: { "5": -100 } }],
    ["logprobs", { logprobs: true }, { logprobs: 0 }],
    ["top_logprobs", { logprobs: true, top_logprobs: 4 }, { logprobs: 4 }],
    ["extensions", { "x-localai-extensions": { top_k: 40, min_p: 0.1 } }, { top_k: 40, min_p: 0.1 }],
    ["an extension at the top level", { top_k: 41 }, { top_k: 41 }],
    ["the random seed of the extensions", { "x-localai-extensions": { seed: -1 } }, { seed: -1 }],
    ["template_kwargs", { template_kwargs: { a: [1] } }, { template_kwargs: '{"a":[1]}' }],
    ["null is not given", { temperature: null, stop: null, n: null }, {}],
    ["what asks for nothing", { store: false, service_tier: "auto", user: "me", metadata: { a: "b" } }, {}],
    ["defaults of later work", { tools: null, tool_choice: null, response_format: { type: "text" } }, {}],
    ["text only", { modalities: ["text"], verbosity: "medium" }, {}],
  ])("%s reaches the engine", async (_name, params, options) => {
    await client.chat.completions.create({ ...ask("x"), ...params } as Params);
    const { messages, client: whose, end_user: user, ...rest } = lastOptions() ?? {};
    expect(rest).toEqual(options);
    expect(whose).toBeGreaterThan(0); // by its address
    if ("user" in params) expect(user).toBeGreaterThan(0);
    else expect(user).toBe(0);
    expect(JSON.parse(messages ?? "")).toEqual([{ role: "user", content: "x" }]);
  });

  test("messages in all roles reach the template", async () => {
    const messages = [
      { role: "developer", content: "d" },
      { role: "system", content: [{ type: "text", text: "s" }], name: "me" },
      {
        role: "user",
        content: [
          { type: "text", text: "u1" },
          { type: "text", text: "u2" },
        ],
      },
      {
        role: "assistant",
        content: null,
        tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: "{}" } }],
      },
      { role: "tool", content: "t", tool_call_id: "c" },
      { role: "assistant", content: [{ type: "refusal", refusal: "no" }] },
      { role: "assistant", refusal: "never" },
      { role: "assistant", content: null, function_call: { name: "g", arguments: "{}" } },
      { role: "function", name: "g", content: "r" },
      { role: "user", content: "x" },
    ];
    await client.chat.completions.create({
      model: "parrot",
      messages,
      roles: { user: "human", assistant: "bot" },
    } as unknown as OpenAI.Chat.ChatCompletionCreateParamsNonStreaming);
    expect(JSON.parse(lastOptions()?.messages ?? "")).toEqual([
      { role: "developer", content: "d" },
      { role: "system", content: [{ type: "text", text: "s" }], name: "me" },
      {
        role: "human",
        content: [
          { type: "text", text: "u1" },
          { type: "text", text: "u2" },
        ],
      },
      {
        role: "bot",
        content: "",
        tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: "{}" } }],
      },
      { role: "tool", content: "t", tool_call_id: "c" },
      { role: "bot", content: [{ type: "text", text: "no" }] },
      { role: "bot", content: "never" },
      {
        role: "bot",
        content: "",
        tool_calls: [{ id: "call_0", type: "function", function: { name: "g", arguments: "{}" } }],
      },
      { role: "tool", content: "r", name: "g", tool_call_id: "call_0" },
      { role: "human", content: "x" },
    ]);
  });

  test("trimstrings take a prefix off, also when it comes in pieces", async () => {
    const params = { ...ask("Sure thing: yes"), trimstrings: ["Sure", "Sure thing:"] };
    const whole = await client.chat.completions.create(params);
    expect(whole.choices[0]?.message.content).toBe(" yes");
    let text = "";
    for await (const chunk of await client.chat.completions.create({ ...params, stream: true })) {
      text += chunk.choices[0]?.delta.content ?? "";
    }
    expect(text).toBe(" yes");
  });

  test("cutstrings take matches out, before trimstrings; a stream has the text at its end", async () => {
    const params = { ...ask("Sure[1] thing[23]: yes"), cutstrings: ["\\[\\d+\\]"], trimstrings: ["Sure thing:"], n: 2 };
    const whole = await client.chat.completions.create(params);
    expect(whole.choices.map(({ message }) => message.content)).toEqual([" yes", " yes"]);
    const pieces: [number, string][] = [];
    for await (const chunk of await client.chat.completions.create({ ...params, stream: true })) {
      for (const { index, delta } of chunk.choices) if (delta.content) pieces.push([index, delta.content]);
    }
    expect(pieces.sort()).toEqual([
      [0, " yes"],
      [1, " yes"],
    ]);
  });

  test("a bad regular expression is refused before anything is generated", async () => {
    const error: unknown = await client.chat.completions.create({ ...ask("a"), cutstrings: ["a", "("] } as never).then(
      () => "no error",
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ status: 400, code: "invalid_value", param: "x-localai-extensions.cutstrings[1]" });
  });

  test("timings come with the answer when asked for", async () => {
    const timings = { queued_ms: 1, prompt_ms: 2, first_token_ms: 3, generation_ms: 4 };
    const params = { ...ask("a"), timings: true };
    const whole = await client.chat.completions.create(params);
    expect(whole).toMatchObject({ "x-localai-extensions": { timings } });
    const chunks = [];
    for await (const chunk of await client.chat.completions.create({ ...params, stream: true })) chunks.push(chunk);
    expect(chunks.at(-1)).toMatchObject({ choices: [], "x-localai-extensions": { timings } });
  });

  test("the client's own helpers read it", async () => {
    const runner = client.chat.completions.stream(ask("one two"));
    expect(await runner.finalContent()).toBe("one two");
    const final = await runner.finalChatCompletion();
    expect(final.choices[0]?.finish_reason).toBe("stop");
  });

  test("32 at once, each with its own answer", async () => {
    const texts = Array.from({ length: 32 }, (_, i) => `client ${i} says ${i * i}`);
    const answers = await Promise.all(
      texts.map(async (text) => {
        const params = { ...ask(text), stream: true as const, stream_options: { include_usage: true } };
        let answer = "";
        let tokens = 0;
        for await (const chunk of await client.chat.completions.create(params)) {
          answer += chunk.choices[0]?.delta.content ?? "";
          tokens += chunk.usage?.completion_tokens ?? 0;
        }
        return [answer, tokens];
      }),
    );
    expect(answers).toEqual(texts.map((text) => [text, 4]));
  });
});
