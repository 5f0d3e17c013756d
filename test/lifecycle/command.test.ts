/** The command with the embedded model, in a process of its own: signals in mid-stream, a file that is no model. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");
const COMMAND = ["--require", require.resolve("tsx/cjs"), path.join(root, "src/cli.ts"), "--log-level", "silent"];

let cwd: string;
let children: ChildProcess[];
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "command-"));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await rm(cwd, { recursive: true });
});

const start = (...args: string[]) => startWith({}, ...args);

function startWith(env: NodeJS.ProcessEnv, ...args: string[]) {
  const all = { ...process.env, ...env };
  const child = spawn(process.execPath, [...COMMAND, "--port", "0", ...args], { cwd, env: all });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(child, "close").then(([status, signal]) => ({
    status: status as unknown,
    signal: signal as unknown,
  }));
  return { child, output, ended };
}

/** A server of the embedded model with one stream in flight, of which the first chunk is there. */
/** A stream that ends by itself, and one that takes far longer than a test. */
const SHORT = { max_tokens: 100 };
const LONG = { max_tokens: 1900, n: 64 };

async function streaming(params: typeof SHORT, ...args: string[]) {
  const server = start("--model", path.join(root, "models/tiny.gguf"), "--alias", "t", ...args);
  while (!server.output.stdout.includes("listens on")) await once(server.child.stdout, "data");
  const url = /listens on (\S+)/.exec(server.output.stdout)![1]!;
  const response = await fetch(`${url}/v1/completions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "t", prompt: "Once", stream: true, ...params, ignore_eos: true }),
  });
  expect(response.status).toBe(200);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const first = (await reader.read()).value ?? "";
  const rest = async () => {
    let text = first;
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
    return text.split("\n").filter((line) => line !== "" && !line.startsWith(":"));
  };
  return { ...server, url, rest };
}

test("SIGTERM in mid-stream: the stream comes to its end, nothing new is taken, exit status 0", async () => {
  const { child, ended, output, url, rest } = await streaming(SHORT, "--grace-period", "600");
  child.kill("SIGTERM");
  while (!output.stderr.includes("SIGTERM")) await once(child.stderr, "data");
  const lines = await rest();
  expect(lines.at(-1)).toBe("data: [DONE]");
  expect(lines.some((line) => line.includes('"finish_reason":"length"'))).toBe(true);
  expect(await ended).toEqual({ status: 0, signal: null });
  await expect(fetch(`${url}/health`)).rejects.toThrow();
});

test("when the grace period is over, a stream ends with an error event, exit status 0", async () => {
  const { child, ended, rest } = await streaming(LONG, "--grace-period", "0");
  child.kill("SIGINT");
  expect((await rest()).join("\n")).toContain('"code":"shutting_down"');
  expect(await ended).toEqual({ status: 0, signal: null });
});

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("a second signal, %s, exits at once: exit status %d", async (signal, status) => {
  const { child, ended, output, rest } = await streaming(LONG);
  child.kill("SIGTERM");
  while (!output.stderr.includes("a second signal exits now")) await once(child.stderr, "data");
  const again = setInterval(() => child.kill(signal), 100);
  try {
    expect(await ended).toEqual({ status, signal: null });
  } finally {
    clearInterval(again);
  }
  await expect(rest()).rejects.toThrow();
});

test("the same signal twice at once, as npm makes of Ctrl-C, is one", async () => {
  const { child, ended, rest } = await streaming(SHORT, "--grace-period", "600");
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect((await rest()).at(-1)).toBe("data: [DONE]");
  expect(await ended).toEqual({ status: 0, signal: null });
});

test("a file that is no model: one line, exit status 1", async () => {
  const file = path.join(cwd, "bad.gguf");
  await writeFile(file, "no model");
  const { ended, output } = start("--model", file);
  expect(await ended).toEqual({ status: 1, signal: null });
  expect(output.stderr.split("\n")).toEqual([expect.stringContaining(file), ""]);
});

test("an addon that is not built: one line that says how to build it, exit status 1", async () => {
  const { ended, output } = startWith({ LLAMA_OPENAPI_ADDON: path.join(cwd, "none.node") });
  expect(await ended).toEqual({ status: 1, signal: null });
  expect(output).toEqual({
    stdout: "",
    stderr: expect.stringMatching(/^[^\n]*not built[^\n]*npm run install[^\n]*\n$/) as string,
  });
});
