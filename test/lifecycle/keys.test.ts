/** Keys as an operator uses them: the command, a server beside it, and a server that is killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI from "openai";

const root = path.join(__dirname, "../..");
const COMMAND = ["--require", require.resolve("tsx/cjs"), path.join(root, "src/cli.ts")];
const LOAD = 8;

let dir: string;
let children: ChildProcess[];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "keys-"));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(dir, { recursive: true });
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const all = [...COMMAND, ...args, "--data-dir", path.join(dir, "data")];
  const child = spawn(process.execPath, all, { cwd: dir, env: { ...process.env, ...env } });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(child, "close").then(([status]) => ({ status: status as number | null, ...output }));
  return { child, output, ended };
}
const run = (...args: string[]) => start(args).ended;

async function serve() {
  const model = path.join(root, "models/tiny.gguf");
  const server = start(["--port", "0", "--log-level", "error", "--model", model, "--parallel", "8"]);
  while (!server.output.stdout.includes("listens on")) await once(server.child.stdout, "data");
  return { ...server, url: /listens on (\S+)/.exec(server.output.stdout)![1]! };
}

interface Listed {
  id: string;
  name: string;
  state: string;
  today: { requests: number; tokens: number };
}
const list = async () => JSON.parse((await run("keys", "list", "--json")).stdout) as Listed[];

test("add, list and revoke", async () => {
  expect(await run("keys", "list")).toMatchObject({ status: 0, stdout: "There are no keys.\n" });
  const added = await run("keys", "add", "--name", "alice", "--models", "tiny", "--tokens-per-day", "5");
  expect(added).toMatchObject({ status: 0, stdout: expect.stringMatching(/^sk-local-[\w-]{43}\n$/) });
  const id = /the key (key_\w+)/.exec(added.stderr)![1]!;
  expect(statSync(path.join(dir, "data/keys.db")).mode & 0o777).toBe(0o600);
  const { stdout } = await run("keys", "list");
  expect(stdout.split("\n")).toHaveLength(3);
  expect(stdout).toContain(`${id}  ${added.stdout.slice(0, 13)}…  alice  valid`);
  expect(stdout).toContain("5 tokens/day");
  expect(stdout).not.toContain(added.stdout.trim());
  expect(await run("keys", "revoke", "key_0")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("no key key_0"),
  });
  expect(await run("keys", "revoke", id)).toMatchObject({ status: 0, stdout: `${id} is revoked.\n` });
  expect(await run("keys", "revoke", id)).toMatchObject({ status: 1, stderr: expect.stringContaining("already") });
  expect(await list()).toMatchObject([{ id, name: "alice", state: "revoked" }]);
  expect(await run("keys", "ad")).toMatchObject({ status: 2, stderr: expect.stringContaining("Did you mean add?") });
});

test("an address that others reach takes a key", async () => {
  const { status, stdout, stderr } = await run("--host", "0.0.0.0", "--port", "0");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^llama-openapi: --host 0\.0\.0\.0 [^\n]*llama-openapi keys add[^\n]*--allow-anonymous[^\n]*\n$/,
  );
});

test("a store that can't be read is an error at the start, and no open server", async () => {
  await run("keys", "add");
  const file = path.join(dir, "data/keys.db");
  rmSync(file);
  writeFileSync(file, "no database at all, but long enough for one".repeat(50));
  const { status, stderr } = await run("--port", "0");
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^llama-openapi: [^\n]*not a database\n$/)]);
});

test("kill -9 under load: no key is lost, and no token that was answered", async () => {
  const { stdout } = await run("keys", "add", "--name", "load", "--tokens-per-day", "1000000");
  const apiKey = stdout.trim();
  const first = await serve();
  expect((await fetch(`${first.url}/v1/models`)).status).toBe(401);
  let answered = 0;
  let tokens = 0;
  const client = async (seed: number): Promise<void> => {
    const openai = new OpenAI({ baseURL: `${first.url}/v1`, apiKey, maxRetries: 0 });
    for (;;) {
      try {
        const { usage } = await openai.completions.create({
          model: "tiny",
          prompt: "Once",
          max_tokens: 20,
          seed,
        });
        tokens += usage!.total_tokens;
        answered++;
      } catch {
        return;
      }
      if (answered >= 100) first.child.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: LOAD }, (_, i) => client(i)));
  await first.ended;
  expect(answered).toBeGreaterThanOrEqual(100);
  const [key] = await list();
  expect(key).toMatchObject({ name: "load", state: "valid" });
  // What was computed and did not get through any more is counted too: at most one request of each client.
  expect(key!.today.tokens).toBeGreaterThanOrEqual(tokens);
  expect(key!.today.requests).toBeGreaterThanOrEqual(answered);
  // And a part of a block that was charged ahead.
  expect(key!.today.requests).toBeLessThanOrEqual(answered + LOAD + 16);
  expect(key!.today.tokens).toBeLessThanOrEqual((tokens * (answered + LOAD)) / answered + 2000);

  const second = await serve();
  const openai = new OpenAI({ baseURL: `${second.url}/v1`, apiKey, maxRetries: 0 });
  expect((await openai.models.list()).data).toHaveLength(1);
  // A key that is revoked beside the running server is worth nothing any more.
  await run("keys", "revoke", key!.id);
  await expect(openai.models.list()).rejects.toMatchObject({ status: 401 });
});
