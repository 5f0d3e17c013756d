/** Draws one screen: what is loaded, running, waiting and cached, and what it gives. Text in, lines out. */
import { styleText } from "node:util";
import { bar, bytes, clock, columns, count, percent, rate, seconds, since } from "./format";
import type { Reading } from "./reading";
import type { Window } from "./window";

export interface ScreenOptions {
  readonly url: string;
  /** Characters of a line, and lines. */
  readonly width: number;
  readonly height: number;
  readonly colour: boolean;
  /** Why the last reading could not be taken. */
  readonly problem?: string;
}

type Style = Parameters<typeof styleText>[0];
/** One line, in one style. */
interface Line {
  readonly text: string;
  readonly style?: Style;
}

/** @returns at most `height` lines of at most `width` characters, escape sequences aside */
export function drawScreen(window: Window, { url, width, height, colour, problem }: ScreenOptions): string[] {
  const { now } = window;
  const lines: Line[] = problem === undefined ? [] : [{ text: problem, style: ["red", "bold"] }];
  if (now !== undefined) {
    lines.push(...head(url, now), ...server(window, now), { text: "" });
    lines.push(...engines(window, now), { text: "" }, ...models(window, now), { text: "" }, ...errors(window, now));
  }
  return lines.slice(0, height).map(({ text: told, style }) => {
    // What it tells may come from a model file: it is to move no cursor.
    const text = told.replace(/\p{C}/gu, " ");
    const cut = text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
    return colour && style !== undefined ? styleText(style, cut) : cut;
  });
}

function head(url: string, { at, health }: Reading): Line[] {
  const well = health.status === "ok";
  const text = `llama-openapi ${health.version}  ${url}  ${health.status}  up ${since(health.uptime)}  ${clock(at)}`;
  return [{ text, style: well ? "bold" : ["bold", "yellow"] }];
}

function server(window: Window, now: Reading): Line[] {
  const requests = "llama_openapi_requests_total";
  // Pages are not what people come for; this screen itself asks for two.
  const operations = now.values(requests, "operation").filter((name) => !name.startsWith("/"));
  const sum = (value: (operation: string) => number): number => operations.map(value).reduce((a, b) => a + b, 0);
  const speed = sum((operation) => window.rate(requests, { operation }));
  const all = sum((operation) => now.sum(requests, { operation }));
  const parts = [
    `in flight ${count(now.sum("llama_openapi_requests_in_flight"))}`,
    `requests ${rate(speed)}/s (${count(all)})`,
    `errors ${rate(window.rate("llama_openapi_errors_total"))}/s (${count(now.sum("llama_openapi_errors_total"))})`,
    `CPU ${percent(window.rate("process_cpu_seconds_total"))}`,
    `memory ${bytes(now.sum("process_resident_memory_bytes"))}`,
    `event loop lag ${seconds(now.sum("nodejs_eventloop_lag_seconds"))}`,
  ];
  return [{ text: parts.join("   ") }];
}

function engines(window: Window, now: Reading): Line[] {
  const rows = now.values("llama_openapi_engine_info", "engine").map((engine) => {
    const of = { engine };
    const gauge = (name: string): number => now.sum(`llama_openapi_engine_${name}`, of);
    const speed = (name: string): number => window.rate(`llama_openapi_engine_${name}_tokens_total`, of);
    const [computed, cached] = [speed("prompt"), speed("cached")];
    const [used, kept, cells] = [gauge("cells_used"), gauge("cells_cached"), gauge("cells")];
    const guessed = speed("drafted");
    return [
      engine,
      count(gauge("running")),
      count(gauge("waiting")),
      `${bar(used, kept, cells)} ${percent(cells === 0 ? 0 : used / cells)}`,
      rate(computed),
      computed + cached > 0 ? percent(cached / (computed + cached)) : "-",
      rate(speed("completion")),
      rate(window.rate("llama_openapi_engine_steps_total", of)),
      guessed > 0 ? percent(speed("accepted") / guessed) : "-",
      bytes(gauge("host_cache_bytes")),
      bytes(gauge("weights_bytes")),
    ];
  });
  const titles = ["ENGINE", "RUN", "WAIT", "CELLS used :kept", "PROMPT/s", "CACHED", "ANSWER/s", "STEPS/s"];
  const lines = columns([...titles, "GUESSED", "HOST", "WEIGHTS"], rows, "<>><>>>>>>>");
  const others = now.health.models
    .filter(({ state }) => state !== "ready")
    .map(({ names, state, progress, error }) => ({
      text: `${names.join(", ")}: ${state}${progress === undefined ? "" : ` ${percent(progress)}`}${error === undefined ? "" : `: ${error}`}`,
      style: state === "failed" ? ("red" as const) : ("yellow" as const),
    }));
  return [...titled(lines), ...others];
}

function models(window: Window, now: Reading): Line[] {
  const requests = "llama_openapi_requests_total";
  const pairs = new Map(
    now
      .samples(requests)
      .filter(({ labels }) => labels.model !== "")
      .map(({ labels: { operation = "", model = "" } }) => [`${model}\n${operation}`, { operation, model }]),
  );
  const rows = [...pairs.values()].map((of) => {
    const ended = (test: RegExp): number =>
      now
        .samples(requests, of)
        .reduce((sum, { labels, value }) => sum + (test.test(labels.status ?? "") ? value : 0), 0);
    const first = (q: number): string => {
      const value = window.quantile(q, "llama_openapi_first_token_seconds", of);
      return value === undefined ? "-" : seconds(value);
    };
    return [
      of.model,
      of.operation,
      rate(window.rate(requests, of)),
      count(now.sum(requests, of)),
      count(ended(/^4(?!99)/)),
      count(ended(/^5/)),
      count(ended(/^499$/)),
      first(0.5),
      first(0.95),
      count(now.sum("llama_openapi_prompt_tokens_total", of)),
      count(now.sum("llama_openapi_completion_tokens_total", of)),
    ];
  });
  const titles = ["MODEL", "OPERATION", "REQ/s", "REQUESTS", "4XX", "5XX", "GONE", "FIRST p50", "p95"];
  return titled(columns([...titles, "TOKENS IN", "OUT"], rows, "<<>>>>>>>>>"));
}

function errors(window: Window, now: Reading): Line[] {
  const seen = window.errors.map(({ at, labels, count: number }) => [
    clock(at),
    labels.code ?? "",
    labels.model ?? "",
    labels.operation ?? "",
    `+${count(number)}`,
    count(now.sum("llama_openapi_errors_total", labels)),
  ]);
  if (seen.length > 0) return titled(columns(["ERRORS", "CODE", "MODEL", "OPERATION", "NEW", "ALL"], seen, "<<<<>>"));
  const codes = now.values("llama_openapi_errors_total", "code").map((code) => {
    const all = now.sum("llama_openapi_errors_total", { code });
    return [code, count(all)];
  });
  return codes.length === 0 ? [] : titled(columns(["ERRORS so far", "ALL"], codes, "<>"));
}

const titled = ([title = "", ...rows]: readonly string[]): Line[] => [
  { text: title, style: ["cyan", "bold"] },
  ...rows.map((text) => ({ text })),
];
