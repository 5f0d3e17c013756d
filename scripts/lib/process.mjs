// Child processes, and finding programs on PATH.
import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/**
 * The full path of a program, or undefined where PATH has none.
 * @param {string} name bare name, or a path @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function which(name, env = process.env) {
  const extensions = process.platform === "win32" ? (env.PATHEXT ?? ".EXE;.CMD;.BAT").split(";") : [""];
  const folders = name.includes("/") || path.isAbsolute(name) ? [""] : (env.PATH ?? "").split(path.delimiter);
  for (const folder of folders) {
    for (const extension of extensions) {
      const file = path.resolve(folder, name + extension);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @typedef {object} Outcome
 * @property {number | null} code exit status, null after a signal
 * @property {NodeJS.Signals | null} signal
 * @property {string} output stdout and stderr in the order they came
 * @property {string} stdout stdout alone
 */

/**
 * Runs a program to its end and keeps its output. Never rejects for a bad exit status; rejects when it can't be started.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onText?: (text: string) => void, signal?: AbortSignal }} [options]
 * signal: ends the program by SIGTERM
 * @returns {Promise<Outcome>}
 */
export function capture(command, args, { cwd, env, onText, signal: abort } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const kill = () => void child.kill();
    abort?.addEventListener("abort", kill);
    let output = "";
    let stdout = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        if (stream === child.stdout) stdout += text;
        onText?.(text);
      });
    }
    child.on("error", reject);
    child.on("close", (code, signal) => {
      abort?.removeEventListener("abort", kill);
      resolve({ code, signal, output, stdout });
    });
  });
}

/**
 * Runs a program with this process's own terminal and gives its exit status (128 + n after a signal would say nothing more: 1).
 * @param {string} command @param {string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function passThrough(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
