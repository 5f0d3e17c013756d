/**
 * A hundred edits of the configuration under constant load: in place, by renaming, by swapping a link as Kubernetes does,
 * files that come and go, weights that are replaced, and every fifth one wrong. Exits 1 where a request got no whole
 * answer, where what was edited last is not what is served, or where a model is left that nothing needs.
 *
 *   npx tsx bench/reload-storm.ts [--edits 100] [--clients 16] [--every 250] [--seed 1] [--adapter express]
 *                                 [--model FILE] [--json FILE]
 */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { streamChat } from "./lib/event-stream";
import { Random } from "./lib/random";
import { WATCHED_FLAGS } from "./lib/watched-flags";
import { WatchedServer } from "./lib/watched-server";

const { values: flags } = parseArgs({
  options: {
    edits: { type: "string", default: "100" },
    clients: { type: "string", default: "16" },
    every: { type: "string", default: "250" },
    ...WATCHED_FLAGS,
  },
});

/** Longer than the server waits for a file that is being written. */
const STABLE_MS = 3000;
/** What is to be seen of an edit is seen by then, though a model has to be loaded. */
const PATIENCE_MS = 30_000;

const random = new Random(Number(flags.seed));
const dir = mkdtempSync(path.join(tmpdir(), "reload-storm-"));
const configs = path.join(dir, "configs");

/** What the clients ask; its model is another one with each context size. */
const storm = (temperature: number, contextSize = 8192): string =>
  `registration: {model: storm, endpoint: createChatCompletion}
local_settings: {backend: llama, model: storm.gguf, context_size: ${contextSize}, parallel: 8}
request_defaults: {temperature: ${temperature}}
`;
const WRONG = [
  "registration: [\n",
  storm(0.5).replace("temperature:", "temprature:"),
  storm(0.5).replace("parallel: 8", "parallel: 0"),
  storm(7),
  storm(0.5).replace("createChat", "creatChat"),
];

const inPlace = (name: string, text: string): void => writeFileSync(path.join(configs, name), text);
function byRename(name: string, text: string): void {
  inPlace(`.${name}`, text);
  renameSync(path.join(configs, `.${name}`), path.join(configs, name));
}
/** Of `linked.yaml`, a link to `..data/linked.yaml`. */
function bySwap(version: number): void {
  const target = path.join(configs, `..v${version}`);
  mkdirSync(target);
  writeFileSync(path.join(target, "linked.yaml"), storm(0.5).replace("model: storm,", `model: linked-${version},`));
  symlinkSync(`..v${version}`, path.join(configs, "..tmp"));
  renameSync(path.join(configs, "..tmp"), path.join(configs, "..data"));
}
function replaceWeights(): void {
  copyFileSync(flags.model, path.join(dir, "models/.new"));
  renameSync(path.join(dir, "models/.new"), path.join(dir, "models/storm.gguf"));
}

async function edit(i: number): Promise<void> {
  const write = random.chance(0.5) ? inPlace : byRename;
  if (i % 5 === 4) write("storm.yaml", random.pick(WRONG));
  else if (i % 20 === 10) bySwap(i);
  else if (i % 20 === 15) write("more.yaml", storm(1).replace("model: storm,", `model: more-${i},`));
  else if (i % 20 === 16) rmSync(path.join(configs, "more.yaml"));
  else if (i % 25 === 20) {
    replaceWeights();
    await sleep(STABLE_MS);
  } else write("storm.yaml", storm(random.pick([0, 0.5, 1]), random.pick([8192, 8192, 16384])));
}

async function client(url: string, ended: () => boolean, lost: string[]): Promise<number> {
  let answers = 0;
  while (!ended()) {
    const body = {
      model: "storm",
      messages: [{ role: "user", content: `What is ${random.integer(1, 99)} + ${random.integer(1, 99)}?` }],
      max_tokens: random.integer(1, 24),
    };
    try {
      await streamChat(url, body);
      answers++;
    } catch (error) {
      lost.push((error as Error).message);
    }
  }
  return answers;
}

interface Health {
  status: string;
  configuration: { problems: number; kept: number };
}

/** @returns what is wrong at the end */
async function verdict(server: WatchedServer): Promise<string[]> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const health = (await (await fetch(`${server.url}/health`)).json()) as Health;
    const { data } = (await (await fetch(`${server.url}/v1/models`)).json()) as { data: { id: string }[] };
    const names = data.map(({ id }) => id).join(", ");
    const { engines } = await server.report();
    const wrong = [
      ...(health.status === "ok" ? [] : [`/health says ${JSON.stringify(health)}`]),
      ...(names === "last" ? [] : [`registered are ${names}, and not what the last edit says`]),
      ...(engines.length === 1 ? [] : [`${engines.length} models are loaded, and one is needed`]),
    ];
    if (wrong.length === 0 || performance.now() > deadline) return wrong;
    await sleep(100);
  }
}

async function main(): Promise<void> {
  for (const name of ["configs", "models"]) mkdirSync(path.join(dir, name));
  replaceWeights();
  bySwap(0);
  symlinkSync("..data/linked.yaml", path.join(configs, "linked.yaml"));
  inPlace("storm.yaml", storm(0));
  const where = ["--config-dir", configs, "--models-dir", path.join(dir, "models"), "--adapter", flags.adapter];
  const server = await WatchedServer.start([...where, "--log-level", "silent"]);
  const lost: string[] = [];
  let ended = false;
  const clients = Array.from({ length: Number(flags.clients) }, () => client(server.url, () => ended, lost));
  const edits = Number(flags.edits);
  for (let i = 0; i < edits; i++) {
    await edit(i);
    await sleep(Number(flags.every));
  }
  ended = true;
  const answers = (await Promise.all(clients)).reduce((sum, count) => sum + count, 0);
  rmSync(path.join(configs, "linked.yaml"));
  byRename("storm.yaml", storm(0).replace("model: storm,", "model: last,"));
  const wrong = await verdict(server);
  const status = await server.stop();
  if (status !== 0) wrong.push(`the server ended with ${status}`);
  const result = { edits, clients: clients.length, answers, lost: lost.length, reasons: [...new Set(lost)], wrong };
  console.log(JSON.stringify(result, null, 2));
  if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify(result) + "\n");
  process.exitCode = lost.length > 0 || wrong.length > 0 || answers === 0 ? 1 : 0;
}

void main().finally(() => rmSync(dir, { recursive: true, force: true }));
