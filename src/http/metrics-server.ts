/**
 * `/metrics` on a separate port, over plain HTTP and without a key: the operator decides which machines can reach it.
 */
import type { Logger } from "pino";
import type { Metrics } from "../observe/metrics";
import { isLoopback } from "./bind";
import { Browsers } from "./browsers";
import type { Route } from "./call";
import { openai } from "../dialects/openai";
import { InFlight } from "../app/in-flight";
import { listen, type Listening } from "./listen";
import { metricsAnswer } from "./metrics-page";
import { nodeListener } from "./node-http";

/** Milliseconds without progress in sending an answer after which the connection is closed. */
const STALLED_MS = 10_000;

/** @throws Error (`EADDRINUSE`, ...) if the address can't be listened on */
export async function serveMetrics(
  { host, port }: { host: string; port: number },
  made: () => Metrics,
  log: Logger,
): Promise<Listening> {
  const route: Route = {
    method: "get",
    path: "/metrics",
    dialect: openai,
    serve: (call) => {
      call.work.observed.operation = "/metrics";
      return metricsAnswer(made());
    },
  };
  // Refuses pages of other origins, also under host names that resolve to this machine.
  const rules = { corsOrigins: [], allowedHosts: [], allowLocal: false, local: isLoopback(host) };
  const browsers = new Browsers(rules, { isOpenTo: async () => true, knows: async () => false });
  const listening = await listen({ host, port }, log);
  const exchange = { log, inFlight: new InFlight(), keepAliveMs: 0, stalledMs: STALLED_MS, minReadRate: 0, browsers };
  listening.serve(nodeListener([route], exchange));
  return listening;
}
