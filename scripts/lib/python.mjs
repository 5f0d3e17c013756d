// Python packages for tests, pinned, in a virtual environment below build/; and a server for them to ask.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { capture, which } from "./process.mjs";
import { ROOT } from "./root.mjs";

/**
 * A folder of programs of the packages in a requirements file, installed where they are not yet; undefined, and said
 * why, where this machine can't have them.
 * @param {string} name of the environment @param {string} requirements
 * @returns {Promise<string | undefined>}
 */
export async function pythonPackages(name, requirements) {
  const home = path.join(ROOT, "build", name);
  const bin = path.join(home, process.platform === "win32" ? "Scripts" : "bin");
  const stamp = path.join(home, "installed.txt");
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return bin;
  const python = which("python3") ?? which("python");
  if (python === undefined) return skip("there is no Python on PATH", "");
  rmSync(home, { recursive: true, force: true });
  const made = await capture(python, ["-m", "venv", home]);
  if (made.code !== 0) return skip("python -m venv failed", made.output);
  const got = await capture(path.join(bin, "python"), ["-m", "pip", "install", "-q", "-r", requirements]);
  if (got.code !== 0) return skip("pip could not install the packages", got.output);
  writeFileSync(stamp, wanted);
  return bin;
}

/** @param {string} why @param {string} output @returns {undefined} */
function skip(why, output) {
  console.warn(`SKIPPED, nothing was tested: ${why}\n${output.slice(-2000)}`);
}

/**
 * A server of the embedded model, in a process of its own.
 * @param {string[]} [flags] of the command line
 * @returns {Promise<{ url: string, stop(): Promise<number | null> }>} stop: its exit status
 */
export async function startServer(flags = []) {
  const args = ["--import", "tsx", path.join(ROOT, "src/cli.ts"), "--log-level", "silent", "--port", "0", ...flags];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  while (!said.includes("listens on")) {
    const ended = await Promise.race([once(child.stdout, "data").then(() => false), closed.then(() => true)]);
    if (ended) throw new Error(`the server ended before it listened:\n${said}`);
  }
  const url = /listens on (\S+)/.exec(said)?.[1] ?? "";
  const stop = async () => {
    child.kill("SIGTERM");
    const [code] = await closed;
    return code;
  };
  return { url, stop };
}
