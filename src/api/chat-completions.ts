/** createChatCompletion: a conversation in, the assistant's next message out. */
import { randomBytes } from "node:crypto";
import type { TokenLogprob } from "../backend/backend";
import type { components } from "../generated/types";
import { chatOptions } from "../request/predict-options";
import type { ChunkOf, RequestOf, ResponseOf } from "../spec/operation-types";
import { collect, extensions, type Head, head, usage } from "./answer";
import { Generation } from "./generation";
import type { Handler } from "./handler";

type Request = RequestOf<"createChatCompletion">;
type Response = ResponseOf<"createChatCompletion">;
type Chunk = ChunkOf<"createChatCompletion">;
type Logprobs = Response["choices"][number]["logprobs"];

export const createChatCompletion: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const options = chatOptions(request, model.info);
  const asked = request["x-localai-extensions"] ?? {};
  if (asked.debug === true) context.note({ options });
  const generation = new Generation(model, [options], context, asked.trimstrings ?? []);
  const common = head("chatcmpl", request.model, model);
  return request.stream === true ? stream(request, generation, common) : whole(request, generation, common);
};

async function whole(request: Request, generation: Generation, common: Head): Promise<Response> {
  const choices = await collect(generation);
  return {
    ...common,
    object: "chat.completion",
    choices: choices.map(({ text, logprobs, reason }, index) => ({
      index,
      message: { role: "assistant", content: text, refusal: null, annotations: [] },
      logprobs: request.logprobs === true ? tokenLogprobs(logprobs) : null,
      finish_reason: reason,
    })),
    usage: usage(generation.tally),
    ...tier(request),
    ...extensions(generation.tally, request["x-localai-extensions"]?.timings === true),
  };
}

async function* stream(request: Request, generation: Generation, common: Head): AsyncGenerator<Chunk> {
  const { include_usage: withUsage, include_obfuscation: obfuscated } = request.stream_options ?? {};
  const shared = {
    ...common,
    object: "chat.completion.chunk" as const,
    ...tier(request),
    ...(withUsage === true ? { usage: null as never } : {}),
  };
  const chunk = (
    index: number,
    delta: Chunk["choices"][number]["delta"],
    logprobs: Logprobs,
    reason: "stop" | "length" | null,
  ): Chunk => ({
    ...shared,
    choices: [{ index, delta, logprobs, finish_reason: reason }],
    ...(obfuscated === true ? { obfuscation: padding(delta.content ?? "") } : {}),
  });
  for await (const event of generation.events()) {
    switch (event.type) {
      case "start":
        for (let i = 0; i < generation.choices; i++) {
          yield chunk(i, { role: "assistant", content: "", refusal: null }, null, null);
        }
        break;
      case "delta":
        yield chunk(event.choice, { content: event.text }, event.logprobs ? tokenLogprobs(event.logprobs) : null, null);
        break;
      case "finish":
        yield chunk(event.choice, {}, null, event.reason);
        break;
      case "echo":
        break; // a chat does not ask for it
    }
  }
  const more = extensions(generation.tally, request["x-localai-extensions"]?.timings === true);
  if (withUsage === true) yield { ...shared, choices: [], usage: usage(generation.tally), ...more };
  else if (Object.keys(more).length > 0) yield { ...shared, choices: [], ...more };
}

function tokenLogprobs(logprobs: readonly TokenLogprob[]): NonNullable<Logprobs> {
  return { content: logprobs.map(tokenLogprob), refusal: null };
}

function tokenLogprob({
  token,
  logprob,
  bytes,
  top,
}: TokenLogprob): components["schemas"]["ChatCompletionTokenLogprob"] {
  return {
    token,
    logprob,
    bytes,
    top_logprobs: top.map((other) => ({ token: other.token, logprob: other.logprob, bytes: other.bytes })),
  };
}

/** OpenAI reports the tier only to those who asked for one. There is one here. */
const tier = (request: Request): { service_tier?: "default" } =>
  request.service_tier === null || request.service_tier === undefined ? {} : { service_tier: "default" };

/** Random text that brings every chunk to one of a few lengths, so that lengths on the wire tell little. */
function padding(content: string): string {
  const length = 32 - (Buffer.byteLength(content) % 32);
  return randomBytes(length).toString("base64url").slice(0, length);
}
