/** `/metrics` for Prometheus. The metrics are defined in src/observe/. */
import type { Metrics } from "../observe/metrics";
import { openai } from "../dialects/openai";
import { type Route, whole, type WholeAnswer } from "./call";
import { identify } from "./credentials";
import type { Gate } from "../app/gate";

/**
 * @param made creates the metrics on first use
 * @param gate if requests need a key, `/metrics` needs one with the permission `metrics`
 * @param open whether an address needs no key
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
