// From a git bundle to a folder of sources, whole or not at all.
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Advice, howToInstall } from "./advice.mjs";
import { listFiles } from "./files.mjs";
import { capture, which } from "./process.mjs";

/** git, or advice. @param {NodeJS.ProcessEnv} env */
export function findGit(env) {
  const git = which("git", env);
  if (git) return git;
  const how = howToInstall({ apt: "git", brew: "xcode-select --install", windows: "git-scm.com" });
  throw new Advice(
    "git isn't on PATH and llama.cpp's sources come as a git bundle",
    `Install it (${how}), or set LLAMA_CPP_DIR to a llama.cpp checkout.`,
  );
}

/**
 * Checks a commit of a bundle out into a folder.
 * @param {{ git: string, bundle: string, commit: string, paths: string[], folder: string, env: NodeJS.ProcessEnv, signal?: AbortSignal }} what
 */
export async function unpackBundle({ git, bundle, commit, paths, folder, env, signal }) {
  // A git hook's GIT_DIR or a user's autocrlf must not reach these commands.
  const clean = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("GIT_")));
  const repository = `${folder}.git`;
  /** @param {string[]} args */
  const run = async (args) => {
    const { code, output } = await capture(git, args, { env: clean, signal });
    if (code === 0) return output.trim();
    if (/no space left|out of diskspace|disk quota/i.test(output)) throw noSpace(folder);
    throw new Advice(
      `git could not unpack llama.cpp's sources (${lastLine(output)})`,
      "Try again; if it persists, clear npm's cache with `npm cache clean --force`.",
    );
  };
  await mkdir(folder);
  await run(["clone", "--quiet", "--bare", "--template=", bundle, repository]);
  const inside = [`--git-dir=${repository}`, `--work-tree=${folder}`, "-c", "core.autocrlf=false"];
  const head = await run([...inside, "rev-parse", "HEAD"]);
  if (head !== commit) {
    throw new Advice(
      `The bundle holds commit ${head}, but vendor/llama.cpp.lock.json pins ${commit}`,
      "Correct the lock file.",
    );
  }
  await run([...inside, "checkout", "--quiet", "--force", "HEAD", "--", ...paths]);
}

/** @param {string} folder */
export function noSpace(folder) {
  return new Advice(
    `No disk space left while writing below ${path.dirname(folder)}`,
    "Free about 250 MB there and run it again.",
  );
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split("\n").at(-1) ?? "";
}

/**
 * Runs an action with an empty folder beside `destination` (same file system, so that a rename moves it). The folder is
 * removed at the end, and on a signal once the action has ended; what a killed process left is removed by the next run.
 * @template T @param {string} destination @param {(folder: string, signal: AbortSignal) => Promise<T>} action ends what it
 * has started when the signal aborts
 * @returns {Promise<T>}
 */
export async function withWorkFolder(destination, action) {
  const parent = path.dirname(destination);
  const prefix = `.${path.basename(destination)}-`;
  await mkdir(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : NaN;
    if (owner > 0 && !isAlive(owner)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
  const folder = await mkdtemp(path.join(parent, `${prefix}${process.pid}-`));
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const abort = new AbortController();
  /** @type {NodeJS.Signals | undefined} */
  let ending;
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    ending = signal;
    abort.abort();
  };
  for (const signal of signals) process.once(signal, onSignal);
  try {
    return await action(folder, abort.signal);
  } finally {
    await remove();
    for (const signal of signals) process.removeListener(signal, onSignal);
    if (ending !== undefined) {
      process.kill(process.pid, ending);
      await new Promise(() => {}); // the signal ends this process
    }
  }
}

/** Whether a process with this id runs. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Puts a finished tree at its place by renames only, so that no reader ever sees half of one. Where another run was
 * faster and what it left is good, that stays.
 * @param {string} tree @param {string} destination @param {() => boolean} isGood whether what lies at destination will do
 */
export async function putInPlace(tree, destination, isGood) {
  for (let attempt = 1; ; attempt++) {
    if (isGood()) return;
    if (existsSync(destination)) {
      keepTimes(destination, tree);
      await rename(destination, `${tree}.old-${attempt}`).catch(ignoreMissing);
    }
    try {
      return await rename(tree, destination);
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (attempt > 5 || !["ENOTEMPTY", "EEXIST", "EPERM"].includes(code ?? "")) throw error;
    }
  }
}

/** @param {NodeJS.ErrnoException} error */
function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}

/**
 * Gives files of a new tree that equal the old tree's the old times: the compiler then sees only what really changed.
 * @param {string} from @param {string} to
 */
function keepTimes(from, to) {
  for (const name of listFiles(to, "")) {
    const [before, after] = [path.join(from, name), path.join(to, name)];
    const old = statSync(before, { throwIfNoEntry: false });
    if (!old?.isFile() || old.size !== statSync(after).size) continue;
    if (readFileSync(before).equals(readFileSync(after))) utimesSync(after, old.atime, old.mtime);
  }
}
