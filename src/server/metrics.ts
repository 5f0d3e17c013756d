/** `/metrics`: for Prometheus. What is counted, and how: src/observe/. */
import type { Metrics } from "../observe/metrics";
import type { Route } from "./call";

/** @param made makes them where they are not there yet */
export function metricsPage(made: () => Metrics): Route["serve"] {
  return async (call) => {
    const metrics = made();
    call.onEnd(metrics.reading());
    const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
    return { status: 200, headers, body: await metrics.text() };
  };
}
