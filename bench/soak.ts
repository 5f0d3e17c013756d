/**
 * Thousands of short requests of which a third are cut off by their clients: nothing may be left of them, memory must
 * stay as it was, and each answer that came to its end must count its tokens right. Exits 1 otherwise.
 *
 *   npx tsx bench/soak.ts [--requests 10000] [--at-once 32] [--seed 1] [--adapter express] [--model FILE] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import { type ChatBody, type Cut, cutChat } from "./lib/cut-chat";
import { leftRequests, leftResources, settled } from "./lib/leftovers";
import { memoryOf, MiB, mib } from "./lib/memory";
import { Random } from "./lib/random";
import { median, table } from "./lib/statistics";
import { WATCHED_FLAGS } from "./lib/watched-flags";
import type { Report } from "./lib/watched-process";
import { WatchedServer } from "./lib/watched-server";

const { values: flags } = parseArgs({
  options: {
    requests: { type: "string", default: "10000" },
    "at-once": { type: "string", default: "32" },
    ...WATCHED_FLAGS,
  },
});

/** Requests until caches and compiled code have their size. */
const WARM_UP = 1000;
const SAMPLE_EVERY = 250;
/** What memory may differ by from the first half to the second: allocators and collectors are never quite still. */
const NOISE = { anonymous: 4 * MiB, heap: 0.5 * MiB };

const PROMPTS = [
  "Who are you?",
  "Tell me a story about a fox and a lantern.",
  "What is the capital of Sweden?",
  "What is 7 + 8?",
  "Write a haiku about the moon.",
  "How can I run a larger model here?",
  "Answer in JSON with fields name and age: Bruno is 31 years old.",
];

const random = new Random(Number(flags.seed));

function randomBody(): ChatBody {
  return {
    model: "soak",
    messages: [{ role: "user", content: random.pick(PROMPTS) }],
    n: random.integer(1, 4),
    max_tokens: random.integer(1, 24),
    temperature: random.pick([0, 0.7, 1]),
    seed: random.integer(0, 1e9),
    stream: random.chance(0.5),
    logprobs: true,
    top_logprobs: random.integer(0, 3),
  };
}

function randomCut(body: ChatBody): Cut | undefined {
  if (!random.chance(CUT_SHARE)) return undefined;
  if (body.stream && random.chance(0.5)) return { afterPieces: random.integer(1, 4) };
  return { afterMs: random.integer(0, 60) };
}

/** More than a third, since some answers come to their end before they are cut. */
const CUT_SHARE = 0.4;

interface Counts {
  sent: number;
  finished: number;
  cut: number;
  tokens: number;
  readonly problems: string[];
}

async function soak(server: WatchedServer, requests: number, onSample: (report: Report) => void): Promise<Counts> {
  const agent = new http.Agent({ keepAlive: true });
  const counts: Counts = { sent: 0, finished: 0, cut: 0, tokens: 0, problems: [] };
  /** A prompt has as many tokens each time. */
  const promptTokens = new Map<string, number>();
  const client = async (): Promise<void> => {
    while (counts.sent < requests) {
      const number = counts.sent++;
      const body = randomBody();
      try {
        const outcome = await cutChat(server.url, agent, body, randomCut(body));
        if (outcome === "cut") counts.cut++;
        else {
          counts.finished++;
          counts.tokens += outcome.completionTokens;
          counts.problems.push(...outcome.problems().map((problem) => `request ${number}: ${problem}`));
          const key = JSON.stringify(body.messages);
          const known = promptTokens.get(key) ?? outcome.promptTokens;
          promptTokens.set(key, known);
          if (known !== outcome.promptTokens) {
            counts.problems.push(
              `request ${number}: prompt_tokens is ${outcome.promptTokens}, and was ${known} before`,
            );
          }
        }
      } catch (error) {
        counts.problems.push(`request ${number}: ${String(error)}`);
      }
      if (number % SAMPLE_EVERY === 0) onSample(await server.report());
    }
  };
  await Promise.all(Array.from({ length: Number(flags["at-once"]) }, client));
  agent.destroy();
  return counts;
}

/** Median of the first half of the samples, and of the second. */
function halves(samples: readonly Report[], field: "anonymous" | "heap"): [number, number] {
  const values = samples.map((sample) => sample[field]);
  const middle = values.length >> 1;
  return [median(values.slice(0, middle)), median(values.slice(middle))];
}

async function main(): Promise<void> {
  const model = path.resolve(flags.model);
  const serverFlags = ["--model", model, "--alias", "soak", "--ctx-size", "8192", "--parallel", "8"];
  const server = await WatchedServer.start([...serverFlags, "--adapter", flags.adapter]);
  await soak(server, WARM_UP, () => undefined);
  const base = await settled(server, undefined);
  const samples: Report[] = [];
  const started = performance.now();
  const counts = await soak(server, Number(flags.requests), (report) => {
    samples.push(report);
    process.stderr.write(`\r${memoryOf(report)} `);
  });
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write("\r\x1b[K");
  const end = await settled(server, base);
  const exit = await server.stop();

  const problems = [...counts.problems.slice(0, 20)];
  problems.push(...leftRequests(end), ...leftResources(end, base));
  const memory = (["anonymous", "heap"] as const).map((field) => {
    const [first, second] = halves(samples, field);
    if (second - first > NOISE[field]) problems.push(`${field} memory grew by ${mib(second - first)}`);
    return [`${field} memory`, `${mib(first)}, then ${mib(second)}`];
  });
  if (exit !== 0) problems.push(`the server ended with ${exit}`);

  const rows = [
    ["requests", String(counts.sent)],
    ["finished, with exact usage", String(counts.finished)],
    ["cut off by their clients", String(counts.cut)],
    ["tokens of finished answers", String(counts.tokens)],
    ["requests a second", (counts.sent / seconds).toFixed(0)],
    ...memory,
    ["resources at the end", JSON.stringify(end.resources)],
    ["engine at the end", JSON.stringify(end.engines[0])],
  ];
  console.log(table([["soak", `seed ${flags.seed}`], ...rows]));
  for (const problem of problems) console.log(`PROBLEM: ${problem}`);
  if (flags.json !== undefined)
    writeFileSync(flags.json, JSON.stringify({ flags, counts, samples, base, end }, null, 1));
  if (problems.length > 0) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
