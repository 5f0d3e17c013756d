/** createCompletion: the older operation, which continues texts. */
import type { AnswerBudget } from "../../answers/answer-budget";
import { completionBudget } from "../../prompting/answer-size";
import type { ChunkOf, RequestOf, ResponseOf } from "../../contracts/operation-types";
import { collect } from "../generation/collect";
import { Generation } from "../generation/generation";
import { events, json } from "../../contracts/answer";
import type { Handler } from "../handler";
import { extensions, type Head, head, progress, runningUsage, usage } from "../openai-answer";
import { LogprobsWriter, MeanLogprob, WrittenLogprobs } from "./completion-logprobs";
import { completionOptions } from "./options";

type Request = RequestOf<"createCompletion">;
type Response = ResponseOf<"createCompletion">;
type Chunk = ChunkOf<"createCompletion">;

export const createCompletion: Handler<Request> = async (request, context) => {
  const model = await context.model();
  const prompts = completionOptions(request, model.info);
  const asked = request["x-localai-extensions"] ?? {};
  if (asked.debug === true) context.note({ options: prompts });
  const budget = completionBudget(request, model.info, context.answerLimit);
  const generation = new Generation(model, prompts, context, asked);
  const common = head("cmpl", request.model, model);
  return request.stream === true
    ? events(stream(request, generation, common))
    : json(await whole(request, generation, common, budget));
};

async function whole(request: Request, generation: Generation, common: Head, budget: AnswerBudget): Promise<Response> {
  const written = wantsLogprobs(request);
  const sinks = Array.from({ length: needsLogprobs(request) ? generation.choices : 0 }, () =>
    written ? new WrittenLogprobs(request.logprobs ?? 0, budget) : new MeanLogprob(),
  );
  const all = (await collect(generation, budget, sinks)).map((choice, at) => ({ ...choice, sink: sinks[at] }));
  const choices = best(all, request);
  return {
    ...common,
    object: "text_completion",
    choices: choices.map(({ text, sink, reason, echo }, index) => ({
      index,
      text: echo + text,
      logprobs: sink instanceof WrittenLogprobs ? sink.lists : null,
      finish_reason: reason,
    })),
    usage: usage(generation.tally),
    ...extensions(generation.tally, request["x-localai-extensions"]?.timings === true),
  };
}

async function* stream(request: Request, generation: Generation, common: Head): AsyncGenerator<Chunk> {
  const withUsage = request.stream_options?.include_usage === true;
  const running = runningUsage(request, generation);
  const shared = {
    ...common,
    object: "text_completion" as const,
    ...(withUsage ? { usage: null as never } : {}),
  };
  const writers = wantsLogprobs(request)
    ? Array.from({ length: generation.choices }, () => new LogprobsWriter(request.logprobs ?? 0))
    : [];
  for await (const event of generation.events()) {
    if (event.type === "start") continue;
    if (event.type === "progress") {
      yield { ...shared, choices: [], ...progress(event.progress) };
      continue;
    }
    const { choice: index } = event;
    if (event.type === "finish") {
      yield { ...shared, ...running(), choices: [{ index, text: "", logprobs: null, finish_reason: event.reason }] };
      continue;
    }
    const writer = writers[index];
    const echo = event.type === "echo" ? writer?.echo(event) : undefined;
    const logprobs = echo ?? (event.logprobs && writer?.write(event.logprobs)) ?? null;
    yield { ...shared, ...running(), choices: [{ index, text: event.text, logprobs, finish_reason: null }] };
  }
  const more = extensions(generation.tally, request["x-localai-extensions"]?.timings === true);
  if (withUsage) yield { ...shared, choices: [], usage: usage(generation.tally), ...more };
  else if (Object.keys(more).length > 0) yield { ...shared, choices: [], ...more };
}

/** Of each prompt's `best_of` candidates, the `n` with the highest mean log probability, best first. */
function best<Candidate extends { sink?: MeanLogprob }>(choices: Candidate[], request: Request): Candidate[] {
  const wanted = request.n ?? 1;
  const candidates = request.best_of ?? wanted;
  if (candidates <= wanted) return choices;
  const kept: Candidate[] = [];
  for (let first = 0; first < choices.length; first += candidates) {
    const ofPrompt = choices.slice(first, first + candidates);
    kept.push(...ofPrompt.sort((a, b) => (b.sink?.mean ?? 0) - (a.sink?.mean ?? 0)).slice(0, wanted));
  }
  return kept;
}

/** `best_of` chooses by them. */
const needsLogprobs = (request: Request): boolean =>
  wantsLogprobs(request) || (request.best_of ?? 1) > (request.n ?? 1);

const wantsLogprobs = (request: Request): boolean => request.logprobs !== null && request.logprobs !== undefined;
