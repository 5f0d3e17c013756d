// Runs npm: the one that started this process, or the one on PATH. npm itself downloads all packages, so that a user's
// registry, proxy, certificates, tokens and cache settings hold.
import { copyFileSync, existsSync, readdirSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { Advice } from "./advice.mjs";
import { readStamp } from "./files.mjs";
import { capture, passThrough, which } from "./process.mjs";

/**
 * Runs npm with this process's own terminal.
 * @param {string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} its exit status
 */
export function runNpm(args, cwd, env) {
  const [program, words] = npmCommand(args);
  return passThrough(program, words, { cwd, env });
}

/**
 * Runs npm and keeps what it prints.
 * @param {string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} [env] @param {AbortSignal} [signal] ends it
 * @returns {Promise<import("./process.mjs").Outcome>}
 */
export function captureNpm(args, cwd, env, signal) {
  const [program, words] = npmCommand(args);
  return capture(program, words, { cwd, env, signal });
}

/** npm's own script where it can be found: Windows starts no `npm.cmd` without a shell. @param {string[]} args @returns {[string, string[]]} */
function npmCommand(args) {
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : which("npm");
  if (!npm) throw new Advice("npm isn't on PATH", "Install it; it comes with Node.");
  const beside = path.join(path.dirname(npm), "node_modules/npm/bin/npm-cli.js");
  const script = [realpathSync(npm), beside].find((file) => file.endsWith("npm-cli.js") && existsSync(file));
  return script === undefined ? [npm, args] : [process.execPath, [script, ...args]];
}

/** A download that npm could not make. */
export class NpmError extends Error {
  /** @param {string} code npm's error code: E404, ECONNREFUSED, ENOSPC @param {string} summary npm's own words */
  constructor(code, summary) {
    super(summary);
    this.code = code;
  }
}

/**
 * Downloads a package's tarball, or takes it from npm's cache.
 * @param {string} spec name@version @param {string} folder an empty one, for the tarball
 * @param {{ env: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {Promise<string>} the tarball. Throws NpmError
 */
export async function downloadPackage(spec, folder, { env, signal }) {
  const args = ["pack", spec, "--pack-destination", folder, "--ignore-scripts", "--json", "--loglevel=silent"];
  const outcome = await captureNpm([...args, ...DOWNLOAD], projectFolder(env), connectionOnly(env), signal);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  if (outcome.code === 0 && tarball !== undefined) return path.join(folder, tarball);
  throw whyNpmFailed(outcome);
}

/**
 * Installs what a folder's package-lock.json pins, each package checked by the hash in it; runs no install scripts.
 * @param {string} folder with package.json and package-lock.json @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} npm's exit status
 */
export async function installLocked(folder, env = process.env) {
  // npm reads the settings of the folder that it installs into; these are to be the ones of the user's project.
  const settings = path.join(projectFolder(env), ".npmrc");
  const copy = path.join(folder, ".npmrc");
  if (existsSync(settings)) copyFileSync(settings, copy);
  try {
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    return await runNpm(["ci", ...quiet, ...DOWNLOAD], folder, connectionOnly(env));
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Whether a folder's node_modules holds each package of its package-lock.json in its version. npm notes there what it installed. @param {string} folder */
export function isInstalled(folder) {
  const wanted = readStamp(path.join(folder, "package-lock.json"))?.packages;
  const have = readStamp(path.join(folder, "node_modules/.package-lock.json"))?.packages;
  if (!wanted || !have) return false;
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    return name === "" || optional || devOptional || have[name]?.version === version;
  });
}

/** The registry of a folder's npm settings. @param {string} cwd @param {NodeJS.ProcessEnv} [env] */
export async function registryOf(cwd, env = process.env) {
  const { stdout } = await captureNpm(["config", "get", "registry"], cwd, connectionOnly(env));
  return stdout.trim();
}

/** The registry of the user's project. @param {NodeJS.ProcessEnv} [env] */
export function projectRegistry(env = process.env) {
  return registryOf(projectFolder(env), env);
}

/** Versions are pinned by their hashes: npm's minimum release age chooses among versions, and has nothing to choose. */
const DOWNLOAD = ["--prefer-offline", "--before=null", "--no-update-notifier"];

/**
 * The folder whose .npmrc holds. Under `npm install` of this package the working directory is node_modules/llama-openapi, and
 * the settings are the project's.
 * @param {NodeJS.ProcessEnv} env
 */
function projectFolder(env) {
  return env.npm_config_local_prefix ?? env.INIT_CWD ?? process.cwd();
}

/** Settings of the command that the user gave npm, which npm passes on to install scripts: they are not meant for ours. */
const COMMAND =
  /^npm_config_(workspaces?|include_workspace_root|global|location|dry_run|package_lock_only|omit|include|before|min_release_age)$/i;

/** npm's settings without those of the command. @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} */
function connectionOnly(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !COMMAND.test(name)));
}

/** @param {import("./process.mjs").Outcome} outcome of npm with --json */
function whyNpmFailed({ code, signal, stdout, output }) {
  try {
    const { error } = JSON.parse(stdout);
    return new NpmError(String(error.code ?? "no code"), String(error.summary || error.detail));
  } catch {
    return new NpmError(signal ?? `exit status ${code}`, output.trim().split("\n").at(-1) ?? "");
  }
}
