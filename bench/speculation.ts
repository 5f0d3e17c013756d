/**
 * What speculative decoding gains where an answer repeats what it was told, and what it costs where it does not: the
 * engine alone, with and without, in alternating rounds. Exits 1 where an answer has another length than asked for.
 *
 *   npx tsx bench/speculation.ts [--model FILE] [--draft-model FILE] [--rounds 5] [--tokens 128] [--threads 0]
 *     [--at-once 1,4] [--set draft_max=8,ngram_size=4] [--json FILE]
 */
import { NO_USAGE } from "../src/contracts/backend";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ModelOptionsInit, PredictOptionsInit } from "../src/generated/options";
import { LoadedModel } from "../src/backend/llama/loaded-model";
import { ROOT } from "./lib/root";
import { median, spread, table } from "./lib/statistics";

const { values: flags } = parseArgs({
  options: {
    model: { type: "string", default: path.join(ROOT, "models/tiny.gguf") },
    "draft-model": { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    tokens: { type: "string", default: "128" },
    threads: { type: "string", default: "0" },
    "at-once": { type: "string", default: "1,4" },
    set: { type: "string", default: "" },
    json: { type: "string" },
  },
});
const tokens = Number(flags.tokens);

const CODE = `function total(orders) {
  let sum = 0;
  for (const order of orders) {
    if (order.paid === true) sum = sum + order.price * order.count;
  }
  return sum;
}

function longest(names) {
  let best = "";
  for (const name of names) {
    if (name.length > best.length) best = name;
  }
  return best;
}
`;

const chat = (content: string): string => JSON.stringify([{ role: "user", content }]);

/** Requests of one length, `index` apart from each other and from those of other rounds. */
const TEXTS: Record<string, (index: number) => PredictOptionsInit> = {
  repeats: (index) => ({
    messages: chat(`${CODE}\nRepeat this code, but call the first function total${index}.`),
    temperature: 0,
  }),
  "does not": (index) => ({
    messages: chat(`Tell a story about ${index} people who meet by chance.`),
    temperature: 1,
    seed: index,
  }),
};

interface Reading {
  pace: number; // tokens a second, prompts not counted
  drafted: number;
  accepted: number;
}

async function one(model: LoadedModel, options: PredictOptionsInit): Promise<Reading> {
  const whole = { ...options, max_tokens: tokens, ignore_eos: true, cache_prompt: false };
  let usage = NO_USAGE;
  for await (const event of model.generate(whole, undefined, (told) => (usage = told))) {
    if (event.type === "finish" && event.completionTokens !== tokens) {
      throw new Error(`${event.completionTokens} of ${tokens} tokens came`);
    }
    if (event.type !== "end") continue;
    return {
      pace: (1000 * (tokens - 1)) / event.timings.generationMs,
      drafted: usage.draftedTokens,
      accepted: usage.acceptedTokens,
    };
  }
  throw new Error("no end came");
}

async function read(model: LoadedModel, text: string, round: number, count: number): Promise<Reading> {
  const all = await Promise.all(Array.from({ length: count }, (_, i) => one(model, TEXTS[text]!(round * count + i))));
  const total = (of: (reading: Reading) => number): number => all.reduce((sum, reading) => sum + of(reading), 0);
  return {
    pace: total((reading) => reading.pace),
    drafted: total((reading) => reading.drafted),
    accepted: total((reading) => reading.accepted),
  };
}

function settings(): Partial<ModelOptionsInit> {
  const pairs = flags.set.split(",").filter((pair) => pair !== "");
  return Object.fromEntries(pairs.map((pair) => [pair.split("=")[0]!, JSON.parse(pair.split("=")[1]!) as number]));
}

async function main(): Promise<void> {
  const common: ModelOptionsInit = {
    model: flags.model,
    context_size: 8192,
    parallel: 8,
    threads: Number(flags.threads),
  };
  const kinds: Record<string, ModelOptionsInit> = {
    none: common,
    ngram: { ...common, speculation: "ngram", ...settings() },
    ...(flags["draft-model"] !== "" && {
      draft: { ...common, speculation: "draft", draft_model: flags["draft-model"], ...settings() },
    }),
  };
  const models = new Map<string, LoadedModel>();
  for (const [kind, options] of Object.entries(kinds)) models.set(kind, await LoadedModel.load(options));

  const rows: string[][] = [["text", "speculation", "tokens/s", "ratio", "±", "drafted", "right"]];
  const readings: object[] = [];
  for (const count of flags["at-once"].split(",").map(Number)) {
    for (const text of Object.keys(TEXTS)) {
      const byKind: Record<string, Reading[]> = {};
      for (let round = 0; round <= Number(flags.rounds); round++) {
        const order = round % 2 === 0 ? [...models] : [...models].reverse();
        for (const [kind, model] of order) {
          const reading = await read(model, text, round, count);
          if (round > 0) (byKind[kind] ??= []).push(reading); // the first one warms up
        }
      }
      for (const kind of models.keys()) {
        const own = byKind[kind]!;
        const ratios = own.map(({ pace }, i) => pace / byKind["none"]![i]!.pace);
        const sum = (of: (reading: Reading) => number): number =>
          own.reduce((total, reading) => total + of(reading), 0);
        const drafted = sum((reading) => reading.drafted);
        readings.push({ text, count, kind, readings: own });
        rows.push([
          `${text}, ${count} at once`,
          kind,
          median(own.map(({ pace }) => pace)).toFixed(1),
          median(ratios).toFixed(2),
          `${(spread(ratios) * 100).toFixed(1)} %`,
          String(drafted),
          drafted === 0 ? "" : `${((100 * sum((reading) => reading.accepted)) / drafted).toFixed(0)} %`,
        ]);
      }
    }
  }
  for (const model of models.values()) await model.close();
  console.log(table(rows));
  if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify(readings, null, 2));
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
