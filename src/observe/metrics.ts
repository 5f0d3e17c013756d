/** `/metrics`: what was counted of requests and engines, in Prometheus' text format. */
import { collectDefaultMetrics, type Counter, type Gauge, Registry } from "prom-client";
import type { EngineStats } from "../contracts/backend";
import type { ModelStatus } from "../backend/pool";
import type { ApiError } from "../contracts/errors";
import { VERSION } from "../lib/product";
import type { Ended } from "../contracts/ended";
import { type EngineAccount, type Engines, type Totals, TOTALS } from "./engines";
import { keptFor } from "../lib/kept";
import { MetricSet } from "./metric-set";
import { RequestMetrics } from "./request-metrics";
import { type Metric, type MetricName, METRICS, VLLM_METRICS, type VllmName } from "./table";

export interface MetricsSources {
  readonly engines: Engines;
  readonly status: () => readonly ModelStatus[];
  /** Requests that have begun and not ended. */
  readonly inFlight: () => number;
  /** Errors in registration files as they are now. */
  readonly problems: () => number;
  /** Requests that wait for a model to be loaded, or for its turn. */
  readonly waiting: () => number;
  /** Names of the registered models. */
  readonly models: () => readonly string[];
  /** `vllm`: the most important ones under vLLM's names, too. */
  readonly names: "own" | "vllm";
}

/** Milliseconds. A picker asks every 50, and several may ask. */
const TEXT_MS = 20;
/** Milliseconds. What these say of the process changes little sooner, and the system is asked for it. */
const PROCESS_TEXT_MS = 1000;

export class Metrics {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;
  readonly #own = new MetricSet();
  readonly #requests = new RequestMetrics();
  /** In the order of the text. */
  readonly #names: string[] = Object.keys(METRICS);
  /** Requests for the metrics that are being answered. */
  #readers = 0;

  constructor(private readonly sources: MetricsSources) {
    // Read ahead for the first scrape, which reads it again if this fails.
    processText().catch(() => undefined);
    if (sources.names === "vllm") this.#names.push(...Object.keys(VLLM_METRICS));
    const all: Record<string, Metric> = { ...METRICS, ...VLLM_METRICS };
    for (const name of this.#names) this.#own.add(name, all[name]!);
    this.#gauge("llama_openapi_build_info").set({ version: VERSION, node: process.versions.node }, 1);
  }

  /** Counts a request. To be called once for each. */
  ended(ended: Ended): void {
    this.#requests.ended(ended);
  }

  /** Counts what was answered before it was an HTTP request. */
  refused(error: ApiError): void {
    this.#requests.refused(error);
  }

  /** A request for the metrics has begun. @returns what to call at its end */
  reading(): () => void {
    this.#readers++;
    return () => void this.#readers--;
  }

  /** All metrics as they were within the last TEXT_MS. */
  readonly recentText = keptFor(TEXT_MS, () => this.text());

  /** All metrics as they are now. */
  async text(): Promise<string> {
    this.#gauge("llama_openapi_requests_in_flight").set(this.sources.inFlight() - this.#readers);
    this.#gauge("llama_openapi_configuration_problems").set(this.sources.problems());
    this.#readModels();
    for (const name of ENGINE_METRICS) this.#own.changed(name).reset();
    for (const [engine, account] of this.sources.engines.accounts) this.#readEngine(engine, account);
    this.#readWhole();
    await Promise.all([this.#own.refresh(), this.#requests.refresh()]);
    const texts = this.#names.map((name) => this.#own.text(name) + this.#requests.series(name));
    return `${texts.join("\n\n")}\n\n${await processText()}`;
  }

  /** What a balancer looks at: of all engines together. */
  #readWhole(): void {
    const all = [...this.sources.engines.accounts.values()].flatMap(
      (account) => this.sources.engines.stats(account) ?? [],
    );
    const sum = (count: (stats: EngineStats) => number): number =>
      all.reduce((total, stats) => total + count(stats), 0);
    const use = all.map(({ cells, cellsUsed }) => (cells === 0 ? 0 : Math.min(1, cellsUsed / cells)));
    const waiting = sum((stats) => stats.waiting) + this.sources.waiting();
    const running = sum((stats) => stats.running);
    const ratio = Math.max(0, ...use);
    this.#gauge("llama_openapi_requests_waiting").set(waiting);
    this.#gauge("llama_openapi_requests_running").set(running);
    this.#gauge("llama_openapi_kv_usage_ratio").set(ratio);
    if (this.sources.names !== "vllm") return;
    const { accounts } = this.sources.engines;
    const total = (...totals: (keyof Totals)[]): number =>
      [...accounts.values()].reduce((whole, account) => {
        const { past, engine } = account;
        return whole + totals.reduce((count, name) => count + past[name] + (engine?.last?.[name] ?? 0), 0);
      }, 0);
    const labels = { engine: "0", model_name: this.sources.models().join(",") };
    const values: Record<VllmName, number> = {
      "vllm:num_requests_waiting": waiting,
      "vllm:num_requests_running": running,
      "vllm:kv_cache_usage_perc": ratio,
      "vllm:gpu_cache_usage_perc": ratio,
      "vllm:prompt_tokens_total": total("promptTokens", "cachedTokens"),
      "vllm:generation_tokens_total": total("completionTokens"),
      "vllm:prefix_cache_queries_total": total("promptTokens", "cachedTokens"),
      "vllm:prefix_cache_hits_total": total("cachedTokens"),
    };
    for (const [name, value] of Object.entries(values)) {
      const metric = this.#own.changed(name);
      metric.reset();
      metric.inc(labels, value);
    }
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

  #counter = (name: MetricName): Counter => this.#own.changed(name);
  #gauge = (name: MetricName): Gauge => this.#own.changed(name);
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

let ofProcess: (() => Promise<string>) | undefined;

/** CPU, memory and event loop of the process, which all servers in it share. */
function processText(): Promise<string> {
  if (ofProcess === undefined) {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    ofProcess = keptFor(PROCESS_TEXT_MS, () => registry.metrics());
  }
  return ofProcess();
}
