/** `/metrics`: for Prometheus. What is counted, and how: src/observe/. */
import type { Metrics } from "../observe/metrics";
import { openai } from "../dialects/openai";
import { type Route, whole, type WholeAnswer } from "./call";
import { identify } from "./credentials";
import type { Gate } from "../app/gate";

/**
 * @param made makes them where they are not there yet
 * @param gate where requests take a key, this takes one that may use `metrics`
 * @param open whether requests from an address take none
 */
export function metricsPage(
  made: () => Metrics,
  gate: Pick<Gate, "authorize" | "keyOf">,
  open: (address: string) => boolean,
): Route["serve"] {
  return async (call) => {
    if (!open(call.address)) gate.authorize(await identify(gate, call, openai), "metrics");
    const metrics = made();
    call.work.onEnd(metrics.reading());
    return metricsAnswer(metrics);
  };
}

export async function metricsAnswer(metrics: Metrics): Promise<WholeAnswer> {
  const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
  return whole(200, headers, await metrics.recentText());
}
