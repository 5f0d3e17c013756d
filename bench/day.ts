/**
 * A day's traffic in half an hour, on the command as an operator runs it: chats, embeddings, requests that are wrong in
 * every way, clients that hang up, registrations that are edited (some of the edits are broken), weights that are replaced,
 * and models of which the memory holds one at a time. Exits 1 where a request had no answer or one that was not to be
 * expected, memory grew, or the metrics are not exactly what the clients counted.
 *
 *   npx tsx bench/day.ts [--minutes 30] [--at-once 16] [--edit-every 5] [--seed 1] [--json FILE]
 */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { cutPost, type Whole } from "./lib/cut-post";
import { Books, differences, type Entry, readMetrics, requestLines } from "./lib/day-books";
import { type DayRequest, DayRequests } from "./lib/day-requests";
import { readChat } from "./lib/cut-chat";
import { judge } from "./lib/endurance-verdict";
import { MiB, mib } from "./lib/memory";
import { Random } from "./lib/random";
import { ROOT, WORK } from "./lib/root";
import { ServerProcess } from "./lib/server-process";
import { table, thirds } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    "at-once": { type: "string", default: "16" },
    "edit-every": { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    json: { type: "string" },
  },
});

const MODELS = ["morning", "evening"];
/** Tokens of one sequence. */
const CONTEXT = 2048;
const PARALLEL = 8;
/** Holds one of the engines, not two. */
const MEMORY_LIMIT = "64MiB";
/** Nothing that is asked here takes a tenth of this. */
const STUCK_MS = 180_000;
/** What the last third of samples may be above the first, by their lower quartiles. */
const NOISE = 16 * MiB;
/** See endurance.ts: so that what is freed is given back. */
const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072", MALLOC_ARENA_MAX: "2" };
const COUNTED = new Set([
  "llama_openapi_requests_total",
  "llama_openapi_prompt_tokens_total",
  "llama_openapi_cached_prompt_tokens_total",
  "llama_openapi_completion_tokens_total",
]);
const OPERATIONS = new Set(["createChatCompletion", "createEmbedding", "createImage", "createModeration"]);

/** The operator, who edits files while the server runs. */
class Operator {
  readonly configs: string;
  readonly models: string;
  readonly #random = new Random(Number(flags.seed) + 1);
  edits = 0;

  constructor(readonly folder: string) {
    this.configs = path.join(folder, "configs");
    this.models = path.join(folder, "models");
    for (const each of [this.configs, this.models]) mkdirSync(each, { recursive: true });
    for (const model of MODELS) {
      this.#copyWeights(model);
      this.#write(model, registration(model, 0.5));
    }
  }

  /** One change, broken in one of five. */
  edit(): void {
    this.edits++;
    const model = this.#random.pick(MODELS);
    if (this.#random.chance(0.1)) this.#copyWeights(model);
    else if (this.#random.chance(0.2)) this.#write(model, `registration: [${model}\n`);
    else this.#write(model, registration(model, this.#random.integer(0, 10) / 10));
  }

  /** All files are right again. */
  mend(): void {
    for (const model of MODELS) this.#write(model, registration(model, 0.5));
  }

  #write(model: string, text: string): void {
    const file = path.join(this.configs, `${model}.yaml`);
    // Half of all editors write a new file and rename it, half write in place.
    if (this.#random.chance(0.5)) return writeFileSync(file, text);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }

  #copyWeights(model: string): void {
    const file = path.join(this.models, `${model}.gguf`);
    copyFileSync(path.join(ROOT, "models/tiny.gguf"), `${file}.new`);
    renameSync(`${file}.new`, file);
  }
}

const registration = (model: string, topP: number): string => `registration:
  model: ${model}
  endpoint: createChatCompletion
local_settings:
  { backend: llama, model: ${model}.gguf, context_size: ${CONTEXT * PARALLEL}, parallel: ${PARALLEL}, host_cache: 16 }
request_defaults:
  top_p: ${Math.max(topP, 0.1)}
---
registration:
  model: ${model}
  endpoint: createEmbedding
local_settings:
  { backend: llama, model: ${model}.gguf, context_size: ${CONTEXT * PARALLEL}, parallel: ${PARALLEL}, host_cache: 16 }
`;

interface Day {
  readonly books: Books;
  readonly counts: Record<string, number>;
  readonly problems: string[];
  readonly memory: number[];
}

function operationOf(request: DayRequest): string {
  if (request.kind === "wrong") return request.operation;
  return request.kind === "chat" ? "createChatCompletion" : "createEmbedding";
}

/** What the client writes into its books, and what it calls the outcome. */
function entryOf(request: DayRequest, answer: Whole | "cut"): { entry: Entry; kind: string; problems: string[] } {
  const operation = operationOf(request);
  const model = request.kind === "wrong" && !request.modelIsKnown ? "" : modelOf(request);
  if (answer === "cut") return { entry: { operation, model, status: undefined }, kind: "cut", problems: [] };
  const entry = { operation, model, status: answer.status };
  if (request.kind === "wrong") {
    const right = answer.status === request.status;
    return { entry, kind: "refused", problems: right ? [] : [`${answer.status}: ${answer.text.slice(0, 300)}`] };
  }
  const { kind, problems } = judge(request, answer, CONTEXT);
  if (kind !== "answered") return { entry, kind, problems };
  return { entry: { ...entry, usage: usageOf(request, answer) }, kind, problems };
}

const modelOf = ({ body }: DayRequest): string => (body as { model?: string }).model ?? "";

function usageOf(request: DayRequest & { kind: "chat" | "embeddings" }, { text }: Whole): NonNullable<Entry["usage"]> {
  if (request.kind === "embeddings") {
    const { usage } = JSON.parse(text) as { usage: { prompt_tokens: number } };
    return { prompt: usage.prompt_tokens, cached: 0, completion: 0 };
  }
  const { promptTokens: prompt, cachedTokens: cached, completionTokens: completion } = readChat(text, request.chat);
  return { prompt, cached, completion };
}

async function ask(
  server: ServerProcess,
  agent: http.Agent,
  id: string,
  request: DayRequest,
): Promise<Whole | "cut" | Error> {
  const timer = new AbortController();
  const late = sleep(STUCK_MS, new Error("no answer"), { signal: timer.signal }).catch(() => new Error("ended"));
  const headers = { "x-request-id": id };
  const answered = cutPost(`${server.url}${request.path}`, agent, request.body, request.cut, headers).catch(
    (error: unknown) => new Error(String(error)),
  );
  const answer = await Promise.race([answered, late]);
  timer.abort();
  return answer;
}

async function run(server: ServerProcess, operator: Operator, part: string, minutes: number, day: Day): Promise<void> {
  const agent = new http.Agent({ keepAlive: true });
  const requests = new DayRequests(Number(flags.seed), MODELS);
  const end = Date.now() + minutes * 60_000;
  let sent = 0;
  const client = async (): Promise<void> => {
    while (Date.now() < end) {
      const id = `${part}-${sent++}`;
      const request = requests.next();
      const answer = await ask(server, agent, id, request);
      const what = `${id} (${JSON.stringify(request.body).slice(-200)})`;
      if (answer instanceof Error) {
        day.counts["stuck or broken"] = (day.counts["stuck or broken"] ?? 0) + 1;
        day.problems.push(`${what}: ${answer.message}`);
        continue;
      }
      const { entry, kind, problems } = entryOf(request, answer);
      day.books.add(id, entry);
      day.counts[kind] = (day.counts[kind] ?? 0) + 1;
      day.problems.push(...problems.map((problem) => `${what}: ${problem}`));
    }
  };
  const watcher = async (): Promise<void> => {
    let edit = Date.now();
    while (Date.now() < end) {
      await sleep(1000);
      day.memory.push(server.usage.anonymousBytes());
      process.stderr.write(`\r${part}: ${sent} sent, ${operator.edits} edits, ${mib(day.memory.at(-1)!)} `);
      if (Date.now() < edit) continue;
      edit += Number(flags["edit-every"]) * 1000;
      operator.edit();
    }
  };
  await Promise.all([watcher(), ...Array.from({ length: Number(flags["at-once"]) }, client)]);
  agent.destroy();
  process.stderr.write("\r\x1b[K");
}

/** Metrics once nothing is in flight any more but the question for them. */
async function quietMetrics(server: ServerProcess): Promise<string> {
  for (let tries = 0; ; tries++) {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    if (/^llama_openapi_requests_in_flight 0$/m.test(text)) return text;
    if (tries === 300) throw new Error("requests stay in flight");
    await sleep(100);
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "day-"));
  const operator = new Operator(folder);
  Object.assign(process.env, ALLOCATOR);
  const args = [
    "--config-dir",
    operator.configs,
    "--models-dir",
    operator.models,
    "--memory-limit",
    MEMORY_LIMIT,
    "--swap-after",
    "2s",
    // Some requests ask for a priority.
    "--max-priority",
    "100",
  ];
  const server = await ServerProcess.start({
    name: "day",
    command: process.execPath,
    args: (port) => [path.join(ROOT, "dist/cli.js"), "--port", String(port), ...args],
  });
  const day: Day = { books: new Books(), counts: {}, problems: [], memory: [] };
  const minutes = Number(flags.minutes);
  await run(server, operator, "warm-up", minutes / 6, day);
  day.memory.length = 0;
  await run(server, operator, "day", minutes, day);
  operator.mend();
  const metrics = await quietMetrics(server);
  await server.stop();

  const lines = requestLines(path.join(WORK, "day.log"));
  const problems = [...day.problems, ...day.books.compareLog(lines)];
  problems.push(...differences(day.books.expected(lines), readMetrics(metrics, COUNTED, OPERATIONS)));
  const [first, last] = thirds(day.memory);
  if (!(last - first <= NOISE)) problems.push(`memory grew by ${mib(last - first)}`);
  const loads = [...metrics.matchAll(/^llama_openapi_engine_loads_total\{.*result="loaded".*\} (\d+)$/gm)];
  const rows = [
    ["requests", String(day.books.size)],
    ...Object.entries(day.counts).map(([kind, count]) => [kind, String(count)]),
    ["edits of files", String(operator.edits)],
    ["loads of models", String(loads.reduce((sum, [, count]) => sum + Number(count), 0))],
    ["anonymous memory, first and last third", `${mib(first)}, ${mib(last)}`],
  ];
  console.log(table([["day", `${flags.minutes} minutes, seed ${flags.seed}`], ...rows]));
  for (const problem of problems.slice(0, 40)) console.log(`PROBLEM: ${problem}`);
  if (flags.json !== undefined)
    writeFileSync(flags.json, JSON.stringify({ flags, counts: day.counts, problems }, null, 1));
  rmSync(folder, { recursive: true });
  if (problems.length > 0) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
