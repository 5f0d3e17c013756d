/**
 * Whether greedy answers are the same with everything on as with everything off. On: prompts that begin alike at several
 * depths, many at once, second turns, choices, schemas and grammars, streams, others that are cut off beside them, with
 * the prefix cache. Off: one sequence, one request at a time, no cache. Exits 1 where answers differ and the one that was
 * chosen was likelier than the other by more than the noise of floating-point numbers.
 *
 * That noise is measured by a third server, which differs from `off` in nothing but how many tokens are computed in one
 * pass: the largest difference of a likely token's log probability in one place. Two tokens may move by that much each,
 * so twice that is the bound. And no answer's average difference may be twice the largest there: wrong numbers that
 * happen to choose the same tokens are wrong, too.
 *
 *   npx tsx bench/greedy.ts [--prompts 200] [--seed 1] [--on key=value ...] [--model FILE] [--threads 2] [--json FILE]
 *
 * `--on` gives the server that has everything on a local setting (docs/configuration.md), such as `--on kv_layout=unified`.
 */
import { writeFileSync } from "node:fs";
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { AnswerCheck } from "./lib/answer-check";
import type { ChatMessage } from "./lib/chats";
import { MODEL_NAME, startConfigured } from "./lib/contenders";
import { type ChatBody, type Cut, cutChat } from "./lib/cut-chat";
import { type GreedyCase, greedyCases, messagesOf } from "./lib/greedy-cases";
import { compareGreedy, type Comparison } from "./lib/greedy-compare";
import { Random } from "./lib/random";
import { modelFile } from "./lib/root";
import type { ServerProcess } from "./lib/server-process";
import { table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: {
    prompts: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    on: { type: "string", multiple: true, default: [] },
    model: { type: "string" },
    threads: { type: "string", default: "2" },
    json: { type: "string" },
  },
});

const AT_ONCE = 24;

/** Tokens of an answer of which an average says something. */
const ENOUGH = 4;

const LOCAL = {
  model: modelFile(flags.model),
  threads: Number(flags.threads),
};
/** 2048 cells for each sequence, here as there. */
const ON = { ...LOCAL, context_size: 16_384, parallel: 8, ...Object.fromEntries(flags.on.map(setting)) };
const OFF = { ...LOCAL, context_size: 2048, parallel: 1 };
/** As many tokens in a pass as a step of all sequences has. */
const OTHER_PASSES = { ...OFF, ubatch_size: 8 };

/** `key=value`; a value that is JSON is what it says. */
function setting(text: string): [string, unknown] {
  const [, key = "", value = ""] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === "") throw new Error(`--on: expected key=value, but got '${text}'.`);
  try {
    return [key, JSON.parse(value)];
  } catch {
    return [key, value];
  }
}

const bodyOf = (messages: readonly ChatMessage[], { n, maxTokens, form }: GreedyCase, more: object): ChatBody => ({
  ...{ model: MODEL_NAME, messages, n, max_tokens: maxTokens, temperature: 0, stream: false },
  ...{ logprobs: true, top_logprobs: 20, ...form, ...more },
});

const agent = new http.Agent({ keepAlive: true });
const problems: string[] = [];

async function ask(server: ServerProcess, body: ChatBody): Promise<AnswerCheck> {
  const answer = (await cutChat(server.url, agent, body, undefined)) as AnswerCheck;
  problems.push(...answer.problems().map((problem) => `${server.name}: ${problem}`));
  return answer;
}

/** Answers of one server, by case and turn. */
type Answers = AnswerCheck[][];

/** One request at a time. @param given the answers that second turns go on from; default: one's own */
async function askAlone(local: Readonly<Record<string, unknown>>, name: string, given?: Answers): Promise<Answers> {
  const server = await startConfigured(name, local);
  const all: Answers = [];
  try {
    for (const [i, one] of cases.entries()) {
      const answers: AnswerCheck[] = [];
      for (const turn of one.questions.keys()) {
        const messages = messagesOf(one, textsOf((given?.[i] ?? answers).slice(0, turn)));
        answers.push(await ask(server, bodyOf(messages, one, { n: 1, cache_prompt: false })));
      }
      all.push(answers);
      tell(name, i);
    }
  } finally {
    await server.stop();
  }
  return all;
}

const textsOf = (answers: readonly AnswerCheck[]): string[] => answers.map((answer) => answer.answer(0).text);

const tell = (what: string, done: number): void =>
  void process.stderr.write(`\r${what} ${done + 1} of ${cases.length} `);

interface Beside {
  cut: number;
  finished: number;
}

/** Everything at once, in another order. @param given the answers that second turns go on from */
async function askTogether(given: Answers): Promise<{ answers: Answers; beside: Beside }> {
  const server = await startConfigured("on", ON);
  const random = new Random(Number(flags.seed) + 1_000_000);
  const answers: Answers = cases.map(() => []);
  const waiting = shuffled([...cases.keys()], random);
  const disturbances: Promise<void>[] = [];
  const beside: Beside = { cut: 0, finished: 0 };
  const client = async (): Promise<void> => {
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      const one = cases[i]!;
      if (random.chance(0.5)) {
        const own = new Random(random.integer(0, 1e9));
        disturbances.push(
          disturb(server, one, own, beside).catch((error: unknown) => {
            problems.push(`a request beside case ${i}: ${String(error)}`);
          }),
        );
      }
      for (const turn of one.questions.keys()) {
        const messages = messagesOf(one, textsOf(given[i]!.slice(0, turn)));
        const more = {
          stream: random.chance(0.5),
          priority: random.integer(0, 2),
          user: `user ${random.integer(0, 4)}`,
        };
        answers[i]!.push(await ask(server, bodyOf(messages, one, more)));
      }
      tell("on", cases.length - waiting.length - 1);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    await Promise.all(disturbances);
  } finally {
    await server.stop();
  }
  return { answers, beside };
}

/** A sampled request that begins as a compared one does, and is most often cut off somewhere. */
async function disturb(server: ServerProcess, one: GreedyCase, random: Random, beside: Beside): Promise<void> {
  await sleep(random.integer(0, 2000));
  const more = { n: random.integer(1, 2), max_tokens: 64, temperature: 1, seed: random.integer(0, 1e6) };
  const cut: Cut | undefined = random.chance(0.8) ? { afterMs: random.integer(0, 3000) } : undefined;
  const body = bodyOf(messagesOf(one, [], 0), one, { ...more, stream: random.chance(0.5) });
  const outcome = await cutChat(server.url, agent, body, cut);
  if (outcome === "cut") beside.cut++;
  else beside.finished++;
}

function shuffled<T>(list: T[], random: Random): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** Every choice of every turn against the one that `off` gave. */
const compareAll = (off: Answers, other: Answers): { name: string; comparison: Comparison }[] =>
  cases.flatMap(({ n }, i) =>
    other[i]!.flatMap((answer, turn) =>
      Array.from({ length: answer.choices }, (_, choice) => ({
        name: `case ${i}, turn ${turn}${n > 1 ? `, choice ${choice}` : ""}`,
        comparison: compareGreedy(off[i]![turn]!.answer(0), answer.answer(choice)),
      })),
    ),
  );

type Compared = ReturnType<typeof compareAll>;

const noiseOf = (all: Compared): number[] => all.flatMap(({ comparison }) => comparison.noise).sort((a, b) => a - b);

/** Of answers of which enough was compared. */
const averagesOf = (all: Compared): number[] =>
  all.filter(({ comparison }) => comparison.compared >= ENOUGH).map(({ comparison }) => comparison.average);

const at = (sorted: readonly number[], part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;

const cases = greedyCases(Number(flags.seed), Number(flags.prompts));

async function main(): Promise<void> {
  const off = await askAlone(OFF, "off");
  const otherPasses = await askAlone(OTHER_PASSES, "other passes", off);
  const { answers: on, beside } = await askTogether(off);
  agent.destroy();
  process.stderr.write("\r\x1b[K");

  const control = compareAll(off, otherPasses);
  const compared = compareAll(off, on);
  const [noise, noiseOn] = [noiseOf(control), noiseOf(compared)];
  const bound = 2 * at(noise, 1);
  const most = 2 * Math.max(...averagesOf(control));
  let within = 0;
  for (const { name, comparison } of compared) {
    const { difference, average } = comparison;
    if (comparison.compared >= ENOUGH && !(average <= most)) {
      problems.push(
        `${name}: log probabilities differ by ${average.toFixed(4)} on average, ${most.toFixed(4)} at most`,
      );
    }
    if (difference === undefined) continue;
    const tokens = difference.tokens.map((token) => JSON.stringify(token)).join(" against ");
    const line = `${name}, token ${difference.at}: ${tokens}, margin ${difference.margin.toFixed(4)}`;
    if (difference.margin <= bound) {
      within++;
      console.log(`within the noise: ${line}`);
    } else {
      problems.push(line); // also where the bound is NaN, of nothing
    }
  }
  const all = on.flat();
  const total = (values: number[]): string => String(values.reduce((sum, value) => sum + value, 0));
  const figures = (sorted: number[]): string => [0.5, 0.99, 1].map((part) => at(sorted, part).toFixed(4)).join(", ");
  const margins = compared.flatMap(({ comparison: { difference } }) => (difference ? [difference.margin] : []));
  const parted = control.filter(({ comparison }) => comparison.difference !== undefined).length;
  const rows = [
    ["prompts", String(off.flat().length)],
    ["answers", String(compared.length)],
    ["tokens compared", total(compared.map(({ comparison }) => comparison.compared))],
    ["prompt tokens", total(all.map(({ promptTokens }) => promptTokens))],
    ["of them from the cache", total(all.map(({ cachedTokens }) => cachedTokens))],
    ["beside them: cut off, finished", `${beside.cut}, ${beside.finished}`],
    ["noise of other passes: median, 99 %, largest", figures(noise)],
    ["the same of on against off", figures(noiseOn)],
    ["largest average of an answer: other passes", Math.max(...averagesOf(control)).toFixed(4)],
    ["the same of on against off", Math.max(...averagesOf(compared)).toFixed(4)],
    ["answers that are the same to their end", String(compared.length - margins.length)],
    ["answers that part within the noise", String(within)],
    ["answers that part beyond it", String(margins.length - within)],
    ["largest margin where they part", Math.max(0, ...margins).toFixed(4)],
    ["what it may be", bound.toFixed(4)],
    ["other passes: answers that part", `${parted} of ${control.length}`],
  ];
  console.log(table([["greedy, on against off", `seed ${flags.seed}`], ...rows]));
  for (const problem of problems) console.log(`PROBLEM: ${problem}`);
  if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify({ flags, control, compared, problems }));
  if (problems.length > 0) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
