/** createCompletion to the embedded model and back, through OpenAI's own client. */
import type OpenAI from "openai";
import type { RunningServer } from "../../src";
import { startTinyServer } from "../fixtures/tiny-server";

type Params = OpenAI.CompletionCreateParamsNonStreaming;
type Logprobs = NonNullable<OpenAI.CompletionChoice.Logprobs>;

const PROMPT = "Once upon a time there was a fox.";
const GREEDY = { model: "tiny", prompt: PROMPT, temperature: 0, max_tokens: 6 };

let server: RunningServer;
let client: OpenAI;
beforeAll(async () => {
  ({ server, client } = await startTinyServer({}));
  await server.ready;
});
afterAll(() => server.close(0));

const create = (params: Partial<Params>) => client.completions.create({ ...GREEDY, ...params } as Params);
const first = async (params: Partial<Params>) => (await create(params)).choices[0]!;

async function tokens(text: string): Promise<number[]> {
  const [ready] = await server.pool.ready();
  return [...(await ready!.model.tokenize(text))];
}

/** A stream's choices, put together again. */
async function streamed(params: Partial<Params>) {
  const choices: { text: string; reason: string; logprobs: Required<Logprobs> }[] = [];
  let usage: OpenAI.CompletionUsage | null | undefined;
  const all = { ...GREEDY, ...params, stream: true as const, stream_options: { include_usage: true } };
  for await (const chunk of await client.completions.create(all)) {
    usage = chunk.usage;
    for (const { index, text, logprobs, finish_reason: reason } of chunk.choices) {
      const empty = { tokens: [], token_logprobs: [], top_logprobs: [], text_offset: [] };
      const choice = (choices[index] ??= { text: "", reason: "", logprobs: empty });
      choice.text += text;
      if (reason !== null) choice.reason += reason;
      for (const list of Object.keys(empty) as (keyof Logprobs)[]) {
        (choice.logprobs[list] as unknown[]).push(...(logprobs?.[list] ?? []));
      }
    }
  }
  return { choices, usage };
}

/** Each token's text is what stands at its offset, in code points; the lists are of one length. */
function checkOffsets(text: string, { tokens: names, text_offset: offsets, ...others }: Required<Logprobs>): void {
  const characters = [...text];
  expect(offsets.length).toBe(names.length);
  for (const list of Object.values(others)) expect(list.length).toBe(names.length);
  names.forEach((name, i) => {
    if (name.startsWith("bytes:")) return;
    expect(characters.slice(offsets[i], offsets[i]! + [...name].length).join("")).toBe(name);
  });
}

/** The same but for rounding: what was computed in another pass has other last bits. */
function near(logprobs: Logprobs): object {
  const close = (value: number | null) => (value === null ? null : (expect.closeTo(value, 3) as number));
  const all = (values: Record<string, number> | null) =>
    values && Object.fromEntries(Object.entries(values).map(([token, value]) => [token, close(value)]));
  return {
    ...logprobs,
    token_logprobs: logprobs.token_logprobs!.map(close),
    top_logprobs: logprobs.top_logprobs!.map(all),
  };
}

test("echo: the prompt, then what follows it anyway; text or tokens, whole or streamed", async () => {
  const answer = await first({});
  const want = { text: PROMPT + answer.text, finish_reason: answer.finish_reason };
  const ids = await tokens(PROMPT);
  expect(await first({ echo: true })).toMatchObject(want);
  expect(await first({ echo: true, prompt: ids })).toMatchObject(want);
  for (const prompt of [PROMPT, ids]) {
    const { choices } = await streamed({ echo: true, prompt });
    expect(choices.map(({ text, reason }) => [text, reason])).toEqual([[want.text, want.finish_reason]]);
  }
});

test("echo alone: the prompt's text and log probabilities, and no tokens computed for it", async () => {
  const answer = await create({ echo: true, logprobs: 2, max_tokens: 0 });
  const count = (await tokens(PROMPT)).length;
  expect(answer.usage).toMatchObject({ prompt_tokens: count, completion_tokens: 0, total_tokens: count });
  const [choice] = answer.choices;
  expect(choice).toMatchObject({ text: PROMPT, finish_reason: "length" });
  const logprobs = choice!.logprobs as Required<Logprobs>;
  expect(logprobs.tokens.join("")).toBe(PROMPT);
  expect(logprobs.token_logprobs[0]).toBeNull();
  expect(logprobs.top_logprobs[0]).toBeNull();
  for (const value of logprobs.token_logprobs.slice(1)) expect(value).toBeLessThanOrEqual(0);
  for (const top of logprobs.top_logprobs.slice(1)) expect([2, 3]).toContain(Object.keys(top).length);
  checkOffsets(PROMPT, logprobs);
  expect((await first({ echo: true, max_tokens: 0 })).text).toBe(PROMPT);
  expect(await first({ max_tokens: 0, logprobs: 1 })).toMatchObject({ text: "", finish_reason: "length" });
});

test("what the model said has the same log probabilities as an echo", async () => {
  const said = await first({ logprobs: 0, max_tokens: 8 });
  const ids = [...(await tokens(PROMPT)), ...(await tokens(said.text))];
  const read = await first({ prompt: ids, echo: true, logprobs: 0, max_tokens: 0 });
  expect(read.text).toBe(PROMPT + said.text);
  const want = said.logprobs!.token_logprobs!;
  // Tokenised again the text may have other tokens; where it has the same, they are as likely.
  expect(read.logprobs!.tokens!.slice(-want.length)).toEqual(said.logprobs!.tokens);
  read.logprobs!.token_logprobs!.slice(-want.length).forEach((value, i) => expect(value).toBeCloseTo(want[i]!, 3));
});

test.each<[string, Partial<Params>]>([
  ["n choices", { n: 3, temperature: 1, seed: 5 }],
  ["several prompts", { prompt: ["One fox", "Two foxes and a door"], n: 2, temperature: 1, seed: 5 }],
  ["a stop string", { stop: [" the", "."], max_tokens: 30 }],
  ["characters over several tokens", { prompt: "Über 🦊🦊 naïve 漢字 ", n: 2, temperature: 2, seed: 3 }],
  ["no prompt at all", { prompt: "" }],
])("logprobs, offsets and text agree: %s", async (_name, more) => {
  for (const echo of [false, true]) {
    const params = { max_tokens: 12, ...more, echo, logprobs: 5 };
    const whole = await create(params);
    for (const { text, logprobs } of whole.choices) checkOffsets(text, logprobs as Required<Logprobs>);
    const { choices, usage } = await streamed(params);
    expect(choices).toEqual(
      whole.choices.map(({ text, finish_reason: reason, logprobs }) => ({ text, reason, logprobs: near(logprobs!) })),
    );
    expect(usage?.total_tokens).toBe(whole.usage?.total_tokens);
  }
});

test("best_of chooses the same candidate with an echo and without", async () => {
  const params = { temperature: 1.5, seed: 9, best_of: 5 };
  const plain = await first(params);
  expect((await first({ ...params, echo: true })).text).toBe(PROMPT + plain.text);
});

test("suffix: what stands between, without it; an empty one is none", async () => {
  const prompt = "The capital of Sweden is";
  const middle = await create({ prompt, suffix: ", said the fox." });
  const marks = 3;
  const given = [...(await tokens(prompt)), ...(await tokens(", said the fox."))];
  expect(middle.usage?.prompt_tokens).toBe(given.length + marks);
  expect(middle.choices[0]?.text).not.toContain("fim_");
  expect((await first({ prompt: await tokens(prompt), suffix: ", said the fox." })).text).toBe(middle.choices[0]?.text);
  const echoed = await first({ prompt, suffix: ", said the fox.", echo: true, logprobs: 1 });
  expect(echoed.text).toBe(prompt + middle.choices[0]?.text);
  checkOffsets(echoed.text, echoed.logprobs as Required<Logprobs>);
  expect((await first({ prompt, suffix: "" })).text).toBe((await first({ prompt })).text);
});

test("more tokens than any context has are the context's end", async () => {
  const { text, finish_reason: reason } = await first({ max_tokens: 9_000_000_000, stop: ["."] });
  expect([text.includes("."), reason]).toEqual([false, "stop"]);
});
