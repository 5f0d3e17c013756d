/**
 * Our server in a process that tells what it holds. Forked by watched-server.ts with the command line's flags as
 * arguments; sends {url}, then answers each message with a Report, or ends at "stop". At "reload" its models are dropped
 * as an operator drops them who takes their registrations away and gives them back: what is in flight comes to its end,
 * and the next request loads anew.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EngineStats } from "../../src/contracts/backend";
import { parseCommandLine } from "../../src/cli/args";
import { resolveSettings } from "../../src/config/resolve-settings";
import { openServer } from "../../src/server/open";
import { Usage } from "./usage";

export interface Report {
  readonly engines: EngineStats[];
  /** Timers, sockets and whatever else keeps the process alive, by kind. */
  readonly resources: Record<string, number>;
  /** Bytes of memory that no file backs, after a collection; all resident bytes where the system does not tell. */
  readonly anonymous: number;
  /** Bytes of JavaScript's heap, after a collection. */
  readonly heap: number;
  /** Of the process; 0 where the system does not tell. */
  readonly threads: number;
}

async function main(): Promise<void> {
  const { settings: flags } = parseCommandLine(process.argv.slice(2));
  const { settings } = resolveSettings({ flags, cwd: process.cwd(), packageDir: path.join(__dirname, "../..") });
  const server = await openServer(settings);
  await server.ready;
  const usage = new Usage(process.pid);
  process.on("message", (message) => {
    if (message === "stop") void server.close(0).then(() => process.disconnect());
    else if (message === "reload") server.pool.retain([]);
    else void report().then((answer) => process.send!(answer));
  });
  process.send!({ url: server.url });

  async function report(): Promise<Report> {
    globalThis.gc!();
    await sleep(5); // finalizers run in between
    globalThis.gc!();
    const resources: Record<string, number> = {};
    for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
    const { rss, heapUsed: heap } = process.memoryUsage();
    const anonymous = usage.anonymousBytes() || rss;
    const ready = await server.pool.ready();
    return { engines: ready.map(({ model }) => model.stats()), resources, anonymous, heap, threads: threads() };
  }
}

function threads(): number {
  try {
    return readdirSync("/proc/self/task").length;
  } catch {
    return 0;
  }
}

void main();
