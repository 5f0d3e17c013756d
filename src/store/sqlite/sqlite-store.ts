/** The store in one SQLite file, which a thread of its own reads and writes. */
import { StoreError } from "../errors";
import { type Repositories, type Store, TRANSACTION_MS } from "../store";
import { SqliteKeys } from "./keys";
import { type Migration, MIGRATIONS } from "./migrations";
import type { Statement, StatementResult, Execute, ExecuteOptions } from "./protocol";
import { SqliteUsage } from "./usage";
import { WorkerConnection } from "./worker-connection";

export interface SqliteStoreOptions {
  /** Whether the file is made where it is missing; default: false, and calls reject with `absent`. */
  readonly create?: boolean;
  /** Default: the schema of this version. */
  readonly migrations?: readonly Migration[];
  /** Milliseconds that a write waits for another process's; default: 1000. */
  readonly busyMs?: number;
  /** Milliseconds that a transaction may take; default: `TRANSACTION_MS`. */
  readonly transactionMs?: number;
}

interface RunOptions extends ExecuteOptions {
  readonly ofTransaction?: boolean;
}

const BUSY_MS = 1000;

export class SqliteStore implements Store {
  readonly keys: Repositories["keys"];
  readonly usage: Repositories["usage"];
  private readonly connection: WorkerConnection;
  private readonly transactionMs: number;
  /** Resolves when the transaction that is open has ended. */
  private transacting: Promise<void> | undefined;

  /** Opens nothing yet: the first call does. @param file below a folder that is made where it is missing, with `create` */
  constructor(file: string, options: SqliteStoreOptions = {}) {
    const { create = false, migrations = MIGRATIONS, busyMs = BUSY_MS, transactionMs = TRANSACTION_MS } = options;
    this.connection = new WorkerConnection({ file, create, migrations, busyMs });
    this.transactionMs = transactionMs;
    const execute: Execute = async (statements, how) => {
      while (this.transacting !== undefined) await this.transacting;
      return this.run(statements, how);
    };
    this.keys = new SqliteKeys(execute);
    this.usage = new SqliteUsage(execute);
  }

  get identity(): string | undefined {
    return this.connection.identity;
  }

  async transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    while (this.transacting !== undefined) await this.transacting;
    let ended = (): void => undefined;
    this.transacting = new Promise((resolve) => (ended = resolve));
    try {
      return await this.transact(work);
    } finally {
      this.transacting = undefined;
      ended();
    }
  }

  async close(): Promise<void> {
    while (this.transacting !== undefined) await this.transacting;
    await this.connection.close();
  }

  private async transact<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    await this.connection.send({ type: "begin" });
    let over = false;
    const execute: Execute = async (statements) => {
      if (over) throw new StoreError("transaction_ended", "the transaction is over");
      return this.run(statements, { ofTransaction: true });
    };
    const limit = timeLimit(this.transactionMs);
    try {
      const result = await Promise.race([
        work({ keys: new SqliteKeys(execute), usage: new SqliteUsage(execute) }),
        limit.passed,
      ]);
      over = true;
      await this.connection.send({ type: "commit" });
      return result;
    } catch (error) {
      over = true;
      // Where the thread has ended, so has the transaction.
      await this.connection.send({ type: "rollback" }).catch(() => undefined);
      throw error;
    } finally {
      limit.clear();
    }
  }

  private async run(
    statements: Statement | readonly Statement[],
    { durable, ofTransaction, sameDatabase = false }: RunOptions = {},
  ): Promise<StatementResult> {
    const all = Array.isArray(statements) ? (statements as readonly Statement[]) : [statements as Statement];
    const identity = sameDatabase ? this.connection.identity || undefined : undefined;
    const [first] = await this.connection.send({ type: "run", statements: all, durable, identity, ofTransaction });
    if (first === undefined) throw new StoreError("failed", "the store has given no result");
    return first;
  }
}

function timeLimit(ms: number): { passed: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    const message = `a transaction of the store took longer than ${ms} ms, and nothing of it was written`;
    timer = setTimeout(() => reject(new StoreError("transaction_ended", message)), ms);
  });
  return { passed, clear: () => clearTimeout(timer) };
}
