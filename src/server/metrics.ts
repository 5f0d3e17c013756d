/** `/metrics`: for Prometheus. What is counted, and how: src/observe/. */
import type { Metrics } from "../observe/metrics";
import type { Route } from "./call";
import type { Gate } from "./gate";

/**
 * @param made makes them where they are not there yet
 * @param gate where requests take a key, this takes one that may use `metrics`
 */
export function metricsPage(made: () => Metrics, gate: Pick<Gate, "authorize">): Route["serve"] {
  return async (call) => {
    gate.authorize(call, "metrics");
    const metrics = made();
    call.onEnd(metrics.reading());
    const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
    return { status: 200, headers, body: await metrics.text() };
  };
}
