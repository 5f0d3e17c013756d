/** Metrics and traces: both are told the end of every request. Traces only where an endpoint is set. */
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";
import type { ApiError } from "../contracts/errors";
import type { Ended } from "../contracts/ended";
import type * as metricsModule from "./metrics";
import type * as tracesModule from "./traces";

export interface Observer {
  /** undefined where the settings want none. Made with the first request's end: no start waits for their library. */
  readonly metrics: (() => metricsModule.Metrics) | undefined;
  /** To be called once for each request. @returns facts for its log line */
  readonly ended: (ended: Ended) => Readonly<Record<string, unknown>>;
  /** To be called for each request that was answered before it was one of HTTP. */
  readonly refused: (error: ApiError) => void;
  /** Sends what is still to be sent, within a bound. */
  close(): Promise<void>;
}

/**
 * @param genAiNames `gen_ai.operation.name` of the operations that ask a model, by operationId
 * @throws Error where the endpoint for traces is no URL
 */
export function createObserver(
  settings: Pick<ServerSettings, "metrics" | "metricsNames" | "otlpEndpoint">,
  sources: Omit<metricsModule.MetricsSources, "names">,
  genAiNames: ReadonlyMap<string, string>,
  log: Logger,
): Observer {
  let made: metricsModule.Metrics | undefined;
  const make = () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { Metrics } = require("./metrics") as typeof metricsModule;
    return new Metrics({ ...sources, names: settings.metricsNames });
  };
  const metrics = settings.metrics ? () => (made ??= make()) : undefined;
  const endpoint = traceEndpoint(settings.otlpEndpoint, process.env);
  // Most starts need no OpenTelemetry, and don't wait for it.
  const traces =
    endpoint === undefined
      ? undefined
      : // eslint-disable-next-line @typescript-eslint/no-require-imports
        new (require("./traces") as typeof tracesModule).Traces(endpoint, genAiNames, log);
  return {
    metrics,
    ended: (ended) => {
      metrics?.().ended(ended);
      return traces?.ended(ended) ?? {};
    },
    refused: (error) => metrics?.().refused(error),
    close: async () => traces?.close(),
  };
}

/**
 * The URL that traces are posted to; undefined where there is none.
 * @param setting comes before the variables of OpenTelemetry's standard
 * @throws Error where it is no URL of http or https
 */
export function traceEndpoint(setting: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  const variable = (name: string): string | undefined => (env[name] === "" ? undefined : env[name]);
  const off = variable("OTEL_SDK_DISABLED")?.toLowerCase() === "true" || variable("OTEL_TRACES_EXPORTER") === "none";
  if (setting !== undefined) return tracesBelow("otlp_endpoint", setting);
  if (off) return undefined;
  const whole = variable("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
  if (whole !== undefined) return checked("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", whole);
  const base = variable("OTEL_EXPORTER_OTLP_ENDPOINT");
  return base === undefined ? undefined : tracesBelow("OTEL_EXPORTER_OTLP_ENDPOINT", base);
}

/** As the standard has it: the signal's own path below the base. */
const tracesBelow = (name: string, base: string): string => `${checked(name, base).replace(/\/+$/, "")}/v1/traces`;

function checked(name: string, url: string): string {
  if (URL.canParse(url) && /^https?:/i.test(url)) return url;
  throw new Error(`${name}: expected a URL such as http://127.0.0.1:4318, got ${JSON.stringify(url)}.`);
}
