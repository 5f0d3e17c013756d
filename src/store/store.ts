/**
 * The port for everything that outlives the process. Methods are asynchronous, and speak domain types. An adapter (SQLite:
 * `sqlite/`) implements them for one database, and passes test/unit/store/port-suite.ts. All of them reject with StoreError.
 *
 * What holds for every adapter:
 * - A method is atomic. A write that has resolved survives the end of the process, however that comes.
 * - A read sees every write that had resolved before it was called, those of other processes too.
 * - Calls of one store take effect in the order in which they are made.
 */
import type { KeyUsage, StoredKey } from "../contracts/key";

export interface KeyRepository {
  /** One indexed query. Revoked and expired keys are found too. @param hash SHA-256 of the key */
  find(hash: Buffer): Promise<StoredKey | undefined>;
  /** Whether there is any key, revoked or not. */
  any(): Promise<boolean>;
  /** All keys, revoked ones too, in the order in which they were added. */
  list(): Promise<StoredKey[]>;
  /** Survives a power cut. @throws StoreError conflict where the id or the hash is there */
  add(key: StoredKey): Promise<void>;
  /** Survives a power cut. @param at Unix milliseconds @returns false where there is no such key, or it is revoked */
  revoke(id: string, at: number): Promise<boolean>;
}

/** What keys use, by day (`2026-11-27`, UTC). Of each key the last 31 days on which it was used are kept. */
export interface UsageRepository {
  get(key: string, day: string): Promise<KeyUsage>;
  /** Of all keys that were used on a day, by their ids. */
  ofDay(day: string): Promise<ReadonlyMap<string, KeyUsage>>;
  /**
   * Adds to a day's numbers; numbers below zero subtract.
   * @returns the day's numbers afterwards
   * @throws StoreError replaced where another database took the place of this one: the caller's numbers may belong to the old one
   */
  add(key: string, day: string, used: KeyUsage): Promise<KeyUsage>;
}

export interface Repositories {
  readonly keys: KeyRepository;
  readonly usage: UsageRepository;
}

export interface Store extends Repositories {
  /**
   * Identifies the database that the last call met; undefined before the first call. It changes when an operator puts
   * another database in its place, as with a backup.
   */
  readonly identity: string | undefined;
  /**
   * Everything that `work` does through its repositories is committed together when it resolves, and not at all where it
   * rejects. Other calls wait meanwhile, so `work` waits for nothing but its repositories.
   * @throws StoreError transaction_ended after `TRANSACTION_MS`; otherwise whatever `work` rejects with
   */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Waits for all calls that were made before. Idempotent. */
  close(): Promise<void>;
}

/** Milliseconds that a transaction may take. */
export const TRANSACTION_MS = 5000;

/** Days of a key's use that are kept: budgets need the last one, operators look at those before it. */
export const KEPT_DAYS = 31;
