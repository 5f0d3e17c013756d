/** createChatCompletion: a conversation in, the assistant's next message out. */
import { randomBytes } from "node:crypto";
import type { AnswerBudget } from "../../answers/answer-budget";
import { events, json } from "../../contracts/answer";
import type { TokenLogprob } from "../../contracts/backend";
import type { components } from "../../generated/types";
import { JsonList } from "../../answers/json-text";
import type { Compile } from "../../json-schema/prepare";
import { loadMedia } from "../../media/load";
import { shownOptions } from "../../media/shown";
import { chatBudget } from "../../prompting/answer-size";
import { CHECKED_LENGTH } from "../../json-schema/violations";
import { mediaOf } from "../../prompting/conversation";
import { conversationError, conversationOptions, type Unheld } from "../../prompting/conversation-options";
import { customNames, mayCall } from "../../prompting/tool-set";
import type { ChunkOf, RequestOf, ResponseOf } from "../../contracts/operation-types";
import { AnswerCalls } from "../generation/calls";
import { collect, type LogprobsSink } from "../generation/collect";
import { type ChoiceEvent, Generation } from "../generation/generation";
import { schemaViolations } from "../generation/schema-violations";
import type { Handler } from "../handler";
import { extensions, type Head, head, progress, runningUsage, usage } from "../openai-answer";
import { chatConversation } from "./conversation";
import { callDeltas, type CallStyle, finishReason, messageCalls } from "./tool-calls";

type Request = RequestOf<"createChatCompletion">;
type Response = ResponseOf<"createChatCompletion">;
type Chunk = ChunkOf<"createChatCompletion">;
type Delta = Chunk["choices"][number]["delta"];
type FinishReason = Response["choices"][number]["finish_reason"];
type Logprobs = Response["choices"][number]["logprobs"];

export const createChatCompletion: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const compile: Compile = (schema) => model.checkSchema(schema);
  const conversation = chatConversation(request, model.info);
  const {
    options: text,
    ignored,
    unheld,
  } = await conversationOptions(conversation, model.info, compile, context.signal);
  for (const name of ignored) context.ignored(name);
  const budget = chatBudget(request, model.info, context.answerLimit);
  const options = { ...text, ...(await loadMedia(mediaOf(conversation.turns), context)) };
  const asked = request["x-localai-extensions"] ?? {};
  if (asked.debug === true) context.note({ options: shownOptions(options) });
  const named = (error: unknown): unknown => conversationError(error, conversation);
  const generation = new Generation(model, [options], context, asked, named);
  const common = head("chatcmpl", request.model, model);
  const calls: Calling = {
    isPossible: mayCall(conversation.tools),
    custom: customNames(conversation.tools),
    style: Array.isArray(request.functions) ? "functions" : "tools",
    unheld,
  };
  return request.stream === true
    ? events(stream(request, generation, common, calls))
    : json(await whole(request, generation, common, budget, calls));
};

/** What the request's tools and schemas mean for its answer. */
interface Calling {
  /** The answer may hold calls. */
  readonly isPossible: boolean;
  /** Names of the tools that take a text. */
  readonly custom: ReadonlySet<string>;
  readonly style: CallStyle;
  readonly unheld: Unheld;
}

async function whole(
  request: Request,
  generation: Generation,
  common: Head,
  budget: AnswerBudget,
  { custom, style, unheld }: Calling,
): Promise<Response> {
  const wanted = request.logprobs === true ? generation.choices : 0;
  const sinks = Array.from({ length: wanted }, () => new WrittenLogprobs(budget));
  const choices = await collect(generation, budget, sinks);
  const all = choices.map(({ toolCalls }) => {
    const calls = new AnswerCalls(custom);
    for (const piece of toolCalls) calls.push(piece);
    return calls;
  });
  const found = schemaViolations(
    unheld,
    choices.map(({ text, reason }, index) => ({ text, reason, calls: all[index]!.begun })),
  );
  return {
    ...common,
    object: "chat.completion",
    choices: choices.map(({ text, reasoning, reason }, index) => {
      const calls = all[index]!;
      return {
        index,
        message: {
          role: "assistant",
          content: text === "" && calls.any ? null : text,
          ...(reasoning === "" ? {} : { reasoning_content: reasoning }),
          refusal: null,
          annotations: [],
          ...messageCalls(calls.begun, style),
        },
        logprobs: sinks[index]?.logprobs ?? null,
        finish_reason: finishReason(calls.reason(reason), style),
      };
    }),
    usage: usage(generation.tally),
    ...tier(request),
    ...extensions(generation.tally, request["x-localai-extensions"]?.timings === true, found),
  };
}

async function* stream(
  request: Request,
  generation: Generation,
  common: Head,
  { isPossible, custom, style, unheld }: Calling,
): AsyncGenerator<Chunk> {
  const { include_usage: withUsage, include_obfuscation: obfuscated } = request.stream_options ?? {};
  const running = runningUsage(request, generation);
  const shared = {
    ...common,
    object: "chat.completion.chunk" as const,
    ...tier(request),
    ...(withUsage === true ? { usage: null as never } : {}),
  };
  const chunk = (index: number, delta: Delta, logprobs: Logprobs, reason: FinishReason | null): Chunk => ({
    ...shared,
    ...running(),
    choices: [{ index, delta, logprobs, finish_reason: reason }],
    ...(obfuscated === true ? { obfuscation: padding(delta.content ?? "") } : {}),
  });
  const choices = Array.from({ length: generation.choices }, () => new StreamedChoice(new AnswerCalls(custom), style));
  for await (const event of generation.events()) {
    if (event.type === "start") {
      // What may turn out to be a call has no content: that is known with the first piece.
      if (isPossible) continue;
      for (const [index, choice] of choices.entries()) yield chunk(index, choice.open(false), null, null);
      continue;
    }
    if (event.type === "progress") {
      yield { ...shared, choices: [], ...progress(event.progress) };
      continue;
    }
    if (event.type === "echo") continue; // a chat does not ask for it
    const { choice: index } = event;
    const choice = choices[index];
    if (choice === undefined) throw new Error(`the engine reported a choice ${index} that was not asked for`);
    if (!choice.opened) yield chunk(index, choice.open(event.type === "delta" && event.text === ""), null, null);
    if (event.type === "finish") {
      choice.reason = event.reason;
      yield chunk(index, {}, null, finishReason(choice.calls.reason(event.reason), style));
      continue;
    }
    if (unheld.content !== undefined && choice.text.length <= CHECKED_LENGTH) choice.text += event.text;
    let logprobs = event.logprobs ? tokenLogprobs(event.logprobs) : null;
    for (const delta of choice.deltas(event, logprobs !== null)) {
      yield chunk(index, delta, logprobs, null);
      logprobs = null;
    }
  }
  const timed = request["x-localai-extensions"]?.timings === true;
  const found = schemaViolations(
    unheld,
    choices.map(({ text, reason, calls }) => ({ text, reason, calls: calls.begun })),
  );
  const more = extensions(generation.tally, timed, found);
  if (withUsage === true) yield { ...shared, choices: [], usage: usage(generation.tally), ...more };
  else if (Object.keys(more).length > 0) yield { ...shared, choices: [], ...more };
}

/** A whole answer's log probabilities, of one choice. */
class WrittenLogprobs implements LogprobsSink {
  private readonly content: JsonList;

  constructor(budget: AnswerBudget) {
    this.content = new JsonList(budget);
  }

  get logprobs(): NonNullable<Logprobs> {
    return { content: this.content as never, refusal: null };
  }

  echo(): void {
    // A chat does not ask for it.
  }

  write(tokens: readonly TokenLogprob[]): void {
    for (const token of tokens) this.content.add(JSON.stringify(tokenLogprob(token)));
  }
}

/** How far a choice's stream has come. */
class StreamedChoice {
  opened = false;
  /** Its content, where that is to be checked at its end. */
  text = "";
  reason: "stop" | "length" | undefined;

  constructor(
    readonly calls: AnswerCalls,
    private readonly style: CallStyle,
  ) {}

  /** @param bare whether no content comes first */
  open(bare: boolean): Delta {
    this.opened = true;
    return { role: "assistant", content: bare ? null : "", refusal: null };
  }

  /** @param always at least one, for what hangs on it */
  deltas(event: Extract<ChoiceEvent, { type: "delta" }>, always: boolean): Delta[] {
    const out: Delta[] = [];
    if (event.reasoning !== undefined) out.push({ reasoning_content: event.reasoning });
    if (event.text !== "") out.push({ content: event.text });
    for (const piece of event.toolCalls ?? []) out.push(...callDeltas(this.calls.push(piece), this.style));
    return out.length === 0 && always ? [{}] : out;
  }
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
