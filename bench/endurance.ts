/**
 * A server under everything at once, for as long as wanted: prompts from one word to more than the context holds, clients
 * that hang up, choices, priorities, users, schemas, grammars, streams, deadlines, embeddings, and models that are
 * unloaded and loaded again. Exits 1 where a request was lost, answered twice or stuck, a status was not to be expected,
 * a usage was wrong, memory grew, or anything was left at the end.
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
import { ROOT } from "./lib/root";
import { table } from "./lib/statistics";
import type { Report } from "./lib/watched-process";
import { WatchedServer } from "./lib/watched-server";

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    "at-once": { type: "string", default: "24" },
    "reload-every": { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    adapter: { type: "string", default: "express" },
    model: { type: "string", default: path.join(ROOT, "models/tiny.gguf") },
    json: { type: "string" },
  },
});

const PARALLEL = 8;
/** Of one sequence. */
const CONTEXT = 2048;
const SAMPLE_MS = 2000;
/** Nothing that is asked here takes a tenth of this. */
const STUCK_MS = 180_000;
const MiB = 1024 * 1024;
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

/** A greedy answer that the model is sure of: the same from the first to the last. */
const PROBE = {
  ...{ model: "endurance", messages: [{ role: "user", content: "What is the capital of Sweden?" }] },
  ...{ temperature: 0, max_tokens: 32 },
};

async function probe(server: WatchedServer, agent: http.Agent): Promise<string> {
  const answer = await cutPost(`${server.url}/v1/chat/completions`, agent, PROBE);
  if (answer === "cut" || answer.status !== 200) return JSON.stringify(answer);
  return (JSON.parse(answer.text) as { choices: [{ message: { content: string } }] }).choices[0].message.content;
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

async function run(server: WatchedServer, minutes: number): Promise<Run> {
  const agent = new http.Agent({ keepAlive: true });
  const requests = new EnduranceRequests(Number(flags.seed), "endurance");
  const counts: Counts = { answered: 0, cut: 0, "too long": 0, late: 0, stuck: 0, broken: 0 };
  const state: Run = { counts, problems: [], samples: [], sent: 0, reloads: 0 };
  const end = Date.now() + minutes * 60_000;
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
    const first = await probe(server, agent);
    let reload = Date.now() + Number(flags["reload-every"]) * 1000;
    while (Date.now() < end) {
      await sleep(SAMPLE_MS);
      const sample = await server.report();
      state.samples.push(sample);
      process.stderr.write(`\r${state.sent} sent, ${memoryOf(sample)} `);
      const again = await probe(server, agent);
      if (again !== first) state.problems.push(`the same question was answered ${again}, and ${first} before`);
      if (Date.now() < reload) continue;
      reload += Number(flags["reload-every"]) * 1000;
      state.reloads++;
      server.reload();
    }
  };
  await Promise.all([watcher(), ...Array.from({ length: Number(flags["at-once"]) }, client)]);
  agent.destroy();
  return state;
}

/** Lower quartiles of the first and the last third. */
function thirds(samples: readonly Report[], field: "anonymous" | "heap"): [number, number] {
  const values = samples.map((sample) => sample[field]);
  const third = Math.ceil(values.length / 3);
  return [lowerQuartile(values.slice(0, third)), lowerQuartile(values.slice(-third))];
}

const lowerQuartile = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 4)] ?? NaN;

async function main(): Promise<void> {
  const model = path.resolve(flags.model);
  const size = ["--ctx-size", String(CONTEXT * PARALLEL), "--parallel", String(PARALLEL)];
  // Deadlines that pass are errors in its log.
  const serverFlags = [
    "--log-level",
    "fatal",
    "--model",
    model,
    "--alias",
    "endurance",
    ...size,
    "--adapter",
    flags.adapter,
  ];
  const server = await WatchedServer.start(serverFlags, ALLOCATOR);
  const minutes = Number(flags.minutes);
  await run(server, minutes / 6); // until caches and compiled code have their size
  const base = await settled(server, undefined);
  const { counts, problems, samples, sent, reloads } = await run(server, minutes);
  process.stderr.write("\r\x1b[K");
  const end = await settled(server, base);
  const exit = await server.stop();

  const ended = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (ended !== sent) problems.push(`${sent} requests were sent, and ${ended} ended`);
  problems.push(...leftRequests(end), ...leftResources(end, base));
  const memory = (["anonymous", "heap"] as const).map((field) => {
    const [first, last] = thirds(samples, field);
    if (!(last - first <= NOISE[field])) problems.push(`${field} memory grew by ${mib(last - first)}`);
    return [`${field} memory, first and last third`, `${mib(first)}, ${mib(last)}`];
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

const mib = (bytes: number): string => `${(bytes / MiB).toFixed(1)} MiB`;
const memoryOf = ({ anonymous, heap }: Report): string => `anonymous ${mib(anonymous)}, heap ${mib(heap)}`;

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
