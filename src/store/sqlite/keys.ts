/** Keys in SQLite. */
import type { KeyLimits, Scope, StoredKey } from "../../contracts/key";
import type { KeyRepository } from "../store";
import type { Row } from "./protocol";
import type { Execute } from "./protocol";

export class SqliteKeys implements KeyRepository {
  constructor(private readonly execute: Execute) {}

  async find(hash: Buffer): Promise<StoredKey | undefined> {
    const { rows } = await this.execute({ sql: "SELECT * FROM keys WHERE hash = ?", values: [hash] });
    return rows[0] === undefined ? undefined : keyOf(rows[0]);
  }

  async any(): Promise<boolean> {
    return (await this.execute({ sql: "SELECT 1 FROM keys LIMIT 1", values: [] })).rows.length > 0;
  }

  async list(): Promise<StoredKey[]> {
    const { rows } = await this.execute({ sql: "SELECT * FROM keys ORDER BY rowid", values: [] });
    return rows.map(keyOf);
  }

  async add({ id, hash, start, name, scope, limits, createdAt, expiresAt, revokedAt }: StoredKey): Promise<void> {
    const json = [scope, limits].map((value) => JSON.stringify(value));
    await this.execute(
      {
        sql: `INSERT INTO keys (id, hash, start, name, scope, limits, created_at, expires_at, revoked_at)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        values: [id, hash, start, name, ...json, createdAt, expiresAt ?? null, revokedAt ?? null],
      },
      { durable: true },
    );
  }

  async revoke(id: string, at: number): Promise<boolean> {
    const sql = "UPDATE keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";
    return (await this.execute({ sql, values: [at, id] }, { durable: true })).changes > 0;
  }
}

function keyOf(row: Row): StoredKey {
  const hash = row.hash as Uint8Array;
  return {
    id: row.id as string,
    hash: Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength),
    start: row.start as string,
    name: row.name as string,
    scope: JSON.parse(row.scope as string) as Scope,
    limits: { priority: 0, ...(JSON.parse(row.limits as string) as KeyLimits) },
    createdAt: row.created_at as number,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at as number }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at as number }),
    counted: true,
  };
}
