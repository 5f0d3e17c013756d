/**
 * How JSON Schemas fare as `response_format`: prepared, compiled by the engine, and asked about documents that are known
 * to be valid or not. Needs the addon, and no model.
 *
 *   npx tsx bench/schemas.ts suite DIR [--show] [--write]
 *                                          JSON-Schema-Test-Suite's tests/draft2020-12
 *   npx tsx bench/schemas.ts corpus DIR [--sample 300] [--seed 1] [--show]
 *                                          files of {schema, tests: [{data, valid}]}, as MaskBench has them
 *
 * `--write` puts the table into docs/json-schema.md, `--show` tells what is named and refused. A document that is invalid and can be an answer all the same is wrong
 * where nothing of its schema was named; the exit status is 1 then.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { addon } from "../src/backend/llama/addon";
import { Random } from "./lib/random";
import { ROOT } from "./lib/root";
import { type Case, type Constraints, type Outcome, survey } from "./lib/schema-survey";
import { table } from "./lib/statistics";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    show: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const constraints: Constraints = {
  compile: (schema) => addon().checkSchema(schema),
  accepts: (schema, texts) => addon().schemaAccepts(schema, texts),
};

interface File {
  readonly name: string;
  readonly cases: readonly (Case & { readonly description?: string })[];
}

function read(folder: string): File[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const content = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Case | Case[];
    return { name: name.slice(0, -".json".length), cases: Array.isArray(content) ? content : [content] };
  });
}

/** What became of some schemas, and of their documents. */
class Tally {
  schemas = 0;
  named = 0;
  refused = 0;
  right = 0;
  narrower = 0;
  /** Taken against the schema, of which something was named. */
  wider = 0;
  wrong = 0;
  compiles = 0;
  ms = 0;

  add({ refused, named, right, narrower, wider, compiles, ms }: Outcome): void {
    this.schemas += 1;
    this.refused += refused === undefined ? 0 : 1;
    this.named += named.length > 0 ? 1 : 0;
    this.right += right;
    this.narrower += narrower.length;
    this[named.length > 0 ? "wider" : "wrong"] += wider.length;
    this.compiles = Math.max(this.compiles, compiles);
    this.ms = Math.max(this.ms, ms);
  }

  get cells(): string[] {
    const held = this.schemas - this.named - this.refused;
    const all = [this.schemas, held, this.named, this.refused, this.right, this.narrower, this.wider, this.wrong];
    return all.map(String);
  }
}

const HEAD = ["", "schemas", "held", "named", "refused", "right", "narrower", "wider", "wrong"];

async function measure(files: readonly File[]): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const { name, cases } of files) {
    const tally = tallies.get(name) ?? new Tally();
    tallies.set(name, tally);
    for (const one of cases) {
      const outcome = await survey(one, constraints);
      tally.add(outcome);
      const { refused, named, wider } = outcome;
      const at = `${name}${one.description === undefined ? "" : `: ${one.description}`}`;
      if (named.length === 0) for (const document of wider) console.error(`wrong: ${at}: ${document}`);
      if (flags.show && refused !== undefined) console.error(`refused: ${at}: ${refused}`);
      if (flags.show && named.length > 0) console.error(`named: ${at}: ${named.join(", ")}`);
    }
  }
  return tallies;
}

function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = new Tally();
  for (const tally of tallies) {
    for (const key of ["schemas", "named", "refused", "right", "narrower", "wider", "wrong"] as const)
      sum[key] += tally[key];
    sum.compiles = Math.max(sum.compiles, tally.compiles);
    sum.ms = Math.max(sum.ms, tally.ms);
  }
  return sum;
}

function drawn(files: readonly File[], count: number): readonly File[] {
  if (count === 0 || count >= files.length) return files;
  const random = new Random(Number(flags.seed));
  const left = [...files];
  return Array.from({ length: count }, () => left.splice(random.integer(0, left.length - 1), 1)[0]!);
}

function write([head = [], ...rows]: readonly (readonly string[])[]): void {
  const docs = path.join(ROOT, "docs/json-schema.md");
  const [begin, end] = ["<!-- generated: schema suite -->", "<!-- end: schema suite -->"];
  const text = readFileSync(docs, "utf8");
  const lines = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  writeFileSync(docs, [`${before}${begin}`, "", ...lines, "", after].join("\n"));
}

const [mode, folder] = positionals;
if ((mode !== "suite" && mode !== "corpus") || folder === undefined)
  throw new Error("give suite or corpus, and a folder");
void measure(drawn(read(folder), Number(flags.sample))).then((tallies) => {
  const sum = sumOf(tallies.values());
  const rows = mode === "suite" ? [...tallies].map(([name, tally]) => [name, ...tally.cells]) : [];
  const all = [HEAD, ...rows, ["all", ...sum.cells]];
  console.log(table(all));
  if (flags.write) write(all);
  console.log(`at most ${sum.compiles} compiles and ${sum.ms.toFixed(0)} ms for a schema`);
  if (sum.wrong > 0) process.exitCode = 1;
});
