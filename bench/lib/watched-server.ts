/** Our server in a child process that reports what it holds. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { RUN_TYPESCRIPT } from "./root";
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
    const args = ["--log-level", "warn", ...flags, "--port", "0"];
    const child = fork(path.join(__dirname, "watched-process.ts"), args, { execArgv, env: { ...process.env, ...env } });
    process.on("exit", () => child.kill("SIGKILL"));
    const [message] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [
      { url?: string } | number,
    ];
    if (typeof message !== "object" || message?.url === undefined) throw new Error("The server did not start.");
    return new WatchedServer(message.url, child);
  }

  /** One at a time. */
  async report(): Promise<Report> {
    const answered = once(this.child, "message");
    this.child.send("report");
    const [report] = (await answered) as [Report];
    return report;
  }

  /** Its models end what they are at; the next request loads them anew. */
  reload(): void {
    this.child.send("reload");
  }

  /** @returns the exit status: null where it had to be killed, or a signal ended it */
  async stop(): Promise<number | null> {
    const ended = once(this.child, "exit");
    this.child.send("stop");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), 30_000);
    const [code] = (await ended) as [number | null];
    clearTimeout(timer);
    return code;
  }
}
