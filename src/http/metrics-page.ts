/** `/metrics`: for Prometheus. What is counted, and how: src/observe/. */
import type { Metrics } from "../observe/metrics";
import type { Route, WholeAnswer } from "./call";
import type { Gate } from "../app/gate";

/**
 * @param made makes them where they are not there yet
 * @param gate where requests take a key, this takes one that may use `metrics`
 * @param open whether requests from an address take none
 */
export function metricsPage(
  made: () => Metrics,
  gate: Pick<Gate, "authorize">,
  open: (address: string) => boolean,
): Route["serve"] {
  return (call) => {
    if (!open(call.address)) gate.authorize(call, "metrics");
    const metrics = made();
    call.onEnd(metrics.reading());
    return metricsAnswer(metrics);
  };
}

export async function metricsAnswer(metrics: Metrics): Promise<WholeAnswer> {
  const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
  return { status: 200, headers, body: await metrics.recentText() };
}
