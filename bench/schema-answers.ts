/**
 * What answers are worth that are held to JSON Schemas of the world: our server beside llama.cpp's, each asked once for
 * each schema, with the same weights, which know nothing of JSON.
 *
 *   npx tsx bench/schema-answers.ts DIR [--sample 300] [--seed 1] [--model FILE] [--tokens 400] [--show]
 *                                       files of {schema}, as MaskBench has them
 *
 * A schema is taken where the server answers 200. An answer has ended where its `finish_reason` is `stop`; it is wrong where a
 * validator (Ajv, with formats) says so, and told where our server has named what it does not hold. The exit status is 1
 * where an answer of ours is wrong and not told.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import Ajv, { type ValidateFunction } from "ajv";
import Ajv2019 from "ajv/dist/2019";
import Ajv2020 from "ajv/dist/2020";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { MODEL_NAME, startOurs, startPeer } from "./lib/contenders";
import { Random } from "./lib/random";
import { modelFile, ROOT } from "./lib/root";
import type { ServerProcess } from "./lib/server-process";
import { table } from "./lib/statistics";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    model: { type: "string", default: path.join(ROOT, "models/tiny.gguf") },
    tokens: { type: "string", default: "400" },
    show: { type: "boolean", default: false },
  },
});

/** A schema that neither server is done with by then counts as one without an answer. */
const PATIENCE_MS = 60_000;

interface Answer {
  readonly status: number;
  readonly text?: string;
  readonly ended?: boolean;
  readonly named?: string;
}

/** How often a token is chosen that ends a string, an array or an object; random weights would go on for ever. */
async function endings(url: string): Promise<Record<string, number>> {
  const bias: Record<string, number> = {};
  for (const text of ['"', "}", "]", '"}', '"]']) {
    const response = await fetch(`${url}/tokenize`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: MODEL_NAME, input: text, add_special: false }),
    });
    const { tokens } = (await response.json()) as { tokens: number[] };
    if (tokens.length === 1) bias[String(tokens[0])] = 6;
  }
  return bias;
}

async function ask(server: ServerProcess, schema: unknown, more: object): Promise<Answer> {
  try {
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body: JSON.stringify({
        model: MODEL_NAME,
        messages: [{ role: "user", content: "Give me an example." }],
        response_format: { type: "json_schema", json_schema: { name: "example", schema } },
        max_tokens: Number(flags.tokens),
        temperature: 1,
        ...more,
      }),
    });
    const body = (await response.json()) as { choices?: { message: { content: string }; finish_reason: string }[] };
    const [choice] = body.choices ?? [];
    if (choice === undefined) return { status: response.status };
    return {
      status: response.status,
      text: choice.message.content,
      ended: choice.finish_reason === "stop",
      named: response.headers.get("x-llama-openapi-ignored") ?? undefined,
    };
  } catch {
    return { status: 0 };
  }
}

/** Undefined where the validator can't use the schema. */
function validator(schema: unknown): ValidateFunction | undefined {
  const draft = (schema as { $schema?: string } | null)?.$schema ?? "";
  const Validator = /draft-04/.test(draft)
    ? AjvDraft4
    : /2019/.test(draft)
      ? Ajv2019
      : /2020/.test(draft)
        ? Ajv2020
        : Ajv;
  const ajv = new Validator({ strict: false, validateSchema: false, logger: false });
  addFormats(ajv);
  try {
    return ajv.compile(schema as object);
  } catch {
    return undefined;
  }
}

function isWrong(text: string, validate: ValidateFunction): boolean {
  try {
    return validate(JSON.parse(text)) !== true;
  } catch {
    return true;
  }
}

const HEAD = ["", "asked", "taken", "refused", "failed", "ended", "checked", "right", "wrong, told", "wrong"] as const;
type Column = Exclude<(typeof HEAD)[number], "">;
type Row = Record<Column, number>;

function count(row: Row, { status, text = "", ended = false, named }: Answer, validate?: ValidateFunction): boolean {
  row.asked += 1;
  row[status === 200 ? "taken" : status >= 400 && status < 500 ? "refused" : "failed"] += 1;
  if (!ended) return false;
  row.ended += 1;
  if (validate === undefined) return false;
  row.checked += 1;
  const wrong = isWrong(text, validate);
  row[!wrong ? "right" : named === undefined ? "wrong" : "wrong, told"] += 1;
  return wrong && named === undefined;
}

async function main(): Promise<void> {
  const [folder] = positionals;
  if (folder === undefined) throw new Error("give a folder of schemas");
  const random = new Random(Number(flags.seed));
  const left = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  left.sort();
  const chosen = Array.from({ length: Math.min(Number(flags.sample), left.length) }, () => {
    return left.splice(random.integer(0, left.length - 1), 1)[0]!;
  });
  const conditions = { model: modelFile(flags.model), contextSize: 8192, parallel: 1, threads: 2 };
  const servers = [await startOurs(conditions), await startPeer(conditions, "streams")];
  const rows = servers.map(() => Object.fromEntries(HEAD.slice(1).map((column) => [column, 0])) as Row);
  try {
    const logit_bias = await endings(servers[0]!.url);
    for (const [seed, name] of chosen.entries()) {
      const { schema } = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as { schema: unknown };
      const validate = validator(schema);
      for (const [index, server] of servers.entries()) {
        const answer = await ask(server, schema, { seed, logit_bias });
        const wrong = count(rows[index]!, answer, validate);
        if (wrong && (flags.show || index === 0)) console.error(`wrong: ${server.name}: ${name}: ${answer.text}`);
        if (answer.status !== 200 && flags.show) console.error(`${answer.status}: ${server.name}: ${name}`);
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  const cells = rows.map((row, index) => [servers[index]!.name, ...Object.values(row).map(String)]);
  console.log(table([[...HEAD], ...cells]));
  if (rows[0]!.wrong > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
