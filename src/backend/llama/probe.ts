/**
 * Tries a model's files in another process, within limits of processor time and memory. llama.cpp ends the process at
 * many a damaged header, and a chat template is a program: neither is to be the end of the server.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { childEnvironment } from "../../lib/child-environment";
import type { ModelOptionsInit } from "../../generated/options";
import { addonFile } from "./find-addon";
import { ApiError } from "../../contracts/errors";
import type { MemoryPlan } from "../../contracts/backend";

/**
 * - `header`: metadata and tensor table, and what the model would take
 * - `template`: the chat template, with a few conversations
 * - `weights`: all of it, and a few tokens
 */
export type ProbeStage = "header" | "template" | "weights";

export interface ProbeLimit {
  /** Of processor time. */
  readonly seconds: number;
  /** Of data, beside the files. */
  readonly bytes: number;
}

export type ProbeLimits = Readonly<Record<ProbeStage, ProbeLimit>>;

/** It could not be tried: nothing is known of the model. */
export class ProbeFailed extends Error {
  override readonly name = "ProbeFailed";
}

type Line =
  | { stage: ProbeStage }
  | { plan: Omit<MemoryPlan, "flexible"> }
  | { done: true }
  | { error: { code: string; message: string } };

const GiB = 1024 ** 3;

/** Reading what many processes read from a slow disk takes its time, without using the processor. */
const WALL_FACTOR = 20;

/** Exit status of native/engine/load/process_limits.h. */
const OUT_OF_MEMORY = 86;

/** Characters of what the process said last. */
const KEPT = 2000;
/** Characters of its lines. */
const MOST_READ = 1 << 20;

/** @param fileSize bytes of all of the model's files */
export const probeLimits = (fileSize: number): ProbeLimits => ({
  header: { seconds: 60, bytes: 4 * GiB },
  template: { seconds: 10, bytes: GiB },
  weights: { seconds: 60 + 60 * Math.ceil(fileSize / GiB), bytes: 4 * GiB + 3 * fileSize },
});

/**
 * @returns what it would take, where `stages` has `header`
 * @throws ApiError `model_load_failed`; ProbeFailed; the signal's reason
 */
export function probe(
  options: ModelOptionsInit,
  stages: readonly ProbeStage[],
  limits: ProbeLimits,
  signal?: AbortSignal,
): Promise<Omit<MemoryPlan, "flexible"> | undefined> {
  return new Promise((resolve, reject) => {
    const [command, args] = childCommand();
    // What llama.cpp would start to print its own stack takes seconds.
    const env = childEnvironment(process.env, { GGML_NO_BACKTRACE: "1" });
    const child = spawn(command, args, { env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    const seconds = stages.reduce((sum, stage) => sum + limits[stage].seconds, 0);
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        child.kill("SIGKILL");
      },
      seconds * WALL_FACTOR * 1000,
    );
    const abort = (): void => void child.kill("SIGKILL");
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) abort();
    let said = "";
    let lines = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (lines = (lines + text).slice(-MOST_READ)));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-KEPT)));
    child.stdin.on("error", () => undefined); // it ended before it had read all
    // Left open: where this process is killed, the other one sees the end of it, and ends too.
    child.stdin.write(JSON.stringify({ addon: addonFile(), options, stages, limits }) + "\n");
    const over = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      settle();
    };
    child.on("error", (error) => over(() => reject(new ProbeFailed(`no process can be started: ${error.message}`))));
    child.on("close", (status, killedBy) =>
      over(() => {
        if (signal?.aborted === true) return reject(signal.reason as Error);
        const told = readLines(lines);
        const error = told.find((line) => "error" in line);
        const plan = told.find((line) => "plan" in line);
        if (told.some((line) => "done" in line)) return resolve(plan?.plan);
        const stage = told.findLast((line) => "stage" in line)?.stage;
        if (stage === undefined) {
          return reject(new ProbeFailed(error?.error.message ?? `the process ended at once (${said.trim()})`));
        }
        if (error !== undefined) return reject(new ApiError("model_load_failed", error.error.message, "model"));
        const why = late ? "time" : cause(status, killedBy, said);
        reject(refusal(options, stage, why, limits[stage]));
      }),
    );
  });
}

/** The lines that are whole, and ours. */
function readLines(text: string): Line[] {
  const whole = text.split("\n").slice(0, -1);
  return whole.flatMap((line) => {
    try {
      const read: unknown = JSON.parse(line);
      return typeof read === "object" && read !== null ? [read as Line] : [];
    } catch {
      return []; // a library that prints
    }
  });
}

/** Why the process ended: `time`, `memory`, or what it said. */
function cause(status: number | null, signal: NodeJS.Signals | null, said: string): string {
  if (status === OUT_OF_MEMORY) return "memory";
  if (signal === "SIGXCPU") return "time";
  const last = /(?:GGML_ASSERT|fatal error|FATAL ERROR|what\(\):).*/.exec(said)?.[0].trim();
  return last ?? (signal === null ? `exit status ${status}` : signal);
}

function refusal(options: ModelOptionsInit, stage: ProbeStage, why: string, limit: ProbeLimit): ApiError {
  const limits: Record<string, string> = {
    time: `it takes more than ${limit.seconds} s of processor time`,
    memory: `it takes more than ${Math.round(limit.bytes / 1024 ** 2)} MiB of memory`,
  };
  const reason = limits[why] ?? `it ends the process that does (${why})`;
  const files = [options.model, options.projector, options.draft_model].filter((file) => file !== undefined);
  const named = files.filter((file) => file !== "").map((file) => `'${file}'`);
  return stage === "template"
    ? new ApiError("model_load_failed", `The chat template can't be rendered: ${reason}.`, "template")
    : new ApiError("model_load_failed", `The model file ${named.join(" with ")} can't be read: ${reason}.`, "model");
}

/** A script of its own, or this executable itself where it is the only file. */
function childCommand(): [string, string[]] {
  if (isSingleExecutable()) return [process.execPath, [PROBE_COMMAND]];
  return [process.execPath, [path.join(__dirname, "probe-child.cjs")]];
}

/** What the command line of the child begins with in a single executable. */
export const PROBE_COMMAND = "probe-model";

function isSingleExecutable(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return (require("node:sea") as { isSea(): boolean }).isSea();
  } catch {
    return false; // before Node 20.12
  }
}
