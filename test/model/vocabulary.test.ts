/** A real vocabulary, which every checkout has: cl100k_base, against the package that it comes from. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Model } from "../../src/contracts/backend";
import { random } from "../fixtures/random";
import { oracle, VOCABULARY_SIZE, writeRealVocabulary } from "../fixtures/real-vocabulary";
import { load } from "./models";

let folder: string;
let file: string;
let model: Model;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "vocabulary-"));
  file = path.join(folder, "cl100k.gguf");
  writeRealVocabulary(file);
  model = await load(file, {
    context_size: 4096,
    parallel: 4,
    kv_type_k: "f32",
    kv_type_v: "f32",
    flash_attention: "off",
  });
});
afterAll(async () => {
  await model.close();
  rmSync(folder, { recursive: true });
});

const TEXTS = [
  "",
  " ",
  "Hello, world! It's 12:30, they've said; I'LL see.",
  "The quick brown fox jumps over the lazy dog.\n\n\tIt was 1234567 times 3.14159.\r\n",
  "function f(x) {\n    return x ** 2; // squares\n}\n",
  "Schöne Grüße aus Århus, naïve façade, Ελληνικά, Русский язык, עברית, العربية",
  "日本語の文章と、中文句子，還有 한국어 문장.",
  "🦊👩‍👩‍👧‍👦 e\u0301 \u00a0\u2003x\u200b",
  "<|endoftext|> is no control token in a text",
  "a".repeat(200) + "  \n  \n" + " ".repeat(50) + "é".repeat(40),
];

test("its facts", () => {
  expect(model.info).toMatchObject({ architecture: "llama", vocabularySize: VOCABULARY_SIZE, canGenerate: true });
});

test.each(TEXTS)("tokenizes %j as its own package does, and back", async (text) => {
  const tokens = await model.tokenize(text);
  expect([...tokens]).toEqual(oracle.encode(text, [], []));
  expect(await model.detokenize(tokens)).toBe(text);
});

/** Words of many scripts, numbers, marks and spaces, in any order. */
function mixture(next: () => number): string {
  const pieces = TEXTS.flatMap((text) => text.split(/(?<=\W)/u)).filter((piece) => piece.length < 40);
  const pick = (): string => pieces[Math.floor(next() * pieces.length)]!;
  return Array.from({ length: 1 + Math.floor(next() * 40) }, pick).join("");
}

test("tokenizes whatever is put together as its own package does", async () => {
  const next = random(7);
  for (let i = 0; i < 300; i++) {
    const text = mixture(next);
    const tokens = await model.tokenize(text);
    expect([text, ...tokens]).toEqual([text, ...oracle.encode(text, [], [])]);
    expect(await model.detokenize(tokens)).toBe(text);
  }
});

async function answer(
  options: object,
): Promise<{ text: string; logprobs: { logprob: number | null; top: object[] }[] }> {
  const out = { text: "", logprobs: [] as { logprob: number | null; top: object[] }[] };
  for await (const event of model.generate({ temperature: 0, prompt: "Once", max_tokens: 12, ...options })) {
    if (event.type !== "delta") continue;
    out.text += event.text;
    out.logprobs.push(...(event.logprobs ?? []));
  }
  return out;
}

test("keeps characters whole that take several tokens", async () => {
  const grammar = 'root ::= "😀 日本語 é 𓀀"';
  expect((await answer({ grammar, max_tokens: 60 })).text).toBe("😀 日本語 é 𓀀");
});

test("gives log probabilities over the whole of it", async () => {
  const { logprobs } = await answer({ logprobs: 20, ignore_eos: true });
  expect(logprobs).toHaveLength(12);
  for (const { logprob, top } of logprobs) {
    expect(logprob).toBeLessThan(0);
    expect(top).toHaveLength(20);
  }
});

test("answers several at once as one by one", async () => {
  const prompts = ["Once upon a time", "日本語", "function f(", "12345"];
  const alone: string[] = [];
  for (const prompt of prompts) alone.push((await answer({ prompt })).text);
  const together = await Promise.all(prompts.map(async (prompt) => (await answer({ prompt })).text));
  expect(together).toEqual(alone);
});

test("a draft model with another vocabulary is refused", async () => {
  await expect(load(file, { speculation: "draft", draft_model: "tiny.gguf" })).rejects.toMatchObject({
    code: "model_load_failed",
    param: "draft_model",
    message: expect.stringContaining("it must have the model's vocabulary, but ") as string,
  });
});
