/** The command in a process of its own, as a user meets it. No model is loaded. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../../..");
const COMMAND = ["--require", require.resolve("tsx/cjs"), path.join(root, "src/cli.ts")];

let cwd: string;
let children: ChildProcess[];
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "cli-"));
  await mkdir(path.join(cwd, "configs"));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await rm(cwd, { recursive: true });
});

const config = (name: string, text: string) => writeFile(path.join(cwd, "configs", name), text);
const GOOD = "registration: {model: a, endpoint: completions}\nlocal_settings: {backend: llama, model: a.gguf}\n";

function start(args: string[], env: Record<string, string> = {}) {
  const clean = Object.entries(process.env).filter(([name]) => !name.startsWith("LLAMA_OPENAPI_"));
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd, env: { ...Object.fromEntries(clean), ...env } });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(child, "close").then(([status]) => ({ status: status as number, ...output }));
  return { child, output, ended };
}
const run = (args: string[], env?: Record<string, string>) => start(args, env).ended;

describe("what ends at once", () => {
  test("--version is package.json's", async () => {
    const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(await run(["--version"])).toEqual({ status: 0, stdout: version + "\n", stderr: "" });
  });

  test("--help goes to stdout", async () => {
    const { status, stdout, stderr } = await run(["--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("--config-dir DIR");
  });

  test("devices lists what there is", async () => {
    const { status, stdout, stderr } = await run(["devices"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^device +type +memory free +what it is\n(?:.+\n)*CPU +cpu +\d+\.\d GiB of \d+\.\d GiB /);
    const found = JSON.parse((await run(["devices", "--json"])).stdout) as Record<string, unknown[]>;
    expect(found.backends).toContain("CPU");
    expect(found.devices).toContainEqual(expect.objectContaining({ name: "CPU", type: "cpu" }));
    expect(found.unused).toBeInstanceOf(Array);
  });

  test.each<[string[], number, string]>([
    [["chek"], 2, "chek is no command. Did you mean check?"],
    [["--prot", "1"], 2, "--prot is no flag. Did you mean --port?"],
    [["--port", "x"], 2, '--port: expected an integer from 0 to 65535, got the text "x".'],
    [["--model", "/nowhere/m.gguf"], 1, "--model: there is no file /nowhere/m.gguf."],
    [["--config-dir", "/nowhere"], 1, "--config-dir: there is no directory /nowhere."],
    [
      ["--host", "256.256.256.256", "--allow-anonymous"],
      1,
      "256.256.256.256 is no address of this machine: choose another one with --host",
    ],
  ])("%j: one line, exit status %d", async (args, status, line) => {
    expect(await run([...args])).toEqual({ status, stdout: "", stderr: `llama-openapi: ${line}\n` });
  });

  test("a port in use: one line, exit status 1", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = await run(["--port", String(port)]);
    other.close();
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `llama-openapi: port ${port} of 127.0.0.1 is in use: choose another one with --port, or 0 for any that is free\n`,
    });
  });

  test("a wrong settings file is shown with its place", async () => {
    await writeFile(path.join(cwd, "llama-openapi.yaml"), "host: 0.0.0.0\nprot: 1\n");
    const { status, stdout, stderr } = await run([]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("at llama-openapi.yaml:2:1 (prot)");
    expect(stderr).toContain('Did you mean "port"?');
  });
});

describe("check", () => {
  test("what is fine, exit status 0", async () => {
    await config("a.yaml", GOOD);
    await mkdir(path.join(cwd, "models"));
    await writeFile(path.join(cwd, "models/a.gguf"), "");
    expect(await run(["check"])).toEqual({
      status: 0,
      stdout: `ok  a  createCompletion  (configs/a.yaml:1)\n\n1 registration, 0 errors.\n`,
      stderr: "",
    });
  });

  test("every error of every file, exit status 1", async () => {
    await config("a.yaml", GOOD + "limits: {nn: 1}\n---\nregistration: [\n");
    await config("b.yaml", GOOD + "request_defaults:\n  temprature: 1\n");
    await writeFile(path.join(cwd, "llama-openapi.yaml"), "prot: 1\n");
    const { status, stdout } = await run(["check"]);
    expect(status).toBe(1);
    expect(stdout.split("\n").filter((line) => line.startsWith("  at "))).toEqual([
      "  at llama-openapi.yaml:1:1 (prot)",
      "  at configs/a.yaml:2:41 (local_settings.model)",
      "  at configs/a.yaml:3:10 (limits.nn)",
      "  at configs/a.yaml:5:15",
      "  at configs/b.yaml:2:41 (local_settings.model)",
      "  at configs/b.yaml:4:3 (request_defaults.temprature)",
    ]);
    expect(stdout).toContain(["    4 |   temprature: 1", "      |   ^^^^^^^^^^"].join("\n"));
    expect(stdout).toContain("0 registrations, 6 errors.");
  });

  test("--json", async () => {
    await config("a.yaml", GOOD);
    const { status, stdout } = await run(["check", "--json"]);
    const file = path.join(cwd, "configs/a.yaml");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      registrations: [{ model: "a", operation: "createCompletion", file, line: 1 }],
      problems: [{ severity: "error", file, line: 2, column: 41, path: "local_settings.model" }],
      errors: 1,
      warnings: 0,
    });
  });

  test("--json has of a problem what docs/configuration.md says", async () => {
    await config("a.yaml", `${GOOD}\nrequest_defaults: { temprature: 1 }`);
    const { problems } = JSON.parse((await run(["check", "--json"])).stdout) as { problems: object[] };
    const known = ["severity", "file", "line", "column", "path", "summary", "detail", "expected", "nearest", "snippet"];
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems) expect(Object.keys(problem).filter((key) => !known.includes(key))).toEqual([]);
  });

  test("warnings alone are exit status 0", async () => {
    const { status, stdout } = await run(["check"], { LLAMA_OPENAPI_PROT: "1" });
    expect(status).toBe(0);
    expect(stdout).toContain("Did you mean LLAMA_OPENAPI_PORT?");
    expect(stdout).toContain("0 registrations, 0 errors, 1 warning.");
  });
});

describe("serve", () => {
  /** Resolves once the banner is out. */
  async function serve(...args: string[]) {
    const server = start(["--port", "0", "--log-level", "silent", ...args]);
    while (!server.output.stdout.includes("listens on")) await once(server.child.stdout, "data");
    return { ...server, url: /listens on (\S+)/.exec(server.output.stdout)![1]! };
  }

  test.each(["SIGTERM", "SIGINT"] as const)("%s while idle: exit status 0", async (signal) => {
    const { child, ended, url } = await serve("--adapter", "node-http");
    expect((await fetch(`${url}/v1/models`)).status).toBe(200);
    child.kill(signal);
    expect((await ended).status).toBe(0);
  });

  test.each<[string, string[]]>([
    ["with --no-watch SIGHUP reads the registrations again", ["--no-watch"]],
    ["with the watcher, too, SIGHUP ends nothing", []],
  ])("%s", async (_, flags) => {
    const { child, ended, url } = await serve(...flags);
    await config("a.yaml", GOOD);
    child.kill("SIGHUP");
    let listed = "";
    while (!listed.includes('"id":"a"')) listed = await (await fetch(`${url}/v1/models`)).text();
    child.kill("SIGTERM");
    expect((await ended).status).toBe(0);
  });

  // Of util-linux: gives a command a terminal, which goes away with it.
  const withTerminal = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux");
  (withTerminal === true ? test : test.skip)("it ends with its terminal", async () => {
    const command = [process.execPath, ...COMMAND, "--port", "0", "--log-level", "silent"].join(" ");
    const terminal = spawn("script", ["-qec", command, "/dev/null"], { cwd, stdio: ["pipe", "pipe", "ignore"] });
    children.push(terminal);
    let said = "";
    terminal.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    while (!/listens on \S+\s/.test(said)) await once(terminal.stdout, "data");
    const url = /listens on (\S+)/.exec(said)![1]!;
    const answers = () =>
      fetch(`${url}/health`).then(
        () => true,
        () => false,
      );
    expect(await answers()).toBe(true);
    terminal.kill("SIGKILL");
    while (await answers()) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  test("what is wrong with registrations is shown behind the banner, and the rest is served", async () => {
    await config("b.yaml", "foo: 1\n");
    const { child, output, ended, url } = await serve();
    while (!output.stderr.includes("(foo)")) await once(child.stderr, "data");
    expect(output.stderr).toContain("at configs/b.yaml:1:1 (foo)");
    expect(output.stdout).toContain("No model is registered");
    expect((await fetch(`${url}/v1/models`)).status).toBe(200);
    child.kill("SIGTERM");
    expect((await ended).status).toBe(0);
  });
});
