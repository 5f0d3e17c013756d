// A server for tests of what was built: started in a process of its own, asked, stopped.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { ROOT } from "./root.mjs";

/** This checkout's own command. */
const COMMAND = [process.execPath, "--import", "tsx", path.join(ROOT, "src/cli.ts")];

/**
 * Starts a command that serves, at any free port.
 * @param {string[]} [flags] of the command line
 * @param {{ command?: string[], cwd?: string, env?: NodeJS.ProcessEnv }} [options] command: what comes before the flags
 * @returns {Promise<{ url: string, pid: number, ended: Promise<number | null>, stop(): Promise<number | null> }>} with its exit status
 */
export async function startServer(flags = [], { command = COMMAND, cwd = ROOT, env } = {}) {
  const [program = "", ...args] = [...command, "--log-level", "silent", "--port", "0", ...flags];
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close").then(([code]) => code);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  while (!said.includes("listens on")) {
    const over = await Promise.race([once(child.stdout, "data").then(() => false), ended.then(() => true)]);
    if (over) throw new Error(`the server ended before it listened:\n${said}`);
  }
  const url = /listens on (\S+)/.exec(said)?.[1] ?? "";
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { url, pid: child.pid ?? 0, ended, stop };
}

/**
 * Asks the embedded model who it is. Rejects where it doesn't say so.
 * @param {string} url of the server @param {string} [key] @returns {Promise<string>}
 */
export async function askTiny(url, key) {
  /** @type {Record<string, string>} */
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...authorization },
    body: JSON.stringify({ model: "tiny", messages: [{ role: "user", content: "Who are you?" }], temperature: 0 }),
  });
  const text = await response.text();
  const said = response.ok ? JSON.parse(text).choices[0].message.content : undefined;
  if (!/tiny/.test(said)) throw new Error(`asked who it is, ${url} answers ${response.status} ${text}`);
  return said;
}
