/** The keys of `llama-openapi keys` and what they have used, in one SQLite file. */
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { generateKey, hashKey, type Key, type KeyLimits, shownKey } from "./key";
import type { Scope } from "./scope";
import { openDatabase } from "./sqlite";

export interface Usage {
  readonly requests: number;
  readonly tokens: number;
}

/** A key as the store has it. The key itself is not there. */
export interface StoredKey extends Key {
  readonly name: string;
  /** Its first letters. */
  readonly start: string;
  readonly hash: Buffer;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly revokedAt?: number;
}

export interface NewKey {
  readonly name: string;
  readonly scope: Scope;
  readonly limits: KeyLimits;
  readonly expiresAt?: number;
}

/** Raised with every change of the tables. */
const VERSION = 2;

/** Days of a key's use that are kept: budgets look at the last one, operators at those before it. */
const KEPT_DAYS = 31;

const TABLES = `
  CREATE TABLE keys (
    id TEXT PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    start TEXT NOT NULL,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    limits TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
  ) STRICT;
  CREATE TABLE usage (
    key TEXT NOT NULL,
    day TEXT NOT NULL,
    requests INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    PRIMARY KEY (key, day)
  ) STRICT, WITHOUT ROWID;
`;

/** Since version 2: counts the changes of `keys`, so that servers read these again then only, and not after each use. */
const KEY_CHANGES = `
  CREATE TABLE key_changes (count INTEGER NOT NULL) STRICT;
  INSERT INTO key_changes VALUES (0);
  CREATE TRIGGER keys_inserted AFTER INSERT ON keys BEGIN UPDATE key_changes SET count = count + 1; END;
  CREATE TRIGGER keys_updated AFTER UPDATE ON keys BEGIN UPDATE key_changes SET count = count + 1; END;
  CREATE TRIGGER keys_deleted AFTER DELETE ON keys BEGIN UPDATE key_changes SET count = count + 1; END;
`;

interface Row {
  id: string;
  hash: Buffer;
  start: string;
  name: string;
  scope: string;
  limits: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

export class KeyStore {
  private readonly database: Database.Database;
  private readonly inode: number;
  private readonly statements;
  private readonly beginDay;

  /** @throws Error where the file can't be opened, or is none of this program's */
  constructor(private readonly file: string) {
    this.database = openDatabase(file);
    try {
      this.database.transaction(() => this.prepareTables()).immediate();
      this.statements = this.prepareStatements();
    } catch (error) {
      this.database.close();
      throw error;
    }
    const { use, prune } = this.statements;
    this.beginDay = this.database.transaction((used: Usage & { key: string; day: string }) => {
      use.run(used);
      prune.run({ key: used.key, day: used.day });
    });
    this.inode = statSync(file).ino;
  }

  /** @returns the key, which nobody can read again, and its entry */
  add({ name, scope, limits, expiresAt }: NewKey, now = Date.now()): { secret: string; key: StoredKey } {
    this.outlivePowerCuts();
    const secret = generateKey();
    const id = `key_${randomBytes(6).toString("hex")}`;
    this.statements.add.run({
      id,
      hash: hashKey(secret),
      start: shownKey(secret),
      name,
      scope: JSON.stringify(scope),
      limits: JSON.stringify(limits),
      createdAt: now,
      expiresAt: expiresAt ?? null,
    });
    return { secret, key: asKey(this.statements.get.get(id) as Row) };
  }

  /** Revoked ones too, in the order in which they were made. */
  list(): StoredKey[] {
    return (this.statements.list.all() as Row[]).map(asKey);
  }

  /** @returns false where there is no such key, or it is revoked already */
  revoke(id: string, now = Date.now()): boolean {
    this.outlivePowerCuts();
    return this.statements.revoke.run(now, id).changes > 0;
  }

  /** What a key has used on a day. */
  usage(key: string, day: string): Usage {
    return (this.statements.usage.get(key, day) as Usage | undefined) ?? { requests: 0, tokens: 0 };
  }

  /** Adds to it; numbers below zero take away. It is in the file when this returns. */
  use(key: string, day: string, { requests, tokens }: Usage): void {
    const used = { key, day, requests, tokens };
    if (this.statements.useMore.run(used).changes === 0) this.beginDay(used);
  }

  /** A number that is another one after any process has added or revoked a key. */
  keysVersion(): number {
    return this.statements.keysVersion.get() as number;
  }

  /** True where another file, or none, has this one's name by now. */
  replaced(): boolean {
    return statSync(this.file, { throwIfNoEntry: false })?.ino !== this.inode;
  }

  close(): void {
    this.database.close();
  }

  /** What was said to be done, is: a key that is revoked shall not come back. What keys use is too much to wait for. */
  private outlivePowerCuts(): void {
    this.database.pragma("synchronous = FULL");
  }

  private prepareTables(): void {
    const version = this.database.pragma("user_version", { simple: true }) as number;
    if (version > VERSION) throw new Error(`${this.file} was made by a newer version of this program`);
    if (version === VERSION) return;
    if (version === 0) this.database.exec(TABLES);
    this.database.exec(KEY_CHANGES);
    this.database.pragma(`user_version = ${VERSION}`);
  }

  private prepareStatements() {
    const { database } = this;
    return {
      add: database.prepare(
        `INSERT INTO keys (id, hash, start, name, scope, limits, created_at, expires_at)
         VALUES (@id, @hash, @start, @name, @scope, @limits, @createdAt, @expiresAt)`,
      ),
      get: database.prepare("SELECT * FROM keys WHERE id = ?"),
      list: database.prepare("SELECT * FROM keys ORDER BY rowid"),
      revoke: database.prepare("UPDATE keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"),
      usage: database.prepare("SELECT requests, tokens FROM usage WHERE key = ? AND day = ?"),
      useMore: database.prepare(
        "UPDATE usage SET requests = requests + @requests, tokens = tokens + @tokens WHERE key = @key AND day = @day",
      ),
      // Another process may have begun the day in the meantime.
      use: database.prepare(
        `INSERT INTO usage (key, day, requests, tokens) VALUES (@key, @day, @requests, @tokens)
         ON CONFLICT DO UPDATE SET requests = requests + excluded.requests, tokens = tokens + excluded.tokens`,
      ),
      // By their number and not by the clock: one that is wrong for a while takes no day away that counts.
      prune: database.prepare(
        `DELETE FROM usage WHERE key = @key AND day <> @day AND day NOT IN
         (SELECT day FROM usage WHERE key = @key ORDER BY day DESC LIMIT ${KEPT_DAYS})`,
      ),
      keysVersion: database.prepare("SELECT count FROM key_changes").pluck(),
    };
  }
}

/** The day of budgets: `2026-11-27`, UTC. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

function asKey(row: Row): StoredKey {
  return {
    id: row.id,
    hash: row.hash,
    start: row.start,
    name: row.name,
    scope: JSON.parse(row.scope) as Scope,
    limits: { priority: 0, ...(JSON.parse(row.limits) as KeyLimits) },
    createdAt: row.created_at,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
    counted: true,
  };
}
