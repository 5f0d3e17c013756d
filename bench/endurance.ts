/**
 * A server under everything at once, for as long as wanted: prompts from one word to more than the context holds, clients
 * that hang up, choices, priorities, users, schemas, grammars, streams, deadlines, embeddings, and models that are
 * unloaded and loaded again. Exits 1 where a request had no answer, a status was not to be expected, a usage was wrong,
 * the same greedy question was answered otherwise, memory grew, or anything was left at the end.
 *
 *   npx tsx bench/endurance.ts [--minutes 30] [--at-once 24] [--reload-every 60] [--seed 1] [--adapter express]
 *                              [--model FILE] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { EnduranceRequests, type Sent } from "./lib/endurance-requests";
import { judge, type Verdict } from "./lib/endurance-verdict";
import { cutPost } from "./lib/cut-post";
import { leftRequests, leftResources, settled } from "./lib/leftovers";
import { memoryOf, MiB, mib } from "./lib/memory";
import { table, thirds } from "./lib/statistics";
import { WATCHED_FLAGS } from "./lib/watched-flags";
import type { Report } from "./lib/watched-process";
import { WatchedServer } from "./lib/watched-server";

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    "at-once": { type: "string", default: "24" },
    "reload-every": { type: "string", default: "60" },
    ...WATCHED_FLAGS,
  },
});

const PARALLEL = 8;
/** Of one sequence. */
const CONTEXT = 2048;
const SAMPLE_MS = 2000;
/** Nothing that is asked here takes a tenth of this. */
const STUCK_MS = 180_000;
/**
 * What the last third of samples may be above the first, by their lower quartiles: while a model is loaded again there are
 * two. One that stayed behind would be more by itself; half a MiB at each load of half an hour would be as much.
 */
const NOISE = { anonymous: 16 * MiB, heap: 1 * MiB };

/**
 * glibc by itself raises the size from which memory is the system's own as soon as such memory is freed, so that a model
 * that is unloaded leaves holes in heaps. Told not to, it gives back what is freed, and what stays is held by somebody.
 */
const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072", MALLOC_ARENA_MAX: "2" };

type Counts = Record<Verdict["kind"], number>;

interface Run {
  readonly counts: Counts;
  readonly problems: string[];
  readonly samples: Report[];
  sent: number;
  reloads: number;
}

const MODEL = "endurance";

/** A greedy answer that the model is sure of: the same from the first to the last. */
class Probe {
  private static readonly BODY = {
    ...{ model: MODEL, messages: [{ role: "user", content: "What is the capital of Sweden?" }] },
    ...{ temperature: 0, max_tokens: 32 },
  };
  #first: string | undefined;

  constructor(private readonly server: WatchedServer) {}

  /** @returns what is wrong with the answer */
  async ask(agent: http.Agent): Promise<string[]> {
    const answer = await answerTo(this.server, agent, "/v1/chat/completions", Probe.BODY);
    if (typeof answer === "string") return [answer];
    const { choices } = answer as { choices: [{ message: { content: string } }] };
    const { content } = choices[0].message;
    this.#first ??= content;
    if (content === this.#first) return [];
    return [`the same question was answered ${JSON.stringify(content)}, and ${JSON.stringify(this.#first)} at first`];
  }
}

/** @returns the body of a 200, or what came in its place */
async function answerTo(
  server: WatchedServer,
  agent: http.Agent,
  route: string,
  body: object,
): Promise<object | string> {
  try {
    const answer = await cutPost(`${server.url}${route}`, agent, body);
    if (answer !== "cut" && answer.status === 200) return JSON.parse(answer.text) as object;
    return `${route}: ${JSON.stringify(answer)}`;
  } catch (error) {
    return `${route}: ${String(error)}`;
  }
}

/** Has the model loaded with all that it has when both operations were asked for. @returns what went wrong */
async function loadAll(server: WatchedServer, agent: http.Agent, probe: Probe): Promise<string[]> {
  const problems = await probe.ask(agent);
  const vectors = await answerTo(server, agent, "/v1/embeddings", { model: MODEL, input: "tea" });
  return typeof vectors === "string" ? [...problems, vectors] : problems;
}

async function answerOf(server: WatchedServer, agent: http.Agent, sent: Sent): Promise<Verdict> {
  const timer = new AbortController();
  const late = sleep(STUCK_MS, undefined, { signal: timer.signal }).then(
    (): Verdict => ({ kind: "stuck", problems: ["no answer"] }),
    (): Verdict => ({ kind: "stuck", problems: [] }),
  );
  const answered = cutPost(`${server.url}${sent.path}`, agent, sent.body, sent.cut).then(
    (answer) => judge(sent, answer, CONTEXT),
    (error: unknown): Verdict => ({ kind: "broken", problems: [String(error)] }),
  );
  const verdict = await Promise.race([answered, late]);
  timer.abort();
  return verdict;
}

async function run(server: WatchedServer, probe: Probe, minutes: number): Promise<Run> {
  const agent = new http.Agent({ keepAlive: true });
  const requests = new EnduranceRequests(Number(flags.seed), MODEL);
  const counts: Counts = { answered: 0, cut: 0, "too long": 0, late: 0, stuck: 0, broken: 0 };
  const state: Run = { counts, problems: [], samples: [], sent: 0, reloads: 0 };
  let end = Date.now() + minutes * 60_000;
  const client = async (): Promise<void> => {
    while (Date.now() < end) {
      const number = state.sent++;
      const sent = requests.next();
      const { kind, problems } = await answerOf(server, agent, sent);
      counts[kind]++;
      const what = `request ${number} (${JSON.stringify(sent.body).slice(-200)})`;
      state.problems.push(...problems.map((problem) => `${what}: ${problem}`));
    }
  };
  const watcher = async (): Promise<void> => {
    let reload = Date.now() + Number(flags["reload-every"]) * 1000;
    while (Date.now() < end) {
      await sleep(SAMPLE_MS);
      const sample = await server.report();
      state.samples.push(sample);
      process.stderr.write(`\r${state.sent} sent, ${memoryOf(sample)} `);
      state.problems.push(...(await probe.ask(agent)));
      if (Date.now() < reload || Date.now() >= end) continue;
      reload += Number(flags["reload-every"]) * 1000;
      state.reloads++;
      server.reload();
    }
  };
  // Without a server that answers the watcher nobody goes on.
  const watched = watcher().finally(() => (end = 0));
  await Promise.all([watched, ...Array.from({ length: Number(flags["at-once"]) }, client)]);
  state.problems.push(...(await loadAll(server, agent, probe)));
  agent.destroy();
  return state;
}

/** Without what the host cache holds: it fills to its limit, a reload empties it, and when those come is chance. */
const uncached = ({ anonymous, engines }: Report): number =>
  anonymous - engines.reduce((sum, engine) => sum + engine.hostBytes, 0);

async function main(): Promise<void> {
  const model = path.resolve(flags.model);
  const size = ["--ctx-size", String(CONTEXT * PARALLEL), "--parallel", String(PARALLEL)];
  // Deadlines that pass are errors in its log.
  const serverFlags = ["--log-level", "fatal", "--model", model, "--alias", MODEL, ...size, "--adapter", flags.adapter];
  const server = await WatchedServer.start(serverFlags, ALLOCATOR);
  const minutes = Number(flags.minutes);
  const probe = new Probe(server);
  const warmUp = await run(server, probe, minutes / 6); // until caches and compiled code have their size
  const base = await settled(server, undefined);
  const { counts, samples, sent, reloads, ...measured } = await run(server, probe, minutes);
  process.stderr.write("\r\x1b[K");
  const end = await settled(server, base);
  const exit = await server.stop();

  const problems = [...warmUp.problems.map((problem) => `before: ${problem}`), ...measured.problems];
  for (const [when, { engines }] of Object.entries({ "at first": base, "at the end": end })) {
    if (engines.length === 0) problems.push(`no engine was loaded ${when}`);
  }
  problems.push(...leftRequests(end), ...leftResources(end, base));
  const held: [string, number[], number][] = [
    ["anonymous memory without the host cache", samples.map(uncached), NOISE.anonymous],
    ["heap memory", samples.map(({ heap }) => heap), NOISE.heap],
  ];
  const memory = held.map(([what, values, noise]) => {
    const [first, last] = thirds(values);
    if (!(last - first <= noise)) problems.push(`${what} grew by ${mib(last - first)}`);
    return [`${what}, first and last third`, `${mib(first)}, ${mib(last)}`];
  });
  if (exit !== 0) problems.push(`the server ended with ${exit}`);

  const rows = [
    ["requests", String(sent)],
    ...Object.entries(counts).map(([kind, count]) => [kind, String(count)]),
    ["times that the model was loaded again", String(reloads)],
    ...memory,
    ["threads at first and at the end", `${base.threads}, ${end.threads}`],
    ["resources at the end", JSON.stringify(end.resources)],
    ["engines at the end", JSON.stringify(end.engines)],
  ];
  console.log(table([["endurance", `${flags.minutes} minutes, seed ${flags.seed}`], ...rows]));
  for (const problem of problems.slice(0, 30)) console.log(`PROBLEM: ${problem}`);
  if (flags.json !== undefined)
    writeFileSync(flags.json, JSON.stringify({ flags, counts, reloads, samples, base, end, problems }, null, 1));
  if (problems.length > 0) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
