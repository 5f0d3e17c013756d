/**
 * What keys use, on its way to the store. A write for each request would delay all others, so the store is charged with a
 * block ahead: what is used is in the store before it is answered, and what of the block was not used is given back once the
 * key is quiet. Where the process is killed in between, the store has a part of a block too much, and never too little.
 */
import type { Key, KeyUsage } from "../contracts/key";
import { hasStoreCode } from "../store/errors";
import type { Store } from "../store/store";
import { dayOf } from "./key";

/** Charged ahead, at most. */
const BLOCK: KeyUsage = { requests: 16, tokens: 2000 };
/** Of a daily budget: so little that what is charged ahead does not matter. */
const BLOCK_SHARE = 0.01;

/** Milliseconds without use after which a key's charge becomes what it has used. */
const QUIET_MS = 250;
/** Milliseconds between tries to write a store that could not be written. */
const PAUSE_MS = 10_000;

interface Account {
  readonly key: Key;
  readonly day: string;
  /** What the store holds of the day, by its last answer. */
  total: KeyUsage;
  /** What `total` has been charged with and the key has not used; below zero: used, and not in the store yet. */
  ahead: KeyUsage;
  /** Of the last use, on `performance`'s clock. */
  usedAt: number;
  /** The account's last call of the store: the next one waits for it, so that `total` and `ahead` fit each other. */
  turn: Promise<void>;
}

const NOTHING: KeyUsage = { requests: 0, tokens: 0 };

const sum = (a: KeyUsage, b: KeyUsage): KeyUsage => ({
  requests: a.requests + b.requests,
  tokens: a.tokens + b.tokens,
});
const negative = ({ requests, tokens }: KeyUsage): KeyUsage => ({ requests: 0 - requests, tokens: 0 - tokens });
const isNothing = ({ requests, tokens }: KeyUsage): boolean => requests === 0 && tokens === 0;
const isShort = ({ requests, tokens }: KeyUsage): boolean => requests < 0 || tokens < 0;

export class UsageLedger {
  private readonly accounts = new Map<string, Account>();
  private timer: NodeJS.Timeout | undefined;
  private settling = false;
  /** On `performance`'s clock; 0: the last write succeeded. */
  private writeAgain = 0;
  /** Of the database that the accounts' charges are in. */
  private identity: string | undefined;

  /** @param onFailed called once for each series of writes that failed */
  constructor(
    private readonly store: () => Pick<Store, "usage" | "identity"> | undefined,
    private readonly onFailed: (error: unknown) => void,
  ) {}

  /** Brings `usage` up to date with what other processes have charged. Where the store can't be read, it stays. */
  async refresh(key: Key, now: number): Promise<void> {
    const account = this.accountOf(key, dayOf(now));
    await this.inTurn(account, async (store) => {
      const total = await store.usage.get(key.id, account.day);
      this.follow(store);
      account.total = total;
      // The caller reads it next: it is not to be settled before.
      account.usedAt = performance.now();
    });
  }

  /** What a key has used on the day, exactly as of the last `refresh`; of other servers' use, what they have charged. */
  usage(key: Key, now: number): KeyUsage {
    const { total, ahead } = this.accountOf(key, dayOf(now));
    return sum(total, negative(ahead));
  }

  /** Adds to what a key has used: at once in `usage`; in the store when this resolves, if the store can be written. */
  async use(key: Key, used: KeyUsage, now: number): Promise<void> {
    const account = this.accountOf(key, dayOf(now));
    const store = this.store();
    // Before it counts: what is charged ahead in another database covers nothing.
    if (store !== undefined) this.follow(store);
    account.ahead = sum(account.ahead, negative(used));
    if (isShort(account.ahead)) {
      // The charge before this one may have taken it in.
      await this.charge(account, () => (isShort(account.ahead) ? blockOf(key) : account.ahead));
    }
  }

  /** Brings the store to what keys have used. Where it can't be written, what it lacks is kept. */
  async settle(): Promise<void> {
    this.writeAgain = 0;
    await Promise.all([...this.accounts].map(([id, account]) => this.settleOne(id, account)));
    this.stopWhereSettled();
  }

  async close(): Promise<void> {
    await this.settle();
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private accountOf(key: Key, day: string): Account {
    const id = `${key.id} ${day}`;
    let account = this.accounts.get(id);
    if (account === undefined) {
      account = { key, day, total: NOTHING, ahead: NOTHING, usedAt: 0, turn: Promise.resolve() };
      this.accounts.set(id, account);
    }
    account.usedAt = performance.now();
    // Not to keep a process alive: its end settles too.
    this.timer ??= setInterval(() => {
      this.settleQuiet().catch(this.onFailed);
    }, QUIET_MS).unref();
    return account;
  }

  /** Another database has no charge of ours. What the last one lacks is for this one. */
  private follow({ identity }: Pick<Store, "identity">): void {
    if (identity !== this.identity && this.identity !== undefined) {
      for (const account of this.accounts.values()) {
        const { requests, tokens } = account.ahead;
        account.ahead = { requests: Math.min(0, requests), tokens: Math.min(0, tokens) };
        account.total = NOTHING;
      }
    }
    this.identity = identity;
  }

  private async settleQuiet(): Promise<void> {
    if (this.settling) return;
    this.settling = true;
    const now = performance.now();
    const quiet = [...this.accounts].filter(([, { usedAt }]) => now - usedAt >= QUIET_MS);
    await Promise.all(quiet.map(([id, account]) => this.settleOne(id, account)));
    this.settling = false;
    this.stopWhereSettled();
  }

  private async settleOne(id: string, account: Account): Promise<void> {
    const { usedAt } = account;
    await this.charge(account, () => NOTHING);
    // Not one that was used meanwhile: its user still reads it.
    if (isNothing(account.ahead) && account.usedAt === usedAt) this.accounts.delete(id);
  }

  private stopWhereSettled(): void {
    if (this.accounts.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Writes what makes `ahead` what is wanted. */
  private charge(account: Account, wanted: () => KeyUsage): Promise<void> {
    return this.inTurn(account, async (store) => {
      if (performance.now() < this.writeAgain) return;
      try {
        await this.write(store, account, wanted);
        this.writeAgain = 0;
      } catch (error) {
        if (this.writeAgain === 0) this.onFailed(error);
        this.writeAgain = performance.now() + PAUSE_MS;
      }
    });
  }

  private async write(
    store: Pick<Store, "usage" | "identity">,
    account: Account,
    wanted: () => KeyUsage,
  ): Promise<void> {
    this.follow(store);
    const missing = sum(wanted(), negative(account.ahead));
    if (isNothing(missing)) return;
    try {
      account.total = await store.usage.add(account.key.id, account.day, missing);
      // And not what was wanted: more may have been used meanwhile.
      account.ahead = sum(account.ahead, missing);
    } catch (error) {
      if (!hasStoreCode(error, "replaced")) throw error;
      await this.write(store, account, wanted);
    }
  }

  /** Runs `work` after the account's calls before. Where there is no store, or it can't be read, nothing happens. */
  private inTurn(account: Account, work: (store: Pick<Store, "usage" | "identity">) => Promise<void>): Promise<void> {
    const run = async (): Promise<void> => {
      const store = this.store();
      if (store === undefined) return;
      await work(store).catch(() => undefined);
    };
    return (account.turn = account.turn.then(run));
  }
}

function blockOf({ limits: { requestsPerDay = Infinity, tokensPerDay = Infinity } }: Key): KeyUsage {
  return {
    requests: Math.min(BLOCK.requests, Math.floor(requestsPerDay * BLOCK_SHARE)),
    tokens: Math.min(BLOCK.tokens, Math.floor(tokensPerDay * BLOCK_SHARE)),
  };
}
