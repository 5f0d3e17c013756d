/** `/metrics`: for Prometheus. What is counted, and how: src/observe/. */
import type { Metrics } from "../observe/metrics";
import type { Route } from "./call";

export function metricsPage(metrics: Metrics): Route["serve"] {
  return async (call) => {
    call.onEnd(metrics.reading());
    const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
    return { status: 200, headers, body: await metrics.text() };
  };
}
