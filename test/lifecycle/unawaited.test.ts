/** What fails where nothing waits for it: connections that the system can't give, reloads, the ends of requests. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ON_LINUX } from "../fixtures/processes";
import { until } from "../fixtures/test-server";

const ROOT = path.join(__dirname, "../..");
const CLI = path.join(ROOT, "src/cli.ts");

let dir: string;
let child: ChildProcess;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), "unawaited-"))));
afterEach(() => {
  child.kill("SIGKILL");
  rmSync(dir, { recursive: true });
});

/** @param patch JavaScript that runs before the command does; shell: before it, and behind it */
async function start(patch = "", limit = "ulimit -n 1024", redirect = "", more: readonly string[] = []) {
  writeFileSync(path.join(dir, "patch.cjs"), patch);
  const require = ["--require", require_("tsx/cjs"), "--require", path.join(dir, "patch.cjs")];
  const flags = ["--config-dir", dir, "--port", "0", "--log-level", "error", ...more];
  const command = [process.execPath, ...require, CLI, ...flags];
  const options = { cwd: dir, env: { ...process.env, XDG_STATE_HOME: dir } };
  child = spawn("sh", ["-c", `${limit} && exec "$@" ${redirect}`, "sh", ...command], options);
  const output = { stdout: "", stderr: "" };
  child.stdout!.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(child, "close");
  await until(() => output.stdout.includes("listens on"));
  const url = /listens on (\S+)/.exec(output.stdout)![1]!;
  return { url, output, ended };
}
const require_ = (name: string): string => require.resolve(name);
const source = (name: string): string => JSON.stringify(path.join(ROOT, "src", name));

const stops = async (ended: Promise<unknown[]>): Promise<void> => {
  child.kill("SIGTERM");
  expect((await ended).slice(0, 2)).toEqual([0, null]);
};
const isThere = async (url: string): Promise<void> =>
  expect((await fetch(`${url}/v1/models`, { headers: { connection: "close" } })).status).toBe(200);

ON_LINUX("more connections than the system gives: those that there are go on, and so does the server", async () => {
  // tsx compiles what it has not compiled before, and opens more files for it than the limit allows.
  await stops((await start()).ended);
  const { url, ended } = await start("", "ulimit -n 64");
  const sockets: net.Socket[] = [];
  let cut = 0;
  for (let i = 0; i < 100; i++) {
    const socket = net.connect(Number(new URL(url).port), "127.0.0.1").on("error", () => undefined);
    socket.resume().on("close", () => cut++);
    await once(socket, "connect");
    sockets.push(socket);
  }
  await until(() => cut > 0);
  for (const socket of sockets) socket.destroy();
  await isThere(url);
  await stops(ended);
});

test("a connection that can't be taken, as Node tells of it, before and during a stop", async () => {
  const { url, ended } = await start(`
    const { Server } = require("node:net");
    const { listen } = Server.prototype;
    const fail = (server) => server.emit("error", Object.assign(new Error("accept EMFILE"), { code: "EMFILE" }));
    Server.prototype.listen = function (...args) {
      process.on("SIGUSR2", () => fail(this));
      process.prependListener("SIGTERM", () => fail(this));
      return listen.apply(this, args);
    };
  `);
  child.kill("SIGUSR2");
  await isThere(url);
  await isThere(url);
  await stops(ended);
});

test("SIGHUP, and a reload that fails", async () => {
  const { url, output, ended } = await start(`
    require(${source("config/manager.ts")}).ConfigManager.prototype.reload = () => Promise.reject(new Error("no reload"));
  `);
  child.kill("SIGHUP");
  await until(() => output.stderr.includes("the reload failed, all stays as it was: no reload"));
  await isThere(url);
  await stops(ended);
});

test("looks at the configuration that fail", async () => {
  const { url, output, ended } = await start(`
    require(${source("config/manager.ts")}).ConfigManager.prototype.look = () => Promise.reject(new Error("no look"));
  `);
  await until(() => output.stderr.includes("no look"));
  await isThere(url);
  await stops(ended);
});

test("loads at the start, and counts of ended requests, that fail by a fault of ours", async () => {
  const { url, output, ended } = await start(`
    const fails = () => { throw new Error("no such luck"); };
    require(${source("backend/pool.ts")}).ModelPool.prototype.preload = async () => fails();
    require(${source("observe/metrics.ts")}).Metrics.prototype.ended = fails;
  `);
  await isThere(url);
  await until(() => (output.stderr.match(/no such luck/g) ?? []).length >= 2);
  await isThere(url);
  await stops(ended);
});

const FORMATS = ["json", "text"];
ON_LINUX.each(FORMATS)("a log that is written to a full disk, as %s", async (format) => {
  const { url, ended } = await start("", "true", "2> /dev/full", ["--log-level", "debug", "--log-format", format]);
  for (let i = 0; i < 3; i++) await isThere(url);
  await stops(ended);
});

test.each(FORMATS)("a log whose reader has gone, as %s", async (format) => {
  const { url, ended } = await start("", "true", "", ["--log-level", "debug", "--log-format", format]);
  child.stderr!.destroy();
  for (let i = 0; i < 3; i++) await isThere(url);
  await stops(ended);
});
