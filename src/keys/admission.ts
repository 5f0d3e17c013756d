/** One request of a key: let in where the key's limits have room for it, and counted. */
import { ApiError } from "../contracts/errors";
import { Bucket } from "./bucket";
import type { Key, KeyUsage } from "../contracts/key";
import { duration, rateHeaders, type Rates, retryAfter } from "./rate-headers";

/** What keys use in a day. */
export interface Ledger {
  /** Brings `usage` up to date with what other processes have charged. */
  refresh(key: Key, now: number): Promise<void>;
  usage(key: Key, now: number): KeyUsage;
  /** Adds to it: at once in `usage`, and in the store when this resolves. */
  use(key: Key, used: KeyUsage, now: number): Promise<void>;
}

/** What a key is using now. */
interface State extends Rates {
  running: number;
  /** Tokens that running requests may still take. */
  reserved: number;
}

/** Milliseconds until a try is worthwhile that waits for another request's end, whenever that is. */
const SOON = 1000;

export class Admissions {
  private readonly states = new Map<string, State>();

  constructor(
    private readonly ledger: Ledger,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Counts a request, where its key has room for one more. It is in the store when this resolves. Requests of one key are
   * admitted in the order of the calls.
   * @throws ApiError insufficient_quota, rate_limit_exceeded, token_rate_limit_exceeded
   */
  async admit(key: Key): Promise<Admission> {
    if (hasBudget(key)) await this.ledger.refresh(key, this.now());
    // From the checks to what they allow nothing is awaited: another request would find the same room.
    const now = this.now();
    const state = this.stateOf(key, now);
    checkBudgets(key, state, this.ledger, now);
    checkRates(key, state, now);
    state.running++;
    state.requests?.take(1, now);
    await this.ledger.use(key, { requests: 1, tokens: 0 }, now);
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
}

/** To be ended once. */
export class Admission {
  private reserved = 0;
  private ended = false;

  constructor(
    readonly key: Key,
    private readonly state: State,
    private readonly ledger: Ledger,
    private readonly now: () => number,
  ) {}

  /** Whether it matters to anybody how many tokens the request takes. */
  get countsTokens(): boolean {
    return this.key.counted || this.state.tokens !== undefined || this.key.limits.tokensPerDay !== undefined;
  }

  /**
   * Sets so many tokens aside, so that requests at once do not each take what is left once. They may go below zero:
   * a request that is larger than what is left is served, and the next one waits the longer.
   * @throws ApiError insufficient_quota, token_rate_limit_exceeded where others have taken the rest since it was let in
   */
  async reserve(tokens: number): Promise<void> {
    const { tokensPerDay } = this.key.limits;
    if (tokensPerDay !== undefined) await this.ledger.refresh(this.key, this.now());
    // The request may have ended meanwhile: what it sets aside now would never be given back.
    if (this.ended) return;
    const now = this.now();
    if (tokensPerDay !== undefined) {
      checkTokenBudget(tokensPerDay, this.ledger.usage(this.key, now).tokens, this.state, now);
    }
    checkTokenRate(this.state, now);
    this.reserved += tokens;
    this.state.reserved += tokens;
    this.state.tokens?.take(tokens, now);
  }

  /** What the request has used in truth. In the store when this resolves. Also after its end, which gives back the rest. */
  async used(tokens: number): Promise<void> {
    const now = this.now();
    const expected = Math.min(this.reserved, tokens);
    this.reserved -= expected;
    this.state.reserved -= expected;
    this.state.tokens?.take(tokens - expected, now);
    await this.ledger.use(this.key, { requests: 0, tokens }, now);
  }

  /** Gives back what was set aside and not used. */
  end(): void {
    this.ended = true;
    this.state.running--;
    this.state.reserved -= this.reserved;
    this.state.tokens?.take(-this.reserved, this.now());
    this.reserved = 0;
  }

  /** OpenAI's headers about the key's rates; none where it has none. */
  headers(): Record<string, string> {
    return rateHeaders(this.state, this.now());
  }
}

const hasBudget = ({ limits }: Key): boolean =>
  limits.requestsPerDay !== undefined || limits.tokensPerDay !== undefined;

function checkBudgets(key: Key, state: State, ledger: Ledger, now: number): void {
  if (!hasBudget(key)) return;
  const { requestsPerDay, tokensPerDay } = key.limits;
  const { requests, tokens } = ledger.usage(key, now);
  if (requestsPerDay !== undefined && requests >= requestsPerDay) {
    throw overBudget("requests", requestsPerDay, requests, state, now);
  }
  if (tokensPerDay !== undefined) checkTokenBudget(tokensPerDay, tokens, state, now);
}

/** @param limit of a day @param used of it today */
function checkTokenBudget(limit: number, used: number, state: State, now: number): void {
  if (used >= limit) throw overBudget("tokens", limit, used, state, now);
  if (used + state.reserved < limit) return;
  // Not used yet, and most of it will be given back: no reason to wait for midnight.
  const message = `What is left of this key's ${limit} tokens a day is set aside for its requests that run. Please try again in ${duration(SOON)}.`;
  throw overRate("token_rate_limit_exceeded", message, SOON, state, now);
}

function checkRates({ limits }: Key, state: State, now: number): void {
  const { requests } = state;
  if (limits.concurrent !== undefined && state.running >= limits.concurrent) {
    const message = `Too many requests at once: this key may have ${limits.concurrent}. Please try again later.`;
    throw overRate("rate_limit_exceeded", message, SOON, state, now);
  }
  if (requests !== undefined && requests.left(now) < 1) {
    const wait = requests.until(1, now);
    const message = rateReached("requests per min (RPM)", requests, wait);
    throw overRate("rate_limit_exceeded", message, wait, state, now);
  }
  checkTokenRate(state, now);
}

function checkTokenRate(state: State, now: number): void {
  const { tokens, reserved } = state;
  if (tokens === undefined || tokens.left(now) >= 1) return;
  // Of what is set aside most may be given back, whenever a request ends.
  const wait = Math.max(tokens.until(1 - reserved, now), Math.min(SOON, tokens.until(1, now)));
  throw overRate("token_rate_limit_exceeded", rateReached("tokens per min (TPM)", tokens, wait), wait, state, now);
}

const rateReached = (what: string, { perMinute }: Bucket, wait: number): string =>
  `Rate limit reached on ${what}: this key's limit is ${perMinute}. Please try again in ${duration(wait)}.`;

function overRate(
  code: "rate_limit_exceeded" | "token_rate_limit_exceeded",
  message: string,
  wait: number,
  state: State,
  now: number,
): ApiError {
  return new ApiError(code, message, null, { ...retryAfter(wait), ...rateHeaders(state, now) });
}

function overBudget(what: "requests" | "tokens", limit: number, used: number, state: State, now: number): ApiError {
  const midnight = new Date(now).setUTCHours(24, 0, 0, 0);
  const message = `You exceeded your quota: this key has ${limit} ${what} a day and has used ${used}. The next day begins at midnight UTC.`;
  // No client waits for that, so none shall try again by itself.
  const headers = { ...retryAfter(midnight - now), "x-should-retry": "false", ...rateHeaders(state, now) };
  return new ApiError("insufficient_quota", message, null, headers);
}
