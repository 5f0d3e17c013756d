/**
 * What it costs to hold answers to JSON schemas: streams with schemas against as many without, of our own server, in short
 * alternating rounds. Also how much later their first tokens come. Exits 1 where an answer is not what was asked for; a
 * missed target is only told.
 *
 *   npx tsx bench/constrained.ts [--vocabularies 49k,150k] [--streams 8,32] [--sampling greedy,default] [--rounds 12]
 *                                [--tokens 64] [--first 20] [--model FILE] [--threads 2] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { shortPrompt } from "./lib/chats";
import { asContender, MODEL_NAME, type ServerContender, startOurs } from "./lib/contenders";
import { freshSchema, LONG_SCHEMAS } from "./lib/long-schemas";
import { measure, type Measurement } from "./lib/measurement";
import { modelFile } from "./lib/root";
import { expectTokens, firstToken } from "./lib/scenario";
import { median, quartiles, table } from "./lib/statistics";
import { wideModel } from "./lib/wide-model";

const { values: flags } = parseArgs({
  options: {
    vocabularies: { type: "string", default: "49k,150k" },
    streams: { type: "string", default: "8,32" },
    sampling: { type: "string", default: "greedy,default" },
    rounds: { type: "string", default: "12" },
    tokens: { type: "string", default: "64" },
    first: { type: "string", default: "20" },
    model: { type: "string" },
    threads: { type: "string", default: "2" },
    json: { type: "string" },
  },
});

const MODELS: Record<string, () => string> = { "49k": () => modelFile(flags.model), "150k": wideModel };

/** "default" is what OpenAI's clients send where they are told nothing: temperature 1, from the whole vocabulary. */
const SAMPLINGS: Record<string, object> = { greedy: { temperature: 0 }, default: {} };

/** Of the rate without schemas. */
const TARGET = 0.98;

/** Milliseconds that a first token may come later. */
const LATER = { seen: 10, new: 100 };

let asked = 0;

/** A chat that no other begins like, of exactly `tokens` tokens. */
function chat(tokens: number, sampling: object, schema?: object, prompt = shortPrompt(asked)): object {
  asked += 1;
  const messages = [{ role: "user", content: prompt }];
  const format = schema && { response_format: { type: "json_schema", json_schema: { name: "entries", schema } } };
  const body = { model: MODEL_NAME, messages, max_tokens: tokens, ignore_eos: true, cache_prompt: false };
  return { ...body, ...sampling, ...format };
}

/** @throws Error where an answer has another length */
async function streams(server: ServerContender, count: number, sampling: object, held: boolean): Promise<Measurement> {
  const tokens = Number(flags.tokens);
  const schema = (i: number): object | undefined => (held ? LONG_SCHEMAS[i % LONG_SCHEMAS.length] : undefined);
  const bodies = Array.from({ length: count }, (_, i) => chat(tokens, { ...sampling, seed: asked }, schema(i)));
  return measure(server, bodies, (traces) => expectTokens(traces, tokens));
}

const figure = (value: number): string => value.toPrecision(4);

interface Result {
  readonly name: string;
  readonly free: Measurement[];
  readonly held: Measurement[];
}

/** Both kinds by turns; who comes first in one round comes last in the next. */
async function compare(server: ServerContender, name: string, count: number, sampling: object): Promise<Result> {
  const result: Result = { name, free: [], held: [] };
  for (let round = 0; round <= Number(flags.rounds); round++) {
    const order = round % 2 === 0 ? [false, true] : [true, false];
    for (const held of order) {
      const one = await streams(server, count, sampling, held);
      if (round > 0) result[held ? "held" : "free"].push(one); // the first one warms up
    }
  }
  return result;
}

const RATE_TITLES = ["streams", "free", "held", "ratio", "quartiles", "CPU ratio", "quartiles", `>= ${TARGET}`];

function rateRow({ name, free, held }: Result): string[] {
  const paces = held.map(({ pace }, i) => pace / free[i]!.pace);
  const costs = held.map(({ cpuPerToken }, i) => free[i]!.cpuPerToken / cpuPerToken);
  const apart = (ratios: number[]): string =>
    quartiles(ratios)
      .map((one) => one.toFixed(3))
      .join(" to ");
  const rate = (all: Measurement[]): string => `${figure(median(all.map(({ pace }) => pace)))}/s`;
  const ratio = median(paces);
  return [
    ...[name, rate(free), rate(held), ratio.toFixed(3), apart(paces)],
    ...[median(costs).toFixed(3), apart(costs), ratio >= TARGET ? "yes" : "no"],
  ];
}

/** Milliseconds to the first text of one chat that is alone. */
async function first(server: ServerContender, schema?: object): Promise<number> {
  await sleep(20);
  const [trace] = await server.run([chat(8, SAMPLINGS.greedy!, schema, String(asked))]);
  return 1000 * firstToken(trace!);
}

interface Firsts {
  readonly vocabulary: string;
  readonly loaded: number;
  readonly free: number[];
  readonly seen: number[];
  readonly new: number[];
}

async function firsts(server: ServerContender, vocabulary: string): Promise<Firsts> {
  await first(server);
  // The model's first schema waits for the vocabulary too.
  const loaded = (await first(server, freshSchema(0))) - (await first(server));
  const result: Firsts = { vocabulary, loaded, free: [], seen: [], new: [] };
  for (let round = 0; round < Number(flags.first); round++) {
    result.free.push(await first(server));
    result.seen.push(await first(server, freshSchema(0)));
    result.new.push(await first(server, freshSchema(1 + round)));
  }
  return result;
}

const FIRST_TITLES = ["vocabulary", "free", "schema seen before", "new, 5 KB", "the model's first", "met"];

function firstRow({ vocabulary, loaded, free, seen, new: fresh }: Firsts): string[] {
  const more = (values: number[]): number => median(values.map((value, i) => value - free[i]!));
  const met = more(seen) <= LATER.seen && more(fresh) <= LATER.new;
  const later = (values: number[]): string => `+${more(values).toFixed(1)} ms`;
  const free_ = `${median(free).toFixed(1)} ms`;
  return [vocabulary, free_, later(seen), later(fresh), `+${loaded.toFixed(0)} ms`, met ? "yes" : "no"];
}

async function main(): Promise<void> {
  const counts = flags.streams.split(",").map(Number);
  const rates: Result[] = [];
  const begun: Firsts[] = [];
  for (const vocabulary of flags.vocabularies.split(",")) {
    const model = MODELS[vocabulary];
    if (model === undefined)
      throw new Error(`--vocabularies: '${vocabulary}' is none of ${Object.keys(MODELS).join(", ")}.`);
    const conditions = { contextSize: 16_384, parallel: Math.max(...counts), threads: Number(flags.threads) };
    const server = await asContender(await startOurs({ ...conditions, model: model() }));
    try {
      begun.push(await firsts(server, vocabulary));
      console.log(firstRow(begun.at(-1)!).join("  "));
      for (const sampling of flags.sampling.split(",")) {
        for (const count of counts) {
          const name = `${vocabulary}, ${count}, ${sampling}`;
          rates.push(await compare(server, name, count, SAMPLINGS[sampling]!));
          console.log(rateRow(rates.at(-1)!).join("  "));
        }
      }
    } finally {
      await server.stop();
    }
  }
  console.log(`\n${table([FIRST_TITLES, ...begun.map(firstRow)])}\n\n${table([RATE_TITLES, ...rates.map(rateRow)])}`);
  if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify({ flags, begun, rates }, null, 1));
}

// Whoever exits takes the server along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
