/** The messages between the store and its thread (`sqlite-worker.cjs`). */
import type { StoreErrorCode } from "../errors";
import type { Migration } from "./migrations";

/** `workerData` of the thread. */
export interface WorkerSettings {
  readonly file: string;
  /** Whether the file is made where it is missing. */
  readonly create: boolean;
  readonly migrations: readonly Migration[];
  /** Milliseconds that a statement waits for another process's lock. */
  readonly busyMs: number;
}

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

export interface Statement {
  /** Constant text, with `?` for values: the thread keeps it prepared. */
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What is asked of the thread. It answers in order. */
export type Task =
  | {
      /** Several statements are one transaction. */
      readonly type: "run";
      readonly statements: readonly Statement[];
      /** Wait for the disk, so that the commit survives a power cut. */
      readonly durable?: boolean;
      /** The database that the statements are for; undefined: whichever there is. */
      readonly identity?: string | undefined;
      /** Part of the transaction that `begin` has opened, which the thread's end ends too. */
      readonly ofTransaction?: boolean;
    }
  | { readonly type: "begin" | "commit" | "rollback" | "close" };

export type Request = Task & { readonly id: number };

export interface StatementResult {
  /** Of SELECT and RETURNING. */
  readonly rows: readonly Row[];
  /** Rows that the statement wrote. */
  readonly changes: number;
}

export interface Reply {
  readonly id: number;
  /** Of the database that is open; "" where there is none; undefined: not known. */
  readonly identity?: string;
  /** One for each statement. */
  readonly results?: readonly StatementResult[];
  readonly error?: { readonly code: StoreErrorCode; readonly message: string; readonly detail?: number | string };
}

export interface ExecuteOptions {
  readonly durable?: boolean;
  /** Reject with `replaced` where another file has taken the place of the one that the store has met last. */
  readonly sameDatabase?: boolean;
}

/** Runs one statement, or several as one transaction. @returns the first one's result */
export type Execute = (
  statements: Statement | readonly Statement[],
  options?: ExecuteOptions,
) => Promise<StatementResult>;
