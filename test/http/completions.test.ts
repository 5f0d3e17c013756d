/** createCompletion through OpenAI's own client. */
import type OpenAI from "openai";
import { delta, type Script, TIMINGS, tick } from "../fixtures/scripted-backend";
import { ONE_ADAPTER, startTestServer, type TestServer } from "../fixtures/test-server";

/** Says candidate i's number; the later a candidate, the likelier. */
const candidates: Script = async function* ({ options, signal }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  const count = options.n ?? 1;
  for (let choice = 0; choice < count; choice++) {
    await tick(signal);
    const event = delta(choice, ` c${choice}`, options);
    if (event.type === "delta" && event.logprobs?.[0]) event.logprobs[0].logprob = choice - count;
    yield event;
    yield { type: "finish", choice, reason: "stop", completionTokens: 1 };
  }
  yield { type: "end", timings: TIMINGS };
};

/** As an engine that speculates: each prompt has guesses. */
const guesses: Script = async function* () {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  yield { type: "delta", choice: 0, text: "a" };
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: 1 };
  yield { type: "end", timings: TIMINGS, drafts: { draftedTokens: 5, acceptedTokens: 3 } };
};

describe.each(ONE_ADAPTER)("completions over %s", (adapter) => {
  let server: TestServer;
  let client: OpenAI;
  beforeAll(async () => {
    server = await startTestServer({ adapter, scripts: { candidates, guesses } });
    client = server.client();
  });
  afterAll(() => server.close());

  test("a whole answer has everything that OpenAI's has", async () => {
    const answer = await client.completions.create({ model: "parrot", prompt: "one two" });
    expect(answer).toEqual({
      id: expect.stringMatching(/^cmpl-[0-9a-f]{32}$/),
      object: "text_completion",
      created: expect.any(Number),
      model: "parrot",
      system_fingerprint: "fp_scripted",
      choices: [{ index: 0, text: "one two", logprobs: null, finish_reason: "stop" }],
      usage: expect.objectContaining({ prompt_tokens: 2, completion_tokens: 2, total_tokens: 4 }),
    });
    expect(server.backend.records.at(-1)?.options).toEqual({
      prompt: "one two",
      max_tokens: 16,
      parse_special: true,
      client: expect.any(Number) as number,
      end_user: 0,
    });
  });

  test.each<[string, OpenAI.CompletionCreateParams["prompt"], string[], number]>([
    ["a string", "a b", ["a b"], 2],
    ["strings", ["a", "b c", "d"], ["a", "b c", "d"], 4],
    ["tokens", [1, 2], [" t1 t2"], 2],
    ["lists of tokens", [[1], [2, 3]], [" t1", " t2 t3"], 3],
  ])("prompt as %s", async (_name, prompt, texts, tokens) => {
    const answer = await client.completions.create({ model: "parrot", prompt });
    expect(answer.choices.map(({ text, index }) => [index, text])).toEqual(texts.map((text, i) => [i, text]));
    expect(answer.usage).toMatchObject({ prompt_tokens: tokens, completion_tokens: tokens });
  });

  test("several prompts with n choices each, streamed: choices are numbered through", async () => {
    const params = { model: "parrot", prompt: ["a b", "c", "d e f"], n: 2, stream: true as const };
    const texts: string[] = [];
    const reasons: unknown[] = [];
    for await (const chunk of await client.completions.create(params)) {
      for (const { index, text, finish_reason } of chunk.choices) {
        texts[index] = (texts[index] ?? "") + text;
        if (finish_reason !== null) reasons[index] = finish_reason;
      }
    }
    expect(texts).toEqual(["a b", "a b", "c", "c", "d e f", "d e f"]);
    expect(reasons).toEqual(Array(6).fill("stop"));
  });

  test("cutstrings: each choice by itself; log probabilities are of what was sampled", async () => {
    const extensions = { cutstrings: ["b ?", "(?i)X+$"] };
    const params = { model: "parrot", prompt: ["a b", "b cxX"], logprobs: 0, "x-localai-extensions": extensions };
    const whole = await client.completions.create(params);
    expect(whole.choices.map(({ text }) => text)).toEqual(["a ", "c"]);
    expect(whole.choices.map(({ logprobs }) => logprobs?.tokens?.join(""))).toEqual(["a b", "b cxX"]);
    const texts = ["", ""];
    const tokens = ["", ""];
    for await (const chunk of await client.completions.create({ ...params, stream: true })) {
      for (const { index, text, logprobs } of chunk.choices) {
        texts[index] += text;
        tokens[index] += (logprobs?.tokens ?? []).join("");
      }
    }
    expect([texts, tokens]).toEqual([
      ["a ", "c"],
      ["a b", "b cxX"],
    ]);
  });

  test("a stream's chunks, and usage at its end", async () => {
    const params = { model: "parrot", prompt: "a b", stream: true as const, stream_options: { include_usage: true } };
    const chunks = [];
    for await (const chunk of await client.completions.create(params)) chunks.push(chunk);
    expect(chunks.map(({ choices, usage }) => [choices, usage?.total_tokens ?? usage])).toEqual([
      [[{ index: 0, text: "a", logprobs: null, finish_reason: null }], null],
      [[{ index: 0, text: " b", logprobs: null, finish_reason: null }], null],
      [[{ index: 0, text: "", logprobs: null, finish_reason: "stop" }], null],
      [[], 4],
    ]);
  });

  test.each([
    ["parrot", {}],
    ["guesses", { drafted_tokens: 10, accepted_tokens: 6 }],
  ])("timings, and what was guessed for all prompts, where asked for: %s", async (model, drafts) => {
    const timings = { queued_ms: 1, prompt_ms: 2, first_token_ms: 3, generation_ms: 4, ...drafts };
    const params = { model, prompt: ["a", "b"], "x-localai-extensions": { timings: true } };
    const whole = (await client.completions.create(params)) as object;
    expect(whole).toHaveProperty("x-localai-extensions", { timings });
    const chunks: object[] = [];
    for await (const chunk of await client.completions.create({ ...params, stream: true })) chunks.push(chunk);
    expect(chunks.at(-1)).toMatchObject({ choices: [] });
    expect(chunks.at(-1)).toHaveProperty("x-localai-extensions", { timings });
    expect(chunks.filter((chunk) => "x-localai-extensions" in chunk)).toHaveLength(1);
  });

  test("at most 16 tokens where the request does not say", async () => {
    const prompt = Array.from({ length: 20 }, (_, i) => `w${i}`).join(" ");
    const answer = await client.completions.create({ model: "parrot", prompt });
    expect(answer.choices[0]?.finish_reason).toBe("length");
    expect(answer.usage?.completion_tokens).toBe(16);
  });

  test("logprobs in the old shape, whole and streamed", async () => {
    const params = { model: "parrot", prompt: "one two", logprobs: 1 };
    const whole = await client.completions.create(params);
    expect(whole.choices[0]?.logprobs).toEqual({
      tokens: ["one", " two"],
      token_logprobs: [-0.5, -0.5],
      top_logprobs: [
        { alt0: -1, one: -0.5 },
        { alt0: -1, " two": -0.5 },
      ],
      text_offset: [0, 3],
    });
    const offsets = [];
    for await (const chunk of await client.completions.create({ ...params, stream: true })) {
      offsets.push(...(chunk.choices[0]?.logprobs?.text_offset ?? []));
    }
    expect(offsets).toEqual([0, 3]);
  });

  test("best_of keeps the likeliest candidates of each prompt, and counts all", async () => {
    const answer = await client.completions.create({ model: "candidates", prompt: ["a", "b"], n: 2, best_of: 5 });
    expect(answer.choices.map(({ index, text, logprobs }) => [index, text, logprobs])).toEqual([
      [0, " c4", null],
      [1, " c3", null],
      [2, " c4", null],
      [3, " c3", null],
    ]);
    expect(answer.usage?.completion_tokens).toBe(10);
  });

  test.each<[string, OpenAI.CompletionCreateParams["prompt"], string[]]>([
    ["a string", "a b", ["a b"]],
    ["strings", ["a", "b c"], ["a", "b c"]],
    ["tokens", [1, 2], [" t1 t2"]],
    ["lists of tokens", [[1], [2, 3]], [" t1", " t2 t3"]],
  ])("echo: %s stands before each choice, whole and streamed", async (_name, prompt, texts) => {
    const params = { model: "parrot", prompt, echo: true, n: 2, max_tokens: 1 };
    const want = texts.flatMap((text) => Array<string>(2).fill(text + (text.match(/\s*\S+/)?.[0] ?? "")));
    const whole = await client.completions.create(params);
    expect(whole.choices.map(({ text }) => text)).toEqual(want);
    const streamed: string[] = [];
    const firsts: string[] = [];
    for await (const chunk of await client.completions.create({ ...params, stream: true })) {
      for (const { index, text } of chunk.choices) {
        firsts[index] ??= text;
        streamed[index] = (streamed[index] ?? "") + text;
      }
    }
    expect(streamed).toEqual(want);
    expect(firsts).toEqual(texts.flatMap((text) => [text, text]));
  });

  test("echo with logprobs: the prompt's tokens first, whole and streamed", async () => {
    const params = { model: "parrot", prompt: "one 🦊two", echo: true, logprobs: 1, max_tokens: 1 };
    const want = {
      tokens: ["one", " 🦊two", "one"],
      token_logprobs: [null, -1, -0.5],
      top_logprobs: [null, { alt0: -1, " 🦊two": -1 }, { alt0: -1, one: -0.5 }],
      text_offset: [0, 3, 8],
    };
    const whole = await client.completions.create(params);
    expect(whole.choices[0]?.logprobs).toEqual(want);
    const streamed: Record<string, unknown[]> = { tokens: [], token_logprobs: [], top_logprobs: [], text_offset: [] };
    for await (const chunk of await client.completions.create({ ...params, stream: true })) {
      for (const [list, values] of Object.entries(chunk.choices[0]?.logprobs ?? {})) streamed[list]?.push(...values);
    }
    expect(streamed).toEqual(want);
  });

  test("best_of looks at what was generated only, echo or not", async () => {
    const params = { model: "candidates", prompt: "a", n: 1, best_of: 3, echo: true };
    const answer = await client.completions.create(params);
    expect(answer.choices.map(({ text, logprobs }) => [text, logprobs])).toEqual([[" c2", null]]);
    expect(server.backend.records.at(-1)?.options).toMatchObject({ echo: true, n: 3, logprobs: 0 });
    expect(server.backend.records.at(-1)?.options).not.toHaveProperty("prompt_logprobs");
  });

  test("an echo that would fill the memory is refused, and its request cancelled", async () => {
    const params = { model: "parrot", prompt: "w ".repeat(2049), echo: true, logprobs: 5, n: 128, max_tokens: 0 };
    const error = await client.completions.create(params).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 400, code: "answer_too_large", param: "logprobs" });
    expect(server.backend.records.at(-1)?.ended).toBe("left");
    const answer = await client.completions.create({ ...params, n: 2 });
    expect(answer.choices.map(({ logprobs }) => logprobs?.tokens?.length)).toEqual([2049, 2049]);
  });

  test("suffix goes to the engine", async () => {
    await client.completions.create({ model: "parrot", prompt: "a", suffix: "b" });
    expect(server.backend.records.at(-1)?.options).toEqual({
      prompt: "a",
      suffix: "b",
      max_tokens: 16,
      parse_special: true,
      client: expect.any(Number) as number,
      end_user: 0,
    });
  });

  test.each<[string, object, string, string]>([
    ["logprobs above 5", { logprobs: 6 }, "integer_above_max_value", "logprobs"],
    ["logprobs below 0", { logprobs: -1 }, "integer_below_min_value", "logprobs"],
    ["65 stop strings", { stop: Array<string>(65).fill("a") }, "array_above_max_length", "stop"],
    ["too many prompts", { prompt: Array<string>(2049).fill("a") }, "array_above_max_length", "prompt"],
    ["no prompts", { prompt: [] }, "empty_array", "prompt"],
    ["best_of streamed", { best_of: 2, stream: true }, "invalid_value", "best_of"],
    ["best_of below n", { best_of: 2, n: 3 }, "invalid_value", "best_of"],
  ])("400: %s", async (_name, more, code, param) => {
    const error = await client.completions
      .create({ model: "parrot", prompt: "a", ...more } as OpenAI.CompletionCreateParamsNonStreaming)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 400, code, param, type: "invalid_request_error" });
  });

  test("no prompt is a new document", async () => {
    await client.completions.create({ model: "parrot", prompt: null });
    expect(server.backend.records.at(-1)?.options.prompt).toBe("");
  });
});
