import { check, same } from "./answer";
import type { Area } from "./area";

const DELTA = "choices.0.delta.content";
const WITH_USAGE = { stream_options: { include_usage: true } };

export const CHAT_STREAMS: Area = {
  name: "chat: streams",
  cases: {
    "the content type is text/event-stream": async (api) => {
      const { headers } = await api.chatStream();
      check(/^text\/event-stream/.test(headers.get("content-type") ?? ""), "another one");
    },
    "all are chat.completion.chunk": async (api) =>
      same([...new Set((await api.chatStream()).all("object"))], ["chat.completion.chunk"], "objects"),
    "[DONE] is last": async (api) => check((await api.chatStream()).done, "it is not"),
    "the first chunk has the role": async (api) =>
      (await api.chatStream()).chunks[0]?.is("choices.0.delta.role", "assistant"),
    "the role comes once": async (api) => same((await api.chatStream()).all("choices.0.delta.role").length, 1, "times"),
    "one id in all chunks": async (api) => same(new Set((await api.chatStream()).all("id")).size, 1, "ids"),
    "one created in all chunks": async (api) => {
      const { chunks } = await api.chatStream({ max_tokens: 400, temperature: 1, seed: 3 });
      same(new Set(chunks.map((chunk) => chunk.at("created"))).size, 1, "values");
    },
    "the last choice has finish_reason and an empty delta": async (api) => {
      const { chunks } = await api.chatStream({ max_tokens: 3 });
      const last = chunks.at(-1)!.is("choices.0.finish_reason", "length");
      same(last.at("choices.0.delta"), {}, "delta");
    },
    "finish_reason is null before": async (api) => {
      const { chunks } = await api.chatStream();
      for (const chunk of chunks.slice(0, -1)) chunk.is("choices.0.finish_reason", null);
    },
    "the deltas make up the whole answer": async (api) =>
      same(
        (await api.chatStream()).joined(DELTA),
        (await api.chat()).ok().text("choices.0.message.content"),
        "text of the deltas",
      ),
    "no usage where not asked for": async (api) =>
      same((await api.chatStream()).all("usage").filter(Boolean), [], "usage"),
    "include_usage false: no usage": async (api) => {
      const stream = await api.chatStream({ stream_options: { include_usage: false } });
      same(stream.all("usage").filter(Boolean), [], "usage");
    },
    "include_usage: a last chunk without choices": async (api) => {
      const last = (await api.chatStream(WITH_USAGE)).chunks.at(-1)!;
      same(last.at("choices"), [], "choices");
      last.number("usage.total_tokens");
    },
    "include_usage: usage is null before": async (api) => {
      const { chunks } = await api.chatStream(WITH_USAGE);
      for (const chunk of chunks.slice(0, -1)) chunk.is("usage", null);
    },
    "include_usage: the whole answer's numbers": async (api) => {
      const last = (await api.chatStream(WITH_USAGE)).chunks.at(-1)!;
      const whole = (await api.chat()).ok();
      for (const key of ["prompt_tokens", "completion_tokens", "total_tokens"]) {
        last.is(`usage.${key}`, whole.at(`usage.${key}`));
      }
    },
    "n: each index has one role and one finish_reason": async (api) => {
      const { chunks } = await api.chatStream({ n: 2 });
      const choices = chunks.flatMap((chunk) => chunk.list("choices") as StreamedChoice[]);
      for (const wanted of [0, 1]) {
        const its = choices.filter(({ index }) => index === wanted);
        same(its.filter(({ delta }) => delta.role !== undefined).length, 1, `roles of ${wanted}`);
        same(its.filter(({ finish_reason: reason }) => reason !== null).length, 1, `finish reasons of ${wanted}`);
      }
    },
    "include_usage with n counts all choices": async (api) => {
      const { chunks } = await api.chatStream({ n: 2, max_tokens: 4, ...WITH_USAGE });
      chunks.at(-1)!.is("usage.completion_tokens", 8);
    },
    "logprobs of the tokens make up the text": async (api) => {
      const stream = await api.chatStream({ logprobs: true, top_logprobs: 1 });
      const tokens = stream.all("choices.0.logprobs.content").flat() as { bytes: number[]; top_logprobs: unknown[] }[];
      same(Buffer.from(tokens.flatMap(({ bytes }) => bytes)).toString(), stream.joined(DELTA), "text");
      check(
        tokens.every(({ top_logprobs: top }) => top.length === 1),
        "not one top_logprob each",
      );
    },
    "a stop string does not leak": async (api) => {
      const text = (await api.chat({ max_tokens: 24 })).ok().text("choices.0.message.content");
      const stop = text.slice(10, 16);
      const stream = await api.chatStream({ max_tokens: 24, stop });
      same(stream.joined(DELTA), text.slice(0, text.indexOf(stop)), "text");
      stream.chunks.at(-1)!.is("choices.0.finish_reason", "stop");
    },
    "one seed gives what it gives as a whole": async (api) => {
      const more = { seed: 11, temperature: 1, max_tokens: 24 };
      same(
        (await api.chatStream(more)).joined(DELTA),
        (await api.chat(more)).ok().text("choices.0.message.content"),
        "text",
      );
    },
  },
};

interface StreamedChoice {
  readonly index: number;
  readonly delta: { readonly role?: string };
  readonly finish_reason: string | null;
}
