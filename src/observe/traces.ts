/**
 * A trace of each request of the API, in the terms of OpenTelemetry's conventions for HTTP and for generative AI. Spans
 * are made when a request is over, from what is known of it then: on its way it pays nothing. No text gets into them.
 */
import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import { OPERATIONS, type OperationId } from "../generated/routes";
import { NAME, VERSION } from "../lib/product";
import { CLIENT_CLOSED, type Ended } from "../contracts/ended";
import {
  type Attributes,
  BasicTracerProvider,
  BatchSpanProcessor,
  type Context,
  defaultTextMapGetter,
  detectResources,
  envDetector,
  ExportResultCode,
  OTLPTraceExporter,
  resourceFromAttributes,
  ROOT_CONTEXT,
  type SpanExporter,
  SpanKind,
  SpanStatusCode,
  trace,
  W3CTraceContextPropagator,
} from "./opentelemetry";

/** How long the end of the server waits for the last spans to be taken. */
const LAST_SPANS_MS = 3000;

export class Traces {
  readonly #provider: BasicTracerProvider;
  readonly #propagator = new W3CTraceContextPropagator();

  /**
   * @param url takes OTLP over HTTP, as JSON
   * @param genAiNames `gen_ai.operation.name` of the operations that ask a model, by operationId
   */
  constructor(
    url: string,
    private readonly genAiNames: ReadonlyMap<string, string>,
    log: Logger,
  ) {
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come before our own.
    const ours = resourceFromAttributes({ "service.name": NAME, "service.version": VERSION });
    this.#provider = new BasicTracerProvider({
      resource: ours.merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor(told(new OTLPTraceExporter({ url }), url, log))],
    });
  }

  /** @returns the trace's id, for the log */
  ended(ended: Ended): { trace?: string } {
    if (!(ended.operation in OPERATIONS)) return {};
    const tracer = this.#provider.getTracer(NAME, VERSION);
    const parent = this.#propagator.extract(ROOT_CONTEXT, ended.headers, defaultTextMapGetter);
    const genAi = this.genAiNames.get(ended.operation);
    const name = genAi === undefined ? ended.operation : `${genAi} ${ended.model}`.trimEnd();
    const attributes = { ...httpAttributes(ended), ...genAiAttributes(ended, genAi) };
    const startTime = epoch(ended.started);
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER, startTime, attributes }, parent);
    const failed = ended.error !== undefined && (ended.status >= 500 || ended.status === 200);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    this.#stages(ended, trace.setSpan(parent, span));
    span.end(epoch(ended.ended));
    return { trace: span.spanContext().traceId };
  }

  async close(): Promise<void> {
    const sent = this.#provider.shutdown().catch(() => undefined);
    await Promise.race([sent, setTimeout(LAST_SPANS_MS, undefined, { ref: false })]);
  }

  /** What the engine did, one stage after the other. */
  #stages({ used, began }: Ended, parent: Context): void {
    if (used?.queuedMs === undefined || began === undefined) return;
    const tracer = this.#provider.getTracer(NAME, VERSION);
    let at = epoch(began);
    for (const [name, ms] of [
      ["queue", used.queuedMs],
      ["prompt", used.promptMs ?? 0],
      ["generate", used.generationMs ?? 0],
    ] as const) {
      const span = tracer.startSpan(name, { startTime: at }, parent);
      at += ms;
      span.end(at);
    }
  }
}

function httpAttributes({ operation, method, path, status, error, id }: Ended): Attributes {
  return {
    "http.request.method": method,
    "http.route": OPERATIONS[operation as OperationId].path,
    "url.path": path,
    // None was sent to a client that has gone.
    ...(status === CLIENT_CLOSED ? { "error.type": "client_closed" } : { "http.response.status_code": status }),
    ...(error === undefined ? {} : { "error.type": error }),
    "llama_openapi.operation": operation,
    "llama_openapi.request_id": id,
  };
}

/** An attribute that is undefined is none. */
function genAiAttributes({ model, used }: Ended, operation: string | undefined): Attributes {
  if (operation === undefined) return {};
  const seconds = used?.firstTokenMs === undefined ? undefined : used.firstTokenMs / 1000;
  return {
    "gen_ai.operation.name": operation,
    "gen_ai.provider.name": NAME,
    "gen_ai.request.model": model === "" ? undefined : model,
    "gen_ai.usage.input_tokens": used?.promptTokens,
    "gen_ai.usage.cache_read.input_tokens": used?.cachedTokens,
    "gen_ai.usage.output_tokens": used?.completionTokens,
    "gen_ai.usage.reasoning.output_tokens": used?.reasoningTokens,
    "gen_ai.response.time_to_first_chunk": seconds,
  };
}

/** Unix milliseconds of a time on `performance`'s clock. */
const epoch = (time: number): number => performance.timeOrigin + time;

/** Says in the log when spans are not taken, and when they are again: once each. */
function told(exporter: SpanExporter, endpoint: string, log: Logger): SpanExporter {
  // A collector's password may be in the rest.
  const { origin, pathname } = new URL(endpoint);
  const url = origin + pathname;
  let failing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.code !== ExportResultCode.SUCCESS;
        if (failed && !failing) log.warn({ url, reason: result.error?.message }, "traces are not taken");
        if (!failed && failing) log.info({ url }, "traces are taken again");
        failing = failed;
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
