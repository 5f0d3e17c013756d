/**
 * Our server against llama.cpp's where prompts are long, shared, many, or in each other's way: the scenarios of
 * docs/benchmarks.md, in alternating rounds. Exits 1 where a request failed; a missed target is only told.
 *
 *   npx tsx bench/scenarios.ts [--scenarios shared8,stream1,...] [--rounds 5] [--contenders ours,peer,unified]
 *                              [--model FILE] [--embedding-model FILE] [--threads 2] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { asContender, type Conditions, MODEL_NAME, startOurs, startPeer } from "./lib/contenders";
import { modelFile, ROOT } from "./lib/root";
import { chat, type Competitor, type Reading, type Scenario, type Setting, SETTINGS, user } from "./lib/scenario";
import { ARRIVALS } from "./lib/scenarios/arrivals";
import { EMBEDDINGS } from "./lib/scenarios/embeddings";
import { PROCESS } from "./lib/scenarios/process";
import { SHARING } from "./lib/scenarios/sharing";
import { STREAMS } from "./lib/scenarios/streams";
import { score, type Score, scoreRow, SCORE_TITLES } from "./lib/score";
import { table } from "./lib/statistics";
import type { ServerProcess } from "./lib/server-process";
import { freshText, randomOf } from "./lib/words";

const SCENARIOS: readonly Scenario[] = [...SHARING, ...STREAMS, ...ARRIVALS, ...EMBEDDINGS, ...PROCESS];

const { values: flags } = parseArgs({
  options: {
    scenarios: { type: "string", default: SCENARIOS.map(({ name }) => name).join(",") },
    rounds: { type: "string", default: "5" },
    contenders: { type: "string", default: "ours,peer,unified" },
    model: { type: "string" },
    "embedding-model": { type: "string" },
    threads: { type: "string", default: "2" },
    json: { type: "string" },
  },
});

const STARTERS: Record<string, (conditions: Conditions, setting: Setting) => Promise<ServerProcess>> = {
  ours: (conditions) => startOurs(conditions),
  peer: (conditions, setting) => startPeer(conditions, "streams", PEER_FLAGS[setting]),
  unified: (conditions, setting) => startPeer(conditions, "unified", PEER_FLAGS[setting]),
};

/** The peer serves embeddings only where it is told so. */
const PEER_FLAGS: Partial<Record<Setting, string[]>> = { embeddings: ["--embeddings"] };

/** Readings of one scenario by contender; one for each round, in order. */
type Rounds = Map<string, Reading[]>;

function chosen<T>(what: string, names: string, all: ReadonlyMap<string, T>): T[] {
  return names.split(",").map((name) => {
    const one = all.get(name);
    if (one === undefined) throw new Error(`--${what}: '${name}' is none of ${[...all.keys()].join(", ")}.`);
    return one;
  });
}

function conditionsOf(setting: Setting): Conditions {
  const minilm = path.join(ROOT, "../shared/models/all-MiniLM-L6-v2.Q8_0.gguf");
  return {
    model: modelFile(setting === "embeddings" ? (flags["embedding-model"] ?? minilm) : flags.model),
    contextSize: 16_384,
    parallel: 8,
    threads: Number(flags.threads),
    ...SETTINGS[setting],
  };
}

async function start(name: string, setting: Setting): Promise<Competitor> {
  const launch = (): Promise<ServerProcess> => STARTERS[name]!(conditionsOf(setting), setting);
  return { ...(await asContender(await launch())), launch };
}

/** How long a server must have done nothing before the next one is asked. */
const IDLE_MS = 150;

/** Until the server has nothing left to do: what clients left behind must not count against the next contender. */
async function settle({ usage }: Competitor): Promise<void> {
  for (let before = usage.cpuSeconds(); ;) {
    await sleep(IDLE_MS);
    const now = usage.cpuSeconds();
    if (!(now - before > (0.2 * IDLE_MS) / 1000)) return;
    before = now;
  }
}

/** The first requests of a process pay for what is allocated and compiled once. */
async function warmUp(competitor: Competitor, setting: Setting): Promise<void> {
  const texts = Array.from({ length: 8 }, (_, i) => freshText(randomOf("warm-up", i), 30));
  if (setting === "embeddings") await competitor.play([[{ kind: "embeddings", model: MODEL_NAME, input: texts }]]);
  else await competitor.play(texts.map((text) => [chat([user(text)], 16)]));
  await settle(competitor);
}

/** In place of what it said before. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

const failures: string[] = [];

/** Round after round; who comes first in one comes last in the next. */
async function play(scenario: Scenario, competitors: readonly Competitor[], rounds: number): Promise<Rounds> {
  const results: Rounds = new Map(competitors.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const competitor of round % 2 === 1 ? competitors : [...competitors].reverse()) {
      showProgress(`${scenario.name}: round ${round} of ${rounds}, ${competitor.name} `);
      try {
        results.get(competitor.name)!.push(await scenario.run(competitor, round));
      } catch (error) {
        failures.push(`${scenario.name}, round ${round}, ${competitor.name}: ${String(error)}`);
        showProgress("");
        console.error(`FAILED: ${failures.at(-1)}`);
        results.get(competitor.name)!.push({ value: NaN });
      }
      await settle(competitor);
    }
  }
  showProgress("");
  return results;
}

/** All of the scenarios that run against servers of one setting. */
async function playSetting(
  setting: Setting,
  scenarios: readonly Scenario[],
  report: (score: Score) => void,
): Promise<void> {
  const competitors: Competitor[] = [];
  try {
    for (const name of flags.contenders.split(",")) competitors.push(await start(name, setting));
    for (const competitor of competitors) await warmUp(competitor, setting);
    for (const scenario of scenarios) report(score(scenario, await play(scenario, competitors, Number(flags.rounds))));
  } finally {
    await Promise.all(competitors.map((competitor) => competitor.stop()));
  }
}

async function main(): Promise<void> {
  const scenarios = chosen("scenarios", flags.scenarios, new Map(SCENARIOS.map((one) => [one.name, one])));
  chosen("contenders", flags.contenders, new Map(Object.entries(STARTERS)));
  const scores: Score[] = [];
  const report = (one: Score): void => {
    scores.push(one);
    console.log(scoreRow(one).join("  "));
    if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify({ flags, failures, scores }, null, 1));
  };
  for (const setting of Object.keys(SETTINGS) as Setting[]) {
    const these = SCENARIOS.filter((one) => one.setting === setting && scenarios.includes(one));
    if (these.length === 0) continue;
    console.log(`${setting}: ${JSON.stringify(conditionsOf(setting))}`);
    await playSetting(setting, these, report);
  }
  console.log(`\n${table([SCORE_TITLES, ...scores.map(scoreRow)])}`);
  for (const failure of failures) console.log(`FAILED: ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}

// Whoever exits takes the servers along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
