/** rerank over a real socket, asked by path through OpenAI's own client: the embedded model, and MiniLM where it is there. */
import { ONE_ADAPTER } from "../fixtures/test-server";
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";
import { beside, describeWith } from "../model/models";

const MINILM = beside("all-MiniLM-L6-v2.Q8_0.gguf");

interface Ranking {
  object: string;
  model: string;
  results: { index: number; relevance_score: number; document?: { text: string } }[];
  usage: { prompt_tokens: number; total_tokens: number };
}

const DOCUMENTS = ["Stock prices fell sharply on Monday.", "A cat is sitting on a rug.", "Tea is ready."];
const QUERY = "Where does the cat sit?";

const ranker =
  (server: () => TinyServer, model: string) =>
  (body: object = {}): Promise<Ranking> =>
    server().client.post("/rerank", { body: { model, query: QUERY, documents: DOCUMENTS, ...body } });

describe.each(ONE_ADAPTER)("rerank of tiny over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));
  const rank = ranker(() => tiny, "tiny");

  test("scores are cosines of the embeddings, best first", async () => {
    const { data, usage } = await tiny.client.embeddings.create({ model: "tiny", input: [QUERY, ...DOCUMENTS] });
    const [query, ...documents] = data.map(({ embedding }) => embedding);
    const cosine = (vector: number[]) => vector.reduce((sum, x, i) => sum + x * query![i]!, 0);
    const answer = await rank();
    expect(answer).toMatchObject({ object: "list", model: "tiny", usage: { total_tokens: usage.total_tokens } });
    expect(answer.usage.prompt_tokens).toBe(usage.prompt_tokens);
    expect(answer.results.map(({ index }) => index).sort()).toEqual([0, 1, 2]);
    for (const { index, relevance_score: score, document } of answer.results) {
      expect(score).toBeCloseTo(cosine(documents[index]!), 4);
      expect(document).toEqual({ text: DOCUMENTS[index] });
    }
    const scores = answer.results.map(({ relevance_score: score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test("the query itself is the best document", async () => {
    const { results } = await rank({ documents: [DOCUMENTS[0], { text: QUERY }, QUERY] });
    // Where in a pass a text stands is in the last bits of its vector: which of the two is first, processors differ in.
    const best = results.slice(0, 2);
    expect(best.map(({ index }) => index).sort()).toEqual([1, 2]);
    for (const { relevance_score: score } of best) expect(score).toBeCloseTo(1, 4);
    expect(results[2]!.index).toBe(0);
  });

  test("top_n, and no documents", async () => {
    const all = await rank({ return_documents: false, user: "me" });
    expect(all.results.every((result) => !("document" in result))).toBe(true);
    const best = await rank({ top_n: 1, return_documents: false });
    expect(best.results).toHaveLength(1);
    expect(best.results[0]!.index).toBe(all.results[0]!.index);
    expect((await rank({ top_n: 99 })).results).toHaveLength(3);
  });

  test("an empty document has the lowest score, and refuses no other", async () => {
    const { results } = await rank({ documents: ["", DOCUMENTS[0], { text: "" }, QUERY] });
    expect(results.map(({ index }) => index)).toEqual([3, 1, 0, 2]);
    expect(results.map(({ relevance_score: score }) => score).slice(2)).toEqual([-1, -1]);
    expect(results[2]!.document).toEqual({ text: "" });
    const { usage, ...none } = await rank({ documents: [""] });
    expect([none.results, usage.total_tokens]).toEqual([
      [{ index: 0, relevance_score: -1, document: { text: "" } }],
      0,
    ]);
  });

  test.each(["/v2/rerank", "/rerank/", "//rerank"])("Cohere's clients ask %s", async (path) => {
    const body = { model: "tiny", query: QUERY, documents: DOCUMENTS };
    const answer = await tiny.client.post<Ranking>(path, { body });
    expect(answer.results).toHaveLength(3);
    const root = await fetch(tiny.server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect([root.status, await root.json()]).toMatchObject([200, { results: answer.results }]);
  });

  const LONG = "word ".repeat(6000);

  test("a text that is too long is cut where that is asked for", async () => {
    expect((await rank({ documents: [LONG, QUERY], truncate: true })).results[0]!.index).toBe(1);
  });

  test.each<[string, object, object]>([
    ["no query", { query: undefined }, { code: "missing_required_parameter", param: "query" }],
    ["an empty query", { query: "" }, { param: "query" }],
    ["no documents", { documents: [] }, { param: "documents" }],
    ["a document without a text", { documents: ["a", {}] }, { param: "documents[1].text" }],
    ["a document with more than a text", { documents: [{ text: "a", title: "b" }] }, { param: "documents[0].title" }],
    ["top_n of 0", { top_n: 0 }, { code: "integer_below_min_value", param: "top_n" }],
    ["a query that is too long", { query: LONG }, { code: "context_length_exceeded", param: "query" }],
    [
      "a document that is too long",
      { documents: ["a", "", LONG] },
      {
        code: "context_length_exceeded",
        param: "documents[2]",
        message: expect.stringContaining("'documents[2]'") as string,
      },
    ],
  ])("%s is refused", async (_, body, wanted) => {
    await expect(rank(body)).rejects.toMatchObject({ status: 400, ...wanted });
  });
});

describeWith(MINILM, "rerank of MiniLM", () => {
  let server: TinyServer;
  beforeAll(async () => (server = await startTinyServer({ model: MINILM, alias: "minilm" })));
  afterAll(() => server.server.close(0));

  test("the document that is about the query comes first", async () => {
    const { results } = await ranker(() => server, "minilm")();
    expect(results[0]).toMatchObject({ index: 1, document: { text: DOCUMENTS[1] } });
    expect(results[0]!.relevance_score).toBeGreaterThan(0.4);
    expect(results[1]!.relevance_score).toBeLessThan(0.3);
  });
});
