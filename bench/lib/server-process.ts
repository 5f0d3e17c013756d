/** A server as a child process: started, waited for, watched, stopped. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port";
import { Usage } from "./usage";
import { OWN_STATE, WORK } from "./root";

export interface Launch {
  /** What messages and the log file call it. */
  readonly name: string;
  readonly command: string;
  /** @param port where to listen on 127.0.0.1 */
  readonly args: (port: number) => string[];
}

/** How long a server may take until /health says 200. */
const START_MS = 120_000;

export class ServerProcess {
  private constructor(
    readonly name: string,
    /** `http://127.0.0.1:PORT` */
    readonly url: string,
    /** Milliseconds from the start of the process until it answered. */
    readonly startedInMs: number,
    private readonly child: ChildProcess,
  ) {}

  /** @throws Error with the end of its log where it ends, or is not ready in time */
  static async start({ name, command, args }: Launch): Promise<ServerProcess> {
    mkdirSync(WORK, { recursive: true });
    const logFile = path.join(WORK, `${name}.log`);
    const log = openSync(logFile, "w");
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const started = performance.now();
    const child = spawn(command, args(port), { stdio: ["ignore", log, log], env: { ...process.env, ...OWN_STATE } });
    closeSync(log);
    let failure: Error | undefined;
    child.on("error", (error) => (failure = error));
    const stopWithUs = (): void => void child.kill("SIGKILL");
    process.on("exit", stopWithUs);
    child.on("exit", () => process.off("exit", stopWithUs));
    while (!(await isReady(url))) {
      const late = performance.now() - started > START_MS;
      if (failure !== undefined || child.exitCode !== null || child.signalCode !== null || late) {
        child.kill("SIGKILL");
        const why = failure?.message ?? (late ? "it was not ready in time" : `it ended with ${child.exitCode}`);
        throw new Error(`${name} did not start: ${why}\n${readFileSync(logFile, "utf8").slice(-2000)}`);
      }
      await sleep(20);
    }
    return new ServerProcess(name, url, performance.now() - started, child);
  }

  get usage(): Usage {
    return new Usage(this.child.pid!);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(timer);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
