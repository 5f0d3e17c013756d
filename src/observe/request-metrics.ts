/**
 * Metrics of requests, by operation and model. Each pair of these has a set of its own, so that the end of a request makes
 * the text of its own pair anew and no other's.
 */
import type { ApiError } from "../contracts/errors";
import type { Ended } from "../contracts/ended";
import { MetricSet } from "./metric-set";
import { type Metric, type MetricName, METRICS } from "./table";

const NAMES = Object.entries<Metric>(METRICS).filter(([, { labels = [] }]) => labels.includes("operation"));

export class RequestMetrics {
  readonly #sets = new Map<string, MetricSet>();

  /** Counts a request. To be called once for each. */
  ended({ operation, model, status, error, used, started, ended }: Ended): void {
    const of = { operation, model };
    const set = this.#request(of, status, error, (ended - started) / 1000);
    if (used === undefined) return;
    const count = (name: MetricName, tokens = 0): void => set.changed(name).inc(of, tokens);
    count("llama_openapi_prompt_tokens_total", used.promptTokens);
    count("llama_openapi_cached_prompt_tokens_total", used.cachedTokens);
    count("llama_openapi_completion_tokens_total", used.completionTokens);
    count("llama_openapi_reasoning_tokens_total", used.reasoningTokens);
    const time = (name: MetricName, ms: number | undefined): void => {
      if (ms !== undefined) set.changed(name).observe(of, ms / 1000);
    };
    time("llama_openapi_queue_seconds", used.queuedMs);
    time("llama_openapi_prompt_seconds", used.promptMs);
    time("llama_openapi_first_token_seconds", used.firstTokenMs);
    time("llama_openapi_generation_seconds", used.generationMs);
  }

  /** Counts what was answered before it was an HTTP request. */
  refused({ status, code }: ApiError): void {
    this.#request({ operation: "", model: "" }, status, code, 0);
  }

  /** Brings the texts up to what has been counted. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#sets.values()].map((set) => set.refresh()));
  }

  /** All series of a metric, each after a line break, as of the last refresh. */
  series(name: string): string {
    return [...this.#sets.values()].map((set) => set.series(name)).join("");
  }

  #request(
    of: { operation: string; model: string },
    status: number,
    code: string | undefined,
    seconds: number,
  ): MetricSet {
    const set = this.#setOf(`${of.operation} ${of.model}`);
    set.changed("llama_openapi_requests_total").inc({ ...of, status });
    set.changed("llama_openapi_request_duration_seconds").observe({ ...of, status }, seconds);
    if (code !== undefined) set.changed("llama_openapi_errors_total").inc({ ...of, code });
    return set;
  }

  #setOf(key: string): MetricSet {
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const set = new MetricSet();
    for (const [name, metric] of NAMES) set.add(name, metric);
    this.#sets.set(key, set);
    return set;
  }
}
