/** What keys use, in SQLite. */
import type { KeyUsage } from "../../contracts/key";
import { KEPT_DAYS, type UsageRepository } from "../store";
import type { Row } from "./protocol";
import type { Execute } from "./protocol";

export class SqliteUsage implements UsageRepository {
  constructor(private readonly execute: Execute) {}

  async get(key: string, day: string): Promise<KeyUsage> {
    const sql = "SELECT requests, tokens FROM usage WHERE key = ? AND day = ?";
    return usageOf((await this.execute({ sql, values: [key, day] })).rows[0]);
  }

  async ofDay(day: string): Promise<ReadonlyMap<string, KeyUsage>> {
    const sql = "SELECT key, requests, tokens FROM usage WHERE day = ?";
    const { rows } = await this.execute({ sql, values: [day] });
    return new Map(rows.map((row) => [row.key as string, usageOf(row)]));
  }

  async add(key: string, day: string, { requests, tokens }: KeyUsage): Promise<KeyUsage> {
    const more = {
      sql: `UPDATE usage SET requests = requests + ?, tokens = tokens + ? WHERE key = ? AND day = ?
            RETURNING requests, tokens`,
      values: [requests, tokens, key, day],
    };
    const { rows } = await this.execute(more, { sameDatabase: true });
    if (rows[0] !== undefined) return usageOf(rows[0]);
    // The day's first use. Another process may begin the day at the same time.
    const first = {
      sql: `INSERT INTO usage (requests, tokens, key, day) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET requests = requests + excluded.requests, tokens = tokens + excluded.tokens
            RETURNING requests, tokens`,
      values: more.values,
    };
    // The last ones by their date, and not by the clock: one that is wrong for a while removes no day that counts.
    const prune = {
      sql: `DELETE FROM usage WHERE key = ? AND day <> ? AND day NOT IN
            (SELECT day FROM usage WHERE key = ? ORDER BY day DESC LIMIT ?)`,
      values: [key, day, key, KEPT_DAYS],
    };
    return usageOf((await this.execute([first, prune], { sameDatabase: true })).rows[0]);
  }
}

const usageOf = (row: Row | undefined): KeyUsage =>
  row === undefined ? { requests: 0, tokens: 0 } : { requests: row.requests as number, tokens: row.tokens as number };
