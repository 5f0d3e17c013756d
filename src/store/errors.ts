/** What can go wrong with a store, whatever database is behind it. */
export type StoreErrorCode =
  /** The database's library or server does not work here. */
  | "unavailable"
  /** There is no database, and the store was opened without `create`. */
  | "absent"
  /** A newer version of this program made the database. */
  | "newer"
  /** The file is no database, or is damaged. */
  | "damaged"
  /** Another process holds the lock for too long. */
  | "busy"
  /** The disk is full. */
  | "full"
  /** The database can't be written. */
  | "read_only"
  /** A row with this identity is there already. */
  | "conflict"
  /** Another database has taken the place of the one that the call was for. Nothing was written. */
  | "replaced"
  /** The transaction took too long, or is over. Nothing of it was written. */
  | "transaction_ended"
  /** The store's thread has ended. A write may or may not have been committed. */
  | "crashed"
  | "closed"
  | "failed";

export class StoreError extends Error {
  override readonly name = "StoreError";

  /** @param detail the database's own code, where there is one */
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly detail?: number | string,
  ) {
    super(message);
  }
}

export const hasStoreCode = (error: unknown, code: StoreErrorCode): boolean =>
  error instanceof StoreError && error.code === code;
