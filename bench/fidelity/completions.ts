import { check, same } from "./answer";
import { MODEL, type Body } from "./api";
import type { Area } from "./area";

const TEXT = "choices.0.text";
const PROMPT = "Once upon a time";
const PROMPTS = ["The fox", "The lantern"];

/** Completions that OpenAI refuses with 400. */
const REFUSED: Record<string, Body> = {
  "a prompt that is a number": { prompt: 5 },
  "a prompt that is an object": { prompt: { text: "hi" } },
  "strings and tokens in one prompt": { prompt: ["hi", 5] },
  "a token that the model lacks": { prompt: [99_999_999] },
  "a negative token": { prompt: [-5] },
  "max_tokens -1": { max_tokens: -1 },
  "temperature 3": { temperature: 3 },
  "logprobs 6": { logprobs: 6 },
  "best_of below n": { best_of: 1, n: 2 },
  "best_of in a stream": { best_of: 2, n: 1, stream: true },
  "echo a string": { echo: "yes" },
  "an unknown parameter": { no_such_parameter: true },
  "stream_options without stream": { stream_options: { include_usage: true } },
  "a prompt longer than the context": { prompt: "snow ".repeat(30_000) },
  "a missing model": { model: undefined },
};

interface Choice {
  readonly index: number;
  readonly text: string;
}

interface Logprobs {
  readonly tokens: string[];
  readonly token_logprobs: (number | null)[];
  readonly top_logprobs: (Record<string, number> | null)[] | null;
  readonly text_offset: number[];
}

export const COMPLETIONS: Area = {
  name: "completions",
  cases: {
    "object, id and model": async (api) => {
      const answer = (await api.complete()).ok().is("object", "text_completion").is("model", MODEL);
      check(answer.text("id").startsWith("cmpl-"), "id has another prefix");
    },
    "text, index, logprobs null": async (api) =>
      (await api.complete()).ok().is("choices.0.index", 0).is("choices.0.logprobs", null).text(TEXT),
    "usage adds up": async (api) => {
      const answer = (await api.complete()).ok();
      const total = answer.number("usage.prompt_tokens") + answer.number("usage.completion_tokens");
      answer.is("usage.total_tokens", total);
    },
    "max_tokens ends with length": async (api) =>
      (await api.complete({ max_tokens: 3 }))
        .ok()
        .is("choices.0.finish_reason", "length")
        .is("usage.completion_tokens", 3),
    "16 tokens where max_tokens is not given": async (api) => {
      const tokens = (await api.complete({ max_tokens: undefined })).ok().number("usage.completion_tokens");
      check(tokens <= 16, `${tokens} tokens`);
    },
    "max_tokens 0: no text": async (api) =>
      (await api.complete({ max_tokens: 0 })).ok().is(TEXT, "").is("usage.completion_tokens", 0),
    "max_tokens 0 and echo: the prompt": async (api) =>
      (await api.complete({ max_tokens: 0, echo: true })).ok().is(TEXT, PROMPT),
    "echo puts the prompt before the text": async (api) => {
      const text = (await api.complete()).ok().text(TEXT);
      (await api.complete({ echo: true })).ok().is(TEXT, PROMPT + text);
    },
    "echo with logprobs: the prompt's tokens too": async (api) => {
      const answer = (await api.complete({ echo: true, logprobs: 1, max_tokens: 2 })).ok();
      const { tokens, token_logprobs: values, text_offset: offsets } = logprobs(answer);
      same(tokens.join(""), answer.text(TEXT), "tokens");
      same([values[0], offsets[0]], [null, 0], "first logprob and offset");
      check(
        values.slice(1).every((value) => typeof value === "number"),
        "a later one is missing",
      );
    },
    "logprobs: lists of one length that make up the text": async (api) => {
      const answer = (await api.complete({ logprobs: 2 })).ok();
      const { tokens, token_logprobs: values, top_logprobs: top, text_offset: offsets } = logprobs(answer);
      same([values.length, top?.length, offsets.length], [tokens.length, tokens.length, tokens.length], "lengths");
      same(tokens.join(""), answer.text(TEXT), "tokens");
    },
    "logprobs: offsets go on by each token's length": async (api) => {
      const { tokens, text_offset: offsets } = logprobs((await api.complete({ logprobs: 1 })).ok());
      tokens.slice(1).forEach((_, i) => same(offsets[i + 1]! - offsets[i]!, tokens[i]!.length, `token ${i}`));
    },
    "logprobs: the likeliest as tables, the chosen one in them": async (api) => {
      const { tokens, top_logprobs: top } = logprobs((await api.complete({ logprobs: 3 })).ok());
      tokens.forEach((token, i) => {
        const table = top?.[i] ?? {};
        const size = Object.keys(table).length;
        check(token in table && size >= 3 && size <= 4, `table ${i} has ${Object.keys(table).join("|")}`);
      });
    },
    "logprobs 0: the chosen tokens' own": async (api) =>
      same(logprobs((await api.complete({ logprobs: 0, max_tokens: 3 })).ok()).token_logprobs.length, 3, "logprobs"),
    "several prompts: a choice for each": async (api) => {
      const choices = (await api.complete({ prompt: PROMPTS })).ok().list("choices") as { index: number }[];
      same(
        choices.map(({ index }) => index),
        [0, 1],
        "indices",
      );
    },
    "several prompts: what each has alone": async (api) => {
      const both = (await api.complete({ prompt: PROMPTS })).ok();
      for (const [i, prompt] of PROMPTS.entries()) {
        both.is(`choices.${i}.text`, (await api.complete({ prompt })).ok().text(TEXT));
      }
    },
    "a list of one prompt": async (api) =>
      (await api.complete({ prompt: [PROMPT] })).ok().is(TEXT, (await api.complete()).ok().text(TEXT)),
    "a prompt of tokens: that many": async (api) =>
      (await api.complete({ prompt: [300, 301, 302] })).ok().is("usage.prompt_tokens", 3),
    "several prompts of tokens": async (api) =>
      same((await api.complete({ prompt: [[300, 301], [302]] })).ok().list("choices").length, 2, "choices"),
    "n for each prompt: its choices side by side": async (api) => {
      const choices = (await api.complete({ prompt: PROMPTS, n: 2 })).ok().list("choices") as Choice[];
      const texts = await Promise.all(PROMPTS.map(async (prompt) => (await api.complete({ prompt })).ok().text(TEXT)));
      const found = choices.sort((a, b) => a.index - b.index).map(({ index, text }) => [index, text]);
      same(
        found,
        [
          [0, texts[0]],
          [1, texts[0]],
          [2, texts[1]],
          [3, texts[1]],
        ],
        "choices",
      );
    },
    "n: usage counts all": async (api) =>
      (await api.complete({ n: 3, max_tokens: 4 })).ok().is("usage.completion_tokens", 12),
    "best_of: n of them come": async (api) =>
      same((await api.complete({ best_of: 3, n: 1, temperature: 1 })).ok().list("choices").length, 1, "choices"),
    "best_of: usage counts all that were made": async (api) =>
      (await api.complete({ best_of: 3, n: 1, max_tokens: 4 })).ok().is("usage.completion_tokens", 12),
    "stop ends the text before it": async (api) => {
      const text = (await api.complete({ max_tokens: 24 })).ok().text(TEXT);
      const stop = text.slice(10, 15);
      (await api.complete({ max_tokens: 24, stop }))
        .ok()
        .is(TEXT, text.slice(0, text.indexOf(stop)))
        .is("choices.0.finish_reason", "stop");
    },
    "suffix is used or refused": async (api) => {
      const answer = await api.complete({ suffix: " and they all lived happily ever after." });
      if (answer.status !== 200) answer.refusedSomehow();
      else
        check(
          answer.number("usage.prompt_tokens") > (await api.complete()).number("usage.prompt_tokens"),
          "it is ignored",
        );
    },
    "logit_bias 100 forces a token": async (api) => {
      const text = (await api.complete({ logit_bias: { 300: 100 }, max_tokens: 4 })).ok().text(TEXT);
      same(text, text.slice(0, text.length / 4).repeat(4), "text");
    },
    "one seed gives one answer": async (api) => {
      const ask = async (): Promise<string> => (await api.complete({ seed: 5, temperature: 1 })).ok().text(TEXT);
      same(await ask(), await ask(), "text");
    },
    "user is taken": async (api) => (await api.complete({ user: "u1" })).ok(),
    "streamed: text_completion, one id, [DONE]": async (api) => {
      const stream = await api.completeStream();
      same([new Set(stream.all("id")).size, stream.done], [1, true], "ids and [DONE]");
      same([...new Set(stream.all("object"))], ["text_completion"], "objects");
    },
    "streamed: what the whole answer says": async (api) => {
      const stream = await api.completeStream();
      same(stream.joined(TEXT), (await api.complete()).ok().text(TEXT), "text");
      same(stream.all("choices.0.finish_reason").filter(Boolean), ["length"], "finish reasons");
    },
    "streamed: include_usage": async (api) => {
      const { chunks } = await api.completeStream({ stream_options: { include_usage: true } });
      same(chunks.at(-1)!.at("choices"), [], "last choices");
      chunks.at(-1)!.is("usage.completion_tokens", 12);
      for (const chunk of chunks.slice(0, -1)) chunk.is("usage", null);
    },
    "streamed: several prompts by index": async (api) => {
      const { chunks } = await api.completeStream({ prompt: PROMPTS });
      const choices = chunks.flatMap((chunk) => chunk.list("choices") as { index: number }[]);
      same([...new Set(choices.map(({ index }) => index))].sort(), [0, 1], "indices");
    },
    ...Object.fromEntries(
      Object.entries(REFUSED).map(
        ([name, more]) => [`${name} is a 400`, async (api) => (await api.complete(more)).refused()] as const,
      ),
    ),
  },
};

function logprobs(answer: { at(path: string): unknown; list(path: string): unknown[] }): Logprobs {
  for (const key of ["tokens", "token_logprobs", "text_offset"]) answer.list(`choices.0.logprobs.${key}`);
  return answer.at("choices.0.logprobs") as Logprobs;
}
