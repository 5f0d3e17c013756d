/** `llama-openapi top` against a running server, as a user meets it. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import path from "node:path";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const COMMAND = [process.execPath, "--require", require.resolve("tsx/cjs"), path.join(ROOT, "src/cli.ts"), "top"];

let tiny: TinyServer;
const children: ChildProcess[] = [];
beforeAll(async () => {
  tiny = await startTinyServer({});
  await tiny.server.ready;
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await tiny.server.close(0);
});

function start(command: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, OPENAI_API_KEY: "", ...env } });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(child, "close").then(([status]) => ({ status: status as number, ...output }));
  const seen = async (pattern: RegExp) => {
    while (!pattern.test(output.stdout)) await once(child.stdout, "data");
  };
  return { child, ended, seen };
}
const top = (args: readonly string[], env?: NodeJS.ProcessEnv) => start([...COMMAND, ...args], env).ended;

test("--once prints one screen", async () => {
  await tiny.client.completions.create({ model: "tiny", prompt: "Once", max_tokens: 3 });
  const { status, stdout, stderr } = await top(["--once", "--interval", "0.2", "--url", `${tiny.server.url}/v1/`]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^llama-openapi \S+ {2}http:\S+ {2}ok {2}up \d+/);
  expect(stdout).toMatch(/^tiny +0 +0 +\[/m);
  expect(stdout).toMatch(/^tiny +createCompletion /m);
});

test("no server, no llama-openapi, no metrics, no key: one line that says so", async () => {
  const key: (string | undefined)[] = [];
  const other = createServer((request, response) => {
    key.push(request.headers.authorization);
    const { url = "" } = request;
    const status = url.startsWith("/keys") ? 401 : url.startsWith("/off") ? 404 : 200;
    // As llama.cpp's server has them.
    const like = url === "/like/health" ? '{"status":"ok"}' : "llamacpp:prompt_tokens_total 5\n";
    response.writeHead(status).end(url.startsWith("/like") ? like : "hello");
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  const results = await Promise.all([
    top(["--once", "--url", url]),
    top(["--once", "--url", `${url}/like`]),
    top(["--once", "--url", `${url}/off`]),
    top(["--once", "--url", `${url}/keys`, "--key", "k1"]),
    top(["--once", "--url", `${url}/keys`], { OPENAI_API_KEY: "k2" }),
  ]);
  other.close();
  results.push(await top(["--once", "--url", url]));
  expect(results).toMatchObject(
    [
      `${url} is no llama-openapi: its /metrics and /health say something else`,
      `${url}/like is no llama-openapi: its /metrics and /health say something else`,
      `${url}/off serves no /metrics: its setting metrics is off`,
      `${url}/keys wants a key that may read this: --key KEY`,
      `${url}/keys wants a key that may read this: --key KEY`,
      `${url} does not answer (ECONNREFUSED)`,
    ].map((line) => ({ status: 1, stdout: "", stderr: `llama-openapi: ${line}\n` })),
  );
  expect(new Set(key)).toEqual(new Set([undefined, "Bearer k1", "Bearer k2"]));
});

test.each<[string[], number, string]>([
  [["--url", "here"], 2, '--url: expected a URL such as http://127.0.0.1:8080, got "here".'],
  [["--interval", "0"], 2, '--interval: expected seconds from 0.1 to 60, got "0".'],
  [["--wat"], 2, "--wat is no flag"],
])("%j", async (args, status, line) => {
  const ended = await top(args);
  expect([ended.status, ended.stdout]).toEqual([status, ""]);
  expect(ended.stderr).toContain(`llama-openapi: ${line}`);
});

test("--help", async () => {
  expect(await top(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--interval SECONDS") });
});

// util-linux's `script` lends a terminal.
const onTerminal = process.platform === "linux" ? test : test.skip;

onTerminal("live: draws again, says when the server is gone, and leaves the terminal as it was", async () => {
  const { server } = await startTinyServer({});
  const command = [...COMMAND, "--interval", "0.1", "--url", server.url].map((word) => `'${word}'`).join(" ");
  const { child, ended, seen } = start(["script", "--quiet", "--return", "--command", command, "/dev/null"]);
  await seen(/\u001b\[\?1049h[^]*llama-openapi \S+ {2}http[^]*llama-openapi \S+ {2}http/);
  await server.close(0);
  await seen(/does not answer \(ECONNREFUSED\); trying again/);
  child.stdin?.write("q");
  const { status, stdout } = await ended;
  expect(status).toBe(0);
  expect(stdout).toMatch(/\u001b\[\?25h\u001b\[\?1049l\s*$/);
});

onTerminal("q ends it at once, also where the server takes the connection and says nothing", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const command = [...COMMAND, "--url", url].map((word) => `'${word}'`).join(" ");
  const asked = once(silent, "request");
  const { child, ended } = start(["script", "--quiet", "--return", "--command", command, "/dev/null"]);
  await asked;
  child.stdin?.write("q");
  const { status, stdout } = await ended;
  silent.closeAllConnections();
  silent.close();
  expect(status).toBe(0);
  expect(stdout).not.toContain("nothing within");
});

onTerminal("--once on a terminal that says no width is not cut", async () => {
  const command = [...COMMAND, "--once", "--interval", "0.1", "--url", tiny.server.url];
  const line = `stty cols 0; ${command.map((word) => `'${word}'`).join(" ")}`;
  const { stdout } = await start(["script", "--quiet", "--return", "--command", line, "/dev/null"]).ended;
  expect(stdout).toContain(`  ${tiny.server.url}  ok  up `);
});
