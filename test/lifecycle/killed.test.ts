/**
 * A server that is killed while everything is under way: requests, loads, trials of files, weights that are replaced and
 * registrations that are edited. What is left is whole, nobody goes on without it, and the next one serves.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI, { APIConnectionError } from "openai";
import { ON_LINUX, processesIn } from "../fixtures/processes";
import { random } from "../fixtures/random";
import { until } from "../fixtures/test-server";

const root = path.join(__dirname, "../..");
const COMMAND = ["--require", require.resolve("tsx/cjs"), path.join(root, "src/cli.ts")];
const TINY = path.join(root, "models/tiny.gguf");
const MODELS = ["m0", "m1"];
const CLIENTS = 6;

let dir: string;
let children: ChildProcess[];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "killed-"));
  for (const name of ["configs", "models", "cache", "data", "tmp"]) mkdirSync(path.join(dir, name));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await until(() => processesIn(dir).length === 0);
  rmSync(dir, { recursive: true });
});

function start() {
  // A start knows no last right version.
  for (const model of MODELS) register(model);
  const folders = Object.entries({ "--config-dir": "configs", "--models-dir": "models", "--data-dir": "data" });
  // Room for one of the models, so that they are loaded again and again, and each time tried.
  const places = folders.flatMap(([flag, name]) => [flag, path.join(dir, name)]);
  const flags = [...places, "--memory-limit", "48MiB", "--swap-after", "100ms", "--probe-models", "always"];
  const env = { ...process.env, XDG_CACHE_HOME: path.join(dir, "cache"), TMPDIR: path.join(dir, "tmp") };
  const child = spawn(process.execPath, [...COMMAND, "--port", "0", "--log-level", "error", ...flags], {
    cwd: dir,
    env,
  });
  children.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const url = async (): Promise<string> => {
    await until(() => output.includes("listens on"));
    return /listens on (\S+)/.exec(output)![1]!;
  };
  return { child, ended, url };
}

const ask = async (client: OpenAI, model: string): Promise<string | null> => {
  const messages = [{ role: "user" as const, content: "What is 7 + 8?" }];
  const { choices } = await client.chat.completions.create({ model, messages, temperature: 0, max_tokens: 20 });
  return choices[0]!.message.content;
};
const clientOf = (url: string): OpenAI => new OpenAI({ baseURL: `${url}/v1`, apiKey: "none", maxRetries: 0 });

/** As editors and downloads do it. */
function put(name: string, write: (file: string) => void): void {
  const file = path.join(dir, name);
  write(`${file}.new`);
  renameSync(`${file}.new`, file);
}
const replaceWeights = (model: string): void => put(`models/${model}.gguf`, (file) => copyFileSync(TINY, file));
const register = (model: string, more = ""): void =>
  put(`configs/${model}.yaml`, (file) =>
    writeFileSync(
      file,
      `registration: {model: ${model}, endpoint: createChatCompletion}\n` +
        `local_settings: {backend: llama, model: ${model}.gguf, context_size: 2048, parallel: 4, host_cache: 0}\n${more}`,
    ),
  );

/** Requests and edits, until so many answers are there and the server is killed, or one is wrong. @returns what is wrong */
async function storm(server: ReturnType<typeof start>, answers: number, next: () => number): Promise<string[]> {
  const client = clientOf(await server.url());
  const wrong: string[] = [];
  let answered = 0;
  let killed = false;
  const ask15 = async (i: number): Promise<void> => {
    while (!killed && wrong.length === 0) {
      try {
        const text = await ask(client, MODELS[i % MODELS.length]!);
        if (text?.includes("15") !== true) wrong.push(`said ${text}`);
        if (++answered < answers) continue;
        killed = true;
        server.child.kill("SIGKILL");
      } catch (error) {
        if (!killed || !(error instanceof APIConnectionError)) wrong.push(String(error));
      }
    }
  };
  const edit = async (): Promise<void> => {
    while (!killed && wrong.length === 0) {
      const model = MODELS[Math.floor(next() * MODELS.length)]!;
      if (next() < 0.3) replaceWeights(model);
      else
        register(
          model,
          ["", "limits: {n: 2}\n", "request_defaults: {temperature: 0.1}\n", "foo: [\n"][Math.floor(next() * 4)],
        );
      await new Promise((resolve) => setTimeout(resolve, next() * 200));
    }
  };
  await Promise.all([edit(), ...Array.from({ length: CLIENTS }, (_, i) => ask15(i))]);
  return wrong;
}

ON_LINUX("kill -9 under load, again and again", async () => {
  const next = random(1);
  for (const model of MODELS) replaceWeights(model);
  for (let round = 0; round < 3; round++) {
    const server = start();
    const answers = Math.ceil(next() * 40);
    expect(await storm(server, answers, next)).toEqual([]);
    expect(await server.ended).toEqual([null, "SIGKILL"]);
    await until(() => processesIn(dir).length === 0);
    for (const model of MODELS) {
      expect(readFileSync(path.join(dir, `models/${model}.gguf`)).equals(readFileSync(TINY))).toBe(true);
    }
    expect(readdirSync(path.join(dir, "models"))).toEqual(MODELS.map((model) => `${model}.gguf`));
    // What runs TypeScript here keeps files of its own.
    expect(readdirSync(path.join(dir, "tmp")).filter((name) => !name.startsWith("tsx-"))).toEqual([]);
    expect(readdirSync(path.join(dir, "data"))).toEqual([]);
  }
  // One that is killed while it starts, with a file that it tries at that moment.
  const early = start();
  await until(() => processesIn(dir).length > 1);
  early.child.kill("SIGKILL");
  await early.ended;
  await until(() => processesIn(dir).length === 0);

  const last = start();
  const client = clientOf(await last.url());
  for (const model of MODELS) expect(await ask(client, model)).toContain("15");
  const health = (await (await fetch(`${await last.url()}/health`)).json()) as { configuration: unknown };
  expect(health.configuration).toEqual({ problems: 0, kept: 0 });
  last.child.kill("SIGTERM");
  expect(await last.ended).toEqual([0, null]);
  expect(processesIn(dir)).toEqual([]);
});
