/** `return_progress`: how far a long prompt is, in a stream's chunks. */
import { startTinyServer, type TinyServer } from "../fixtures/tiny-server";

let tiny: TinyServer;
beforeAll(async () => (tiny = await startTinyServer({})));
afterAll(() => tiny.server.close(0));

interface Progress {
  prompt: number;
  total: number;
  cached: number;
  processed: number;
  time_ms: number;
}
interface Chunk {
  choices: unknown[];
  usage?: { prompt_tokens: number; prompt_tokens_details: { cached_tokens: number } } | null;
  "x-localai-extensions"?: { prompt_progress?: Progress };
}

const words = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, i) => `w${seed}x${i}`).join(" ");

async function chunks(path: string, body: object): Promise<Chunk[]> {
  const response = await fetch(`${tiny.server.url}/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      model: "tiny",
      max_tokens: 3,
      stream: true,
      stream_options: { include_usage: true },
      ...body,
    }),
  });
  const lines = (await response.text()).split("\n").filter((line) => line.startsWith("data: {"));
  return lines.map((line) => JSON.parse(line.slice(6)) as Chunk);
}

const progressIn = (all: readonly Chunk[]): Progress[] =>
  all.flatMap((chunk) => chunk["x-localai-extensions"]?.prompt_progress ?? []);

test.each([
  ["chat/completions", { messages: [{ role: "user", content: words(250, 1) }] }],
  ["completions", { prompt: words(250, 2) }],
])("%s", async (path, body) => {
  for (const extensions of [{ return_progress: true }, { "x-localai-extensions": { return_progress: true } }]) {
    const all = await chunks(path, { ...body, ...extensions });
    const told = progressIn(all);
    const { usage } = all.at(-1)!;
    expect(told.length).toBeGreaterThan(0);
    expect(told.at(-1)).toMatchObject({ prompt: 0, total: usage!.prompt_tokens, processed: usage!.prompt_tokens });
    for (const { cached } of told) expect(cached).toBe(usage!.prompt_tokens_details.cached_tokens);
    const processed = told.map((one) => one.processed);
    expect(processed).toEqual([...new Set(processed)].sort((a, b) => a - b));
    // Before anything of the answer.
    const last = all.findLastIndex((chunk) => chunk["x-localai-extensions"]?.prompt_progress !== undefined);
    expect(all[last]!.choices).toEqual([]);
  }
  expect(progressIn(await chunks(path, body))).toEqual([]);
});

test("of each of several prompts", async () => {
  const told = progressIn(await chunks("completions", { prompt: [words(60, 3), words(60, 4)], return_progress: true }));
  for (const prompt of [0, 1]) {
    const own = told.filter((one) => one.prompt === prompt);
    expect(own.at(-1)!.processed).toBe(own.at(-1)!.total);
  }
});
