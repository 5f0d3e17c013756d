/** One round of one contender, in figures. */
import type { Contender } from "./contenders";
import type { StreamTrace } from "./event-stream";

export interface Measurement {
  /** Tokens a second of all streams together while all of them generate: what a decode step costs. */
  readonly pace: number;
  /** Tokens a second from the first request's start to the last answer's end, prompts included. */
  readonly rate: number;
  /** Milliseconds of CPU that the server took for a token, prompts included. Waiting in a spin barrier counts. */
  readonly cpuPerToken: number;
}

/** @param check of the answers; throws what is wrong with them */
export async function measure(
  contender: Contender,
  bodies: readonly object[],
  check: (traces: readonly StreamTrace[]) => void = () => {},
): Promise<Measurement> {
  const before = contender.usage.cpuSeconds();
  const traces = await contender.run(bodies);
  check(traces);
  const cpu = contender.usage.cpuSeconds() - before;
  const tokens = sum(traces.map((trace) => trace.completionTokens));
  const start = Math.min(...traces.map((trace) => trace.sent));
  const end = Math.max(...traces.map((trace) => trace.ended));
  return { pace: pace(traces), rate: (tokens / (end - start)) * 1000, cpuPerToken: (cpu / tokens) * 1000 };
}

/** Tokens a second of all streams, between the last stream's first text and the first stream's last. */
export function pace(traces: readonly StreamTrace[]): number {
  const from = Math.max(...traces.map(({ arrivals }) => arrivals[0] ?? NaN));
  const to = Math.min(...traces.map(({ arrivals }) => arrivals.at(-1) ?? NaN));
  const tokens = traces.map(({ arrivals, completionTokens }) => {
    const within = arrivals.filter((time) => time > from && time <= to).length;
    // A token that is part of a character brings no text by itself.
    return (within * completionTokens) / arrivals.length;
  });
  return (sum(tokens) / (to - from)) * 1000;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
