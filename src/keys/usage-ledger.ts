/**
 * What keys use, on its way to the store. A write for each request would hold up all others, so the store is charged with a
 * block ahead: what is used is in the file before it is answered, and what of the block was not used is given back once the
 * key is quiet. Where the process is killed in between, the file has a part of a block too much, and never too little.
 */
import type { Key } from "./key";
import { dayOf, type KeyStore, type Usage } from "./store";

/** Charged ahead, at most. */
const BLOCK: Usage = { requests: 16, tokens: 2000 };
/** Of a daily budget, so that what is charged ahead takes nothing from it that matters. */
const BLOCK_SHARE = 0.01;

/** Milliseconds without use after which a key's charge becomes what it has used. */
const QUIET_MS = 250;
/** Between tries to write a store that could not be written: each may wait for another process's lock, and all wait with it. */
const PAUSE_MS = 10_000;

interface Account {
  readonly key: Key;
  readonly day: string;
  /** What the store has been charged with and the key has not used; below zero: used, and not in the store yet. */
  ahead: Usage;
  /** Of the last use, on `performance`'s clock. */
  usedAt: number;
}

const NOTHING: Usage = { requests: 0, tokens: 0 };

const sum = (a: Usage, b: Usage): Usage => ({ requests: a.requests + b.requests, tokens: a.tokens + b.tokens });
const negative = ({ requests, tokens }: Usage): Usage => ({ requests: 0 - requests, tokens: 0 - tokens });

export class UsageLedger {
  private readonly accounts = new Map<string, Account>();
  private timer: NodeJS.Timeout | undefined;
  /** On `performance`'s clock; 0: the last write went well. */
  private writeAgain = 0;

  /** @param onFailed called once for each row of writes that failed */
  constructor(
    private readonly store: () => Pick<KeyStore, "use" | "usage"> | undefined,
    private readonly onFailed: (error: unknown) => void,
  ) {}

  /** What a key has used on the day, exactly; of other servers' use of the same store, what they have charged. */
  usage(key: Key, now: number): Usage {
    const day = dayOf(now);
    const { ahead } = this.accounts.get(`${key.id} ${day}`) ?? { ahead: NOTHING };
    return sum(this.store()?.usage(key.id, day) ?? NOTHING, negative(ahead));
  }

  /** Adds to what a key has used: it is in the store when this returns, if the store can be written. */
  use(key: Key, used: Usage, now: number): void {
    const day = dayOf(now);
    const id = `${key.id} ${day}`;
    const account = this.accounts.get(id) ?? { key, day, ahead: NOTHING, usedAt: 0 };
    this.accounts.set(id, account);
    account.ahead = sum(account.ahead, negative(used));
    account.usedAt = performance.now();
    if (account.ahead.requests < 0 || account.ahead.tokens < 0) this.charge(account, blockOf(key));
    // Not to keep a process alive: its end settles too.
    this.timer ??= setInterval(() => this.settleQuiet(), QUIET_MS).unref();
  }

  /** Brings the store to what keys have used. Where it can't be written, what it lacks is kept. */
  settle(): void {
    this.writeAgain = 0;
    for (const [id, account] of this.accounts) this.settleOne(id, account);
    this.stopWhereSettled();
  }

  /** Another store is there by now, which has no charge. What the last one lacks is for this one. */
  moved(): void {
    for (const account of this.accounts.values()) {
      const { requests, tokens } = account.ahead;
      account.ahead = { requests: Math.min(0, requests), tokens: Math.min(0, tokens) };
    }
  }

  close(): void {
    this.settle();
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private settleQuiet(): void {
    const now = performance.now();
    for (const [id, account] of this.accounts) if (now - account.usedAt >= QUIET_MS) this.settleOne(id, account);
    this.stopWhereSettled();
  }

  private settleOne(id: string, account: Account): void {
    this.charge(account, NOTHING);
    if (account.ahead.requests === 0 && account.ahead.tokens === 0) this.accounts.delete(id);
  }

  private stopWhereSettled(): void {
    if (this.accounts.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Writes what makes `ahead` what is wanted. */
  private charge(account: Account, wanted: Usage): void {
    const store = this.store();
    const missing = sum(wanted, negative(account.ahead));
    if (store === undefined || (missing.requests === 0 && missing.tokens === 0)) return;
    if (performance.now() < this.writeAgain) return;
    try {
      store.use(account.key.id, account.day, missing);
      account.ahead = wanted;
      this.writeAgain = 0;
    } catch (error) {
      if (this.writeAgain === 0) this.onFailed(error);
      this.writeAgain = performance.now() + PAUSE_MS;
    }
  }
}

function blockOf({ limits: { requestsPerDay = Infinity, tokensPerDay = Infinity } }: Key): Usage {
  return {
    requests: Math.min(BLOCK.requests, Math.floor(requestsPerDay * BLOCK_SHARE)),
    tokens: Math.min(BLOCK.tokens, Math.floor(tokensPerDay * BLOCK_SHARE)),
  };
}
