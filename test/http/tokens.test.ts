/** tokenize, detokenize and applyTemplate over a real socket, asked by path through OpenAI's own client. */
import { ADAPTERS } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

interface Tokens {
  object: string;
  tokens: number[];
  count: number;
}

describe.each(ADAPTERS)("tokens of tiny over %s", (adapter) => {
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
      expect(answer).toEqual({ object: "tokens", tokens: expect.any(Array) as number[], count: answer.tokens.length });
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
