/** createEmbedding over a real socket, through OpenAI's own client: the embedded model, and MiniLM where it is there. */
import { existsSync } from "node:fs";
import path from "node:path";
import type OpenAI from "openai";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const MINILM = path.join(ROOT, "../shared/models/all-MiniLM-L6-v2.Q8_0.gguf");
const TEXTS = ["The cat sits on the mat.", "A cat is sitting on a rug.", "Stock prices fell sharply on Monday."];

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const vectors = (answer: OpenAI.CreateEmbeddingResponse): number[][] => answer.data.map(({ embedding }) => embedding);

describe.each(ONE_ADAPTER)("embeddings of tiny over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));

  const embed = (params: Partial<OpenAI.EmbeddingCreateParams> & { "x-localai-extensions"?: object }) =>
    tiny.client.embeddings.create({ model: "tiny", input: "hello", ...params });
  const failure = (params: Parameters<typeof embed>[0]) =>
    embed(params).then(
      () => undefined,
      (error: InstanceType<typeof OpenAI.APIError>) => ({ status: error.status, code: error.code, param: error.param }),
    );

  test("a batch: in order, of length one, nearer where the meaning is", async () => {
    const answer = await embed({ input: TEXTS });
    expect(answer).toMatchObject({ object: "list", model: "tiny" });
    expect(answer.data.map(({ index, object }) => [index, object])).toEqual([0, 1, 2].map((i) => [i, "embedding"]));
    const [a, b, c] = vectors(answer) as [number[], number[], number[]];
    expect(a).toHaveLength(256);
    expect(dot(a, a)).toBeCloseTo(1, 5);
    expect(dot(a, b)).toBeGreaterThan(dot(a, c));
    expect(answer.usage.prompt_tokens).toBeGreaterThan(TEXTS.length);
    expect(answer.usage.total_tokens).toBe(answer.usage.prompt_tokens);
  });

  test("floats and base64 are the same numbers, and one by one they are those of the batch", async () => {
    const [floats, base64, single] = [
      await embed({ input: TEXTS, encoding_format: "float" }),
      await embed({ input: TEXTS, encoding_format: "base64" }),
      await embed({ input: TEXTS[2]!, encoding_format: "float" }),
    ];
    const bytes = Buffer.from(base64.data[0]!.embedding as unknown as string, "base64");
    expect(Array.from({ length: 256 }, (_, i) => bytes.readFloatLE(i * 4))).toEqual(vectors(floats)[0]);
    expect(dot(vectors(single)[0]!, vectors(floats)[2]!)).toBeCloseTo(1, 4);
  });

  test("dimensions cuts and scales again; normalize: false leaves the length", async () => {
    const [whole, cut, raw] = [
      await embed({}),
      await embed({ dimensions: 8 }),
      await embed({ "x-localai-extensions": { normalize: false } }),
    ].map((answer) => vectors(answer)[0]!) as [number[], number[], number[]];
    expect(cut).toHaveLength(8);
    expect(dot(cut, cut)).toBeCloseTo(1, 5);
    const length = Math.sqrt(dot(whole.slice(0, 8), whole.slice(0, 8)));
    cut.forEach((value, i) => expect(value).toBeCloseTo(whole[i]! / length, 5));
    expect(dot(raw, raw)).not.toBeCloseTo(1, 2);
  });

  test("tokens and lists of tokens", async () => {
    const one = await embed({ input: [100, 200, 300] });
    const two = await embed({ input: [[100, 200, 300], [5]] });
    expect(one.usage.prompt_tokens).toBe(3);
    expect(two.usage.prompt_tokens).toBe(4);
    expect(dot(vectors(one)[0]!, vectors(two)[0]!)).toBeCloseTo(1, 4);
  });

  const long = "word ".repeat(4000);
  test.each([
    ["an empty text", { input: "" }, { status: 400, code: "empty_string", param: "input" }],
    ["an empty text in a list", { input: ["a", ""] }, { status: 400, code: "empty_string", param: "input[1]" }],
    ["an empty list", { input: [] }, { status: 400, code: "empty_array", param: "input" }],
    ["a token that is none", { input: [1, 999999] }, { status: 400, code: "invalid_value", param: "input[1]" }],
    ["too many dimensions", { dimensions: 257 }, { status: 400, code: "integer_above_max_value", param: "dimensions" }],
    ["a long text", { input: ["a", long] }, { status: 400, code: "context_length_exceeded", param: "input[1]" }],
    ["an unknown model", { model: "none" }, { status: 404, code: "model_not_found", param: "model" }],
    [
      "pooling per request",
      { "x-localai-extensions": { pooling: "cls" } },
      { status: 400, code: "unsupported_parameter", param: "x-localai-extensions.pooling" },
    ],
  ])("%s is refused", async (_, params, wanted) => {
    expect(await failure(params as never)).toEqual(wanted);
  });

  test("truncate cuts what is too long", async () => {
    const answer = await embed({ input: long, "x-localai-extensions": { truncate: true } });
    expect(answer.usage.prompt_tokens).toBe(2048);
  });

  test("many at once, beside a chat, are those of one at a time", async () => {
    const texts = Array.from(
      { length: 24 },
      (_, i) => `Sentence number ${i} is about ${["cats", "tea", "rain"][i % 3]}.`,
    );
    const alone = vectors(await embed({ input: texts }));
    const chat = tiny.client.chat.completions.create({
      model: "tiny",
      messages: [{ role: "user", content: "Tell me a story about a fox and a lantern." }],
    });
    const together = await Promise.all(texts.map((input) => embed({ input })));
    together.forEach((answer, i) => expect(dot(vectors(answer)[0]!, alone[i]!)).toBeCloseTo(1, 4));
    expect((await chat).choices[0]?.message.content).toBeTruthy();
  });
});

const present = existsSync(MINILM);
if (!present) console.warn(`SKIPPED: no ${MINILM}`);
(present ? describe : describe.skip)("embeddings of MiniLM", () => {
  let server: TinyServer;
  beforeAll(async () => (server = await startTinyServer({ model: MINILM, alias: "minilm" })));
  afterAll(() => server.server.close(0));

  test("a BERT embeds", async () => {
    const answer = await server.client.embeddings.create({ model: "minilm", input: TEXTS });
    const [a, b, c] = vectors(answer) as [number[], number[], number[]];
    expect(a).toHaveLength(384);
    expect(dot(a, b)).toBeGreaterThan(0.7);
    expect(dot(a, c)).toBeLessThan(0.2);
    expect(answer.usage.prompt_tokens).toBe(28);
  });

  test("and says that it can't chat", async () => {
    const chat = server.client.completions.create({ model: "minilm", prompt: "hello" });
    await expect(chat).rejects.toMatchObject({ status: 400 });
  });
});
