/** What a watched server still holds when nobody asks it for anything. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Report } from "./watched-process";
import type { WatchedServer } from "./watched-server";

/** How long the server may take to forget the last request. */
const SETTLE_MS = 10_000;

/** What the server holds once it is done with everything; or what is left when it does not get there. */
export async function settled(server: WatchedServer, base: Report | undefined): Promise<Report> {
  for (const until = Date.now() + SETTLE_MS; ; await sleep(50)) {
    const report = await server.report();
    const busy = report.engines.some(({ running, waiting, cellsUsed }) => running + waiting + cellsUsed > 0);
    const more = base !== undefined && leftResources(report, base).length > 0;
    if ((!busy && !more) || Date.now() > until) return report;
  }
}

/** What there is more of than there was, one line each. */
export function leftResources(now: Report, base: Report): string[] {
  const counts = (report: Report): Record<string, number> => ({ ...report.resources, threads: report.threads });
  const before = counts(base);
  return Object.entries(counts(now)).flatMap(([kind, count]) =>
    count > (before[kind] ?? 0) ? [`left in the process: ${count} ${kind}, ${before[kind] ?? 0} at first`] : [],
  );
}

/** Requests that the engines still have, one line an engine. */
export function leftRequests({ engines }: Report): string[] {
  return engines.flatMap(({ running, waiting, cellsUsed }) =>
    running + waiting + cellsUsed > 0
      ? [`left in the engine: ${running} running, ${waiting} waiting, ${cellsUsed} cells`]
      : [],
  );
}
