/**
 * What the clients of day.ts counted, and whether the server counted the same: in its log, which has one line for each
 * request's id, and in its metrics.
 */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

/** What a client knows of a request of its own. */
export interface Entry {
  readonly operation: string;
  /** The name that it was sent with, where a registration has it; else "". */
  readonly model: string;
  /** What was answered; undefined where the client hung up. */
  readonly status: number | undefined;
  /** Of answers that came to their end with a usage. */
  readonly usage?: TokenUsage;
}

export interface TokenUsage {
  readonly prompt: number;
  readonly cached: number;
  readonly completion: number;
}

/** A line of the server's log that ends a request. */
interface Line {
  readonly id: string;
  readonly status: number | null;
  readonly gone?: boolean;
  readonly operation?: string;
  readonly model?: string;
  readonly promptTokens?: number;
  readonly cachedTokens?: number;
  readonly completionTokens?: number;
}

/** The status in the metrics of a request whose client hung up before its answer's end. */
const HUNG_UP = 499;

export class Books {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  add(id: string, entry: Entry): void {
    if (this.#entries.has(id)) throw new Error(`two requests have the id ${id}`);
    this.#entries.set(id, entry);
  }

  /** Lines that the log lacks, has twice, or that say another status or usage than the client saw. */
  compareLog(lines: readonly Line[]): string[] {
    const problems: string[] = [];
    const byId = new Map<string, Line[]>();
    for (const line of lines) byId.set(line.id, [...(byId.get(line.id) ?? []), line]);
    for (const [id, { status, usage }] of this.#entries) {
      const [line, second] = byId.get(id) ?? [];
      if (line === undefined) {
        // Whoever hangs up at once may not have been heard.
        if (status !== undefined) problems.push(`the log does not have request ${id}`);
        continue;
      }
      if (second !== undefined) problems.push(`the log has request ${id} twice`);
      if (status !== undefined && (line.status !== status || line.gone === true)) {
        problems.push(`request ${id} was answered ${status}, the log says ${line.status}${line.gone ? ", gone" : ""}`);
      }
      const logged = usageOf(line);
      if (usage !== undefined && !isDeepStrictEqual(usage, logged)) {
        problems.push(`the usage of ${id} was ${JSON.stringify(usage)}, the log says ${JSON.stringify(logged)}`);
      }
    }
    return problems;
  }

  /**
   * What the metrics have to be, exactly: what clients saw of the requests that they waited for, and what the log says of
   * those whose clients hung up, which may have been answered before it was noticed, and of what was computed for all that
   * have no usage.
   */
  expected(lines: readonly Line[]): Map<string, number> {
    const sums = new Map<string, number>();
    const add = (name: string, labels: Readonly<Record<string, string | number>>, count: number): void => {
      const key = seriesKey(name, labels);
      if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
    };
    for (const line of lines) {
      const entry = this.#entries.get(line.id);
      if (entry === undefined) continue;
      const of = { operation: entry.operation, model: entry.model };
      const status = line.gone === true ? HUNG_UP : (entry.status ?? line.status ?? HUNG_UP);
      // Of a request that was cut off early the server may not know the model.
      add("llama_openapi_requests_total", { ...of, ...(status === HUNG_UP && { model: "" }), status }, 1);
      const usage = entry.usage ?? usageOf(line);
      if (usage === undefined) continue;
      add("llama_openapi_prompt_tokens_total", of, usage.prompt);
      add("llama_openapi_cached_prompt_tokens_total", of, usage.cached);
      add("llama_openapi_completion_tokens_total", of, usage.completion);
    }
    return sums;
  }
}

function usageOf({ promptTokens, cachedTokens = 0, completionTokens = 0 }: Line): TokenUsage | undefined {
  if (promptTokens === undefined) return undefined;
  return { prompt: promptTokens, cached: cachedTokens, completion: completionTokens };
}

function seriesKey(name: string, labels: Readonly<Record<string, string | number>>): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return [name, ...sorted.map(([label, value]) => `${label}=${value}`)].join(" ");
}

/** The lines of a log that end requests. */
export function requestLines(file: string): Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line & { msg: string })
    .filter(({ msg }) => msg === "request");
}

/** @returns the wanted metrics of an exposition, of these operations; series of hung up requests have no model */
export function readMetrics(
  text: string,
  names: ReadonlySet<string>,
  operations: ReadonlySet<string>,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [, name = "", inside = "", value = ""] = /^(\w+)\{(.*)\} (\S+)$/.exec(line) ?? [];
    if (!names.has(name)) continue;
    const labels = Object.fromEntries(
      [...inside.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key!, text!]),
    );
    if (!operations.has(labels["operation"] ?? "")) continue;
    if (labels["status"] === String(HUNG_UP)) labels["model"] = "";
    const key = seriesKey(name, labels);
    if (Number(value) > 0) sums.set(key, (sums.get(key) ?? 0) + Number(value));
  }
  return sums;
}

/** One line for each series that differs. */
export function differences(expected: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number>): string[] {
  const keys = [...new Set([...expected.keys(), ...counted.keys()])].sort();
  return keys
    .filter((key) => expected.get(key) !== counted.get(key))
    .map((key) => `${key}: clients have ${expected.get(key) ?? 0}, the metrics ${counted.get(key) ?? 0}`);
}
