/**
 * The schema, as the steps that lead to it. A step that a release has had is never edited: a change is a step of its own,
 * with the next id. `user_version` of the file is the id of its last step; the table `migrations` says when each was taken.
 */
export interface Migration {
  /** From 1 on, without gaps. */
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: "keys and their usage",
    sql: `
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
    `,
  },
  {
    id: 2,
    // Servers of version 0.1 hold all keys in memory and read this number: without it they miss a key's end.
    name: "a count of the changes of keys",
    sql: `
      CREATE TABLE key_changes (count INTEGER NOT NULL) STRICT;
      INSERT INTO key_changes VALUES (0);
      CREATE TRIGGER keys_inserted AFTER INSERT ON keys BEGIN UPDATE key_changes SET count = count + 1; END;
      CREATE TRIGGER keys_updated AFTER UPDATE ON keys BEGIN UPDATE key_changes SET count = count + 1; END;
      CREATE TRIGGER keys_deleted AFTER DELETE ON keys BEGIN UPDATE key_changes SET count = count + 1; END;
    `,
  },
];
