/** One request of a key: let in where the key's limits have room for it, and counted. */
import { ApiError } from "../errors";
import { Bucket } from "./bucket";
import type { Key } from "./key";
import type { Usage } from "./store";

/** Where what keys use in a day is kept. */
export interface Ledger {
  usage(key: Key, now: number): Usage;
  use(key: Key, used: Usage, now: number): void;
}

/** What a key is using now. */
interface State {
  running: number;
  /** Tokens that running requests may still take. */
  reserved: number;
  readonly requests: Bucket | undefined;
  readonly tokens: Bucket | undefined;
}

export class Admissions {
  private readonly states = new Map<string, State>();

  constructor(
    private readonly ledger: Ledger,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Counts a request, where its key has room for one more.
   * @throws ApiError insufficient_quota, rate_limit_exceeded, token_rate_limit_exceeded
   */
  admit(key: Key): Admission {
    const now = this.now();
    const state = this.stateOf(key, now);
    this.checkBudgets(key, state, now);
    checkRates(key, state, now);
    state.running++;
    state.requests?.take(1, now);
    this.ledger.use(key, { requests: 1, tokens: 0 }, now);
    return new Admission(key, state, this.ledger, this.now);
  }

  private stateOf({ id, limits }: Key, now: number): State {
    const state = this.states.get(id) ?? {
      running: 0,
      reserved: 0,
      requests: limits.requestsPerMinute === undefined ? undefined : new Bucket(limits.requestsPerMinute, now),
      tokens: limits.tokensPerMinute === undefined ? undefined : new Bucket(limits.tokensPerMinute, now),
    };
    this.states.set(id, state);
    return state;
  }

  private checkBudgets(key: Key, state: State, now: number): void {
    const { requestsPerDay, tokensPerDay } = key.limits;
    if (requestsPerDay === undefined && tokensPerDay === undefined) return;
    const used = this.ledger.usage(key, now);
    if (requestsPerDay !== undefined && used.requests >= requestsPerDay) {
      throw overBudget("requests", requestsPerDay, used.requests, now);
    }
    if (tokensPerDay !== undefined && used.tokens + state.reserved >= tokensPerDay) {
      throw overBudget("tokens", tokensPerDay, used.tokens, now);
    }
  }
}

/** To be ended once. */
export class Admission {
  private reserved = 0;

  constructor(
    readonly key: Key,
    private readonly state: State,
    private readonly ledger: Ledger,
    private readonly now: () => number,
  ) {}

  /**
   * Sets so many tokens aside, so that requests at once do not each take what is left once. They may go below zero:
   * a request that is larger than what is left is served, and the next one waits the longer.
   */
  reserve(tokens: number): void {
    this.reserved += tokens;
    this.state.reserved += tokens;
    this.state.tokens?.take(tokens, this.now());
  }

  /** What the request has used in truth. In the store when this returns. */
  used(tokens: number): void {
    const now = this.now();
    const expected = Math.min(this.reserved, tokens);
    this.reserved -= expected;
    this.state.reserved -= expected;
    this.state.tokens?.take(tokens - expected, now);
    this.ledger.use(this.key, { requests: 0, tokens }, now);
  }

  /** Gives back what was set aside and not used. */
  end(): void {
    this.state.running--;
    this.state.reserved -= this.reserved;
    this.state.tokens?.take(-this.reserved, this.now());
    this.reserved = 0;
  }

  /** OpenAI's headers about the key's rates; none where it has none. */
  headers(): Record<string, string> {
    return headersOf(this.state, this.now());
  }
}

function checkRates({ limits }: Key, state: State, now: number): void {
  const { requests, tokens } = state;
  if (limits.concurrent !== undefined && state.running >= limits.concurrent) {
    const message = `Too many requests at once: this key may have ${limits.concurrent}. Please try again later.`;
    throw new ApiError("rate_limit_exceeded", message, null, { ...retryAfter(1000), ...headersOf(state, now) });
  }
  if (requests !== undefined && requests.left(now) < 1) {
    const wait = requests.until(1, now);
    throw overRate("rate_limit_exceeded", "requests per min (RPM)", requests, wait, headersOf(state, now));
  }
  if (tokens !== undefined && tokens.left(now) < 1) {
    const wait = tokens.until(1, now);
    throw overRate("token_rate_limit_exceeded", "tokens per min (TPM)", tokens, wait, headersOf(state, now));
  }
}

const headersOf = ({ requests, tokens }: State, now: number): Record<string, string> => ({
  ...rateHeaders("requests", requests, now),
  ...rateHeaders("tokens", tokens, now),
});

function overRate(
  code: "rate_limit_exceeded" | "token_rate_limit_exceeded",
  what: string,
  { perMinute }: Bucket,
  wait: number,
  headers: Record<string, string>,
): ApiError {
  const message = `Rate limit reached on ${what}: this key's limit is ${perMinute}. Please try again in ${duration(wait)}.`;
  return new ApiError(code, message, null, { ...retryAfter(wait), ...headers });
}

function overBudget(what: "requests" | "tokens", limit: number, used: number, now: number): ApiError {
  const midnight = new Date(now).setUTCHours(24, 0, 0, 0);
  const message = `You exceeded your quota: this key has ${limit} ${what} a day and has used ${used}. The next day begins at midnight UTC.`;
  // No client waits for that, so none shall try again by itself.
  const headers = { ...retryAfter(midnight - now), "x-should-retry": "false" };
  return new ApiError("insufficient_quota", message, null, headers);
}

/** In whole seconds for everybody, and to the millisecond for OpenAI's clients. */
function retryAfter(ms: number): Record<string, string> {
  return { "retry-after": String(Math.max(1, Math.ceil(ms / 1000))), "retry-after-ms": String(Math.max(1, ms)) };
}

function rateHeaders(what: "requests" | "tokens", bucket: Bucket | undefined, now: number): Record<string, string> {
  if (bucket === undefined) return {};
  return {
    [`x-ratelimit-limit-${what}`]: String(bucket.perMinute),
    [`x-ratelimit-remaining-${what}`]: String(Math.max(0, Math.floor(bucket.left(now)))),
    [`x-ratelimit-reset-${what}`]: duration(bucket.until(bucket.perMinute, now)),
  };
}

/** As OpenAI writes it: `20ms`, `1.5s`, `6m0s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  const minutes = Math.floor(ms / 60_000);
  const seconds = `${(ms % 60_000) / 1000}s`;
  return minutes === 0 ? seconds : `${minutes}m${seconds}`;
}
