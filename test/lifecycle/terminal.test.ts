/** What somebody sees who starts the server on a terminal, and what a file gets. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ON_LINUX } from "../fixtures/processes";
import { until } from "../fixtures/test-server";

const root = path.join(__dirname, "../..");
const quoted = (word: string): string => `'${word}'`;
const serve = (...more: string[]): string[] => [
  process.execPath,
  ...["--require", require.resolve("tsx/cjs"), path.join(root, "src/cli.ts")],
  ...["--port", "0", "--model", path.join(root, "models/tiny.gguf"), ...more],
];

let dir: string;
beforeAll(() => (dir = mkdtempSync(path.join(tmpdir(), "terminal-"))));
afterAll(() => rmSync(dir, { recursive: true }));

/** Starts it, asks it something, and stops it. @returns what it wrote */
async function session(command: string, args: readonly string[], env: Record<string, string>): Promise<string> {
  // Of the one who tests, only what is no word about colours.
  const { FORCE_COLOR: _f, NO_COLOR: _n, NODE_DISABLE_COLORS: _d, CI: _c, ...own } = process.env;
  const all = { ...own, LLAMA_OPENAPI_DATA_DIR: dir, TERM: "xterm-256color", ...env };
  const child = spawn(command, args, { env: all, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  try {
    await until(() => /loaded|"msg":"loaded"/.test(said) && /listens on (\S+)/.test(said));
    const url = /listens on (http:\/\/[\d.:]+)/.exec(said)![1]!;
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ model: "tiny", prompt: "Once", max_tokens: 3 });
    expect((await fetch(`${url}/v1/completions`, { method: "POST", headers, body })).status).toBe(200);
    await until(() => /POST \/v1\/completions |"path":"\/v1\/completions"/.test(said));
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
  return said;
}

/** `script` of util-linux gives the command a terminal. */
const onTerminal = (env: Record<string, string> = {}, ...more: string[]): Promise<string> =>
  session(
    "script",
    [
      "-qefc",
      `stty cols 200; exec ${serve(...more)
        .map(quoted)
        .join(" ")}`,
      "/dev/null",
    ],
    env,
  );

ON_LINUX("on a terminal: readable lines with colours, and a request to try", async () => {
  const said = await onTerminal();
  expect(said).toMatch(/\u001b\[2K(?:preparing|loading) tiny/);
  expect(said).toMatch(/loaded \u001b\[1mtiny\u001b\[22m in /);
  expect(said).toMatch(/POST \/v1\/completions \u001b\[32m200\u001b\[39m [\d.]+ m?s/);
  expect(said).toContain("Try it:");
  expect(said).not.toContain('{"level"');
});

ON_LINUX("NO_COLOR is heeded, and so is what the setting says", async () => {
  const plain = await onTerminal({ NO_COLOR: "1" });
  expect(plain).not.toMatch(/\u001b\[\d+m/);
  expect(plain).toMatch(/\d\d:\d\d:\d\d info {2}loaded tiny in /);
  const json = await onTerminal({}, "--log-format", "json");
  expect(json).toContain('{"level":"info","time":');
  expect(json).not.toContain("\u001b");
});

test("to a file: JSON, or text without colours where it is asked for", async () => {
  const [command = "", ...args] = serve();
  const json = await session(command, args, {});
  expect(json).toMatch(/^\{"level":"info","time":"[^"]+","model":"tiny".*"msg":"loaded"\}$/m);
  expect(json).not.toContain("\u001b");
  const text = await session(command, args, { LLAMA_OPENAPI_LOG_FORMAT: "text" });
  expect(text).toMatch(/^\d\d:\d\d:\d\d info {2}loaded tiny in /m);
  expect(text).toMatch(/^\d\d:\d\d:\d\d info {2}POST \/v1\/completions 200 /m);
  expect(text).not.toContain("\u001b");
});
