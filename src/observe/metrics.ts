/** `/metrics`: what was counted of requests and engines, in Prometheus' text format. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ModelStatus } from "../backend/models";
import type { ApiError } from "../errors";
import { VERSION } from "../server/product";
import type { Ended } from "./ended";
import { type EngineAccount, type Engines, TOTALS } from "./engines";
import { type Metric, type MetricName, METRICS } from "./table";

export interface MetricsSources {
  readonly engines: Engines;
  readonly status: () => readonly ModelStatus[];
  /** Requests that have begun and not ended. */
  readonly inFlight: () => number;
  /** Errors in registration files as they are now. */
  readonly problems: () => number;
}

export class Metrics {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;
  readonly #registry = new Registry();
  /** Requests for the metrics that are being answered. */
  #readers = 0;

  constructor(private readonly sources: MetricsSources) {
    processRegistry();
    for (const [name, metric] of Object.entries<Metric>(METRICS)) this.#registry.registerMetric(made(name, metric));
    this.#gauge("llama_openapi_build_info").set({ version: VERSION, node: process.versions.node }, 1);
  }

  /** Counts a request. To be called once for each. */
  ended({ operation, model, status, error, used, started, ended }: Ended): void {
    const of = { operation, model };
    this.#request(of, status, error, (ended - started) / 1000);
    if (used === undefined) return;
    const count = (name: MetricName, tokens = 0): void => this.#counter(name).inc(of, tokens);
    count("llama_openapi_prompt_tokens_total", used.promptTokens);
    count("llama_openapi_cached_prompt_tokens_total", used.cachedTokens);
    count("llama_openapi_completion_tokens_total", used.completionTokens);
    count("llama_openapi_reasoning_tokens_total", used.reasoningTokens);
    const time = (name: MetricName, ms: number | undefined): void => {
      if (ms !== undefined) this.#histogram(name).observe(of, ms / 1000);
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

  /** A request for the metrics has begun. @returns what to call at its end */
  reading(): () => void {
    this.#readers++;
    return () => void this.#readers--;
  }

  /** All metrics as they are now. */
  async text(): Promise<string> {
    this.#gauge("llama_openapi_requests_in_flight").set(this.sources.inFlight() - this.#readers);
    this.#gauge("llama_openapi_configuration_problems").set(this.sources.problems());
    this.#readModels();
    for (const name of ENGINE_METRICS) this.#registry.getSingleMetric(name)!.reset();
    for (const [engine, account] of this.sources.engines.accounts) this.#readEngine(engine, account);
    return `${await this.#registry.metrics()}\n${await processRegistry().metrics()}`;
  }

  #request(of: { operation: string; model: string }, status: number, code: string | undefined, seconds: number): void {
    this.#counter("llama_openapi_requests_total").inc({ ...of, status });
    this.#histogram("llama_openapi_request_duration_seconds").observe({ ...of, status }, seconds);
    if (code !== undefined) this.#counter("llama_openapi_errors_total").inc({ ...of, code });
  }

  #readModels(): void {
    const gauge = this.#gauge("llama_openapi_models");
    const retry = this.#gauge("llama_openapi_model_retry_seconds");
    gauge.reset();
    retry.reset();
    for (const { models, state, retryIn } of this.sources.status()) {
      for (const model of models) {
        gauge.inc({ model, state });
        if (retryIn !== undefined) retry.set({ model }, retryIn / 1000);
      }
    }
  }

  #readEngine(engine: string, account: EngineAccount): void {
    const of = { engine };
    const stats = this.sources.engines.stats(account);
    for (const [result, count] of Object.entries(account.loads)) {
      this.#counter("llama_openapi_engine_loads_total").inc({ ...of, result }, count);
    }
    this.#counter("llama_openapi_engine_unloads_total").inc(of, account.unloads);
    this.#counter("llama_openapi_engine_stops_total").inc(of, account.stops);
    for (const total of TOTALS) {
      this.#counter(TOTAL_METRICS[total]).inc(of, account.past[total] + (stats?.[total] ?? 0));
    }
    const set = (name: MetricName, value: number): void => this.#gauge(name).set(of, value);
    if (account.loadSeconds !== undefined) set("llama_openapi_engine_load_seconds", account.loadSeconds);
    if (account.engine === undefined || stats === undefined) return;
    const { info } = account.engine.model;
    const models = account.engine.models.join(",");
    const labels = { engine, models, architecture: info.architecture, description: info.description };
    this.#gauge("llama_openapi_engine_info").set(labels, 1);
    set("llama_openapi_engine_weights_bytes", info.size);
    set("llama_openapi_engine_running", stats.running);
    set("llama_openapi_engine_waiting", stats.waiting);
    set("llama_openapi_engine_cells", stats.cells);
    set("llama_openapi_engine_cells_used", stats.cellsUsed);
    set("llama_openapi_engine_cells_cached", stats.cellsCached);
    set("llama_openapi_engine_host_cache_bytes", stats.hostBytes);
  }

  #counter = (name: MetricName): Counter => this.#registry.getSingleMetric(name) as Counter;
  #gauge = (name: MetricName): Gauge => this.#registry.getSingleMetric(name) as Gauge;
  #histogram = (name: MetricName): Histogram => this.#registry.getSingleMetric(name) as Histogram;
}

/** Counters of engines, by what `EngineStats` calls them. */
const TOTAL_METRICS = {
  steps: "llama_openapi_engine_steps_total",
  promptTokens: "llama_openapi_engine_prompt_tokens_total",
  cachedTokens: "llama_openapi_engine_cached_tokens_total",
  restoredTokens: "llama_openapi_engine_restored_tokens_total",
  completionTokens: "llama_openapi_engine_completion_tokens_total",
  embeddedTokens: "llama_openapi_engine_embedded_tokens_total",
  draftedTokens: "llama_openapi_engine_drafted_tokens_total",
  acceptedTokens: "llama_openapi_engine_accepted_tokens_total",
} as const satisfies Record<(typeof TOTALS)[number], MetricName>;

const ENGINE_METRICS = Object.keys(METRICS).filter((name) => name.startsWith("llama_openapi_engine_"));

function made(name: string, { type, labels = [], buckets = [], help }: Metric): Counter | Gauge | Histogram {
  const common = { name, help, labelNames: [...labels], registers: [] };
  switch (type) {
    case "counter":
      return new Counter(common);
    case "gauge":
      return new Gauge(common);
    case "histogram":
      return new Histogram({ ...common, buckets: [...buckets] });
  }
}

let ofProcess: Registry | undefined;

/** CPU, memory and event loop of the process, which all servers in it share. */
function processRegistry(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}
