/**
 * The one table of the metrics that are this server's own. From it come what is counted, `# HELP` and `# TYPE` of
 * `/metrics`, and the page docs/observability.md.
 */

export interface Metric {
  readonly type: "counter" | "gauge" | "histogram";
  readonly labels?: readonly string[];
  /** Upper bounds of a histogram's buckets, seconds. */
  readonly buckets?: readonly number[];
  readonly help: string;
}

/** To what a long answer takes on a processor. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];
/** Of what an engine does for one prompt: on a GPU, a small model is sooner done than any request. */
const ENGINE_BUCKETS = [0.001, 0.0025, ...REQUEST_BUCKETS];

const REQUEST = ["operation", "model"] as const;
const ENGINE = ["engine"] as const;

/** A time that an engine measured: of generating requests that were answered to their end. */
const time = (help: string) => ({ type: "histogram", labels: REQUEST, buckets: ENGINE_BUCKETS, help }) as const;
/** What answers' `usage` adds up to. */
const usage = (help: string) => ({ type: "counter", labels: REQUEST, help }) as const;
/** What an engine counts, and went on to count for those before it. */
const counted = (help: string) => ({ type: "counter", labels: ENGINE, help }) as const;
/** What an engine is doing or holds at the moment. */
const now = (help: string) => ({ type: "gauge", labels: ENGINE, help }) as const;

export const METRICS = {
  llama_openapi_build_info: {
    type: "gauge",
    labels: ["version", "node"],
    help: "1, with the versions of this server.",
  },
  llama_openapi_requests_total: {
    type: "counter",
    labels: [...REQUEST, "status"],
    help: "Requests that have ended, each once, by the HTTP status that the client got. 499: the connection ended before the answer did.",
  },
  llama_openapi_request_duration_seconds: {
    type: "histogram",
    labels: [...REQUEST, "status"],
    buckets: REQUEST_BUCKETS,
    help: "Time from a request's head to its answer's end.",
  },
  llama_openapi_requests_in_flight: {
    type: "gauge",
    help: "Requests that have begun and not ended, without those for the metrics.",
  },
  llama_openapi_requests_waiting: {
    type: "gauge",
    help: "Requests that wait, of all models together: for a place of an engine (each choice is one), or for their model to be loaded.",
  },
  llama_openapi_requests_running: {
    type: "gauge",
    help: "Requests that are computed, of all models together; each choice is one.",
  },
  llama_openapi_kv_usage_ratio: {
    type: "gauge",
    help: "KV cells that running requests hold, as a share of all (0 to 1); of several engines the highest.",
  },
  llama_openapi_errors_total: {
    type: "counter",
    labels: [...REQUEST, "code"],
    help: "Errors that clients were told, by their code: in an answer, or in a stream that had begun with status 200.",
  },

  llama_openapi_prompt_tokens_total: usage(
    "Tokens of prompts, as far as they were read, and of embedded texts, however the request ended.",
  ),
  llama_openapi_cached_prompt_tokens_total: usage("Of the prompt tokens, those that the prefix cache gave."),
  llama_openapi_completion_tokens_total: usage("Tokens of answers, however the request ended."),
  llama_openapi_reasoning_tokens_total: usage("Of the completion tokens, those of reasoning."),

  llama_openapi_queue_seconds: time("Time until the first step that computes something of a request."),
  llama_openapi_prompt_seconds: time("Time from the end of the queue to the first token."),
  llama_openapi_first_token_seconds: time("Time until the first token: in the queue and for the prompt."),
  llama_openapi_generation_seconds: time("Time from the first token to the last."),

  llama_openapi_models: {
    type: "gauge",
    labels: ["model", "state"],
    help: "Engines of a model's name, by state (loading, ready, failed, ...).",
  },
  llama_openapi_model_retry_seconds: {
    type: "gauge",
    labels: ["model"],
    help: "Time until a failed model is loaded again without a request; no series for others.",
  },
  llama_openapi_configuration_problems: {
    type: "gauge",
    help: "What is wrong in registration files as they are now: what is served is not what they say.",
  },
  llama_openapi_engine_info: {
    type: "gauge",
    labels: [...ENGINE, "models", "architecture", "description"],
    help: "1 for each loaded engine, with the names that its requests come by.",
  },
  llama_openapi_engine_loads_total: {
    type: "counter",
    labels: [...ENGINE, "result"],
    help: "Loads that have ended, by result: loaded, failed, cancelled.",
  },
  llama_openapi_engine_load_seconds: now("How long the last load took that succeeded."),
  llama_openapi_engine_unloads_total: counted("Engines that were unloaded."),
  llama_openapi_engine_stops_total: counted("Engines that stopped by themselves."),
  llama_openapi_engine_weights_bytes: now("Size of the loaded weights."),
  llama_openapi_engine_running: now("Sequences that are computed, and requests for embeddings."),
  llama_openapi_engine_waiting: now("Sequences that wait for a place, and requests for embeddings."),
  llama_openapi_engine_cells: now("KV cells in all."),
  llama_openapi_engine_cells_used: now("KV cells that running sequences hold; what several share counts for each."),
  llama_openapi_engine_cells_cached: now("KV cells that hold prefixes for requests to come."),
  llama_openapi_engine_host_cache_bytes: now("Host memory that holds prefixes for requests to come."),
  llama_openapi_engine_steps_total: counted("Passes over the weights."),
  llama_openapi_engine_prompt_tokens_total: counted(
    "Prompt tokens that were computed, whatever became of the request.",
  ),
  llama_openapi_engine_cached_tokens_total: counted("Prompt tokens that the prefix cache gave."),
  llama_openapi_engine_restored_tokens_total: counted("Of the cached tokens, those from host memory."),
  llama_openapi_engine_completion_tokens_total: counted("Tokens that were sampled, whatever became of the request."),
  llama_openapi_engine_embedded_tokens_total: counted(
    "Tokens of texts that were embedded or ranked, whatever became of the request.",
  ),
  llama_openapi_engine_drafted_tokens_total: counted("Tokens that speculation guessed and that were computed."),
  llama_openapi_engine_accepted_tokens_total: counted("Of the drafted tokens, those that were right."),
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;

const VLLM = ["engine", "model_name"] as const;

/** With `metrics_names: vllm`: the same, under the names and labels by which tools for vLLM look for them. */
export const VLLM_METRICS = {
  "vllm:num_requests_waiting": { type: "gauge", labels: VLLM, help: "llama_openapi_requests_waiting." },
  "vllm:num_requests_running": { type: "gauge", labels: VLLM, help: "llama_openapi_requests_running." },
  "vllm:kv_cache_usage_perc": { type: "gauge", labels: VLLM, help: "llama_openapi_kv_usage_ratio." },
  "vllm:gpu_cache_usage_perc": { type: "gauge", labels: VLLM, help: "Its earlier name." },
  "vllm:prompt_tokens_total": { type: "counter", labels: VLLM, help: "Prompt tokens, computed or cached." },
  "vllm:generation_tokens_total": { type: "counter", labels: VLLM, help: "Tokens that were sampled." },
  "vllm:prefix_cache_queries_total": { type: "counter", labels: VLLM, help: "Prompt tokens that were looked up." },
  "vllm:prefix_cache_hits_total": { type: "counter", labels: VLLM, help: "Of them, those that the cache gave." },
} as const satisfies Record<string, Metric>;

export type VllmName = keyof typeof VLLM_METRICS;
