/**
 * Tokens a second of our server and our engine against llama.cpp's server, in alternating rounds.
 *
 *   npx tsx bench/compare.ts [--model FILE] [--threads 2] [--rounds 9] [--tokens 128]
 *                            [--streams 1,8] [--sampling greedy,sampled]
 *                            [--contenders ours,engine,peer,unified] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SAMPLING, type Sampling, shortPrompt } from "./lib/chats";
import {
  asContender,
  type Conditions,
  type Contender,
  MODEL_NAME,
  startEngine,
  startOurs,
  startPeer,
} from "./lib/contenders";
import { measure, type Measurement } from "./lib/measurement";
import { modelFile } from "./lib/root";
import { median, spread, table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: {
    model: { type: "string" },
    threads: { type: "string", default: "2" },
    "ctx-size": { type: "string", default: "16384" },
    parallel: { type: "string", default: "8" },
    rounds: { type: "string", default: "9" },
    tokens: { type: "string", default: "128" },
    streams: { type: "string", default: "1,8" },
    sampling: { type: "string", default: "greedy,sampled" },
    contenders: { type: "string", default: "ours,engine,peer,unified" },
    json: { type: "string" },
  },
});

const STARTERS: Record<string, (conditions: Conditions) => Promise<Contender>> = {
  ours: async (conditions) => asContender(await startOurs(conditions)),
  engine: startEngine,
  peer: async (conditions) => asContender(await startPeer(conditions, "streams")),
  unified: async (conditions) => asContender(await startPeer(conditions, "unified")),
};

interface Scenario {
  readonly name: string;
  readonly streams: number;
  readonly sampling: Sampling;
}

/** Measurements of one scenario, by contender; one for each round, in order. */
type Rounds = Map<string, Measurement[]>;

async function main(): Promise<void> {
  const conditions = {
    model: modelFile(flags.model),
    contextSize: Number(flags["ctx-size"]),
    parallel: Number(flags.parallel),
    threads: Number(flags.threads),
  };
  const scenarios = flags.sampling.split(",").flatMap((sampling) =>
    flags.streams.split(",").map((streams) => ({
      name: `${streams} stream${streams === "1" ? "" : "s"}, ${sampling}`,
      streams: Number(streams),
      sampling: sampling as Sampling,
    })),
  );
  const contenders: Contender[] = [];
  try {
    for (const name of flags.contenders.split(",")) contenders.push(await start(name, conditions));
    console.log(`${JSON.stringify(conditions)}, ${flags.rounds} rounds of ${flags.tokens} tokens`);
    const results: object[] = [];
    for (const scenario of scenarios) {
      results.push(...report(scenario, await play(scenario, contenders, Number(flags.rounds))));
      if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify({ conditions, flags, results }, null, 1));
    }
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
}

function start(name: string, conditions: Conditions): Promise<Contender> {
  const starter = STARTERS[name];
  if (starter === undefined) throw new Error(`'${name}' is none of ${Object.keys(STARTERS).join(", ")}.`);
  return starter(conditions);
}

let prompts = 0;

/** Round after round; who comes first in one comes last in the next. Round 0 is a warm-up. */
async function play(scenario: Scenario, contenders: readonly Contender[], rounds: number): Promise<Rounds> {
  const results: Rounds = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const first = prompts;
    prompts += scenario.streams;
    const bodies = Array.from({ length: scenario.streams }, (_, i) => ({
      model: MODEL_NAME,
      messages: [{ role: "user", content: shortPrompt(first + i) }],
      max_tokens: Number(flags.tokens),
      ignore_eos: true,
      cache_prompt: false, // the template's first part would be in the cells already
      seed: first + i,
      ...SAMPLING[scenario.sampling],
    }));
    for (const contender of round % 2 === 0 ? contenders : [...contenders].reverse()) {
      const measurement = await measure(contender, bodies);
      if (round > 0) results.get(contender.name)!.push(measurement);
    }
    process.stderr.write(`\r${scenario.name}: round ${round} of ${rounds} `);
  }
  process.stderr.write("\r\x1b[K");
  return results;
}

const METRICS = {
  pace: { title: "decode tokens/s", better: 1, digits: 1 },
  rate: { title: "tokens/s with prompt", better: 1, digits: 1 },
  cpuPerToken: { title: "CPU ms/token", better: -1, digits: 2 },
} as const;

type Metric = keyof typeof METRICS;

/** Prints a scenario's table. @returns its figures */
function report(scenario: Scenario, rounds: Rounds): object[] {
  const rows = [[scenario.name, "contender", "median", "±", "ratio to the peer"]];
  const results: object[] = [];
  for (const metric of Object.keys(METRICS) as Metric[]) {
    const of = (name: string): number[] => (rounds.get(name) ?? []).map((measurement) => measurement[metric]);
    const { title, better, digits } = METRICS[metric];
    const peer = ["peer", "peer, unified"]
      .filter((name) => rounds.has(name))
      .sort((a, b) => better * (median(of(b)) - median(of(a))))[0];
    for (const name of rounds.keys()) {
      // Of the same round, so that what disturbs the machine for longer than a round disturbs both.
      const ratios = of(name).map((value, round) => (value / of(peer ?? name)[round]!) ** better);
      const ratio = peer === undefined || name === peer ? "" : median(ratios).toFixed(3);
      const percent = `${(spread(of(name)) * 100).toFixed(1)} %`;
      rows.push([title, name, median(of(name)).toFixed(digits), percent, ratio]);
      results.push({ ...scenario, metric, contender: name, values: of(name), median: median(of(name)), peer, ratios });
    }
  }
  console.log(`\n${table(rows)}`);
  return results;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
