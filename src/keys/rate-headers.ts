/** What an answer's headers say of a key's rates, and of when to try again: OpenAI's. */
import type { Bucket } from "./bucket";

/** A key's rates; undefined where it has none of that kind. */
export interface Rates {
  readonly requests: Bucket | undefined;
  readonly tokens: Bucket | undefined;
}

export const rateHeaders = ({ requests, tokens }: Rates, now: number): Record<string, string> => ({
  ...headersOf("requests", requests, now),
  ...headersOf("tokens", tokens, now),
});

function headersOf(what: "requests" | "tokens", bucket: Bucket | undefined, now: number): Record<string, string> {
  if (bucket === undefined) return {};
  return {
    [`x-ratelimit-limit-${what}`]: String(bucket.perMinute),
    [`x-ratelimit-remaining-${what}`]: String(Math.max(0, Math.floor(bucket.left(now)))),
    [`x-ratelimit-reset-${what}`]: duration(bucket.until(bucket.perMinute, now)),
  };
}

/** In whole seconds for everybody, and to the millisecond for OpenAI's clients. */
export function retryAfter(ms: number): Record<string, string> {
  return { "retry-after": String(Math.max(1, Math.ceil(ms / 1000))), "retry-after-ms": String(Math.max(1, ms)) };
}

/** As OpenAI writes it: `20ms`, `1.5s`, `6m0s`, `1h0m0s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  const seconds = `${(ms % 60_000) / 1000}s`;
  if (ms < 60_000) return seconds;
  const minutes = Math.floor(ms / 60_000);
  return minutes < 60 ? `${minutes}m${seconds}` : `${Math.floor(minutes / 60)}h${minutes % 60}m${seconds}`;
}
