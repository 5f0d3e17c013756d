/** Neighbours' names that the engine, or the model's tokens, give their meaning: over the embedded model. */
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

describe.each(ONE_ADAPTER)("neighbours' names of tiny over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));

  const post = <Answer>(path: string, body: object): Promise<Answer> =>
    tiny.client.post(path, { body: { model: "tiny", ...body } });
  const say = async (more: object): Promise<string> => {
    const messages = [{ role: "user", content: "Tell me a story about a fox." }];
    const answer = await post<{ choices: { message: { content: string } }[] }>("/chat/completions", {
      messages,
      max_tokens: 40,
      seed: 1,
      ...more,
    });
    return answer.choices[0]!.message.content;
  };

  test.each([
    ["[A-C]{2}-\\d{3}", /^[A-C]{2}-\d{3}$/],
    ['(?:red|blüe|)x{1,3}?[\\]^"\\\\]', /^(?:red|blüe|)x{1,3}[\]^"\\]$/],
    ["\\w+( \\w+){2,3}\\.", /^\w+( \w+){2,3}\.$/],
  ])("guided_regex %s", async (pattern, whole) => {
    expect(await say({ guided_regex: pattern })).toMatch(whole);
  });

  test("guided_choice and guided_json", async () => {
    expect(['a "fox"', "a lantern"]).toContain(await say({ guided_choice: ['a "fox"', "a lantern"] }));
    const schema = {
      type: "object",
      properties: { n: { enum: [1, 2] } },
      required: ["n"],
      additionalProperties: false,
    };
    expect([1, 2]).toContain((JSON.parse(await say({ guided_json: schema })) as { n: number }).n);
  });

  test("tokenize as llama.cpp and vLLM ask it", async () => {
    const text = "The fox.<|im_end|>";
    const tokens = async (body: object): Promise<number[]> =>
      (await post<{ tokens: number[] }>("/tokenize", body)).tokens;
    const plain = await tokens({ input: text });
    expect(await tokens({ content: text, with_pieces: false })).toEqual(plain);
    const special = await tokens({ input: text, add_special: true, parse_special: true });
    expect(special.length).toBeLessThan(plain.length);
    expect(await tokens({ prompt: text })).toEqual(special);
    const bare = await tokens({ prompt: text, add_special_tokens: false });
    expect(bare).toEqual(await tokens({ input: text, add_special: false, parse_special: true }));
  });

  test("embeddings and rerank as Cohere and Voyage ask them", async () => {
    const LONG = "word ".repeat(6000);
    const embed = async (more: object): Promise<number[]> => {
      const answer = await post<{ data: { embedding: number[] }[] }>("/embeddings", { input: LONG, ...more });
      return answer.data[0]!.embedding;
    };
    await expect(embed({ truncate: "NONE" })).rejects.toMatchObject({ code: "context_length_exceeded" });
    await expect(embed({ truncate: "START" })).rejects.toMatchObject({ param: "truncate" });
    const whole = await embed({ truncate: true });
    for (const more of [
      { truncate: "END" },
      { truncation: true },
      { truncate_prompt_tokens: -1 },
      { truncate: "END", input_type: "query", output_dtype: "float", embedding_types: ["float"] },
    ]) {
      expect(await embed(more)).toEqual(whole);
    }
    expect(await embed({ truncate: "END", output_dimension: 8 })).toHaveLength(8);
    const rank = (more: object) =>
      post<{ results: object[] }>("/rerank", { query: "fox", documents: ["a fox", LONG], ...more });
    const best = { results: [{ index: 0 }] };
    expect(await rank({ max_tokens_per_doc: 4096, top_n: 1 })).toMatchObject(best);
    expect((await rank({ truncation: true, top_k: 1, return_text: false })).results).toEqual([
      { index: 0, relevance_score: expect.any(Number) as number },
    ]);
  });
});
