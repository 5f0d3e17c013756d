/** Our server in a child process that reports what it holds. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { OWN_STATE, RUN_TYPESCRIPT } from "./root";
import type { Report } from "./watched-process";

export class WatchedServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /**
   * @param flags of the command `llama-openapi`, without a port
   * @param env more of its environment
   */
  static async start(flags: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<WatchedServer> {
    const execArgv = [...RUN_TYPESCRIPT, "--expose-gc"];
    const args = ["--log-level", "warn", "--max-priority", "100", ...flags, "--port", "0"];
    const all = { ...process.env, ...OWN_STATE, ...env };
    const child = fork(path.join(__dirname, "watched-process.ts"), args, { execArgv, env: all });
    process.on("exit", () => child.kill("SIGKILL"));
    const { url } = (await nextMessage(child)) as { url: string };
    return new WatchedServer(url, child);
  }

  /** One at a time. @throws Error where the process ends, or has ended */
  async report(): Promise<Report> {
    const answered = nextMessage(this.child);
    if (this.child.connected) this.child.send("report");
    return (await answered) as Report;
  }

  /** Its models end what they are at; the next request loads them anew. */
  reload(): void {
    if (this.child.connected) this.child.send("reload");
  }

  /** @returns the exit status: null where it had to be killed, or a signal ended it */
  async stop(): Promise<number | null> {
    if (hasEnded(this.child)) return this.child.exitCode;
    const ended = once(this.child, "exit");
    this.child.send("stop");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), 30_000);
    const [code] = (await ended) as [number | null];
    clearTimeout(timer);
    return code;
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** @throws Error where the process ends before it says anything */
async function nextMessage(child: ChildProcess): Promise<unknown> {
  const endedWith = (): Error => new Error(`The server ended with ${child.signalCode ?? child.exitCode}.`);
  if (hasEnded(child)) throw endedWith();
  const listening = new AbortController();
  const { signal } = listening;
  const exit = once(child, "exit", { signal }).then(() => {
    throw endedWith();
  });
  try {
    const [message] = (await Promise.race([once(child, "message", { signal }), exit])) as [unknown];
    return message;
  } finally {
    listening.abort(); // removes both listeners
  }
}
