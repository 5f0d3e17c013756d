import { type Answer, check, same } from "./answer";
import { MODEL, USER } from "./api";
import type { Area } from "./area";

const TEXT = "choices.0.message.content";

/** Accepted with 200: what it is, and the messages of the chat. */
const FORMS: Record<string, object[]> = {
  "a developer's message": [{ role: "developer", content: "Be brief." }, ...USER],
  "a name": [{ role: "user", name: "ann", content: "Hello" }],
  "an assistant's turn": [...USER, { role: "assistant", content: "No." }, { role: "user", content: "Why?" }],
  "an assistant's refusal": [
    ...USER,
    { role: "assistant", content: null, refusal: "I'd rather not." },
    { role: "user", content: "Why?" },
  ],
  "several text parts": [{ role: "user", content: ["Hello", "again"].map((text) => ({ type: "text", text })) }],
  "system content in parts": [{ role: "system", content: [{ type: "text", text: "Be brief." }] }, ...USER],
};

export const CHAT: Area = {
  name: "chat: whole answers",
  cases: {
    "object, id and model": async (api) => {
      const answer = (await api.chat()).ok().is("object", "chat.completion").is("model", MODEL);
      check(answer.text("id").startsWith("chatcmpl-"), "id has another prefix");
    },
    "created is in seconds": async (api) => {
      const created = (await api.chat()).ok().number("created");
      check(Number.isInteger(created) && Math.abs(created - Date.now() / 1000) < 3600, `created is ${created}`);
    },
    "one choice with index 0 by the assistant": async (api) => {
      const answer = (await api.chat()).ok().is("choices.0.index", 0).is("choices.0.message.role", "assistant");
      same(answer.list("choices").length, 1, "choices");
      check(answer.text(TEXT).length > 0, "no text");
    },
    "refusal is there, and null": async (api) => (await api.chat()).ok().is("choices.0.message.refusal", null),
    "logprobs are there, and null, where not asked for": async (api) =>
      (await api.chat()).ok().is("choices.0.logprobs", null),
    "no tool_calls where there are none": async (api) => {
      const calls = (await api.chat()).ok().at("choices.0.message.tool_calls");
      check(calls === undefined, "tool_calls is there");
    },
    "usage adds up": async (api) => {
      const answer = (await api.chat()).ok();
      const [prompt, completion] = [answer.number("usage.prompt_tokens"), answer.number("usage.completion_tokens")];
      check(prompt > 0 && completion > 0, "no tokens");
      answer.is("usage.total_tokens", prompt + completion);
    },
    "usage has prompt_tokens_details.cached_tokens": async (api) =>
      (await api.chat()).ok().number("usage.prompt_tokens_details.cached_tokens"),
    "usage has completion_tokens_details.reasoning_tokens": async (api) =>
      (await api.chat()).ok().is("usage.completion_tokens_details.reasoning_tokens", 0),
    "max_tokens ends with length": async (api) =>
      (await api.chat({ max_tokens: 3 })).ok().is("choices.0.finish_reason", "length").is("usage.completion_tokens", 3),
    "max_completion_tokens ends with length": async (api) =>
      (await api.chat({ max_completion_tokens: 3 }))
        .ok()
        .is("choices.0.finish_reason", "length")
        .is("usage.completion_tokens", 3),
    "stop ends the text before it, with stop": async (api) => {
      const { text, stop, before } = stopIn((await api.chat({ max_tokens: 24 })).ok());
      const cut = (await api.chat({ max_tokens: 24, stop })).ok().is("choices.0.finish_reason", "stop");
      same(cut.text(TEXT), before, `text before ${JSON.stringify(stop)} of ${text}`);
    },
    "stop takes an array": async (api) => {
      const { stop, before } = stopIn((await api.chat({ max_tokens: 24 })).ok());
      same((await api.chat({ max_tokens: 24, stop: ["@@@", stop] })).ok().text(TEXT), before, "text");
    },
    "stop null is no stop": async (api) => (await api.chat({ stop: null })).ok(),
    "four stop strings are taken": async (api) => (await api.chat({ stop: ["@1", "@2", "@3", "@4"] })).ok(),
    "n gives that many choices": async (api) => {
      const choices = (await api.chat({ n: 3, max_tokens: 4 })).ok().list("choices") as { index: number }[];
      same(choices.map(({ index }) => index).sort(), [0, 1, 2], "indices");
    },
    "usage counts all of n, and the prompt once": async (api) => {
      const one = (await api.chat({ max_tokens: 4 })).ok();
      (await api.chat({ n: 3, max_tokens: 4 }))
        .ok()
        .is("usage.completion_tokens", 3 * one.number("usage.completion_tokens"))
        .is("usage.prompt_tokens", one.number("usage.prompt_tokens"));
    },
    "n choices differ when sampled": async (api) => {
      const answer = (await api.chat({ n: 4, temperature: 1.5, max_tokens: 24 })).ok();
      check(new Set([0, 1, 2, 3].map((i) => answer.text(`choices.${i}.message.content`))).size > 1, "all are the same");
    },
    "one seed gives one answer": async (api) => {
      const ask = async (): Promise<string> =>
        (await api.chat({ seed: 7, temperature: 1, max_tokens: 24 })).ok().text(TEXT);
      same(await ask(), await ask(), "text");
    },
    "other seeds give other answers": async (api) => {
      const texts = new Set<string>();
      for (const seed of [1, 2, 3, 4]) {
        texts.add((await api.chat({ seed, temperature: 1.5, max_tokens: 24 })).ok().text(TEXT));
      }
      check(texts.size > 1, "four seeds, one text");
    },
    "logit_bias 100 forces a token": async (api) => {
      const answer = (await api.chat({ logit_bias: { 300: 100 }, logprobs: true, max_tokens: 4 })).ok();
      const tokens = answer.list("choices.0.logprobs.content") as { token: string }[];
      check(tokens.length === 4 && new Set(tokens.map(({ token }) => token)).size === 1, "not one token four times");
    },
    "logprobs: one for each token": async (api) => {
      const answer = (await api.chat({ logprobs: true, max_tokens: 6 })).ok();
      const tokens = answer.list("choices.0.logprobs.content") as { logprob: number }[];
      same(tokens.length, answer.at("usage.completion_tokens"), "tokens");
      check(
        tokens.every(({ logprob }) => logprob <= 0),
        "a logprob above 0",
      );
    },
    "logprobs: bytes make up the text": async (api) => {
      const answer = (await api.chat({ logprobs: true })).ok();
      const tokens = answer.list("choices.0.logprobs.content") as { bytes: number[] }[];
      same(Buffer.from(tokens.flatMap(({ bytes }) => bytes)).toString(), answer.text(TEXT), "text");
    },
    "logprobs: refusal is null": async (api) =>
      (await api.chat({ logprobs: true })).ok().is("choices.0.logprobs.refusal", null),
    "logprobs without top_logprobs: an empty list": async (api) =>
      same((await api.chat({ logprobs: true })).ok().at("choices.0.logprobs.content.0.top_logprobs"), [], "list"),
    "top_logprobs: as many as asked for, likeliest first": async (api) => {
      const answer = (await api.chat({ logprobs: true, top_logprobs: 5 })).ok();
      const top = answer.list("choices.0.logprobs.content.0.top_logprobs") as { token: string; logprob: number }[];
      same(top.length, 5, "how many");
      check(
        top.every(({ logprob }, i) => i === 0 || logprob <= top[i - 1]!.logprob),
        "not in order",
      );
      answer.is("choices.0.logprobs.content.0.token", top[0]!.token);
    },
    "top_logprobs: with bytes": async (api) => {
      const answer = (await api.chat({ logprobs: true, top_logprobs: 2 })).ok();
      answer.list("choices.0.logprobs.content.0.top_logprobs.1.bytes");
    },
    "one text part is what a string is": async (api) => {
      const messages = [{ role: "user", content: [{ type: "text", text: USER[0]!.content }] }];
      const [parts, plain] = [(await api.chat({ messages })).ok(), (await api.chat()).ok()];
      parts.is("usage.prompt_tokens", plain.number("usage.prompt_tokens")).is(TEXT, plain.text(TEXT));
    },
    "a system message reaches the model": async (api) => {
      const messages = [{ role: "system", content: "You are a very old and very tired cook." }, ...USER];
      const more = (await api.chat({ messages })).ok().number("usage.prompt_tokens");
      check(more > (await api.chat()).ok().number("usage.prompt_tokens"), "the prompt is no longer");
    },
    "notes for OpenAI's systems are taken": async (api) =>
      (await api.chat({ user: "u1", safety_identifier: "s1", prompt_cache_key: "k1" })).ok(),
    "optional properties may be null": async (api) =>
      (
        await api.chat({ n: null, top_p: null, seed: null, logit_bias: null, presence_penalty: null, stream: null })
      ).ok(),
    ...Object.fromEntries(
      Object.entries(FORMS).map(([name, messages]) => [
        `${name} is taken`,
        async (api) => (await api.chat({ messages })).ok().text(TEXT),
      ]),
    ),
  },
};

/** A string in the midst of an answer, and what comes before its first occurrence. */
function stopIn(answer: Answer): { text: string; stop: string; before: string } {
  const text = answer.text(TEXT);
  const middle = Math.floor(text.length / 2);
  const stop = text.slice(middle, middle + 4);
  return { text, stop, before: text.slice(0, text.indexOf(stop)) };
}
