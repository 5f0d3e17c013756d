/** tokenize, detokenize and applyTemplate over a real socket, asked by path through OpenAI's own client. */
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

interface Tokens {
  object: string;
  tokens: number[];
  count: number;
  max_model_len: number;
}

interface Info {
  eot_token: string;
  pad_token: string;
  eos_token: string;
}

describe.each(ONE_ADAPTER)("tokens of tiny over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));

  const post = <Answer>(path: string, body: object): Promise<Answer> =>
    tiny.client.post(path, { body: { model: "tiny", ...body } });
  const tokenize = (input: string, more: object = {}) => post<Tokens>("/tokenize", { input, ...more });
  const detokenize = async (tokens: number[]) => (await post<{ text: string }>("/detokenize", { tokens })).text;
  const template = async (messages: object[], more: object = {}) =>
    (await post<{ prompt: string }>("/apply-template", { messages, ...more })).prompt;

  test.each(["", "The fox and the lantern.", " two  blanks\n", "naïve 🦊", "<|im_start|>user"])(
    "%j comes back as it was",
    async (text) => {
      const answer = await tokenize(text);
      expect(answer).toEqual({
        object: "tokens",
        tokens: expect.any(Array) as number[],
        count: answer.tokens.length,
        max_model_len: 2048,
      });
      expect(await detokenize(answer.tokens)).toBe(text);
    },
  );

  test("a special token is one where that is asked for", async () => {
    expect((await tokenize("<|im_end|>")).count).toBeGreaterThan(1);
    expect((await tokenize("<|im_end|>", { parse_special: true, add_special: null })).count).toBe(1);
  });

  test("a count is what a completion is charged for", async () => {
    const prompt = "Once upon a time there was a fox";
    const { usage } = await tiny.client.completions.create({ model: "tiny", prompt, max_tokens: 1 });
    expect((await tokenize(prompt, { add_special: true })).count).toBe(usage?.prompt_tokens);
  });

  test("a text has the names that clients of vLLM and of llama-server look for, too", async () => {
    const { tokens } = await tokenize("The fox");
    const names = { text: "The fox", prompt: "The fox", content: "The fox" };
    expect(await post("/detokenize", { tokens })).toEqual(names);
  });

  test("what a client needs to know of the tokenizer", async () => {
    const info = (await tiny.client.get("/tokenizer_info")) as Info;
    expect(info).toEqual({
      model: "tiny",
      tokenizer_class: "gpt2",
      vocab_size: 4096,
      model_max_length: 2048,
      bos_token: null,
      eos_token: "<|im_end|>",
      eot_token: "<|im_end|>",
      pad_token: "<|endoftext|>",
      unk_token: null,
      add_bos_token: false,
      add_eos_token: false,
      chat_template: expect.stringContaining("<|im_start|>") as string,
    });
    expect(await tiny.client.get("/tokenizer_info?model=tiny")).toEqual(info);
    for (const text of [info.eos_token, info.eot_token, info.pad_token]) {
      expect((await tokenize(text, { parse_special: true })).count).toBe(1);
    }
  });

  test("a model that is not there has no tokenizer", async () => {
    await expect(tiny.client.get("/tokenizer_info?model=gpt-9")).rejects.toMatchObject({
      status: 404,
      code: "model_not_found",
      param: "model",
    });
  });

  test("without a model's name the only one is meant, as vLLM's and llama-server's clients ask", async () => {
    const send = async (path: string, body: object): Promise<unknown> =>
      (
        await fetch(`${tiny.server.url}${path}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        })
      ).json();
    const { tokens } = await tokenize("<|im_end|>a fox", { parse_special: true });
    expect(await send("/tokenize", { prompt: "<|im_end|>a fox", add_special_tokens: false })).toMatchObject({ tokens });
    expect(await send("/detokenize", { model: null, tokens })).toMatchObject({ prompt: "<|im_end|>a fox" });
    expect(await send("/apply-template", { messages: [{ role: "user", content: "x" }] })).toEqual({
      prompt: await template([{ role: "user", content: "x" }]),
    });
    const ranking = await send("/rerank", { query: "a fox", documents: ["a fox", "tea"] });
    expect(ranking).toMatchObject({ object: "list", model: "tiny" });
    // OpenAI's own operations want it.
    expect(await send("/v1/embeddings", { input: "a" })).toMatchObject({
      error: { code: "missing_required_parameter", param: "model" },
    });
  });

  test("a part of a character reads U+FFFD", async () => {
    const { tokens } = await tokenize("🦊");
    expect(tokens.length).toBeGreaterThan(1);
    expect(await detokenize(tokens.slice(0, -1))).toBe("\uFFFD");
  });

  test("a prompt is what the chat with these messages computes", async () => {
    const messages = [
      { role: "system" as const, content: "Be brief." },
      { role: "user" as const, content: "What is the capital of Sweden?" },
    ];
    const prompt = await template(messages);
    expect(prompt).toContain("<|im_start|>system\nBe brief.<|im_end|>");
    const { usage } = await tiny.client.chat.completions.create({ model: "tiny", messages, max_tokens: 1 });
    expect((await tokenize(prompt, { parse_special: true, add_special: true })).count).toBe(usage?.prompt_tokens);
  });

  const WEATHER = {
    name: "weather",
    parameters: { type: "object", properties: { town: { type: "string" } }, required: ["town"] },
  };
  const tools = [{ type: "function", function: WEATHER }];
  const json_schema = { name: "x", schema: { type: "object", properties: { answer: { type: "integer" } } } };
  const continued = [
    { role: "user", content: "Count to three." },
    { role: "assistant", content: "One, two" },
  ];
  test.each<[string, object, contains: string, lacks: string]>([
    ["tools", { tools }, "weather", "no such text"],
    ["tools that may not be called", { tools, tool_choice: "none" }, "Count", "weather"],
    ["a tool that must be", { tools, tool_choice: { type: "function", function: { name: "weather" } } }, "town", "xx"],
    ["one call at most", { tools, parallel_tool_calls: false }, "weather", "no such text"],
    ["the retired functions", { functions: [WEATHER], function_call: { name: "weather" } }, "weather", "no such text"],
    ["a format", { response_format: { type: "json_schema", json_schema } }, "Count", "no such text"],
    ["a format beside tools", { tools, response_format: { type: "json_object" } }, "weather", "no such text"],
    ["verbosity", { verbosity: "low" }, "Keep your answers short.", "no such text"],
    ["no reasoning", { reasoning_effort: "none" }, "Count", "no such text"],
    ["effort", { reasoning_effort: "high" }, "Count", "no such text"],
    [
      "a message that goes on",
      { messages: continued, "x-localai-extensions": { continue_final_message: true } },
      "One, two",
      "One, two<|im_end|>",
    ],
    ["the same, at the top level", { messages: continued, continue_final_message: true }, "One, two", "two<|im_end|>"],
    ["a message that does not", { messages: continued }, "One, two<|im_end|>", "no such text"],
    ["the answer's beginning", { add_generation_prompt: true }, "<|im_start|>assistant", "no such text"],
  ])("so it is with %s", async (_, more, contains, lacks) => {
    const body = { messages: continued.slice(0, 1), ...more };
    const { prompt } = await post<{ prompt: string }>("/apply-template", body);
    expect(prompt).toContain(contains);
    expect(prompt).not.toContain(lacks);
    const { usage } = await post<{ usage: { prompt_tokens: number } }>("/chat/completions", { ...body, max_tokens: 1 });
    expect((await tokenize(prompt, { parse_special: true, add_special: true })).count).toBe(usage.prompt_tokens);
  });

  test.each([{ add_generation_prompt: false }, { "x-localai-extensions": { add_generation_prompt: false } }])(
    "the beginning of an answer is left out: %j",
    async (more) => {
      const tools = [{ type: "function", function: { name: "look", description: "Looks." } }];
      for (const body of [{ messages: continued.slice(0, 1) }, { messages: continued.slice(0, 1), tools }]) {
        const { prompt: whole } = await post<{ prompt: string }>("/apply-template", body);
        const { prompt } = await post<{ prompt: string }>("/apply-template", { ...body, ...more });
        expect(`${prompt}<|im_start|>assistant\n`).toBe(whole);
      }
    },
  );

  test("what of a schema is not held, is named", async () => {
    const schema = { type: "array", uniqueItems: true };
    const response_format = { type: "json_schema", json_schema: { name: "x", schema } };
    const response = await tiny.client
      .post("/apply-template", {
        body: { model: "tiny", messages: continued.slice(0, 1), response_format },
        __binaryResponse: true,
      })
      .asResponse();
    expect(response.headers.get("x-llama-openapi-ignored")).toBe("response_format.json_schema.schema.uniqueItems");
  });

  test("roles, at the top level or not, and variables of the template", async () => {
    const messages = [{ role: "user", content: "x" }];
    expect(await template(messages, { roles: { user: "human" } })).toContain("<|im_start|>human\nx<|im_end|>");
    const extensions = { roles: { user: "people" }, template_kwargs: { some: "thing" } };
    const prompt = await template(messages, { "x-localai-extensions": extensions });
    expect(prompt).toContain("<|im_start|>people\nx<|im_end|>");
  });

  test.each<[string, string, object, object]>([
    ["no input", "/tokenize", {}, { status: 400, code: "missing_required_parameter", param: "input" }],
    ["input that is no text", "/tokenize", { input: ["a"] }, { status: 400, code: "invalid_type", param: "input" }],
    [
      "two names for it with two values",
      "/tokenize",
      { content: "a", input: "b" },
      { status: 400, code: "invalid_value", param: "content" },
    ],
    ["an unknown model", "/tokenize", { model: "gpt-9", input: "a" }, { status: 404, code: "model_not_found" }],
    [
      "a token that the model lacks",
      "/detokenize",
      { tokens: [1, 4096] },
      { status: 400, code: "invalid_value", param: "tokens[1]" },
    ],
    [
      "a token below 0",
      "/detokenize",
      { tokens: [0, -1] },
      { status: 400, code: "integer_below_min_value", param: "tokens[1]" },
    ],
    [
      "a token above 32 bits",
      "/detokenize",
      { tokens: [2 ** 32] },
      { status: 400, code: "integer_above_max_value", param: "tokens[0]" },
    ],
    ["half a token", "/detokenize", { tokens: [0.5] }, { status: 400, code: "invalid_type", param: "tokens[0]" }],
    [
      "a wrong role",
      "/apply-template",
      { messages: [{ role: "wizard", content: "x" }] },
      { status: 400, code: "invalid_value", param: "messages[0].role" },
    ],
    ["no messages", "/apply-template", { messages: [] }, { status: 400, param: "messages" }],
    [
      "an image",
      "/apply-template",
      { messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: "data:," } }] }] },
      { status: 400, code: "invalid_value", param: "messages[0].content[0].type" },
    ],
    [
      "an option of sampling",
      "/apply-template",
      { messages: [{ role: "user", content: "x" }], temperature: 1 },
      { status: 400, code: "unknown_parameter", param: "temperature" },
    ],
  ])("%s is refused", async (_, path, body, wanted) => {
    await expect(post(path, body)).rejects.toMatchObject(wanted);
  });
});

test("which model is meant where several are registered", async () => {
  const { mkdtemp, rm, writeFile } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const dir = await mkdtemp(join(tmpdir(), "models-"));
  const settings = "backend: llama\n  model: tiny.gguf\n  context_size: 2048";
  const document = (model: string) =>
    `registration:\n  model: ${model}\n  endpoint: [tokenize, detokenize]\nlocal_settings:\n  ${settings}\n`;
  await writeFile(join(dir, "two.yaml"), ["a", "b"].map(document).join("---\n"));
  const { server } = await startTinyServer({ configDir: dir });
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, body: (await response.json()) as { error?: { message: string } } };
  };
  try {
    const several = { error: { code: "missing_required_parameter", param: "model" } };
    for (const answer of [await ask("GET", "/tokenizer_info"), await ask("POST", "/tokenize", { prompt: "a" })]) {
      expect(answer).toMatchObject({ status: 400, body: several });
      expect(answer.body.error?.message).toContain("there are 2: 'a', 'b'");
    }
    expect(await ask("GET", "/v1/tokenizer_info?model=b")).toMatchObject({ status: 200, body: { model: "b" } });
    expect(await ask("POST", "/tokenize", { model: "b", prompt: "a" })).toMatchObject({ status: 200 });
    const none = { error: { code: "model_not_found", param: "model" } };
    expect(await ask("POST", "/rerank", { query: "a", documents: ["b"] })).toMatchObject({ status: 404, body: none });
  } finally {
    await server.close(0);
    await rm(dir, { recursive: true });
  }
});

test("what the template complains of, the client is told", async () => {
  const { mkdtemp, rm, writeFile } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const dir = await mkdtemp(join(tmpdir(), "template-"));
  const source =
    "{% for m in messages %}{{ raise_exception('no foxes here') if 'fox' in m.content else m.content }}{% endfor %}";
  await writeFile(join(dir, "strict.jinja"), source);
  const settings = "backend: llama\n  model: tiny.gguf\n  context_size: 2048\n  template: strict.jinja";
  const registration = `registration:\n  model: strict\n  endpoint: applyTemplate\nlocal_settings:\n  ${settings}\n`;
  await writeFile(join(dir, "strict.yaml"), registration);
  const { server, client } = await startTinyServer({ configDir: dir, templatesDir: dir });
  try {
    const ask = (content: string) =>
      client.post("/apply-template", { body: { model: "strict", messages: [{ role: "user", content }] } });
    expect(await ask("hens")).toEqual({ prompt: "hens" });
    await expect(ask("a fox")).rejects.toMatchObject({
      status: 400,
      code: "invalid_value",
      param: "messages",
      message: expect.stringContaining("no foxes here") as string,
    });
  } finally {
    await server.close(0);
    await rm(dir, { recursive: true });
  }
});
