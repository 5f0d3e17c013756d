/** Opens SQLite files. The library is loaded when the first one is: most servers have none. */
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import type Database from "better-sqlite3";

/** How long another process may keep the file locked: the command that adds a key takes a few milliseconds. */
const BUSY_MS = 1000;

/**
 * Makes what is not there, for this user alone. What is committed outlives the process, however that ends: the log
 * (WAL) is with the system by then.
 * @throws Error where better-sqlite3 is not installed, or the file can't be opened
 */
export function openDatabase(file: string): Database.Database {
  const Library = load();
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  const database = new Library(file, { timeout: BUSY_MS });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
  } catch (error) {
    // A server tries again with each request.
    database.close();
    throw error;
  }
  return database;
}

function load(): typeof Database {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const Library = require("better-sqlite3") as typeof Database;
    new Library(":memory:").close();
    return Library;
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    throw new Error(
      `keys are kept in SQLite, and the package better-sqlite3 does not work here (${reason}). ` +
        "Install it with `npm install better-sqlite3@12`, which takes a C++ compiler where there is no prebuilt one.",
      { cause: error },
    );
  }
}
